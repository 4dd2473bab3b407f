// SPDX-License-Identifier: MIT
//
// How people stood over the weeks: the run played again, and looked at as each week ends.

#include <assert.h>
#include <stdlib.h>

#include "debrief/debrief.h"

static int grasp_of(const Page *page, const parl_session *again, int person) {
    int least = -1;
    for (int i = 0; i < page->info.facts; i++) {
        unsigned needs = parl_session_fact(page->session, i).needs;
        if (!(needs >> person & 1U)) continue;
        int held = parl_session_fact(again, i).understood[person];
        if (least < 0 || held < least) least = held;
    }
    return least;
}

static Sample look(const Page *page, const parl_session *again, int at) {
    Sample sample = {.at = at};
    for (int i = 0; i < page->info.people; i++) {
        sample.trust[i] = parl_session_person(again, i).trust;
        sample.grasp[i] = grasp_of(page, again, i);
    }
    return sample;
}

// Where a state that follows [turns] answers belongs. Weeks after the last one are one moment.
static int moment_of(const Page *page, const parl_session *again, int turns) {
    if (page->info.weeks == 0) return turns;
    int week = parl_session_clock(again).week;
    return week > page->info.weeks ? page->info.weeks + 1 : week;
}

// A moment is as its last answer left it.
static void keep(Samples *samples, const Page *page, const parl_session *again, int turns) {
    int at = moment_of(page, again, turns);
    bool same = samples->count > 1 && samples->samples[samples->count - 1].at == at;
    if (!same) samples->count++;
    samples->samples[samples->count - 1] = look(page, again, at);
}

Samples samples_of(const Page *page) {
    assert(page);
    int turns = parl_session_turn_count(page->session);
    Samples samples = {.samples = calloc((size_t)turns + 2, sizeof *samples.samples)};
    if (!samples.samples) abort();
    parl_session *again = walk_to(page, 0);
    if (!again) return samples;
    samples.samples[samples.count++] = look(page, again, 0);
    for (int i = 0; i < turns; i++) {
        parl_turn turn = parl_session_turn(page->session, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        keep(&samples, page, again, i + 1);
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
