// SPDX-License-Identifier: MIT
//
// Which worlds are explored: few, and as different as they come.

#ifndef EXPLORE_WORLDS_H
#define EXPLORE_WORLDS_H

#include "parlance_explore.h"
#include "play/state.h"

typedef struct {
    int count;
    uint64_t seeds[PARL_EXPLORE_WORLDS_MAX];
} Worlds;

Worlds worlds_choose(const parl_scenario *scenario);

// The values of the varies that none of them has; [out] has room for all there are. How many.
typedef struct {
    int16_t vary, value;
} Unvaried;

enum { UNVARIED_MAX = PARL_VARIES_MAX * PARL_VALUES_MAX };

int worlds_unvaried(const parl_scenario *scenario, const Worlds *worlds,
                    Unvaried out[UNVARIED_MAX]);

#endif
