// SPDX-License-Identifier: MIT
//
// Trade-offs: talked over by those whom they touch, then decided by name and with a price.

#ifndef MODEL_MATTERS_H
#define MODEL_MATTERS_H

#include "model/world.h"

// The moves: a joint session, which counts only before the decision; the decision, which a
// later one replaces.
void matters_propose(World *world, int matter);
void matters_decide(World *world, const Move *move);

// A joint session and then a decision with an owner and a price: 1000; either alone: 500.
int matters_worth(const State *state, int matter);

#endif
