// SPDX-License-Identifier: MIT
//
// A hint at the decisions of the written scenarios: it may say that nothing hangs on an answer
// only where the engine itself, looking back at each of them, finds so.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../author/battery.h"
#include "parlance_players.h"
#include "parlance_report.h"
#include "parlance_search.h"
#include "play/session.h"

static bool all;  // every scenario, not the first one alone

static const char *hint_of(const parl_session *run) {
    static char hint[PARL_HINT_MAX];
    assert_true(parl_report_hint(run, hint, sizeof hint) < sizeof hint);
    return hint;
}

static void assert_in_hint(const parl_session *run, const char *words) {
    if (!strstr(hint_of(run), words)) fail_msg("no “%s” in: %s", words, hint_of(run));
}

static void assert_not_in_hint(const parl_session *run, const char *words) {
    if (strstr(hint_of(run), words)) fail_msg("“%s” in: %s", words, hint_of(run));
}

// The run up to the decision that offers [line].
static parl_session *until_told(const parl_scenario *scenario, const char *line) {
    parl_session *run;
    assert_int_equal(parl_session_new(&run, scenario, 1), PARL_OK);
    for (int turn = 0; turn < 60 && !parl_session_over(run); turn++) {
        const parl_decision *now = parl_session_decision(run);
        for (int i = 0; i < now->option_count; i++) {
            if (strstr(now->options[i].text, line)) return run;
        }
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, run, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
    }
    fail_msg("nothing like “%s” was offered", line);
    return NULL;
}

static void lines_of_which_some_are_untrue_are_never_equals(void **unused) {
    (void)unused;
    parl_scenario *scenario = battery_load(BATTERY_FIRST);
    parl_session *run = until_told(scenario, "Hardly a ticket goes astray");
    assert_in_hint(run, "The listener is Rui Tavares: which line speaks of what they decide?");
    assert_in_hint(run, "Some lines here are not the whole truth.");
    assert_not_in_hint(run, "about the same");
    assert_not_in_hint(run, "hours");  // Nor does it say which one.
    parl_session_free(run);
    parl_scenario_free(scenario);
}

// --- Held against the look back ------------------------------------------------------------------

// What taking [answer] in [run] is worth, by the look back at it.
static int worth_of(const parl_session *run, const parl_answer *answer) {
    parl_session *copy;
    parl_look look;
    int turn = parl_session_turn_count(run);
    assert_int_equal(parl_session_upto(&copy, run, 0), PARL_OK);
    parl_session_copy(copy, run);
    assert_int_equal(parl_session_answer(copy, answer), PARL_OK);
    assert_int_equal(parl_session_look(copy, turn, &look), PARL_OK);
    parl_session_free(copy);
    return look.taken;
}

static void check_decision(void *counted, parl_session *run) {
    const parl_decision *now = parl_session_decision(run);
    bool one = now->kind == PARL_DECISION_MENU || now->kind == PARL_DECISION_DESK;
    if (!one || !strstr(hint_of(run), "about the same")) return;
    int least = 10000, most = 0;
    for (int i = 0; i < now->option_count; i++) {
        if (!now->options[i].open) continue;
        parl_answer answer = {.count = 1, .values = {(int16_t)now->options[i].value}};
        int worth = worth_of(run, &answer);
        if (worth < least) least = worth;
        if (worth > most) most = worth;
    }
    ++*(int *)counted;
    if (most - least > PARL_REGRET_MIN)
        fail_msg("%d apart, and: %s (%s)", most - least, hint_of(run), now->options[0].text);
}

static void check_scenario(const char *path, parl_policy policy) {
    int counted = 0;
    parl_session *run;
    parl_scenario *scenario = battery_load(path);
    assert_int_equal(parl_policy_play(policy, scenario, 3, &run), PARL_OK);
    battery_walk(run, check_decision, &counted);
    printf("%s: %d decisions where answers come to about the same\n", path, counted);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

static void equals_are_equal_in_the_first_scenario(void **unused) {
    (void)unused;
    check_scenario(BATTERY_FIRST, PARL_POLICY_RANDOM);
    if (all) check_scenario(BATTERY_FIRST, PARL_POLICY_EXPERT);
}

static void equals_are_equal_in_the_others(void **unused) {
    (void)unused;
    if (!all) skip();
    check_scenario(BATTERY_DATE, PARL_POLICY_RANDOM);
    check_scenario(BATTERY_DATE, PARL_POLICY_EXPERT);
    check_scenario(BATTERY_COUNSEL, PARL_POLICY_RANDOM);
    check_scenario(BATTERY_COUNSEL, PARL_POLICY_EXPERT);
}

// With any argument it holds every scenario against the look back.
int main(int argc, char **argv) {
    (void)argv;
    all = argc > 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_of_which_some_are_untrue_are_never_equals),
        cmocka_unit_test(equals_are_equal_in_the_first_scenario),
        cmocka_unit_test(equals_are_equal_in_the_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
