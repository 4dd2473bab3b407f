// SPDX-License-Identifier: MIT
//
// What if: the window says what the engine says, and the run itself stays as it was.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_answer_is_told_as_the_engine_finds_it),
        cmocka_unit_test(arrows_and_numbers_do_the_same),
        cmocka_unit_test(every_kind_of_decision_can_be_asked),
        cmocka_unit_test(an_item_of_the_debrief_leads_to_its_answer),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
