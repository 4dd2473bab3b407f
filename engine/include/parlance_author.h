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
    PARL_DRAW_ERR_FAILED,   // it failed, or took longer than PARL_DRAW_SECONDS
    PARL_DRAW_ERR_SINK,     // the sink has ended the picture
} parl_draw_status;

enum { PARL_DRAW_SECONDS = 60 };

// Has Graphviz draw [dot], of [size] bytes, as SVG.
parl_draw_status parl_graph_svg(const char *dot, size_t size, parl_sink sink, void *data);

// --- The author's words, written down ------------------------------------------------

// Every word with its fields, their types and ranges, as definitions for a Lua language server
// (LuaCATS), and as a reference in Markdown together with moves, conditions, roles, frames and
// signals. False where the sink has ended the page.
bool parl_words_luacats(parl_sink sink, void *data);
bool parl_words_markdown(parl_sink sink, void *data);

#endif
