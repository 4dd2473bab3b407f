// SPDX-License-Identifier: MIT
#include "play/session.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "play/rules.h"
#include "utf8.h"

static void changed(parl_session *session) { session->asked = session->viewed = false; }

parl_status parl_session_new(parl_session **out, const parl_scenario *scenario, uint64_t seed) {
    assert(out);
    assert(scenario);
    // It is large, and what is behind a count is never read.
    parl_session *session = malloc(sizeof *session);
    if (!session) abort();
    session->scenario = scenario;
    session->seed = seed;
    session->turn_count = session->words_count = 0;
    changed(session);
    parl_status status = rules_open(scenario, seed, &session->state, &session->events);
    if (status != PARL_OK) {
        free(session);
        session = NULL;
    }
    *out = session;
    return status;
}

void parl_session_free(parl_session *session) { free(session); }

static void copy_events(Events *to, const Events *from) {
    to->count = from->count;
    memcpy(to->items, from->items, sizeof *from->items * (size_t)from->count);
}

// Copies what is live: the rest of the arrays is never read.
void parl_session_copy(parl_session *to, const parl_session *from) {
    assert(to);
    assert(from);
    assert(to->scenario == from->scenario);
    if (to == from) return;
    to->seed = from->seed;
    to->state = from->state;
    copy_events(&to->events, &from->events);
    to->turn_count = from->turn_count;
    memcpy(to->turns, from->turns, sizeof *from->turns * (size_t)from->turn_count);
    to->words_count = from->words_count;
    memcpy(to->words, from->words, sizeof *from->words * (size_t)from->words_count);
    changed(to);
}

const parl_scenario *parl_session_scenario(const parl_session *session) {
    assert(session);
    return session->scenario;
}

const Options *session_options(parl_session *session) {
    assert(session);
    if (!session->asked) session->options = options_now(session->scenario, &session->state);
    session->asked = true;
    return &session->options;
}

uint64_t parl_session_seed(const parl_session *session) {
    assert(session);
    return session->seed;
}

// --- Answers --------------------------------------------------------------------------------

// Own words are kept beside the answer, up to their limit, without what could steer a
// terminal. A scene that is played again and again may ask for more than there is room for:
// then they are heard and not kept.
static int keep_words(parl_session *session, const char *words) {
    if (session->words_count == PARL_WRITES_MAX) return NONE;
    (void)utf8_clean(words, strlen(words), session->words[session->words_count], PARL_WORDS_MAX,
                     '\n');
    return session->words_count++;
}

static void record(parl_session *session, const parl_answer *answer) {
    Turn *turn = &session->turns[session->turn_count++];
    *turn = (Turn){.count = (int8_t)answer->count, .words = NONE};
    memcpy(turn->values, answer->values, sizeof *turn->values * (size_t)answer->count);
    turn->after = state_fingerprint(session->scenario, &session->state);
    if (answer->count == 0) turn->words = (int8_t)keep_words(session, answer->words);
}

parl_status parl_session_answer(parl_session *session, const parl_answer *answer) {
    assert(session);
    assert(answer);
    if (answer->count < 0 || answer->count > PARL_ANSWER_MAX) return PARL_ERR_ANSWER;
    const State before = session->state;
    const Options *options = session_options(session);
    Events *heard = &session->heard;
    parl_status status =
        rules_take(session->scenario, options, answer, &session->state, heard, NULL);
    if (status != PARL_OK) {
        session->state = before;
        return status;
    }
    copy_events(&session->events, heard);
    record(session, answer);
    changed(session);
    return PARL_OK;
}

bool parl_session_over(const parl_session *session) {
    assert(session);
    return session->state.phase == PHASE_OVER;
}

uint64_t parl_session_fingerprint(const parl_session *session) {
    assert(session);
    return state_fingerprint(session->scenario, &session->state);
}

const parl_event *parl_session_events(const parl_session *session, int *count) {
    assert(session);
    assert(count);
    *count = session->events.count;
    return session->events.items;
}

// --- The journal ------------------------------------------------------------------------------

int parl_session_turn_count(const parl_session *session) {
    assert(session);
    return session->turn_count;
}

parl_turn parl_session_turn(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->turn_count);
    const Turn *row = &session->turns[index];
    parl_turn turn = {.answer.count = row->count, .after = row->after};
    memcpy(turn.answer.values, row->values, sizeof row->values);
    if (row->count == 0) turn.answer.words = row->words == NONE ? "" : session->words[row->words];
    return turn;
}

parl_status parl_session_replay(parl_session **out, const parl_scenario *scenario, uint64_t seed,
                                const parl_turn *turns, int count) {
    assert(out);
    assert(turns || count == 0);
    parl_session *session;
    parl_status status = parl_session_new(&session, scenario, seed);
    *out = session;
    if (status != PARL_OK) return status;
    for (int i = 0; i < count; i++) {
        if (parl_session_answer(session, &turns[i].answer) != PARL_OK) return PARL_ERR_DIVERGED;
        if (turns[i].after == 0 || turns[i].after == session->turns[i].after) continue;
        parl_status undone = parl_session_undo(session);  // The state it led to is not the run's.
        assert(undone == PARL_OK);
        (void)undone;
        return PARL_ERR_DIVERGED;
    }
    return PARL_OK;
}

// What was played once plays again: the rules are a pure function.
void session_repeat(parl_session *again, const parl_session *run, int index) {
    parl_turn turn = parl_session_turn(run, index);
    parl_status status = parl_session_answer(again, &turn.answer);
    assert(status == PARL_OK);
    (void)status;
}

parl_session *session_upto(const parl_session *session, int turns) {
    assert(turns >= 0);
    assert(turns <= session->turn_count);
    parl_session *early;
    parl_status status = parl_session_new(&early, session->scenario, session->seed);
    assert(status == PARL_OK);
    (void)status;
    for (int i = 0; i < turns; i++) session_repeat(early, session, i);
    return early;
}

parl_status parl_session_undo(parl_session *session) {
    assert(session);
    if (session->turn_count == 0) return PARL_ERR_START;
    parl_session *early = session_upto(session, session->turn_count - 1);
    parl_session_copy(session, early);
    parl_session_free(early);
    return PARL_OK;
}
