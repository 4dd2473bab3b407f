// SPDX-License-Identifier: MIT
#include "fake_session.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

const char *const FAKE_TEXTS[] = {
    "It runs.",
    "Imke Voss trusts you more: you asked for evidence.",
    "Rui Tavares understands the fact now.",
    "You said 70; the evidence said 43.",
    "You said 50; the evidence said 43.",
    "Rui Tavares holds it without a part.",
    "Rui Tavares trusts you less: a firm promise was broken.",
    "“the old letters” came out after 24 days of work: 70 % of that, 16 days, again.",
    "Maren Quist does not sign: a worry of theirs is open.",
    "Then I can plan.",
};

const char *const FAKE_LINES[PARL_FRAME_COUNT] = {
    [PARL_FRAME_MODEL] = "Recall is 82 %.",
    [PARL_FRAME_BUSINESS] = "Eighteen in a hundred cost twice.",
};

static size_t give(const char *text, char *out, size_t size) {
    int needed = snprintf(out, size, "%s", text ? text : "");
    assert(needed >= 0);
    return (size_t)needed;
}

const char *parl_frame_spoken(parl_frame frame) {
    static const char *const names[] = {
#define X(name, id, spoken) spoken,
        PARL_FRAMES(X)
#undef X
    };
    return names[frame];
}

const char *parl_signal_sentence(parl_signal signal) {
    static const char *const sentences[] = {
#define X(name, id, weight, core, sentence) sentence,
        PARL_SIGNALS(X)
#undef X
    };
    return sentences[signal];
}

const char *parl_signal_id(parl_signal signal) {
    static const char *const ids[] = {
#define X(name, id, weight, core, sentence) id,
        PARL_SIGNALS(X)
#undef X
    };
    return ids[signal];
}

const char *parl_kind_id(parl_kind kind) {
    static const char *const ids[] = {
#define X(name, id, spoken) id,
        PARL_KINDS(X)
#undef X
    };
    return ids[kind];
}

const char *parl_frame_id(parl_frame frame) {
    static const char *const ids[] = {
#define X(name, id, spoken) id,
        PARL_FRAMES(X)
#undef X
    };
    return ids[frame];
}

const char *parl_item_spoken(parl_item item) {
    static const char *const names[] = {
#define X(name, id, spoken) spoken,
        PARL_ITEMS(X)
#undef X
    };
    return names[item];
}

const char *parl_task_spoken(parl_task task) {
    static const char *const names[] = {
#define X(name, id, spoken) spoken,
        PARL_TASKS(X)
#undef X
    };
    return names[task];
}

parl_scenario_info parl_scenario_describe(const parl_scenario *scenario) { return scenario->info; }

parl_status parl_session_new(parl_session **out, const parl_scenario *scenario, uint64_t seed) {
    parl_session *session = calloc(1, sizeof *session);
    assert(session);
    session->scenario = scenario;
    session->seed = seed;
    session->clock.week = 1;
    for (int i = 0; i < 4; i++) session->people[i].trust = 50;
    *out = session;
    return PARL_OK;
}

void parl_session_free(parl_session *session) { free(session); }

const parl_scenario *parl_session_scenario(const parl_session *session) {
    return session->scenario;
}

uint64_t parl_session_seed(const parl_session *session) { return session->seed; }

bool parl_session_over(const parl_session *session) { return session->over; }

int parl_session_turn_count(const parl_session *session) { return session->turn_count; }

// The words carry where the turn comes from, so that a replay finds its events.
parl_turn parl_session_turn(const parl_session *session, int index) {
    assert(index < session->turn_count);
    const FakeTurn *turn = &session->turns[index];
    return (parl_turn){.answer = {.words = (const char *)turn, .values = {turn->passes ? -1 : 0}}};
}

static const FakeTurn *turn_behind(const parl_answer *answer) {
    return (const void *)answer->words;
}

static int week_of(const FakeTurn *turn) {
    return turn->asked ? turn->asked : turn->events[0].week;
}

parl_status parl_session_upto(parl_session **out, const parl_session *run, int turns) {
    parl_status status = parl_session_new(out, run->scenario, run->seed);
    (*out)->shown = turns;
    if (turns > 0) (*out)->clock.week = week_of(&run->turns[turns - 1] + 1);
    return status;
}

const parl_decision *parl_session_decision(parl_session *session) {
    static parl_decision menu = {
        .kind = PARL_DECISION_MENU,
        .id = "",
        .prompt = "",
        .option_count = 2,
        .options = {{.value = 0, .text = "Week twelve, for sure."},
                    {.value = 1, .text = FAKE_BETTER}},
    };
    menu.kind = session->scenario->ranks  ? PARL_DECISION_RANK
                : session->scenario->desk ? PARL_DECISION_DESK
                                          : PARL_DECISION_MENU;
    return &menu;
}

parl_score parl_session_score(const parl_session *session) { return session->debrief.score; }

const char *parl_event_lesson(const parl_scenario *scenario, const parl_event *event, bool *well) {
    (void)scenario;
    *well = event->after != 0;
    return event->kind == PARL_EVENT_LESSON ? "S0-P3" : NULL;
}

