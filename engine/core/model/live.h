// SPDX-License-Identifier: MIT
//
// A model in use: who watches it, how much of the world meets it, and how it wears.

#ifndef MODEL_LIVE_H
#define MODEL_LIVE_H

#include "model/world.h"

// The moves; [move] holds their details.
void live_assign(World *world, const Move *move);
void live_rollout(World *world, const Move *move);
void live_rollback(World *world, int live);
void live_retrain(World *world, const Move *move);

// A week of every model in use.
void live_week(World *world);

// What is left of an accuracy of 1000 after [days], where a tenth is lost every [tenth_lost]:
// 1000 x .9^(days / tenth_lost), rounded. In fixed point: the root by bisection, the power by
// squaring, so that it is the same on every machine.
int live_left(int days, int tenth_lost);

// What it gets right when it is launched, and again when it has been trained; 0..1000.
int live_starts(const parl_scenario *scenario, const State *state, int live);

// Whether it has lost a twentieth of what it had when it was launched or last trained.
bool live_fallen(const parl_scenario *scenario, const State *state, int live);

bool live_rollback_ready(const State *state, int live);

// Whether somebody can see what it gets right now: its owner, or whoever noticed.
bool live_seen(const State *state, int live);

// Monitoring, its trigger and the way back, each a third where it was agreed before launch;
// 0..1000.
int live_ownership(const State *state, int live);

#endif
