// SPDX-License-Identifier: MIT
//
// Why an answer did what it did. The author's sentence comes first; where there is none, as
// for the lines of a fact, the rules know enough to say something about this very answer.

#include <assert.h>

#include "model/effort.h"
#include "model/tuning.h"
#include "debrief/debrief.h"

// --- A fact that was told -------------------------------------------------------------------

// "Rui Tavares decides in terms of business."
static void add_terms(Ink *ink, const parl_person *person) {
    ink_add(ink, "%s decides in terms of ", person->name);
    ink_frames(ink, person->speaks);
    ink_add(ink, ".");
}

static bool is_theirs(const parl_person *person, parl_frame frame) {
    return frame < PARL_FRAME_COUNT && (person->speaks >> frame & 1U);
}

static void add_bent(Ink *ink, const parl_person *person, bool arrived) {
    if (arrived) {
        ink_add(ink, "It was easy to hear because it was no longer the same fact.");
        return;
    }
    ink_add(ink, "It was not the whole fact, nor was it easier to hear. ");
    add_terms(ink, person);
}

static void add_whole(Ink *ink, const parl_person *person, const Telling *telling) {
    bool theirs = is_theirs(person, telling->frame);
    const char *spoken = parl_frame_spoken(telling->frame);
    add_terms(ink, person);
    if (theirs && telling->arrived) {
        ink_add(ink, " You said it in terms of %s, with its figure and its limits in.", spoken);
    } else if (theirs) {
        ink_add(ink, " Terms of %s are near to that, and one such line was not enough.", spoken);
    } else {
        ink_add(ink, " You said it in terms of %s: true, and nothing to decide with.", spoken);
    }
}

static void add_telling(const Page *page, const Walk *walk, Ink *ink) {
    const Telling *telling = &walk->telling;
    parl_person person = parl_session_person(page->session, telling->listener);
    if (telling->frame == PARL_FRAME_COUNT)
        add_bent(ink, &person, telling->arrived);
    else
        add_whole(ink, &person, telling);
}

// The language in which the fact should have been told, of those that it has; -1: none.
static int better_frame(const Page *page, const Telling *telling) {
    parl_person person = parl_session_person(page->session, telling->listener);
    parl_fact fact = parl_session_fact(page->session, telling->fact);
    for (int i = 0; i < PARL_FRAME_COUNT; i++) {
        bool theirs = person.speaks >> i & fact.known_frames >> i & 1U;
        if (theirs && i != (int)telling->frame) return i;
    }
    return -1;
}

bool reason_better_line(const Page *page, const Walk *walk, Ink *ink) {
    assert(page);
    assert(walk);
    assert(ink);
    const Telling *telling = &walk->telling;
    if (telling->fact < 0) return false;
    int frame = better_frame(page, telling);
    if (frame < 0) return false;
    ink_add(ink, "in terms of %s, for instance: “", parl_frame_spoken((parl_frame)frame));
    ink_fact(ink, page->session, telling->fact, (parl_frame)frame);
    ink_add(ink, "”");
    return true;
}

// --- A figure -----------------------------------------------------------------------------------

// So near, in percent, is as sure as the evidence.
enum { NEAR = 10 };

static const parl_event *estimate_of(const Walk *walk) {
    for (int i = 0; i < walk->count; i++) {
        // One of a figure has no evidence of its day.
        const parl_event *event = &walk->events[i];
        if (event->kind == PARL_EVENT_ESTIMATE && event->values[1] == 0) return event;
    }
    return NULL;
}

static void add_estimate(Ink *ink, const parl_event *event) {
    int over = event->before - event->values[0] / 10;
    if (over > NEAR) {
        ink_add(ink, "%d more than the evidence gave. Whoever plans with it plans with your hope.",
                over);
    } else if (over < -NEAR) {
        ink_add(ink, "%d less than the evidence gave. Caution misleads a plan as hope does.",
                -over);
    } else {
        ink_add(ink, "You were as sure as the evidence, no more and no less.");
    }
}

// --- Legal and ethics -----------------------------------------------------------------------

static const parl_event *event_of(const Walk *walk, parl_event_kind kind) {
    for (int i = 0; i < walk->count; i++) {
        if (walk->events[i].kind == kind) return &walk->events[i];
    }
    return NULL;
}

// Somebody who was asked to sign what was already built.
static const parl_event *bless_of(const Walk *walk) {
    for (int i = 0; i < walk->count; i++) {
        const parl_event *event = &walk->events[i];
        if (event->kind == PARL_EVENT_TRUST && event->reason == REASON_BLESS) return event;
    }
    return NULL;
}

static const char *name_of(const Page *page, int person) {
    return parl_session_person(page->session, person).name;
}

static bool add_contact(const Page *page, const Walk *walk, Ink *ink) {
    const parl_event *bless = bless_of(walk), *contact = event_of(walk, PARL_EVENT_CONTACT);
    if (bless) {
        ink_add(ink, "%s was asked to sign what was already built: by then a no costs all of it.",
                name_of(page, bless->person));
        return true;
    }
    if (!contact) return false;
    ink_add(ink, "%s had something to judge after %d of %d planned days. ",
            name_of(page, contact->person), contact->after, contact->values[0]);
    ink_add(ink, contact->after >= effort_too_late(contact->values[0])
                     ? "What is found so late has been built on by then."
                     : "What is found so early has not been built on yet.");
    return true;
}

