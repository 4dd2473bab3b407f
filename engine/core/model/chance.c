// SPDX-License-Identifier: MIT
#include "model/chance.h"

#include <assert.h>

#include "expr.h"
#include "hash.h"
#include "play/state.h"
#include "within.h"

// Each kind of draw has a stream of its own, so that a case never repeats a share.
enum { SALT_SHARE = 1, SALT_CASE = 2, SALT_VARY = 3 };

// A prior and all the evidence that there can be.
enum { TRIALS_MAX = 2 * PARL_PRIOR_MAX + PARL_CASES_MAX };

uint32_t chance_draw(uint64_t seed, uint64_t stream, int occurrence) {
    assert(occurrence >= 0);
    const uint64_t golden = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t word = hash_mix(seed ^ hash_mix(stream));
    return (uint32_t)(hash_mix(word + golden * (uint64_t)(occurrence + 1)) >> 32);
}

int chance_below(uint64_t seed, uint64_t stream, int occurrence, int count) {
    assert(count > 0);
    return (int)((uint64_t)chance_draw(seed, stream, occurrence) * (uint64_t)count >> 32);
}

int chance_varied(const Vary *vary, uint64_t seed) {
    assert(vary);
    assert(vary->value_count > 0);
    return chance_below(seed, vary->stream + SALT_VARY, 0, vary->value_count);
}

// Moves what is below the draw in the middle to the left; returns where that draw then stands.
static int part(uint32_t *draws, int from, int till) {
    int middle = from + (till - from) / 2, low = from;
    uint32_t pivot = draws[middle];
    draws[middle] = draws[till];
    draws[till] = pivot;
    for (int i = from; i < till; i++) {
        if (draws[i] >= pivot) continue;
        uint32_t draw = draws[i];
        draws[i] = draws[low];
        draws[low++] = draw;
    }
    draws[till] = draws[low];
    draws[low] = pivot;
    return low;
}

// The [rank]-th smallest, from 1 (Hoare 1961).
static uint32_t smallest(uint32_t *draws, int count, int rank) {
    int from = 0, till = count - 1, at = part(draws, from, till);
    while (at != rank - 1) {
        if (at < rank - 1)
            from = at + 1;
        else
            till = at - 1;
        at = part(draws, from, till);
    }
    return draws[at];
}

uint32_t chance_share(uint64_t seed, uint64_t stream, int a, int b) {
    assert(a >= 1);
    assert(b >= 1);
    int count = a + b - 1;
    assert(count <= TRIALS_MAX);
    uint32_t draws[TRIALS_MAX];
    for (int i = 0; i < count; i++) draws[i] = chance_draw(seed, stream + SALT_SHARE, i);
    return smallest(draws, count, a);
}

bool chance_case(uint64_t seed, uint64_t stream, int index, uint32_t share) {
    return chance_draw(seed, stream + SALT_CASE, index) < share;
}

// The distribution of successes, outwards from its mode, in units of 2^-40 of the mode: a product
// stays below 2^58. Truncation costs less than a unit a step while the terms fall, so that 1,400
// trials lose less than a millionth, far below the half of a thousandth that could change the
// rounding. Few trials can come to a half exactly, and lose less than the millionth of a thousandth
// that is added: it is rounded up.
int chance_tail(int a, int b, int needed) {
    assert(a >= 1);
    assert(b >= 1);
    assert(needed >= 0);
    assert(needed <= 100);
    int trials = a + b - 1;
    assert(trials <= TRIALS_MAX);
    if (needed == 0) return 1000;
    if (needed == 100) return 0;
    int mode = (trials + 1) * needed / 100;
    const uint64_t one = UINT64_C(1) << 40, hit = (uint64_t)needed, miss = 100 - hit;
    uint64_t total = one, tail = mode < a ? one : 0, mass = one;
    for (uint64_t k = (uint64_t)mode; k > 0 && mass > 0; k--) {
        mass = mass * k * miss / (((uint64_t)trials - k + 1) * hit);
        total += mass;
        if (k <= (uint64_t)a) tail += mass;
    }
    mass = one;
    for (uint64_t k = (uint64_t)mode; k < (uint64_t)trials && mass > 0; k++) {
        mass = mass * ((uint64_t)trials - k) * hit / ((k + 1) * miss);
        total += mass;
        if (k + 1 < (uint64_t)a) tail += mass;
    }
    return (int)((tail * 1000 + total / 2 + (total >> 20)) / total);
}

// A prior that is written as a figure is held to what a prior may be.
static int prior(const parl_scenario *scenario, const State *state, Number number) {
    return within(number_value(scenario, state, number), 1, PARL_PRIOR_MAX);
}

static int needed_of(const parl_scenario *scenario, const State *state, const Uncertain *row) {
    return within(number_value(scenario, state, row->needed), 0, 100);
}

int chance_likely(const parl_scenario *scenario, const State *state, int uncertain) {
    assert(uncertain >= 0);
    assert(uncertain < scenario->uncertain_count);
    const Uncertain *row = &scenario->uncertains[uncertain];
    int hits = state->hits[uncertain];
    int misses = state->cases[uncertain] - hits;
    return chance_tail(prior(scenario, state, row->worked) + hits,
                       prior(scenario, state, row->failed) + misses,
                       needed_of(scenario, state, row));
}

uint32_t chance_truth(const parl_scenario *scenario, const State *state, int uncertain) {
    assert(uncertain >= 0);
    assert(uncertain < scenario->uncertain_count);
    const Uncertain *row = &scenario->uncertains[uncertain];
    int hits = state->given_hits[uncertain];
    int misses = state->given_cases[uncertain] - hits;
    return chance_share(state->hidden, row->stream, prior(scenario, state, row->worked) + hits,
                        prior(scenario, state, row->failed) + misses);
}

bool chance_holds(const parl_scenario *scenario, const State *state, int uncertain) {
    uint64_t share = chance_truth(scenario, state, uncertain);
    uint64_t needed = (uint64_t)needed_of(scenario, state, &scenario->uncertains[uncertain]);
    return share * 100 >= needed << 32;
}

const char *chance_words(int chance) {
    static const struct {
        int below;
        const char *words;
    } rows[] = {
        {50, "almost ruled out"},          {200, "unlikely"},       {400, "rather unlikely"},
        {600, "an open question"}, {800, "rather likely"}, {950, "likely"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (chance < rows[i].below) return rows[i].words;
    }
    return "almost certain";
}
