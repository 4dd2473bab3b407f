// SPDX-License-Identifier: MIT
#include "judge/outcome.h"

#include <assert.h>

#include "expr.h"
#include "model/chance.h"
#include "model/concerns.h"
#include "model/effort.h"
#include "model/launch.h"
#include "model/live.h"
#include "model/promises.h"
#include "model/reviews.h"
#include "model/tuning.h"
#include "within.h"

// --- What is there -----------------------------------------------------------------------

static bool all_hold(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->uncertain_count; i++) {
        if (promises_hang_on(scenario, i) && !chance_holds(scenario, state, i)) return false;
    }
    return true;
}

// --- Delay -------------------------------------------------------------------------------

// The week in which everything could have stood at the earliest, had all of it begun in week 1.
static int earliest(const parl_scenario *scenario, const State *state) {
    int week = 1;
    for (int i = 0; i < scenario->work_count; i++) {
        int weekly = effort_weekly(scenario, state, i);
        int weeks = (effort_plan(scenario, state, i) + weekly - 1) / weekly;
        if (1 + weeks > week) week = 1 + weeks;
    }
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *row = &scenario->people[i];
        if (!row->signs) continue;
        int lead = within(number_value(scenario, state, row->lead), 1, LEAD_MAX);
        if (1 + lead > week) week = 1 + lead;
    }
    return week;
}

static int ready(const parl_scenario *scenario, const State *state) {
    int week = 1;
    for (int i = 0; i < scenario->work_count; i++) {
        if (state->finished[i] > week) week = state->finished[i];
    }
    for (int i = 0; i < scenario->person_count; i++) {
        if (state->signed_week[i] > week) week = state->signed_week[i];
    }
    return week;
}

// Weeks by which the date was given later than the first gate of its question could have
// allowed.
static int decided_late(const parl_scenario *scenario, const State *state) {
    int late = 0;
    for (int i = 0; i < scenario->gate_count; i++) {
        int week = within(number_value(scenario, state, scenario->gates[i].week), 1, WEEK_LAST);
        for (int p = 0; p < scenario->promise_count; p++) {
            const Commit *commit = promises_last(state, p);
            if (!commit || scenario->promises[p].uncertain != scenario->gates[i].about) continue;
            if (commit->made - week > late) late = commit->made - week;
        }
    }
    return late;
}

static int delay_of(const parl_scenario *scenario, const State *state) {
    int waiting = ready(scenario, state) - earliest(scenario, state);
    return decided_late(scenario, state) + (waiting > 0 ? waiting : 0);
}

// --- The chain ---------------------------------------------------------------------------

// What the models in use got right when they were let out; everything where there is none.
static int mean_start(const parl_scenario *scenario, const State *state) {
    int sum = 0;
    for (int i = 0; i < scenario->live_count; i++) sum += live_starts(scenario, state, i);
    return scenario->live_count ? sum / scenario->live_count : GAUGE_MAX;
}

// The mean share of cases that go well, over the questions of promises.
static int theta(const parl_scenario *scenario, const State *state) {
    int64_t sum = 0;
    int count = 0;
    for (int i = 0; i < scenario->uncertain_count; i++) {
        if (!promises_hang_on(scenario, i)) continue;
        sum += (int64_t)chance_truth(scenario, state, i) * GAUGE_MAX >> 32;
        count++;
    }
    return count ? (int)(sum / count) : mean_start(scenario, state);
}

static int mean_drift(const parl_scenario *scenario, const State *state) {
    int32_t sum = 0;
    int weeks = 0;
    for (int i = 0; i < scenario->live_count; i++) {
        sum += state->drift_sum[i];
        weeks += state->live_weeks[i];
    }
    return weeks ? sum / weeks : 0;
}

static bool about_users(const parl_scenario *scenario, int concern) {
    const Concern *row = &scenario->concerns[concern];
    return row->breaks == BREAKS_FALLBACK || scenario->people[row->of].users;
}

static int share_answered(const parl_scenario *scenario, const State *state) {
    int answered = 0, all = 0;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (!about_users(scenario, i)) continue;
        bool done = state->concern[i] == PARL_CONCERN_ADDRESSED;
        if (!done && !concerns_exist(scenario, state, i)) continue;
        all += scenario->concerns[i].weight;
        answered += done ? scenario->concerns[i].weight : 0;
    }
    return all ? GAUGE_MAX * answered / all : GAUGE_MAX;
}

static int gain_of(const parl_outcome *outcome) {
    int weeks = HORIZON_WEEKS - outcome->delay;
    int gain = weeks > 0 ? outcome->adoption * weeks / HORIZON_WEEKS : 0;
    if (outcome->planned > 0) gain -= GAUGE_MAX * outcome->rework / outcome->planned;
    return gain > 0 ? gain : 0;
}

// Of the effort that was planned, what was spent after the evidence had said stop.
static int wasted(const parl_scenario *scenario, const State *state) {
    int planned = effort_planned(scenario, state);
    if (state->stop_week == 0 || planned == 0) return 0;
    int after = effort_spent(scenario, state) - state->stop_effort;
    return within(GAUGE_MAX * after / planned, 0, GAUGE_MAX);
}

static int value_of(const parl_scenario *scenario, const State *state,
                    const parl_outcome *outcome) {
    if (!outcome->holds) return outcome->launched ? 0 : GAUGE_MAX - wasted(scenario, state);
    if (!outcome->launched || outcome->bound == 0) return 0;
    return within(GAUGE_MAX * outcome->gain / outcome->bound, 0, GAUGE_MAX);
}

bool outcome_offered(const parl_scenario *scenario) {
    assert(scenario);
    return promises_hang_on_any(scenario) || scenario->work_count > 0 || scenario->live_count > 0 ||
           scenario_signers(scenario) > 0;
}

parl_outcome outcome_of(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    assert(state);
    if (!outcome_offered(scenario)) return (parl_outcome){0};
    parl_outcome outcome = {
        .offered = true,
        .launched = launch_happens(scenario, state),
        .stopped = launch_stopped(scenario, state),
        .blocked = reviews_block_any(scenario, state),
        .holds = all_hold(scenario, state),
        .delay = delay_of(scenario, state),
        .rework = effort_lost(scenario, state),
        .planned = effort_planned(scenario, state),
        .bound = theta(scenario, state),
    };
    outcome.accuracy = within(outcome.bound - mean_drift(scenario, state), 0, GAUGE_MAX);
    outcome.adoption = outcome.accuracy *
                       (ADOPTION_BASE + ADOPTION_ANSWERED * share_answered(scenario, state) /
                                            GAUGE_MAX) / GAUGE_MAX;
    outcome.gain = outcome.launched ? gain_of(&outcome) : 0;
    outcome.value = value_of(scenario, state, &outcome);
    return outcome;
}
