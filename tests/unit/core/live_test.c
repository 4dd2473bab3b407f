// SPDX-License-Identifier: MIT
//
// How a model in use wears, what a shock takes, and who notices.
#include "model/live.h"

#include <math.h>

#include "expr.h"
#include "firm.h"
#include "model/chance.h"

enum { NEVER = 5000 };  // days: so slow that nothing of it shows in a run

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    small_world(&firm, scenario);
    return 0;
}

// A world in which a tenth is lost in so many days.
static void wears_in(int days) {
    scenario->lives[DEMAND].tenth_lost.value = days;
    small_world(&firm, scenario);
}

static int accuracy(void) { return firm.state.accuracy[DEMAND]; }

static int noticed(void) { return firm.state.noticed[DEMAND]; }

// The week in which somebody notices, of a model that everybody meets from week 1; 0: never.
static int noticed_in(void) {
    firm_rollout(&firm, 100);
    for (int i = 0; i < 40 && noticed() == 0; i++) small_weeks(&firm, 1);
    return noticed();
}

// --- Wear ---------------------------------------------------------------------------------------

static void a_tenth_is_lost_in_the_days_that_are_named(void **unused) {
    (void)unused;
    assert_int_equal(live_left(0, 14), 1000);
    assert_int_equal(live_left(14, 14), 900);
    assert_int_equal(live_left(28, 14), 810);
    assert_int_equal(live_left(42, 14), 729);
    assert_int_equal(live_left(30, 14), 798);  // .80
    assert_int_equal(live_left(30, 90), 965);  // .97
    assert_int_equal(live_left(90, 90), 900);
    assert_int_equal(live_left(1, 1), 900);
    assert_int_equal(live_left(1000, 1), 0);
}

static void what_is_left_is_the_power_to_within_a_thousandth(void **unused) {
    (void)unused;
    static const int tenths[] = {1, 2, 3, 5, 7, 13, 14, 30, 60, 90, 91, 365, 1000, 4999, NEVER};
    for (size_t i = 0; i < sizeof tenths / sizeof *tenths; i++) {
        for (int days = 0; days <= 800; days++) {
            long double exact = 1000 * powl(.9L, (long double)days / tenths[i]);
            long double off = fabsl(live_left(days, tenths[i]) - exact);
            if (off > .51L)
                fail_msg("%d days of %d: %d, not %.3Lf", days, tenths[i],
                         live_left(days, tenths[i]), exact);
        }
    }
}

static void more_days_never_leave_more(void **unused) {
    (void)unused;
    for (int days = 0; days < 800; days++) {
        assert_true(live_left(days + 1, 14) <= live_left(days, 14));
        assert_true(live_left(days, 15) >= live_left(days, 14));
    }
}

static void a_model_in_use_wears_week_by_week(void **unused) {
    (void)unused;
    firm_rollout(&firm, 100);
    assert_int_equal(accuracy(), 920);
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 920 * 949 / 1000);  // .9 ^ (7/14)
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 920 * 900 / 1000);
    small_weeks(&firm, 2);
    assert_int_equal(accuracy(), 920 * 810 / 1000);
    assert_int_equal(small_count(&firm, PARL_EVENT_DRIFT, REASON_WEAR), 4);
}

static void what_nobody_meets_does_not_wear(void **unused) {
    (void)unused;
    small_weeks(&firm, 5);
    assert_int_equal(accuracy(), 920);
    assert_int_equal(firm.state.live_weeks[DEMAND], 0);
    firm_rollout(&firm, 1);  // One in a hundred is enough.
    assert_int_equal(firm.state.launched[DEMAND], 6);
    small_weeks(&firm, 2);
    assert_int_equal(accuracy(), 920 * 900 / 1000);
    assert_int_equal(firm.state.live_weeks[DEMAND], 2);
    assert_int_equal(firm.state.drift_sum[DEMAND], (920 - 873) + (920 - 828));
}

