// SPDX-License-Identifier: MIT
#include "results.h"

#include <string.h>

#include "seal.h"

enum { THOUSAND = 1000 };

static void add_part(parl_store *store, int64_t run, parl_signal signal, const parl_part *part) {
    if (!part->offered) return;
    sqlite3_stmt *row = query_start(store, QUERY_PART_ADD, "itii", run, parl_signal_id(signal),
                                    (int64_t)part->value, (int64_t)part->weight);
    (void)seal_row(store, "parts", row);
}

// A value that does not exist is NULL.
static void add_result(parl_store *store, int64_t run, const char *ending, int total,
                       parl_outcome outcome) {
    sqlite3_stmt *row = query_start(store, QUERY_RESULT_ADD, "itii", run, ending, (int64_t)total,
                                    (int64_t)outcome.value);
    if (row && !outcome.offered && sqlite3_bind_null(row, 4) != SQLITE_OK) {
        store_fail_by_sqlite(store);
    }
    (void)seal_row(store, "results", row);
}

void results_add(parl_store *store, int64_t run, const parl_session *session) {
    parl_score score = parl_session_score(session);
    add_result(store, run, parl_session_clock(session).ending, score.total,
               parl_session_outcome(session));
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        add_part(store, run, (parl_signal)i, &score.parts[i]);
    }
}

// A signal of another version, which this one cannot name, has no place in the list.
static int signal_of(const char *id) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (strcmp(parl_signal_id((parl_signal)i), id) == 0) return i;
    }
    return -1;
}

void results_parts(parl_store *store, parl_run *run) {
    sqlite3_stmt *row = query_start(store, QUERY_PARTS, "i", run->id);
    while (query_next(store, row)) {
        char id[4 * PARL_NAME_MAX + 1];
        row_text(store, row, 0, id, sizeof id);
        int signal = signal_of(id);
        int value = (int)row_number(store, row, 1, 0, THOUSAND);
        int weight = (int)row_number(store, row, 2, 0, THOUSAND);
        if (signal < 0) continue;
        run->parts[signal] = value;
        run->weights[signal] = weight;
    }
}
