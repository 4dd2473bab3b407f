// SPDX-License-Identifier: MIT
//
// Whether the thing goes out: what was promised, built, signed and let out, taken together.

#ifndef MODEL_LAUNCH_H
#define MODEL_LAUNCH_H

#include "play/state.h"

// Whether somebody was told that it is stopped, and nothing was promised since.
bool launch_stopped(const parl_scenario *scenario, const State *state);

// Whether it goes out as things stand: every promise that hangs on a question is a date (and,
// where no promise does, nobody stopped it), all work is finished, every live model is let out,
// and no sign-off is missing.
bool launch_happens(const parl_scenario *scenario, const State *state);

#endif
