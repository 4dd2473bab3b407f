// SPDX-License-Identifier: MIT
#include "judge/outcome.h"

#include "firm.h"
#include "judge/score.h"
#include "model/chance.h"

static Small firm;
static parl_scenario *scenario;

static int fresh(void **unused) {
    (void)unused;
    scenario = firm_done(&firm);
    return 0;
}

static parl_outcome outcome(void) { return outcome_of(scenario, &firm.state); }

static int value(void) { return outcome().value; }

// The same, with the promise about the question whether the router is good enough.
static void with_a_question(bool holds) {
    scenario->promises[LAUNCH].uncertain = WORKS;
    while (chance_holds(scenario, &firm.state, WORKS) != holds) firm.state.hidden++;
}

static void promise(parl_promise_kind kind) { small_commit(&firm, kind, 12, 12); }

// --- The chain ----------------------------------------------------------------------------------

static void all_answered_and_no_delay_is_the_best_there_is(void **unused) {
    (void)unused;
    parl_outcome now = outcome();
    assert_true(now.offered);
    assert_true(now.launched);
    assert_true(now.holds);
    assert_false(now.blocked);
    assert_false(now.stopped);
    assert_int_equal(now.accuracy, 920);
    assert_int_equal(now.adoption, 920);
    assert_int_equal(now.delay, 0);
    assert_int_equal(now.rework, 0);
    assert_int_equal(now.planned, 70);
    assert_int_equal(now.gain, 920);
    assert_int_equal(now.bound, 920);
    assert_int_equal(now.value, 1000);
}

static void each_worry_of_users_and_about_fallbacks_counts_by_its_weight(void **unused) {
    (void)unused;
    firm.state.concern[FALLBACK] = PARL_CONCERN_RAISED;
    assert_int_equal(outcome().adoption, 920 * 700 / 1000);  // 2 of 4: 400 + 300
    assert_int_equal(value(), 700);
    firm.state.concern[DOUBLE_WORK] = PARL_CONCERN_HIDDEN;
    assert_int_equal(outcome().adoption, 920 * 400 / 1000);
    assert_int_equal(value(), 400);
    firm.state.concern[DOUBLE_WORK] = PARL_CONCERN_ADDRESSED;
    scenario->concerns[FALLBACK].weight = 4;
    assert_int_equal(outcome().adoption, 920 * (400 + 600 * 333 / 1000) / 1000);  // 2 of 6
}

static void a_worry_that_they_live_with_is_not_answered(void **unused) {
    (void)unused;
    firm.state.concern[FALLBACK] = PARL_CONCERN_ACCEPTED;
    assert_int_equal(value(), 700);
    firm.state.concern[FALLBACK] = PARL_CONCERN_VIOLATED;
    assert_int_equal(value(), 700);
}

static void whose_worry_it_is_does_not_matter_where_it_breaks_the_fallback(void **unused) {
    (void)unused;
    scenario->concerns[FALLBACK].of = RUI;
    firm.state.concern[FALLBACK] = PARL_CONCERN_RAISED;
    assert_int_equal(value(), 700);
    scenario->concerns[FALLBACK].breaks = BREAKS_NOTICE;
    assert_int_equal(value(), 1000);  // Now it is no worry of the users.
}

static void worries_that_do_not_exist_here_are_not_missed(void **unused) {
    (void)unused;
    scenario->concerns[FALLBACK].when = firm_late();
    firm.state.concern[FALLBACK] = PARL_CONCERN_HIDDEN;
    assert_int_equal(value(), 1000);
    firm.state.week = 8;
    assert_int_equal(value(), 700);
    scenario->concerns[DOUBLE_WORK].when = scenario->concerns[FALLBACK].when;
    firm.state.week = 1;
    assert_int_equal(value(), 1000);  // Answered while it was there.
}

static void where_nothing_worries_users_all_of_them_use_it(void **unused) {
    (void)unused;
    scenario->concern_count = 0;
    assert_int_equal(value(), 1000);
}

