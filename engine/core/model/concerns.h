// SPDX-License-Identifier: MIT
//
// What worries people: whether it exists in this world, how it comes out, and what becomes of it.

#ifndef MODEL_CONCERNS_H
#define MODEL_CONCERNS_H

#include "model/world.h"

// Whether [concern] exists in this world.
bool concerns_exist(const parl_scenario *scenario, const State *state, int concern);

// Whether [concern] is on the table, has a reason, and is not answered.
bool concerns_open(const parl_scenario *scenario, const State *state, int concern);

// The moves. [person] is asked openly ([concern] NONE), or about one concern.
void concerns_ask(World *world, int person, int concern);

// Answers a raised concern with remedy [remedy] (NONE: with one that is not on its list).
void concerns_address(World *world, int person, int concern, int remedy);

// Brings [concern] out, if it is hidden and exists: it is on the table, and what it undoes of
// the work is counted. [reason] says how; it earns trust only where the player asked.
void concerns_reveal(World *world, int concern, Reason reason);

// Shows the hint of the heaviest hidden concern of [person], if it has one.
void concerns_hint(World *world, int person);

// After a change of the world: raised worries that no longer have a reason are answered by it.
void concerns_settle(World *world);

// At a launch and at the end: worries that nobody answered. Where their owner has signed they
// are lived with; where they break something and it went out, they have come true.
void concerns_launch(World *world);

#endif
