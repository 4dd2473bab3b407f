// SPDX-License-Identifier: MIT
#include "model/promises.h"

#include "model/chance.h"
#include "small.h"

static Small small;

// A world in which the router is good enough ([holds]), or one in which it is not.
static void world_where(bool holds) {
    const parl_scenario *scenario = small_scenario();
    for (uint64_t seed = 1;; seed++) {
        small_world(&small, scenario);
        small.state.hidden = seed;
        if (chance_holds(scenario, &small.state, WORKS) == holds) return;
    }
}

static int fresh(void **unused) {
    (void)unused;
    world_where(true);
    return 0;
}

static int status(int index) { return small.state.commits[index].status; }

static int signal_at_the_end(void) {
    return promises_signal(small.world.scenario, &small.state, true);
}

static void a_firm_date_pleases_more_than_a_range_more_than_a_gate(void **unused) {
    (void)unused;
    static const int pleases[] = {[PARL_FIRM] = 540, [PARL_RANGE] = 515, [PARL_GATED] = 510};
    for (int kind = PARL_FIRM; kind <= PARL_GATED; kind++) {
        world_where(true);
        small_commit(&small, (parl_promise_kind)kind, 12, 12);
        assert_int_equal(small.state.trust[RUI], pleases[kind]);
    }
}

static void a_firm_promise_kept_earns_what_a_broken_one_costs_twice_over(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 4, 4);
    int before = small.state.trust[RUI];
    small_weeks(&small, 3);
    assert_int_equal(status(0), PARL_PROMISE_KEPT);
    assert_int_equal(small.state.trust[RUI], before + 120 * (1000 - before) / 1000);
    world_where(false);
    small_commit(&small, PARL_FIRM, 4, 4);
    before = small.state.trust[RUI];
    small_weeks(&small, 3);
    assert_int_equal(status(0), PARL_PROMISE_BROKEN);
    assert_int_equal(small.state.trust[RUI], before - 2 * 240 * before / 1000);
    assert_true(promises_broken(&small.state, LAUNCH));
}

static void a_range_is_kept_and_broken_in_its_own_words(void **unused) {
    (void)unused;
    small_commit(&small, PARL_RANGE, 2, 4);
    int before = small.state.trust[RUI];
    small_weeks(&small, 2);
    assert_int_equal(status(0), PARL_PROMISE_OPEN);  // Its last week counts.
    small_weeks(&small, 1);
    assert_int_equal(status(0), PARL_PROMISE_KEPT);
    assert_int_equal(small.state.trust[RUI], before + 120 * (1000 - before) / 1000);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_RANGE_KEPT), 1);
    world_where(false);
    small_commit(&small, PARL_RANGE, 2, 4);
    small_weeks(&small, 3);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_RANGE_BROKEN), 1);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_FIRM_BROKEN), 0);
}

static void a_promise_pleases_when_it_is_new_and_not_when_it_comes_again(void **unused) {
    (void)unused;
    small_commit(&small, PARL_GATED, 0, 0);
    small_commit(&small, PARL_RANGE, 10, 16);
    int before = small.state.trust[RUI];
    small_commit(&small, PARL_GATED, 0, 0);
    small_commit(&small, PARL_RANGE, 11, 17);
    assert_int_equal(small.state.trust[RUI], before);
}

static void a_slip_told_before_it_is_due_costs_little(void **unused) {
    (void)unused;
    world_where(false);
    small_commit(&small, PARL_FIRM, 4, 4);
    promises_disclose(&small.world, RUI, LAUNCH);
    int before = small.state.trust[RUI];
    small_weeks(&small, 3);
    assert_int_equal(status(0), PARL_PROMISE_BROKEN);
    assert_int_equal(small.state.trust[RUI], before - 2 * 40 * before / 1000);
}

static void a_second_promise_takes_the_place_of_the_first(void **unused) {
    (void)unused;
    small_commit(&small, PARL_GATED, 0, 0);
    small_commit(&small, PARL_RANGE, 10, 16);
    assert_int_equal(status(0), PARL_PROMISE_RENEGOTIATED);
    assert_int_equal(status(1), PARL_PROMISE_OPEN);
    assert_int_equal(promises_kind_word(&small.state, LAUNCH), OWN_WORD_RANGE);
}

