// SPDX-License-Identifier: MIT
//
// The journal walked again: what an answer was an answer to, and what it set off.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "model/tuning.h"
#include "debrief/debrief.h"
#include "journal/replay.h"

static void keep_events(Walk *walk, const parl_session *session) {
    const parl_event *events = parl_session_events(session, &walk->count);
    walk->events = calloc((size_t)walk->count + 1, sizeof *events);
    if (!walk->events) abort();
    if (walk->count > 0) memcpy(walk->events, events, (size_t)walk->count * sizeof *events);
    for (int i = 0; i < walk->count; i++) {
        if (events[i].kind != PARL_EVENT_CLAIM) continue;
        parl_fact fact = parl_session_fact(session, events[i].subject);
        walk->bent = walk->bent || fact.distorted[events[i].person];
    }
}

// The language in which the whole of [fact] was told with the words of [turn], as the world
// of that moment has it; PARL_FRAME_COUNT where it was told otherwise.
static parl_frame frame_told(const parl_session *again, const Page *page, int fact, int turn) {
    unsigned known = parl_session_fact(again, fact).known_frames;
    parl_frame found = PARL_FRAME_COUNT;
    Ink said = {0};
    ink_turn(&said, page->session, turn);
    for (int i = 0; i < PARL_FRAME_COUNT && found == PARL_FRAME_COUNT; i++) {
        if (!(known >> i & 1U)) continue;
        Ink line = {0};
        ink_fact(&line, again, fact, (parl_frame)i);
        if (strcmp(ink_text(&line), ink_text(&said)) == 0) found = (parl_frame)i;
        ink_clear(&line);
    }
    ink_clear(&said);
    return found;
}

// The fact that the answer itself told: not one that it put right, or that a week brought out.
static Telling telling_of(const parl_session *again, const Page *page, const Walk *walk) {
    Telling telling = {.fact = -1, .frame = PARL_FRAME_COUNT};
    for (int i = 0; i < walk->count && walk->events[i].kind != PARL_EVENT_WEEK; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind != PARL_EVENT_CLAIM) continue;
        parl_fact fact = parl_session_fact(again, event->subject);
        parl_frame frame = frame_told(again, page, event->subject, walk->turn);
        if (frame == PARL_FRAME_COUNT && !fact.distorted[event->person]) continue;
        return (Telling){.fact = event->subject,
                         .listener = event->person,
                         .frame = frame,
                         .arrived = fact.understood[event->person] >= PARL_UNDERSTOOD};
    }
    return telling;
}

// The part that changed most between two scores, by weight. What would come of it if the run
// ended there is no part of what an answer is judged by.
static parl_signal moved_between(const parl_score *before, const parl_score *after) {
    parl_signal moved = PARL_SIGNAL_COUNT;
    for (int i = 0, most = 0; i < PARL_SIGNAL_COUNT; i++) {
        int change = (after->parts[i].value - before->parts[i].value) * after->parts[i].weight;
        if (change < 0) change = -change;
        if (change <= most || i == PARL_SIGNAL_VALUE) continue;
        most = change;
        moved = (parl_signal)i;
    }
    return moved;
}

parl_session *walk_to(const Page *page, int turn) {
    assert(page);
    assert(turn >= 0);
    parl_session *again = NULL;
    return parl_session_upto(&again, page->session, turn) == PARL_OK ? again : NULL;
}

Walk walk_turn(const Page *page, int turn) {
    Walk walk = {.turn = turn, .moved = PARL_SIGNAL_COUNT, .telling = {.fact = -1}};
    parl_session *again = walk_to(page, turn);
    if (!again) return walk;
    walk.kind = parl_session_decision(again)->kind;
    if (page->info.weeks > 0) walk.week = parl_session_clock(again).week;
    walk.before = parl_report_present(again);
    parl_score score = parl_session_score(again);
    parl_turn row = parl_session_turn(page->session, turn);
    // A meeting has its number, and the week that is let pass has none.
    walk.passes = walk.kind == PARL_DECISION_DESK && row.answer.values[0] < 0;
    if (parl_session_answer(again, &row.answer) == PARL_OK) {
        keep_events(&walk, again);
        parl_score later = parl_session_score(again);
        walk.moved = moved_between(&score, &later);
        walk.after = parl_report_present(again);
        walk.telling = telling_of(again, page, &walk);
    }
    parl_session_free(again);
    return walk;
}

void walk_clear(Walk *walk) {
    assert(walk);
    free(walk->events);
    *walk = (Walk){0};
}

// How far what was said lies from what the evidence gave, in thousandths.
static int miss(const parl_event *event) {
    int off = event->before * 10 - event->values[0];
    return off < 0 ? -off : off;
}

typedef struct {
    bool found;
    parl_event *out;
} Worst;

static void take_worst(void *data, const parl_session *again) {
    Worst *worst = data;
    int count = 0;
    const parl_event *events = parl_session_events(again, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_ESTIMATE) continue;
        if (worst->found && miss(&events[i]) <= miss(worst->out)) continue;
        *worst->out = events[i];
        worst->found = true;
    }
}

bool walk_worst_estimate(const Page *page, parl_event *out) {
    assert(page);
    assert(out);
    Worst worst = {.out = out};
    journal_replay(page->session, take_worst, &worst);
    return worst.found;
}

typedef struct {
    Walk *walk;
    parl_event_kind kind;
} OfKind;

