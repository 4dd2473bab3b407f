// SPDX-License-Identifier: MIT
//
// The signals that look at when legal was heard, how trade-offs were decided, and who owns what
// is live.
#include "firm.h"
#include "judge/score.h"
#include "model/concerns.h"

static Small firm;
static parl_scenario *scenario;

// Only the training is planned: 60 days. The four of the legal family sign.
static int fresh(void **unused) {
    (void)unused;
    scenario = firm_scenario();
    scenario->work_count = 1;
    scenario->weights[PARL_SIGNAL_EARLY_LEGAL] = 20;
    scenario->weights[PARL_SIGNAL_TRADE_OFFS] = 10;
    scenario->weights[PARL_SIGNAL_OWNERSHIP] = 10;
    small_world(&firm, scenario);
    return 0;
}

static parl_part part(parl_signal signal) {
    return score_of(scenario, &firm.state, true).parts[signal];
}

static int early(void) { return part(PARL_SIGNAL_EARLY_LEGAL).value; }

static void all_heard_at(int effort) {
    for (int i = LEGAL; i <= GOVERNANCE; i++) firm.state.contact[i] = (int16_t)effort;
}

// Nobody of the legal family has a say but these.
static void only(uint32_t people) {
    for (int i = LEGAL; i <= GOVERNANCE; i++) scenario->people[i].signs = people >> i & 1;
    scenario->concerns[PURPOSE].of = scenario->concerns[NOTICE].of = RUI;
    scenario->concerns[PROMISE].of = RUI;
}

// --- Heard before the effort --------------------------------------------------------------------

static void who_is_heard_before_the_work_begins_counts_in_full(void **unused) {
    (void)unused;
    all_heard_at(0);
    assert_int_equal(early(), 1000);
}

static void half_way_to_half_the_effort_counts_half(void **unused) {
    (void)unused;
    all_heard_at(15);
    assert_int_equal(early(), 500);
    all_heard_at(3);
    assert_int_equal(early(), 900);
    all_heard_at(29);
    assert_int_equal(early(), 1000 - 1000 * 29 / 30);
}

static void after_half_the_effort_it_is_too_late(void **unused) {
    (void)unused;
    all_heard_at(30);
    assert_int_equal(early(), 0);
    all_heard_at(60);
    assert_int_equal(early(), 0);
}

static void who_is_never_heard_counts_nothing(void **unused) {
    (void)unused;
    assert_int_equal(early(), 0);
    assert_true(part(PARL_SIGNAL_EARLY_LEGAL).offered);
    assert_true(part(PARL_SIGNAL_EARLY_LEGAL).capped);
}

static void it_is_the_mean_over_all_who_have_a_say(void **unused) {
    (void)unused;
    all_heard_at(0);
    firm.state.contact[GOVERNANCE] = NONE;
    assert_int_equal(early(), 750);
    firm.state.contact[ETHICS] = 15;
    assert_int_equal(early(), 625);
}

static void who_has_no_say_does_not_count(void **unused) {
    (void)unused;
    only(1u << LEGAL);
    firm.state.contact[LEGAL] = 0;
    assert_int_equal(early(), 1000);
    scenario->people[GOVERNANCE].signs = true;  // Now they have one.
    assert_int_equal(early(), 500);
}

static void a_worry_is_a_say_without_a_signature(void **unused) {
    (void)unused;
    only(1u << LEGAL);
    firm.state.contact[LEGAL] = 0;
    scenario->concerns[PROMISE].of = ETHICS;
    assert_int_equal(early(), 500);
    scenario->concerns[PROMISE].when = firm_late();  // Not in this world, or not yet.
    assert_int_equal(early(), 1000);
    firm.state.week = 8;
    assert_int_equal(early(), 500);
    scenario->concerns[PROMISE].of = RUI;
    assert_int_equal(early(), 1000);
    scenario->concerns[LABELS].of = ETHICS;  // The first of all counts, too.
    assert_int_equal(early(), 500);
}

static void who_was_heard_had_a_say_even_where_the_worry_is_gone(void **unused) {
    (void)unused;
    only(1u << LEGAL);
    scenario->concerns[PURPOSE].of = ETHICS;
    firm_fill(&firm, OLD);
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(early(), 500);  // Ethics at once, legal never.
}

static void the_words_of_others_are_not_counted(void **unused) {
    (void)unused;
    all_heard_at(0);
    concerns_reveal(&firm.world, LABELS, REASON_NAMED);
    assert_int_equal(firm.state.contact[IMKE], NONE);
    assert_int_equal(early(), 1000);
}

static void where_nobody_of_them_is_in_it_the_signal_drops_out(void **unused) {
    (void)unused;
    only(0);
    assert_false(part(PARL_SIGNAL_EARLY_LEGAL).offered);
}

static void without_planned_effort_there_is_no_late(void **unused) {
    (void)unused;
    scenario->work_count = 0;
    assert_false(part(PARL_SIGNAL_EARLY_LEGAL).offered);
    scenario->work_count = 1;
    scenario->works[TRAINING].plan.value = 1;
    assert_true(part(PARL_SIGNAL_EARLY_LEGAL).offered);
}

static void it_is_measured_by_all_the_work_that_is_planned(void **unused) {
    (void)unused;
    scenario->work_count = 2;
    all_heard_at(28);
    assert_int_equal(early(), 200);  // 28 of 35
}

