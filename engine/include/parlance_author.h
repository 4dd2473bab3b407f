// SPDX-License-Identifier: MIT
//
// What instructors use: everything that is wrong with a scenario, its own tests, and what is
// found in it by play (parlance_explore.h); the policies of parlance_players.h show whether it
// tells good play from bad.

#ifndef PARLANCE_AUTHOR_H
#define PARLANCE_AUTHOR_H

#include "parlance.h"
#include "parlance_explore.h"
#include "parlance_players.h"

// Loads the scenario at [path] and looks for what loading alone does not: scenes that
// nobody reaches, menus that can come up empty, promises that cannot be kept, distortions
// that nobody can catch, catalogue ids that do not exist. True where nothing is an error.
// [out] may be NULL; on success it is the loaded scenario and the caller's.
bool parl_check(const char *path, parl_problems *problems, parl_scenario **out);

// --- The tests inside a script ------------------------------------------------------

typedef struct {
    bool passed;
    char message[512];  // what was expected and what came; "" where it passed
} parl_test_result;

// Plays test [index] of the scenario.
parl_test_result parl_test_run(const parl_scenario *scenario, int index);

// --- A run as a file of answers -------------------------------------------------------

// Writes the answers of [run] as `parlance play --answers` reads them: a remark with the title and
// the seed, then a line for each answer with the ids of its options, its figure or its words. Own
// words become one line; empty ones, and such as would be a remark, get a dash in front. False
// where the sink has ended it.
bool parl_answers_write(const parl_session *run, parl_sink sink, void *data);

#endif
