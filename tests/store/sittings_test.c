// SPDX-License-Identifier: MIT
//
// What a run is a part of, what was set for it, and results that wait for their word.
#include "kept.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY = 41, RELEASE = 77 };

static parl_store *store;

static int begin(void **unused) {
    (void)unused;
    kept_clean();
    store = kept_open("runs.db");
    return 0;
}

static int end(void **unused) {
    (void)unused;
    parl_store_free(store);
    return 0;
}

static int leave(void **unused) {
    (void)unused;
    kept_forget_scenarios();
    return 0;
}

static void reopen(void) {
    parl_store_free(store);
    store = kept_open("runs.db");
}

static parl_run run_of(int64_t run) {
    parl_run found;
    assert_kept(parl_store_run(store, run, &found), store);
    return found;
}

static parl_session *set_low(void) {
    const parl_setting settings[] = {{"power", "low"}, {"days", "20"}};
    parl_session *session;
    assert_int_equal(parl_session_new_given(&session, kept_scenario("paired"), 3, settings, 2),
                     PARL_OK);
    return session;
}

static int64_t begin_as(const char *profile, const parl_session *session, parl_sitting sitting) {
    const parl_run_start start = {.profile = profile, .scenario = "paired", .sitting = sitting};
    int64_t run;
    assert_kept(parl_store_begin(store, &start, session, &run), store);
    return run;
}

// One whole run of the scenario with a pair, as [attempt] of the pack.
static int64_t play(const char *profile, int attempt, uint64_t release) {
    parl_session *session = set_low();
    int64_t run =
        begin_as(profile, session, (parl_sitting){PARL_SITTING_PACK, KEY, attempt, release});
    kept_say(store, run, session, "half");
    parl_session_free(session);
    return run;
}

static int count_of(const char *profile, parl_sitting_kind kind, uint64_t key, int64_t *last) {
    parl_run *runs = NULL;
    int count = 0;
    assert_kept(parl_store_sitting_runs(store, profile, kind, key, &runs, &count), store);
    if (count > 0 && last) *last = runs[count - 1].id;
    free(runs);
    return count;
}

// Of a run of a pack: what is played on from another answer is the player's own.
static void playing_on_from_another_answer_is_part_of_no_sitting(void **unused) {
    (void)unused;
    parl_session *session = set_low(), *aside = set_low();
    const parl_run_start start = {.profile = "Rui",
                                  .scenario = "paired",
                                  .mode = PARL_MODE_ASSESSED,
                                  .sitting = {PARL_SITTING_PACK, KEY, 1, 0}};
    int64_t run, other, last = 0;
    assert_kept(parl_store_begin(store, &start, session, &run), store);
    kept_say(store, run, session, "half");
    kept_give(aside, "half");
    assert_kept(parl_store_aside(store, run, aside, &other), store);
    assert_int_equal(run_of(other).sitting.kind, PARL_SITTING_NONE);
    assert_int_equal(run_of(other).mode, PARL_MODE_PRACTICE);
    assert_int_equal(run_of(run).mode, PARL_MODE_ASSESSED);
    assert_int_equal(count_of("Rui", PARL_SITTING_PACK, KEY, &last), 1);
    assert_int_equal(last, run);
    assert_false(run_of(run).branched);
    parl_session_free(aside);
    parl_session_free(session);
}

static void the_runs_of_a_sitting_are_found_by_its_key(void **unused) {
    (void)unused;
    int64_t last = 0;
    (void)play("Heron", 1, 0);
    int64_t second = play("Heron", 2, 0);
    (void)play("Maple", 1, 0);
    reopen();
    assert_int_equal(count_of("Heron", PARL_SITTING_PACK, KEY, &last), 2);
    assert_int_equal(last, second);
    assert_int_equal(run_of(second).sitting.attempt, 2);
    assert_int_equal(count_of(NULL, PARL_SITTING_PACK, KEY, NULL), 3);
    assert_int_equal(count_of(NULL, PARL_SITTING_PACK, KEY + 1, NULL), 0);
    assert_int_equal(count_of(NULL, PARL_SITTING_INTERVIEW, KEY, NULL), 0);
}

static void a_run_of_a_sitting_goes_on_only_there(void **unused) {
    (void)unused;
    parl_session *session = set_low();
    parl_run found;
    (void)begin_as("Heron", session, (parl_sitting){PARL_SITTING_INTERVIEW, 9, 1, 0});
    assert_int_equal(parl_store_unfinished(store, "Heron", NULL, PARL_MODE_COUNT, &found),
                     PARL_STORE_ERR_NO_RUN);
    int64_t free_one = begin_as("Heron", session, (parl_sitting){0});
    assert_kept(parl_store_unfinished(store, "Heron", NULL, PARL_MODE_COUNT, &found), store);
    assert_int_equal(found.id, free_one);
    parl_session_free(session);
}