static void moving_a_firm_date_is_a_slip(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 10, 10);
    int before = small.state.trust[RUI];
    small_commit(&small, PARL_FIRM, 12, 12);
    assert_int_equal(small.state.trust[RUI], before - 2 * 40 * before / 1000);
}

static void owning_up_first_does_not_make_the_slip_free(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 10, 10);
    promises_disclose(&small.world, RUI, LAUNCH);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_BAD_NEWS_EARLY), 1);
    promises_disclose(&small.world, RUI, LAUNCH);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_BAD_NEWS_EARLY), 1);
    int before = small.state.trust[RUI];
    small_commit(&small, PARL_FIRM, 12, 12);
    assert_int_equal(small.state.trust[RUI], before - 2 * 40 * before / 1000);
}

static void an_earlier_firm_date_is_no_slip(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 10, 10);
    int before = small.state.trust[RUI];
    small_commit(&small, PARL_FIRM, 8, 8);
    assert_int_equal(small.state.trust[RUI], before);
}

static void a_stop_binds_nobody(void **unused) {
    (void)unused;
    small_commit(&small, PARL_GATED, 0, 0);
    small_commit(&small, PARL_STOP, 0, 0);
    assert_int_equal(status(0), PARL_PROMISE_RENEGOTIATED);
    assert_int_equal(status(1), PARL_PROMISE_VOID);
}

static void a_gate_on_a_day_that_is_past_becomes_next_week(void **unused) {
    (void)unused;
    small_weeks(&small, 4);
    small_commit(&small, PARL_GATED, 0, 2);
    assert_int_equal(small.state.commits[0].till, small.state.week + 1);
    assert_int_equal(small.state.gate_week[TRIAL], small.state.week + 1);
}

static void dates_that_are_written_as_wild_figures_stay_in_the_calendar(void **unused) {
    (void)unused;
    small.state.week = WEEK_LAST;
    small_commit(&small, PARL_GATED, 0, INT32_MAX);
    assert_int_equal(small.state.gate_week[TRIAL], WEEK_LAST);
    small_commit(&small, PARL_FIRM, INT32_MIN, INT32_MAX);
    assert_int_equal(small.state.commits[1].from, 0);
    assert_int_equal(small.state.commits[1].till, WEEK_LAST);
    parl_scenario *scenario = small_scenario();
    scenario->gates[TRIAL].week.value = 300;
    scenario->gates[TRIAL].pass.value = INT32_MAX;
    small_world(&small, scenario);
    assert_int_equal(small.state.gate_week[TRIAL], WEEK_LAST);
    promises_arrive(&small.world, WEEK_LAST);
    assert_int_equal(small.state.gate[TRIAL], GATE_DUE_FAILED);
}

static void the_day_of_the_gate_decides_by_what_is_enough(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->gates[TRIAL].pass.value = 43;  // Beta(8, 4) says .430 for 70 in 100.
    small_world(&small, scenario);
    small_weeks(&small, 2);
    assert_int_equal(small.state.gate[TRIAL], GATE_DUE_PASSED);
    scenario->gates[TRIAL].pass.value = 44;
    small_world(&small, scenario);
    small_weeks(&small, 2);
    assert_int_equal(small.state.gate[TRIAL], GATE_DUE_FAILED);
}

static void a_gate_settles_only_what_was_promised_for_it(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    Gate gates[] = {scenario->gates[0], scenario->gates[0]};
    gates[1].week.value = 5;
    scenario->gates = gates;
    scenario->gate_count = 2;
    small_world(&small, scenario);
    Move move = {.kind = MOVE_COMMIT, .person = RUI, .promise = LAUNCH, .commit = PARL_GATED,
                 .gate = 1, .from = {0, NONE}, .till = {0, NONE}};
    promises_commit(&small.world, &move);
    small_weeks(&small, 2);
    assert_int_equal(small.state.gate[0], GATE_DUE_FAILED);
    assert_int_equal(status(0), PARL_PROMISE_OPEN);
    small_weeks(&small, 2);
    assert_int_equal(status(0), PARL_PROMISE_BROKEN);
}

