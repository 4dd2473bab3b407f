// SPDX-License-Identifier: MIT
//
// What a run is begun with, as its row holds it. Nothing in it ever changes.

#ifndef STORE_RUNS_H
#define STORE_RUNS_H

#include "database.h"

typedef struct Head {
    int64_t id, profile;
    const char *scenario, *title, *engine, *mode;
    uint64_t fingerprint, seed;
    int64_t parent;  // 0: no branch
    int parent_turns;
    bool taken_back, seen_before;
    int64_t began;
    uint64_t link;
} Head;

// From the row that RUN_HEAD or RUN_HEADS stands on.
Head head_of_row(parl_store *store, sqlite3_stmt *row, Arena *arena);

// Fails with PARL_STORE_ERR_NO_RUN where there is none.
Head head_of_run(parl_store *store, int64_t run, Arena *arena);

// How far a run has come.
typedef struct {
    int turns;
    bool over;
} Reach;

Reach reach_of_run(parl_store *store, int64_t run);

// A branch of [run] after its first [turns] answers; returns its id. One that goes on [aside] is
// practice where [run] was assessed, and no part of its sitting.
int64_t branch_add(parl_store *store, int64_t run, int turns, bool aside, Arena *arena);

// The row of the player [name], made where it is new; 0 on failure.
int64_t profile_row(parl_store *store, const char *name);

#endif
