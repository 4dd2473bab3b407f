// SPDX-License-Identifier: MIT
#include "play/state.h"

#include <assert.h>

#include "expr.h"
#include "model/chance.h"
#include "model/live.h"
#include "model/tuning.h"
#include "within.h"

static void start_people(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->person_count; i++) {
        int percent = number_value(scenario, state, scenario->people[i].trust);
        int trust = within(percent, TRUST_START_MIN / 10, TRUST_START_MAX / 10) * 10;
        state->trust[i] = (int16_t)trust;
        state->ceiling[i] = GAUGE_MAX;
        state->patience[i] = GAUGE_MAX;
        state->contact[i] = NONE;
        for (int f = 0; f < scenario->fact_count; f++) state->claim[i][f] = NONE;
    }
}

// Who a fact comes from understands it.
static void start_facts(const parl_scenario *scenario, State *state) {
    for (int f = 0; f < scenario->fact_count; f++) {
        int from = scenario->facts[f].from;
        if (from != NONE) state->understanding[from][f] = GAUGE_MAX;
    }
}

// After the people: a week may be written as a figure of theirs.
static void start_gates(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->gate_count; i++) {
        int week = number_value(scenario, state, scenario->gates[i].week);
        state->gate_week[i] = (int8_t)within(week, 1, WEEK_LAST);
        state->gate_cases[i] = NONE;
    }
}

static void start_plan(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->packet_count; i++)
        for (int item = 0; item < PARL_ITEM_COUNT; item++) state->packet[i][item] = NONE;
    for (int i = 0; i < scenario->matter_count; i++) state->decided[i] = state->decider[i] = NONE;
    for (int i = 0; i < scenario->live_count; i++) {
        for (int task = 0; task < PARL_TASK_COUNT; task++) state->owner[i][task] = NONE;
        state->accuracy[i] = (int16_t)live_starts(scenario, state, i);
    }
}

// A word that was never set is no word: the first of the table is as good as any other.
static void start_memory(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->memo_count; i++) {
        const Memo *memo = &scenario->memos[i];
        if (memo->thing == THING_MEMORY && memo->type == VALUE_WORD) state->memo[i] = NONE;
    }
}

// Everything that may be written as a figure of the values drawn.
static void start_world(const parl_scenario *scenario, State *state) {
    start_memory(scenario, state);
    start_people(scenario, state);
    start_facts(scenario, state);
    start_gates(scenario, state);
    start_plan(scenario, state);
}

// A run before anything of it has begun.
static State blank(const parl_scenario *scenario, uint64_t seed) {
    State state = {
        .seed = seed,
        .hidden = seed,
        .scene = NONE,
        .next_scene = scenario->scene_count ? 0 : NONE,
        .phase = PHASE_DESK,
        .week = 1,
        .slots = (int8_t)scenario->slots,
        .ending = NONE,
    };
    for (int i = 0; i < PARL_LATER_MAX; i++) state.later[i].scene = NONE;
    return state;
}

// What is drawn together has its values at the same place. The one that leads stands before.
static void follow(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->vary_count; i++) {
        int lead = scenario->varies[i].with;
        if (lead != NONE) state->varied[i] = state->varied[lead];
    }
}

State state_start(const parl_scenario *scenario, uint64_t seed) {
    return state_start_set(scenario, seed, &SETTINGS_NONE);
}

State state_start_set(const parl_scenario *scenario, uint64_t seed, const Settings *settings) {
    assert(scenario);
    assert(settings);
    State state = blank(scenario, seed);
    for (int i = 0; i < scenario->vary_count; i++) {
        int set = settings->value[i];
        int drawn = chance_varied(&scenario->varies[i], seed);
        state.varied[i] = (int8_t)(set == NONE ? drawn : set);
    }
    follow(scenario, &state);
    start_world(scenario, &state);
    return state;
}

State state_start_varied(const parl_scenario *scenario, const State *start, int vary, int value) {
    assert(start);
    State state = blank(scenario, start->seed);
    for (int i = 0; i < scenario->vary_count; i++) state.varied[i] = start->varied[i];
    int lead = vary_lead(scenario, vary);
    state.varied[lead] = (int8_t)value;
    follow(scenario, &state);
    start_world(scenario, &state);
    return state;
}