static void keep_kind(void *data, const parl_session *again) {
    const OfKind *wanted = data;
    Walk *walk = wanted->walk;
    int count = 0;
    const parl_event *events = parl_session_events(again, &count);
    walk->events = realloc(walk->events, ((size_t)(walk->count + count) + 1) * sizeof *events);
    if (!walk->events) abort();
    for (int i = 0; i < count; i++) {
        if (events[i].kind == wanted->kind) walk->events[walk->count++] = events[i];
    }
}

Walk walk_all(const Page *page, parl_event_kind kind) {
    assert(page);
    Walk walk = {.turn = -1, .moved = PARL_SIGNAL_COUNT, .telling = {.fact = -1}};
    OfKind wanted = {.walk = &walk, .kind = kind};
    journal_replay(page->session, keep_kind, &wanted);
    return walk;
}

uint64_t walk_read(const Page *page) {
    uint64_t read = 0;
    Walk walk = walk_all(page, PARL_EVENT_CONCERN);
    for (int i = 0; i < walk.count; i++) {
        const parl_event *event = &walk.events[i];
        bool unasked = event->reason == REASON_PACKET || event->reason == REASON_REVIEW;
        if (event->after == PARL_CONCERN_RAISED && unasked) read |= UINT64_C(1) << event->subject;
    }
    walk_clear(&walk);
    return read;
}

// --- What came of it later ------------------------------------------------------------------

const parl_event *walk_fall(const Walk *walk) {
    assert(walk);
    const parl_event *worst = NULL;
    int most = 0;
    for (int i = 0; i < walk->count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind != PARL_EVENT_TRUST || event->before - event->after <= most) continue;
        worst = event;
        most = event->before - event->after;
    }
    return worst;
}

static bool is_made(const parl_event *event) {
    return event->kind == PARL_EVENT_PROMISE && event->subject >= 0 && event->before < 0;
}

static bool is_broken(const parl_event *event) {
    return event->kind == PARL_EVENT_PROMISE && event->subject >= 0 && event->before >= 0 &&
           event->after == PARL_PROMISE_BROKEN;
}

// Whether [event] is what came of [walk]: its promise broken, or its bent fact found out.
static bool comes_of(const Walk *walk, const parl_event *event) {
    const Telling *telling = &walk->telling;
    if (event->kind == PARL_EVENT_DECEPTION) {
        return telling->frame == PARL_FRAME_COUNT && event->subject == telling->fact &&
               event->person == telling->listener;
    }
    for (int i = 0; i < walk->count && is_broken(event); i++) {
        const parl_event *made = &walk->events[i];
        if (is_made(made) && made->subject == event->subject) return true;
    }
    return false;
}

// The fall of trust that follows the first event among [events] that came of [walk].
static bool find_aftermath(const Walk *walk, const parl_event *events, int count, parl_event *out) {
    int person = -1;
    for (int i = 0; i < count; i++) {
        const parl_event *event = &events[i];
        if (person < 0 && comes_of(walk, event)) person = event->person;
        bool falls = event->kind == PARL_EVENT_TRUST && event->after < event->before;
        if (person < 0 || !falls || event->person != person) continue;
        *out = *event;
        return true;
    }
    return false;
}

bool walk_aftermath(const Page *page, const Walk *walk, parl_event *out) {
    assert(page);
    assert(walk);
    assert(out);
    bool found = false;
    parl_session *again = NULL;
    if (parl_session_upto(&again, page->session, 0) != PARL_OK) return false;
    for (int i = 0; i < parl_session_turn_count(page->session) && !found; i++) {
        parl_turn turn = parl_session_turn(page->session, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        int count = 0;
        const parl_event *events = parl_session_events(again, &count);
        if (i >= walk->turn) found = find_aftermath(walk, events, count, out);
    }
    parl_session_free(again);
    return found;
}

// The answer that made promise [commit]; -1 where none did.
static int maker_of(const Page *page, int commit) {
    int maker = -1;
    parl_session *again = NULL;
    if (parl_session_upto(&again, page->session, 0) != PARL_OK) return -1;
    for (int i = 0; i < parl_session_turn_count(page->session) && maker < 0; i++) {
        parl_turn turn = parl_session_turn(page->session, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        int count = 0;
        const parl_event *events = parl_session_events(again, &count);
        for (int j = 0; j < count; j++) {
            if (is_made(&events[j]) && events[j].subject == commit) maker = i;
        }
    }
    parl_session_free(again);
    return maker;
}

int walk_broken_promise(const Page *page, const Walk *walk) {
    assert(page);
    assert(walk);
    const parl_event *fall = walk_fall(walk);
    for (int i = 0; fall && i < walk->count; i++) {
        const parl_event *event = &walk->events[i];
        if (is_broken(event) && event->person == fall->person)
            return maker_of(page, event->subject);
    }
    return -1;
}

bool walk_falls_short(const Walk *walk, parl_signal signal) {
    assert(walk);
    enum { LOW = 2 };  // up to this level an answer shows what is missing
    bool judged = false, all_low = true;
    if (walk->telling.fact >= 0 && !walk->telling.arrived) return true;
    for (int i = 0; i < walk->count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind != PARL_EVENT_RUBRIC) continue;
        bool low = parl_rubric_level(event->after) <= LOW;
        if (event->subject == (int)signal) return low;
        judged = true;
        all_low = all_low && low;
    }
    return judged && all_low;
}
