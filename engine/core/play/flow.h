// SPDX-License-Identifier: MIT
//
// The flow of a run between two decisions: scenes, the desk, weeks, endings.

#ifndef PLAY_FLOW_H
#define PLAY_FLOW_H

#include "model/world.h"

// Plays on from where the state stands to the next decision or the end.
void flow_run(World *world);

// Begins [scene]; the desk's cost is paid by the caller.
void flow_begin(World *world, int scene);

// Lets the week pass.
void flow_pass(World *world);

#endif
