// SPDX-License-Identifier: MIT
#include "answers.h"

#include <assert.h>
#include <string.h>

#include "play/fields.h"
#include "results.h"
#include "runs.h"
#include "seal.h"
#include "utf8.h"
#include "votes.h"

// --- From the file ------------------------------------------------------------------------------

Answer answer_of_row(parl_store *store, sqlite3_stmt *row, Arena *arena) {
    return (Answer){
        .turn = (int)row_number(store, row, 1, 0, PARL_TURNS_MAX - 1),
        .given = {.scene = row_copy(store, row, 2, arena),
                  .decision = row_copy(store, row, 3, arena),
                  .kind = row_copy(store, row, 4, arena),
                  .id = row_copy(store, row, 5, arena),
                  .said = row_copy(store, row, 6, arena),
                  .words = row_copy(store, row, 7, arena)},
        .fingerprint = row_bits(store, row, 8),
        .after = row_bits(store, row, 9),
        .link = row_bits(store, row, 10),
    };
}

bool answer_before(parl_store *store, int64_t run, int turns, Arena *arena, Answer *out) {
    sqlite3_stmt *row = query_start(store, QUERY_ANSWER_BEFORE, "ii", run, (int64_t)turns);
    if (!query_next(store, row)) return false;
    *out = answer_of_row(store, row, arena);
    return store->status == PARL_STORE_OK;
}

// --- Into the file ------------------------------------------------------------------------------

// As it can be read back: nothing that is no UTF-8, nothing that could steer a terminal.
static const char *clean(Arena *arena, const char *text) {
    size_t size = strlen(text);
    char *out = arena_take(arena, 3 * size + 1);
    (void)utf8_clean(text, size, out, 3 * size + 1, '\n');
    return out;
}

const char *answer_text(Arena *arena, parl_session *early, const parl_answer *answer, About about) {
    size_t size = session_answer_text(early, answer, about, NULL, 0) + 1;
    char *text = arena_take(arena, size);
    (void)session_answer_text(early, answer, about, text, size);
    return clean(arena, text);
}

uint64_t answer_meaning(const parl_scenario *scenario) {
    return fields_meaning(parl_scenario_describe(scenario).fingerprint);
}

// The last answer of [session]; [early] is the run before it.
static Answer answer_of_session(Arena *arena, const parl_session *session, parl_session *early) {
    int turn = parl_session_turn_count(session) - 1;
    parl_turn given = parl_session_turn(session, turn);
    const parl_decision *decision = parl_session_decision(early);
    return (Answer){
        .turn = turn,
        .given = {.scene = clean(arena, parl_session_clock(early).scene),
                  .decision = clean(arena, decision->id),
                  .kind = given_kind(decision->kind),
                  .id = answer_text(arena, early, &given.answer, ABOUT_ID),
                  .said = answer_text(arena, early, &given.answer, ABOUT_TEXT),
                  .words = given.answer.words ? clean(arena, given.answer.words) : NULL},
        .fingerprint = answer_meaning(parl_session_scenario(session)),
        .after = given.after,
    };
}

// Whether the run, which has [turns] answers by now, stands where [session] stood before its last
// answer. Where the page was edited in between, only numbers can be compared.
static bool follows(const parl_session *session, const Head *head, int turns, const Answer *last,
                    uint64_t fingerprint) {
    if (head->seed != parl_session_seed(session)) return false;
    if (turns != parl_session_turn_count(session) - 1) return false;
    if (turns == 0 || last->fingerprint != fingerprint) return true;
    return last->after == parl_session_turn(session, turns - 1).after;
}

// A commit that failed at its very end may have happened. Then the answer is there already, and
// goes to the disk once more with the seal.
static bool is_kept_already(const parl_store *store, int64_t run, const Answer *last,
                            const Answer *answer) {
    const Doubt *doubt = &store->doubt;
    return doubt->run == run && doubt->link == last->link &&
           seal_answer_link(doubt->before, run, answer) == doubt->link;
}

