// SPDX-License-Identifier: MIT
//
// What came of it, in closed form, beside the score: accuracy -> adoption -> gain. All in
// thousandths.
//
//   A = share of cases that go well (theta), less the mean drift until it was mended
//   D = A x (400 + 600 x share, by weight, of the worries of users and about fallbacks that
//       were answered) / 1000
//   R = D x max(0, horizon - weeks of delay) / horizon - 1000 x rework / planned effort, >= 0;
//       0 where a sign-off is missing, or nothing was launched
//   bound R* = theta: everything answered, no drift, no delay, no rework
//   value = R / R*
//
// Where theta misses what is needed, the best outcome is a stop: value = 1 - (effort spent after
// the evidence said stop) / planned effort, and 0 for a launch.

#ifndef JUDGE_OUTCOME_H
#define JUDGE_OUTCOME_H

#include "play/state.h"

// Whether anything can come of it: a promise that hangs on a question, work, a signature or a
// live model.
bool outcome_offered(const parl_scenario *scenario);

parl_outcome outcome_of(const parl_scenario *scenario, const State *state);

#endif
