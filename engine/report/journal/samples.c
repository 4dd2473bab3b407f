// SPDX-License-Identifier: MIT
//
// How people stood over the weeks: the run played again, and each change in the week in which it
// happened.

#include <assert.h>
#include <stdlib.h>

#include "debrief/debrief.h"

// How people stand while the events of an answer are gone through.
typedef struct {
    int trust[PARL_CAST_MAX];
    int held[PARL_CAST_MAX][PARL_FACTS_MAX];  // of each fact
} Standing;

static Standing standing_of(const Page *page, const parl_session *again) {
    Standing standing = {.trust = {0}};
    for (int i = 0; i < page->info.people; i++) {
        standing.trust[i] = parl_session_person(again, i).trust;
    }
    for (int i = 0; i < page->info.facts; i++) {
        parl_fact fact = parl_session_fact(again, i);
        for (int j = 0; j < page->info.people; j++) standing.held[j][i] = fact.understood[j];
    }
    return standing;
}

static int grasp_of(const Page *page, const Standing *standing, int person) {
    int least = -1;
    for (int i = 0; i < page->info.facts; i++) {
        unsigned needs = parl_session_fact(page->session, i).needs;
        if (!(needs >> person & 1U)) continue;
        int held = standing->held[person][i];
        if (least < 0 || held < least) least = held;
    }
    return least;
}

static bool moves(const parl_event *event) {
    bool gauge = event->kind == PARL_EVENT_TRUST || event->kind == PARL_EVENT_UNDERSTANDING;
    return gauge && event->person >= 0;
}

static void apply(Standing *standing, const parl_event *event) {
    if (event->kind == PARL_EVENT_TRUST)
        standing->trust[event->person] = event->after / 10;
    else
        standing->held[event->person][event->subject] = event->after / 10;
}

// Where [week] belongs in a run that stands at [turns] answers. Weeks after the last one are one
// moment.
static int moment_of(const Page *page, int week, int turns) {
    if (page->info.weeks == 0) return turns;
    return week > page->info.weeks ? page->info.weeks + 1 : week;
}

// A moment is as its last change left it.
static void keep(Samples *samples, const Page *page, const Standing *standing, int at) {
    bool same = samples->count > 1 && samples->samples[samples->count - 1].at >= at;
    if (!same) samples->samples[samples->count++].at = at;
    Sample *last = &samples->samples[samples->count - 1];
    for (int i = 0; i < page->info.people; i++) {
        last->trust[i] = standing->trust[i];
        last->grasp[i] = grasp_of(page, standing, i);
    }
}

// The events of one answer, which was asked in [week]: each stands in the week in which it
// happened, which may be a later one.
static void keep_answer(Samples *samples, const Page *page, const parl_session *again,
                        Standing *standing, int week, int turns) {
    int count = 0, at = moment_of(page, week, turns);
    const parl_event *events = parl_session_events(again, &count);
    keep(samples, page, standing, at);
    for (int i = 0; i < count; i++) {
        if (!moves(&events[i])) continue;
        int moment = moment_of(page, events[i].week, turns);
        if (moment > at) at = moment;
        apply(standing, &events[i]);
        keep(samples, page, standing, at);
    }
    *standing = standing_of(page, again);
    keep(samples, page, standing, at);
}

static size_t room_for(const Page *page, int turns) {
    return (size_t)turns + (size_t)page->info.weeks + 3;
}

Samples samples_of(const Page *page) {
    assert(page);
    int turns = parl_session_turn_count(page->session);
    Samples samples = {.samples = calloc(room_for(page, turns), sizeof *samples.samples)};
    if (!samples.samples) abort();
    parl_session *again = walk_to(page, 0);
    if (!again) return samples;
    Standing standing = standing_of(page, again);
    keep(&samples, page, &standing, 0);
    for (int i = 0; i < turns; i++) {
        int week = parl_session_clock(again).week;
        parl_turn turn = parl_session_turn(page->session, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        keep_answer(&samples, page, again, &standing, week, i + 1);
    }
    parl_session_free(again);
    return samples;
}

void samples_clear(Samples *samples) {
    assert(samples);
    free(samples->samples);
    *samples = (Samples){0};
}

void samples_name(const Page *page, int at, Ink *ink) {
    if (at == 0)
        ink_add(ink, "the beginning");
    else if (page->info.weeks == 0)
        ink_add(ink, "answer %d", at);
    else if (at > page->info.weeks)
        ink_add(ink, "afterwards");
    else
        ink_add(ink, "week %d", at);
}
