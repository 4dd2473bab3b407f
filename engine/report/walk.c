// SPDX-License-Identifier: MIT
//
// The journal walked again: what an answer was an answer to, and what it set off.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "page.h"

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

Walk walk_turn(const Page *page, int turn) {
    assert(page);
    assert(turn >= 0);
    Walk walk = {.kind = PARL_DECISION_NONE};
    parl_session *again = NULL;
    parl_turn *turns = calloc((size_t)turn + 1, sizeof *turns);
    if (!turns) abort();
    for (int i = 0; i <= turn; i++) turns[i] = parl_session_turn(page->session, i);
    uint64_t seed = parl_session_seed(page->session);
    if (parl_session_replay(&again, page->scenario, seed, turns, turn) == PARL_OK) {
        walk.kind = parl_session_decision(again)->kind;
        if (parl_session_answer(again, &turns[turn].answer) == PARL_OK) keep_events(&walk, again);
    }
    parl_session_free(again);
    free(turns);
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

// The worst of the estimates in the events of [session]'s last answer.
static bool take_worst(const parl_session *session, bool found, parl_event *out) {
    int count = 0;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].kind != PARL_EVENT_ESTIMATE) continue;
        if (found && miss(&events[i]) <= miss(out)) continue;
        *out = events[i];
        found = true;
    }
    return found;
}

bool walk_worst_estimate(const Page *page, parl_event *out) {
    assert(page);
    assert(out);
    bool found = false;
    parl_session *again = NULL;
    uint64_t seed = parl_session_seed(page->session);
    if (parl_session_new(&again, page->scenario, seed) != PARL_OK) return false;
    for (int i = 0; i < parl_session_turn_count(page->session); i++) {
        parl_turn turn = parl_session_turn(page->session, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        found = take_worst(again, found, out);
    }
    parl_session_free(again);
    return found;
}
