// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "program.h"

static const char *const COMMANDS[] = {"list", "play", "check", "explain", "test", "bots"};

static void help_names_every_command(void **state) {
    (void)state;
    Run run = run_with("--help", "");
    assert_code(&run, 0);
    for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++) assert_out(&run, COMMANDS[i]);
    assert_string_equal(run.err, "");
    run_clear(&run);
}

static void every_command_has_help(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++) {
        char line[64], head[64];
        snprintf(line, sizeof line, "%s --help", COMMANDS[i]);
        snprintf(head, sizeof head, "parlance %s", COMMANDS[i]);
        Run run = run_with(line, "");
        assert_code(&run, 0);
        assert_out(&run, head);
        assert_out(&run, "--help");
        assert_string_equal(run.err, "");
        run_clear(&run);
    }
}

static void the_version_is_said(void **state) {
    (void)state;
    Run run = run_with("--version", "");
    assert_code(&run, 0);
    assert_string_equal(run.out, "parlance 0.1.0\n");
    run_clear(&run);
}

static const WrongUse WRONG[] = {
    {"plya", "did you mean 'play'?"},
    {"something", "`parlance --help` lists"},
    {"--versoin", "there is no option '--versoin'"},
    {"play", "something is missing; write: parlance play NAME"},
    {"play a b", "'b' is one too many"},
    {"play small --sed 7", "did you mean '--seed'?"},
    {"play small --seed", "--seed needs a value"},
    {"play small --seed=", "--seed needs a value"},
    {"play small --seed seven", "takes a whole number, not 'seven'"},
    {"play small --seed -7", "takes a whole number, not '-7'"},
    {"play small --seed 99999999999999999999999", "takes a whole number"},
    {"play small --seed 7 --seed 8", "--seed stands twice"},
    {"play small --terminal=yes", "takes no value"},
    {"play small --mode asessed", "did you mean 'assessed'?"},
    {"play small --mode room", "a room needs the window, and there is no display here"},
    {"play small --mode room --terminal", "a room needs the window; leave out --terminal"},
    {"play small --answers /nowhere/at/all", "/nowhere/at/all: cannot read the answers"},
    {"play smal", "did you mean 'small'?"},
    {"play nothing-like-it", "`parlance list` shows them, or give a path"},
    {"list --seed 7", "there is no option '--seed'"},
    {"list one", "'one' is one too many"},
    {"check", "something is missing; write: parlance check PATH..."},
    {"bots", "something is missing; write: parlance bots PATH"},
    {"bots small --seeds 0", "--seeds takes a whole number from 1 to 5000, not '0'"},
    {"bots small --threads many", "--threads takes a whole number from 1 to 64, not 'many'"},
    {"bots small --html - --json -", "--html and --json cannot both be standard output"},
    {"check /nowhere/at/all", "there is no scenario '/nowhere/at/all'"},
    {"check small --json=here", "--json takes no value"},
    {"explain 2001", "there is no problem '2001'; `parlance explain` lists them"},
    {"explain unknown_nam", "did you mean 'UNKNOWN_NAME'?"},
    {"explain 201 --markdown -", "leave out '201'"},
    {"test", "something is missing"},
};

static void wrong_use_is_one_line_that_helps(void **state) {
    (void)state;
    assert_wrong_uses(WRONG, sizeof WRONG / sizeof *WRONG);
}

static void the_list_has_title_level_and_minutes(void **state) {
    (void)state;
    Run run = run_with("list", "");
    assert_code(&run, 0);
    assert_out(&run, "small: The small one (aspiring, 2 minutes)\n");
    run_clear(&run);
}

static void a_broken_scenario_is_a_line_in_the_list(void **state) {
    (void)state;
    Run run = run_with("list", "");
    assert_code(&run, 0);
    assert_out(&run, "broken: does not load, ");
    assert_out(&run, "see: parlance check ");
    assert_string_equal(run.err, "");
    run_clear(&run);
}

// Where one stands in the list; fails where it does not.
static const char *listed(const Run *run, const char *row) {
    const char *found = strstr(run->out, row);
    if (!found) assert_out(run, row);
    return found;
}

static void the_list_goes_by_kind_and_number(void **state) {
    (void)state;
    Run run = run_parlance("list", "PARLANCE_SCENARIOS=" PARL_PRACTICE, "", 0);
    assert_code(&run, 0);
    const char *const rows[] = {
        "Scenarios", "Rounds of an interview", "screening:",  "product-sense:", "two-metrics:",
        "Drills",    "trade-off-cards:",       "who-owns-it:"};
    for (size_t i = 1; i < sizeof rows / sizeof *rows; i++)
        assert_true(listed(&run, rows[i - 1]) < listed(&run, rows[i]));
    run_clear(&run);
}

static void without_a_command_it_says_what_can_be_done(void **state) {
    (void)state;
    Run run = run_with("", "");
    assert_code(&run, 0);
    assert_out(&run, "parlance play");
    assert_out(&run, "small: The small one");
    run_clear(&run);
}

