// SPDX-License-Identifier: MIT
//
// Playing on from a state without a session: no journal, no words, no allocation on the way.

#ifndef SEARCH_PLAYOUT_H
#define SEARCH_PLAYOUT_H

#include "players/players.h"

typedef struct {
    const parl_scenario *scenario;
    State states[2];
    int now;        // which of the states holds
    Events events;  // of the last answer
    Ahead ahead;
} Playout;

// Ends the program where memory is short. The owner frees it.
Playout *playout_new(const parl_scenario *scenario);

static inline const State *playout_state(const Playout *playout) {
    return &playout->states[playout->now];
}

// Stands in [state] from now on.
void playout_set(Playout *playout, const State *state);

// Plays up to the first decision, from a start.
parl_status playout_open(Playout *playout);

parl_status playout_answer(Playout *playout, const parl_answer *answer);

#endif