static void a_run_from_the_first_week_on(void **unused) {
    (void)unused;
    firm_fill(&firm, CONSENTED);
    firm_work(&firm, MOVE_START, TRAINING);
    firm_request(&firm, 1u << LEGAL | 1u << ETHICS);
    small_weeks(&firm, 3);
    firm_share(&firm, COMPLIANCE);  // 24 of 30 days
    assert_int_equal(early(), (1000 + 1000 + 200 + 0) / 4);
    assert_false(score_of(scenario, &firm.state, false).complete);
    assert_int_equal(score_of(scenario, &firm.state, false).parts[PARL_SIGNAL_EARLY_LEGAL].value,
                     550);
}

// --- Trade-offs and ownership -------------------------------------------------------------------

static void trade_offs_are_the_mean_of_all_matters(void **unused) {
    (void)unused;
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 0);
    firm_propose(&firm);
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 500);
    Matter matters[] = {scenario->matters[0], scenario->matters[0]};
    scenario->matters = matters;
    scenario->matter_count = 2;
    firm.state.decided[1] = firm.state.decider[1] = NONE;
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 250);
    firm_decide(&firm, FAST, RUI, 0, 0);
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 500);
}

static void ownership_is_that_of_the_model_that_is_looked_after_worst(void **unused) {
    (void)unused;
    Live lives[] = {scenario->lives[0], scenario->lives[0], scenario->lives[0]};
    firm_assign(&firm, ENGINEER, PARL_TASK_MONITORING, 5, 1);
    assert_int_equal(part(PARL_SIGNAL_OWNERSHIP).value, 666);
    scenario->lives = lives;
    scenario->live_count = 3;
    firm.state.agreed[1] = 1u << PARL_TASK_ROLLBACK;
    firm.state.agreed[2] = 1u << PARL_TASK_ROLLBACK | 1u << PARL_TASK_MONITORING;
    assert_int_equal(part(PARL_SIGNAL_OWNERSHIP).value, 333);
}

static void without_matters_and_models_these_signals_drop_out(void **unused) {
    (void)unused;
    scenario->matter_count = scenario->live_count = 0;
    assert_false(part(PARL_SIGNAL_TRADE_OFFS).offered);
    assert_false(part(PARL_SIGNAL_OWNERSHIP).offered);
    Step jump = {.op = STEP_JUMP, .a = PARL_SIGNAL_OWNERSHIP};  // No credit of the author's.
    scenario->steps = &jump;
    scenario->step_count = 1;
    assert_false(part(PARL_SIGNAL_OWNERSHIP).offered);
}

static void an_authors_credit_comes_on_top_and_stays_on_the_scale(void **unused) {
    (void)unused;
    Step step = {.op = STEP_CREDIT, .a = PARL_SIGNAL_TRADE_OFFS};
    firm_propose(&firm);
    firm.state.credit[PARL_SIGNAL_TRADE_OFFS] = 300;
    scenario->steps = &step;
    scenario->step_count = 1;
    scenario_finish(scenario);
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 800);
    firm.state.credit[PARL_SIGNAL_TRADE_OFFS] = 900;
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 1000);
    firm.state.credit[PARL_SIGNAL_TRADE_OFFS] = -900;
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 0);
    scenario->matter_count = 0;
    firm.state.credit[PARL_SIGNAL_TRADE_OFFS] = 300;
    assert_int_equal(part(PARL_SIGNAL_TRADE_OFFS).value, 300);
}

// --- Discovery ----------------------------------------------------------------------------------

static void what_was_found_counts_after_it_was_settled(void **unused) {
    (void)unused;
    scenario->weights[PARL_SIGNAL_DISCOVERY] = 10;
    firm_fill(&firm, CONSENTED);
    int without = 4 + 2 + 3 + 2 + 3;
    concerns_reveal(&firm.world, NOTICE, REASON_NAMED);
    assert_int_equal(part(PARL_SIGNAL_DISCOVERY).value, 3 * 1000 / without);
    firm_declare(&firm, PARL_ITEM_DATA, OLD);
    assert_int_equal(part(PARL_SIGNAL_DISCOVERY).value, 3 * 1000 / (without + 5));
    concerns_reveal(&firm.world, PURPOSE, REASON_NAMED);
    firm_declare(&firm, PARL_ITEM_DATA, CONSENTED);
    assert_int_equal(part(PARL_SIGNAL_DISCOVERY).value, 8 * 1000 / (without + 5));
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(who_is_heard_before_the_work_begins_counts_in_full),
        T(half_way_to_half_the_effort_counts_half),
        T(after_half_the_effort_it_is_too_late),
        T(who_is_never_heard_counts_nothing),
        T(it_is_the_mean_over_all_who_have_a_say),
        T(who_has_no_say_does_not_count),
        T(a_worry_is_a_say_without_a_signature),
        T(who_was_heard_had_a_say_even_where_the_worry_is_gone),
        T(the_words_of_others_are_not_counted),
        T(where_nobody_of_them_is_in_it_the_signal_drops_out),
        T(without_planned_effort_there_is_no_late),
        T(it_is_measured_by_all_the_work_that_is_planned),
        T(a_run_from_the_first_week_on),
        T(trade_offs_are_the_mean_of_all_matters),
        T(ownership_is_that_of_the_model_that_is_looked_after_worst),
        T(without_matters_and_models_these_signals_drop_out),
        T(an_authors_credit_comes_on_top_and_stays_on_the_scale),
        T(what_was_found_counts_after_it_was_settled),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
