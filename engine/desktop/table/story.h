// SPDX-License-Identifier: MIT
//
// What has been said and what has changed since the run began. The engine tells only the
// events of the last answer; a window shows them all, and forgets those of an answer that
// is taken back.

#ifndef DESKTOP_STORY_H
#define DESKTOP_STORY_H

#include <stdbool.h>

#include "parlance.h"

typedef enum {
    LINE_SAID,    // a person spoke
    LINE_TOLD,    // the screen tells
    LINE_YOU,     // the player's own line
    LINE_DESK,    // what the player chose to do with the week: nobody says it
    LINE_WEEK,    // a week began
    LINE_CHANGE,  // a gauge or a ledger moved: shown under "why"
} LineKind;

typedef struct {
    LineKind kind;
    int person;   // who speaks, or whom a change is about; -1: nobody
    int turn;     // the answer that caused it; -1: the opening
    bool named;   // the speaker's name stands above: they did not speak just before
    bool opens;   // a scene begins with it
    bool letter;  // it comes in writing: whoever says it is not there
    int by;       // CHANGE: points that a gauge rose, below 0: fell
    size_t reason;  // CHANGE: byte of [text] where the reason begins; 0: it gives none
    char *text;   // owned
    int height;   // pixels, as laid out for [wide]; 0: not yet
    int wide;
} Line;

typedef struct {
    Line *lines;
    int count, room;
} Story;

// Adds the events of the last answer, which was one to [kind] (of the opening: NONE). [before]:
// who was present when it was given; bit n: person n.
void story_hear(Story *story, const parl_session *session, parl_decision_kind kind,
                unsigned before);

// Forgets everything that answer [turn] and later ones caused.
void story_cut(Story *story, int turn);

// Layouts are to be done again: the fonts have changed.
void story_restyle(Story *story);

void story_clear(Story *story);

#endif
