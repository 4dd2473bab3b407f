// SPDX-License-Identifier: MIT
//
// A kept run, played again.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "model/settings.h"
#include "runs.h"

typedef struct {
    uint64_t seed;
    int setting_count;
    parl_setting settings[PARL_VARIES_MAX];
    int count;
    Answer answers[PARL_TURNS_MAX];
} Kept;

static void load_settings(parl_store *store, int64_t run, Arena *arena, Kept *out) {
    sqlite3_stmt *row = query_start(store, QUERY_SETTINGS, "i", run);
    while (query_next(store, row)) {
        if (out->setting_count == PARL_VARIES_MAX) {
            store_fail(store, PARL_STORE_ERR_DAMAGED, "run %lld is set too often", (long long)run);
            return;
        }
        out->settings[out->setting_count++] =
            (parl_setting){row_copy(store, row, 0, arena), row_copy(store, row, 1, arena)};
    }
}

static void load(parl_store *store, int64_t run, Arena *arena, Kept *out) {
    out->seed = head_of_run(store, run, arena).seed;
    load_settings(store, run, arena, out);
    sqlite3_stmt *row = query_start(store, QUERY_ANSWERS, "i", run);
    while (query_next(store, row)) {
        Answer answer = answer_of_row(store, row, arena);
        if (out->count == PARL_TURNS_MAX || answer.turn != out->count) {
            store_fail(store, PARL_STORE_ERR_DAMAGED, "an answer of run %lld is missing",
                       (long long)run);
            return;
        }
        out->answers[out->count++] = answer;
    }
}

// A setting that the page has not any more is drawn.
static parl_status begin(const Kept *kept, const parl_scenario *scenario, parl_session **out) {
    parl_setting known[PARL_VARIES_MAX];
    int count = settings_known(scenario, kept->settings, kept->setting_count, known);
    return parl_session_new_given(out, scenario, kept->seed, known, count);
}

// In the scenario and the engine that it was given in, an answer leads to the same state. In
// others, who knows where to. False at the gap.
static bool play_all(const Kept *kept, const parl_scenario *scenario, parl_session **out,
                     parl_gap *gap) {
    uint64_t fingerprint = answer_meaning(scenario);
    parl_status status = begin(kept, scenario, out);
    if (status != PARL_OK) {
        *gap = given_gap(0, kept->count > 0 ? kept->answers[0].given.said : "", status);
        return false;
    }
    for (int i = 0; i < kept->count; i++) {
        const Answer *answer = &kept->answers[i];
        bool same = answer->fingerprint == fingerprint;
        status = given_play(*out, &answer->given, same ? answer->after : 0);
        if (status == PARL_OK) continue;
        *gap = given_gap(i, answer->given.said, status);
        return false;
    }
    return true;
}

parl_store_status parl_store_replay(parl_store *store, int64_t run, const parl_scenario *scenario,
                                    parl_session **out, parl_gap *gap) {
    assert(scenario);
    assert(out);
    assert(gap);
    Arena arena = {0};
    Kept *kept = arena_take(&arena, sizeof *kept);
    *out = NULL;
    *gap = (parl_gap){.turn = -1, .why = PARL_OK};
    if (work_begin(store, WORK_READ)) load(store, run, &arena, kept);
    parl_store_status status = work_end(store);
    if (status == PARL_STORE_OK && !play_all(kept, scenario, out, gap)) {
        store_fail(store, PARL_STORE_ERR_DIVERGED, "answer %d of run %lld: %s", gap->turn + 1,
                   (long long)run, parl_status_text(gap->why));
        status = store->status;
    }
    arena_clear(&arena);
    return status;
}
