// SPDX-License-Identifier: MIT
//
// What changed one gauge, and why: the journal walked once.

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "journal/replay.h"
#include "page/ink.h"

#define KIND(name) (UINT64_C(1) << PARL_EVENT_##name)

// What a meeting takes of somebody's patience is no news about them.
#define ABOUT_PERSON                                                                \
    (KIND(TRUST) | KIND(CEILING) | KIND(LEFT) | KIND(UNDERSTANDING) | KIND(CLAIM) | \
     KIND(DECEPTION) | KIND(CONCERN) | KIND(REWORK) | KIND(PROMISE) | KIND(ASKED) | \
     KIND(PRESSED) | KIND(HANDED) | KIND(CONTACT) | KIND(SIGN))

// What an event is held against.
typedef enum { BY_PERSON, BY_SUBJECT } By;

static const struct {
    uint64_t kinds;
    By by;
} WATCHED[PARL_GAUGE_COUNT] = {
    [PARL_GAUGE_PERSON] = {ABOUT_PERSON, BY_PERSON},
    [PARL_GAUGE_TRUST] = {KIND(TRUST) | KIND(CEILING), BY_PERSON},
    [PARL_GAUGE_PATIENCE] = {KIND(PATIENCE) | KIND(LEFT), BY_PERSON},
    [PARL_GAUGE_SIGN] = {KIND(SIGN) | KIND(HANDED) | KIND(CONTACT), BY_PERSON},
    [PARL_GAUGE_UNDERSTANDING] = {KIND(UNDERSTANDING) | KIND(CLAIM) | KIND(DECEPTION), BY_SUBJECT},
    [PARL_GAUGE_CONCERN] = {KIND(CONCERN), BY_SUBJECT},
    [PARL_GAUGE_EVIDENCE] = {KIND(EXPERIMENT) | KIND(EVIDENCE), BY_SUBJECT},
    [PARL_GAUGE_GATE] = {KIND(GATE), BY_SUBJECT},
    [PARL_GAUGE_PROMISE] = {KIND(PROMISE), BY_SUBJECT},
    [PARL_GAUGE_PACKET] = {KIND(PACKET) | KIND(HANDED), BY_SUBJECT},
    [PARL_GAUGE_WORK] = {KIND(WORK) | KIND(EFFORT) | KIND(REWORK), BY_SUBJECT},
    [PARL_GAUGE_MATTER] = {KIND(MATTER), BY_SUBJECT},
    [PARL_GAUGE_LIVE] = {KIND(OWNER) | KIND(LIVE) | KIND(DRIFT) | KIND(NOTICED), BY_SUBJECT},
};

// Things that another ledger tells of, and that change this one.
static bool is_beside(const parl_session *session, parl_gauge gauge, const parl_event *event) {
    if (gauge.kind == PARL_GAUGE_CONCERN && event->kind == PARL_EVENT_REWORK)
        return event->values[0] == gauge.subject;
    if (gauge.kind == PARL_GAUGE_EVIDENCE && event->kind == PARL_EVENT_GATE)
        return parl_session_gate(session, event->subject).uncertain == gauge.subject;
    return false;
}

static bool concerns(const parl_session *session, parl_gauge gauge, const parl_event *event) {
    // Of patience alone it is: there each line counts.
    bool worn = gauge.kind == PARL_GAUGE_PATIENCE && event->after < event->before;
    if (!parl_report_is_news(event) && !worn) return false;
    if (is_beside(session, gauge, event)) return true;
    if (!(WATCHED[gauge.kind].kinds >> event->kind & 1)) return false;
    if (WATCHED[gauge.kind].by == BY_PERSON) return event->person == gauge.subject;
    if (event->subject != gauge.subject) return false;
    bool whose = gauge.kind == PARL_GAUGE_UNDERSTANDING && gauge.person >= 0;
    return !whose || event->person == gauge.person;
}

typedef struct {
    parl_changes *changes;
    int room;
    parl_gauge gauge;
    bool weeks;      // the scenario has weeks
    parl_part part;  // PART: as it was before
} Watch;

// Takes the row, whose text the list has now.
static void keep(Watch *watch, parl_change row) {
    parl_changes *changes = watch->changes;
    if (changes->count == watch->room) {
        watch->room = 2 * watch->room + 16;
        changes->rows = realloc(changes->rows, (size_t)watch->room * sizeof *changes->rows);
        if (!changes->rows) abort();
    }
    if (!watch->weeks) row.week = 0;
    changes->rows[changes->count++] = row;
}

static void see(void *data, const parl_session *again) {
    Watch *watch = data;
    int count = 0;
    const parl_event *events = parl_session_events(again, &count);
    for (int i = 0; i < count; i++) {
        if (!concerns(again, watch->gauge, &events[i])) continue;
        Ink text = {0};
        ink_event(&text, parl_session_scenario(again), &events[i]);
        if (text.size > 0)
            keep(watch, (parl_change){
                            .turn = events[i].turn,
                            .week = events[i].week,
                            .person = events[i].person,
                            .by = parl_event_by(&events[i]),
                            .reason = parl_event_reason(parl_session_scenario(again), &events[i]),
                            .text = text.text});
        else
            ink_clear(&text);
    }
}

// "“A firm date.”: from 40 to 20 of 100." In the week in which it was said.
static void see_part(void *data, const parl_session *again) {
    Watch *watch = data;
    int turn = parl_session_turn_count(again) - 1, count = 0;
    parl_part before = watch->part;
    parl_part after = parl_session_score(again).parts[watch->gauge.subject];
    watch->part = after;
    const parl_event *events = parl_session_events(again, &count);
    if (turn < 0 || !after.offered || count == 0) return;
    if (before.offered && before.value / 10 == after.value / 10) return;
    Ink text = {0};
    ink_add(&text, "“");
    ink_turn(&text, again, turn);
    ink_add(&text, "”: ");
    if (before.offered) ink_add(&text, "from %d ", before.value / 10);
    ink_add(&text, "to %d of 100.", after.value / 10);
    keep(watch, (parl_change){.turn = turn,
                              .week = events[0].week,
                              .person = -1,
                              .by = before.offered ? after.value / 10 - before.value / 10 : 0,
                              .text = text.text});
}

static void turn_round(parl_changes *changes) {
    for (int i = 0, j = changes->count - 1; i < j; i++, j--) {
        parl_change row = changes->rows[i];
        changes->rows[i] = changes->rows[j];
        changes->rows[j] = row;
    }
}

parl_changes *parl_report_changes(const parl_session *session, parl_gauge gauge) {
    assert(session);
    assert(gauge.kind >= 0);
    assert(gauge.kind < PARL_GAUGE_COUNT);
    parl_changes *changes = calloc(1, sizeof *changes);
    if (!changes) abort();
    bool weeks = parl_scenario_describe(parl_session_scenario(session)).weeks > 0;
    Watch watch = {.changes = changes, .gauge = gauge, .weeks = weeks};
    journal_replay(session, gauge.kind == PARL_GAUGE_PART ? see_part : see, &watch);
    turn_round(changes);
    return changes;
}

void parl_changes_free(parl_changes *changes) {
    if (!changes) return;
    for (int i = 0; i < changes->count; i++) free((void *)changes->rows[i].text);
    free(changes->rows);
    free(changes);
}
