// SPDX-License-Identifier: MIT
//
// What can be seen of the calendar: gates, evidence under way, and everything that takes weeks.

#include <assert.h>
#include <stdlib.h>

#include "expr.h"
#include "play/session.h"
#include "text.h"
#include "writer.h"

// --- Gates -----------------------------------------------------------------------------------

parl_gate parl_session_gate(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->gate_count);
    const Gate *row = &session->scenario->gates[index];
    const State *state = &session->state;
    return (parl_gate){
        .id = row->id,
        .title = row->title,
        .uncertain = row->about,
        .pass = number_value(session->scenario, state, row->pass),
        .week = state->gate_week[index],
        .promised = state->gate_cases[index] != NONE,
        .due = state->gate[index] != GATE_AHEAD,
        .passed = state->gate[index] == GATE_DUE_PASSED,
        .judged = state->judged >> index & 1,
    };
}

size_t parl_session_gate_text(const parl_session *session, int index, char *out, size_t size) {
    assert(session);
    assert(index >= 0);
    assert(index < session->scenario->gate_count);
    TextRef text = session->scenario->gates[index].text;
    if (text == NONE) {
        Writer nothing = writer_on(out, size);
        return writer_end(&nothing);
    }
    int32_t values[PARL_PLACEHOLDERS_MAX];
    text_values(session->scenario, &session->state, text, values);
    return text_render(session->scenario, text, values, out, size);
}

// --- Evidence under way ------------------------------------------------------------------------

int parl_session_trial_count(const parl_session *session) {
    assert(session);
    int count = 0;
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        count += session->state.experiments[i].cases > 0;
    }
    return count;
}

// How many rows come in before row [at]; of those of one week, the one that was asked first.
static int place_of(const Experiment *rows, int at) {
    int place = 0;
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        if (rows[i].cases == 0) continue;
        place += rows[i].due < rows[at].due || (rows[i].due == rows[at].due && i < at);
    }
    return place;
}

parl_trial parl_session_trial(const parl_session *session, int index) {
    assert(session);
    assert(index >= 0);
    assert(index < parl_session_trial_count(session));
    const Experiment *rows = session->state.experiments;
    int row = 0;
    while (rows[row].cases == 0 || place_of(rows, row) != index) row++;
    return (parl_trial){
        .uncertain = rows[row].uncertain, .cases = rows[row].cases, .due = rows[row].due};
}

// --- What takes weeks ----------------------------------------------------------------------------

typedef struct {
    int count, room;
    parl_span *rows;
} Spans;

static void begin(Spans *spans, parl_span span) {
    if (spans->count == spans->room) {
        spans->room = 2 * spans->room + 16;
        spans->rows = realloc(spans->rows, (size_t)spans->room * sizeof *spans->rows);
        if (!spans->rows) abort();
    }
    spans->rows[spans->count++] = span;
}

// The running row of [subject]; of several that which ends first. [cases]: of a trial with so many.
static parl_span *running(const Spans *spans, parl_span_kind kind, int subject, int cases) {
    parl_span *found = NULL;
    for (int i = 0; i < spans->count; i++) {
        parl_span *row = &spans->rows[i];
        bool meant = row->kind == kind && row->subject == subject && row->cases == cases;
        if (!meant || row->over) continue;
        if (!found || row->till < found->till) found = row;
    }
    return found;
}

// [week] 0: in the week for which it was announced.
static void finish(const Spans *spans, parl_span_kind kind, int subject, int cases, int week) {
    parl_span *row = running(spans, kind, subject, cases);
    if (!row) return;
    row->over = true;
    if (week > 0) row->till = week;
}

// A verdict is given on its day. What is begun anew before that ends where it stands; within its
// first week it has not begun to a reader of calendars.
static void review(Spans *spans, const parl_event *event) {
    bool asked = event->after == PARL_SIGN_ASKED;
    parl_span *row = running(spans, PARL_SPAN_REVIEW, event->person, 0);
    if (row && asked && row->from == event->week) {
        row->till = event->values[0];
        return;
    }
    finish(spans, PARL_SPAN_REVIEW, event->person, 0, asked ? event->week : 0);
    if (!asked) return;
    begin(spans, (parl_span){.kind = PARL_SPAN_REVIEW,
                             .subject = event->person,
                             .from = event->week,
                             .till = event->values[0]});
}

static void trial(Spans *spans, const parl_event *event) {
    int cases = event->after - event->before;
    if (event->kind == PARL_EVENT_EVIDENCE) {
        finish(spans, PARL_SPAN_TRIAL, event->subject, cases, 0);
        return;
    }
    begin(spans, (parl_span){.kind = PARL_SPAN_TRIAL,
                             .subject = event->subject,
                             .from = event->week,
                             .till = event->values[0],
                             .cases = cases});
}

static void go(Spans *spans, int work, int week) {
    if (running(spans, PARL_SPAN_WORK, work, 0)) return;
    begin(spans, (parl_span){.kind = PARL_SPAN_WORK, .subject = work, .from = week});
}

// Work that has to be done again goes on where it was not halted.
static void work(Spans *spans, const parl_event *event) {
    bool spent = event->kind == PARL_EVENT_EFFORT;
    if (spent || event->after) go(spans, event->subject, event->week);
    if (spent && event->values[0] > 0) {
        finish(spans, PARL_SPAN_WORK, event->subject, 0, event->values[0]);
    } else if (!spent && !event->after) {
        finish(spans, PARL_SPAN_WORK, event->subject, 0, event->week);
    }
}

static void take(Spans *spans, const parl_session *session) {
    for (int i = 0; i < session->events.count; i++) {
        const parl_event *event = &session->events.items[i];
        switch ((parl_event_kind)event->kind) {
            case PARL_EVENT_SIGN: review(spans, event); break;
            case PARL_EVENT_EXPERIMENT:
            case PARL_EVENT_EVIDENCE: trial(spans, event); break;
            case PARL_EVENT_WORK:
            case PARL_EVENT_EFFORT: work(spans, event); break;
            default: break;
        }
    }
}

int parl_session_spans(const parl_session *session, parl_span *out, int size) {
    assert(session);
    assert(out || size == 0);
    Spans spans = {0};
    parl_session *again = session_upto(session, 0);
    take(&spans, again);
    for (int i = 0; i < session->turn_count; i++) {
        session_repeat(again, session, i);
        take(&spans, again);
    }
    for (int i = 0; i < spans.count && i < size; i++) out[i] = spans.rows[i];
    parl_session_free(again);
    free(spans.rows);
    return spans.count;
}
