// SPDX-License-Identifier: MIT
//
// What has to be agreed on before a model meets the world, and what becomes of the worries
// that nobody answered when it does.
#include "expr.h"
#include "firm.h"
#include "model/concerns.h"
#include "model/live.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

static int owned(void) { return live_ownership(&firm.state, DEMAND); }

static int worry(int concern) { return firm.state.concern[concern]; }

// --- Agreed before launch -----------------------------------------------------------------------

static void monitoring_trigger_and_rollback_are_a_third_each(void **unused) {
    (void)unused;
    assert_int_equal(owned(), 0);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 0, 1);
    assert_int_equal(owned(), 333);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 1, 1);
    assert_int_equal(owned(), 666);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    assert_int_equal(owned(), 1000);
    assert_int_equal(small_count(&firm, PARL_EVENT_OWNER, REASON_ASSIGNED), 3);
}

static void training_and_review_are_no_part_of_it(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_RETRAINING, 5, 1);
    firm_assign(&firm, ENGINEER, PARL_TASK_REVIEW, 5, 1);
    assert_int_equal(owned(), 0);
    assert_int_equal(firm.state.owner[DEMAND][PARL_TASK_REVIEW], ENGINEER);
}

static void what_is_agreed_on_after_launch_does_not_count(void **unused) {
    (void)unused;
    firm_rollout(&firm, 5);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    assert_int_equal(owned(), 0);
    assert_int_equal(firm.state.owner[DEMAND][PARL_TASK_MONITORING], ENGINEER);
    assert_int_equal(firm.state.alert[DEMAND], 5);  // It still wakes them.
    assert_false(firm.state.alert_agreed[DEMAND]);
    assert_int_equal(firm_last(&firm, PARL_EVENT_OWNER)->values[3], 0);
}

static void a_trigger_named_after_launch_does_not_count_either(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 0, 1);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    firm_rollout(&firm, 5);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_int_equal(owned(), 666);
}

static void a_trigger_that_is_taken_away_before_launch_is_gone(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 0, 1);
    assert_int_equal(owned(), 333);
}

static void wild_figures_are_held_to_what_can_be_watched(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, INT32_MAX, INT32_MAX);
    assert_int_equal(firm.state.alert[DEMAND], 50);
    assert_int_equal(firm.state.check_every[DEMAND], PARL_WEEKS_MAX);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, INT32_MIN, INT32_MIN);
    assert_int_equal(firm.state.alert[DEMAND], 0);
    assert_int_equal(firm.state.check_every[DEMAND], 0);
}

static void a_task_takes_the_time_of_whoever_takes_it(void **unused) {
    (void)unused;
    firm_assign(&firm, IMKE, PARL_TASK_MONITORING, 5, 1);
    assert_int_equal(firm.state.patience[IMKE], 1000 - 60);
    firm_assign(&firm, ME, PARL_TASK_ROLLBACK, 0, 0);
    assert_int_equal(firm.state.owner[DEMAND][PARL_TASK_ROLLBACK], ME);
    assert_int_equal(small_count(&firm, PARL_EVENT_PATIENCE, REASON_MOVE), 1);
}

static void what_is_said_of_one_model_is_not_said_of_another(void **unused) {
    (void)unused;
    Live lives[] = {scenario->lives[0], scenario->lives[0]};
    scenario->lives = lives;
    scenario->live_count = 2;
    small_world(&firm, scenario);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    firm_rollout(&firm, 100);
    assert_int_equal(live_ownership(&firm.state, 1), 0);
    assert_int_equal(firm.state.launched[1], 0);
    small_weeks(&firm, 1);
    assert_int_equal(firm.state.accuracy[1], 920);
}

// --- Out and back -------------------------------------------------------------------------------

static void there_is_a_way_back_only_where_it_was_agreed_on_before_launch(void **unused) {
    (void)unused;
    firm_rollout(&firm, 100);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    firm_rollback(&firm);
    assert_int_equal(firm.state.share[DEMAND], 100);
    assert_int_equal(small_count(&firm, PARL_EVENT_LIVE, REASON_NO_WAY_BACK), 1);
    fresh(NULL);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    firm_rollout(&firm, 100);
    firm_rollback(&firm);
    assert_int_equal(firm.state.share[DEMAND], 0);
    assert_int_equal(firm.state.launched[DEMAND], 1);
    assert_int_equal(small_count(&firm, PARL_EVENT_LIVE, REASON_ROLLED_BACK), 1);
}

