// SPDX-License-Identifier: MIT
//
// What the author's key would answer; where the page is silent, the rules judge.

#include <assert.h>
#include <stdlib.h>

#include "class/class.h"
#include "judge/right.h"
#include "play/session.h"
#include "players/players.h"

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

static bool holds(const Key *key, int value) {
    for (int i = 0; i < key->count; i++) {
        if (key->values[i] == value) return true;
    }
    return false;
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
