// SPDX-License-Identifier: MIT
//
// In every run, whoever plays: the bars of a calendar agree with what else can be seen, and a run
// carried over into its own page is the same run.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "battery.h"
#include "parlance.h"
#include "parlance_players.h"

enum { BARS = 400, SEEDS = 6 };

typedef struct {
    int count;
    parl_span rows[BARS];
} Bars;

static int running(const Bars *bars, parl_span_kind kind, int subject) {
    int count = 0;
    for (int i = 0; i < bars->count; i++) {
        const parl_span *row = &bars->rows[i];
        count += row->kind == kind && row->subject == subject && !row->over;
    }
    return count;
}

// The week in which it is over; -1: nothing runs.
static int end_of_running(const Bars *bars, parl_span_kind kind, int subject) {
    for (int i = 0; i < bars->count; i++) {
        const parl_span *row = &bars->rows[i];
        if (row->kind == kind && row->subject == subject && !row->over) return row->till;
    }
    return -1;
}

static void reviews_agree(const parl_session *run, const Bars *bars, int people) {
    for (int i = 0; i < people; i++) {
        parl_person person = parl_session_person(run, i);
        bool asked = person.sign == PARL_SIGN_ASKED;
        assert_int_equal(running(bars, PARL_SPAN_REVIEW, i), asked);
        if (!asked) continue;
        assert_int_equal(end_of_running(bars, PARL_SPAN_REVIEW, i), person.sign_due);
    }
}

static void evidence_agrees(const parl_session *run, const Bars *bars, int uncertains) {
    int under_way[PARL_UNCERTAINS_MAX] = {0};
    for (int i = 0; i < parl_session_trial_count(run); i++) {
        parl_trial trial = parl_session_trial(run, i);
        under_way[trial.uncertain]++;
        assert_true(i == 0 || parl_session_trial(run, i - 1).due <= trial.due);
    }
    for (int i = 0; i < uncertains; i++)
        assert_int_equal(running(bars, PARL_SPAN_TRIAL, i), under_way[i]);
}

static void work_agrees(const parl_session *run, const Bars *bars, int works) {
    for (int i = 0; i < works; i++)
        assert_true(running(bars, PARL_SPAN_WORK, i) <= parl_session_work(run, i).running);
}

static void look(void *unused, parl_session *run) {
    (void)unused;
    static Bars bars;
    parl_scenario_info info = parl_scenario_describe(parl_session_scenario(run));
    bars.count = parl_session_spans(run, bars.rows, BARS);
    assert_in_range(bars.count, 0, BARS);
    for (int i = 0; i < bars.count; i++) {
        const parl_span *row = &bars.rows[i];
        assert_true(row->till >= row->from || row->till == 0);
        assert_true(row->from <= parl_session_clock(run).week);
    }
    reviews_agree(run, &bars, info.people);
    evidence_agrees(run, &bars, info.uncertains);
    work_agrees(run, &bars, info.works);
}

static void carried(const parl_session *run) {
    parl_session *again = NULL;
    parl_gap gap;
    parl_status status = parl_session_carry(&again, run, parl_session_scenario(run), &gap);
    assert_int_equal(status, PARL_OK);
    assert_true(parl_session_fingerprint(again) == parl_session_fingerprint(run));
    parl_session_free(again);
}

static void play(const char *path) {
    static const parl_policy policies[] = {PARL_POLICY_RANDOM, PARL_POLICY_EXPERT,
                                           PARL_POLICY_ASKER};
    parl_scenario *scenario = battery_load(path);
    for (int i = 0; i < 3 * SEEDS; i++) {
        parl_session *run = NULL;
        assert_int_equal(parl_policy_play(policies[i % 3], scenario, (uint64_t)i, &run), PARL_OK);
        battery_walk(run, look, NULL);
        carried(run);
        parl_session_free(run);
    }
    parl_scenario_free(scenario);
}

static void in_the_written_scenarios(void **unused) {
    (void)unused;
    play(BATTERY_FIRST);
    play(BATTERY_DATE);
    play(BATTERY_COUNSEL);
}

static void where_everything_is_planned(void **unused) {
    (void)unused;
    play(PARL_FIXTURES "/good/every_plan.lua");
    play(PARL_FIXTURES "/good/every_decision.lua");
    play(PARL_FIXTURES "/office");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_the_written_scenarios),
        cmocka_unit_test(where_everything_is_planned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