static void what_is_back_is_no_longer_in_use(void **unused) {
    (void)unused;
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    firm_rollback(&firm);
    firm_rollback(&firm);
    assert_int_equal(small_count(&firm, PARL_EVENT_LIVE, REASON_ROLLED_BACK), 1);
    small_weeks(&firm, 3);
    assert_int_equal(firm.state.live_weeks[DEMAND], 1);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_false(firm.state.agreed[DEMAND] >> PARL_TASK_MONITORING & 1);  // It was out already.
}

static void taking_back_what_was_never_out_is_nothing(void **unused) {
    (void)unused;
    firm_rollback(&firm);
    assert_int_equal(firm.events.count, 0);
}

static void a_smaller_share_needs_no_way_back(void **unused) {
    (void)unused;
    firm_rollout(&firm, 50);
    firm_rollout(&firm, 50);
    assert_int_equal(small_count(&firm, PARL_EVENT_LIVE, REASON_ROLLED_OUT), 1);
    firm_rollout(&firm, 5);
    assert_int_equal(firm.state.share[DEMAND], 5);
}

static int read(Property property) {
    return expr_property(scenario, &firm.state, property, DEMAND, NONE);
}

static void the_conditions_read_how_it_stands(void **unused) {
    (void)unused;
    assert_int_equal(read(PROPERTY_ROLLBACK_READY), 0);
    firm_assign(&firm, RUI, PARL_TASK_ROLLBACK, 0, 0);
    firm_rollout(&firm, 40);
    small_weeks(&firm, 1);
    assert_int_equal(read(PROPERTY_ROLLBACK_READY), 1);
    assert_int_equal(read(PROPERTY_SHARE), 40);
    assert_int_equal(read(PROPERTY_ACCURACY), 87);
    assert_int_equal(read(PROPERTY_FALLEN), 1);
    assert_int_equal(read(PROPERTY_NOTICED), 0);
}

// --- What goes out with it ----------------------------------------------------------------------

static void what_nobody_answered_comes_true_at_launch(void **unused) {
    (void)unused;
    concerns_reveal(&firm.world, FALLBACK, REASON_NAMED);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(FALLBACK), PARL_CONCERN_VIOLATED);  // on the table
    assert_int_equal(worry(NOTICE), PARL_CONCERN_VIOLATED);    // hidden to the last
    assert_int_equal(small_count(&firm, PARL_EVENT_CONCERN, REASON_WENT_OUT), 2);
    assert_int_equal(firm.state.concern_week[NOTICE], 0);      // Nobody has found it.
}

static void the_first_worry_of_all_comes_true_like_any_other(void **unused) {
    (void)unused;
    scenario->concerns[LABELS].breaks = BREAKS_DATA_RIGHT;
    firm_rollout(&firm, 5);
    assert_int_equal(worry(LABELS), PARL_CONCERN_VIOLATED);
}

// Days of training lost, of 16, where the purpose comes out in time or only with the launch.
static int lost_at_launch(bool in_time) {
    fresh(NULL);
    firm_fill(&firm, OLD);
    firm_work(&firm, MOVE_START, TRAINING);
    small_weeks(&firm, 2);
    if (in_time) concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    firm_rollout(&firm, 5);
    return firm.state.lost[TRAINING];
}

static void what_rests_on_it_is_lost_once_whenever_it_comes_out(void **unused) {
    (void)unused;
    assert_int_equal(lost_at_launch(false), 11);
    assert_int_equal(small_count(&firm, PARL_EVENT_REWORK, REASON_WENT_OUT), 1);
    assert_int_equal(lost_at_launch(true), 11);
    assert_int_equal(small_count(&firm, PARL_EVENT_REWORK, REASON_FOUND_LATE), 1);
}

static void what_breaks_nothing_stays_what_it_was(void **unused) {
    (void)unused;
    concerns_reveal(&firm.world, PROMISE, REASON_NAMED);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(PROMISE), PARL_CONCERN_RAISED);
    assert_int_equal(worry(LABELS), PARL_CONCERN_HIDDEN);
}

