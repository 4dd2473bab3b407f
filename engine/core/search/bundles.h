// SPDX-License-Identifier: MIT
//
// Worlds that look the same so far, played on together by the author's key (or another policy) until
// something shows which of them it is. Most of a run is the same in all of them.

#ifndef SEARCH_BUNDLES_H
#define SEARCH_BUNDLES_H

#include "parlance_search.h"
#include "players/players.h"

typedef struct {
    State state;  // its hidden seed is nobody's
    bool fresh;   // the answer that is looked at has not been given yet
    int count;
    uint64_t hidden[PARL_LOOK_WORLDS];
} Bundle;

typedef struct {
    const parl_scenario *scenario;
    parl_policy follows;  // how it is played on; PARL_POLICY_EXPERT after bundles_new
    int count;
    Bundle bundles[PARL_LOOK_WORLDS];
    State next;
    Events events;
    Ahead ahead;
} Bundles;

// Ends the program where memory is short. The owner frees it.
Bundles *bundles_new(const parl_scenario *scenario);

// Adds the world of [state], at most PARL_LOOK_WORLDS of them.
void bundles_add(Bundles *bundles, const State *state);

// What worlds come to: the sum of their scores (score_decisions), and of each signal's points.
typedef struct {
    int64_t score, uncapped;
    int64_t points[PARL_SIGNAL_COUNT];
} Sums;

// Gives [answer] in every world and plays each to its end; none are left then.
parl_status bundles_play(Bundles *bundles, const parl_answer *answer, Sums *out);

#endif
