// SPDX-License-Identifier: MIT
//
// What is late, and what was spent after the evidence had said stop.
#include "firm.h"
#include "judge/outcome.h"
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

// --- Delay --------------------------------------------------------------------------------------

static void a_delay_of_half_the_horizon_halves_it(void **unused) {
    (void)unused;
    firm.state.finished[TRAINING] = FIRM_DONE + 13;
    assert_int_equal(outcome().delay, 13);
    assert_int_equal(outcome().gain, 460);
    assert_int_equal(value(), 500);
    firm.state.finished[TRAINING] = FIRM_DONE + 25;
    assert_int_equal(outcome().gain, 920 / 26);
    firm.state.finished[TRAINING] = FIRM_DONE + 26;
    assert_int_equal(outcome().gain, 0);
    firm.state.finished[TRAINING] = FIRM_DONE + 40;
    assert_int_equal(value(), 0);
}

static void the_last_signature_may_be_what_all_wait_for(void **unused) {
    (void)unused;
    firm.state.signed_week[GOVERNANCE] = FIRM_DONE;
    assert_int_equal(outcome().delay, 0);
    firm.state.signed_week[GOVERNANCE] = FIRM_DONE + 2;
    assert_int_equal(outcome().delay, 2);
    firm.state.finished[SCREENS] = FIRM_DONE + 3;
    assert_int_equal(outcome().delay, 3);
}

static void where_little_is_built_the_reviews_set_the_pace(void **unused) {
    (void)unused;
    scenario->works[TRAINING].plan.value = 8;
    scenario->works[SCREENS].plan.value = 10;  // two weeks
    firm.state.finished[TRAINING] = firm.state.finished[SCREENS] = 3;
    assert_int_equal(outcome().delay, 0);      // Legal's four weeks are the longest.
    firm.state.signed_week[LEGAL] = 8;
    assert_int_equal(outcome().delay, 3);
    scenario->people[LEGAL].signs = false;
    assert_int_equal(outcome().delay, 4);      // They could all have signed by week 4.
}

static void work_of_a_day_more_takes_a_week_more(void **unused) {
    (void)unused;
    firm.state.finished[TRAINING] = 10;
    scenario->works[TRAINING].plan.value = 64;
    assert_int_equal(outcome().delay, 1);
    scenario->works[TRAINING].plan.value = 65;
    assert_int_equal(outcome().delay, 0);
}

static void nothing_can_be_earlier_than_the_earliest(void **unused) {
    (void)unused;
    firm.state.finished[TRAINING] = 2;
    assert_int_equal(outcome().delay, 0);
    assert_int_equal(value(), 1000);
}

static void a_date_given_after_the_gate_is_a_delay(void **unused) {
    (void)unused;
    with_a_question(true);
    firm.state.week = 3;
    promise(PARL_FIRM);
    assert_int_equal(outcome().delay, 0);
    firm.state.week = 5;
    promise(PARL_FIRM);
    assert_int_equal(outcome().delay, 2);
    scenario->gates[TRIAL].week.value = INT32_MIN;  // held to the first week
    assert_int_equal(outcome().delay, 4);
    scenario->gates[TRIAL].week.value = INT32_MAX;  // held to the last
    firm.state.commits[firm.state.commit_count - 1].made = WEEK_LAST;
    assert_int_equal(outcome().delay, 0);
    scenario->gates[TRIAL].week.value = 3;
    scenario->promises[LAUNCH].uncertain = NONE;    // The gate is about something else.
    assert_int_equal(outcome().delay, 0);
}

static void whoever_is_first_of_the_cast_can_be_what_all_wait_for(void **unused) {
    (void)unused;
    scenario->people[IMKE].signs = true;
    scenario->people[IMKE].lead.value = 12;
    firm.state.sign[IMKE] = PARL_SIGN_GRANTED;
    firm.state.signed_week[IMKE] = 14;
    assert_int_equal(outcome().delay, 1);
}

// Nothing is built here, and only the sponsor signs, after [weeks].
static int delay_of_a_review(int weeks, int signed_week) {
    fresh(NULL);
    scenario->work_count = 0;
    for (int i = LEGAL; i < SPONSOR; i++) {
        scenario->people[i].signs = false;
        firm.state.signed_week[i] = 0;
    }
    scenario->people[SPONSOR].lead.value = weeks;
    firm.state.signed_week[SPONSOR] = (int8_t)signed_week;
    return outcome().delay;
}

static void a_review_takes_what_it_takes_within_what_a_review_may_take(void **unused) {
    (void)unused;
    assert_int_equal(delay_of_a_review(3, 4), 0);
    assert_int_equal(delay_of_a_review(3, 5), 1);
    assert_int_equal(delay_of_a_review(INT32_MIN, 2), 0);  // held to a week
    assert_int_equal(delay_of_a_review(INT32_MIN, 3), 1);
    assert_int_equal(delay_of_a_review(INT32_MAX, 27), 0); // held to half a year
    assert_int_equal(delay_of_a_review(INT32_MAX, 28), 1);
}

