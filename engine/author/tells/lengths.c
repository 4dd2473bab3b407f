// SPDX-License-Identifier: MIT
//
// The best choice is the longest: whoever writes knows what to say for it.
#include <stdio.h>
#include <string.h>

#include "tells/tells.h"
#include "utf8.h"

// Percent of the mean of the others. Below the difference in characters nobody sees it.
enum { RATIO_MOST = 125, SEEN_CHARACTERS = 20 };

static int length_of(const parl_scenario *scenario, const Menu *menu, int choice) {
    const char *text = tell_text(scenario, menu, choice);
    return (int)utf8_count(text, strlen(text));
}

typedef struct {
    int own, mean;  // characters; the mean of the others
    bool longest;   // alone
} Length;

static Length compare(const parl_scenario *scenario, const Menu *menu, int best) {
    Length length = {.own = length_of(scenario, menu, best), .longest = true};
    for (int i = 0; i < menu->choice_count; i++) {
        if (i == best) continue;
        int other = length_of(scenario, menu, i);
        length.mean += other;
        length.longest = length.longest && other < length.own;
    }
    length.mean /= menu->choice_count - 1;
    return length;
}

static void report_one(const parl_scenario *scenario, const Menu *menu, int best,
                       parl_problems *problems) {
    Length length = compare(scenario, menu, best);
    char own[CHECK_NUMBER_MAX], mean[CHECK_NUMBER_MAX];
    bool seen = length.longest && length.own >= length.mean + SEEN_CHARACTERS &&
                100 * length.own > RATIO_MOST * length.mean;
    if (seen)
        check_add(problems, PROBLEM_BEST_LONGER, tell_place(scenario, menu, best),
                  check_number(length.own, own), check_number(length.mean, mean), NULL);
}

void tell_lengths(const parl_scenario *scenario, parl_problems *problems) {
    int longest = 0, count = 0;
    double expected = 0;
    Place first = {0};
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        int best = tell_best(scenario, menu);
        if (best == NONE) continue;
        count++;
        expected += 1.0 / menu->choice_count;
        if (compare(scenario, menu, best).longest && longest++ == 0)
            first = tell_place(scenario, menu, best);
        report_one(scenario, menu, best, problems);
    }
    char hits[CHECK_NUMBER_MAX], all[CHECK_NUMBER_MAX], chance[CHECK_NUMBER_MAX];
    if (!tell_beats_chance(longest, count, expected)) return;
    check_add(problems, PROBLEM_BEST_LONGEST, first, check_number(longest, hits),
              check_number(count, all), check_number((int)(expected + .5), chance));
}
