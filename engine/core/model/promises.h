// SPDX-License-Identifier: MIT
//
// Gates and the ledger of promises.

#ifndef MODEL_PROMISES_H
#define MODEL_PROMISES_H

#include "model/world.h"

// The newest commitment to [promise]; NULL where there is none.
const Commit *promises_last(const State *state, int promise);

// Whether a day has shown how question [uncertain] stands: a dated promise that hangs on it was
// kept or broken.
bool promises_showed(const parl_scenario *scenario, const State *state, int uncertain);

// Whether any commitment to [promise] was broken.
bool promises_broken(const State *state, int promise);

// What was last promised, as conditions name it; OWN_WORD_NONE: nothing.
OwnWord promises_kind_word(const State *state, int promise);

// Whether some promise is kept or not by question [uncertain]; by any question.
bool promises_hang_on(const parl_scenario *scenario, int uncertain);
bool promises_hang_on_any(const parl_scenario *scenario);

// The moves. [move] holds their details.
void promises_commit(World *world, const Move *move);
void promises_disclose(World *world, int person, int promise);
void promises_press(World *world, int person, int promise);

// Somebody asked for [promise] and got neither a date nor a plan.
void promises_unanswered(World *world, int promise);

// What a week brings: evidence, then gates, then the promises whose day it is.
void promises_week(World *world);

// The evidence of [week], and the gates that are judged by what is there on their day.
void promises_arrive(World *world, int week);

// Settles what is still open when the story has run on.
void promises_epilogue(World *world);

// Whether the commitment fits the evidence of its day, by the stage in which it was made.
bool promises_fits(const Commit *commit);

// How well the promises fit the evidence of their day, 0..1000; NONE where the scenario
// has no such promise. [complete] false: what the run has not come to counts as absent.
int promises_signal(const parl_scenario *scenario, const State *state, bool complete);

#endif
