// SPDX-License-Identifier: MIT
//
// The next thing: what the library begins with, and Enter does at once. It follows from the kept
// runs, as all that practice plans.

#ifndef DESKTOP_NEXT_H
#define DESKTOP_NEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "parlance_store.h"

typedef struct App App;
typedef struct NextReason NextReason;

typedef struct {
    bool known;                // else what is not read yet may change it
    const NextReason *reason;  // NULL: nothing is next
    int entry;                 // of the library: its title, its faces
    char title[4 * PARL_KEPT_TITLE_MAX + 1];
    char facts[200];      // where it stands, or what it takes
    char why[700];        // "": its title says it
    parl_session *where;  // owned: the run as it was left; NULL: it begins
} Next;

// Finds it, where that is not known yet and can be.
const Next *next_look(App *app);
void next_forget(App *app);  // the runs have changed

// Does it; what is not read yet is read before.
void next_do(App *app);

// Whether nothing was ever played to its end.
bool next_is_newcomer(const App *app);

// Of a thing that is next: what is said above its title, and its button.
const char *next_says(const Next *next);
const char *next_act(const Next *next, const char **icon);

// Whether a drill may be had beside it.
bool next_has_drill(const App *app, const Next *next);

#endif