// --- Work lost ---------------------------------------------------------------------------------

static bool add_rework(const Page *page, const Walk *walk, Ink *ink) {
    const parl_event *event = event_of(walk, PARL_EVENT_REWORK);
    if (!event) return false;
    parl_concern concern = parl_session_concern(page->session, event->values[0]);
    ink_title(ink, concern.title, concern.id);
    ink_add(ink,
            " could have come out before the work that rests on it began; after %d days it "
            "cost %d of them.",
            event->values[1], event->after - event->before);
    return true;
}

// --- Trade-offs --------------------------------------------------------------------------------

enum { MATTER_PARTS = 3 };

// A decision with a table before it, an owner and a price is whole.
static bool add_matter(const Page *page, const Walk *walk, Ink *ink) {
    const parl_event *event = event_of(walk, PARL_EVENT_MATTER);
    if (!event || event->reason != REASON_DECIDED) return false;
    parl_matter matter = parl_session_matter(page->session, event->subject);
    const struct {
        bool there;
        const char *missing;
    } parts[MATTER_PARTS] = {
        {matter.joint, "those whom it touches were not asked to the table"},
        {event->values[0] != PARL_OWNER_NONE, "nobody owns it"},
        {event->values[1] >= 0, "what is given up for it was not said"},
    };
    int count = 0, n = 0;
    for (int i = 0; i < MATTER_PARTS; i++) count += !parts[i].there;
    ink_title(ink, matter.title, matter.id);
    if (count == 0) ink_add(ink, " was talked over first, and then decided with owner and price");
    if (count > 0) ink_add(ink, " was decided, but ");
    for (int i = 0; i < MATTER_PARTS; i++) {
        if (!parts[i].there) ink_item(ink, n++, count, parts[i].missing);
    }
    ink_add(ink, ".");
    return true;
}

// --- The model in use --------------------------------------------------------------------------

// What was agreed around a model before it went out: by task, and the alert.
typedef struct {
    bool task[PARL_TASK_COUNT];
    bool alert;
} Agreed;

static Agreed agreed_before(const Page *page, int live, int turn) {
    Agreed agreed = {.alert = false};
    Walk walk = walk_all(page, PARL_EVENT_OWNER);
    for (int i = 0; i < walk.count; i++) {
        const parl_event *event = &walk.events[i];
        if (event->subject != live || event->turn > turn || event->values[3] == 0) continue;
        agreed.task[event->values[0]] = true;
        if (event->values[0] == PARL_TASK_MONITORING) agreed.alert = event->values[1] > 0;
    }
    walk_clear(&walk);
    return agreed;
}

static bool add_launch(const Page *page, const Walk *walk, Ink *ink) {
    const parl_event *event = event_of(walk, PARL_EVENT_LIVE);
    if (!event || event->before > 0 || event->after == 0) return false;
    Agreed agreed = agreed_before(page, event->subject, event->turn);
    parl_live live = parl_session_live(page->session, event->subject);
    const char *missing[] = {
        agreed.task[PARL_TASK_MONITORING] ? NULL : "who watches it",
        agreed.alert ? NULL : "what alerts them",
        agreed.task[PARL_TASK_ROLLBACK] ? NULL : "who takes it back",
    };
    int count = 0, n = 0;
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) count += missing[i] != NULL;
    ink_title(ink, live.title, live.id);
    ink_add(ink, count ? " went out before it was agreed "
                       : " went out with an owner, an alert and a way back");
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        if (missing[i]) ink_item(ink, n++, count, missing[i]);
    }
    ink_add(ink, ".");
    return true;
}

// --- The reason ------------------------------------------------------------------------------

// What the rules know of a plan, of the part that the answer moved.
static bool add_plan(const Page *page, const Walk *walk, parl_signal signal, Ink *ink) {
    switch (signal) {
        case PARL_SIGNAL_EARLY_LEGAL: return add_contact(page, walk, ink);
        case PARL_SIGNAL_VALUE: return add_rework(page, walk, ink);
        case PARL_SIGNAL_TRADE_OFFS: return add_matter(page, walk, ink);
        case PARL_SIGNAL_OWNERSHIP: return add_launch(page, walk, ink);
        default: return false;
    }
}

void reason_add(const Page *page, const Walk *walk, parl_signal signal, Ink *ink) {
    assert(page);
    assert(walk);
    assert(ink);
    ink_turn_why(ink, page->session, walk->turn);
    if (ink->size > 0 || add_plan(page, walk, signal, ink)) return;
    const parl_event *estimate = estimate_of(walk);
    if (estimate)
        add_estimate(ink, estimate);
    else if (walk->telling.fact >= 0)
        add_telling(page, walk, ink);
    else
        ink_add(ink, "%s: %s.",
                walk->kind == PARL_DECISION_DESK ? "It decides most about this"
                                                 : "What counts here",
                parl_signal_sentence(signal));
}

const char *reason_advice(const Walk *walk, parl_signal signal) {
    assert(walk);
    bool late = signal == PARL_SIGNAL_VALUE && event_of(walk, PARL_EVENT_REWORK);
    if (walk->bent) return ADVICE_BENT;
    return signal_words(late ? PARL_SIGNAL_EARLY_LEGAL : signal)->advice;
}
