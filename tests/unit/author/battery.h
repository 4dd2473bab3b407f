// SPDX-License-Identifier: MIT
//
// What the tests of the written scenarios share: loading one of them, and walking through a
// run that a policy has played.

#ifndef TESTS_BATTERY_H
#define TESTS_BATTERY_H

#include "parlance.h"

#define BATTERY_FIRST PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred"
#define BATTERY_DATE PARL_SOURCE_DIR "/scenarios/the-date"
#define BATTERY_COUNSEL PARL_SOURCE_DIR "/scenarios/the-uninvited-counsel"

// Fails the running test where the scenario is not there or has errors, and says which. The
// caller's.
parl_scenario *battery_load(const char *path);

// Called with [run] as it was after each of its answers, the opening first;
// parl_session_events are then what that answer set off.
typedef void BatteryLook(void *room, parl_session *run);

void battery_walk(const parl_session *run, BatteryLook *look, void *room);

#endif
