// SPDX-License-Identifier: MIT
//
// What if: an answer of the run, what else could have been said there, and what would have come of
// it. app/app.h brings this along.

#ifndef DESKTOP_WHAT_IF_H
#define DESKTOP_WHAT_IF_H

#include "parlance_report.h"
#include "table/story.h"
#include "view.h"

// An answer of the run.
typedef struct {
    char *said;  // owned; of several that were given together, each on a line of its own
    int week;    // 0: the scenario has no weeks
} Past;

// An answer that could be given there, the one of the run among them.
typedef struct {
    parl_answer answer;
    char *text, *below;  // owned; [below]: beside it, or why it is closed; ""
    bool open, given;
} Other;

typedef struct {
    int turn;                 // -1: none is chosen
    parl_session *there;      // owned: the run up to it, where it is to be answered
    parl_session *then;       // owned: the same with the other answer; NULL: none has been tried
    parl_session *otherwise;  // owned: the whole run with it; NULL
    parl_what_if result;
    Story asked;     // what was said last before the answer; empty where nothing was
    Story at_once;   // what the other answer set off
    int option;      // of [others]; -1: none
    bool shows;      // the list scrolls to what came of it
    int result_top;  // pixels below the top of the list
    Scroll turns, options;
    Past *past;  // owned; NULL until it is drawn
    int past_count;
    Other *others;  // owned
    int other_count;
    bool judged;                          // the best line is among them, if there is one
    char *became[PARL_SIGNAL_COUNT + 2];  // owned: the phrases of [otherwise]; NULL: not asked yet
    float scale;                          // that the stories are laid out for
} WhatIf;

#endif
