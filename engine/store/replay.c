// SPDX-License-Identifier: MIT
//
// A kept run, played again.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "runs.h"

typedef struct {
    uint64_t seed;
    int count;
    Answer answers[PARL_TURNS_MAX];
} Kept;

static void load(parl_store *store, int64_t run, Arena *arena, Kept *out) {
    out->seed = head_of_run(store, run, arena).seed;
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

// In the scenario and the engine that it was given in, an answer leads to the same state. In
// others, who knows where to.
static parl_status play(parl_session *session, const Answer *kept, uint64_t fingerprint) {
    parl_answer answer;
    parl_status status = answer_find(session, kept, &answer);
    if (status == PARL_OK) status = parl_session_answer(session, &answer);
    if (status != PARL_OK || kept->fingerprint != fingerprint) return status;
    if (parl_session_fingerprint(session) == kept->after) return PARL_OK;
    parl_status undone = parl_session_undo(session);
    assert(undone == PARL_OK);
    (void)undone;
    return PARL_ERR_DIVERGED;
}

static void set_gap(parl_gap *gap, int turn, const char *said, parl_status why) {
    size_t size = strlen(said) + 1;
    gap->turn = turn;
    gap->why = why;
    gap->said = malloc(size);
    if (!gap->said) abort();
    memcpy(gap->said, said, size);
}

// False at the gap.
static bool play_all(const Kept *kept, const parl_scenario *scenario, parl_session **out,
                     parl_gap *gap) {
    uint64_t fingerprint = answer_meaning(scenario);
    parl_status status = parl_session_new(out, scenario, kept->seed);
    if (status != PARL_OK) {
        set_gap(gap, 0, kept->count > 0 ? kept->answers[0].said : "", status);
        return false;
    }
    for (int i = 0; i < kept->count; i++) {
        status = play(*out, &kept->answers[i], fingerprint);
        if (status == PARL_OK) continue;
        set_gap(gap, i, kept->answers[i].said, status);
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
