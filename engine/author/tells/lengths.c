// SPDX-License-Identifier: MIT
//
// The best choice is the longest: whoever writes knows what to say for it.
#include "tells/tells.h"

// Below the difference in characters nobody sees it.
enum { SEEN_CHARACTERS = 20 };

static void report_one(Place place, const LengthFigures *length, parl_problems *problems) {
    char own[CHECK_NUMBER_MAX], mean[CHECK_NUMBER_MAX];
    bool seen = length->longest && length->own >= length->others + SEEN_CHARACTERS &&
                1000 * figures_ratio(length) > TELL_RATIO_MOST;
    if (seen)
        check_add(problems, PROBLEM_BEST_LONGER, place, check_number(length->own, own),
                  check_number((int)(length->others + .5), mean), NULL);
}

void tell_lengths(const parl_scenario *scenario, parl_problems *problems) {
    ChanceFigures chance = {0};
    Place first = {0};
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        const char *texts[PARL_CHOICES_MAX];
        int best = tell_best(scenario, menu);
        if (best == NONE) continue;
        tell_texts(scenario, menu, texts);
        LengthFigures length = figures_length(texts, menu->choice_count, best);
        Place place = tell_place(scenario, menu, best);
        if (length.longest && chance.hits <= 0) first = place;
        figures_draw(&chance, menu->choice_count, length.longest, 1);
        report_one(place, &length, problems);
    }
    tell_chance(PROBLEM_BEST_LONGEST, &chance, first, problems);
}
