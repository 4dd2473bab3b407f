// SPDX-License-Identifier: MIT
//
// What the page of keys says, from the table by which keys act.

#ifndef DESKTOP_KEY_PAGE_H
#define DESKTOP_KEY_PAGE_H

#include "app/app.h"

// The groups of the page of keys, in the order in which a reader meets them.
#define KEY_GROUPS(X)             \
    X(ANSWER, "To answer")        \
    X(ROOM, "With a room")        \
    X(TABLE, "At the table")      \
    X(ROUND, "In a timed round")  \
    X(EVERYWHERE, "Everywhere")   \
    X(DEBRIEF, "In the debrief")  \
    X(LIBRARY, "In the library")  \
    X(COMMITTEE, "The committee") \
    X(SEEN, "What you see")       \
    X(ABOUT, "What this is")

typedef enum {
#define X(name, title) KEYS_##name,
    KEY_GROUPS(X)
#undef X
        KEYS_GROUP_COUNT
} KeyGroup;

// One line of that page.
typedef struct {
    const char *name;  // "Backspace, u or Ctrl+Z"; of what is no key: an icon
    const char *help;  // what it does
    bool here;         // the decision that waits is answered so
} KeyHelp;

const char *keys_group_title(KeyGroup group);
KeyGroup keys_group_here(const App *app);  // the one that matters most on this screen

// Line [index] of a group; false where there are no more. What the screen or the mode does not have
// is left out: then [out] has no name.
bool keys_help(const App *app, KeyGroup group, int index, KeyHelp *out);

#endif
