// SPDX-License-Identifier: MIT
//
// What a scenario must prove before a person plays it: the author's key earns a good score,
// tempting habits do not pass, and everything that it says it teaches can be seen done well
// and done badly.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "parlance_author.h"

enum { SEEDS = 200, PASS_MARK = 70, COVERS_MAX = 64 };

static parl_scenario *scenario;

// How often each catalogue id was seen done well, and badly.
typedef struct {
    int well, badly;
} Seen;

static Seen seen[COVERS_MAX];

static int load(void **unused) {
    (void)unused;
    parl_problems *problems = parl_problems_new();
    parl_status status = parl_scenario_load(
        &scenario, PARL_SOURCE_DIR "/scenarios/eighteen-in-a-hundred", problems);
    parl_problems_free(problems);
    return status != PARL_OK;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(scenario);
    return 0;
}

static void note_lessons(const parl_session *session) {
    parl_scenario_info info = parl_scenario_describe(scenario);
    int count;
    const parl_event *events = parl_session_events(session, &count);
    for (int i = 0; i < count; i++) {
        bool well;
        const char *id = parl_event_lesson(scenario, &events[i], &well);
        for (int c = 0; id && c < info.covers_count && c < COVERS_MAX; c++) {
            if (strcmp(info.covers[c], id) != 0) continue;
            if (well) seen[c].well++;
            else seen[c].badly++;
        }
    }
}

// Plays the run of [seed] as [policy] does; its total.
static int play(parl_policy policy, uint64_t seed) {
    parl_session *session;
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    note_lessons(session);
    while (!parl_session_over(session)) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(policy, session, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
        note_lessons(session);
    }
    parl_score score = parl_session_score(session);
    assert_true(score.complete);
    assert_in_range(score.total, 0, 100);
    parl_session_free(session);
    return score.total;
}

typedef struct {
    int mean, least, most, passed;
} Row;

static Row rows[PARL_POLICY_COUNT];

static Row play_all(parl_policy policy) {
    Row row = {.least = 100};
    int sum = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        int total = play(policy, seed);
        sum += total;
        row.passed += total >= PASS_MARK;
        if (total < row.least) row.least = total;
        if (total > row.most) row.most = total;
    }
    row.mean = sum / SEEDS;
    return row;
}

static void play_the_table(void **unused) {
    (void)unused;
    printf("%-10s %5s %5s %5s  %s of %d seeds\n", "policy", "mean", "least", "most", "70 or more",
           SEEDS);
    for (int i = 0; i < PARL_POLICY_COUNT; i++) {
        rows[i] = play_all((parl_policy)i);
        printf("%-10s %5d %5d %5d  %d\n", parl_policy_id((parl_policy)i), rows[i].mean,
               rows[i].least, rows[i].most, rows[i].passed);
    }
    assert_true(rows[PARL_POLICY_EXPERT].mean > rows[PARL_POLICY_RANDOM].mean);
}

static void the_authors_key_earns_eighty_five(void **unused) {
    (void)unused;
    assert_in_range(rows[PARL_POLICY_EXPERT].mean, 85, 100);
}

// In at most one seed of twenty.
static void does_not_pass(parl_policy policy) {
    assert_in_range(rows[policy].passed, 0, SEEDS / 20);
}

static void jargon_to_everyone_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_JARGON);
}

static void a_firm_date_at_once_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_FIRM_DATE);
}

static void the_flattering_number_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_FLATTERER);
}

static void asking_nothing_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_IDLE);
}

static void the_figure_in_simpler_words_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_PARROT);
}

static void f1_as_the_share_of_right_answers_does_not_pass(void **unused) {
    (void)unused;
    does_not_pass(PARL_POLICY_F1_READER);
}

// Conditions of the work and roles are met; practices and mistakes are done well and badly.
static bool met_is_enough(const char *id) {
    const char *kind = strchr(id, '-');
    return kind && (kind[1] == 'K' || kind[1] == 'R' || kind[1] == 'X');
}

static void everything_it_covers_is_seen_done_well_and_badly(void **unused) {
    (void)unused;
    parl_scenario_info info = parl_scenario_describe(scenario);
    int missing = 0;
    assert_in_range(info.covers_count, 14, COVERS_MAX);
    for (int i = 0; i < info.covers_count; i++) {
        bool both = seen[i].well > 0 && seen[i].badly > 0;
        bool met = seen[i].well + seen[i].badly > 0;
        bool fine = met_is_enough(info.covers[i]) ? met : both;
        printf("%-7s well %6d, badly %6d%s\n", info.covers[i], seen[i].well, seen[i].badly,
               fine ? "" : "  <- not covered");
        missing += !fine;
    }
    assert_int_equal(missing, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(play_the_table),
        cmocka_unit_test(the_authors_key_earns_eighty_five),
        cmocka_unit_test(jargon_to_everyone_does_not_pass),
        cmocka_unit_test(a_firm_date_at_once_does_not_pass),
        cmocka_unit_test(the_flattering_number_does_not_pass),
        cmocka_unit_test(asking_nothing_does_not_pass),
        cmocka_unit_test(the_figure_in_simpler_words_does_not_pass),
        cmocka_unit_test(f1_as_the_share_of_right_answers_does_not_pass),
        cmocka_unit_test(everything_it_covers_is_seen_done_well_and_badly),
    };
    return cmocka_run_group_tests(tests, load, unload) != 0;
}
