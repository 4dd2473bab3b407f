// SPDX-License-Identifier: MIT
//
// What if: the window says what the engine says, and the run itself stays as it was.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "window.h"

static Driver after_a_run(const char *path) {
    Driver driver = driver_open(path, 1280, 800, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    driver_press(&driver, SDLK_i);
    assert_int_equal(driver.app->screen, SCREEN_WHAT_IF);
    return driver;
}

// The run with the option [index] of answer [turn], by the engine alone. The caller frees it.
static parl_session *otherwise(const Driver *driver, int turn, int index, parl_what_if *out) {
    parl_session *session = driver->app->table.session, *there = NULL, *other = NULL;
    parl_turn turns[64];
    assert_in_range(turn, 0, 63);
    for (int i = 0; i < turn; ++i) turns[i] = parl_session_turn(session, i);
    assert_int_equal(
        parl_session_replay(&there, driver->scenario, parl_session_seed(session), turns, turn),
        PARL_OK);
    const parl_decision *decision = parl_session_decision(there);
    parl_answer answer = {.count = 1, .values = {(int16_t)decision->options[index].value}};
    assert_int_equal(parl_session_what_if(session, turn, &answer, &other, out), PARL_OK);
    parl_session_free(there);
    return other;
}

// Everything the engine says about it stands on the screen.
static void assert_told(const Driver *driver, int turn, int index) {
    parl_session *session = driver->app->table.session;
    parl_what_if found;
    char text[4000];
    parl_session *other = otherwise(driver, turn, index, &found);
    assert_non_null(driver->app->what_if.otherwise);
    assert_true(parl_session_fingerprint(other) ==
                parl_session_fingerprint(driver->app->what_if.otherwise));
    assert_int_equal(parl_session_score(other).total,
                     parl_session_score(driver->app->what_if.otherwise).total);
    parl_report_what_if_score(session, other, text, sizeof text);
    assert_true(driver_shows(driver, text));
    if (parl_report_what_if(session, other, &found, turn, text, sizeof text) > 0)
        assert_true(driver_shows(driver, text));
    for (int part = 0; part < PARL_SIGNAL_COUNT; ++part)
        if (parl_report_what_if_part(session, other, (parl_signal)part, text, sizeof text) > 0)
            assert_true(driver_shows(driver, text));
    parl_session_free(other);
}

// Tries every open option of answer [turn]; returns how many changed the score.
static int try_all(Driver *driver, int turn, Hand hand) {
    int count = 0, moved = 0;
    hand_choose(driver, hand, ACT_DECISION, turn);
    assert_int_equal(driver->app->what_if.turn, turn);
    if (driver->app->what_if.there)
        count = parl_session_decision(driver->app->what_if.there)->option_count;
    for (int i = 0; i < count; ++i) {
        if (!parl_session_decision(driver->app->what_if.there)->options[i].open) continue;
        hand_choose(driver, hand, ACT_OTHERWISE, i);
        assert_int_equal(driver->app->what_if.option, i);
        assert_told(driver, turn, i);
        moved += parl_session_score(driver->app->what_if.otherwise).total !=
                 parl_session_score(driver->app->table.session).total;
    }
    return moved;
}

static void another_answer_is_told_as_the_engine_finds_it(void **state) {
    (void)state;
    Driver driver = after_a_run(EIGHTEEN);
    uint64_t before = parl_session_fingerprint(driver.app->table.session);
    int turns = parl_session_turn_count(driver.app->table.session), moved = 0;
    for (int turn = 0; turn < 4; ++turn) moved += try_all(&driver, turn, HAND_MOUSE);
    driver_picture(&driver, "what-if");
    assert_true(moved > 0);
    assert_true(parl_session_fingerprint(driver.app->table.session) == before);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    driver_close(&driver);
}

static void arrows_and_numbers_do_the_same(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION);
    for (int i = 0; i < 9; ++i) driver_press(&driver, SDLK_UP);
    assert_int_equal(driver.app->what_if.turn, 0);
    driver_press(&driver, SDLK_3);
    assert_int_equal(driver.app->what_if.option, 2);
    assert_told(&driver, 0, 2);
    driver_press(&driver, SDLK_DOWN);
    assert_int_equal(driver.app->what_if.turn, 1);
    assert_null(driver.app->what_if.otherwise);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    driver_close(&driver);
}