static void meeting_more_of_the_world_makes_it_no_younger(void **unused) {
    (void)unused;
    firm_rollout(&firm, 5);
    small_weeks(&firm, 2);
    firm_rollout(&firm, 50);
    assert_int_equal(firm.state.launched[DEMAND], 1);
    assert_int_equal(firm.state.share[DEMAND], 50);
    small_weeks(&firm, 2);
    assert_int_equal(accuracy(), 920 * 810 / 1000);
}

static void a_model_that_does_not_move_makes_no_events(void **unused) {
    (void)unused;
    wears_in(NEVER);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    assert_int_equal(small_count(&firm, PARL_EVENT_DRIFT, REASON_WEAR), 0);
}

static void wild_figures_are_held_to_what_a_model_can_be(void **unused) {
    (void)unused;
    scenario->lives[DEMAND].starts.value = INT32_MAX;
    wears_in(INT32_MAX);
    assert_int_equal(accuracy(), 1000);
    firm_rollout(&firm, INT32_MAX);
    assert_int_equal(firm.state.share[DEMAND], 100);
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 1000);
    scenario->lives[DEMAND].starts.value = INT32_MIN;
    wears_in(INT32_MIN);
    assert_int_equal(accuracy(), 0);
    firm_rollout(&firm, INT32_MIN);
    assert_int_equal(firm.state.share[DEMAND], 0);
    assert_int_equal(firm.state.launched[DEMAND], 0);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 0);
    scenario->lives[DEMAND].starts.value = 100;
    wears_in(INT32_MIN);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 478);  // A tenth each day: .9 ^ 7
}

static void it_has_fallen_once_a_twentieth_is_lost(void **unused) {
    (void)unused;
    assert_false(live_fallen(scenario, &firm.state, DEMAND));
    firm_rollout(&firm, 100);
    firm.state.accuracy[DEMAND] = 874;  // .95 of 920
    assert_false(live_fallen(scenario, &firm.state, DEMAND));
    firm.state.accuracy[DEMAND] = 873;
    assert_true(live_fallen(scenario, &firm.state, DEMAND));
    firm.state.launched[DEMAND] = 0;
    assert_false(live_fallen(scenario, &firm.state, DEMAND));
}

// --- Who notices --------------------------------------------------------------------------------

static void an_owner_with_an_alert_at_five_percent_notices_at_the_first_check_below(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 0);
    assert_int_equal(noticed_in(), 2);  // 873 of 920
    assert_int_equal(firm_last(&firm, PARL_EVENT_NOTICED)->reason, REASON_ALERT);
    assert_int_equal(firm_last(&firm, PARL_EVENT_NOTICED)->values[0], 873);
    fresh(NULL);
    wears_in(90);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_int_equal(noticed_in(), 8);  // 49 days: 868; after 42 it was 875
}

static void an_owner_who_looks_rarely_notices_late(void **unused) {
    (void)unused;
    wears_in(90);
    scenario->lives[DEMAND].complaints.value = 0;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 6);
    assert_int_equal(noticed_in(), 13);  // Looks in weeks 7 and 13.
    wears_in(90);
    firm.state.week = 3;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 6);
    assert_int_equal(noticed_in(), 15);  // The weeks are counted from launch.
}

static void a_wider_alert_wakes_later(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 10, 1);
    assert_int_equal(noticed_in(), 4);  // 828 is nine tenths, not below.
}

static void without_an_owner_people_complain_when_it_is_bad_enough(void **unused) {
    (void)unused;
    assert_int_equal(noticed_in(), 4);  // 785, after 828
    assert_int_equal(firm_last(&firm, PARL_EVENT_NOTICED)->reason, REASON_COMPLAINTS);
    assert_int_equal(firm_last(&firm, PARL_EVENT_NOTICED)->values[0], accuracy());
}

static void an_owner_without_an_alert_hears_of_it_from_complaints(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 0, 1);
    assert_int_equal(noticed_in(), 4);
    assert_int_equal(firm_last(&firm, PARL_EVENT_NOTICED)->reason, REASON_COMPLAINTS);
}

