// SPDX-License-Identifier: MIT
//
// Turning points: of all the looks at a run the few that it hung on.

#include <assert.h>
#include <stdlib.h>

#include "parlance_search.h"

int parl_look_size(const parl_look *look) {
    assert(look);
    if (look->answers < 2) return 0;
    if (look->best - look->taken >= PARL_REGRET_MIN) return look->taken - look->best;
    int gain = look->taken - look->mean;
    return gain >= PARL_REGRET_MIN ? gain : 0;
}

static bool is_chosen(const parl_lookback *lookback, int turn) {
    for (int i = 0; i < lookback->point_count; i++) {
        if (lookback->points[i] == turn) return true;
    }
    return false;
}

// The largest of what is not chosen yet, of regrets ([sign] -1) or gains (1); 0 where none is left.
static int largest(const parl_lookback *lookback, int sign) {
    int most = 0;
    for (int turn = 0; turn < lookback->turn_count; turn++) {
        int size = parl_look_size(&lookback->looks[turn]) * sign;
        if (size > most && !is_chosen(lookback, turn)) most = size;
    }
    return most;
}

// Of decisions within two points of the largest the first: what follows often follows from it.
static bool choose(parl_lookback *lookback, int sign) {
    int most = largest(lookback, sign);
    for (int turn = 0; turn < lookback->turn_count && most > 0; turn++) {
        int size = parl_look_size(&lookback->looks[turn]) * sign;
        if (size <= 0 || size + PARL_REGRET_MIN < most || is_chosen(lookback, turn)) continue;
        lookback->points[lookback->point_count++] = turn;
        return true;
    }
    return false;
}

void parl_lookback_choose(parl_lookback *lookback) {
    assert(lookback);
    lookback->point_count = 0;
    while (lookback->point_count < PARL_TURNING_POINTS_MAX && choose(lookback, -1)) {
    }
    while (lookback->point_count < PARL_TURNING_POINTS_MAX && choose(lookback, 1)) {
    }
}

int parl_lookback_skill(const parl_lookback *lookback) {
    assert(lookback);
    int close = 0, count = 0;
    for (int i = 0; i < lookback->turn_count; i++) {
        const parl_look *row = &lookback->looks[i];
        if (row->answers < 2) continue;
        count++;
        close += row->best - row->taken < PARL_REGRET_MIN;
    }
    return count ? close * 1000 / count : 1000;
}
