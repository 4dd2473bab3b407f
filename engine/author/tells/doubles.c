// SPDX-License-Identifier: MIT
//
// Choices that are alike: two that nobody can tell apart, and the best one that has something of
// all the others, as who invents wrong answers begins with the right one.
#include <string.h>

#include "tells/tells.h"
#include "tells/alike.h"

// In thousandths of the longer one's characters. Two words are seen at once ("Stay here.", "Stay
// there."): bytes from which a difference is looked for.
enum { ALIKE = 150, LOOKED_FOR = 24 };

// The same but for its figures and what is filled in: a choice among amounts, or of whom.
static bool differ_in_figures(const char *a, const char *b) {
    for (Word one, other; wording_next(&a, &one);) {
        if (!wording_next(&b, &other)) return false;
        bool figures = (one.text[0] >= '0' && one.text[0] <= '9') || one.text[0] == '{';
        if (!figures && !wording_same(one, other)) return false;
    }
    Word more;
    return !wording_next(&b, &more);
}

static bool stand_together(const Choice *a, const Choice *b) {
    return a->only == NONE || b->only == NONE;
}

static void report_double(const parl_scenario *scenario, const Menu *menu, int index,
                          parl_problems *problems) {
    const Choice *choices = &scenario->choices[menu->choice_first];
    const char *text = tell_text(scenario, menu, index);
    if (strlen(text) < LOOKED_FOR) return;
    for (int i = 0; i < index; i++) {
        const char *other = tell_text(scenario, menu, i);
        if (strcmp(text, other) == 0 || !stand_together(&choices[i], &choices[index])) continue;
        if (alike_distance(text, other) >= ALIKE || differ_in_figures(text, other)) continue;
        char line[CHECK_NUMBER_MAX];
        check_add(problems, PROBLEM_CHOICES_ALIKE, choices[index].place,
                  check_number(choices[i].place.line, line), NULL, NULL);
        return;
    }
}

static void report_converging(const parl_scenario *scenario, parl_problems *problems) {
    ChanceFigures chance = {0};
    Place first = {0};
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *menu = &scenario->menus[i];
        const char *texts[PARL_CHOICES_MAX];
        int best = tell_best(scenario, menu);
        if (best == NONE) continue;
        tell_texts(scenario, menu, texts);
        int middle = figures_middle(texts, menu->choice_count);
        if (middle == NONE) continue;
        if (middle == best && chance.hits <= 0) first = tell_place(scenario, menu, best);
        figures_draw(&chance, menu->choice_count, middle == best, 1);
    }
    tell_chance(PROBLEM_BEST_CONVERGES, &chance, first, problems);
}

void tell_doubles(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->menu_count; i++)
        for (int j = 1; j < scenario->menus[i].choice_count; j++)
            report_double(scenario, &scenario->menus[i], j, problems);
    report_converging(scenario, problems);
}
