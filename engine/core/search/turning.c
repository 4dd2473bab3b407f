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
    if (look->capped > 0) return -look->capped;
    int gain = look->taken - look->mean;
    return gain >= PARL_REGRET_MIN ? gain : 0;
}

static bool is_chosen(const parl_lookback *lookback, int turn) {
    for (int i = 0; i < lookback->point_count; i++) {
        if (lookback->points[i] == turn) return true;
    }
    return false;
}

// What is chosen from, in this order.
typedef enum { KIND_REGRET, KIND_CAPPED, KIND_GAIN, KIND_COUNT } Kind;

// How large the decision is as one of [kind]; 0 where it is none.
static int size_as(const parl_look *look, Kind kind) {
    int size = parl_look_size(look);
    Kind is = size > 0 ? KIND_GAIN : look->capped > 0 ? KIND_CAPPED : KIND_REGRET;
    return is == kind ? abs(size) : 0;
}

// The largest of what is not chosen yet; 0 where none is left.
static int largest(const parl_lookback *lookback, Kind kind) {
    int most = 0;
    for (int turn = 0; turn < lookback->turn_count; turn++) {
        int size = size_as(&lookback->looks[turn], kind);
        if (size > most && !is_chosen(lookback, turn)) most = size;
    }
    return most;
}

// Of decisions within two points of the largest the first: what follows often follows from it.
static bool choose(parl_lookback *lookback, Kind kind) {
    int most = largest(lookback, kind);
    for (int turn = 0; turn < lookback->turn_count && most > 0; turn++) {
        int size = size_as(&lookback->looks[turn], kind);
        if (size == 0 || size + PARL_REGRET_MIN < most || is_chosen(lookback, turn)) continue;
        lookback->points[lookback->point_count++] = turn;
        return true;
    }
    return false;
}

void parl_lookback_choose(parl_lookback *lookback) {
    assert(lookback);
    lookback->point_count = 0;
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        bool more = true;
        while (more && lookback->point_count < PARL_TURNING_POINTS_MAX) {
            more = choose(lookback, (Kind)kind);
        }
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
