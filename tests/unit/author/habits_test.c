// SPDX-License-Identifier: MIT
//
// The habits that the first scenario is about: none of them passes it. What every scenario
// must prove is in balance_test.c and coverage_test.c.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance_author.h"

enum { SEEDS = 200, PASS_MARK = 70 };

static parl_scenario *scenario;

static int load(void **unused) {
    (void)unused;
    scenario = battery_load(BATTERY_FIRST);
    return 0;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(scenario);
    return 0;
}

// In at most one seed of twenty.
static void does_not_pass(parl_policy policy) {
    int passed = 0, sum = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        parl_session *session;
        assert_int_equal(parl_policy_play(policy, scenario, seed, &session), PARL_OK);
        int total = parl_session_score(session).total;
        sum += total;
        passed += total >= PASS_MARK;
        parl_session_free(session);
    }
    printf("%-10s mean %d, %d of %d pass\n", parl_policy_id(policy), sum / SEEDS, passed, SEEDS);
    assert_in_range(passed, 0, SEEDS / 20);
}

static void the_flattering_number_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_FLATTERER);
}

static void asking_nothing_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_IDLE);
}

static void the_figure_in_simpler_words_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_PARROT);
}

static void f1_as_the_share_of_right_answers_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_F1_READER);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_flattering_number_does_not_pass),
        cmocka_unit_test(asking_nothing_does_not_pass),
        cmocka_unit_test(the_figure_in_simpler_words_does_not_pass),
        cmocka_unit_test(f1_as_the_share_of_right_answers_does_not_pass),
    };
    return cmocka_run_group_tests(tests, load, unload) != 0;
}
