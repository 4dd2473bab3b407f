// SPDX-License-Identifier: MIT
#include "model/launch.h"

#include <assert.h>

#include "model/effort.h"
#include "model/promises.h"
#include "model/reviews.h"

bool launch_stopped(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    for (int i = 0; i < scenario->promise_count; i++) {
        const Commit *commit = promises_last(state, i);
        if (commit && commit->kind == PARL_STOP) return true;
    }
    return false;
}

// Where no promise hangs on a question, what is built goes out unless somebody stopped it.
static bool is_promised(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->promise_count; i++) {
        if (scenario->promises[i].uncertain == NONE) continue;
        const Commit *commit = promises_last(state, i);
        if (!commit || (commit->kind != PARL_FIRM && commit->kind != PARL_RANGE)) return false;
    }
    return !launch_stopped(scenario, state);
}

static bool is_let_out(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->live_count; i++) {
        if (state->launched[i] == 0) return false;
    }
    return true;
}

bool launch_happens(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    return is_promised(scenario, state) && is_let_out(scenario, state) &&
           effort_all_finished(scenario, state) && !reviews_block_any(scenario, state);
}