// Evidence may be on the table before the day of the gate.
static void a_promise_is_early_until_the_gate_has_judged(void **unused) {
    (void)unused;
    small_experiment(&small, 20, 1);
    small_weeks(&small, 1);
    small_commit(&small, PARL_RANGE, 10, 16);
    assert_true(small.state.commits[0].before_gate);
    small_weeks(&small, 1);
    small_commit(&small, PARL_RANGE, 10, 16);
    assert_false(small.state.commits[1].before_gate);
}

static void more_promises_than_a_ledger_holds_are_refused(void **unused) {
    (void)unused;
    for (int i = 0; i < PARL_COMMITS_MAX; i++) small_commit(&small, PARL_RANGE, 10, 16);
    assert_int_equal(small.world.status, PARL_OK);
    small_commit(&small, PARL_RANGE, 10, 16);
    assert_int_equal(small.world.status, PARL_ERR_LIMIT);
    assert_int_equal(small.state.commit_count, PARL_COMMITS_MAX);
}

static void more_evidence_than_can_run_at_once_is_refused(void **unused) {
    (void)unused;
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) small_experiment(&small, 10, 2);
    assert_int_equal(small.world.status, PARL_OK);
    small_experiment(&small, 10, 2);
    assert_int_equal(small.world.status, PARL_ERR_LIMIT);
}

static void no_question_gets_more_cases_than_its_limit(void **unused) {
    (void)unused;
    small_experiment(&small, PARL_CASES_MAX + 5, 1);
    small_weeks(&small, 1);
    assert_int_equal(small.state.cases[WORKS], PARL_CASES_MAX);
    assert_in_range(small.state.hits[WORKS], 0, PARL_CASES_MAX);
    assert_in_range(chance_likely(small.world.scenario, &small.state, WORKS), 0, 1000);
    small_experiment(&small, 1, 1);
    assert_int_equal(small.world.status, PARL_ERR_LIMIT);
}

static void a_gate_is_honoured_by_evidence_and_missed_without(void **unused) {
    (void)unused;
    small_commit(&small, PARL_GATED, 0, 0);
    small_experiment(&small, 20, 2);
    small_weeks(&small, 2);
    assert_int_equal(status(0), PARL_PROMISE_KEPT);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_GATE_HONOURED), 1);
    world_where(true);
    small_commit(&small, PARL_GATED, 0, 0);
    int before = small.state.trust[RUI];
    small_weeks(&small, 2);
    assert_int_equal(status(0), PARL_PROMISE_BROKEN);
    assert_int_equal(small.state.trust[RUI], before - 2 * 120 * before / 1000);
    assert_int_equal(small_count(&small, PARL_EVENT_TRUST, REASON_GATE_MISSED), 1);
}

static void every_promise_is_settled_when_the_story_has_run_on(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 30, 30);
    small_commit(&small, PARL_GATED, 0, 20);
    small_commit(&small, PARL_RANGE, 30, 40);
    promises_epilogue(&small.world);
    for (int i = 0; i < small.state.commit_count; i++) {
        assert_int_not_equal(status(i), PARL_PROMISE_OPEN);
    }
}

static void a_promise_about_no_chance_is_void_in_the_end(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->promises[LAUNCH].uncertain = NONE;
    small_world(&small, scenario);
    small_commit(&small, PARL_FIRM, 30, 30);
    promises_epilogue(&small.world);
    assert_int_equal(status(0), PARL_PROMISE_VOID);
}

static void a_builder_pressed_before_the_evidence_loses_trust_after_it_not(void **unused) {
    (void)unused;
    promises_press(&small.world, IMKE, LAUNCH);
    assert_int_equal(small.state.trust[IMKE], 500 - 2 * 120 * 500 / 1000);
    int patience = small.state.patience[IMKE];
    promises_press(&small.world, IMKE, LAUNCH);
    assert_int_equal(small.state.patience[IMKE], patience - 60 - 120);
    world_where(true);
    small_experiment(&small, 20, 1);
    small_weeks(&small, 1);
    int before = small.state.trust[IMKE];
    promises_press(&small.world, IMKE, LAUNCH);
    assert_int_equal(small.state.trust[IMKE], before);
}

