// SPDX-License-Identifier: MIT
//
// The same decisions elsewhere: with one of them changed, or in another world.

#include <assert.h>
#include <stdlib.h>

#include "judge/outcome.h"
#include "judge/score.h"
#include "model/chance.h"
#include "parlance_search.h"
#include "play/rules.h"
#include "play/session.h"
#include "search/book.h"
#include "search/playout.h"

// Writes the decisions of [session] into [book], up to answer [till].
static parl_status fill_book(Playout *playout, const parl_session *session, int till, Book *book) {
    State start = state_start_set(session->scenario, session->seed, &session->settings);
    playout_set(playout, &start);
    book->count = 0;
    parl_status status = playout_open(playout);
    for (int i = 0; i < till && status == PARL_OK; i++) {
        parl_turn turn = parl_session_turn(session, i);
        book_add(book, playout->scenario, playout_state(playout), &turn.answer);
        status = playout_answer(playout, &turn.answer);
    }
    return status;
}

// --- What if -------------------------------------------------------------------------------------

typedef struct {
    parl_session *session;  // plays anew
    const Book *old;        // of the run as it was
    Book *book;             // of the run as it becomes
    Ahead *ahead;
    bool used[PARL_TURNS_MAX];
    int added, first_added;
} Other;

// The old answer to what is asked now, else the key's.
static parl_status choose(Other *other, parl_answer *out) {
    const parl_scenario *scenario = other->session->scenario;
    const State *state = &other->session->state;
    const parl_player expert = {.policy = PARL_POLICY_EXPERT};
    Options options = options_now(scenario, state);
    Situation situation = book_situation(scenario, state, &options, other->book);
    const Entry *entry = book_find(other->old, &situation, BOOK_PLACE);
    if (entry && book_answer(entry, scenario, state, &options, BOOK_PLACE, out)) {
        other->used[entry - other->old->entries] = true;
        return PARL_OK;
    }
    if (other->added++ == 0) other->first_added = other->session->turn_count;
    return player_answer(&expert, scenario, state, other->ahead, out);
}

static parl_status step(Other *other, const parl_answer *answer) {
    const State before = other->session->state;
    parl_status status = parl_session_answer(other->session, answer);
    if (status == PARL_OK) {
        book_add(other->book, other->session->scenario, &before, answer);
    }
    return status;
}

static parl_status play_on(Other *other) {
    parl_status status = PARL_OK;
    while (status == PARL_OK && !parl_session_over(other->session)) {
        parl_answer answer;
        status = choose(other, &answer);
        if (status == PARL_OK) status = step(other, &answer);
    }
    return status == PARL_ERR_LIMIT ? PARL_OK : status;
}

static void count_kept(const Other *other, int turn, parl_what_if *out) {
    *out = (parl_what_if){.first_lost = -1,
                          .added = other->added,
                          .first_added = other->added > 0 ? other->first_added : -1};
    for (int i = turn + 1; i < other->old->count; i++) {
        if (other->used[i]) {
            out->kept++;
        } else {
            if (out->first_lost < 0) out->first_lost = i;
            out->lost++;
        }
    }
}

static parl_status play_other(Other *other, const parl_session *session, int turn,
                              const parl_answer *answer) {
    parl_status status = parl_session_upto(&other->session, session, 0);
    for (int i = 0; i < turn && status == PARL_OK; i++) {
        parl_turn row = parl_session_turn(session, i);
        status = step(other, &row.answer);
    }
    if (status == PARL_OK) status = step(other, answer);
    if (status == PARL_OK) status = play_on(other);
    return status;
}

parl_status parl_session_what_if(const parl_session *session, int turn, const parl_answer *answer,
                                 parl_session **out, parl_what_if *whatif) {
    assert(session);
    assert(turn >= 0);
    assert(turn < session->turn_count);
    assert(answer);
    assert(out);
    assert(whatif);
    Playout *playout = playout_new(session->scenario);
    Book *books = calloc(2, sizeof *books);
    if (!books) abort();
    Other other = {.old = &books[0], .book = &books[1], .ahead = ahead_new()};
    parl_status status = fill_book(playout, session, session->turn_count, &books[0]);
    if (status == PARL_OK) status = play_other(&other, session, turn, answer);
    if (status == PARL_OK) {
        count_kept(&other, turn, whatif);
    } else {
        parl_session_free(other.session);
        other.session = NULL;
    }
    *out = other.session;
    free(other.ahead);
    free(books);
    free(playout);
    return status;
}

