// SPDX-License-Identifier: MIT
//
// What training a model in use again does, once or at a cadence, and what it ends.
#include "firm.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

static int accuracy(void) { return firm.state.accuracy[DEMAND]; }

static void training_it_again_makes_it_as_good_as_new(void **unused) {
    (void)unused;
    scenario->lives[DEMAND].shocked = true;
    firm_rollout(&firm, 100);
    small_weeks(&firm, 6);
    assert_true(firm.state.noticed[DEMAND] > 0);
    firm_retrain(&firm, 0);
    assert_int_equal(accuracy(), 920);
    assert_int_equal(firm.state.noticed[DEMAND], 0);
    assert_int_equal(firm.state.trained[DEMAND], 7);
    assert_int_equal(firm.state.launched[DEMAND], 1);
    assert_false(firm.state.shocked[DEMAND]);
    small_weeks(&firm, 2);
    assert_int_equal(accuracy(), 828);
    assert_int_equal(small_count(&firm, PARL_EVENT_DRIFT, REASON_RETRAINED), 1);
}

static void training_it_again_is_seen_by_all_and_what_it_brings_by_those_who_look(void **unused) {
    (void)unused;
    firm_rollout(&firm, 100);
    small_weeks(&firm, 2);
    firm_retrain(&firm, 0);
    char text[200];
    parl_event_text(scenario, firm_last(&firm, PARL_EVENT_DRIFT), text, sizeof text);
    assert_string_equal(text, "“demand” was trained again.");
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 0, 0);
    small_weeks(&firm, 2);
    firm_retrain(&firm, 0);
    parl_event_text(scenario, firm_last(&firm, PARL_EVENT_DRIFT), text, sizeof text);
    assert_string_equal(text, "“demand” is right more often: 92 times in 100, after 82: it was "
                              "trained again.");
}

static int trained_after(int weeks) {
    small_weeks(&firm, weeks);
    return firm.state.trained[DEMAND];
}

static void a_cadence_without_an_owner_is_a_wish(void **unused) {
    (void)unused;
    firm_rollout(&firm, 100);
    firm_retrain(&firm, 4);
    assert_int_equal(trained_after(12), 1);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);  // Watching is another task.
    assert_int_equal(trained_after(1), 1);
}

static void with_an_owner_it_is_trained_again_at_its_cadence(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_RETRAINING, 0, 0);
    firm_rollout(&firm, 100);
    assert_int_equal(trained_after(5), 1);
    firm_retrain(&firm, 4);
    assert_int_equal(firm.state.trained[DEMAND], 6);
    assert_int_equal(trained_after(3), 6);
    assert_int_equal(trained_after(1), 10);
    assert_int_equal(accuracy(), 920);
    assert_int_equal(trained_after(4), 14);
}

static void whoever_takes_it_over_can_name_the_cadence(void **unused) {
    (void)unused;
    firm_assign(&firm, ME, PARL_TASK_RETRAINING, 0, 2);
    firm_rollout(&firm, 100);
    assert_int_equal(trained_after(2), 3);
    firm_assign(&firm, ME, PARL_TASK_RETRAINING, 0, INT32_MAX);
    assert_int_equal(firm.state.retrain_every[DEMAND], PARL_WEEKS_MAX);
    firm_retrain(&firm, INT32_MIN);
    assert_int_equal(firm.state.retrain_every[DEMAND], PARL_WEEKS_MAX);  // Just once.
    firm_retrain(&firm, 1);
    assert_int_equal(firm.state.retrain_every[DEMAND], 1);
    firm_retrain(&firm, INT32_MAX);
    assert_int_equal(firm.state.retrain_every[DEMAND], PARL_WEEKS_MAX);
    firm_assign(&firm, ME, PARL_TASK_MONITORING, 5, 3);  // How often one looks is another matter.
    assert_int_equal(firm.state.retrain_every[DEMAND], PARL_WEEKS_MAX);
}

static void the_cadence_is_told_when_it_changes(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_RETRAINING, 0, 2);
    firm.events.count = 0;
    firm_retrain(&firm, 2);
    assert_int_equal(small_count(&firm, PARL_EVENT_OWNER, REASON_ASSIGNED), 0);
    firm_retrain(&firm, 4);
    const parl_event *event = firm_last(&firm, PARL_EVENT_OWNER);
    assert_int_equal(event->reason, REASON_ASSIGNED);
    assert_int_equal(event->after, ENGINEER);
    assert_int_equal(event->values[0], PARL_TASK_RETRAINING);
    assert_int_equal(event->values[2], 4);
    assert_int_equal(event->values[3], 0);  // It says nothing about before launch.
}

static void the_weeks_of_drift_end_where_it_is_mended(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_RETRAINING, 0, 1);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 6);
    assert_int_equal(firm.state.drift_sum[DEMAND], 0);
    assert_int_equal(firm.state.live_weeks[DEMAND], 6);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(training_it_again_makes_it_as_good_as_new),
        T(training_it_again_is_seen_by_all_and_what_it_brings_by_those_who_look),
        T(a_cadence_without_an_owner_is_a_wish),
        T(with_an_owner_it_is_trained_again_at_its_cadence),
        T(whoever_takes_it_over_can_name_the_cadence),
        T(the_cadence_is_told_when_it_changes),
        T(the_weeks_of_drift_end_where_it_is_mended),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