static void what_has_to_be_done_again_is_taken_off(void **unused) {
    (void)unused;
    firm.state.lost[TRAINING] = 10;
    firm.state.lost[SCREENS] = 4;
    assert_int_equal(outcome().rework, 14);
    assert_int_equal(outcome().gain, 920 - 200);  // 14 of 70
    assert_int_equal(value(), 1000 * 720 / 920);
    firm.state.lost[TRAINING] = 70;
    assert_int_equal(outcome().gain, 0);
    scenario->work_count = 1;
    scenario->works[TRAINING].plan.value = 1;
    firm.state.lost[TRAINING] = 1;
    assert_int_equal(outcome().planned, 1);
    assert_int_equal(outcome().gain, 0);
}

static void the_mean_drift_until_it_was_mended_is_taken_off(void **unused) {
    (void)unused;
    firm.state.drift_sum[DEMAND] = 460;
    firm.state.live_weeks[DEMAND] = 5;
    assert_int_equal(outcome().accuracy, 920 - 92);
    assert_int_equal(outcome().bound, 920);
    assert_int_equal(value(), 900);
    firm.state.drift_sum[DEMAND] = 459;
    assert_int_equal(outcome().accuracy, 920 - 91);
    firm.state.drift_sum[DEMAND] = 9000;
    assert_int_equal(outcome().accuracy, 0);
    assert_int_equal(value(), 0);
}

static void several_models_count_by_their_mean(void **unused) {
    (void)unused;
    Live lives[] = {scenario->lives[0], scenario->lives[0]};
    lives[1].starts.value = 80;
    scenario->lives = lives;
    scenario->live_count = 2;
    assert_false(outcome().launched);
    firm.state.launched[1] = 9;
    firm.state.drift_sum[0] = 300;
    firm.state.live_weeks[0] = 10;
    firm.state.drift_sum[1] = 100;
    firm.state.live_weeks[1] = 10;
    assert_true(outcome().launched);
    assert_int_equal(outcome().bound, 860);
    assert_int_equal(outcome().accuracy, 860 - 20);
}

static void without_a_question_and_a_model_everything_may_go_well(void **unused) {
    (void)unused;
    scenario->live_count = 0;
    assert_int_equal(outcome().bound, 1000);
    assert_int_equal(value(), 1000);
}

static void a_model_that_is_never_right_is_worth_nothing(void **unused) {
    (void)unused;
    scenario->lives[DEMAND].starts.value = INT32_MIN;
    assert_true(outcome().launched);
    assert_int_equal(outcome().bound, 0);
    assert_int_equal(value(), 0);
    scenario->lives[DEMAND].starts.value = INT32_MAX;
    assert_int_equal(outcome().bound, 1000);
}

static void the_first_worry_of_all_counts_where_it_is_of_a_user(void **unused) {
    (void)unused;
    scenario->concerns[LABELS].of = SALOME;  // 4 of 8
    assert_int_equal(value(), 700);
}

// --- What is needed for a launch ----------------------------------------------------------------

static void a_missing_signature_returns_nothing(void **unused) {
    (void)unused;
    static const parl_sign missing[] = {PARL_SIGN_NONE, PARL_SIGN_ASKED, PARL_SIGN_BLOCKED};
    for (int i = 0; i < 3; i++) {
        firm.state.sign[SPONSOR] = (uint8_t)missing[i];
        assert_true(outcome().blocked);
        assert_false(outcome().launched);
        assert_int_equal(outcome().gain, 0);
        assert_int_equal(value(), 0);
    }
    firm.state.sign[SPONSOR] = PARL_SIGN_CONDITIONAL;
    assert_int_equal(value(), 1000);
}

