// SPDX-License-Identifier: MIT
#include "play/state.h"

#include <assert.h>

#include "expr.h"
#include "hash.h"
#include "model/tuning.h"
#include "within.h"

static void start_people(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->person_count; i++) {
        int percent = number_value(scenario, state, scenario->people[i].trust);
        int trust = within(percent, TRUST_START_MIN / 10, TRUST_START_MAX / 10) * 10;
        state->trust[i] = (int16_t)trust;
        state->ceiling[i] = GAUGE_MAX;
        state->patience[i] = GAUGE_MAX;
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

// A word that was never set is no word: the first of the table is as good as any other.
static void start_memory(const parl_scenario *scenario, State *state) {
    for (int i = 0; i < scenario->memo_count; i++) {
        const Memo *memo = &scenario->memos[i];
        if (memo->thing == THING_MEMORY && memo->type == VALUE_WORD) state->memo[i] = NONE;
    }
}

State state_start(const parl_scenario *scenario, uint64_t seed) {
    assert(scenario);
    State state = {
        .seed = seed,
        .scene = NONE,
        .next_scene = scenario->scene_count ? 0 : NONE,
        .phase = PHASE_DESK,
        .week = 1,
        .slots = (int8_t)scenario->slots,
        .ending = NONE,
    };
    for (int i = 0; i < PARL_LATER_MAX; i++) state.later[i].scene = NONE;
    start_memory(scenario, &state);
    start_people(scenario, &state);
    start_facts(scenario, &state);
    start_gates(scenario, &state);
    return state;
}

// --- The fingerprint -------------------------------------------------------------------

#define MIX(field) hash = hash_number(hash, (int64_t)(field))

static uint64_t mix_people(uint64_t hash, const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->person_count; i++) {
        MIX(state->trust[i]);
        MIX(state->ceiling[i]);
        MIX(state->patience[i]);
        MIX(state->spill[i]);
        for (int f = 0; f < scenario->fact_count; f++) {
            MIX(state->understanding[i][f]);
            MIX(state->told[i][f]);
            MIX(state->claim[i][f]);
        }
    }
    for (int f = 0; f < scenario->fact_count; f++) MIX(state->found_out[f]);
    for (int c = 0; c < scenario->concern_count; c++) {
        MIX(state->concern[c]);
        MIX(state->concern_week[c]);
    }
    MIX(state->asked);
    MIX(state->met);
    MIX(state->left);
    return hash;
}

static uint64_t mix_commit(uint64_t hash, const Commit *commit) {
    MIX(commit->promise);
    MIX(commit->to);
    MIX(commit->gate);
    MIX(commit->kind);
    MIX(commit->status);
    MIX(commit->made);
    MIX(commit->from);
    MIX(commit->till);
    MIX(commit->chance);
    MIX(commit->before_gate);
    MIX(commit->disclosed);
    MIX(commit->veto);
    return hash;
}

static uint64_t mix_ledgers(uint64_t hash, const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->uncertain_count; i++) {
        MIX(state->cases[i]);
        MIX(state->hits[i]);
        MIX(state->ordered[i]);
    }
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        MIX(state->experiments[i].uncertain);
        MIX(state->experiments[i].due);
        MIX(state->experiments[i].cases);
    }
    for (int i = 0; i < scenario->gate_count; i++) {
        MIX(state->gate[i]);
        MIX(state->gate_week[i]);
        MIX(state->gate_cases[i]);
    }
    MIX(state->commit_count);
    for (int i = 0; i < state->commit_count; i++) hash = mix_commit(hash, &state->commits[i]);
    MIX(state->planned);
    MIX(state->judged);
    MIX(state->asked_for);
    for (int i = 0; i < scenario->promise_count; i++) MIX(state->pressed[i]);
    return hash;
}

static uint64_t mix_flow(uint64_t hash, const parl_scenario *scenario, const State *state) {
    MIX(state->pc);
    MIX(state->scene);
    MIX(state->next_scene);
    MIX(state->phase);
    MIX(state->week);
    MIX(state->slots);
    MIX(state->ending);
    MIX(state->pick_count);
    for (int i = 0; i < state->pick_count; i++) {
        MIX(state->picks[i].menu);
        MIX(state->picks[i].pc);
        MIX(state->picks[i].picked);
        MIX(state->picks[i].pending);
        MIX(state->picks[i].count);
    }
    for (int i = 0; i < WAITING_WORDS; i++) {
        MIX(state->taken[i]);
        MIX(state->fired[i]);
        MIX(state->queued[i]);
    }
    for (int i = 0; i < PARL_LATER_MAX; i++) {
        MIX(state->later[i].scene);
        MIX(state->later[i].week);
    }
    for (int i = 0; i < scenario->memo_count; i++) MIX(state->memo[i]);
    return hash;
}

uint64_t state_fingerprint(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    assert(state);
    uint64_t hash = hash_number(scenario->fingerprint, (int64_t)state->seed);
    hash = mix_people(hash, scenario, state);
    hash = mix_ledgers(hash, scenario, state);
    hash = mix_flow(hash, scenario, state);
    MIX(state->calibration_sum);
    MIX(state->calibration_count);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) MIX(state->credit[i]);
    return hash_mix(hash);
}