static void a_branch_keeps_sitting_and_settings(void **unused) {
    (void)unused;
    int64_t run = play("Heron", 3, 0), made;
    assert_kept(parl_store_branch(store, run, 0, &made), store);
    reopen();
    parl_run branch = run_of(made);
    assert_int_equal(branch.sitting.kind, PARL_SITTING_PACK);
    assert_int_equal(branch.sitting.attempt, 3);
    parl_session *session = kept_replayed(store, made, "paired");
    assert_int_equal(parl_session_setting_count(session), 2);
    assert_string_equal(parl_session_setting_at(session, 0).value, "low");
    assert_string_equal(parl_session_setting_at(session, 1).value, "20");
    kept_say(store, made, session, "half");
    parl_session_free(session);
    assert_true(run_of(made).over);
}

static void a_setting_that_the_page_has_lost_is_drawn(void **unused) {
    (void)unused;
    parl_session *session = set_low();
    parl_gap gap;
    int64_t run = begin_as("Heron", session, (parl_sitting){0});
    parl_session_free(session);
    assert_kept(parl_store_replay(store, run, kept_scenario("first"), &session, &gap), store);
    assert_int_equal(parl_session_setting_count(session), 0);
    parl_session_free(session);
}

static void what_is_held_shows_nothing_until_it_is_released(void **unused) {
    (void)unused;
    int64_t held = play("Heron", 1, RELEASE), open = play("Heron", 2, 0);
    parl_run run = run_of(held);
    assert_true(run.over && run.held && !parl_run_counts(&run));
    assert_int_equal(run.total, -1);
    assert_int_equal(run.parts[PARL_SIGNAL_RELATIONSHIP], -1);
    assert_string_equal(run.ending, "");
    assert_false(run_of(open).held);
    for (int i = 0; i < 2; i++) assert_kept(parl_store_release(store, RELEASE), store);
    reopen();
    run = run_of(held);
    assert_true(run.over && !run.held && parl_run_counts(&run));
    assert_true(run.total >= 0 && run.parts[PARL_SIGNAL_RELATIONSHIP] >= 0);
    assert_string_equal(run.ending, "done");
}

static void own_levels_are_kept_once_with_their_round(void **unused) {
    (void)unused;
    int64_t run = play("Heron", 1, 0), other = play("Maple", 1, 0);
    const int rated[PARL_RUBRIC_COUNT] = {4, 0, 2, 1, 3, 0}, again[PARL_RUBRIC_COUNT] = {1, 3};
    int own[PARL_RUBRIC_COUNT] = {9};
    assert_kept(parl_store_own_levels(store, run, own), store);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) assert_int_equal(own[i], 0);
    assert_kept(parl_store_own_levels_keep(store, run, rated), store);
    assert_kept(parl_store_own_levels_keep(store, run, again), store);
    reopen();
    assert_kept(parl_store_own_levels(store, run, own), store);
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) assert_int_equal(own[i], i == 1 ? 3 : rated[i]);
    assert_kept(parl_store_own_levels(store, other, own), store);
    assert_int_equal(own[0], 0);
    assert_int_equal(parl_store_own_levels_keep(store, 99, rated), PARL_STORE_ERR_NO_RUN);
}

static void orders_and_charts_are_answers_that_a_file_can_hold(void **unused) {
    (void)unused;
    parl_session *session = set_low();
    (void)begin_as("Heron", session, (parl_sitting){0});
    parl_session_free(session);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(kept_path("runs.db"), &db), SQLITE_OK);
    static const char insert[] = "INSERT INTO answers VALUES (1, %d, '', '', '%s', 'a; b', 'A; B',"
                                 " NULL, 1, 2, 3)";
    static const char *const kinds[] = {"rank", "grid", "chart"};
    for (int i = 0; i < 3; i++) {
        char text[200];
        snprintf(text, sizeof text, insert, i, kinds[i]);
        assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL),
                         i < 2 ? SQLITE_OK : SQLITE_CONSTRAINT);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        T(playing_on_from_another_answer_is_part_of_no_sitting),
        T(the_runs_of_a_sitting_are_found_by_its_key),
        T(a_run_of_a_sitting_goes_on_only_there),
        T(a_branch_keeps_sitting_and_settings),
        T(a_setting_that_the_page_has_lost_is_drawn),
        T(what_is_held_shows_nothing_until_it_is_released),
        T(own_levels_are_kept_once_with_their_round),
        T(orders_and_charts_are_answers_that_a_file_can_hold),
    };
    return cmocka_run_group_tests(tests, NULL, leave) != 0;
}