static void an_owner_of_another_task_does_not_watch(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_ROLLBACK, 5, 1);
    assert_int_equal(firm.state.alert[DEMAND], 0);
    assert_int_equal(noticed_in(), 4);
}

static void where_nobody_complains_nobody_notices(void **unused) {
    (void)unused;
    scenario->lives[DEMAND].complaints.value = 0;
    assert_int_equal(noticed_in(), 0);
}

static void it_is_noticed_once(void **unused) {
    (void)unused;
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_int_equal(noticed_in(), 2);
    small_weeks(&firm, 4);
    assert_int_equal(noticed(), 2);
    assert_int_equal(small_count(&firm, PARL_EVENT_NOTICED, REASON_ALERT), 1);
}

// Falls from 100 to exactly so many percent in the week after launch, and wears no further.
static int noticed_at(int percent, int alert, int complaints) {
    fresh(NULL);
    Live *live = &scenario->lives[DEMAND];
    live->starts.value = 100;
    live->shocked = true;
    live->shock_loses.value = 100 - percent;
    live->complaints.value = complaints;
    wears_in(NEVER);
    if (alert > 0) firm_assign(&firm, ME, PARL_TASK_MONITORING, alert, 1);
    firm.state.week = 5;
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), percent * 10);
    return noticed();
}

static void exactly_at_the_threshold_nobody_wakes(void **unused) {
    (void)unused;
    assert_int_equal(noticed_at(95, 5, 0), 0);
    assert_int_equal(noticed_at(94, 5, 0), 6);
    assert_int_equal(noticed_at(80, 0, 80), 0);
    assert_int_equal(noticed_at(79, 0, 80), 6);
    assert_int_equal(noticed_at(99, 0, INT32_MAX), 6);  // held to a hundred
    assert_int_equal(noticed_at(100, 0, INT32_MAX), 0);
    assert_int_equal(noticed_at(0, 0, INT32_MIN), 0);  // held to nothing
}

static void drift_that_nobody_sees_has_no_sentence(void **unused) {
    (void)unused;
    char text[200];
    firm_rollout(&firm, 100);
    small_weeks(&firm, 1);
    assert_false(live_seen(&firm.state, DEMAND));
    assert_int_equal(
        parl_event_text(scenario, firm_last(&firm, PARL_EVENT_DRIFT), text, sizeof text), 0);
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_true(live_seen(&firm.state, DEMAND));
    small_weeks(&firm, 1);
    parl_event_text(scenario, firm_last(&firm, PARL_EVENT_DRIFT), text, sizeof text);
    assert_string_equal(text, "“demand” is right less often: 82 times in 100, after 87: the "
                              "world has moved on since it was trained.");
}

static void once_it_was_noticed_everybody_sees_it(void **unused) {
    (void)unused;
    assert_int_equal(noticed_in(), 4);
    assert_true(live_seen(&firm.state, DEMAND));
    small_weeks(&firm, 1);
    assert_int_equal(firm_last(&firm, PARL_EVENT_DRIFT)->values[0], 1);
}

// --- A shock ------------------------------------------------------------------------------------

// A world in which `shock` is drawn as "strike", or as "calm".
static void world_with_strike(bool strike) {
    scenario->lives[DEMAND].shocked = true;
    scenario->lives[DEMAND].shock_when = firm_strike();
    wears_in(NEVER);
    firm.state.varied[SHOCK] = strike;
    firm_rollout(&firm, 100);
}

static void a_shock_comes_in_its_week_and_in_its_world_only(void **unused) {
    (void)unused;
    world_with_strike(true);
    small_weeks(&firm, 4);
    assert_in_range(accuracy(), 918, 920);
    small_weeks(&firm, 1);
    assert_in_range(accuracy(), 798, 800);
    assert_int_equal(firm_last(&firm, PARL_EVENT_DRIFT)->reason, REASON_SHOCK);
    small_weeks(&firm, 3);
    assert_in_range(accuracy(), 797, 800);
    assert_int_equal(small_count(&firm, PARL_EVENT_DRIFT, REASON_SHOCK), 1);
    fresh(NULL);
    world_with_strike(false);
    small_weeks(&firm, 8);
    assert_in_range(accuracy(), 917, 920);
    assert_false(firm.state.shocked[DEMAND]);
}

