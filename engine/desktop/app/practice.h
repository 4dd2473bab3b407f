// SPDX-License-Identifier: MIT
//
// The loop with its committee, and the drills of today.

#ifndef DESKTOP_APP_PRACTICE_H
#define DESKTOP_APP_PRACTICE_H

#include "app/app.h"

// Reads where the loop stands and which drills are due, where that is not known.
const Practice *practice_look(App *app);
void practice_forget(App *app);  // the runs have changed

// What the report is asked about progress with. Borrows from the app and from itself.
typedef struct {
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_rating first, latest;
    parl_playable *rows;
    parl_progress_request request;
} PracticeRequest;

void practice_ask(App *app, PracticeRequest *out);
void practice_asked(PracticeRequest *asked);  // frees what it owns

void practice_loop(App *app, bool anew);  // goes on with the loop, or begins one
void practice_drill(App *app);            // plays the first of today's

// What the line at the end of a run leads to, and what it says.
Act practice_end(App *app);
const char *practice_end_text(App *app);

void committee_open(App *app);
void committee_rate(App *app, int row, int level);
void committee_unseal(App *app);  // from the own rating to the packet
void committee_forget(App *app);
void committee_export(App *app);

#endif
