// SPDX-License-Identifier: MIT
//
// Words by which the best choice is known: what is absolute is wrong, what sounds wise is right.
#include "tells/tells.h"

typedef struct {
    double said[2][2];  // of [0] the other choices, [1] the best ones: [0] without, [1] with one
    Place place[2];     // of the first that has one
} Tally;

static void count_choice(const parl_scenario *scenario, const Menu *menu, int choice, bool best,
                         WordingList list, Tally *tally) {
    bool with = wording_listed(tell_text(scenario, menu, choice), list) > 0;
    double before = tally->said[best][with]++;
    if (with && before <= 0) tally->place[best] = tell_place(scenario, menu, choice);
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

// Where the words lean towards the best choices ([best]) or towards the others.
static void report(ProblemKind kind, const Tally *tally, bool best, parl_problems *problems) {
    char first[CHECK_NUMBER_MAX], second[CHECK_NUMBER_MAX];
    if (!figures_odds_lean(tally->said[best], tally->said[!best])) return;
    check_add(problems, kind, tally->place[best], check_number((int)tally->said[1][1], first),
              check_number((int)tally->said[0][1], second), NULL);
}

void tell_wordings(const parl_scenario *scenario, parl_problems *problems) {
    Tally tally = count_all(scenario, WORDING_ABSOLUTE);
    report(PROBLEM_ABSOLUTE_WORDS, &tally, false, problems);
    tally = count_all(scenario, WORDING_HEDGE);
    report(PROBLEM_HEDGE_WORDS, &tally, true, problems);
}
