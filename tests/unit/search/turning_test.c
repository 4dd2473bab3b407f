// SPDX-License-Identifier: MIT
//
// The first turning point names the mistake: of runs with one habit nine in ten are told what it
// is, and the line that is proposed there does better when it is played.
//
//   search_turning_test [SEEDS]     1 seed of each where nothing is said

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../author/battery.h"
#include "parlance_players.h"
#include "parlance_report.h"

static int seeds = 1;

typedef struct {
    int runs, named, better;
} Tally;

// Plays on by the key.
static void finish(parl_session *session) {
    while (!parl_session_over(session)) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, session, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
    }
}

// The score where [answer] is given at [turn] and a good player goes on.
static int played(const parl_session *run, int turn, const parl_answer *answer) {
    parl_session *session;
    const parl_scenario *scenario = parl_session_scenario(run);
    assert_int_equal(parl_session_new(&session, scenario, parl_session_seed(run)), PARL_OK);
    for (int i = 0; i < turn; i++) {
        parl_turn row = parl_session_turn(run, i);
        assert_int_equal(parl_session_answer(session, &row.answer), PARL_OK);
    }
    assert_int_equal(parl_session_answer(session, answer), PARL_OK);
    finish(session);
    int total = parl_session_score(session).total;
    parl_session_free(session);
    return total;
}

static void tally(const parl_scenario *scenario, parl_policy policy, parl_signal mistake,
                  uint64_t seed, Tally *out) {
    parl_session *run;
    parl_lookback *lookback;
    assert_int_equal(parl_policy_play(policy, scenario, seed, &run), PARL_OK);
    assert_int_equal(parl_lookback_new(&lookback, run, 2, NULL, NULL), PARL_OK);
    out->runs++;
    if (lookback->point_count > 0) {
        int turn = lookback->points[0];
        const parl_look *look = &lookback->looks[turn];
        parl_turn given = parl_session_turn(run, turn);
        out->named += parl_look_size(look) < 0 && look->signal == mistake;
        out->better += played(run, turn, &look->better) > played(run, turn, &given.answer);
    }
    parl_lookback_free(lookback);
    parl_session_free(run);
}

static void names(const char *path, parl_policy policy, parl_signal mistake) {
    parl_scenario *scenario = battery_load(path);
    Tally sum = {0};
    for (int seed = 1; seed <= seeds; seed++) {
        tally(scenario, policy, mistake, (uint64_t)seed, &sum);
    }
    printf("%-24s %-10s named in %3d of %3d runs, the line does better in %3d\n",
           parl_scenario_describe(scenario).title, parl_policy_id(policy), sum.named, sum.runs,
           sum.better);
    parl_scenario_free(scenario);
    assert_true(sum.named * 10 >= sum.runs * 9);
    assert_true(sum.better * 10 >= sum.runs * 9);
}

static void jargon_is_named(void **unused) {
    (void)unused;
    names(BATTERY_FIRST, PARL_POLICY_JARGON, PARL_SIGNAL_TRANSLATION);
    names(BATTERY_DATE, PARL_POLICY_JARGON, PARL_SIGNAL_TRANSLATION);
    // A hundred answers in six weeks: too long a run for the sanitizers.
    if (seeds > 1) names(BATTERY_COUNSEL, PARL_POLICY_JARGON, PARL_SIGNAL_TRANSLATION);
}

static void a_date_without_evidence_is_named(void **unused) {
    (void)unused;
    names(BATTERY_FIRST, PARL_POLICY_FIRM_DATE, PARL_SIGNAL_PHASE_GATES);
    names(BATTERY_DATE, PARL_POLICY_FIRM_DATE, PARL_SIGNAL_PHASE_GATES);
}

static void legal_left_for_the_end_is_named(void **unused) {
    (void)unused;
    names(BATTERY_COUNSEL, PARL_POLICY_LATE_LEGAL, PARL_SIGNAL_EARLY_LEGAL);
}

int main(int count, char **words) {
    if (count > 1) seeds = atoi(words[1]);
    if (seeds < 1) return 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jargon_is_named),
        cmocka_unit_test(a_date_without_evidence_is_named),
        cmocka_unit_test(legal_left_for_the_end_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
