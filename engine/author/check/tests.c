// SPDX-License-Identifier: MIT
//
// The tests of the script, played as far as they go.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "parlance_author.h"
#include "utf8.h"

static Place place_of(const parl_scenario *scenario, const parl_scenario_test *test) {
    Place place = {NONE, test->line, 1};
    for (int i = 0; i < scenario->source_count; i++) {
        if (strcmp(scenario->sources[i].path, test->file) == 0) place.source = (int16_t)i;
    }
    return place;
}

// One order, or one column for each row.
static void list_placed(const parl_decision *decision, char *out, size_t size) {
    enum { SHOWN = 24 };
    bool grid = decision->kind == PARL_DECISION_GRID;
    int count = grid ? decision->row_count : decision->option_count;
    size_t used = 0;
    for (int i = 0; i < count && used < size; i++) {
        const char *text = decision->options[grid ? 0 : i].text;
        const char *row = grid ? decision->rows[i].id : "", *colon = grid ? ": " : "";
        int bytes = (int)utf8_span(text, SHOWN);
        int wrote = snprintf(out + used, size - used, "%s%s%s%.*s%s", i > 0 ? "; " : "\"", row,
                             colon, bytes, text, i + 1 == count ? "\"" : "");
        if (wrote > 0) used += (size_t)wrote;
    }
}

// What could have been answered: the beginnings of the options. False where the run is over.
static bool list_options(parl_session *session, char *out, size_t size) {
    enum { SHOWN = 24 };
    const parl_decision *decision = parl_session_decision(session);
    size_t used = 0;
    out[0] = '\0';
    if (decision->kind == PARL_DECISION_NONE) return false;
    if (decision->kind == PARL_DECISION_ESTIMATE)
        (void)snprintf(out, size, "a figure from %d to %d", decision->from, decision->till);
    if (decision->kind == PARL_DECISION_WRITE) (void)snprintf(out, size, "any words");
    if (decision->kind == PARL_DECISION_RANK || decision->kind == PARL_DECISION_GRID) {
        list_placed(decision, out, size);
        return true;
    }
    for (int i = 0; i < decision->option_count && used < size; i++) {
        const char *text = decision->options[i].text;
        int bytes = (int)utf8_span(text, SHOWN);
        int wrote = snprintf(out + used, size - used, "%s\"%.*s\"", used > 0 ? ", " : "", bytes,
                             text);
        if (wrote > 0) used += (size_t)wrote;
    }
    return true;
}

static ProblemKind kind_of(parl_status status) {
    if (status == PARL_ERR_AMBIGUOUS) return PROBLEM_TEST_AMBIGUOUS;
    return status == PARL_ERR_CLOSED ? PROBLEM_TEST_CLOSED : PROBLEM_TEST_STRAYS;
}

// False where an answer cannot be given; that is reported.
static bool play(const parl_scenario *scenario, const parl_scenario_test *test,
                 parl_session *session, parl_problems *problems) {
    for (int i = 0; i < test->answer_count; i++) {
        parl_answer answer;
        parl_status status = parl_session_read(session, test->answers[i], &answer);
        if (status == PARL_OK) status = parl_session_answer(session, &answer);
        if (status == PARL_OK) continue;
        char options[400];
        bool open = list_options(session, options, sizeof options);
        check_add(problems, kind_of(status), place_of(scenario, test), test->name,
                  test->answers[i], open ? options : NULL);
        return false;
    }
    return true;
}

static void check_test(const parl_scenario *scenario, int index, parl_problems *problems) {
    const parl_scenario_test *test = &scenario->tests[index];
    parl_session *session = NULL;
    if (parl_session_new(&session, scenario, test->seed) != PARL_OK) return;
    bool played = play(scenario, test, session, problems);
    parl_session_free(session);
    if (!played) return;
    parl_test_result result = parl_test_run(scenario, index);
    if (!result.passed)
        check_add(problems, PROBLEM_TEST_FAILS, place_of(scenario, test), test->name,
                  result.message, NULL);
}

static void check_name(const parl_scenario *scenario, int index, parl_problems *problems) {
    const parl_scenario_test *test = &scenario->tests[index];
    char line[CHECK_NUMBER_MAX];
    for (int i = 0; i < index; i++) {
        if (strcmp(scenario->tests[i].name, test->name) != 0) continue;
        check_add(problems, PROBLEM_TEST_TWICE, place_of(scenario, test), test->name,
                  check_number(scenario->tests[i].line, line), NULL);
        return;
    }
}

void check_tests(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    for (int i = 0; i < scenario->test_count; i++) {
        check_name(scenario, i, problems);
        check_test(scenario, i, problems);
    }
}
