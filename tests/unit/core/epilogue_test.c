// SPDX-License-Identifier: MIT
//
// What is dated when the story is over and the world runs on: each week of work once, each
// review in its own week.
#include "firm.h"
#include "judge/outcome.h"
#include "judge/score.h"
#include "model/concerns.h"
#include "model/effort.h"
#include "model/reviews.h"

static Small firm;
static parl_scenario *scenario;

// Nobody signs but legal; there is one piece of work, 10 days, 5 a week.
static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    for (int i = 0; i < scenario->person_count; i++) scenario->people[i].signs = i == LEGAL;
    scenario->works[TRAINING] = scenario->works[SCREENS];
    scenario->work_count = 1;
    small_world(&firm, scenario);
    return 0;
}

static void the_work_of_the_last_week_is_not_done_twice(void **unused) {
    (void)unused;
    firm_work(&firm, MOVE_START, TRAINING);
    int week = firm.state.week;
    firm_end(&firm, 0);
    assert_int_equal(firm.state.spent[TRAINING], 10);
    assert_int_equal(firm.state.finished[TRAINING], week + 2);
}

static void running_on_dates_the_work_as_the_epilogue_does(void **unused) {
    (void)unused;
    firm_work(&firm, MOVE_START, TRAINING);
    int week = firm.state.week;
    firm_end(&firm, 1);
    assert_int_equal(firm.state.finished[TRAINING], week + 2);
}

static void a_review_that_comes_back_afterwards_is_of_its_own_week(void **unused) {
    (void)unused;
    scenario->concerns[PURPOSE].of = RUI;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, UINT32_C(1) << LEGAL);
    int due = firm.state.sign_due[LEGAL];
    assert_true(due > firm.state.week);
    firm_end(&firm, 0);
    assert_int_equal(firm.state.sign[LEGAL], PARL_SIGN_GRANTED);
    assert_int_equal(firm.state.signed_week[LEGAL], due);
    assert_int_equal(firm.state.sign_due[LEGAL], 0);
}

static void a_plan_that_shrinks_takes_no_work_back(void **unused) {
    (void)unused;
    firm_work(&firm, MOVE_START, TRAINING);
    firm.state.spent[TRAINING] = 8;
    scenario->works[TRAINING].plan.value = 6;
    effort_go_on(&firm.world, firm.state.week + 1);
    assert_int_equal(firm.state.spent[TRAINING], 8);
    assert_int_equal(firm.state.finished[TRAINING], firm.state.week + 1);
}

static void a_worry_that_nobody_found_costs_its_share_once_it_is_out(void **unused) {
    (void)unused;
    scenario->works[TRAINING].rests_on = UINT64_C(1) << PURPOSE;
    firm_fill(&firm, OLD);
    firm.state.spent[TRAINING] = 10;
    firm.state.finished[TRAINING] = 1;
    firm_rollout(&firm, 5);
    assert_int_equal(firm.state.concern[PURPOSE], PARL_CONCERN_VIOLATED);
    assert_int_equal(firm.state.lost[TRAINING], 7);
    assert_int_equal(firm.state.finished[TRAINING], 1);  // It is out all the same.
}

static void a_worry_without_a_reason_is_settled_whatever_took_the_reason_away(void **unused) {
    (void)unused;
    scenario->concerns[PURPOSE].when = firm_late();  // From week 8 on.
    firm.state.week = 8;
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    assert_int_equal(firm.state.concern[PURPOSE], PARL_CONCERN_RAISED);
    firm.state.week = 3;
    small_weeks(&firm, 1);
    assert_int_equal(firm.state.concern[PURPOSE], PARL_CONCERN_ADDRESSED);
}

static void the_weeks_after_the_story_are_told_in_one_line_for_each_work(void **unused) {
    (void)unused;
    scenario->works[TRAINING].plan.value = 60;
    firm_work(&firm, MOVE_START, TRAINING);
    firm_end(&firm, 0);
    assert_int_equal(firm.state.spent[TRAINING], 60);
    assert_int_equal(small_count(&firm, PARL_EVENT_EFFORT, REASON_WORKED), 1);
}

// The sum over all work is larger than its field in the state: it stays at the most.
static void a_contact_after_very_much_work_is_still_a_late_one(void **unused) {
    (void)unused;
    scenario->weights[PARL_SIGNAL_EARLY_LEGAL] = 20;
    scenario->work_count = 2;
    firm.state.spent[0] = firm.state.spent[1] = 20000;
    reviews_contact(&firm.world, LEGAL, REASON_HANDED);
    assert_int_equal(firm.state.contact[LEGAL], INT16_MAX);
    assert_int_equal(score_of(scenario, &firm.state, true).parts[PARL_SIGNAL_EARLY_LEGAL].value, 0);
}

// Without a packet and without a worry there is nothing that they could be told.
static void who_can_be_told_nothing_is_not_missed(void **unused) {
    (void)unused;
    scenario->weights[PARL_SIGNAL_EARLY_LEGAL] = 20;
    for (int i = 0; i < scenario->concern_count; i++) scenario->concerns[i].of = RUI;
    assert_true(score_of(scenario, &firm.state, true).parts[PARL_SIGNAL_EARLY_LEGAL].offered);
    scenario->people[LEGAL].packet = NONE;
    assert_false(score_of(scenario, &firm.state, true).parts[PARL_SIGNAL_EARLY_LEGAL].offered);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(the_work_of_the_last_week_is_not_done_twice),
        T(running_on_dates_the_work_as_the_epilogue_does),
        T(a_review_that_comes_back_afterwards_is_of_its_own_week),
        T(a_plan_that_shrinks_takes_no_work_back),
        T(a_worry_that_nobody_found_costs_its_share_once_it_is_out),
        T(a_worry_without_a_reason_is_settled_whatever_took_the_reason_away),
        T(the_weeks_after_the_story_are_told_in_one_line_for_each_work),
        T(a_contact_after_very_much_work_is_still_a_late_one),
        T(who_can_be_told_nothing_is_not_missed),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
