// SPDX-License-Identifier: MIT
//
// What an answer shows of the rubric. Each decision judges the rows that something on its menu
// names: so an answer that leaves out what another one says is held against it.

#ifndef MODEL_RUBRIC_H
#define MODEL_RUBRIC_H

#include "model/world.h"
#include "play/options.h"

// The choice [taken] of a menu of choices: its level on each row that an open one names; the first
// level on those that it does not name itself.
void rubric_choice(World *world, const Options *options, int taken);

// What is judged as a whole: [right] thousandths of the answer, on each row of the menu's `shows`.
void rubric_right(World *world, const Menu *menu, int right);

// The mean of what was judged, 0..1000; NONE where nothing was yet.
int rubric_mean(const State *state, int row);

#endif