// An answer that no turn of the run gave: Rui is content with it.
static parl_status answer_better(parl_session *session) {
    session->turns[0] =
        (FakeTurn){.event_count = 1, .events = {{.kind = PARL_EVENT_SAID, .person = 1, .text = 9}}};
    return PARL_OK;
}

parl_status parl_session_answer(parl_session *session, const parl_answer *answer) {
    const FakeTurn *turn = turn_behind(answer);
    if (!turn) return answer_better(session);
    if (turn->refused) return PARL_ERR_ANSWER;
    session->turns[0] = *turn;
    session->clock.week = week_of(turn + 1);
    for (int i = 0; i < turn->event_count; i++) {
        const parl_event *event = &turn->events[i];
        if (event->kind == PARL_EVENT_TRUST)
            session->people[event->person].trust = event->after / 10;
    }
    session->facts[0].distorted[1] = turn->bends;
    session->facts[0].understood[1] = turn->grasp;
    session->facts[0].known_frames = FAKE_FRAMES;
    return PARL_OK;
}

const parl_event *parl_session_events(const parl_session *session, int *count) {
    *count = session->turns[0].event_count;
    return session->turns[0].events;
}

size_t parl_session_turn_text(const parl_session *session, int index, char *out, size_t size) {
    return give(session->turns[index].said, out, size);
}

static const char *option_text(const parl_decision *decision, int value) {
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].value == value) return decision->options[i].text;
    }
    return "";
}

size_t parl_session_say(parl_session *session, const parl_answer *answer, char *out, size_t size) {
    const parl_decision *decision = parl_session_decision(session);
    if (answer->count == 0) return give(answer->words, out, size);
    if (decision->kind != PARL_DECISION_ESTIMATE)
        return give(option_text(decision, answer->values[0]), out, size);
    return (size_t)snprintf(out, size, "%d", answer->values[0]);
}

bool parl_session_best(parl_session *session, parl_answer *out) {
    *out = (parl_answer){.count = 1, .values = {1}};
    return session->scenario->ranks;
}

int parl_session_turn_right(const parl_session *session, int index) {
    (void)index;
    return session->scenario->ranks ? 500 : -1;
}

int parl_scenario_term_count(const parl_scenario *scenario) { return scenario->ranks; }

parl_term parl_scenario_term_at(const parl_scenario *scenario, int index) {
    assert(index < parl_scenario_term_count(scenario));
    return (parl_term){"recall", "how much is found"};
}

int parl_scenario_term_said(const parl_scenario *scenario, int index, const char *text) {
    (void)text;
    assert(index < parl_scenario_term_count(scenario));
    return 1;
}

size_t parl_session_turn_why(const parl_session *session, int index, char *out, size_t size) {
    return give(session->turns[index].why, out, size);
}

size_t parl_event_text(const parl_scenario *scenario, const parl_event *event, char *out,
                       size_t size) {
    (void)scenario;
    return give(event->text < 0 ? "" : FAKE_TEXTS[event->text], out, size);
}

parl_clock parl_session_clock(const parl_session *session) { return session->clock; }

parl_person parl_session_person(const parl_session *session, int index) {
    return session->people[index];
}

parl_fact parl_session_fact(const parl_session *session, int index) {
    return session->facts[index];
}

size_t parl_session_fact_text(const parl_session *session, int index, parl_frame frame, char *out,
                              size_t size) {
    (void)session;
    (void)index;
    return give(FAKE_LINES[frame], out, size);
}

int parl_event_by(const parl_event *event) { return event->after - event->before; }

size_t parl_event_reason(const parl_scenario *scenario, const parl_event *event) {
    (void)scenario;
    (void)event;
    return 0;
}

bool parl_event_is_change(const parl_event *event) { return event->kind != PARL_EVENT_SAID; }

parl_concern parl_session_concern(const parl_session *session, int index) {
    return session->concerns[index];
}

size_t parl_session_concern_text(const parl_session *session, int index, char *out, size_t size) {
    return give(session->concern_texts[index], out, size);
}

int parl_session_commit_count(const parl_session *session) { return session->commit_count; }

parl_commit parl_session_commit(const parl_session *session, int index) {
    return session->commits[index];
}

size_t parl_session_commit_text(const parl_session *session, int index, char *out, size_t size) {
    return give(session->commit_texts[index], out, size);
}

parl_packet parl_session_packet(const parl_session *session, int index) {
    return session->packets[index];
}

parl_work parl_session_work(const parl_session *session, int index) {
    return session->works[index];
}

parl_matter parl_session_matter(const parl_session *session, int index) {
    return session->matters[index];
}

parl_live parl_session_live(const parl_session *session, int index) {
    return session->lives[index];
}

parl_outcome parl_session_outcome(const parl_session *session) { return session->outcome; }

parl_status parl_session_debrief(const parl_session *session, parl_debrief *out) {
    *out = session->debrief;
    return session->debrief_status;
}