// --- Another world -------------------------------------------------------------------------------

// Streams of the worlds; the dice of a player who errs have one of their own.
enum { STREAM_WORLDS = 21, STREAM_SKILL = 22, DIE_WORLDS = 1 };

typedef struct {
    Playout *playout;
    const Book *old;
    Book *book;
    int skill;
    const Settings *settings;
    parl_world *out;
} Elsewhere;

// A decision that was never faced: with the chance of [skill] as the key has it, else anything.
static parl_status improvise(Elsewhere *elsewhere, const State *state, parl_answer *out) {
    bool well = chance_below(state->seed, STREAM_SKILL, state->turn, 1000) < elsewhere->skill;
    const parl_player player = {.policy = well ? PARL_POLICY_EXPERT : PARL_POLICY_RANDOM,
                                .die = DIE_WORLDS};
    elsewhere->out->unfaced++;
    return player_answer(&player, elsewhere->playout->scenario, state, &elsewhere->playout->ahead,
                         out);
}

static parl_status choose_elsewhere(Elsewhere *elsewhere, parl_answer *out) {
    const parl_scenario *scenario = elsewhere->playout->scenario;
    const State *state = playout_state(elsewhere->playout);
    Options options = options_now(scenario, state);
    if (options.failed) return PARL_ERR_SCRIPT;
    Situation situation = book_situation(scenario, state, &options, elsewhere->book);
    const Entry *entry = book_find(elsewhere->old, &situation, BOOK_EVIDENCE);
    if (!entry || !book_answer(entry, scenario, state, &options, BOOK_EVIDENCE, out)) {
        return improvise(elsewhere, state, out);
    }
    elsewhere->out->faced++;
    return PARL_OK;
}

static parl_status play_elsewhere(Elsewhere *elsewhere, uint64_t seed) {
    Playout *playout = elsewhere->playout;
    State start = state_start_set(playout->scenario, seed, elsewhere->settings);
    playout_set(playout, &start);
    elsewhere->book->count = 0;
    parl_status status = playout_open(playout);
    while (status == PARL_OK && playout_state(playout)->phase != PHASE_OVER) {
        parl_answer answer;
        status = choose_elsewhere(elsewhere, &answer);
        if (status != PARL_OK) break;
        // A run holds as many answers as a book: one more is refused before it is written down.
        const State *before = playout_state(playout);
        status = playout_answer(playout, &answer);
        if (status == PARL_OK) book_add(elsewhere->book, playout->scenario, before, &answer);
    }
    return status == PARL_ERR_LIMIT ? PARL_OK : status;
}

static void judge_elsewhere(const Elsewhere *elsewhere) {
    const parl_scenario *scenario = elsewhere->playout->scenario;
    const State *state = playout_state(elsewhere->playout);
    parl_outcome outcome = outcome_of(scenario, state);
    elsewhere->out->total = score_of(scenario, state, true).total;
    elsewhere->out->without = (score_decisions(scenario, state).score + 50) / 100;
    elsewhere->out->value = outcome.offered ? outcome.value : -1;
}

static uint64_t seed_of(const parl_session *session, int index) {
    uint64_t high = chance_draw(session->seed, STREAM_WORLDS, 2 * index);
    return high << 32 | chance_draw(session->seed, STREAM_WORLDS, 2 * index + 1);
}

parl_status parl_session_world(const parl_session *session, int skill, int index, parl_world *out) {
    assert(session);
    assert(index >= 0);
    assert(index < PARL_WORLDS);
    assert(out);
    *out = (parl_world){0};
    Book *books = calloc(2, sizeof *books);
    if (!books) abort();
    Elsewhere elsewhere = {.playout = playout_new(session->scenario),
                           .old = &books[0],
                           .book = &books[1],
                           .skill = skill,
                           .settings = &session->settings,
                           .out = out};
    parl_status status = fill_book(elsewhere.playout, session, session->turn_count, &books[0]);
    if (status == PARL_OK) status = play_elsewhere(&elsewhere, seed_of(session, index));
    if (status == PARL_OK) judge_elsewhere(&elsewhere);
    free(elsewhere.playout);
    free(books);
    return status;
}
