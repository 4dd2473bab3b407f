// SPDX-License-Identifier: MIT
#include "check.h"

#include <assert.h>
#include <stdio.h>

#include "parlance_author.h"
#include "tells/tells.h"

void check_add(parl_problems *problems, ProblemKind kind, Place place, const char *first,
               const char *second, const char *third) {
    problems_add(problems, kind, place, 0, (ProblemSlots){{first, second, third}});
}

const char *check_number(int number, char out[CHECK_NUMBER_MAX]) {
    (void)snprintf(out, CHECK_NUMBER_MAX, "%d", number);
    return out;
}

// What is allowed and does not happen: said only where everything could be looked for.
static void check_allowed(parl_scenario *scenario, parl_problems *problems) {
    problems_allow(problems, scenario);
    if (parl_problems_errors(problems) > 0) return;
    for (int i = 0; i < scenario->allowed_count; i++) {
        const Allowed *allowed = &scenario->allowed[i];
        ProblemKind kind = (ProblemKind)allowed->kind;
        char number[CHECK_NUMBER_MAX];
        if (!allowed->met)
            check_add(problems, PROBLEM_ALLOW_IDLE, allowed->place,
                      check_number(problems_number(kind), number), problems_name(kind), NULL);
    }
}

bool parl_check(const char *path, parl_problems *problems, parl_scenario **out) {
    assert(path);
    if (out) *out = NULL;
    // A list of its own, so that places and the scenario number their sources alike.
    parl_problems *own = parl_problems_new();
    parl_scenario *scenario = NULL;
    if (parl_scenario_load(&scenario, path, own) == PARL_OK) {
        check_flow(scenario, own);
        check_scenes(scenario, own);
        check_branches(scenario, own);
        check_menus(scenario, own);
        check_meaning(scenario, own);
        check_reviews(scenario, own);
        check_plan(scenario, own);
        check_score(scenario, own);
        check_dates(scenario, own);
        check_used(scenario, own);
        check_portraits(scenario, own);
        check_tells(scenario, own);
        // A flow that is broken would only be met again in play.
        if (parl_problems_errors(own) == 0) check_tests(scenario, own);
        check_allowed(scenario, own);
    }
    bool fine = scenario && parl_problems_errors(own) == 0;
    if (problems) problems_take(problems, own);
    parl_problems_free(own);
    if (fine && out)
        *out = scenario;
    else
        parl_scenario_free(scenario);
    return fine;
}
