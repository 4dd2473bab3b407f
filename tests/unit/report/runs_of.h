// SPDX-License-Identifier: MIT
//
// Runs of one player, made up, and a shelf to choose from.

#ifndef TEST_RUNS_OF_H
#define TEST_RUNS_OF_H

#include "fake_session.h"
#include "parlance_report.h"

enum { RUNS_MAX = 12, SHELF = 4 };

typedef struct {
    parl_run runs[RUNS_MAX];
    parl_scenario scenarios[SHELF];
    parl_playable shelf[SHELF];
    parl_rating first, latest;
    parl_progress_request request;
} Runs;

// [count] runs of "small" that all count. Each weighs translation (400, and 100 more each time)
// at 60 and promises (300) at 40. On the shelf: "small", which is like that; "date", all about
// promises; "matter", all about trade-offs; "short", 5 minutes of discovery.
void runs_init(Runs *runs, int count);

#endif
