// SPDX-License-Identifier: MIT
//
// Chance: one world per seed. A draw is a function of the seed, the name of its stream and
// its occurrence, so that doing something else first never moves it.

#ifndef MODEL_CHANCE_H
#define MODEL_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "scenario.h"

// Uniform over 32 bits.
uint32_t chance_draw(uint64_t seed, uint64_t stream, int occurrence);

// Uniform over 0 … count-1.
int chance_below(uint64_t seed, uint64_t stream, int occurrence, int count);

// Which of its values [vary] has in the world of [seed].
int chance_varied(const Vary *vary, uint64_t seed);

// The hidden share of the question, as a fraction of 2^32: drawn once from Beta(a, b) as
// the a-th smallest of a+b-1 uniform draws.
uint32_t chance_share(uint64_t seed, uint64_t stream, int a, int b);

// Whether case [index] of the question goes well, in a world whose share is [share]. Twenty
// and then thirty cases are the same as fifty.
bool chance_case(uint64_t seed, uint64_t stream, int index, uint32_t share);

// P(share >= needed/100) under Beta(a, b), in thousandths, rounded half up: the exact tail
// for integers, P(Binomial(a+b-1, needed/100) <= a-1). 1 <= a, b; 0 <= needed <= 100.
int chance_tail(int a, int b, int needed);

// The same for question [uncertain] with the evidence that [state] has seen.
int chance_likely(const parl_scenario *scenario, const State *state, int uncertain);

// Whether the question holds in truth. Hidden from players until the story is over.
bool chance_holds(const parl_scenario *scenario, const State *state, int uncertain);

// The hidden share of question [uncertain]: drawn from what is left of the prior once the evidence
// is known that this world has to fit.
uint32_t chance_truth(const parl_scenario *scenario, const State *state, int uncertain);

// "rather likely": what people say of a chance in thousandths.
const char *chance_words(int chance);

#endif
