// SPDX-License-Identifier: MIT
//
// The game, in two functions: the same scenario, state and answer always give the same
// next state and the same events. Nothing here prints, calls back or reads a clock.

#ifndef PLAY_RULES_H
#define PLAY_RULES_H

#include "model/world.h"
#include "play/options.h"

// The opening of [seed]: plays up to the first decision.
parl_status rules_open(const parl_scenario *scenario, uint64_t seed, State *after, Events *events);

// The same from a start that is made already: [state] is what state_start gave.
parl_status rules_open_in(const parl_scenario *scenario, State *state, Events *events);

// The same; [trace] is told which way it took.
parl_status rules_open_traced(const parl_scenario *scenario, State *state, Events *events,
                              Trace *trace);

// Gives [answer] in [before] and plays up to the next decision. [after] may not be
// [before]; on an error neither it nor [events] means anything.
parl_status rules_step(const parl_scenario *scenario, const State *before,
                       const parl_answer *answer, State *after, Events *events);

// The same; [trace] is told which way it took, also where it fails.
parl_status rules_step_traced(const parl_scenario *scenario, const State *before,
                              const parl_answer *answer, State *after, Events *events,
                              Trace *trace);

// The same in place, for who has [options] already, which are options_now of [state]; [trace] may
// be NULL. Refused answers (PARL_ERR_ANSWER, PARL_ERR_CLOSED, PARL_ERR_OVER) and a run that is too
// long leave the state as it was; after another error it means nothing.
parl_status rules_take(const parl_scenario *scenario, const Options *options,
                       const parl_answer *answer, State *state, Events *events, Trace *trace);

#endif
