// SPDX-License-Identifier: MIT
#include "model/live.h"

#include <assert.h>

#include "expr.h"
#include "model/concerns.h"
#include "model/people.h"
#include "within.h"

// --- Wear --------------------------------------------------------------------------------

// Fractions of one in units of 2^-30: a product of two stays below 2^60, and the powers that
// are asked for lose less than a thousandth of a thousandth.
#define ONE (UINT64_C(1) << 30)

static uint64_t times(uint64_t a, uint64_t b) { return (a * b + ONE / 2) / ONE; }

static uint64_t power(uint64_t base, int exponent) {
    uint64_t result = ONE;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = times(result, base);
        base = times(base, base);
    }
    return result;
}

// The largest fraction whose [tenth_lost]-th power is no more than .9.
static uint64_t kept_a_day(int tenth_lost) {
    uint64_t low = 0, high = ONE;
    while (low < high) {
        uint64_t middle = (low + high + 1) / 2;
        if (power(middle, tenth_lost) <= ONE * 9 / 10) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

int live_left(int days, int tenth_lost) {
    assert(days >= 0);
    assert(tenth_lost >= 1);
    // Whole tenths exactly; only the rest of the days needs the root.
    uint64_t left = times(power(ONE * 9 / 10, days / tenth_lost),
                          power(kept_a_day(tenth_lost), days % tenth_lost));
    return (int)((left * GAUGE_MAX + ONE / 2) / ONE);
}

int live_starts(const parl_scenario *scenario, const State *state, int live) {
    return within(number_value(scenario, state, scenario->lives[live].starts), 0, 100) * 10;
}

static int tenth_lost(const parl_scenario *scenario, const State *state, int live) {
    int days = number_value(scenario, state, scenario->lives[live].tenth_lost);
    return within(days, 1, TENTH_LOST_MAX);
}

static int points_lost(const parl_scenario *scenario, const State *state, int live) {
    return within(number_value(scenario, state, scenario->lives[live].shock_loses), 0, 100) * 10;
}

// What it gets right in this week, by its wear since it was trained and the shock that hit it.
static int accuracy_now(const parl_scenario *scenario, const State *state, int live) {
    int base = live_starts(scenario, state, live);
    if (state->shocked[live]) base -= points_lost(scenario, state, live);
    if (base <= 0) return 0;
    int days = (state->week - state->trained[live]) * DAYS_A_WEEK;
    return base * live_left(days, tenth_lost(scenario, state, live)) / GAUGE_MAX;
}

bool live_fallen(const parl_scenario *scenario, const State *state, int live) {
    int fresh = live_starts(scenario, state, live);
    return state->launched[live] > 0 && state->accuracy[live] * GAUGE_MAX < fresh * FALLEN_BELOW;
}

bool live_seen(const State *state, int live) {
    return state->owner[live][PARL_TASK_MONITORING] != NONE || state->noticed[live] > 0;
}

bool live_rollback_ready(const State *state, int live) {
    return state->agreed[live] >> PARL_TASK_ROLLBACK & 1;
}

int live_ownership(const State *state, int live) {
    bool watched = state->agreed[live] >> PARL_TASK_MONITORING & 1;
    int agreed = watched + state->alert_agreed[live] + live_rollback_ready(state, live);
    return GAUGE_MAX * agreed / 3;
}

// --- Events ------------------------------------------------------------------------------

// The event says whether somebody can see it, so that the sentence may be shown.
static void drift(World *world, int live, int after, Reason reason) {
    State *state = world->state;
    int before = state->accuracy[live];
    if (before == after && reason == REASON_WEAR) return;
    state->accuracy[live] = (int16_t)after;
    events_change(world, PARL_EVENT_DRIFT, NONE, reason, live, before, after)->values[0] =
        live_seen(state, live);
}

static void set_share(World *world, int live, int share, Reason reason) {
    State *state = world->state;
    int before = state->share[live];
    state->share[live] = (uint8_t)share;
    events_change(world, PARL_EVENT_LIVE, NONE, reason, live, before, share);
}

static void notice(World *world, int live, Reason reason) {
    State *state = world->state;
    int before = state->noticed[live];
    state->noticed[live] = state->week;
    events_change(world, PARL_EVENT_NOTICED, NONE, reason, live, before, state->week)->values[0] =
        state->accuracy[live];
}

// --- The moves ---------------------------------------------------------------------------

void live_assign(World *world, const Move *move) {
    State *state = world->state;
    int live = move->live;
    uint8_t bit = (uint8_t)(1u << move->task);
    int before = state->owner[live][move->task];
    int alert = within(number_value(world->scenario, state, move->alert), 0, ALERT_MAX);
    int every = within(number_value(world->scenario, state, move->every), 0, PARL_WEEKS_MAX);
    bool ahead = state->launched[live] == 0;
    if (move->person >= 0) people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
    state->owner[live][move->task] = move->person;
    if (ahead) state->agreed[live] |= bit;
    if (move->task == PARL_TASK_MONITORING) {
        state->alert[live] = (uint8_t)alert;
        state->check_every[live] = (int8_t)every;
        if (ahead) state->alert_agreed[live] = alert > 0;
    }
    if (move->task == PARL_TASK_RETRAINING) state->retrain_every[live] = (int8_t)every;
    parl_event *event = events_change(world, PARL_EVENT_OWNER, NONE, REASON_ASSIGNED, live, before,
                                      move->person);
    event->values[0] = move->task;
    event->values[1] = alert;
    event->values[2] = every;
    event->values[3] = ahead;
}

void live_rollout(World *world, const Move *move) {
    State *state = world->state;
    int live = move->live;
    int share = within(number_value(world->scenario, state, move->percent), 0, 100);
    if (share == state->share[live]) return;
    bool first = state->launched[live] == 0 && share > 0;
    if (first) state->launched[live] = state->trained[live] = state->week;
    set_share(world, live, share, REASON_ROLLED_OUT);
    if (first) concerns_launch(world);
}

void live_rollback(World *world, int live) {
    State *state = world->state;
    if (state->share[live] == 0) return;
    if (live_rollback_ready(state, live)) {
        set_share(world, live, 0, REASON_ROLLED_BACK);
    } else {
        set_share(world, live, state->share[live], REASON_NO_WAY_BACK);
    }
}

static void train(World *world, int live) {
    State *state = world->state;
    state->trained[live] = state->week;
    state->shocked[live] = false;
    state->noticed[live] = 0;
    drift(world, live, accuracy_now(world->scenario, state, live), REASON_RETRAINED);
}

// A cadence without an owner is a wish: it is written down, and nobody does it.
static void train_every(World *world, int live, int weeks) {
    State *state = world->state;
    int owner = state->owner[live][PARL_TASK_RETRAINING];
    state->retrain_every[live] = (int8_t)weeks;
    parl_event *event = events_change(world, PARL_EVENT_OWNER, NONE, REASON_ASSIGNED, live, owner,
                                      owner);
    event->values[0] = PARL_TASK_RETRAINING;
    event->values[2] = weeks;
}

void live_retrain(World *world, const Move *move) {
    int every = within(number_value(world->scenario, world->state, move->every), 0, PARL_WEEKS_MAX);
    if (every > 0 && every != world->state->retrain_every[move->live]) {
        train_every(world, move->live, every);
    }
    train(world, move->live);
}

// --- A week ------------------------------------------------------------------------------

static bool shock_comes(World *world, int live) {
    const Live *row = &world->scenario->lives[live];
    const State *state = world->state;
    if (!row->shocked || number_value(world->scenario, state, row->shock_week) != state->week) {
        return false;
    }
    int32_t holds = 1;
    if (row->shock_when == NONE) return true;
    if (!expr_value(world->scenario, state, row->shock_when, &holds)) {
        world_fail(world, PARL_ERR_SCRIPT);
    }
    return holds != 0;
}

static void wear(World *world, int live) {
    State *state = world->state;
    bool shock = shock_comes(world, live);
    if (shock) state->shocked[live] = true;
    drift(world, live, accuracy_now(world->scenario, state, live),
          shock ? REASON_SHOCK : REASON_WEAR);
}

// An owner looks when it is time to look; without one, people complain.
static void look(World *world, int live) {
    State *state = world->state;
    int fresh = live_starts(world->scenario, state, live);
    if (state->noticed[live] > 0) return;
    if (state->owner[live][PARL_TASK_MONITORING] == NONE || state->alert[live] == 0) {
        Number complaints = world->scenario->lives[live].complaints;
        int least = within(number_value(world->scenario, state, complaints), 0, 100) * 10;
        if (state->accuracy[live] < least) notice(world, live, REASON_COMPLAINTS);
        return;
    }
    int every = state->check_every[live] > 0 ? state->check_every[live] : 1;
    if ((state->week - state->launched[live]) % every != 0) return;
    if (state->accuracy[live] * 100 < fresh * (100 - state->alert[live])) {
        notice(world, live, REASON_ALERT);
    }
}

static bool train_is_due(const State *state, int live) {
    return state->retrain_every[live] > 0 &&
           state->owner[live][PARL_TASK_RETRAINING] != NONE &&
           state->week - state->trained[live] >= state->retrain_every[live];
}

void live_week(World *world) {
    State *state = world->state;
    for (int i = 0; i < world->scenario->live_count; i++) {
        if (state->share[i] == 0) continue;
        wear(world, i);
        if (train_is_due(state, i)) train(world, i);
        int fresh = live_starts(world->scenario, state, i);
        state->drift_sum[i] += fresh - state->accuracy[i];
        state->live_weeks[i]++;
        look(world, i);
    }
}