static void a_single_week_of_work_can_stand_in_the_second(void **unused) {
    (void)unused;
    (void)delay_of_a_review(1, 1);
    scenario->people[SPONSOR].signs = false;
    assert_int_equal(outcome().delay, 0);  // Nothing is waited for.
    scenario->works[0] = scenario->works[SCREENS];
    scenario->works[0].plan.value = 5;
    scenario->work_count = 1;
    firm.state.finished[0] = 2;
    assert_int_equal(outcome().delay, 0);
    firm.state.finished[0] = 3;
    assert_int_equal(outcome().delay, 1);
}

// --- When the evidence says stop ---------------------------------------------------------------

// One case more comes in, where so many of so many have gone well before.
static void comes_in(int hits, int cases) {
    scenario->promises[LAUNCH].uncertain = WORKS;
    firm.state.hits[WORKS] = (int16_t)hits;
    firm.state.cases[WORKS] = firm.state.ordered[WORKS] = (int16_t)cases;
    small_experiment(&firm, 1, 1);
    small_weeks(&firm, 1);
    assert_int_equal(firm.state.cases[WORKS], cases + 1);
}

static void the_effort_is_noted_when_the_evidence_first_says_stop(void **unused) {
    (void)unused;
    firm.state.spent[TRAINING] = firm.state.finished[TRAINING] = 0;
    firm_work(&firm, MOVE_START, TRAINING);
    comes_in(30, 50);
    assert_int_equal(firm.state.stop_week, 2);
    assert_int_equal(firm.state.stop_effort, 8 + 10);
    comes_in(30, 51);
    assert_int_equal(firm.state.stop_week, 2);  // It was known then.
    assert_int_equal(firm.state.stop_effort, 8 + 10);
    small_weeks(&firm, 1);
    with_a_question(false);
    promise(PARL_STOP);
    assert_int_equal(value(), 1000 - 1000 * 16 / 70);
}

static void evidence_that_says_otherwise_lifts_it(void **unused) {
    (void)unused;
    comes_in(30, 50);
    assert_true(firm.state.stop_week > 0);
    comes_in(45, 60);
    assert_int_equal(firm.state.stop_week, 0);
    assert_int_equal(firm.state.stop_effort, 0);
    comes_in(30, 61);
    assert_int_equal(firm.state.stop_week, 4);
}

static void a_poor_prior_alone_says_nothing(void **unused) {
    (void)unused;
    Uncertain uncertains[] = {scenario->uncertains[0], scenario->uncertains[0]};
    Promise promises[] = {scenario->promises[0], scenario->promises[0]};
    uncertains[1].worked.value = 1;
    uncertains[1].failed.value = 20;
    promises[1].uncertain = 1;
    scenario->uncertains = uncertains;
    scenario->promises = promises;
    scenario->uncertain_count = scenario->promise_count = 2;
    comes_in(45, 50);
    assert_int_equal(firm.state.stop_week, 0);
    firm.state.cases[1] = 1;
    comes_in(45, 51);
    assert_int_equal(firm.state.stop_week, 3);
}

static void a_question_on_which_no_promise_hangs_stops_nothing(void **unused) {
    (void)unused;
    comes_in(30, 50);
    assert_true(firm.state.stop_week > 0);
    scenario->promises[LAUNCH].uncertain = NONE;
    firm.state.stop_week = 0;
    small_experiment(&firm, 1, 1);
    small_weeks(&firm, 1);
    assert_int_equal(firm.state.cases[WORKS], 52);
    assert_int_equal(firm.state.stop_week, 0);
}

// Whether a single case that goes badly says stop, where the prior is Beta([worked], [failed]).
static bool stops(int worked, int failed, int needed, int likely) {
    scenario->uncertains[WORKS].worked.value = worked;
    scenario->uncertains[WORKS].failed.value = failed;
    scenario->uncertains[WORKS].needed.value = needed;
    for (uint64_t seed = 1;; seed++) {
        small_world(&firm, scenario);
        firm.state.hidden = seed;
        comes_in(0, 0);
        if (firm.state.hits[WORKS] == 0) break;
    }
    assert_int_equal(chance_likely(scenario, &firm.state, WORKS), likely);
    return firm.state.stop_week > 0;
}

static void three_in_ten_says_stop_and_just_above_does_not(void **unused) {
    (void)unused;
    assert_true(stops(4, 4, 53, 300));
    assert_false(stops(9, 5, 67, 301));
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(a_delay_of_half_the_horizon_halves_it),
        T(the_last_signature_may_be_what_all_wait_for),
        T(where_little_is_built_the_reviews_set_the_pace),
        T(work_of_a_day_more_takes_a_week_more),
        T(nothing_can_be_earlier_than_the_earliest),
        T(a_date_given_after_the_gate_is_a_delay),
        T(whoever_is_first_of_the_cast_can_be_what_all_wait_for),
        T(a_review_takes_what_it_takes_within_what_a_review_may_take),
        T(a_single_week_of_work_can_stand_in_the_second),
        T(the_effort_is_noted_when_the_evidence_first_says_stop),
        T(evidence_that_says_otherwise_lifts_it),
        T(a_poor_prior_alone_says_nothing),
        T(a_question_on_which_no_promise_hangs_stops_nothing),
        T(three_in_ten_says_stop_and_just_above_does_not),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