static void add_answer(parl_store *store, int64_t run, const Answer *answer) {
    const Given *given = &answer->given;
    sqlite3_stmt *row =
        query_start(store, QUERY_ANSWER_ADD, "iittttttuuu", run, (int64_t)answer->turn,
                    given->scene, given->decision, given->kind, given->id, given->said,
                    given->words, answer->fingerprint, answer->after, answer->link);
    (void)seal_row(store, "answers", row);
}

static void keep(parl_store *store, int64_t run, const parl_session *session, Answer *answer,
                 const Ballots *ballots, Arena *arena) {
    Head head = head_of_run(store, run, arena);
    Reach reach = reach_of_run(store, run);
    Answer last = {0};
    (void)answer_before(store, run, reach.turns, arena, &last);
    if (store->status != PARL_STORE_OK) return;
    if (is_kept_already(store, run, &last, answer)) {
        seal_write(store);
        return;
    }
    if (!follows(session, &head, reach.turns, &last, answer->fingerprint)) {
        store_fail(store, PARL_STORE_ERR_MOVED, "run %lld has %d answers", (long long)run,
                   reach.turns);
    } else if (reach.over) {
        store_fail(store, PARL_STORE_ERR_OVER, "run %lld", (long long)run);
    }
    if (store->status != PARL_STORE_OK) return;
    // The run's own chain begins at its head, which holds on to the parent's.
    uint64_t before = reach.turns > head.parent_turns ? last.link : head.link;
    answer->link = seal_answer_link(before, run, answer);
    store->doubt = (Doubt){.run = run, .before = before, .link = answer->link};
    add_answer(store, run, answer);
    votes_add(store, run, answer->turn, ballots);
    if (parl_session_over(session)) results_add(store, run, session);
}

// What the room voted for an answer; none: a room did not vote.
typedef struct {
    const parl_vote *votes;
    int count;
} Voted;

// [aside] not NULL: as the first answer of a branch of [run], whose id it becomes.
static parl_store_status keep_last(parl_store *store, int64_t run, const parl_session *session,
                                   Voted voted, int64_t *aside) {
    int turns = parl_session_turn_count(session);
    assert(turns > 0);
    Arena arena = {0};
    parl_session *early = session_upto(session, turns - 1);
    Answer answer = answer_of_session(&arena, session, early);
    Ballots ballots = votes_read(&arena, early, voted.votes, voted.count);
    // What is kept is what replays: it is found again by what is about to be written.
    bool whole = given_play(early, &answer.given, answer.after) == PARL_OK;
    if (work_begin(store, WORK_WRITE)) {
        if (!whole) store_fail(store, PARL_STORE_ERR_DIVERGED, "answer %d", turns);
        if (whole && aside) run = branch_add(store, run, turns - 1, true, &arena);
        if (store->status == PARL_STORE_OK) keep(store, run, session, &answer, &ballots, &arena);
    }
    parl_store_status status = work_end(store);
    if (status == PARL_STORE_OK) store->doubt = (Doubt){0};
    if (status == PARL_STORE_OK && aside) *aside = run;
    parl_session_free(early);
    arena_clear(&arena);
    return status;
}

parl_store_status parl_store_keep(parl_store *store, int64_t run, const parl_session *session) {
    assert(session);
    return keep_last(store, run, session, (Voted){0}, NULL);
}

parl_store_status parl_store_keep_voted(parl_store *store, int64_t run, const parl_session *session,
                                        const parl_vote *votes, int count) {
    assert(session);
    return keep_last(store, run, session, (Voted){votes, count}, NULL);
}

parl_store_status parl_store_aside(parl_store *store, int64_t run, const parl_session *session,
                                   int64_t *out) {
    assert(session);
    assert(out);
    return keep_last(store, run, session, (Voted){0}, out);
}
