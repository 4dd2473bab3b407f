// SPDX-License-Identifier: MIT
//
// Which signal an event is a miss for: a line in the wrong language, a promise that the evidence
// does not carry, a contact that comes too late. What lowers nothing and leaves at nothing what
// something better would have raised shows here.

#ifndef JUDGE_MISSES_H
#define JUDGE_MISSES_H

#include "play/state.h"

// [state] is the one after the answer that set [event] off. The parl_signal, or NONE.
int misses_signal(const parl_scenario *scenario, const State *state, const parl_event *event);

#endif
