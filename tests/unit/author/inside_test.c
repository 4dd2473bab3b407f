// SPDX-License-Identifier: MIT
//
// The scenarios that come with Parlance, and the example of the author's language, pass
// the check without a word and the tests that stand inside them.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parlance_author.h"

static void passes(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    bool fine = parl_check(path, problems, &scenario);
    for (int i = 0; i < parl_problems_count(problems); i++) {
        char text[2048];
        parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        print_error("%s\n", text);
    }
    assert_int_equal(parl_problems_count(problems), 0);
    assert_true(fine);
    assert_true(parl_scenario_test_count(scenario) > 0);
    for (int i = 0; i < parl_scenario_test_count(scenario); i++) {
        parl_test_result result = parl_test_run(scenario, i);
        if (!result.passed) print_error("%s\n", result.message);
        assert_true(result.passed);
    }
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

static void the_example_of_the_authors_language(void **unused) {
    (void)unused;
    passes(PARL_FIXTURES "/good/design_example.lua");
}

static void eighteen_in_a_hundred(void **unused) {
    (void)unused;
    passes(PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_example_of_the_authors_language),
        cmocka_unit_test(eighteen_in_a_hundred),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
