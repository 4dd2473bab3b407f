// SPDX-License-Identifier: MIT
//
// The moves that a choice may carry: a closed set, one function each.

#ifndef PLAY_MOVES_H
#define PLAY_MOVES_H

#include "model/world.h"

void moves_do(World *world, const Move *move);

#endif
