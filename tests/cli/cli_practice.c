// SPDX-License-Identifier: MIT
//
// Rounds and drills: the clock, the loop of six rounds with its committee, the queue of the day.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "program.h"

#define SHELF "PARLANCE_SCENARIOS=" PARL_PRACTICE

static Run practise(const char *line, const char *input) {
    return run_parlance(line, SHELF, input, strlen(input));
}

// --- The clock --------------------------------------------------------------------------------

static void a_timed_scenario_shows_the_minutes_at_each_prompt(void **state) {
    (void)state;
    Run run = practise("play screening --terminal --no-save --seed 3 --quick", "mine\n1\n");
    assert_code(&run, 0);
    assert_out(&run, "There is a clock, for practice: 8 minutes. Nothing is scored for it.");
    assert_out(&run, "[8 min left] > mine");
    assert_out(&run, "[8 min left] > 1");
    run_clear(&run);
}

static void the_clock_can_be_stopped_and_taken_away(void **state) {
    (void)state;
    Run run = practise("play screening --terminal --no-save --seed 3 --quick",
                       "pause\n\ngo on\npause\nmine\nclock off\nclock on\n1\n");
    assert_code(&run, 0);
    assert_out(&run, "[8 min left, stopped] > \n");
    assert_out(&run, "[8 min left, stopped] > go on");
    assert_out(&run, "[8 min left, stopped] > mine");
    assert_out(&run, "[8 min left] > clock off");
    assert_out(&run, "\n> clock on");
    assert_out(&run, "[8 min left] > 1");
    run_clear(&run);
}

static void a_scenario_without_a_clock_has_none(void **state) {
    (void)state;
    Run run = practise("play who-owns-it --terminal --no-save --seed 3 --quick", "pause\n1\n");
    assert_not_out(&run, "min left");
    assert_not_out(&run, "The clock stands still");
    assert_out(&run, "\n> 1");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_timed_scenario_shows_the_minutes_at_each_prompt),
        cmocka_unit_test(the_clock_can_be_stopped_and_taken_away),
        cmocka_unit_test(a_scenario_without_a_clock_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
