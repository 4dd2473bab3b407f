// SPDX-License-Identifier: MIT
//
// What the author's key would answer; where the page is silent, the rules judge.

#include <assert.h>
#include <stdlib.h>

#include "class/class.h"
#include "play/session.h"
#include "players/players.h"

static bool is_one(parl_decision_kind kind) {
    return kind == PARL_DECISION_MENU || kind == PARL_DECISION_DESK;
}

// Of one answer: all that are as good as the best.
static Key best_of(parl_session *session) {
    const Options *options = session_options(session);
    Ahead *ahead = ahead_new();
    Key key = {.views = false};
    int64_t most = KEY_FAILS;
    int open = 0;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed != CLOSED_NOT) continue;
        Offer offer = {.scenario = session->scenario,
                       .state = &session->state,
                       .options = options,
                       .value = options->options[i].value,
                       .ahead = ahead};
        int64_t worth = key_of(&offer);
        open++;
        if (worth < most || worth == KEY_FAILS) continue;
        if (worth > most) key.count = 0;
        most = worth;
        key.values[key.count++] = offer.value;
    }
    free(ahead);
    key.views = key.count > 0 && key.count < open;
    return key;
}

Key key_now(parl_session *session, const parl_decision *decision) {
    assert(session);
    assert(decision);
    Key key = {.views = false};
    if (decision->kind == PARL_DECISION_NONE || decision->kind == PARL_DECISION_WRITE) return key;
    if (is_one(decision->kind)) return best_of(session);
    parl_answer answer;
    if (parl_policy_answer(PARL_POLICY_EXPERT, session, &answer) != PARL_OK) return key;
    key.views = true;
    for (int i = 0; i < answer.count && i < PARL_OPTIONS_MAX; i++) {
        key.values[key.count++] = answer.values[i];
    }
    return key;
}

static bool holds(const Key *key, int value) {
    for (int i = 0; i < key->count; i++) {
        if (key->values[i] == value) return true;
    }
    return false;
}

static int share(int some, int all) { return all > 0 ? FULL * some / all : FULL; }

static int near_to(const Key *key, const parl_decision *decision, int figure) {
    int span = decision->till - decision->from;
    if (key->count == 0 || span <= 0) return FULL;
    return FULL - FULL * abs(figure - key->values[0]) / span;
}

static int same_places(const Key *key, const parl_answer *answer) {
    int same = 0;
    for (int i = 0; i < answer->count && i < key->count; i++) {
        same += key->values[i] == answer->values[i];
    }
    return share(same, answer->count);
}

int key_credit(const Key *key, const parl_decision *decision, const parl_answer *answer) {
    assert(key);
    assert(decision);
    assert(answer);
    if (!key->views || answer->count == 0) return -1;
    if (decision->kind == PARL_DECISION_ESTIMATE)
        return near_to(key, decision, answer->values[0]);
    if (!is_one(decision->kind) && decision->kind != PARL_DECISION_PICK)
        return same_places(key, answer);
    int same = 0;
    for (int i = 0; i < answer->count; i++) same += holds(key, answer->values[i]);
    return share(same, answer->count);
}
