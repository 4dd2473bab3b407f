// SPDX-License-Identifier: MIT
//
// Answers: how each kind is made, given and taken back.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static uint64_t print_of(const Driver *driver) {
    return parl_session_fingerprint(driver->app->table.session);
}

static void the_last_answer_is_taken_back(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_non_null(driver_widget(&driver, WIDGET_NOTICE, 0));
    driver_press(&driver, SDLK_1);
    assert_true(print_of(&driver) != before);
    assert_true(driver_shows(&driver, "You: "));
    driver_press(&driver, SDLK_BACKSPACE);
    assert_true(print_of(&driver) == before);
    assert_false(driver_shows(&driver, "You: "));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_u);
    assert_true(print_of(&driver) == before);
    driver_close(&driver);
}

static void a_mouse_takes_the_last_answer_back(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    hand_answer(&driver, HAND_MOUSE);
    hand_choose(&driver, HAND_MOUSE, ACT_TAKE_BACK, 0);
    assert_true(print_of(&driver) == before);
    assert_true(driver_shows(&driver, "Your last answer is taken back."));
    driver_close(&driver);
}

// The end of a run can be taken back as well, and leads to another end.
static void the_last_answer_of_a_run_is_taken_back(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_play(&driver);
    int turns = parl_session_turn_count(driver.app->table.session);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_t);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns - 1);
    assert_null(driver.app->page);
    driver_answer(&driver);
    driver_close(&driver);
}

static void a_key_that_is_held_down_answers_nothing(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_hold(&driver, SDLK_1);
    driver_hold(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == before);
    driver_close(&driver);
}

static void arrows_and_enter_choose_like_the_numbers(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    uint64_t start = print_of(&driver);
    driver_press(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == start);  // Nothing is selected yet.
    driver_press(&driver, SDLK_3);
    uint64_t third = print_of(&driver);
    driver_press(&driver, SDLK_u);
    for (int i = 0; i < 3; ++i) driver_press(&driver, SDLK_DOWN);
    driver_press(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == third);
    driver_close(&driver);
}

static void the_mouse_chooses_too(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1200, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    SDL_Rect box = driver_widget(&driver, WIDGET_OPTION, 1)->box;
    driver_click(&driver, box.x + box.w / 2, box.y + box.h / 2);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), 1);
    driver_close(&driver);
}

// Answers until a decision of [kind] waits.
static Driver open_at(parl_decision_kind kind) {
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != kind) driver_answer(&driver);
    return driver;
}

static void a_pick_takes_exactly_as_many_as_are_asked_for(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_PICK);
    int turns = parl_session_turn_count(driver.app->table.session);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Mark 2 with the numbers, then Enter; 1 so far."));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_3);
    assert_true(driver_shows(&driver, "That is as many as you may mark"));
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_3);
    driver_picture(&driver, "pick");
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns + 1);
    driver_close(&driver);
}

static void a_figure_is_typed_or_moved_and_kept_in_its_range(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_ESTIMATE);
    const Draft *draft = &driver.app->table.draft;
    int turns = parl_session_turn_count(driver.app->table.session);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Type a figure from 0 to 100"));
    driver_press(&driver, SDLK_RIGHT);
    assert_int_equal(draft->figure, 50);
    driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_UP);
    assert_int_equal(draft->figure, 59);
    for (int i = 0; i < 9; ++i) driver_hold(&driver, SDLK_UP);
    assert_int_equal(draft->figure, 100);
    driver_press(&driver, SDLK_7);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_1);  // 751 is out of the range, so it stays 75
    assert_int_equal(draft->figure, 75);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(draft->figure, 7);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), turns);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn(driver.app->table.session, turns).answer.values[0], 7);
    driver_close(&driver);
}

static void own_words_are_edited_letter_by_letter(void **state) {
    (void)state;
    Driver driver = open_at(PARL_DECISION_WRITE);
    const Draft *draft = &driver.app->table.draft;
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Type a few words"));
    driver_write(&driver, "q w? Zürich");
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    for (int i = 0; i < 4; ++i) driver_press(&driver, SDLK_LEFT);
    driver_press(&driver, SDLK_BACKSPACE);  // ü is two bytes and one letter
    assert_string_equal(draft->words, "q w? Zrich");
    driver_write(&driver, "u");
    driver_press(&driver, SDLK_HOME);
    driver_press(&driver, SDLK_DELETE);
    driver_press(&driver, SDLK_END);
    driver_write(&driver, "!");
    assert_string_equal(draft->words, " w? Zurich!");
    for (int i = 0; i < 40; ++i) driver_write(&driver, "and twenty letters more");
    assert_true(strlen(draft->words) <= PARL_WORDS_MAX);
    assert_true(driver_shows(&driver, "That is as much as may be written here."));
    driver_picture(&driver, "write");
    // What was typed is taken back first, and only then the answer before.
    for (int i = 0; i < WORDS_PAST_MAX && *draft->words; ++i)
        driver_press_with(&driver, SDLK_z, KMOD_LCTRL);
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_WRITE);
    driver_press_with(&driver, SDLK_a, KMOD_LCTRL);
    driver_press(&driver, SDLK_DELETE);
    driver_press_with(&driver, SDLK_z, KMOD_LCTRL);
    driver_press_with(&driver, SDLK_a, KMOD_LCTRL);
    driver_press(&driver, SDLK_DELETE);
    app_act(driver.app, ACT_TAKE_BACK, 0);
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_ESTIMATE);
    driver_close(&driver);
}