static void what_is_not_built_cannot_go_out(void **unused) {
    (void)unused;
    firm.state.finished[SCREENS] = 0;
    assert_false(outcome().launched);
    assert_int_equal(value(), 0);
    firm.state.finished[SCREENS] = 3;
    firm.state.finished[TRAINING] = 0;
    assert_false(outcome().launched);
}

static void a_model_has_to_be_let_out(void **unused) {
    (void)unused;
    firm.state.launched[DEMAND] = 0;
    assert_false(outcome().launched);
    assert_int_equal(value(), 0);
}

static void a_stop_lets_nothing_out_and_a_later_promise_lifts_it(void **unused) {
    (void)unused;
    promise(PARL_STOP);
    assert_true(outcome().stopped);
    assert_false(outcome().launched);
    assert_int_equal(value(), 0);  // It would have held.
    promise(PARL_RANGE);
    assert_false(outcome().stopped);
    assert_true(outcome().launched);
}

static void where_a_question_is_open_the_promise_has_to_be_a_date(void **unused) {
    (void)unused;
    with_a_question(true);
    assert_false(outcome().launched);  // Nobody was promised anything.
    promise(PARL_GATED);
    assert_false(outcome().launched);
    promise(PARL_FIRM);
    assert_true(outcome().launched);
    promise(PARL_RANGE);
    assert_true(outcome().launched);
    promise(PARL_STOP);
    assert_false(outcome().launched);
}

static void the_share_that_goes_well_is_that_of_this_world(void **unused) {
    (void)unused;
    with_a_question(true);
    promise(PARL_FIRM);
    uint64_t share = chance_truth(scenario, &firm.state, WORKS);
    int theta = (int)(share * 1000 >> 32);
    assert_in_range(theta, 700, 1000);
    assert_int_equal(outcome().bound, theta);
    assert_int_equal(outcome().gain, theta);
    assert_int_equal(value(), 1000);
    firm.state.concern[FALLBACK] = PARL_CONCERN_RAISED;
    assert_int_equal(outcome().gain, theta * 700 / 1000);
}

static void of_two_questions_both_have_to_hold_and_count_by_their_mean(void **unused) {
    (void)unused;
    Uncertain uncertains[] = {scenario->uncertains[0], scenario->uncertains[0]};
    Promise promises[] = {scenario->promises[0], scenario->promises[0]};
    uncertains[1].stream = 815;
    uncertains[1].needed.value = 0;  // holds in any world
    promises[0].uncertain = 0;
    promises[1].uncertain = NONE;
    scenario->uncertains = uncertains;
    scenario->uncertain_count = 2;
    scenario->promises = promises;
    scenario->promise_count = 2;
    with_a_question(true);
    int first = outcome().bound;
    promises[1].uncertain = 1;
    uint64_t share = chance_truth(scenario, &firm.state, 1);
    assert_int_equal(outcome().bound, (first + (int)(share * 1000 >> 32)) / 2);
    assert_true(outcome().holds);
    uncertains[1].needed.value = 100;
    assert_false(outcome().holds);
    promises[1].uncertain = NONE;  // A question on which no promise hangs decides nothing.
    assert_true(outcome().holds);
}

// --- Where it does not hold ---------------------------------------------------------------------

static void where_it_does_not_hold_a_launch_is_worth_nothing(void **unused) {
    (void)unused;
    with_a_question(false);
    promise(PARL_FIRM);
    assert_true(outcome().launched);
    assert_false(outcome().holds);
    assert_true(outcome().gain > 0);
    assert_int_equal(value(), 0);
}

static void where_it_does_not_hold_a_stop_is_the_best_there_is(void **unused) {
    (void)unused;
    with_a_question(false);
    promise(PARL_STOP);
    assert_int_equal(value(), 1000);
    assert_int_equal(outcome().gain, 0);
}

