// SPDX-License-Identifier: MIT
//
// What the rounds show, found by playing them again.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "journal/replay.h"
#include "practice/committee.h"

// --- Gathering ----------------------------------------------------------------------------------

typedef struct {
    Committee *committee;
    int round, turn;          // the answer that was given last; -1: the opening
    parl_decision_kind kind;  // of the decision that waits
    parl_decision_kind asked;  // of the one that was answered last
    bool of_hundred;          // it asks for a figure from 0 to 100
} Reading;

// How sure somebody is, asked for as a chance or as a figure of 100; another figure is none.
static void take_sure(Reading *reading, const parl_event *event) {
    Committee *committee = reading->committee;
    bool figure = event->values[1] != 0;
    if ((figure && !reading->of_hundred) || committee->sure_count == TOLD_MAX) return;
    int held = figure ? 10 * event->values[0] : event->values[0];
    committee->sures[committee->sure_count++] =
        (Sure){reading->round, reading->turn, event->before, held};
}

static void take_event(Reading *reading, const parl_event *event) {
    Committee *committee = reading->committee;
    if (event->kind == PARL_EVENT_RUBRIC && committee->judged_count < TOLD_MAX)
        committee->judged[committee->judged_count++] =
            (Judged){reading->round, reading->turn, parl_rubric_row((parl_signal)event->subject),
                     event->after, reading->asked};
    if (event->kind == PARL_EVENT_ESTIMATE) take_sure(reading, event);
}

// Own words wait for the line that is chosen after them.
static void take_answer(Reading *reading) {
    Committee *committee = reading->committee;
    Own *last = committee->own_count > 0 ? &committee->owns[committee->own_count - 1] : NULL;
    if (reading->kind == PARL_DECISION_WRITE && committee->own_count < TOLD_MAX)
        committee->owns[committee->own_count++] = (Own){reading->round, reading->turn, -1};
    else if (reading->kind == PARL_DECISION_MENU && last && last->round == reading->round &&
             last->chosen < 0)
        last->chosen = reading->turn;
}

static void see(void *data, const parl_session *again) {
    Reading *reading = data;
    int count = 0;
    const parl_event *events = parl_session_events(again, &count);
    reading->asked = reading->kind;
    if (reading->turn >= 0) take_answer(reading);
    for (int i = 0; i < count; i++) take_event(reading, &events[i]);
    // It is ours, and what it waits for changes nothing about it.
    const parl_decision *decision = parl_session_decision((parl_session *)again);
    reading->kind = decision->kind;
    reading->of_hundred = decision->from == 0 && decision->till == 100;
    reading->turn++;
}

Committee *committee_new(const parl_committee_request *request) {
    assert(request);
    Committee *committee = calloc(1, sizeof *committee);
    if (!committee) abort();
    committee->request = request;
    committee->scores = calloc((size_t)request->round_count + 1, sizeof *committee->scores);
    if (!committee->scores) abort();
    for (int i = 0; i < request->round_count; i++) {
        Reading reading = {.committee = committee, .round = i, .turn = -1};
        committee->scores[i] = parl_session_score(request->rounds[i]);
        journal_replay(request->rounds[i], see, &reading);
    }
    committee->verdict = parl_committee_decide(committee->scores, request->round_count);
    return committee;
}

void committee_free(Committee *committee) {
    if (!committee) return;
    free(committee->scores);
    free(committee);
}

// --- Reading it ---------------------------------------------------------------------------------

const char *committee_title(const Committee *committee, int round) {
    const parl_session *session = committee->request->rounds[round];
    return parl_scenario_describe(parl_session_scenario(session)).title;
}

void committee_said(const Committee *committee, int round, int turn, Ink *ink) {
    ink_turn(ink, committee->request->rounds[round], turn);
}