static void without_a_condition_the_shock_comes_in_every_world(void **unused) {
    (void)unused;
    world_with_strike(false);
    scenario->lives[DEMAND].shock_when = NONE;
    small_weeks(&firm, 5);
    assert_true(firm.state.shocked[DEMAND]);
}

static void a_model_without_a_shock_is_never_hit(void **unused) {
    (void)unused;
    wears_in(NEVER);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 8);
    assert_false(firm.state.shocked[DEMAND]);
}

static void a_shock_takes_points_and_wear_takes_its_share_of_the_rest(void **unused) {
    (void)unused;
    scenario->lives[DEMAND].shocked = true;
    wears_in(14);
    firm_rollout(&firm, 100);
    small_weeks(&firm, 6);
    assert_int_equal(accuracy(), (920 - 120) * 729 / 1000);
    scenario->lives[DEMAND].shock_loses.value = INT32_MAX;
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 0);
    scenario->lives[DEMAND].shock_loses.value = INT32_MIN;
    small_weeks(&firm, 1);
    assert_int_equal(accuracy(), 920 * live_left(56, 14) / 1000);
}

static bool no_answer(void *room, int function, const parl_scenario *of, const State *state,
                      int32_t *out) {
    (void)room, (void)function, (void)of, (void)state, (void)out;
    return false;
}

static void where_the_authors_function_fails_the_week_is_refused(void **unused) {
    (void)unused;
    Instr call = {.op = EXPR_CALL};
    Expr expr = {.first = 0, .count = 1, .type = VALUE_FLAG};
    int room = 0;
    wears_in(NEVER);
    firm_rollout(&firm, 100);
    scenario->lives[DEMAND].shocked = true;
    scenario->lives[DEMAND].shock_when = 0;
    scenario->code = &call;
    scenario->exprs = &expr;
    scenario->concern_count = 0;
    scenario->script = (Script){.room = &room, .call = no_answer};
    firm.state.week = 5;
    firm.state.trained[DEMAND] = 5;
    small_weeks(&firm, 1);
    assert_int_equal(firm.world.status, PARL_ERR_SCRIPT);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(a_tenth_is_lost_in_the_days_that_are_named),
        T(what_is_left_is_the_power_to_within_a_thousandth),
        T(more_days_never_leave_more),
        T(a_model_in_use_wears_week_by_week),
        T(what_nobody_meets_does_not_wear),
        T(meeting_more_of_the_world_makes_it_no_younger),
        T(a_model_that_does_not_move_makes_no_events),
        T(wild_figures_are_held_to_what_a_model_can_be),
        T(it_has_fallen_once_a_twentieth_is_lost),
        T(an_owner_with_an_alert_at_five_percent_notices_at_the_first_check_below),
        T(an_owner_who_looks_rarely_notices_late),
        T(a_wider_alert_wakes_later),
        T(without_an_owner_people_complain_when_it_is_bad_enough),
        T(an_owner_without_an_alert_hears_of_it_from_complaints),
        T(an_owner_of_another_task_does_not_watch),
        T(where_nobody_complains_nobody_notices),
        T(it_is_noticed_once),
        T(exactly_at_the_threshold_nobody_wakes),
        T(drift_that_nobody_sees_has_no_sentence),
        T(once_it_was_noticed_everybody_sees_it),
        T(a_shock_comes_in_its_week_and_in_its_world_only),
        T(without_a_condition_the_shock_comes_in_every_world),
        T(a_model_without_a_shock_is_never_hit),
        T(a_shock_takes_points_and_wear_takes_its_share_of_the_rest),
        T(where_the_authors_function_fails_the_week_is_refused),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
