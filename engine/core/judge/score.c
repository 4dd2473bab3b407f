// SPDX-License-Identifier: MIT
#include "judge/score.h"

#include <assert.h>

#include "model/people.h"
#include "model/promises.h"

// --- The signals, each 0..1000 or NONE where the scenario offers no opportunity ----------

static int heard(const parl_scenario *scenario, const State *state, int person, int fact) {
    if (!people_faithful(scenario, state, person, fact)) return 0;
    int understood = state->understanding[person][fact];
    return (understood < UNDERSTOOD ? understood : UNDERSTOOD) * GAUGE_MAX / UNDERSTOOD;
}

// Half the mean over the listeners, half the one who was served worst: nobody may be left
// out for the sake of the others.
static int fact_signal(const parl_scenario *scenario, const State *state, int fact) {
    int least = GAUGE_MAX, sum = 0, count = 0;
    for (int i = 0; i < scenario->person_count; i++) {
        if (!(scenario->facts[fact].needs >> i & 1)) continue;
        int value = heard(scenario, state, i, fact);
        if (value < least) least = value;
        sum += value;
        count++;
    }
    return count ? (least + sum / count) / 2 : NONE;
}

static int translation(const parl_scenario *scenario, const State *state) {
    int sum = 0, weights = 0;
    for (int f = 0; f < scenario->fact_count; f++) {
        int value = fact_signal(scenario, state, f);
        if (value == NONE) continue;
        sum += value * scenario->facts[f].weight;
        weights += scenario->facts[f].weight;
    }
    return weights ? sum / weights : NONE;
}

// A concern counts in full when it is found at once, half when it is found at the end.
static int discovery(const parl_scenario *scenario, const State *state) {
    int sum = 0, weights = 0;
    int weeks = scenario->weeks > 0 ? scenario->weeks : 1;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (!people_has_concern(scenario, state, i)) continue;
        int weight = scenario->concerns[i].weight;
        weights += weight;
        if (state->concern_week[i] == 0) continue;
        int elapsed = state->concern_week[i] - 1;
        if (elapsed > weeks) elapsed = weeks;
        sum += weight * (GAUGE_MAX - GAUGE_MAX / 2 * elapsed / weeks);
    }
    return weights ? sum / weights : NONE;
}

static bool has_estimate(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->estimate_count; i++) {
        if (scenario->estimates[i].truth != NONE) return true;
    }
    return false;
}

static int calibration(const parl_scenario *scenario, const State *state, bool total) {
    if (!has_estimate(scenario)) return NONE;
    if (state->calibration_count == 0) return total ? 0 : NONE;
    return state->calibration_sum / state->calibration_count;
}

static int relationship(const parl_scenario *scenario, const State *state) {
    int sum = 0;
    for (int i = 0; i < scenario->person_count; i++) sum += state->trust[i];
    return scenario->person_count ? sum / scenario->person_count : NONE;
}

// Signals that authors feed start at nothing and are held to the scale.
static int credited(const parl_scenario *scenario, const State *state, parl_signal signal) {
    for (int i = 0; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op != STEP_CREDIT || step->a != (int)signal) continue;
        return state->credit[signal] < 0 ? 0 : state->credit[signal];
    }
    return NONE;
}

static int value_of(const parl_scenario *scenario, const State *state, parl_signal signal,
                    bool total) {
    switch (signal) {
        case PARL_SIGNAL_TRANSLATION: return translation(scenario, state);
        case PARL_SIGNAL_PHASE_GATES: return promises_signal(scenario, state, total);
        case PARL_SIGNAL_DISCOVERY: return discovery(scenario, state);
        case PARL_SIGNAL_CALIBRATION: return calibration(scenario, state, total);
        case PARL_SIGNAL_RELATIONSHIP: return relationship(scenario, state);
        case PARL_SIGNAL_TRADE_OFFS:
        case PARL_SIGNAL_OWNERSHIP:
        case PARL_SIGNAL_HYGIENE: return credited(scenario, state, signal);
        case PARL_SIGNAL_EARLY_LEGAL:  // No scenario of this version can earn them.
        case PARL_SIGNAL_VALUE:
        case PARL_SIGNAL_COUNT: break;
    }
    return NONE;
}

// --- Weights and caps ------------------------------------------------------------------------

static bool is_core(parl_signal signal) {
    static const bool core[] = {
#define X(name, id, weight, caps, sentence) caps,
        PARL_SIGNALS(X)
#undef X
    };
    return core[signal];
}

static int cap_of(parl_signal signal, int value) {
    if (is_core(signal) && value < CAP_FAIL_BELOW) return CAP_FAIL;
    if (is_core(signal) && value < CAP_LIMIT_BELOW) return CAP_LIMIT;
    if (signal == PARL_SIGNAL_DISCOVERY && value < CAP_DISCOVERY_BELOW) return CAP_DISCOVERY;
    return 100;
}

static void fill_parts(const parl_scenario *scenario, const State *state, bool total,
                       parl_score *score) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (scenario->weights[i] == 0) continue;
        int value = value_of(scenario, state, (parl_signal)i, total);
        if (value == NONE) continue;
        int weight = scenario->weights[i];
        score->parts[i] = (parl_part){.offered = true, .weight = weight, .value = value};
    }
}

static int heaviest(const parl_score *score) {
    int best = 0;
    for (int i = 1; i < PARL_SIGNAL_COUNT; i++) {
        if (score->parts[i].weight > score->parts[best].weight) best = i;
    }
    return best;
}

// The weights of what is offered, scaled to a hundred; the rounding goes to the heaviest.
static void rescale(parl_score *score) {
    int sum = 0, left = 100, best = heaviest(score);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) sum += score->parts[i].weight;
    if (sum == 0) return;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_part *part = &score->parts[i];
        part->weight = part->weight * 100 / sum;
        left -= part->weight;
    }
    score->parts[best].weight += left;
}

parl_score score_of(const parl_scenario *scenario, const State *state, bool total) {
    assert(scenario);
    assert(state);
    parl_score score = {.complete = total, .cap = 100};
    fill_parts(scenario, state, total, &score);
    rescale(&score);
    int sum = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_part *part = &score.parts[i];
        if (!part->offered) continue;
        sum += part->weight * part->value;
        int cap = cap_of((parl_signal)i, part->value);
        part->capped = cap < 100;
        if (cap < score.cap) score.cap = cap;
    }
    score.uncapped = (sum + GAUGE_MAX / 2) / GAUGE_MAX;
    score.total = score.uncapped < score.cap ? score.uncapped : score.cap;
    return score;
}

