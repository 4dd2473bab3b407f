// SPDX-License-Identifier: MIT
#include "model/chance.h"

#include "small.h"

static void the_chance_of_the_worked_examples(void **unused) {
    (void)unused;
    assert_int_equal(chance_tail(8, 4, 70), 430);
    assert_int_equal(chance_tail(8 + 16, 4 + 4, 70), 755);
    assert_int_equal(chance_tail(8 + 39, 4 + 11, 70), 857);
    assert_int_equal(chance_tail(8 + 33, 4 + 17, 70), 266);
}

static void the_tail_has_its_ends(void **unused) {
    (void)unused;
    assert_int_equal(chance_tail(8, 4, 0), 1000);
    assert_int_equal(chance_tail(8, 4, 100), 0);
    assert_int_equal(chance_tail(1, 1, 50), 500);
    assert_int_equal(chance_tail(1, 1, 37), 630);
    assert_int_equal(chance_tail(PARL_PRIOR_MAX + PARL_CASES_MAX, PARL_PRIOR_MAX, 50), 1000);
}

static void a_draw_does_not_move_when_something_else_comes_first(void **unused) {
    (void)unused;
    uint32_t alone = chance_draw(42, 5, 3);
    (void)chance_draw(42, 5, 0);
    (void)chance_draw(42, 9, 3);
    assert_int_equal(chance_draw(42, 5, 3), alone);
    assert_int_not_equal(chance_draw(43, 5, 3), alone);
    assert_int_not_equal(chance_draw(42, 6, 3), alone);
}

// The share of a Beta(8, 4) has mean 8/12 and standard deviation .131: over 4,000 seeds the
// mean lies within .007 of it but for one run in a thousand.
static void the_hidden_share_follows_its_prior(void **unused) {
    (void)unused;
    uint64_t sum = 0;
    int holds = 0;
    Small small;
    small_world(&small, small_scenario());
    for (uint64_t seed = 0; seed < 4000; seed++) {
        uint32_t share = chance_share(seed, 77, 8, 4);
        sum += share;
        small.state.hidden = seed;
        holds += chance_holds(small.world.scenario, &small.state, WORKS);
    }
    int mean = (int)(sum / 4000 * 1000 >> 32);
    assert_in_range(mean, 659, 674);
    assert_in_range(holds, 4000 * 430 / 1000 - 100, 4000 * 430 / 1000 + 100);
}

static void twenty_and_then_thirty_cases_are_the_same_as_fifty(void **unused) {
    (void)unused;
    const parl_scenario *scenario = small_scenario();
    Small once, twice;
    small_world(&once, scenario);
    small_world(&twice, scenario);
    small_experiment(&once, 50, 2);
    small_weeks(&once, 2);
    small_experiment(&twice, 20, 1);
    small_weeks(&twice, 1);
    small_experiment(&twice, 30, 1);
    small_weeks(&twice, 1);
    assert_int_equal(once.state.cases[WORKS], 50);
    assert_int_equal(twice.state.cases[WORKS], 50);
    assert_int_equal(once.state.hits[WORKS], twice.state.hits[WORKS]);
}

static void evidence_comes_when_it_was_said_to_come(void **unused) {
    (void)unused;
    Small small;
    small_world(&small, small_scenario());
    int before = chance_likely(small.world.scenario, &small.state, WORKS);
    small_experiment(&small, 20, 2);
    small_experiment(&small, 5, 2);
    small_weeks(&small, 1);
    assert_int_equal(small.state.cases[WORKS], 0);
    assert_int_equal(chance_likely(small.world.scenario, &small.state, WORKS), before);
    small_weeks(&small, 1);
    assert_int_equal(small.state.cases[WORKS], 25);
    assert_int_equal(small_count(&small, PARL_EVENT_EVIDENCE, REASON_CAME_IN), 2);
}

static void words_follow_the_chance(void **unused) {
    (void)unused;
    assert_string_equal(chance_words(0), "almost ruled out");
    assert_string_equal(chance_words(430), "an open question");
    assert_string_equal(chance_words(1000), "almost certain");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_chance_of_the_worked_examples),
        cmocka_unit_test(the_tail_has_its_ends),
        cmocka_unit_test(a_draw_does_not_move_when_something_else_comes_first),
        cmocka_unit_test(the_hidden_share_follows_its_prior),
        cmocka_unit_test(twenty_and_then_thirty_cases_are_the_same_as_fifty),
        cmocka_unit_test(evidence_comes_when_it_was_said_to_come),
        cmocka_unit_test(words_follow_the_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
