// SPDX-License-Identifier: MIT
//
// Why an answer did what it did. The author's sentence comes first; where there is none, as
// for the lines of a fact, the rules know enough to say something about this very answer.

#include <assert.h>

#include "page.h"

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

// --- The reason ------------------------------------------------------------------------------

void reason_add(const Page *page, const Walk *walk, parl_signal signal, Ink *ink) {
    assert(page);
    assert(walk);
    assert(ink);
    ink_turn_why(ink, page->session, walk->turn);
    if (ink->size > 0) return;
    const parl_event *estimate = estimate_of(walk);
    if (estimate)
        add_estimate(ink, estimate);
    else if (walk->telling.fact >= 0)
        add_telling(page, walk, ink);
    else
        ink_add(ink, "What counts here: %s.", parl_signal_sentence(signal));
}
