// SPDX-License-Identifier: MIT
//
// A key that was not meant: it takes nothing back, leaves nothing, chooses nothing unseen.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

// The run of [path] that is kept in [file], anew, where a decision of [kind] waits.
static Driver open_kept(const char *path, const char *file, parl_decision_kind kind) {
    remove(window_path(file));
    Driver driver = window_kept(path, file);
    app_act(driver.app, ACT_BEGIN, 0);
    assert_true(app_step(driver.app));
    while (driver_decision(&driver)->kind != kind) driver_answer(&driver);
    return driver;
}

static void backspace_in_an_empty_figure_takes_nothing_back(void **state) {
    (void)state;
    Driver driver = open_kept(EVERY_DECISION, "stray.db", PARL_DECISION_ESTIMATE);
    int turns = turns_of(&driver);
    driver_press(&driver, SDLK_4);
    for (int i = 0; i < 4; ++i) driver_press(&driver, SDLK_BACKSPACE);
    assert_false(driver.app->table.draft.figured);
    assert_int_equal(turns_of(&driver), turns);
    assert_false(driver.app->keep.taken_back);
    driver_close(&driver);
}

// One stray key does not cost a run its place among those that count.
static void the_first_step_back_of_a_run_that_counts_is_asked_about(void **state) {
    (void)state;
    Driver driver = open_kept(EVERY_DECISION, "stray.db", PARL_DECISION_PICK);
    int turns = turns_of(&driver);
    driver_press(&driver, SDLK_u);
    assert_true(driver_shows(&driver, "Once more, and your last answer is taken back."));
    driver_press(&driver, SDLK_F3);  // Something else: the question is off.
    driver_press(&driver, SDLK_u);
    assert_int_equal(turns_of(&driver), turns);
    driver_press(&driver, SDLK_u);
    assert_int_equal(turns_of(&driver), turns - 1);
    driver_answer(&driver);
    driver_press(&driver, SDLK_u);  // It counts for nothing already.
    assert_int_equal(turns_of(&driver), turns - 1);
    driver_close(&driver);
}

static void escape_leaves_a_run_only_when_it_is_pressed_again(void **state) {
    (void)state;
    Driver driver = open_kept(EVERY_DECISION, "stray.db", PARL_DECISION_PICK);
    driver_press(&driver, SDLK_h);
    driver_press(&driver, SDLK_ESCAPE);  // Puts the hint away,
    assert_false(driver_shows(&driver, "Press Escape again for the library."));
    driver_press(&driver, SDLK_TAB);
    driver_press(&driver, SDLK_ESCAPE);  // and the focus,
    assert_false(driver.app->view.focus_shown);
    driver_press(&driver, SDLK_ESCAPE);  // and asks.
    assert_true(driver_shows(&driver, "Press Escape again for the library."));
    driver_picture(&driver, "escape");
    driver_press(&driver, SDLK_1);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    driver_press(&driver, SDLK_ESCAPE);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    driver_close(&driver);
}

static void what_was_half_written_is_there_when_one_comes_back(void **state) {
    (void)state;
    Driver driver = open_kept(EVERY_DECISION, "stray.db", PARL_DECISION_WRITE);
    driver_write(&driver, "We owe you");
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    app_act(driver.app, ACT_CHOOSE, driver.app->entry);
    app_act(driver.app, ACT_GO_ON, 0);
    assert_true(app_step(driver.app));
    assert_true(driver_shows(&driver, "Your own words: We owe you"));
    driver_close(&driver);
}

// The first line of the menu that is cut at the edge of what scrolls, with most of it in sight; -1:
// none.
static int cut_line(const Driver *driver) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        int seen = view_seen(view, widget);
        bool numbered = widget->act == ACT_OPTION && widget->arg < 9;
        if (numbered && seen >= 50 && seen < 100) return widget->arg;
    }
    return -1;
}

static void a_line_of_which_only_a_part_is_seen_is_shown_first(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 512, 320, 2);
    driver_press(&driver, SDLK_RETURN);
    int line = -1;
    for (int i = 0; i < 60 && line < 0; ++i) {
        driver_wheel(&driver, 500, 300, i < 30 ? 1 : -1);
        line = cut_line(&driver);
    }
    assert_true(line >= 0);
    char again[48];
    snprintf(again, sizeof again, "This line? Press %d again.", line + 1);
    driver_press(&driver, SDLK_1 + line);
    assert_int_equal(turns_of(&driver), 0);
    assert_true(driver_shows(&driver, again));
    driver_picture(&driver, "again");
    driver_press(&driver, SDLK_1 + line);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

static void a_number_that_no_line_has_says_how_many_there_are(void **state) {
    (void)state;
    Driver driver = open_kept(EVERY_DECISION, "stray.db", PARL_DECISION_PICK);
    driver_press(&driver, SDLK_5);
    assert_true(driver_shows(&driver, "There are three lines here."));
    while (driver_decision(&driver)->kind != PARL_DECISION_ESTIMATE) driver_answer(&driver);
    driver_press(&driver, SDLK_7);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_1);
    assert_true(driver_shows(&driver, "100 is the most that can be said here."));
    while (driver_decision(&driver)->kind != PARL_DECISION_GRID) driver_answer(&driver);
    driver_press(&driver, SDLK_9);
    assert_true(driver_shows(&driver, "There are three columns here."));
    driver_close(&driver);
}

static const char short_scale[] =
    "scenario { title = \"Short\", level = \"aspiring\", minutes = 3,\n"
    "  brief = \"A scale from 0 to 5.\", weights = { calibration = 100 } }\n"
    "person \"imke\" { name = \"Imke Voss\", role = \"ml_engineer\", title = \"ML lead\" }\n"
    "vary \"wrong\" { 2, 3 }\n"
    "figure \"right\" \"5 - wrong\"\n"
    "scene \"start\" { with = imke, imke \"How many?\",\n"
    "  estimate { \"How many?\", id = \"many\", from = 0, till = 5, truth = \"right\" },\n"
    "  imke \"So.\" }\n"
    "ending \"done\" { narrate \"That was all.\" }\n";

static void a_short_scale_has_no_steps_of_ten(void **state) {
    (void)state;
    window_write(window_path("short.lua"), short_scale);
    Driver driver = open_kept(window_path("short.lua"), "stray.db", PARL_DECISION_ESTIMATE);
    assert_non_null(driver_act(&driver, ACT_STEP, 1));
    assert_null(driver_act(&driver, ACT_STEP, 10));
    driver_press(&driver, SDLK_2);
    driver_press(&driver, SDLK_UP);
    assert_int_equal(driver.app->table.draft.figure, 3);
    driver_picture(&driver, "short_scale");
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(backspace_in_an_empty_figure_takes_nothing_back),
        cmocka_unit_test(the_first_step_back_of_a_run_that_counts_is_asked_about),
        cmocka_unit_test(escape_leaves_a_run_only_when_it_is_pressed_again),
        cmocka_unit_test(what_was_half_written_is_there_when_one_comes_back),
        cmocka_unit_test(a_line_of_which_only_a_part_is_seen_is_shown_first),
        cmocka_unit_test(a_number_that_no_line_has_says_how_many_there_are),
        cmocka_unit_test(a_short_scale_has_no_steps_of_ten),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop);
}
