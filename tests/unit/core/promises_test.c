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
        small.state.seed = seed;
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
    assert_string_equal(promises_kind_word(&small.state, LAUNCH), "range");
}

static void moving_a_firm_date_is_a_slip(void **unused) {
    (void)unused;
    small_commit(&small, PARL_FIRM, 10, 10);
    int before = small.state.trust[RUI];
    small_commit(&small, PARL_FIRM, 12, 12);
    assert_int_equal(small.state.trust[RUI], before - 2 * 40 * before / 1000);
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
    small_weeks(&small, 2);
    assert_int_equal(status(0), PARL_PROMISE_BROKEN);
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
    assert_int_equal(small.state.patience[IMKE], patience - PATIENCE_MOVE - PATIENCE_PRESSED_AGAIN);
    world_where(true);
    small_experiment(&small, 20, 1);
    small_weeks(&small, 1);
    int before = small.state.trust[IMKE];
    promises_press(&small.world, IMKE, LAUNCH);
    assert_int_equal(small.state.trust[IMKE], before);
}

static void asking_for_evidence_pleases_the_builder_once(void **unused) {
    (void)unused;
    small_experiment(&small, 20, 1);
    assert_int_equal(small.state.trust[IMKE], 530);
    small_experiment(&small, 20, 1);
    assert_int_equal(small.state.trust[IMKE], 530);
}

// --- The signal ---------------------------------------------------------------------------------

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
        T(a_slip_told_before_it_is_due_costs_little),
        T(a_second_promise_takes_the_place_of_the_first),
        T(moving_a_firm_date_is_a_slip),
        T(a_gate_is_honoured_by_evidence_and_missed_without),
        T(every_promise_is_settled_when_the_story_has_run_on),
        T(a_promise_about_no_chance_is_void_in_the_end),
        T(a_builder_pressed_before_the_evidence_loses_trust_after_it_not),
        T(asking_for_evidence_pleases_the_builder_once),
        T(no_promise_when_asked_is_worth_nothing),
        T(a_firm_date_in_week_one_fails_the_first_stage),
        T(after_the_evidence_firm_extend_and_stop_each_have_their_day),
        T(without_a_gate_only_the_first_stage_counts),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
