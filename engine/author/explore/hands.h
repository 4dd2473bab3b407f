// SPDX-License-Identifier: MIT
//
// What each thread of a crew explores with, and what it has counted.

#ifndef EXPLORE_HANDS_H
#define EXPLORE_HANDS_H

#include "crew.h"
#include "explore/visits.h"
#include "play/trace.h"
#include "players/players.h"

typedef struct {
    const parl_scenario *scenario;  // of its thread
    Thresholds *thresholds;
    Visits *counts;
    Trace trace;  // its ways are those of [counts]
    Events events;
    State before, after;
    Ahead ahead;
} Hand;

// One for each thread of [crew], to work with and to be freed before it.
Hand **hands_new(const Crew *crew);
void hands_free(Hand **hands, const Crew *crew);

// Does [job], whose tools are a Hand, for each index below [count].
void hands_run(Hand **hands, Crew *crew, CrewJob *job, void *data, int64_t count);

// Everything that they have counted.
void hands_sum(Hand *const *hands, const Crew *crew, Visits *out);

#endif
