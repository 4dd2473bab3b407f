// SPDX-License-Identifier: MIT
//
// What an answer did, in the order in which a reader wants to hear of it.

#include <assert.h>

#include "debrief/debrief.h"

// Kinds of change in the order in which a reader wants to hear of them. That evidence was
// ordered is the answer itself.
static const parl_event_kind TELLING[] = {
    PARL_EVENT_DECEPTION, PARL_EVENT_PROMISE, PARL_EVENT_REWORK,        PARL_EVENT_SIGN,
    PARL_EVENT_NOTICED,   PARL_EVENT_CONTACT, PARL_EVENT_UNDERSTANDING, PARL_EVENT_TRUST,
    PARL_EVENT_ESTIMATE,  PARL_EVENT_CONCERN, PARL_EVENT_MATTER,        PARL_EVENT_EVIDENCE,
    PARL_EVENT_CREDIT,    PARL_EVENT_LEFT,
};

enum { EFFECTS_MAX = 2 };

// A promise that has just been made is the answer itself, and no effect of it, and so is that
// it takes the place of another; a worry that comes out is what the person says. Nor is it an
// effect that somebody who was asked to sign begins to read.
static bool tells(const Page *page, const parl_event *event, parl_event_kind kind) {
    if (event->kind != kind || !parl_report_is_news(event)) return false;
    bool made = kind == PARL_EVENT_PROMISE && event->subject >= 0 &&
                (event->before < 0 || event->after == PARL_PROMISE_RENEGOTIATED);
    bool said = kind == PARL_EVENT_CONCERN && event->after <= PARL_CONCERN_RAISED;
    bool asked = kind == PARL_EVENT_SIGN && event->after == PARL_SIGN_ASKED &&
                 (event->before == PARL_SIGN_NONE || event->before == PARL_SIGN_BLOCKED);
    return !made && !said && !asked && parl_event_text(page->scenario, event, NULL, 0) > 0;
}

// How many of the events are the answer's own doing: what the next week brings was set off before.
static int own_count(const Walk *walk) {
    if (walk->passes) return 0;
    int count = 0;
    while (count < walk->count && walk->events[count].kind != PARL_EVENT_WEEK) count++;
    return count;
}

static int add_effects_of(const Page *page, const Walk *walk, parl_event_kind kind, int left,
                          Ink *ink) {
    for (int i = 0, count = own_count(walk); i < count && left > 0; i++) {
        if (!tells(page, &walk->events[i], kind)) continue;
        ink_add(ink, " ");
        ink_event(ink, page->scenario, &walk->events[i]);
        left--;
    }
    return left;
}

// The first answer of a person: what a player remembers of the moment.
static void add_reply(const Page *page, const Walk *walk, Ink *ink) {
    for (int i = 0, count = own_count(walk); i < count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind != PARL_EVENT_SAID || event->person < 0) continue;
        bool letter = parl_report_is_letter(walk->events, i, walk->before, walk->after);
        ink_add(ink, " %s%s: “", parl_session_person(page->session, event->person).name,
                letter ? " wrote" : "");
        ink_event(ink, page->scenario, event);
        ink_add(ink, "”");
        return;
    }
}

// What the answer led to in a later week.
static void add_aftermath(const Page *page, const Walk *walk, Ink *ink) {
    parl_event event;
    if (!walk_aftermath(page, walk, &event)) return;
    if (page->info.weeks > 0)
        ink_add(ink, " Later, in week %d: ", event.week);
    else
        ink_add(ink, " Later: ");
    ink_event(ink, page->scenario, &event);
}

void effects_add(const Page *page, const Walk *walk, bool claims, Ink *ink) {
    assert(page);
    assert(walk);
    assert(ink);
    int left = EFFECTS_MAX;
    add_reply(page, walk, ink);
    if (claims) left = add_effects_of(page, walk, PARL_EVENT_CLAIM, left, ink);
    for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++) {
        left = add_effects_of(page, walk, TELLING[i], left, ink);
    }
    add_aftermath(page, walk, ink);
}

const char *effects_opening(parl_decision_kind kind) {
    switch (kind) {
        case PARL_DECISION_DESK: return "At your desk you chose";
        case PARL_DECISION_ESTIMATE: return "Your estimate";
        case PARL_DECISION_PICK: return "You picked";
        case PARL_DECISION_WRITE: return "In your own words";
        case PARL_DECISION_RANK: return "Your order";
        case PARL_DECISION_GRID: return "You filled in";
        default: return "You said";
    }
}
