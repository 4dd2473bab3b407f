// SPDX-License-Identifier: MIT
//
// What a room sees of a decision, on any projector.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "play/rooms.h"

// --- What is seen -------------------------------------------------------------------------------

static bool is_seen(const Driver *driver, int option) {
    const Widget *widget = driver_act(driver, ACT_OPTION, option);
    return widget && view_seen(&driver->app->view, widget) >= 99;
}

// Whether what was said is read as a whole, and not merely begun.
static bool said_is_seen(const Driver *driver, const char *text) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind == WIDGET_LINE && strstr(widget->label, text))
            return view_seen(view, widget) >= 99;
    }
    return false;
}

static void the_lit_line_is_in_sight_on_any_projector(void **state) {
    (void)state;
    static const int sizes[][2] = {{1280, 800}, {1920, 1080}, {1024, 640}, {1024, 768}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
        Driver driver = rooms_open(EVERY_DECISION);
        driver_resize(&driver, sizes[i][0], sizes[i][1]);
        for (int row = 0; row < 12; ++row) {
            assert_true(is_seen(&driver, row));
            driver_press(&driver, row == 8 ? SDLK_9 : SDLK_1);
            assert_true(said_is_seen(&driver, "Twelve ways to begin. Choose one."));
            driver_press(&driver, SDLK_RETURN);
        }
        driver_press(&driver, SDLK_RETURN);
        assert_int_equal(driver.app->room.row, 8);
        assert_true(is_seen(&driver, 8));
        driver_resize(&driver, 1600, 900);
        assert_true(is_seen(&driver, 8));
        driver_close(&driver);
    }
}

// In a low window twelve lines do not fit: the last ones are read by keys too.
static void keys_reach_the_last_line_in_every_phase(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    driver_resize(&driver, 1280, 600);
    rooms_vote(&driver, rooms_twelve);
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    driver_press(&driver, SDLK_HOME);
    assert_false(is_seen(&driver, 11));
    assert_true(driver_shows(&driver, "below: Page Down"));
    for (int i = 0; i < 12; ++i) driver_press(&driver, SDLK_PAGEDOWN);
    assert_true(is_seen(&driver, 11));
    assert_false(driver_shows(&driver, "below: Page Down"));
    driver_press(&driver, SDLK_HOME);
    for (int i = 0; i < 40; ++i) driver_press(&driver, SDLK_DOWN);
    assert_true(is_seen(&driver, 11));
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_HOME);
    driver_press(&driver, SDLK_END);
    assert_true(is_seen(&driver, 11));
    assert_int_equal(driver.app->room.row, 2);  // It looks, and takes nothing else.
    driver_close(&driver);
}

// Where the twelve lines fit at a smaller size they are seen at once, with the question and the
// button, and the size stays until the next decision.
static void letters_shrink_until_all_is_seen_and_stay_while_votes_are_counted(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    driver_resize(&driver, 1600, 1100);
    int zoom = driver.app->view.zoom;
    assert_in_range(zoom, 100 * 1600 / 1280, 100 * 1600 / 853 - 1);
    for (int row = 0; row < 12; ++row) {
        for (int i = 0; i < 12; ++i) assert_true(is_seen(&driver, i));
        assert_non_null(driver_act(&driver, ACT_PHASE, 0));
        driver_press(&driver, SDLK_1);
        driver_press(&driver, SDLK_RETURN);
        assert_int_equal(driver.app->view.zoom, zoom);
    }
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->view.zoom, zoom);
    driver_close(&driver);
}

// Whether the last thing that somebody said is seen as a whole.
static bool question_seen(const Driver *driver) {
    const View *view = &driver->app->view;
    const Widget *last = NULL;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind == WIDGET_LINE && widget->value > 0) last = widget;
    }
    return last && view_seen(view, last) >= 99 && last->value == driver->app->table.story.count;
}

static void what_was_said_last_is_seen_above_the_vote(void **state) {
    (void)state;
    static const int sizes[][2] = {{1280, 800}, {1920, 1080}, {1024, 768}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
        Driver driver = rooms_open(COUNSEL);
        driver_resize(&driver, sizes[i][0], sizes[i][1]);
        assert_int_equal(driver.app->room.phase, ROOM_VOTE);
        assert_true(question_seen(&driver));
        driver_press(&driver, SDLK_1);
        assert_true(question_seen(&driver));
        driver_close(&driver);
    }
}

static void what_fits_does_not_scroll(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    assert_int_equal(driver.app->view.pane_count, 2);  // The conversation, and twelve lines.
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_PICK);
    assert_int_equal(driver.app->view.pane_count, 1);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_reach_the_last_line_in_every_phase),
        cmocka_unit_test(letters_shrink_until_all_is_seen_and_stay_while_votes_are_counted),
        cmocka_unit_test(what_was_said_last_is_seen_above_the_vote),
        cmocka_unit_test(the_lit_line_is_in_sight_on_any_projector),
        cmocka_unit_test(what_fits_does_not_scroll),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
