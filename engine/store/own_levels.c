// SPDX-License-Identifier: MIT
//
// How players rate what they said in a round, before the committee's packet is opened.

#include <assert.h>
#include <string.h>

#include "runs.h"
#include "seal.h"

static const char *id_of(int row) { return parl_signal_id(parl_rubric_signal(row)); }

static void keep(parl_store *store, int64_t run, const int own[PARL_RUBRIC_COUNT]) {
    (void)reach_of_run(store, run);  // Else a run that is not there would be a damaged file.
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        if (own[i] == 0 || store->status != PARL_STORE_OK) continue;
        sqlite3_stmt *added =
            query_start(store, QUERY_OWN_LEVEL_ADD, "iti", run, id_of(i), (int64_t)own[i]);
        (void)seal_row(store, "own_levels", added);
    }
}

parl_store_status parl_store_own_levels_keep(parl_store *store, int64_t run,
                                             const int own[PARL_RUBRIC_COUNT]) {
    assert(own);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        assert(own[i] >= 0);
        assert(own[i] <= PARL_LEVEL_COUNT);
    }
    if (work_begin(store, WORK_WRITE)) keep(store, run, own);
    return work_end(store);
}

// A row that this version does not know is left out.
static void take(parl_store *store, sqlite3_stmt *row, int own[PARL_RUBRIC_COUNT]) {
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        const char *id = (const char *)sqlite3_column_text(row, 0);
        if (id && strcmp(id, id_of(i)) == 0)
            own[i] = (int)row_number(store, row, 1, 1, PARL_LEVEL_COUNT);
    }
}

parl_store_status parl_store_own_levels(parl_store *store, int64_t run,
                                        int own[PARL_RUBRIC_COUNT]) {
    assert(own);
    int levels[PARL_RUBRIC_COUNT] = {0};
    (void)work_begin(store, WORK_READ);
    sqlite3_stmt *row = query_start(store, QUERY_OWN_LEVELS, "i", run);
    while (query_next(store, row)) take(store, row, levels);
    parl_store_status status = work_end(store);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) own[i] = status == PARL_STORE_OK ? levels[i] : 0;
    return status;
}
