// SPDX-License-Identifier: MIT
//
// The invariants of the model, held against one run that is played at random.

#ifndef TESTS_HOLDS_H
#define TESTS_HOLDS_H

#include "parlance.h"

// Plays the run of [seed] of [scenario] at random and fails the running test where an invariant
// does not hold. After each answer, besides:
//   every gauge, ledger and flag that moved has its event (told.h);
//   the state is saved, loaded into another session, and that one goes on in step with this one.
// Returns how many answers were given.
int holds_in_run(const parl_scenario *scenario, uint64_t seed);

#endif
