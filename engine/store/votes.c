// SPDX-License-Identifier: MIT
#include "votes.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "seal.h"

// --- Into the file ------------------------------------------------------------------------------

static bool is_voted_on(parl_decision_kind kind) {
    return kind == PARL_DECISION_MENU || kind == PARL_DECISION_DESK || kind == PARL_DECISION_PICK ||
           kind == PARL_DECISION_ESTIMATE;
}

static Ballot *ballot_of(Ballots *ballots, const char *id) {
    for (int i = 0; i < ballots->count; i++) {
        if (strcmp(ballots->rows[i].id, id) == 0) return &ballots->rows[i];
    }
    Ballot *row = &ballots->rows[ballots->count++];
    *row = (Ballot){.id = id};
    return row;
}

Ballots votes_read(Arena *arena, parl_session *early, const parl_vote *votes, int count) {
    Ballots ballots = {0};
    assert(count >= 0);
    if (count == 0) return ballots;
    assert(is_voted_on(parl_session_decision(early)->kind));
    ballots.rows = arena_take(arena, (size_t)count * sizeof *ballots.rows);
    for (int i = 0; i < count; i++) {
        assert(votes[i].count >= 0 && votes[i].count <= PARL_VOTE_MAX);
        if (votes[i].count == 0) continue;
        const parl_answer answer = {.count = 1, .values = {(int16_t)votes[i].value}};
        const char *id = answer_text(arena, early, &answer, ABOUT_ID);
        assert(*id);  // A value of the decision.
        ballot_of(&ballots, id)->count += votes[i].count;
    }
    return ballots;
}

void votes_add(parl_store *store, int64_t run, int turn, const Ballots *ballots) {
    for (int i = 0; i < ballots->count; i++) {
        const Ballot *row = &ballots->rows[i];
        (void)seal_row(store, "votes",
                       query_start(store, QUERY_VOTE_ADD, "iiti", run, (int64_t)turn, row->id,
                                   (int64_t)row->count));
    }
}

// --- From the file ------------------------------------------------------------------------------

typedef struct {
    const parl_session *session;
    parl_session *early;  // owned: the run before its answer [turn]
    int turn;
    Arena arena;
    parl_vote *rows;  // owned
    int count, room;
} Reading;

static const parl_decision *decision_before(Reading *reading, int turn) {
    if (!reading->early || reading->turn != turn) {
        parl_session_free(reading->early);
        reading->early = session_upto(reading->session, turn);
        reading->turn = turn;
    }
    return parl_session_decision(reading->early);
}

// The value that has the id [id]. False where the page has it no more.
static bool value_of(Reading *reading, const parl_decision *decision, const char *id, int *out) {
    if (decision->kind == PARL_DECISION_ESTIMATE) {
        char *end;
        long figure = strtol(id, &end, 10);
        *out = (int)figure;
        return *end == '\0' && figure >= decision->from && figure <= decision->till;
    }
    for (int i = 0; i < decision->option_count && is_voted_on(decision->kind); i++) {
        const parl_answer answer = {.count = 1, .values = {(int16_t)decision->options[i].value}};
        *out = decision->options[i].value;
        if (strcmp(id, answer_text(&reading->arena, reading->early, &answer, ABOUT_ID)) == 0)
            return true;
    }
    return false;
}

static void add(Reading *reading, parl_vote vote) {
    if (reading->count == reading->room) {
        reading->room = 2 * reading->room + 32;
        reading->rows = realloc(reading->rows, (size_t)reading->room * sizeof *reading->rows);
        if (!reading->rows) abort();
    }
    reading->rows[reading->count++] = vote;
}

static void read_row(parl_store *store, sqlite3_stmt *row, Reading *reading) {
    int turn = (int)row_number(store, row, 0, 0, PARL_TURNS_MAX - 1);
    const char *id = row_copy(store, row, 1, &reading->arena);
    int count = (int)row_number(store, row, 2, 1, VOTES_SUM_MAX), value;
    if (store->status != PARL_STORE_OK || turn >= parl_session_turn_count(reading->session)) return;
    if (!value_of(reading, decision_before(reading, turn), id, &value)) return;
    add(reading, (parl_vote){.turn = turn, .value = value, .count = count});
}

parl_store_status parl_store_votes(parl_store *store, int64_t run, const parl_session *session,
                                   parl_vote **out, int *count) {
    assert(session);
    assert(out);
    assert(count);
    Reading reading = {.session = session};
    if (work_begin(store, WORK_READ)) {
        sqlite3_stmt *row = query_start(store, QUERY_VOTES, "i", run);
        while (query_next(store, row)) read_row(store, row, &reading);
    }
    parl_store_status status = work_end(store);
    if (status != PARL_STORE_OK || reading.count == 0) {
        free(reading.rows);
        reading.rows = NULL;
        reading.count = 0;
    }
    *out = reading.rows;
    *count = reading.count;
    parl_session_free(reading.early);
    arena_clear(&reading.arena);
    return status;
}
