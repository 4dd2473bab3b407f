// SPDX-License-Identifier: MIT
//
// What parl_check looks for, part by part. Each adds what it finds to [problems], whose
// sources are numbered as the scenario's.

#ifndef AUTHOR_CHECK_H
#define AUTHOR_CHECK_H

#include "problems.h"
#include "scenario.h"

// Scenes and endings: can every one be reached and left?
void check_flow(const parl_scenario *scenario, parl_problems *problems);

// Menus that can come up without an answer (menus.c).
void check_menus(const parl_scenario *scenario, parl_problems *problems);

// Whether two conditions ask the same, and whether one of them always holds (menus.c). What
// cannot be seen without playing is neither.
bool check_same(const parl_scenario *scenario, ExprRef a, ExprRef b);
bool check_opposites(const parl_scenario *scenario, ExprRef a, ExprRef b);

// Rows of `when` and `otherwise` of which a part is never reached (branches.c).
void check_branches(const parl_scenario *scenario, parl_problems *problems);

// The steps inside of scenes (scenes.c).
void check_scenes(const parl_scenario *scenario, parl_problems *problems);

// Facts, concerns, promises: can what is written ever count?
void check_meaning(const parl_scenario *scenario, parl_problems *problems);

// Sign-offs and packets: can they ever be given, and be complete (reviews.c)?
void check_reviews(const parl_scenario *scenario, parl_problems *problems);

// Work, trade-offs and models in use (plan.c).
void check_plan(const parl_scenario *scenario, parl_problems *problems);

// Signals (score.c).
void check_score(const parl_scenario *scenario, parl_problems *problems);

// What comes too late or is judged too early (dates.c).
void check_dates(const parl_scenario *scenario, parl_problems *problems);

// Names that nothing uses (used.c).
void check_used(const parl_scenario *scenario, parl_problems *problems);

// Portraits that no front end finds (portraits.c).
void check_portraits(const parl_scenario *scenario, parl_problems *problems);

// The tests of the script: does each answer exist where it is given, and do they pass
// (tests.c)?
void check_tests(const parl_scenario *scenario, parl_problems *problems);
void check_bots(const parl_scenario *scenario, parl_problems *problems);   // bots.c

// The worth of a choice where it is the same in every world; else false. What says nothing beside
// others that do is worth nothing (meaning.c).
bool check_constant(const parl_scenario *scenario, ExprRef worth, int *out);

// Adds one at [place]. The slots may be NULL.
void check_add(parl_problems *problems, ProblemKind kind, Place place, const char *first,
               const char *second, const char *third);

// Whether some choice hands [packet] to [person]: NONE for any packet, or anybody.
bool check_shares(const parl_scenario *scenario, int person, int packet);

// Whether some choice asks [person] for their sign-off.
bool check_requests(const parl_scenario *scenario, int person);

// By scene: whether it begins by itself, or something leads there. The caller frees it.
bool *check_reachable(const parl_scenario *scenario);

// By step: whether something leads to it inside its scene. The caller frees it.
bool *check_steps_seen(const parl_scenario *scenario);

enum { CHECK_NUMBER_MAX = 16 };

// Writes [number] into [out] and returns it.
const char *check_number(int number, char out[CHECK_NUMBER_MAX]);

#endif
