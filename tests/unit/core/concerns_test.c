// SPDX-License-Identifier: MIT
#include "model/concerns.h"

#include "small.h"

static Small small;

static int fresh(void **unused) {
    (void)unused;
    small_world(&small, small_scenario());
    return 0;
}

static int trust(int person) { return small.state.trust[person]; }

static void an_open_question_brings_out_what_worries_somebody(void **unused) {
    (void)unused;
    concerns_ask(&small.world, IMKE, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
    assert_int_equal(small.state.concern_week[LABELS], 1);
    assert_int_equal(trust(IMKE), 525);
    concerns_ask(&small.world, IMKE, NONE);  // There is nothing more.
    assert_int_equal(trust(IMKE), 525);
}

static void with_little_trust_only_a_question_by_name_is_answered(void **unused) {
    (void)unused;
    small.state.trust[IMKE] = TRUST_TO_TELL - 1;
    concerns_ask(&small.world, IMKE, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HIDDEN);
    concerns_ask(&small.world, IMKE, LABELS);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
}

static void with_hardly_any_trust_nobody_says_anything(void **unused) {
    (void)unused;
    small.state.trust[IMKE] = TRUST_TO_TELL_TOPIC - 1;
    concerns_ask(&small.world, IMKE, LABELS);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HIDDEN);
}

static void the_heaviest_worry_comes_out_first(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->concerns[LABELS].of = SALOME;  // With her lighter one.
    small_world(&small, scenario);
    concerns_ask(&small.world, SALOME, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
    assert_int_equal(small.state.concern[DOUBLE_WORK], PARL_CONCERN_HIDDEN);
}

static void of_two_equal_worries_the_first_comes_out(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->concerns[LABELS].of = SALOME;
    scenario->concerns[LABELS].weight = 2;
    small_world(&small, scenario);
    concerns_ask(&small.world, SALOME, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
}

static void what_nobody_has_spoken_of_cannot_be_answered(void **unused) {
    (void)unused;
    concerns_hint(&small.world, IMKE);
    concerns_address(&small.world, IMKE, LABELS, 0);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HINTED);
    assert_int_equal(trust(IMKE), 500);
}

static void a_worry_that_this_world_does_not_have_cannot_come_out(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    Instr no = {.op = EXPR_NUMBER, .value = 0};
    Expr never = {.count = 1};
    scenario->code = &no;
    scenario->exprs = &never;
    scenario->concerns[LABELS].when = 0;
    small_world(&small, scenario);
    concerns_hint(&small.world, IMKE);
    concerns_ask(&small.world, IMKE, LABELS);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HIDDEN);
}

static void only_the_right_remedy_answers_a_worry(void **unused) {
    (void)unused;
    concerns_ask(&small.world, IMKE, LABELS);
    concerns_address(&small.world, IMKE, LABELS, NONE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_RAISED);
    int before = trust(IMKE);
    concerns_address(&small.world, IMKE, LABELS, 0);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_ADDRESSED);
    assert_int_equal(trust(IMKE), before + (40 + 10 * 4) * (1000 - before) / 1000);
}

static void a_heavy_worry_shows_once(void **unused) {
    (void)unused;
    concerns_hint(&small.world, IMKE);
    concerns_hint(&small.world, IMKE);
    assert_int_equal(small.state.concern[LABELS], PARL_CONCERN_HINTED);
    assert_int_equal(small_count(&small, PARL_EVENT_CONCERN, REASON_HINT), 1);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(an_open_question_brings_out_what_worries_somebody),
        T(with_little_trust_only_a_question_by_name_is_answered),
        T(with_hardly_any_trust_nobody_says_anything),
        T(the_heaviest_worry_comes_out_first),
        T(of_two_equal_worries_the_first_comes_out),
        T(what_nobody_has_spoken_of_cannot_be_answered),
        T(a_worry_that_this_world_does_not_have_cannot_come_out),
        T(only_the_right_remedy_answers_a_worry),
        T(a_heavy_worry_shows_once),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
