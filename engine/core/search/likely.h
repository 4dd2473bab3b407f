// SPDX-License-Identifier: MIT
//
// Worlds that agree with everything that a run had shown up to one of its decisions.

#ifndef SEARCH_LIKELY_H
#define SEARCH_LIKELY_H

#include "play/session.h"

typedef struct {
    State at;                            // before the answer
    uint16_t possible[PARL_VARIES_MAX];  // bit n: value n of the vary would have looked the same
} Likely;

// What could be known before answer [turn] of [session] was given; the number of its answers: now. What a vary may be is found by
// playing the run with each other value of it: as long as nothing differs, nobody can tell.
parl_status likely_find(const parl_session *session, int turn, Likely *out);

// World [index], below PARL_LOOK_WORLDS squared: the evidence that is in, what a settled promise
// has shown, and the values that were noticed stay; the rest is drawn anew. Each vary is drawn by
// itself: where two of them together would have shown something, a world may hold both.
void likely_world(const parl_scenario *scenario, const Likely *likely, int index, State *out);

#endif
