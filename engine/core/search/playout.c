// SPDX-License-Identifier: MIT
#include "search/playout.h"

#include <assert.h>
#include <stdlib.h>

#include "play/rules.h"

Playout *playout_new(const parl_scenario *scenario) {
    assert(scenario);
    Playout *playout = malloc(sizeof *playout);
    if (!playout) abort();
    playout->scenario = scenario;
    playout->now = 0;
    return playout;
}

void playout_set(Playout *playout, const State *state) {
    assert(playout);
    assert(state);
    playout->states[playout->now] = *state;
}

parl_status playout_open(Playout *playout) {
    assert(playout);
    return rules_open_in(playout->scenario, &playout->states[playout->now], &playout->events);
}

parl_status playout_answer(Playout *playout, const parl_answer *answer) {
    assert(playout);
    const State *before = playout_state(playout);
    State *after = &playout->states[!playout->now];
    parl_status status = rules_step(playout->scenario, before, answer, after, &playout->events);
    if (status == PARL_OK) playout->now = !playout->now;
    return status;
}
