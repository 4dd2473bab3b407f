// SPDX-License-Identifier: MIT
//
// How much there is to read before an answer can be given.
#include "tells/tells.h"

// Words: a screen full; and what is no choice any more but a speech.
enum { PROMPT_MOST = 120, CHOICE_MOST = 35 };

static int words_of(const parl_scenario *scenario, TextRef text) {
    return text == NONE ? 0 : wording_count(scenario->texts[text].raw);
}

static void report(Place place, int words, int most, ProblemKind kind, parl_problems *problems) {
    char count[CHECK_NUMBER_MAX], limit[CHECK_NUMBER_MAX];
    if (words > most)
        check_add(problems, kind, place, check_number(words, count), check_number(most, limit),
                  NULL);
}

// What an answer is asked with, beside the lines before; NONE where the step asks for none.
static TextRef prompt_of(const parl_scenario *scenario, const Step *step) {
    switch (step->op) {
    case STEP_MENU: return scenario->menus[step->a].prompt;
    case STEP_ESTIMATE: return scenario->estimates[step->a].prompt;
    case STEP_WRITE: return scenario->writes[step->a].prompt;
    default: return NONE;
    }
}

// Lines one behind the other, up to what is asked.
static void tell_prompts(const parl_scenario *scenario, parl_problems *problems) {
    int words = 0;
    for (int i = 0; i < scenario->step_count; i++) {
        const Step *step = &scenario->steps[i];
        switch (step->op) {
        case STEP_SAY: words += words_of(scenario, step->b); break;
        case STEP_MOVE:
        case STEP_SET:
        case STEP_LATER:
        case STEP_CREDIT: break;
        case STEP_MENU:
        case STEP_ESTIMATE:
        case STEP_WRITE:
            words += words_of(scenario, prompt_of(scenario, step));
            report(step->place, words, PROMPT_MOST, PROBLEM_PROMPT_LONG, problems);
            words = 0;
            break;
        default: words = 0;
        }
    }
}

void tell_load(const parl_scenario *scenario, parl_problems *problems) {
    tell_prompts(scenario, problems);
    for (int i = 0; i < scenario->choice_count; i++)
        report(scenario->choices[i].place, words_of(scenario, scenario->choices[i].text),
               CHOICE_MOST, PROBLEM_CHOICE_LONG, problems);
}
