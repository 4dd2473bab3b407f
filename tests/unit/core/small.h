// SPDX-License-Identifier: MIT
//
// A scenario made by hand, without Lua or files, for the tests of the rules: three people,
// one fact, two worries, one question of feasibility, one promise.

#ifndef TESTS_SMALL_H
#define TESTS_SMALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/world.h"
#include "parlance.h"

enum { IMKE, RUI, SALOME };                 // ML lead, COO, support lead
enum { IN_MODEL, IN_BUSINESS, IN_OPERATIONS, CLAIMS_88, DROPS_WRONG };  // ways to tell it
enum { LABELS, DOUBLE_WORK };               // what worries Imke, what worries Salome
enum { ROUTING = 0, WORKS = 0, TRIAL = 0, LAUNCH = 0 };

// Fresh tables; the caller may change them before a session is made. Borrowed, one at a
// time.
parl_scenario *small_scenario(void);

// A world in its first week, with nothing said yet.
typedef struct {
    State state;
    Events events;
    World world;
} Small;

void small_world(Small *small, const parl_scenario *scenario);

// What the moves of the rules' tables do, in short.
void small_explain(Small *small, int person, int rendering);
void small_commit(Small *small, parl_promise_kind kind, int from, int till);
void small_experiment(Small *small, int cases, int weeks);
void small_weeks(Small *small, int weeks);

// How many events of [kind] with [reason] happened so far.
int small_count(const Small *small, parl_event_kind kind, Reason reason);

// Gives the answer that reads like [said], which must be open.
void small_give(parl_session *session, const char *said);

// How many lines [person] spoke after the last answer.
int small_lines_of(const parl_session *session, int person);

#endif