static void evidence_that_is_only_ordered_does_not_excuse_pressing(void **unused) {
    (void)unused;
    small_experiment(&small, 20, 2);
    int before = small.state.trust[IMKE];
    promises_press(&small.world, IMKE, LAUNCH);
    assert_int_equal(small.state.trust[IMKE], before - 2 * 120 * before / 1000);
}

static void the_same_date_again_is_a_matter_of_whom_you_ask(void **unused) {
    (void)unused;
    promises_press(&small.world, IMKE, LAUNCH);
    promises_press(&small.world, SALOME, LAUNCH);
    assert_int_equal(small_count(&small, PARL_EVENT_PATIENCE, REASON_PRESSED_AGAIN), 0);
    assert_int_equal(small.state.trust[SALOME], 500);  // She builds nothing.
}

static void asking_for_evidence_pleases_the_builder_once(void **unused) {
    (void)unused;
    small_experiment(&small, 20, 1);
    assert_int_equal(small.state.trust[IMKE], 530);
    small_experiment(&small, 20, 1);
    assert_int_equal(small.state.trust[IMKE], 530);
}

// --- The signal ---------------------------------------------------------------------------

static void no_promise_when_asked_is_worth_nothing(void **unused) {
    (void)unused;
    assert_int_equal(signal_at_the_end(), 0);
    promises_unanswered(&small.world, LAUNCH);
    assert_int_equal(signal_at_the_end(), 0);
    assert_int_equal(small.state.trust[RUI], 500 - 2 * 40 * 500 / 1000);
}

static void a_firm_date_in_week_one_fails_the_first_stage(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 12, 12);
    assert_int_equal(promises_signal(small.world.scenario, &small.state, false), 0);
}

static void whoever_was_asked_and_has_said_nothing_has_nothing_so_far(void **unused) {
    (void)unused;
    assert_int_equal(promises_signal(small.world.scenario, &small.state, false), NONE);
    promises_unanswered(&small.world, LAUNCH);
    assert_int_equal(promises_signal(small.world.scenario, &small.state, false), 0);
    small_commit(&small, PARL_GATED, 0, 0);
    assert_int_equal(promises_signal(small.world.scenario, &small.state, false), 1000);
    promises_unanswered(&small.world, LAUNCH);  // It stands: nobody is left waiting.
    assert_int_equal(small_count(&small, PARL_EVENT_PROMISE, REASON_NOT_SAID), 1);
}

// Before the evidence, with the chance that the prior gives.
static int before(parl_promise_kind kind, int worked, int failed) {
    parl_scenario *scenario = small_scenario();
    scenario->uncertains[WORKS].worked.value = worked;
    scenario->uncertains[WORKS].failed.value = failed;
    small_world(&small, scenario);
    small_commit(&small, kind, 12, 12);
    return promises_signal(scenario, &small.state, false);
}

static void before_the_evidence_each_promise_has_its_chance(void **unused) {
    (void)unused;
    assert_int_equal(before(PARL_FIRM, 17, 4), 1000);    // P = .87
    assert_int_equal(before(PARL_FIRM, 16, 5), 0);       // P = .69
    assert_int_equal(before(PARL_RANGE, 17, 4), 1000);
    assert_int_equal(before(PARL_RANGE, 30, 4), 0);      // P = .99: why still wait?
    assert_int_equal(before(PARL_GATED, 30, 4), 0);
    assert_int_equal(before(PARL_STOP, 6, 6), 1000);     // P = .08
    assert_int_equal(before(PARL_STOP, 8, 4), 0);        // P = .43
}