static void check_says_everything_and_ends_with_one(void **state) {
    (void)state;
    Run run = run_with("check broken", "");
    assert_code(&run, 1);
    assert_out(&run, "ml_enginer");
    assert_out(&run, "nowhere");
    assert_out(&run, "error");
    run_clear(&run);
}

static void check_of_a_sound_scenario_ends_with_nought(void **state) {
    (void)state;
    Run run = run_with("check " PARL_TEST_SCENARIOS "/small", "");
    assert_code(&run, 0);
    run_clear(&run);
    run = run_with("check small broken", "");
    assert_code(&run, 1);
    run_clear(&run);
}

static void check_speaks_to_programs_as_well(void **state) {
    (void)state;
    Run run = run_with("check small broken --json", "");
    assert_code(&run, 1);
    assert_true(run.out[0] == '{');
    assert_out(&run, "\"path\": \"small\"");
    assert_out(&run, "\"severity\": \"error\"");
    assert_out(&run, "\"name\": \"UNKNOWN_ROLE\"");
    assert_string_equal(run.err, "");
    run_clear(&run);
    run = run_with("check small --json", "");
    assert_code(&run, 0);
    run_clear(&run);
    run = run_with("check nowhere small --json", "");
    assert_code(&run, 2);
    assert_out(&run, "\"plays\": false,\n  \"errors\": 1,");
    assert_out(&run, "\"path\": \"nowhere\"");
    assert_out(&run, "\"path\": \"small\"");
    run_clear(&run);
}

static void explain_prints_a_page(void **state) {
    (void)state;
    Run run = run_with("explain 405 unknown_name", "");
    assert_code(&run, 0);
    assert_out(&run, "warning 405 SCENE_UNREACHED (flow and meaning)");
    assert_out(&run, "allow = { 405 }");
    assert_out(&run, "error 201 UNKNOWN_NAME (names and fields)");
    assert_out(&run, "Wrong:");
    run_clear(&run);
}

static void explain_lists_all_and_writes_a_handbook(void **state) {
    (void)state;
    Run run = run_with("explain", "");
    assert_code(&run, 0);
    assert_out(&run, "5xx: how choices are written\n  501  warning  BEST_LONGEST\n");
    run_clear(&run);
    run = run_with("explain --markdown -", "");
    assert_code(&run, 0);
    assert_out(&run, "### 501 BEST_LONGEST (warning)\n");
    assert_out(&run, "```lua\n");
    run_clear(&run);
}

static void test_plays_the_tests_inside_a_scenario(void **state) {
    (void)state;
    Run run = run_with("test small", "");
    assert_code(&run, 0);
    assert_out(&run, "passed  the fact in business words");
    assert_out(&run, "1 of 1 tests passed");
    run_clear(&run);
}

static void a_failing_test_says_what_came_instead(void **state) {
    (void)state;
    Run run = run_with("test failing", "");
    assert_code(&run, 1);
    assert_out(&run, "passed  passes");
    assert_out(&run, "FAILED  no such answer");
    assert_out(&run, "answer 1, \"Perhaps\": no such answer here");
    assert_out(&run, "\"Yes.\"");
    assert_out(&run, "\"No.\"");
    assert_out(&run, "expected the ending \"good\", and it is \"bad\"");
    assert_out(&run, "expected a score from 99 to 100, and it is ");
    assert_out(&run, "1 of 4 tests passed");
    run_clear(&run);
}

static void a_scenario_that_does_not_load_is_not_tested(void **state) {
    (void)state;
    Run run = run_with("test broken", "");
    assert_code(&run, 1);
    assert_out(&run, "ml_enginer");
    run_clear(&run);
}

static void a_broken_scenario_is_not_played(void **state) {
    (void)state;
    Run run = run_with("play broken --terminal", "1\n");
    assert_code(&run, 1);
    assert_err(&run, "`parlance check ");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_names_every_command),
        cmocka_unit_test(every_command_has_help),
        cmocka_unit_test(the_version_is_said),
        cmocka_unit_test(wrong_use_is_one_line_that_helps),
        cmocka_unit_test(the_list_has_title_level_and_minutes),
        cmocka_unit_test(a_broken_scenario_is_a_line_in_the_list),
        cmocka_unit_test(the_list_goes_by_kind_and_number),
        cmocka_unit_test(without_a_command_it_says_what_can_be_done),
        cmocka_unit_test(check_says_everything_and_ends_with_one),
        cmocka_unit_test(check_of_a_sound_scenario_ends_with_nought),
        cmocka_unit_test(check_speaks_to_programs_as_well),
        cmocka_unit_test(explain_prints_a_page),
        cmocka_unit_test(explain_lists_all_and_writes_a_handbook),
        cmocka_unit_test(test_plays_the_tests_inside_a_scenario),
        cmocka_unit_test(a_failing_test_says_what_came_instead),
        cmocka_unit_test(a_scenario_that_does_not_load_is_not_tested),
        cmocka_unit_test(a_broken_scenario_is_not_played),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
