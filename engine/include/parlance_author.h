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
#include "parlance_vocabulary.h"

// Threads that long work is given where nobody asks for a number: as many as there are cores,
// 1..PARL_THREADS_MAX.
int parl_cores(void);

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

// --- A new scenario --------------------------------------------------------------------

// At most so many bytes; longer names are hard to type.
enum { PARL_NEW_NAME_MAX = 60 };

typedef enum {
    PARL_NEW_OK,
    PARL_NEW_ERR_NAME,    // no name for a folder: small letters, digits and hyphens
    PARL_NEW_ERR_THERE,   // something of that name is there, and stays as it is
    PARL_NEW_ERR_FOLDER,  // the folder that it was to stand in is not there or not writable
    PARL_NEW_ERR_WRITE,   // a file could not be written
} parl_new_status;

// Makes the folder [name] in [folder] ("": the current one) with a scenario that plays, called
// after [name], and what an editor needs to complete its words: all of it or nothing. [error]
// is the system's reason (errno) where there is one, else 0.
parl_new_status parl_new(const char *folder, const char *name, int *error);

// What [said] would be as a name of PARL_NEW_OK: "The late model" is "the-late-model". False
// where too little is left of it.
bool parl_new_name(const char *said, char out[PARL_NEW_NAME_MAX + 1]);

// --- The flow as a picture --------------------------------------------------------------

// A run of a bot that failed.
typedef struct {
    parl_policy policy;
    uint64_t seed;
} parl_graph_run;

// Writes the flow of [scenario] in DOT, the language of Graphviz: a node for each scene, an edge
// for each way from one to another. [runs] worlds are played by the expert and as many at random
// (0: none), in seeds from 1, and edges are as wide as the share that took them. The same
// scenario gives the same bytes. False where the sink has ended it, or where a run failed: [lost]
// (which may be NULL) then has a seed that is not 0.
bool parl_graph_dot(const parl_scenario *scenario, int runs, parl_sink sink, void *data,
                    parl_graph_run *lost);

typedef enum {
    PARL_DRAW_OK,
    PARL_DRAW_ERR_MISSING,  // there is no program `dot`
    PARL_DRAW_ERR_FAILED,   // it failed, or took too long
    PARL_DRAW_ERR_SINK,     // the sink has ended the picture
} parl_draw_status;

// Has Graphviz draw [dot], of [size] bytes, as SVG, within so many seconds.
parl_draw_status parl_graph_svg(const char *dot, size_t size, int seconds, parl_sink sink,
                                void *data);

// --- The author's words, written down ------------------------------------------------

// Every word with its fields, their types and ranges, as definitions for a Lua language server
// (LuaCATS), and as a reference in Markdown together with moves, conditions, roles, frames and
// signals. False where the sink has ended the page.
bool parl_words_luacats(parl_sink sink, void *data);
bool parl_words_markdown(parl_sink sink, void *data);

// The index of the word [name] for parl_word_at; -1 where there is none.
int parl_word_find(const char *name);

// The word of this index, for a person at a terminal. False where the sink has ended it.
bool parl_word_explain(int word, parl_sink sink, void *data);

// How many fields of words and of their records are called [name]: `worth` is one of a choice and
// one of a scene. And those fields, as the word above.
int parl_field_count(const char *name);
bool parl_field_explain(const char *name, parl_sink sink, void *data);

// --- A run as a file of answers -------------------------------------------------------

// Writes the answers of [run] as `parlance play --answers` reads them: a remark with the title and
// the seed, then a line for each answer with the ids of its options, its figure or its words. Own
// words become one line; empty ones, and such as would be a remark, get a dash in front. False
// where the sink has ended it.
bool parl_answers_write(const parl_session *run, parl_sink sink, void *data);

#endif
