// SPDX-License-Identifier: MIT
//
// What the author's key would answer; where the page is silent, the rules judge.

#include <assert.h>
#include <stdlib.h>

#include "class/class.h"
#include "judge/misses.h"
#include "judge/right.h"
#include "play/session.h"
#include "players/players.h"

// Where the page says what each choice is worth, the author has judged.
static bool is_judged(const parl_session *session, const Options *options) {
    if (options->kind == PARL_DECISION_DESK) return true;
    for (int i = 0; i < options->count; i++) {
        int index = options->menu->choice_first + options->options[i].value;
        if (session->scenario->choices[index].worth != NONE) return true;
    }
    return false;
}

// How an answer stands to what is known. MISS: it tells a fact as another one, or promises what
// its evidence does not carry: a debrief calls that a miss, whatever else it comes to. FITS: it
// promises what the evidence carries.
typedef enum { MISS, PLAIN, FITS } Honesty;

static Honesty honesty_of(const Offer *offer) {
    if (!offer_try(offer)) return MISS;
    const Events *events = &offer->ahead->events;
    Honesty honesty = PLAIN;
    for (int i = 0; i < events->count; i++) {
        const parl_event *event = &events->items[i];
        bool promise = event->kind == PARL_EVENT_PROMISE && event->reason == REASON_PROMISED;
        if (!promise && event->kind != PARL_EVENT_CLAIM && event->kind != PARL_EVENT_PROMISE)
            continue;
        if (misses_signal(offer->scenario, &offer->ahead->after, event) != NONE) return MISS;
        if (promise) honesty = FITS;
    }
    return honesty;
}

static bool holds(const Key *key, int value) {
    for (int i = 0; i < key->count; i++) {
        if (key->values[i] == value) return true;
    }
    return false;
}

// An open answer as it is weighed.
typedef struct {
    int value;
    int64_t worth;
    Honesty honesty;
} Weighed;

static int weigh(parl_session *session, Weighed *out) {
    const Options *options = session_options(session);
    bool judged = is_judged(session, options);
    Ahead *ahead = ahead_new();
    int count = 0;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed != CLOSED_NOT) continue;
        Offer offer = {.scenario = session->scenario,
                       .state = &session->state,
                       .options = options,
                       .value = options->options[i].value,
                       .ahead = ahead};
        out[count].value = offer.value;
        out[count].worth = key_of(&offer);
        out[count++].honesty = judged ? PLAIN : honesty_of(&offer);
    }
    free(ahead);
    return count;
}

// Of one answer: all that are as good as the best. Where the rules judge, no miss is best as long
// as there is another answer, and promises that fit are equally good: which of them is the wiser
// shows only later.
static Key best_of(parl_session *session) {
    Weighed rows[PARL_OPTIONS_MAX];
    Key key = {.views = false};
    int open = weigh(session, rows);
    const Weighed *best = NULL;
    for (int i = 0; i < open; i++) {
        const Weighed *row = &rows[i];
        if (row->worth == KEY_FAILS) continue;
        bool straighter = best && row->honesty != MISS && best->honesty == MISS;
        bool less = best && row->honesty == MISS && best->honesty != MISS;
        if (!best || straighter || (!less && row->worth > best->worth)) best = row;
    }
    for (int i = 0; i < open && best; i++) {
        bool equal =
            rows[i].worth == best->worth && (rows[i].honesty == MISS) == (best->honesty == MISS);
        bool fits = rows[i].honesty == FITS && best->honesty == FITS;
        if (equal || fits) key.values[key.count++] = rows[i].value;
    }
    key.views = key.count > 0 && key.count < open;
    return key;
}

// Of answers that belong together: what an expert would give.
static Key whole_of(parl_session *session) {
    Key key = {.views = false};
    parl_answer answer;
    if (parl_policy_answer(PARL_POLICY_EXPERT, session, &answer) != PARL_OK) return key;
    for (int i = 0; i < answer.count && i < PARL_OPTIONS_MAX; i++) {
        key.values[key.count++] = answer.values[i];
    }
    const Options *options = session_options(session);
    bool figure = options->kind == PARL_DECISION_ESTIMATE;
    key.views =
        figure || right_thousandths(session->scenario, &session->state, options, &answer) != NONE;
    return key;
}

Key key_now(parl_session *session, const parl_decision *decision) {
    assert(session);
    assert(decision);
    switch (decision->kind) {
        case PARL_DECISION_NONE:
        case PARL_DECISION_WRITE: return (Key){.views = false};
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: return best_of(session);
        default: return whole_of(session);
    }
}

static int near_to(const Key *key, const parl_decision *decision, int figure) {
    int span = decision->till - decision->from;
    if (key->count == 0 || span <= 0) return FULL;
    return FULL - FULL * abs(figure - key->values[0]) / span;
}

int key_credit(parl_session *session, const Key *key, const parl_decision *decision,
               const parl_answer *answer) {
    assert(session);
    assert(key);
    assert(decision);
    assert(answer);
    if (!key->views || answer->count == 0) return -1;
    switch (decision->kind) {
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: return holds(key, answer->values[0]) ? FULL : 0;
        case PARL_DECISION_ESTIMATE: return near_to(key, decision, answer->values[0]);
        default:
            return right_thousandths(session->scenario, &session->state, session_options(session),
                                     answer);
    }
}