static void a_worry_of_somebody_with_a_veto_forbids_a_firm_date(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->uncertains[WORKS].worked.value = 17;
    small_world(&small, scenario);
    small.state.concern[LABELS] = PARL_CONCERN_RAISED;
    small_commit(&small, PARL_FIRM, 12, 12);
    assert_int_equal(promises_signal(scenario, &small.state, false), 0);
}

// Sets what the evidence says, and passes the gate.
static void evidence(int hits, int cases) {
    small.state.cases[WORKS] = (int16_t)cases;
    small.state.hits[WORKS] = (int16_t)hits;
    small.state.judged = 1u << TRIAL;
}

static int after(int hits, int cases, parl_promise_kind kind) {
    world_where(true);
    small_commit(&small, PARL_GATED, 0, 0);
    evidence(hits, cases);
    small_commit(&small, kind, 12, 12);
    return signal_at_the_end();
}

static void after_the_evidence_firm_extend_and_stop_each_have_their_day(void **unused) {
    (void)unused;
    assert_int_equal(after(39, 50, PARL_FIRM), 1000);   // P = .86
    assert_int_equal(after(39, 50, PARL_GATED), 600);
    assert_int_equal(after(39, 50, PARL_STOP), 600);
    assert_int_equal(after(16, 20, PARL_GATED), 1000);  // P = .76
    assert_int_equal(after(16, 20, PARL_FIRM), 600);
    assert_int_equal(after(33, 50, PARL_STOP), 1000);   // P = .27
    assert_int_equal(after(33, 50, PARL_GATED), 600);
}

static void without_a_gate_only_the_first_stage_counts(void **unused) {
    (void)unused;
    parl_scenario *scenario = small_scenario();
    scenario->gate_count = 0;
    small_world(&small, scenario);
    small_commit(&small, PARL_RANGE, 10, 16);
    assert_int_equal(signal_at_the_end(), 1000);
}

int main(void) {
#define T(test) cmocka_unit_test_setup(test, fresh)
    const struct CMUnitTest tests[] = {
        T(a_firm_date_pleases_more_than_a_range_more_than_a_gate),
        T(a_firm_promise_kept_earns_what_a_broken_one_costs_twice_over),
        T(a_range_is_kept_and_broken_in_its_own_words),
        T(a_promise_pleases_when_it_is_new_and_not_when_it_comes_again),
        T(a_slip_told_before_it_is_due_costs_little),
        T(a_second_promise_takes_the_place_of_the_first),
        T(moving_a_firm_date_is_a_slip),
        T(a_gate_settles_only_what_was_promised_for_it),
        T(a_promise_is_early_until_the_gate_has_judged),
        T(owning_up_first_does_not_make_the_slip_free),
        T(an_earlier_firm_date_is_no_slip),
        T(a_stop_binds_nobody),
        T(a_gate_on_a_day_that_is_past_becomes_next_week),
        T(dates_that_are_written_as_wild_figures_stay_in_the_calendar),
        T(the_day_of_the_gate_decides_by_what_is_enough),
        T(more_promises_than_a_ledger_holds_are_refused),
        T(more_evidence_than_can_run_at_once_is_refused),
        T(no_question_gets_more_cases_than_its_limit),
        T(a_gate_is_honoured_by_evidence_and_missed_without),
        T(every_promise_is_settled_when_the_story_has_run_on),
        T(a_promise_about_no_chance_is_void_in_the_end),
        T(a_builder_pressed_before_the_evidence_loses_trust_after_it_not),
        T(evidence_that_is_only_ordered_does_not_excuse_pressing),
        T(the_same_date_again_is_a_matter_of_whom_you_ask),
        T(asking_for_evidence_pleases_the_builder_once),
        T(no_promise_when_asked_is_worth_nothing),
        T(a_firm_date_in_week_one_fails_the_first_stage),
        T(whoever_was_asked_and_has_said_nothing_has_nothing_so_far),
        T(before_the_evidence_each_promise_has_its_chance),
        T(a_worry_of_somebody_with_a_veto_forbids_a_firm_date),
        T(after_the_evidence_firm_extend_and_stop_each_have_their_day),
        T(without_a_gate_only_the_first_stage_counts),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
