// SPDX-License-Identifier: MIT

#include "story.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "parlance_report.h"

enum { NOBODY = -1 };

// The event's sentence. The caller frees.
static char *sentence_of(const parl_scenario *scenario, const parl_event *event) {
    size_t length = parl_event_text(scenario, event, NULL, 0);
    char *sentence = memory_grow(NULL, length + 1, 1);
    parl_event_text(scenario, event, sentence, length + 1);
    sentence[length] = '\0';
    return sentence;
}

static LineKind kind_of(const parl_event *event, parl_decision_kind asked) {
    bool desk = asked == PARL_DECISION_DESK;
    if (event->kind == PARL_EVENT_ANSWERED) return desk ? LINE_DESK : LINE_YOU;
    if (event->kind == PARL_EVENT_WEEK) return LINE_WEEK;
    if (parl_event_is_change(event)) return LINE_CHANGE;
    return event->kind == PARL_EVENT_SAID && event->person >= 0 ? LINE_SAID : LINE_TOLD;
}

// The line of the conversation that [index] follows, or NULL.
static const Line *spoken_before(const Story *story, int index) {
    while (--index >= 0)
        if (story->lines[index].kind != LINE_CHANGE) return &story->lines[index];
    return NULL;
}

static void add(Story *story, Line line) {
    if (story->count == story->room) {
        story->room = story->room * 2 + 64;
        story->lines = memory_grow(story->lines, (size_t)story->room, sizeof *story->lines);
    }
    const Line *before = spoken_before(story, story->count);
    line.named = !before || before->kind != line.kind || before->person != line.person ||
                 before->letter != line.letter;
    // What stands between two scenes gives them air enough.
    bool parted = before && (before->kind == LINE_WEEK || before->kind == LINE_DESK);
    line.opens = line.opens && !parted;
    story->lines[story->count++] = line;
}

static bool answers(const parl_event *events, int count) {
    for (int i = 0; i < count; ++i)
        if (events[i].kind == PARL_EVENT_ANSWERED) return true;
    return false;
}

// Own words never enter the state, so no event carries them: the journal does.
static void add_own(Story *story, const parl_session *session) {
    int turn = parl_session_turn_count(session) - 1;
    if (turn < 0) return;
    size_t length = parl_session_turn_text(session, turn, NULL, 0);
    char *text = memory_grow(NULL, length + 1, 1);
    parl_session_turn_text(session, turn, text, length + 1);
    add(story, (Line){.kind = LINE_YOU, .person = NOBODY, .turn = turn, .text = text});
}

// Scenes and endings are seen by what is said in them; lessons are for the debrief, since
// naming them in play would give the answers away, and so would some changes.
static bool is_told(const parl_event *event) {
    return event->kind == PARL_EVENT_SAID || event->kind == PARL_EVENT_ANSWERED ||
           event->kind == PARL_EVENT_WEEK || parl_report_is_news(event);
}

static void add_event(Story *story, const parl_scenario *scenario, const parl_event *event,
                      parl_decision_kind asked, bool opens, bool letter) {
    char *text = sentence_of(scenario, event);
    LineKind kind = kind_of(event, asked);
    bool change = kind == LINE_CHANGE;
    add(story, (Line){.kind = kind,
                      .turn = event->turn,
                      .opens = opens,
                      .letter = letter,
                      .text = text,
                      .by = parl_event_by(event),
                      .reason = change ? parl_event_reason(scenario, event) : 0,
                      .person = change || kind == LINE_SAID ? event->person : NOBODY});
}

static void add_told(Story *story, const char *words, int turn) {
    size_t length = strlen(words);
    char *text = memory_grow(NULL, length + 1, 1);
    memcpy(text, words, length + 1);
    add(story, (Line){.kind = LINE_TOLD, .person = NOBODY, .turn = turn, .text = text});
}

// A week that ends by itself says so before the next one begins.
static void add_quiet(Story *story, const parl_event *event) {
    char quiet[PARL_QUIET_MAX];
    if (parl_report_quiet_week(event, quiet, sizeof quiet) > 0) add_told(story, quiet, event->turn);
}

static void add_introduction(Story *story, const parl_session *session) {
    char introduction[PARL_INTRODUCTION_MAX];
    parl_scenario_info info = parl_scenario_describe(parl_session_scenario(session));
    bool begins = parl_session_turn_count(session) == 0;
    if (begins && parl_report_introduction(&info, introduction, sizeof introduction) > 0)
        add_told(story, introduction, -1);
}

void story_hear(Story *story, const parl_session *session, parl_decision_kind kind,
                unsigned before) {
    assert(story);
    assert(session);
    const parl_scenario *scenario = parl_session_scenario(session);
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    unsigned after = parl_report_present(session);
    bool opens = false;
    add_introduction(story, session);
    if (!answers(events, count)) add_own(story, session);
    for (int i = 0; i < count; ++i) {
        opens |= events[i].kind == PARL_EVENT_SCENE;
        if (!is_told(&events[i]) || parl_event_text(scenario, &events[i], NULL, 0) == 0) continue;
        bool letter = parl_report_is_letter(events, i, before, after);
        add_quiet(story, &events[i]);
        add_event(story, scenario, &events[i], kind, opens, letter);
        if (!parl_event_is_change(&events[i])) opens = false;
    }
    if (parl_report_stands_by(session))
        add_told(story, PARL_STAND_BY, parl_session_turn_count(session) - 1);
}

void story_cut(Story *story, int turn) {
    assert(story);
    while (story->count > 0 && story->lines[story->count - 1].turn >= turn)
        free(story->lines[--story->count].text);
}

void story_restyle(Story *story) {
    for (int i = 0; i < story->count; ++i) story->lines[i].height = 0;
}

void story_clear(Story *story) {
    assert(story);
    for (int i = 0; i < story->count; ++i) free(story->lines[i].text);
    free(story->lines);
    *story = (Story){0};
}
