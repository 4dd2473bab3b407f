// SPDX-License-Identifier: MIT
//
// The answers that wait to be tried, each in one state. Those to the same option lie in one heap,
// and the option that was tried least is next: so everything is seen early.

#ifndef EXPLORE_FRONTIER_H
#define EXPLORE_FRONTIER_H

#include "explore/offers.h"

typedef struct {
    uint32_t state;
    Code code;
} Waits;

typedef struct Frontier Frontier;

Frontier *frontier_new(const parl_scenario *scenario);
void frontier_free(Frontier *frontier);

// [waits] is an answer to the decision [where] of its state; [week] is that of the desk.
void frontier_push(Frontier *frontier, Where where, int week, Waits waits);

// The next one. False where nothing waits.
bool frontier_pop(Frontier *frontier, Waits *out);

int64_t frontier_waiting(const Frontier *frontier);

#endif
