// SPDX-License-Identifier: MIT
#include "judge/score.h"

#include <assert.h>

#include "judge/caps.h"
#include "judge/outcome.h"
#include "model/concerns.h"
#include "model/effort.h"
#include "model/live.h"
#include "model/matters.h"
#include "model/people.h"
#include "model/promises.h"
#include "model/rubric.h"
#include "within.h"

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
        // What was found counts even where a later declaration has settled it.
        bool found = state->concern_week[i] > 0;
        if (!found && !concerns_exist(scenario, state, i)) continue;
        int weight = scenario->concerns[i].weight;
        weights += weight;
        if (!found) continue;
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

// Somebody of the legal family whom it concerns: they sign what they read, or carry a worry in
// this world. Who has neither a packet nor a worry can be told nothing to judge.
static bool has_a_say(const parl_scenario *scenario, const State *state, int person) {
    const Person *row = &scenario->people[person];
    if (!row->law) return false;
    if ((row->signs && row->packet != NONE) || state->contact[person] != NONE) return true;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (scenario->concerns[i].of != person) continue;
        if (concerns_exist(scenario, state, i)) return true;
    }
    return false;
}

// 1 - effort at the first substantive contact / (half of the planned effort), for each of them;
// 0 where there was none. The mean, so that nobody of them may be left for the end.
static int early_legal(const parl_scenario *scenario, const State *state) {
    int planned = effort_planned(scenario, state);
    int reach = effort_too_late(planned);
    int sum = 0, count = 0;
    for (int i = 0; i < scenario->person_count && planned > 0; i++) {
        if (!has_a_say(scenario, state, i)) continue;
        count++;
        int effort = state->contact[i];
        if (effort == NONE || effort >= reach) continue;
        sum += GAUGE_MAX - GAUGE_MAX * effort / reach;
    }
    return count ? sum / count : NONE;
}

static int trade_offs(const parl_scenario *scenario, const State *state) {
    int sum = 0;
    for (int i = 0; i < scenario->matter_count; i++) sum += matters_worth(state, i);
    return scenario->matter_count ? sum / scenario->matter_count : NONE;
}

// The model that is looked after worst.
static int ownership(const parl_scenario *scenario, const State *state) {
    int worst = NONE;
    for (int i = 0; i < scenario->live_count; i++) {
        int value = live_ownership(state, i);
        if (worst == NONE || value < worst) worst = value;
    }
    return worst;
}

bool score_takes_credit(parl_signal signal) {
    return signal == PARL_SIGNAL_TRADE_OFFS || signal == PARL_SIGNAL_OWNERSHIP ||
           signal == PARL_SIGNAL_HYGIENE;
}

// What the rules saw ([seen], NONE: nothing to see) and what the author adds, on the scale.
static int credited(const parl_scenario *scenario, const State *state, parl_signal signal,
                    int seen) {
    assert(score_takes_credit(signal));
    if (!(scenario->credits >> signal & 1)) return seen;
    return within((seen == NONE ? 0 : seen) + state->credit[signal], 0, GAUGE_MAX);
}

// A row that no menu judges is no opportunity; one that was never judged counts nothing at the end.
static int rubric(const parl_scenario *scenario, const State *state, parl_signal signal,
                  bool total) {
    int row = parl_rubric_row(signal);
    if (!(scenario->shows >> row & 1)) return NONE;
    int mean = rubric_mean(state, row);
    return mean == NONE && total ? 0 : mean;
}

static int value(const parl_scenario *scenario, const State *state, bool total) {
    if (!total) return NONE;  // Nothing has come of it yet.
    parl_outcome outcome = outcome_of(scenario, state);
    return outcome.offered ? outcome.value : NONE;
}

static int value_of(const parl_scenario *scenario, const State *state, parl_signal signal,
                    bool total) {
    switch (signal) {
        case PARL_SIGNAL_TRANSLATION: return translation(scenario, state);
        case PARL_SIGNAL_PHASE_GATES: return promises_signal(scenario, state, total);
        case PARL_SIGNAL_DISCOVERY: return discovery(scenario, state);
        case PARL_SIGNAL_CALIBRATION: return calibration(scenario, state, total);
        case PARL_SIGNAL_RELATIONSHIP: return relationship(scenario, state);
        case PARL_SIGNAL_EARLY_LEGAL: return early_legal(scenario, state);
        case PARL_SIGNAL_TRADE_OFFS:
            return credited(scenario, state, signal, trade_offs(scenario, state));
        case PARL_SIGNAL_OWNERSHIP:
            return credited(scenario, state, signal, ownership(scenario, state));
        case PARL_SIGNAL_HYGIENE: return credited(scenario, state, signal, NONE);
        case PARL_SIGNAL_VALUE: return value(scenario, state, total);
        case PARL_SIGNAL_GOAL:
        case PARL_SIGNAL_VARIABLE:
        case PARL_SIGNAL_PRICE:
        case PARL_SIGNAL_DECISION:
        case PARL_SIGNAL_FOLLOW_UP:
        case PARL_SIGNAL_LISTENER: return rubric(scenario, state, signal, total);
        case PARL_SIGNAL_COUNT: break;
    }
    return NONE;
}

// --- Weights and caps ------------------------------------------------------------------------

// Which parts there are: all, or those that judge decisions.
typedef enum { PARTS_ALL, PARTS_DECISIONS } Parts;

static void fill_parts(const parl_scenario *scenario, const State *state, bool total, Parts parts,
                       parl_score *score) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (scenario->weights[i] == 0) continue;
        if (parts == PARTS_DECISIONS && i == PARL_SIGNAL_VALUE) continue;
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

// Rescales the parts and finds the cap. The sum in thousandths of a point, before the cap.
static int add_up(parl_score *score) {
    int sum = 0;
    rescale(score);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_part *part = &score->parts[i];
        if (!part->offered) continue;
        sum += part->weight * part->value;
        int cap = caps_most((parl_signal)i, part->value);
        part->capped = cap < 100;
        if (cap < score->cap) score->cap = cap;
    }
    return sum;
}

// The signal that the cap of [score] is for; of several the lowest.
static int capping(const parl_score *score) {
    int best = NONE;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score->parts[i];
        if (!part->capped || caps_most((parl_signal)i, part->value) > score->cap) continue;
        if (best == NONE || part->value < score->parts[best].value) best = i;
    }
    return best;
}

Decided score_decisions(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    assert(state);
    parl_score score = {.cap = 100};
    fill_parts(scenario, state, true, PARTS_DECISIONS, &score);
    int sum = add_up(&score) / 10, most = score.cap * 100;
    Decided decided = {.score = sum < most ? sum : most, .uncapped = sum};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        decided.points[i] = score.parts[i].weight * score.parts[i].value / 10;
    }
    if (sum > most) decided.points[capping(&score)] -= sum - most;
    return decided;
}

parl_score score_of(const parl_scenario *scenario, const State *state, bool total) {
    assert(scenario);
    assert(state);
    parl_score score = {.complete = total, .cap = 100};
    fill_parts(scenario, state, total, PARTS_ALL, &score);
    int sum = add_up(&score);
    score.uncapped = (sum + GAUGE_MAX / 2) / GAUGE_MAX;
    score.total = score.uncapped < score.cap ? score.uncapped : score.cap;
    return score;
}
