// SPDX-License-Identifier: MIT
//
// What instructors use: everything that is wrong with a scenario, and its own tests; the
// policies of parlance_players.h show whether it tells good play from bad.

#ifndef PARLANCE_AUTHOR_H
#define PARLANCE_AUTHOR_H

#include "parlance.h"
#include "parlance_players.h"

// Loads the scenario at [path] and looks for what loading alone does not: scenes that
// nobody reaches, menus that can come up empty, promises that cannot be kept, distortions
// that nobody can catch, catalogue ids that do not exist. True where nothing is an error.
// [out] may be NULL; on success it is the loaded scenario and the caller's.
bool parl_check(const char *path, parl_problems *problems, parl_scenario **out);

// A scenario that was checked, for a report of several.
typedef struct {
    const char *path;  // as it was asked for
    bool plays;        // what parl_check returned
    const parl_problems *problems;
} parl_checked;

// The same for editors and programs, as JSON. Everything is there always, in
// this order. [version] counts up when a member changes its meaning or goes, not when one comes.
//
//   { "version": 1, "plays": false,                  false where one of them does not
//     "errors": 1, "warnings": 0, "notes": 2, "allowed": 0, "dropped": 0,    of all of them
//     "scenarios": [ { "path": "…", "plays": false,
//       "errors": 1, "warnings": 0, "notes": 2, "allowed": 0, "dropped": 0,
//       "problems": [ { "number": 201, "name": "UNKNOWN_NAME", "severity": "error",
//         "file": "…", "line": 3, "column": 7, "width": 4,      from 1; 0 where there is none;
//         "message": "…", "mend": "…", "source": "…" } ] } ] }   columns count characters
//
// The caller frees it.
char *parl_check_json(const parl_checked *checked, int count);

// --- What can be wrong: the pages of the diagnostics ---------------------------------

// Texts are constant. In [message] and [mend], {1} {2} {3} stand for what was found; a part in
// [ ] is left out where its slot is empty, and what stands after | is said instead.
typedef struct {
    int number;        // 201; stable, and never used again for another one
    const char *name;  // "UNKNOWN_NAME"
    parl_severity severity;
    parl_severity floor;  // PARL_NOTE: a scenario may allow it, see `allow` of `scenario`
    const char *message, *mend;
    const char *slots;  // what the slots are: "{1} the name; {2} the nearest, or none"
    const char *about;  // one or two sentences
    const char *wrong;  // a small whole script that yields exactly this; behind a line
                        // "--- file NAME" begins another file of it
    const char *right;  // the same, mended
} parl_diagnostic;

int parl_diagnostic_count(void);

// By number; [index] from 0.
parl_diagnostic parl_diagnostic_at(int index);

// The index of [code]: "201" or "UNKNOWN_NAME", whatever its capitals; -1 where there is none.
// [nearest], which may be NULL, is then the name that was meant, or NULL.
int parl_diagnostic_find(const char *code, const char **nearest);

// What the hundreds of a number say: "names and fields".
const char *parl_diagnostic_range(int number);

// The page as plain text of at most 80 columns: message, meaning, wrong and right. As snprintf.
size_t parl_diagnostic_text(int index, char *out, size_t size);

// All pages as Markdown, one section for each range. As snprintf.
size_t parl_diagnostics_markdown(char *out, size_t size);

// --- The tests inside a script ------------------------------------------------------

typedef struct {
    bool passed;
    char message[512];  // what was expected and what came; "" where it passed
} parl_test_result;

// Plays test [index] of the scenario.
parl_test_result parl_test_run(const parl_scenario *scenario, int index);

#endif
