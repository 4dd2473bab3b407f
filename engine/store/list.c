// SPDX-License-Identifier: MIT
//
// Runs as they are shown: one, all, the one to go on with.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "results.h"
#include "runs.h"

enum { ATTEMPTS_MOST = 1000000 };

static parl_mode mode_of_row(parl_store *store, sqlite3_stmt *row, int column) {
    char id[16];
    row_text(store, row, column, id, sizeof id);
    for (int i = 0; i < PARL_MODE_COUNT; i++) {
        if (strcmp(parl_mode_id((parl_mode)i), id) == 0) return (parl_mode)i;
    }
    if (*id) store_fail(store, PARL_STORE_ERR_DAMAGED, "no run is played as %s", id);
    return PARL_MODE_PRACTICE;
}

static parl_sitting_kind kind_of_row(parl_store *store, sqlite3_stmt *row, int column) {
    char id[16];
    row_text(store, row, column, id, sizeof id);
    for (int i = 0; i < PARL_SITTING_COUNT; i++) {
        if (strcmp(parl_sitting_id((parl_sitting_kind)i), id) == 0) return (parl_sitting_kind)i;
    }
    store_fail(store, PARL_STORE_ERR_DAMAGED, "no run is a part of %s", id);
    return PARL_SITTING_NONE;
}

static void read_sitting(parl_store *store, sqlite3_stmt *row, parl_run *run) {
    run->sitting = (parl_sitting){
        .kind = kind_of_row(store, row, 19),
        .key = row_bits(store, row, 20),
        .attempt = (int)row_number(store, row, 21, 0, ATTEMPTS_MOST),
        .release = row_bits(store, row, 22),
    };
    run->held = run->sitting.release != 0 && !row_flag(store, row, 23);
}

// What is held is not even read: so no front end can show it by mistake.
static void read_result(parl_store *store, sqlite3_stmt *row, parl_run *run) {
    run->over = row_flag(store, row, 15);
    run->total = run->value = -1;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run->parts[i] = -1;
    if (!run->over || run->held) return;
    row_text(store, row, 16, run->ending, sizeof run->ending);
    run->total = (int)row_number(store, row, 17, -1, 100);
    run->value = (int)row_number(store, row, 18, -1, 1000);
    results_parts(store, run);
}

// The columns are those of RUN_ROWS.
static void read_run(parl_store *store, sqlite3_stmt *row, parl_run *run) {
    *run = (parl_run){
        .id = row_number(store, row, 0, 1, INT64_MAX),
        .fingerprint = row_bits(store, row, 5),
        .seed = row_bits(store, row, 6),
        .mode = mode_of_row(store, row, 7),
        .parent = row_number(store, row, 8, 0, INT64_MAX),
        .parent_turns = (int)row_number(store, row, 9, 0, PARL_TURNS_MAX),
        .began = row_number(store, row, 10, INT64_MIN, INT64_MAX),
        .turns = (int)row_number(store, row, 11, 0, PARL_TURNS_MAX),
        .branched = row_flag(store, row, 12),
        .taken_back = row_flag(store, row, 13),
        .seen_before = row_flag(store, row, 14),
    };
    row_text(store, row, 1, run->profile, sizeof run->profile);
    row_text(store, row, 2, run->scenario, sizeof run->scenario);
    row_text(store, row, 3, run->title, sizeof run->title);
    row_text(store, row, 4, run->engine, sizeof run->engine);
    read_sitting(store, row, run);
    read_result(store, row, run);
}

// The first run of the query; [what] where there is none.
static parl_store_status first_run(parl_store *store, sqlite3_stmt *row, const char *what,
                                   parl_run *out) {
    parl_run *run = malloc(sizeof *run);
    if (!run) abort();
    if (query_next(store, row)) {
        read_run(store, row, run);
    } else {
        store_fail(store, PARL_STORE_ERR_NO_RUN, "%s", what);
    }
    parl_store_status status = work_end(store);
    if (status == PARL_STORE_OK) *out = *run;
    free(run);
    return status;
}

parl_store_status parl_store_run(parl_store *store, int64_t run, parl_run *out) {
    assert(out);
    (void)work_begin(store, WORK_READ);
    return first_run(store, query_start(store, QUERY_RUN, "i", run), "", out);
}

parl_store_status parl_store_unfinished(parl_store *store, const char *profile,
                                        const char *scenario, parl_mode mode, parl_run *out) {
    assert(profile);
    assert(out);
    const char *id = mode < PARL_MODE_COUNT ? parl_mode_id(mode) : NULL;
    (void)work_begin(store, WORK_READ);
    sqlite3_stmt *row = query_start(store, QUERY_UNFINISHED, "ttt", profile, scenario, id);
    return first_run(store, row, "to go on with", out);
}

static parl_run *with_room(parl_run *runs, int count) {
    bool full = count == 0 || (count >= 16 && (count & (count - 1)) == 0);
    if (!full) return runs;
    size_t room = count == 0 ? 16 : 2 * (size_t)count;
    runs = realloc(runs, room * sizeof *runs);
    if (!runs) abort();
    return runs;
}

// All runs of the query, and the end of the work.
static parl_store_status all_runs(parl_store *store, sqlite3_stmt *row, parl_run **out,
                                  int *count) {
    parl_run *runs = NULL;
    int found = 0;
    while (query_next(store, row)) {
        runs = with_room(runs, found);
        read_run(store, row, &runs[found++]);
    }
    parl_store_status status = work_end(store);
    if (status != PARL_STORE_OK) {
        free(runs);
        return status;
    }
    *out = runs;
    *count = found;
    return status;
}

parl_store_status parl_store_runs(parl_store *store, const char *profile, const char *scenario,
                                  parl_run **out, int *count) {
    assert(out);
    assert(count);
    (void)work_begin(store, WORK_READ);
    return all_runs(store, query_start(store, QUERY_RUNS, "tt", profile, scenario), out, count);
}

parl_store_status parl_store_sitting_runs(parl_store *store, const char *profile,
                                          parl_sitting_kind kind, uint64_t key, parl_run **out,
                                          int *count) {
    assert(kind != PARL_SITTING_NONE);
    assert(out);
    assert(count);
    (void)work_begin(store, WORK_READ);
    sqlite3_stmt *row =
        query_start(store, QUERY_RUNS_SITTING, "tut", parl_sitting_id(kind), key, profile);
    return all_runs(store, row, out, count);
}

size_t parl_store_last_profile(parl_store *store, char *out, size_t size) {
    char name[4 * PARL_PROFILE_MAX + 1] = "";
    (void)work_begin(store, WORK_READ);
    sqlite3_stmt *row = query_start(store, QUERY_PROFILE_LAST, "");
    if (query_next(store, row)) row_text(store, row, 0, name, sizeof name);
    if (work_end(store) != PARL_STORE_OK) name[0] = '\0';
    size_t length = strlen(name);
    if (size > 0) {
        size_t fits = length < size ? length : size - 1;
        memcpy(out, name, fits);
        out[fits] = '\0';
    }
    return length;
}
