// SPDX-License-Identifier: MIT
#include "judge/right.h"

#include <assert.h>
#include <stdlib.h>

#include "expr.h"
#include "model/tuning.h"

int right_worth(const parl_scenario *scenario, const State *state, ExprRef worth, int silent) {
    assert(scenario);
    int32_t value = 0;
    if (worth == NONE || !expr_value(scenario, state, worth, &value)) return silent;
    return scenario->exprs[worth].type == VALUE_FLAG ? (value ? 100 : 0) : value;
}

static int worth_of(const parl_scenario *scenario, const State *state, const Menu *menu,
                    int value) {
    return right_worth(scenario, state, scenario->choices[menu->choice_first + value].worth, 0);
}

// --- Picks ------------------------------------------------------------------------------------

bool right_takes(const parl_scenario *scenario, const State *state, const Options *options,
                 int index) {
    assert(options);
    const Menu *menu = options->menu;
    int better = 0, worth = worth_of(scenario, state, menu, index);
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed == CLOSED_LEFT) continue;
        better += worth_of(scenario, state, menu, options->options[i].value) > worth;
    }
    return worth > 0 && better < menu->take;
}

// An expert who finds less worth taking than may be taken is not held against what is left.
static int of_pick(const parl_scenario *scenario, const State *state, const Options *options,
                   const parl_answer *answer) {
    int right = 0, takes = 0;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed == CLOSED_LEFT) continue;
        takes += right_takes(scenario, state, options, options->options[i].value);
    }
    for (int i = 0; i < answer->count; i++) {
        right += right_takes(scenario, state, options, answer->values[i]);
    }
    if (takes > answer->count) takes = answer->count;
    if (takes == 0) return NONE;
    return right < takes ? GAUGE_MAX * right / takes : GAUGE_MAX;
}

// --- Ranks ------------------------------------------------------------------------------------

static int of_rank(const parl_scenario *scenario, const State *state, const Options *options,
                   const parl_answer *answer) {
    int right = 0, pairs = 0, worths[PARL_OPTIONS_MAX];
    for (int i = 0; i < answer->count; i++) {
        worths[i] = worth_of(scenario, state, options->menu, answer->values[i]);
        for (int j = 0; j < i; j++) {
            pairs += worths[j] != worths[i];
            right += worths[j] > worths[i];
        }
    }
    return pairs > 0 ? GAUGE_MAX * right / pairs : NONE;
}

static void best_order(const parl_scenario *scenario, const State *state, const Options *options,
                       parl_answer *out) {
    for (int i = 0; i < options->count; i++) {
        int value = options->options[i].value, at = out->count++;
        int worth = worth_of(scenario, state, options->menu, value);
        for (; at > 0; at--) {
            if (worth_of(scenario, state, options->menu, out->values[at - 1]) >= worth) break;
            out->values[at] = out->values[at - 1];
        }
        out->values[at] = (int16_t)value;
    }
}

// --- Grids ------------------------------------------------------------------------------------

int right_rows(const parl_scenario *scenario, const Menu *menu, const parl_answer *answer) {
    assert(scenario);
    assert(menu);
    assert(answer);
    int right = 0, rows = 0;
    for (int i = 0; i < menu->row_count; i++) {
        int best = scenario->rows[menu->row_first + i].best;
        rows += best != NONE;
        right += best != NONE && answer->values[i] == best;
    }
    return rows > 0 ? GAUGE_MAX * right / rows : NONE;
}

// Whoever is stricter in every row sees the same shape: each side is held against its own mean.
// Off by half the scale in the mean is as far as somebody who looks at nothing. All is multiplied
// by the rows, so that the means are whole.
static int of_scale(const parl_scenario *scenario, const Menu *menu, const parl_answer *answer) {
    int rows = 0, mean = 0, off = 0, distances[PARL_ANSWER_MAX];
    for (int i = 0; i < menu->row_count; i++) {
        int best = scenario->rows[menu->row_first + i].best;
        if (best == NONE) continue;
        distances[rows] = answer->values[i] - best;
        mean += distances[rows++];
    }
    if (rows == 0) return NONE;
    if (rows == 1) mean = 0;  // One row has no shape: its level counts.
    for (int i = 0; i < rows; i++) off += abs(rows * distances[i] - mean);
    int reach = rows * rows * (menu->choice_count - 1);
    return 2 * off < reach ? GAUGE_MAX - GAUGE_MAX * 2 * off / reach : 0;
}

static bool best_cells(const parl_scenario *scenario, const Menu *menu, parl_answer *out) {
    for (int i = 0; i < menu->row_count; i++) {
        int best = scenario->rows[menu->row_first + i].best;
        if (best == NONE) return false;
        out->values[out->count++] = (int16_t)best;
    }
    return true;
}

// --- All of them ------------------------------------------------------------------------------

int right_thousandths(const parl_scenario *scenario, const State *state, const Options *options,
                      const parl_answer *answer) {
    assert(scenario);
    assert(state);
    assert(options);
    assert(answer);
    if (!options->menu) return NONE;
    switch ((MenuKind)options->menu->kind) {
        case MENU_CHOICES: return NONE;
        case MENU_PICK: return of_pick(scenario, state, options, answer);
        case MENU_RANK: return of_rank(scenario, state, options, answer);
        case MENU_GRID:
            if (options->menu->scale) return of_scale(scenario, options->menu, answer);
            return right_rows(scenario, options->menu, answer);
    }
    return NONE;
}

static bool tells_apart(const parl_scenario *scenario, const State *state, const Menu *menu,
                        const parl_answer *order) {
    return worth_of(scenario, state, menu, order->values[0]) !=
           worth_of(scenario, state, menu, order->values[order->count - 1]);
}

bool right_best(const parl_scenario *scenario, const State *state, const Options *options,
                parl_answer *out) {
    assert(scenario);
    assert(options);
    assert(out);
    *out = (parl_answer){0};
    if (!options->menu || options->count == 0) return false;
    if (options->menu->kind == MENU_GRID) return best_cells(scenario, options->menu, out);
    if (options->menu->kind != MENU_RANK) return false;
    best_order(scenario, state, options, out);
    return tells_apart(scenario, state, options->menu, out);
}
