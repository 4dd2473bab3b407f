// SPDX-License-Identifier: MIT
//
// The rule of the committee at its edges, and which loop is which among the runs.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "parlance_practice.h"

// One round that judges all rows at these levels, and calibration.
static parl_verdict decided(const int levels[PARL_RUBRIC_COUNT], int sure) {
    parl_score score = {.complete = true};
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        parl_part *part = &score.parts[parl_rubric_signal(i)];
        *part = (parl_part){.offered = levels[i] > 0, .weight = levels[i] > 0 ? 10 : 0};
        if (levels[i] > 0) part->value = parl_rubric_value(levels[i]);
    }
    score.parts[PARL_SIGNAL_CALIBRATION] =
        (parl_part){.offered = sure >= 0, .weight = sure >= 0 ? 10 : 0, .value = sure};
    return parl_committee_decide(&score, 1);
}

static void assert_decides(parl_verdict_kind kind, const int levels[PARL_RUBRIC_COUNT], int sure) {
    assert_int_equal(decided(levels, sure).kind, kind);
}

static void the_rule_holds_at_its_edges(void **state) {
    (void)state;
    const int four_good[] = {3, 3, 3, 3, 2, 2}, three_good[] = {3, 3, 3, 2, 2, 2};
    const int one_low[] = {4, 4, 4, 4, 4, 1}, two_low[] = {4, 4, 4, 4, 1, 1};
    const int two_good[] = {4, 4, 2, 2, 2, 2};
    assert_decides(PARL_VERDICT_HIRE, four_good, PARL_HIRE_SURE);
    assert_decides(PARL_VERDICT_BORDERLINE, four_good, PARL_HIRE_SURE - 1);
    assert_decides(PARL_VERDICT_BORDERLINE, four_good, PARL_EDGE_SURE);
    assert_decides(PARL_VERDICT_NO_HIRE, four_good, PARL_EDGE_SURE - 1);
    assert_decides(PARL_VERDICT_BORDERLINE, three_good, 1000);
    assert_decides(PARL_VERDICT_BORDERLINE, one_low, 1000);
    assert_decides(PARL_VERDICT_NO_HIRE, two_low, 1000);
    assert_decides(PARL_VERDICT_NO_HIRE, two_good, 1000);
}

static void what_nobody_judged_is_not_held_against_anybody(void **state) {
    (void)state;
    const int some[] = {3, 3, 0, 2, 2, 0}, none[] = {0, 0, 0, 0, 0, 0};
    parl_verdict verdict = decided(some, -1);
    assert_int_equal(verdict.judged, 4);
    assert_int_equal(verdict.good, 2);
    assert_int_equal(verdict.values[2], -1);
    assert_int_equal(verdict.levels[2], 0);
    assert_int_equal(verdict.sure, -1);
    assert_int_equal(verdict.kind, PARL_VERDICT_HIRE);
    assert_decides(PARL_VERDICT_NO_HIRE, none, 1000);
}

static void a_row_is_the_mean_of_the_rounds_that_weigh_it(void **state) {
    (void)state;
    parl_score scores[3] = {{.complete = true}};
    for (int i = 0; i < 3; i++)
        scores[i].parts[PARL_SIGNAL_GOAL] = (parl_part){true, 10, 300 * (i + 1), false};
    scores[2].parts[PARL_SIGNAL_GOAL].weight = 0;
    parl_verdict verdict = parl_committee_decide(scores, 3);
    assert_int_equal(verdict.values[0], 450);
    assert_int_equal(verdict.rounds[0], 2);
    assert_int_equal(verdict.levels[0], 2);
    parl_run run = {.over = true};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run.parts[i] = -1;
    run.parts[PARL_SIGNAL_GOAL] = 450;
    run.weights[PARL_SIGNAL_GOAL] = 10;
    const parl_run *runs[] = {&run};
    assert_int_equal(parl_committee_decide_runs(runs, 1).values[0], 450);
}

// --- Loops --------------------------------------------------------------------------------------

static parl_run round_of(int64_t id, uint64_t key, int attempt, int round, bool over) {
    parl_run run = {.id = id,
                    .over = over,
                    .sitting = {.kind = PARL_SITTING_INTERVIEW, .key = key, .attempt = attempt}};
    snprintf(run.scenario, sizeof run.scenario, "%s", parl_loop_name(round));
    return run;
}

static void a_loop_is_found_among_other_runs(void **state) {
    (void)state;
    parl_run runs[10] = {{.id = 1, .scenario = "screening"}};
    parl_loop loop;
    assert_false(parl_loop_newest(runs, 1, &loop));
    for (int i = 0; i < 6; i++) runs[1 + i] = round_of(2 + i, 7, 1, i, true);
    runs[7] = round_of(8, 7, 2, 0, true);
    runs[8] = round_of(9, 7, 2, 1, false);
    runs[9] = (parl_run){.id = 10};
    assert_true(parl_loop_newest(runs, 10, &loop));
    assert_int_equal(loop.attempt, 2);
    assert_int_equal(loop.done, 1);
    assert_int_equal(loop.next, 1);
    assert_int_equal(loop.runs[1], 9);
    assert_int_equal(loop.runs[2], 0);
    assert_true(parl_loop_finished(runs, 10, &loop));
    assert_int_equal(loop.attempt, 1);
    assert_int_equal(loop.next, PARL_LOOP_COUNT);
    assert_int_equal(parl_loop_begin(runs, 10, 7).attempt, 3);
    assert_int_equal(parl_loop_begin(runs, 10, 8).attempt, 1);
}

static void a_round_that_went_on_as_a_branch_is_the_branch(void **state) {
    (void)state;
    parl_run runs[2] = {round_of(1, 7, 1, 0, false), round_of(2, 7, 1, 0, true)};
    parl_loop loop;
    runs[0].branched = true;
    runs[1].parent = 1;
    assert_true(parl_loop_newest(runs, 2, &loop));
    assert_int_equal(loop.runs[0], 2);
    assert_int_equal(loop.next, 1);
}

static void each_loop_of_each_player_has_a_release_of_its_own(void **state) {
    (void)state;
    parl_loop one = {.key = 7, .attempt = 1}, again = {.key = 7, .attempt = 2};
    uint64_t release = parl_loop_sitting(&one, "Ana").release;
    assert_true(release != 0);
    assert_true(release == parl_loop_sitting(&one, "Ana").release);
    assert_true(release != parl_loop_sitting(&one, "Ben").release);
    assert_true(release != parl_loop_sitting(&again, "Ana").release);
    assert_int_equal(parl_loop_seed(&one, 0), 7);
    assert_int_equal(parl_loop_seed(&one, 5), 12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rule_holds_at_its_edges),
        cmocka_unit_test(what_nobody_judged_is_not_held_against_anybody),
        cmocka_unit_test(a_row_is_the_mean_of_the_rounds_that_weigh_it),
        cmocka_unit_test(a_loop_is_found_among_other_runs),
        cmocka_unit_test(a_round_that_went_on_as_a_branch_is_the_branch),
        cmocka_unit_test(each_loop_of_each_player_has_a_release_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
