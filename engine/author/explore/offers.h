// SPDX-License-Identifier: MIT
//
// The answers that are tried in a state: every open option, some of the figures of an estimate,
// and of a pick, a rank or a grid with many combinations some of these.

#ifndef EXPLORE_OFFERS_H
#define EXPLORE_OFFERS_H

#include "play/options.h"

enum {
    // Of an estimate: its ends, quarters, what the evidence says, and what conditions compare with.
    OFFERS_FIGURES_MAX = 24,

    // Of a pick: all of them up to here.
    OFFERS_PICKS_MAX = 64,

    // Of a rank or a grid: all of them up to here; else what the key says, its reverse, and what
    // lies one step beside it.
    OFFERS_PLACED_MAX = 64,

    OFFERS_MAX = OFFERS_PICKS_MAX,
};

// An answer as one number; it needs no state to be read.
typedef int64_t Code;

// What the conditions of a page compare an estimate with.
typedef struct {
    int count;
    bool of_distance[OFFERS_FIGURES_MAX];  // `.off`, not `.answer`
    int32_t values[OFFERS_FIGURES_MAX];
} Thresholds;

Thresholds *offers_thresholds(const parl_scenario *scenario);  // one for each estimate; free()

// The decision that a state waits for, by index; NONE. All NONE: the desk, or nothing.
typedef struct {
    int16_t menu, estimate, write;
} Where;

Where offers_where(const parl_scenario *scenario, const State *state);

typedef struct {
    int count;
    Code codes[OFFERS_MAX];
    int64_t all;  // answers that there are; more than [count] where some are left out
} Offers;

// [options] are those of [state].
void offers_of(const parl_scenario *scenario, const Thresholds *thresholds, const State *state,
               const Options *options, Offers *out);

parl_answer offers_answer(Code code);
Code offers_code(parl_decision_kind kind, const parl_answer *answer);

// The option of an answer that has one, else the first of its options; below 0 there is none
// (OPTION_PASS too).
int offers_option(Code code);

// The choices of a menu that the answer takes: bit n: choice n.
unsigned offers_choices(Code code);

#endif
