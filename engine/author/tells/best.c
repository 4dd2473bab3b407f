// SPDX-License-Identifier: MIT
#include <assert.h>

#include "tells/tells.h"

int tell_best(const parl_scenario *scenario, const Menu *menu) {
    assert(scenario);
    assert(menu);
    int best = NONE, highest = 0;
    if (menu->kind == MENU_PICK && (menu->take != 1 || menu->one_by_one)) return NONE;
    if (menu->kind == MENU_GRID) return NONE;  // What is right in one row is wrong in the next.
    for (int i = 0; i < menu->choice_count; i++) {
        int worth;
        if (!check_constant(scenario, scenario->choices[menu->choice_first + i].worth, &worth))
            return NONE;
        if (worth < highest || (worth == highest && worth == 0)) continue;
        best = worth == highest ? NONE : i;
        highest = worth;
    }
    return menu->choice_count > 1 ? best : NONE;
}

const char *tell_text(const parl_scenario *scenario, const Menu *menu, int choice) {
    assert(choice < menu->choice_count);
    return scenario->texts[scenario->choices[menu->choice_first + choice].text].raw;
}

void tell_texts(const parl_scenario *scenario, const Menu *menu,
                const char *texts[PARL_CHOICES_MAX]) {
    for (int i = 0; i < menu->choice_count; i++) texts[i] = tell_text(scenario, menu, i);
}

Place tell_place(const parl_scenario *scenario, const Menu *menu, int choice) {
    assert(choice < menu->choice_count);
    return scenario->choices[menu->choice_first + choice].place;
}

void tell_chance(ProblemKind kind, const ChanceFigures *chance, Place first,
                 parl_problems *problems) {
    char hits[CHECK_NUMBER_MAX], all[CHECK_NUMBER_MAX], expected[CHECK_NUMBER_MAX];
    if (!figures_beat_chance(chance)) return;
    check_add(problems, kind, first, check_number((int)chance->hits, hits),
              check_number((int)chance->count, all),
              check_number((int)(chance->expected + .5), expected));
}
