// SPDX-License-Identifier: MIT
//
// Words by which the best choice is known: what is absolute is wrong, what sounds wise is right.
#include "tells/tells.h"

typedef struct {
    int with[2], all[2];  // [0] the other choices, [1] the best ones
    Place place[2];       // of the first that has one
} Tally;

static void count_choice(const parl_scenario *scenario, const Menu *menu, int choice, bool best,
                         WordingList list, Tally *tally) {
    tally->all[best]++;
    if (wording_listed(tell_text(scenario, menu, choice), list) == 0) return;
    if (tally->with[best]++ == 0) tally->place[best] = tell_place(scenario, menu, choice);
}

static Tally count_all(const parl_scenario *scenario, WordingList list) {
    Tally tally = {0};
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        int best = tell_best(scenario, menu);
        for (int j = 0; best != NONE && j < menu->choice_count; j++)
            count_choice(scenario, menu, j, j == best, list, &tally);
    }
    return tally;
}

static void report(ProblemKind kind, const Tally *tally, bool best, parl_problems *problems) {
    char first[2 * CHECK_NUMBER_MAX], second[2 * CHECK_NUMBER_MAX];
    (void)check_number(tally->with[best], first);
    (void)check_number(tally->with[!best], second);
    check_add(problems, kind, tally->place[best], first, second, NULL);
}

void tell_wordings(const parl_scenario *scenario, parl_problems *problems) {
    Tally tally = count_all(scenario, WORDING_ABSOLUTE);
    if (tell_odds_lean(tally.with[0], tally.all[0], tally.with[1], tally.all[1]))
        report(PROBLEM_ABSOLUTE_WORDS, &tally, false, problems);
    tally = count_all(scenario, WORDING_HEDGE);
    if (tell_odds_lean(tally.with[1], tally.all[1], tally.with[0], tally.all[0]))
        report(PROBLEM_HEDGE_WORDS, &tally, true, problems);
}
