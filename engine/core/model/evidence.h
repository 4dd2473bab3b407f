// SPDX-License-Identifier: MIT
//
// Experiments: evidence that is bought, waited for, and comes in.

#ifndef MODEL_EVIDENCE_H
#define MODEL_EVIDENCE_H

#include "model/world.h"

// The move `experiment`: orders cases, which come in some weeks later.
void evidence_order(World *world, const Move *move);

// What comes in by [week].
void evidence_week(World *world, int week);

#endif
