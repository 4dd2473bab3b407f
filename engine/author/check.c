// SPDX-License-Identifier: MIT
#include "check.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "parlance_author.h"

void check_add(parl_problems *problems, ProblemKind kind, Place place, const char *first,
               const char *second, const char *third) {
    problems_add(problems, kind, place, 0, (ProblemSlots){{first, second, third}});
}

const char *check_number(int number, char out[CHECK_NUMBER_MAX]) {
    (void)snprintf(out, CHECK_NUMBER_MAX, "%d", number);
    return out;
}

// --- The tests --------------------------------------------------------------------------

static Place place_of(const parl_scenario *scenario, const parl_scenario_test *test) {
    Place place = {NONE, test->line, 1};
    for (int i = 0; i < scenario->source_count; i++) {
        if (strcmp(scenario->sources[i].path, test->file) == 0) place.source = (int16_t)i;
    }
    return place;
}

// What could have been answered: the beginnings of the options.
static void list_options(parl_session *session, char *out, size_t size) {
    const parl_decision *decision = parl_session_decision(session);
    size_t used = 0;
    out[0] = '\0';
    if (decision->kind == PARL_DECISION_NONE) (void)snprintf(out, size, "none, the run is over");
    if (decision->kind == PARL_DECISION_ESTIMATE)
        (void)snprintf(out, size, "a figure from %d to %d", decision->from, decision->till);
    for (int i = 0; i < decision->option_count && used < size; i++) {
        const parl_option *option = &decision->options[i];
        int wrote =
            snprintf(out + used, size - used, "%s\"%.24s\"", used > 0 ? ", " : "", option->text);
        if (wrote > 0) used += (size_t)wrote;
    }
}

static void check_test(const parl_scenario *scenario, const parl_scenario_test *test,
                       parl_problems *problems) {
    parl_session *session = NULL;
    if (parl_session_new(&session, scenario, test->seed) != PARL_OK) return;
    for (int i = 0; i < test->answer_count; i++) {
        parl_answer answer;
        parl_status status = parl_session_read(session, test->answers[i], &answer);
        if (status == PARL_OK) status = parl_session_answer(session, &answer);
        if (status == PARL_OK) continue;
        char options[400];
        list_options(session, options, sizeof options);
        check_add(problems, PROBLEM_TEST_STRAYS, place_of(scenario, test), test->name,
                  test->answers[i], options);
        break;
    }
    parl_session_free(session);
}

void check_tests(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    for (int i = 0; i < scenario->test_count; i++)
        check_test(scenario, &scenario->tests[i], problems);
}

// --- The whole --------------------------------------------------------------------------

bool parl_check(const char *path, parl_problems *problems, parl_scenario **out) {
    assert(path);
    if (out) *out = NULL;
    // A list of its own, so that places and the scenario number their sources alike.
    parl_problems *own = parl_problems_new();
    parl_scenario *scenario = NULL;
    if (parl_scenario_load(&scenario, path, own) == PARL_OK) {
        check_flow(scenario, own);
        check_menus(scenario, own);
        check_meaning(scenario, own);
        check_score(scenario, own);
        // A flow that is broken would only be met again in play.
        if (parl_problems_errors(own) == 0) check_tests(scenario, own);
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