// Each kind has something to try, or says that nothing hangs on it.
static void every_kind_of_decision_can_be_asked(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION);
    uint64_t before = parl_session_fingerprint(driver.app->table.session);
    int turns = parl_session_turn_count(driver.app->table.session);
    for (int turn = 0; turn < turns; ++turn) {
        hand_choose(&driver, HAND_MOUSE, ACT_DECISION, turn);
        const parl_decision *decision = parl_session_decision(driver.app->what_if.there);
        if (decision->kind == PARL_DECISION_WRITE) {
            assert_true(driver_shows(&driver, "Own words are kept as they are"));
            assert_null(driver_act(&driver, ACT_OTHERWISE, 0));
            continue;
        }
        hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, 1);
        // Both of a pick are taken already: the second cannot stand for itself twice.
        if (decision->kind == PARL_DECISION_PICK)
            hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, 2);
        assert_non_null(driver.app->what_if.otherwise);
        assert_true(driver_shows(&driver, "Score: "));
    }
    assert_true(parl_session_fingerprint(driver.app->table.session) == before);
    driver_close(&driver);
}

// An item of the debrief leads to the answer that it is about.
static void an_item_of_the_debrief_leads_to_its_answer(void **state) {
    (void)state;
    Driver driver = after_a_run(EIGHTEEN);
    driver_press(&driver, SDLK_ESCAPE);
    const View *view = &driver.app->view;
    int turn = -1;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act == ACT_DECISION && view->widgets[i].arg >= 0)
            turn = view->widgets[i].arg;
    assert_true(turn >= 0);
    hand_choose(&driver, HAND_FINGER, ACT_DECISION, turn);
    assert_int_equal(driver.app->screen, SCREEN_WHAT_IF);
    assert_int_equal(driver.app->what_if.turn, turn);
    driver_close(&driver);
}

// --- At once ------------------------------------------------------------------------------------

// The first line of answer [turn] that can be given and was not.
static int other_of(Driver *driver, int turn) {
    app_act(driver->app, ACT_DECISION, turn);
    app_step(driver->app);
    const WhatIf *what_if = &driver->app->what_if;
    assert_int_equal(what_if->turn, turn);
    for (int i = 0; i < what_if->other_count; ++i)
        if (what_if->others[i].open && !what_if->others[i].given) return i;
    fail_msg("answer %d could not be another one", turn + 1);
    return -1;
}

// Whatever the engine tells of the other answer, in the run up to there, stands on the screen.
static void assert_said(const Driver *driver, int turn, const parl_answer *answer) {
    parl_session *then = NULL;
    int count = 0, spoken = 0;
    assert_int_equal(parl_session_upto(&then, driver->app->table.session, turn), PARL_OK);
    assert_int_equal(parl_session_answer(then, answer), PARL_OK);
    const parl_event *events = parl_session_events(then, &count);
    for (int i = 0; i < count; ++i) {
        char text[4 * PARL_TEXT_MAX];
        bool told = events[i].kind == PARL_EVENT_SAID || parl_report_is_news(&events[i]);
        if (!told || parl_event_text(driver->scenario, &events[i], text, sizeof text) == 0)
            continue;
        if (!driver_shows(driver, text)) fail_msg("nobody says: %s", text);
        spoken += events[i].kind == PARL_EVENT_SAID && events[i].person >= 0;
    }
    assert_true(spoken > 0);
    parl_session_free(then);
}

static void what_another_answer_brings_is_said_by_those_who_say_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 2400, 1);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    for (int turn = 0; turn < 2; ++turn) {
        int other = other_of(&driver, turn);
        hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, other);
        assert_said(&driver, turn, &driver.app->what_if.others[other].answer);
    }
    driver_close(&driver);
}

// Of several answers that were looked back at, one was worth more than what was said.
static void the_best_line_is_marked_where_it_matters(void **state) {
    (void)state;
    Driver driver = after_a_run(EIGHTEEN);
    const parl_lookback *points = lookback_points(driver.app->lookback);
    int marked = 0;
    for (int turn = 0; turn < points->turn_count; ++turn) {
        app_act(driver.app, ACT_DECISION, turn);
        app_step(driver.app);
        bool line = parl_session_decision(driver.app->what_if.there)->kind == PARL_DECISION_MENU;
        bool said = driver_shows(&driver, line ? "The best line there" : "The best there");
        if (!line) assert_false(driver_shows(&driver, "The best line there"));
        const parl_look *look = &points->looks[turn];
        if (parl_look_size(look) == 0) assert_false(said);
        if (parl_look_size(look) > 0) assert_true(said);
        if (parl_look_size(look) < 0 && look->capped == 0) assert_true(said);
        marked += said;
    }
    assert_in_range(marked, 1, points->turn_count - 1);
    driver_close(&driver);
}

// --- Played on ----------------------------------------------------------------------------------

enum { BRANCH_TURN = 2 };

static Driver kept_to_its_end(const char *file) {
    Driver driver = window_kept(EVERY_DECISION, file);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    return driver;
}

static parl_run run_of(const Driver *driver, int64_t id) {
    parl_run run;
    assert_int_equal(parl_store_run(driver->app->keep.store, id, &run), PARL_STORE_OK);
    return run;
}