static void effort_after_the_evidence_said_stop_is_wasted(void **unused) {
    (void)unused;
    with_a_question(false);
    promise(PARL_STOP);
    firm.state.stop_week = 3;
    firm.state.stop_effort = 70;
    assert_int_equal(value(), 1000);
    firm.state.stop_effort = 70 - 21;
    assert_int_equal(value(), 700);
    firm.state.stop_effort = 0;
    assert_int_equal(value(), 0);
    firm.state.spent[TRAINING] = 600;
    assert_int_equal(value(), 0);
    scenario->work_count = 0;
    assert_int_equal(value(), 1000);
}

// --- Whether there is anything to judge ----------------------------------------------------------

static bool offered_with(bool question, int works, int lives, bool signs) {
    fresh(NULL);
    scenario->promises[LAUNCH].uncertain = question ? WORKS : NONE;
    scenario->work_count = works;
    scenario->live_count = lives;
    for (int i = LEGAL; i < FIRM_PEOPLE; i++) scenario->people[i].signs = signs && i == SPONSOR;
    return outcome().offered;
}

static void a_scenario_has_an_outcome_where_one_thing_can_come_out_well_or_badly(void **unused) {
    (void)unused;
    assert_false(offered_with(false, 0, 0, false));
    assert_int_equal(value(), 0);
    assert_true(offered_with(true, 0, 0, false));
    assert_true(offered_with(false, 1, 0, false));
    assert_true(offered_with(false, 0, 1, false));
    assert_true(offered_with(false, 0, 0, true));
    scenario->people[SPONSOR].signs = false;
    scenario->people[IMKE].signs = true;
    assert_true(outcome().offered);
}

static void the_score_counts_it_when_the_run_is_over(void **unused) {
    (void)unused;
    scenario->weights[PARL_SIGNAL_VALUE] = 10;
    firm.state.concern[FALLBACK] = PARL_CONCERN_RAISED;
    parl_score now = score_of(scenario, &firm.state, false);
    assert_false(now.parts[PARL_SIGNAL_VALUE].offered);
    now = score_of(scenario, &firm.state, true);
    assert_true(now.parts[PARL_SIGNAL_VALUE].offered);
    assert_int_equal(now.parts[PARL_SIGNAL_VALUE].value, 700);
    (void)offered_with(false, 0, 0, false);
    scenario->weights[PARL_SIGNAL_VALUE] = 10;
    now = score_of(scenario, &firm.state, true);
    assert_false(now.parts[PARL_SIGNAL_VALUE].offered);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(all_answered_and_no_delay_is_the_best_there_is),
        T(each_worry_of_users_and_about_fallbacks_counts_by_its_weight),
        T(a_worry_that_they_live_with_is_not_answered),
        T(whose_worry_it_is_does_not_matter_where_it_breaks_the_fallback),
        T(worries_that_do_not_exist_here_are_not_missed),
        T(where_nothing_worries_users_all_of_them_use_it),
        T(what_has_to_be_done_again_is_taken_off),
        T(the_mean_drift_until_it_was_mended_is_taken_off),
        T(several_models_count_by_their_mean),
        T(without_a_question_and_a_model_everything_may_go_well),
        T(a_model_that_is_never_right_is_worth_nothing),
        T(the_first_worry_of_all_counts_where_it_is_of_a_user),
        T(a_missing_signature_returns_nothing),
        T(what_is_not_built_cannot_go_out),
        T(a_model_has_to_be_let_out),
        T(a_stop_lets_nothing_out_and_a_later_promise_lifts_it),
        T(where_a_question_is_open_the_promise_has_to_be_a_date),
        T(the_share_that_goes_well_is_that_of_this_world),
        T(of_two_questions_both_have_to_hold_and_count_by_their_mean),
        T(where_it_does_not_hold_a_launch_is_worth_nothing),
        T(where_it_does_not_hold_a_stop_is_the_best_there_is),
        T(effort_after_the_evidence_said_stop_is_wasted),
        T(a_scenario_has_an_outcome_where_one_thing_can_come_out_well_or_badly),
        T(the_score_counts_it_when_the_run_is_over),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
