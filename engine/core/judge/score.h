// SPDX-License-Identifier: MIT
//
// The score: a function of scenario and state, so that two runs in the same state have the
// same score whatever led there.

#ifndef JUDGE_SCORE_H
#define JUDGE_SCORE_H

#include "play/state.h"

// [total] counts what has not been done as 0, as at the end of a run; otherwise only what
// the run has come to is offered, and the result has no total.
parl_score score_of(const parl_scenario *scenario, const State *state, bool total);

// The score of the decisions alone, as at the end of a run: without what came of it, the other
// weights rescaled. In hundredths of a point, 0..10000.
typedef struct {
    int score;                      // with the caps applied
    int uncapped;                   // without
    int points[PARL_SIGNAL_COUNT];  // what each signal adds to the score; what a cap takes away is
                                    // taken from the signal that it is for
} Decided;

// Whether `credit` of an author counts for [signal]: what the rules do not see enough of.
bool score_takes_credit(parl_signal signal);

Decided score_decisions(const parl_scenario *scenario, const State *state);

#endif