static void what_was_answered_stays_answered(void **unused) {
    (void)unused;
    concerns_reveal(&firm.world, FALLBACK, REASON_NAMED);
    firm_address(&firm, FALLBACK);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(FALLBACK), PARL_CONCERN_ADDRESSED);
}

static void what_has_no_reason_in_this_world_cannot_come_true(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(PURPOSE), PARL_CONCERN_HIDDEN);
    fresh(NULL);
    firm_fill(&firm, OLD);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(PURPOSE), PARL_CONCERN_VIOLATED);
}

static void who_signed_on_condition_lives_with_what_is_open(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, 1u << COMPLIANCE);
    small_weeks(&firm, 3);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(NOTICE), PARL_CONCERN_ACCEPTED);
    assert_int_equal(firm_last(&firm, PARL_EVENT_CONCERN)->reason, REASON_WENT_OUT);  // FALLBACK
    assert_int_equal(small_count(&firm, PARL_EVENT_CONCERN, REASON_LIVE_WITH), 1);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_ACCEPTED, NOTICE, NONE), 1);
    assert_int_equal(expr_property(scenario, &firm.state, PROPERTY_VIOLATED, FALLBACK, NONE), 1);
}

static void who_has_not_signed_does_not_live_with_it(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_request(&firm, 1u << COMPLIANCE);
    assert_int_equal(worry(NOTICE), PARL_CONCERN_RAISED);
    firm_rollout(&firm, 5);
    assert_int_equal(worry(NOTICE), PARL_CONCERN_VIOLATED);
}

static void only_the_first_launch_decides(void **unused) {
    (void)unused;
    scenario->concerns[NOTICE].when = firm_late();
    firm_rollout(&firm, 5);
    small_weeks(&firm, 8);
    firm_rollout(&firm, 100);
    assert_int_equal(worry(NOTICE), PARL_CONCERN_HIDDEN);
}

// No live model here: what is built goes out when the story has run on.
static void end_of_a_plain_launch(bool signed_by_all) {
    scenario->live_count = scenario->work_count = 0;
    scenario->promises[LAUNCH].uncertain = NONE;
    small_world(&firm, scenario);
    firm_fill(&firm, CONSENTED);
    if (signed_by_all) firm_request(&firm, firm_signers);
    firm_end(&firm, 0);
}

static void at_the_end_of_the_story_the_same_holds(void **unused) {
    (void)unused;
    end_of_a_plain_launch(true);
    assert_int_equal(worry(NOTICE), PARL_CONCERN_ACCEPTED);
    assert_int_equal(worry(FALLBACK), PARL_CONCERN_VIOLATED);
    end_of_a_plain_launch(false);  // Nothing went out.
    assert_int_equal(worry(FALLBACK), PARL_CONCERN_HIDDEN);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(monitoring_trigger_and_rollback_are_a_third_each),
        T(training_and_review_are_no_part_of_it),
        T(what_is_agreed_on_after_launch_does_not_count),
        T(a_trigger_named_after_launch_does_not_count_either),
        T(a_trigger_that_is_taken_away_before_launch_is_gone),
        T(wild_figures_are_held_to_what_can_be_watched),
        T(a_task_takes_the_time_of_whoever_takes_it),
        T(what_is_said_of_one_model_is_not_said_of_another),
        T(there_is_a_way_back_only_where_it_was_agreed_on_before_launch),
        T(what_is_back_is_no_longer_in_use),
        T(taking_back_what_was_never_out_is_nothing),
        T(a_smaller_share_needs_no_way_back),
        T(the_conditions_read_how_it_stands),
        T(what_nobody_answered_comes_true_at_launch),
        T(the_first_worry_of_all_comes_true_like_any_other),
        T(what_rests_on_it_is_lost_once_whenever_it_comes_out),
        T(what_breaks_nothing_stays_what_it_was),
        T(what_was_answered_stays_answered),
        T(what_has_no_reason_in_this_world_cannot_come_true),
        T(who_signed_on_condition_lives_with_what_is_open),
        T(who_has_not_signed_does_not_live_with_it),
        T(only_the_first_launch_decides),
        T(at_the_end_of_the_story_the_same_holds),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