// --- Assessed ----------------------------------------------------------------------------------

// What a practice run has on the way, an assessed one has at its end.
static void an_assessed_run_takes_nothing_back_and_tells_no_reasons(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 1);
    assert_true(driver.app->assessed);
    driver_answer(&driver);
    uint64_t before = print_of(&driver);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_true(driver_shows(&driver, "what is said is said."));
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver_shows(&driver, "the reasons come with the debrief."));
    driver_press(&driver, SDLK_h);
    assert_true(driver_shows(&driver, "there are no hints."));
    assert_true(print_of(&driver) == before);
    driver_play(&driver);
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_WHY);
    driver_close(&driver);
}

// The bar, the foot and the chip of a mode, just now.
static void assert_given(const Driver *driver, bool hint, bool why, bool back) {
    const Widget *foot = driver_widget(driver, WIDGET_HINT, 0);
    assert_int_equal(driver_act(driver, ACT_HINT, 0) != NULL, hint);
    assert_int_equal(driver_act(driver, ACT_WHY, 0) != NULL, why);
    assert_int_equal(driver_act(driver, ACT_TAKE_BACK, 0) != NULL, back);
    assert_non_null(foot);
    assert_int_equal(strstr(foot->label, "why") != NULL, why);
    assert_int_equal(strstr(foot->label, "takes back") != NULL, back);
}

static void what_a_mode_does_not_give_is_not_offered(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 1);
    assert_true(driver_shows(&driver, "This run is assessed"));
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        assert_given(&driver, false, false, false);
        driver_answer(&driver);
    }
    assert_given(&driver, false, true, false);
    driver_close(&driver);
    driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    assert_false(driver_shows(&driver, "This run is assessed"));
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        assert_given(&driver, true, true, true);
        driver_answer(&driver);
    }
    assert_given(&driver, false, true, true);
    driver_close(&driver);
}

static const char counts_not[] = "so this run counts for no best and no trend";

static void a_run_that_counts_for_nothing_says_so(void **state) {
    (void)state;
    remove(window_path("counts.db"));
    Driver driver = window_kept(EVERY_DECISION, "counts.db");
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    driver_answer(&driver);
    assert_false(driver_shows(&driver, counts_not));
    driver_press(&driver, SDLK_u);
    driver_press(&driver, SDLK_u);  // The first time it says what that costs.
    driver_answer(&driver);
    assert_true(driver_shows(&driver, counts_not));
    assert_true(driver_shows(&driver, "an answer was taken back"));
    driver_close(&driver);
    // Gone on with another day; then the same world from its beginning.
    driver = window_kept(EVERY_DECISION, "counts.db");
    assert_true(driver_shows(&driver, "an answer was taken back"));
    uint64_t seed = parl_session_seed(driver.app->table.session);
    app_act(driver.app, ACT_HOME, 0);
    driver.app->seed = seed;
    app_act(driver.app, ACT_BEGIN, 0);
    assert_true(app_step(driver.app));
    assert_true(driver_shows(&driver, "you have played this world before"));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_answer_is_taken_back),
        cmocka_unit_test(a_mouse_takes_the_last_answer_back),
        cmocka_unit_test(the_last_answer_of_a_run_is_taken_back),
        cmocka_unit_test(a_key_that_is_held_down_answers_nothing),
        cmocka_unit_test(arrows_and_enter_choose_like_the_numbers),
        cmocka_unit_test(the_mouse_chooses_too),
        cmocka_unit_test(a_pick_takes_exactly_as_many_as_are_asked_for),
        cmocka_unit_test(a_figure_is_typed_or_moved_and_kept_in_its_range),
        cmocka_unit_test(own_words_are_edited_letter_by_letter),
        cmocka_unit_test(an_assessed_run_takes_nothing_back_and_tells_no_reasons),
        cmocka_unit_test(what_a_mode_does_not_give_is_not_offered),
        cmocka_unit_test(a_run_that_counts_for_nothing_says_so),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
