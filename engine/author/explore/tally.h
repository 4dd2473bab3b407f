// SPDX-License-Identifier: MIT
//
// What was met, counted. Each thread has its own; sums do not depend on who counted what.

#ifndef EXPLORE_TALLY_H
#define EXPLORE_TALLY_H

#include "explore/offers.h"
#include "model/world.h"
#include "parlance_explore.h"

typedef struct {
    int tried;
    int64_t all;
} Sampled;

typedef struct {
    const parl_scenario *scenario;
    int64_t *scenes;                  // by scene: it began
    int64_t *seen, *taken;            // by choice
    int64_t *desk_seen, *desk_taken;  // by scene
    uint8_t *ways;                    // by step (play/trace.h)
    Sampled *menus, *estimates;       // the fullest that was met
    bool *writes;                     // asked for
    int64_t steps, decisions, full, ended;
    int64_t totals[101];
    parl_spread signals[PARL_SIGNAL_COUNT];
} Tally;

// The result of a run that is over.
typedef struct {
    int8_t total;
    int16_t values[PARL_SIGNAL_COUNT];  // NONE: not offered
} Ended;

Tally *tally_new(const parl_scenario *scenario);
void tally_free(Tally *tally);
void tally_add(Tally *to, const Tally *from);

void tally_events(Tally *tally, const Events *events);

// A state with these answers was met; one of them was given.
void tally_decision(Tally *tally, Where where, const Offers *offers);
void tally_taken(Tally *tally, Where where, Code code);

Ended tally_ending(const parl_scenario *scenario, const State *state);
void tally_ended(Tally *tally, const Ended *ended);

#endif
