// SPDX-License-Identifier: MIT
//
// Where the best choice stands, in the menus that keep their order.
#include "tells/tells.h"

void tell_slots(const parl_scenario *scenario, parl_problems *problems) {
    double seen[PARL_CHOICES_MAX] = {0}, expected[PARL_CHOICES_MAX] = {0};
    int count = 0, often = 0;
    Place first = {0};
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        int best = menu->ordered ? tell_best(scenario, menu) : NONE;
        if (best == NONE) continue;
        if (count++ == 0) first = tell_place(scenario, menu, best);
        if (++seen[best] > seen[often]) often = best;
        for (int j = 0; j < menu->choice_count; j++) expected[j] += 1.0 / menu->choice_count;
    }
    if (!figures_reach(count, TELL_ORDERED_MIN)) return;
    if (1000 * figures_evenness(seen, expected, PARL_CHOICES_MAX) >= TELL_EVEN_LEAST) return;
    char hits[CHECK_NUMBER_MAX], all[CHECK_NUMBER_MAX], place[CHECK_NUMBER_MAX];
    check_add(problems, PROBLEM_BEST_PLACE, first, check_number(often + 1, place),
              check_number((int)seen[often], hits), check_number(count, all));
}
