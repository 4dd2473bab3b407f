// SPDX-License-Identifier: MIT
//
// What instructors use: everything that is wrong with a scenario, and its own tests; the
// policies of parlance_players.h show whether it tells good play from bad.

#ifndef PARLANCE_AUTHOR_H
#define PARLANCE_AUTHOR_H

#include "parlance.h"
#include "parlance_players.h"
#include "parlance_vocabulary.h"

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

// --- The author's words, written down ------------------------------------------------

// Every word with its fields, their types and ranges, as definitions for a Lua language server
// (LuaCATS), and as a reference in Markdown together with moves, conditions, roles, frames and
// signals. False where the sink has ended the page.
bool parl_words_luacats(parl_sink sink, void *data);
bool parl_words_markdown(parl_sink sink, void *data);

#endif
