// SPDX-License-Identifier: MIT
//
// The author's key: what is worth how much. Where it is silent the rules judge.

#include <assert.h>

#include "judge/right.h"
#include "judge/score.h"
#include "players/players.h"

// On the desk, where the author says nothing: a meeting is worth having; letting the week pass
// is better than one that is not.
enum { WORTH_MEETING = 50, WORTH_PASS = 1 };

static bool has_worth(const parl_scenario *scenario, const Options *options) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        int index = options->menu->choice_first + option->value;
        if (option->closed == CLOSED_NOT && scenario->choices[index].worth != NONE) return true;
    }
    return false;
}

int64_t key_ahead(const Offer *offer) {
    assert(offer);
    const parl_scenario *scenario = offer->scenario;
    if (!offer_try(offer)) return KEY_FAILS;
    const State *after = &offer->ahead->after;
    parl_score score = score_of(scenario, after, true);
    int64_t points = 0, trust = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        // What comes of it hangs on what nobody can know yet.
        if (i == PARL_SIGNAL_VALUE) continue;
        points += (int64_t)score.parts[i].weight * score.parts[i].value;
    }
    for (int i = 0; i < scenario->person_count; i++) trust += after->trust[i];
    return points * (PARL_CAST_MAX * GAUGE_MAX + 1) + trust;
}

// The nearer to what is best in its row the better; one column beside it is wrong where they have
// no order. Where nothing is best the rules judge.
static int64_t key_of_cell(const Offer *offer) {
    const Menu *menu = offer->options->menu;
    int best = offer->scenario->rows[menu->row_first + offer->row].best;
    if (best == NONE) return key_ahead(offer);
    int off = best > offer->value ? best - offer->value : offer->value - best;
    return menu->scale ? 100 - off : off == 0 ? 100 : 0;
}

int64_t key_of(const Offer *offer) {
    assert(offer);
    const parl_scenario *scenario = offer->scenario;
    const Options *options = offer->options;
    if (options->kind == PARL_DECISION_DESK) {
        if (offer->value == OPTION_PASS) return WORTH_PASS;
        return right_worth(scenario, offer->state, scenario->scenes[offer->value].worth,
                           WORTH_MEETING);
    }
    if (options->kind == PARL_DECISION_GRID) return key_of_cell(offer);
    if (!has_worth(scenario, options)) return key_ahead(offer);
    const Choice *choice = &scenario->choices[options->menu->choice_first + offer->value];
    return right_worth(scenario, offer->state, choice->worth, 0);
}
