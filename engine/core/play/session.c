// SPDX-License-Identifier: MIT
#include "play/session.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "play/rules.h"
#include "utf8.h"

static void changed(parl_session *session) { session->asked = session->viewed = false; }

static void write_figures(parl_session *session) {
    const parl_scenario *scenario = session->scenario;
    for (int i = 0; i < scenario->vary_count; i++) {
        int value = session->settings.value[i];
        if (value == NONE || scenario->varies[i].words) continue;
        (void)settings_text(scenario, &scenario->varies[i], value, session->figures[i],
                            sizeof session->figures[i]);
    }
}

parl_status session_begin(parl_session **out, const parl_scenario *scenario, uint64_t seed,
                          const Settings *settings) {
    assert(out);
    assert(scenario);
    assert(settings);
    // It is large, and what is behind a count is never read.
    parl_session *session = malloc(sizeof *session);
    if (!session) abort();
    session->scenario = scenario;
    session->seed = seed;
    session->settings = *settings;
    write_figures(session);
    session->turn_count = session->words_count = 0;
    changed(session);
    session->state = state_start_set(scenario, seed, settings);
    parl_status status = rules_open_in(scenario, &session->state, &session->events);
    if (status != PARL_OK) {
        free(session);
        session = NULL;
    }
    *out = session;
    return status;
}

parl_status parl_session_new(parl_session **out, const parl_scenario *scenario, uint64_t seed) {
    return session_begin(out, scenario, seed, &SETTINGS_NONE);
}

parl_status parl_session_new_given(parl_session **out, const parl_scenario *scenario, uint64_t seed,
                                   const parl_setting *settings, int count) {
    assert(out);
    Settings read;
    *out = NULL;
    if (!settings_read(scenario, settings, count, &read, NULL)) return PARL_ERR_SETTING;
    return session_begin(out, scenario, seed, &read);
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
    to->settings = from->settings;
    memcpy(to->figures, from->figures, sizeof to->figures);
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

int parl_session_setting_count(const parl_session *session) {
    assert(session);
    int count = 0;
    for (int i = 0; i < session->scenario->vary_count; i++) {
        count += session->settings.value[i] != NONE;
    }
    return count;
}

parl_setting parl_session_setting_at(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < parl_session_setting_count(session));
    const parl_scenario *scenario = session->scenario;
    int row = 0;
    while (session->settings.value[row] == NONE || index-- > 0) row++;
    const Vary *vary = &scenario->varies[row];
    int value = vary->values[session->settings.value[row]];
    return (parl_setting){vary->id, vary->words ? scenario->words[value] : session->figures[row]};
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
    parl_status status =
        session_begin(&early, session->scenario, session->seed, &session->settings);
    assert(status == PARL_OK);
    (void)status;
    for (int i = 0; i < turns; i++) session_repeat(early, session, i);
    return early;
}

parl_status parl_session_upto(parl_session **out, const parl_session *run, int turns) {
    assert(out);
    assert(run);
    assert(turns >= 0);
    assert(turns <= run->turn_count);
    parl_status status = session_begin(out, run->scenario, run->seed, &run->settings);
    for (int i = 0; status == PARL_OK && i < turns; i++) {
        parl_turn turn = parl_session_turn(run, i);
        status = parl_session_answer(*out, &turn.answer);
    }
    if (status == PARL_OK) return PARL_OK;
    parl_session_free(*out);
    *out = NULL;
    return status;
}

parl_status parl_session_undo(parl_session *session) {
    assert(session);
    if (session->turn_count == 0) return PARL_ERR_START;
    parl_session *early = session_upto(session, session->turn_count - 1);
    parl_session_copy(session, early);
    parl_session_free(early);
    return PARL_OK;
}