static void assert_branch(const Driver *driver, int turn, const parl_answer *answer) {
    const parl_session *session = driver->app->table.session;
    assert_int_equal(driver->app->screen, SCREEN_TABLE);
    assert_int_equal(parl_session_turn_count(session), turn + 1);
    parl_turn last = parl_session_turn(session, turn);
    assert_memory_equal(last.answer.values, answer->values, sizeof answer->values);
    assert_true(driver_shows(driver, "counts for no best and no trend"));
}

static void a_run_that_is_played_on_is_a_branch_and_the_old_one_stays(void **state) {
    (void)state;
    Driver driver = kept_to_its_end("branch.db");
    int64_t first = driver.app->keep.run;
    parl_run before = run_of(&driver, first);
    int other = other_of(&driver, BRANCH_TURN);
    parl_answer answer = driver.app->what_if.others[other].answer;
    hand_choose(&driver, HAND_MOUSE, ACT_OTHERWISE, other);
    hand_choose(&driver, HAND_MOUSE, ACT_PLAY_ON, 0);
    assert_branch(&driver, BRANCH_TURN, &answer);
    assert_true(driver_shows(&driver, "from answer 3 of run 1, which stays as it was"));
    parl_run run = run_of(&driver, driver.app->keep.run), after = run_of(&driver, first);
    assert_int_equal(run.parent, first);
    assert_int_equal(run.parent_turns, BRANCH_TURN);
    assert_int_equal(run.turns, BRANCH_TURN + 1);
    assert_memory_equal(&before, &after, sizeof before);
    driver_play(&driver);
    run = run_of(&driver, driver.app->keep.run);
    assert_true(run.over);
    assert_false(parl_run_counts(&run));
    hand_choose(&driver, HAND_MOUSE, ACT_HOME, 0);
    driver_settle(&driver);
    const Entry *entry = &driver.app->library.entries[driver.app->entry];
    assert_int_equal(entry->attempts.counted, 1);
    assert_int_equal(entry->attempts.best, before.total);
    driver_close(&driver);
}

// In the library it waits like any other, and says at its end that it does not count.
static void the_library_says_that_it_does_not_count(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "known.db");
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 1);
    // The first run counts for nothing already.
    for (int i = 0; i < 2; ++i) driver_press(&driver, SDLK_u);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    app_act(driver.app, ACT_OTHERWISE, other_of(&driver, BRANCH_TURN));
    driver_press(&driver, SDLK_p);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    hand_choose(&driver, HAND_MOUSE, ACT_HOME, 0);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "A run waits at answer 4"));
    app_begin(driver.app, driver.app->entry, true);
    driver_play(&driver);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "It does not count"));
    driver_close(&driver);
}

static void a_finger_plays_on_in_a_narrow_window(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION);
    driver_resize(&driver, 1024, 640);
    app_act(driver.app, ACT_ZOOM, ZOOM_MAX - driver.app->settings.zoom);
    app_step(driver.app);
    assert_in_range(view_points_wide(&driver.app->view), 1, 512);
    for (int turn = 0; turn < BRANCH_TURN; ++turn)
        hand_choose(&driver, HAND_FINGER, ACT_DECISION, turn + 1);
    assert_int_equal(driver.app->what_if.turn, BRANCH_TURN);
    int other = other_of(&driver, BRANCH_TURN);
    parl_answer answer = driver.app->what_if.others[other].answer;
    hand_choose(&driver, HAND_FINGER, ACT_OTHERWISE, other);
    driver_picture(&driver, "what-if-narrow");
    hand_choose(&driver, HAND_FINGER, ACT_PLAY_ON, 0);
    driver_picture(&driver, "what-if-branch");
    assert_branch(&driver, BRANCH_TURN, &answer);
    assert_true(driver_shows(&driver, "is not kept"));
    assert_int_equal(driver.app->keep.run, 0);
    assert_true(run_would_be_lost(driver.app));
    driver_close(&driver);
}

// Right to the lines, Down to one of them, Enter; then Down behind the last to the way on.
static void the_arrows_and_enter_play_on(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION);
    const View *view = &driver.app->view;
    for (int i = 0; i < 9; ++i) driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_RIGHT);
    assert_true(view->focus_shown && view_has_focus(view, ACT_OTHERWISE, 0));
    driver_press(&driver, SDLK_DOWN);
    assert_true(view_has_focus(view, ACT_OTHERWISE, 1));
    assert_int_equal(driver.app->what_if.turn, 0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->what_if.option, 1);
    driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_RIGHT);
    assert_true(view_has_focus(view, ACT_OTHERWISE, 1));
    for (int i = 2; i < driver.app->what_if.other_count; ++i) driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_DOWN);
    assert_true(view->focus_shown && view_has_focus(view, ACT_PLAY_ON, 0));
    assert_int_equal(view_seen(view, view_focused(view)), 100);
    parl_answer answer = driver.app->what_if.others[1].answer;
    driver_press(&driver, SDLK_RETURN);
    assert_branch(&driver, 0, &answer);
    driver_close(&driver);
}

