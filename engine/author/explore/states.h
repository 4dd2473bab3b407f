// SPDX-License-Identifier: MIT
//
// Every state that was met: how it was reached, and as few bytes as bring it back. Which ones
// there are is asked by fingerprint.

#ifndef EXPLORE_STATES_H
#define EXPLORE_STATES_H

#include "explore/offers.h"
#include "explore/pack.h"
#include "parlance_explore.h"

#define STATE_NONE UINT32_MAX

typedef struct States States;

States *states_new(void);
void states_free(States *states);

uint32_t states_count(const States *states);

// The state with this fingerprint; STATE_NONE where none was added.
uint32_t states_find(const States *states, uint64_t print);

// Adds the opening of a world, from which its other states are packed. [opening] must outlive
// [states].
uint32_t states_add_world(States *states, uint64_t print, const State *opening);

// Adds one that [code] leads to from [parent]; [led]: a player led there, or to a state before it.
// [bytes] are packed from the opening of its world,
// and kept where the story goes on from there ([size] 0: it does not).
uint32_t states_add(States *states, uint64_t print, uint32_t parent, Code code, bool led,
                    const uint8_t *bytes, size_t size);

bool states_led(const States *states, uint32_t index);

const State *states_opening(const States *states, uint32_t index);
void states_load(const States *states, uint32_t index, State *out);

// Answers from the opening to there.
int states_depth(const States *states, uint32_t index);

// Writes these answers into [out], which has room for as many.
void states_way(const States *states, uint32_t index, parl_answer *out);

#endif
