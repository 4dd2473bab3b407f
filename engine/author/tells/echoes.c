// SPDX-License-Identifier: MIT
//
// A rare word of the line before stands in the best choice and in no other one: it seems to be
// the answer because it sounds like the question.
#include <string.h>

#include "tells/tells.h"
#include "tells/alike.h"

// Letters; and in how many texts of the scenario a word is still rare: where it is asked, where
// it is answered, and once more.
enum { LETTERS_MIN = 6, TEXTS_MOST = 3 };

// What is read just before the menu at step [at]: the nearest line, or NONE.
static TextRef line_before(const parl_scenario *scenario, const Menu *menu, int at) {
    if (menu->prompt != NONE) return menu->prompt;
    while (--at >= 0) {
        uint8_t op = scenario->steps[at].op;
        if (op == STEP_SAY) return scenario->steps[at].b;
        if (op != STEP_MOVE && op != STEP_SET && op != STEP_LATER) return NONE;
    }
    return NONE;
}

static bool is_rare(const parl_scenario *scenario, Word word) {
    int texts = 0;
    for (int i = 0; i < scenario->text_count && texts <= TEXTS_MOST; i++)
        texts += alike_has(scenario->texts[i].raw, word);
    return texts <= TEXTS_MOST;
}

static bool only_in(const parl_scenario *scenario, const Menu *menu, int best, Word word) {
    for (int i = 0; i < menu->choice_count; i++)
        if (alike_has(tell_text(scenario, menu, i), word) != (i == best)) return false;
    return true;
}

static void report(const parl_scenario *scenario, const Menu *menu, int best, Word word,
                   parl_problems *problems) {
    char copy[64] = {0};
    memcpy(copy, word.text, word.size < sizeof copy ? word.size : sizeof copy - 1);
    check_add(problems, PROBLEM_WORD_ECHOED, tell_place(scenario, menu, best), copy, NULL, NULL);
}

static void look_at(const parl_scenario *scenario, int step, parl_problems *problems) {
    const Menu *menu = &scenario->menus[scenario->steps[step].a];
    int best = tell_best(scenario, menu);
    TextRef line = best == NONE ? NONE : line_before(scenario, menu, step);
    const char *at = line == NONE ? "" : scenario->texts[line].raw;
    for (Word word; wording_next(&at, &word);) {
        if (word.size < LETTERS_MIN || word.text[0] == '{' || alike_is_common(word)) continue;
        if (!only_in(scenario, menu, best, word) || !is_rare(scenario, word)) continue;
        report(scenario, menu, best, word, problems);
        return;
    }
}

void tell_echoes(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->step_count; i++)
        if (scenario->steps[i].op == STEP_MENU) look_at(scenario, i, problems);
}
