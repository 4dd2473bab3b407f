// SPDX-License-Identifier: MIT
//
// How much there is to read before an answer can be given.
#include "tells/tells.h"

// Words. A line of that length fills a screen; a choice of that length is a speech.
enum { LINE_MOST = 120, CHOICE_MOST = 35 };

static void report(const parl_scenario *scenario, TextRef text, Place place, int most,
                   ProblemKind kind, parl_problems *problems) {
    if (text == NONE) return;
    int count = wording_count(scenario->texts[text].raw);
    char words[CHECK_NUMBER_MAX], limit[CHECK_NUMBER_MAX];
    if (count > most)
        check_add(problems, kind, place, check_number(count, words), check_number(most, limit),
                  NULL);
}

void tell_load(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_SAY)
            report(scenario, step->b, step->place, LINE_MOST, PROBLEM_LINE_LONG, problems);
    }
    for (int i = 0; i < scenario->menu_count; i++)
        report(scenario, scenario->menus[i].prompt, scenario->menus[i].place, LINE_MOST,
               PROBLEM_LINE_LONG, problems);
    for (int i = 0; i < scenario->choice_count; i++)
        report(scenario, scenario->choices[i].text, scenario->choices[i].place, CHOICE_MOST,
               PROBLEM_CHOICE_LONG, problems);
}