// What was said already is no other answer, and before one was tried there is none.
static void only_another_answer_is_played_on(void **state) {
    (void)state;
    Driver driver = after_a_run(EVERY_DECISION);
    (void)other_of(&driver, 0);
    driver_press(&driver, SDLK_p);
    assert_int_equal(driver.app->screen, SCREEN_WHAT_IF);
    assert_true(driver_shows(&driver, "Choose another answer first"));
    for (int i = 0; i < driver.app->what_if.other_count; ++i)
        if (driver.app->what_if.others[i].given) app_act(driver.app, ACT_OTHERWISE, i);
    app_step(driver.app);
    assert_null(driver_act(&driver, ACT_PLAY_ON, 0));
    driver_press(&driver, SDLK_p);
    assert_int_equal(driver.app->screen, SCREEN_WHAT_IF);
    driver_close(&driver);
}

// An assessed run that is over: what is played on is practice.
static void what_is_played_on_from_an_assessed_run_is_practice(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "assessed.db");
    app_act(driver.app, ACT_BEGIN, 1);
    driver_play(&driver);
    int64_t first = driver.app->keep.run;
    assert_int_equal(run_of(&driver, first).mode, PARL_MODE_ASSESSED);
    app_act(driver.app, ACT_DEBRIEF, 0);
    driver_settle(&driver);
    app_act(driver.app, ACT_OTHERWISE, other_of(&driver, BRANCH_TURN));
    driver_press(&driver, SDLK_p);
    assert_false(driver.app->assessed);
    assert_int_equal(run_of(&driver, driver.app->keep.run).mode, PARL_MODE_PRACTICE);
    assert_int_equal(run_of(&driver, first).mode, PARL_MODE_ASSESSED);
    for (int i = 0; i < 2; ++i) app_act(driver.app, ACT_TAKE_BACK, 0);  // Asked about once.
    assert_int_equal(parl_session_turn_count(driver.app->table.session), BRANCH_TURN);
    driver_close(&driver);
}

static void in_a_preview_a_run_is_played_on_in_memory(void **state) {
    (void)state;
    const AppOptions options = {
        .watch = true, .seeded = true, .seed = 7, .width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(EVERY_DECISION, &options);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    int other = other_of(&driver, BRANCH_TURN);
    parl_answer answer = driver.app->what_if.others[other].answer;
    app_act(driver.app, ACT_OTHERWISE, other);
    driver_press(&driver, SDLK_p);
    assert_branch(&driver, BRANCH_TURN, &answer);
    driver_close(&driver);
}

// Where nothing can be written the player is asked, as at the beginning of any run; the old run is
// as it was, and nothing half has been begun.
static void a_branch_that_cannot_be_kept_is_told(void **state) {
    (void)state;
    const struct rlimit full = {512, RLIM_INFINITY}, room = {RLIM_INFINITY, RLIM_INFINITY};
    Driver driver = kept_to_its_end("full.db");
    int64_t first = driver.app->keep.run;
    app_act(driver.app, ACT_OTHERWISE, other_of(&driver, BRANCH_TURN));
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
    app_act(driver.app, ACT_PLAY_ON, 0);
    app_step(driver.app);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &room), 0);
    assert_int_equal(driver.app->overlay, OVERLAY_UNSAVED);
    assert_int_equal(driver.app->keep.run, 0);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), BRANCH_TURN + 1);
    driver_press(&driver, SDLK_g);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(run_of(&driver, first).over);
    assert_int_equal(parl_store_run(driver.app->keep.store, first + 1, &(parl_run){0}),
                     PARL_STORE_ERR_NO_RUN);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_answer_is_told_as_the_engine_finds_it),
        cmocka_unit_test(arrows_and_numbers_do_the_same),
        cmocka_unit_test(every_kind_of_decision_can_be_asked),
        cmocka_unit_test(an_item_of_the_debrief_leads_to_its_answer),
        cmocka_unit_test(what_another_answer_brings_is_said_by_those_who_say_it),
        cmocka_unit_test(the_best_line_is_marked_where_it_matters),
        cmocka_unit_test(a_run_that_is_played_on_is_a_branch_and_the_old_one_stays),
        cmocka_unit_test(the_library_says_that_it_does_not_count),
        cmocka_unit_test(a_finger_plays_on_in_a_narrow_window),
        cmocka_unit_test(the_arrows_and_enter_play_on),
        cmocka_unit_test(only_another_answer_is_played_on),
        cmocka_unit_test(what_is_played_on_from_an_assessed_run_is_practice),
        cmocka_unit_test(in_a_preview_a_run_is_played_on_in_memory),
        cmocka_unit_test(a_branch_that_cannot_be_kept_is_told),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