static char folded(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

// Jargon is the same word in capitals.
static bool is_same(const char *a, const char *b) {
    while (*a && folded(*a) == folded(*b)) a++, b++;
    return folded(*a) == folded(*b);
}

// Whether a longer term of some round that is said in [text] has term [index] of [scenario] in it:
// who says "north star" does not say STAR.
static bool is_inside(const Committee *committee, const char *text, const parl_scenario *scenario,
                      int index) {
    const char *term = parl_scenario_term_at(scenario, index).word;
    for (int i = 0; i < committee->request->round_count; i++) {
        const parl_scenario *other = parl_session_scenario(committee->request->rounds[i]);
        for (int j = 0; j < parl_scenario_term_count(other); j++) {
            const char *longer = parl_scenario_term_at(other, j).word;
            if (is_same(longer, term) || parl_scenario_term_said(other, j, text) == 0) continue;
            if (parl_scenario_term_said(scenario, index, longer) > 0) return true;
        }
    }
    return false;
}

// Whether a round before [round], or a row before [index] of its own, explains the same word.
static bool is_known(const Committee *committee, int round, int index, const char *word) {
    for (int i = 0; i <= round; i++) {
        const parl_scenario *scenario = parl_session_scenario(committee->request->rounds[i]);
        int count = i < round ? parl_scenario_term_count(scenario) : index;
        for (int j = 0; j < count; j++) {
            if (is_same(parl_scenario_term_at(scenario, j).word, word)) return true;
        }
    }
    return false;
}

int committee_jargon(const Committee *committee, const char *text, Ink *ink) {
    int sum = 0;
    for (int i = 0; i < committee->request->round_count; i++) {
        const parl_scenario *scenario = parl_session_scenario(committee->request->rounds[i]);
        for (int j = 0; j < parl_scenario_term_count(scenario); j++) {
            const char *term = parl_scenario_term_at(scenario, j).word;
            int count = parl_scenario_term_said(scenario, j, text);
            if (count == 0 || is_known(committee, i, j, term)) continue;
            if (is_inside(committee, text, scenario, j)) continue;
            ink_add(ink, "%s%s", sum > 0 ? ", " : "", term);
            sum += count;
        }
    }
    return sum;
}

// --- Drills -------------------------------------------------------------------------------------

// What a row lacks: nothing that is known where no round judged it, and nothing at the highest
// level. A drill that was advised for its sake has met half of it.
static int lack(const Committee *committee, int row, const Advice *list, int count) {
    int value = committee->verdict.values[row];
    bool whole = committee->verdict.levels[row] == PARL_LEVEL_COUNT;
    int lacks = value < 0 || whole ? 0 : 1000 - value;
    for (int i = 0; i < count; i++) lacks /= list[i].row == row ? 2 : 1;
    return lacks;
}

// How much a drill helps, and on which row most.
static int help_of(const Committee *committee, int playable, const Advice *list, int count,
                   int *row) {
    parl_scenario_info info = parl_scenario_describe(committee->request->shelf[playable].scenario);
    int sum = 0, most = 0;
    *row = -1;
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        int weight = info.weights[parl_rubric_signal(i)] + info.weights[parl_rubric_kin(i)];
        int help = weight * lack(committee, i, list, count);
        if (help > most) most = help, *row = i;
        sum += help;
    }
    return info.kind == PARL_KIND_DRILL ? sum : 0;
}

static bool is_due(const parl_drills *drills, int playable) {
    for (int i = 0; drills && i < drills->count; i++) {
        const parl_drill *drill = &drills->rows[i];
        if (drill->playable == playable) return !drill->done && drill->wait == 0;
    }
    return true;
}

static bool is_advised(const Advice *list, int count, int playable) {
    for (int i = 0; i < count; i++) {
        if (list[i].playable == playable) return true;
    }
    return false;
}

int committee_advise(const Committee *committee, Advice out[ADVICE_MAX]) {
    int count = 0;
    for (; count < ADVICE_MAX; count++) {
        Advice best = {-1, -1};
        int most = 0;
        for (int i = 0; i < committee->request->shelf_count; i++) {
            int row, help = help_of(committee, i, out, count, &row);
            if (help <= most || is_advised(out, count, i)) continue;
            if (!is_due(committee->request->drills, i)) continue;
            most = help;
            best = (Advice){i, row};
        }
        if (best.playable < 0) break;
        out[count] = best;
    }
    return count;
}
