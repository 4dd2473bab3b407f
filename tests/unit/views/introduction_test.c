// SPDX-License-Identifier: MIT
//
// What is said around an interview round.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../author/battery.h"
#include "parlance_players.h"
#include "parlance_report.h"

#define ROUNDS PARL_SOURCE_DIR "/scenarios/interview/"

static const char *introduction_of(const char *path) {
    static char text[PARL_INTRODUCTION_MAX];
    parl_scenario *scenario = battery_load(path);
    parl_scenario_info info = parl_scenario_describe(scenario);
    assert_true(parl_report_introduction(&info, text, sizeof text) < sizeof text);
    parl_scenario_free(scenario);
    return text;
}

static void a_round_says_who_one_is_and_what_the_clock_is_for(void **unused) {
    (void)unused;
    const char *said = introduction_of(ROUNDS "execution");
    assert_non_null(strstr(said, "Round 3 of 6. You are the candidate."));
    assert_non_null(strstr(said, "your own words"));
    assert_non_null(strstr(said, "It can be stopped, and nothing is scored for it."));
}

static void whoever_is_no_candidate_is_not_told_so(void **unused) {
    (void)unused;
    assert_string_equal(introduction_of(ROUNDS "committee"), "");
    assert_string_equal(introduction_of(BATTERY_FIRST), "");
}

// Behind own words, and nowhere else.
static void after_own_words_a_line_is_asked_for(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(ROUNDS "screening");
    parl_session *run;
    int stood = 0;
    parl_decision_kind before = PARL_DECISION_NONE;
    assert_int_equal(parl_session_new(&run, scenario, 1), PARL_OK);
    while (!parl_session_over(run)) {
        parl_decision_kind now = parl_session_decision(run)->kind;
        bool stands = before == PARL_DECISION_WRITE && now == PARL_DECISION_MENU;
        assert_int_equal(parl_report_stands_by(run), stands);
        stood += stands;
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, run, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
        before = now;
    }
    assert_true(stood > 0);
    assert_false(parl_report_stands_by(run));
    parl_session_free(run);
    parl_scenario_free(scenario);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_round_says_who_one_is_and_what_the_clock_is_for),
        cmocka_unit_test(whoever_is_no_candidate_is_not_told_so),
        cmocka_unit_test(after_own_words_a_line_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
