// SPDX-License-Identifier: MIT
//
// What a player reads, in the order in which it came: where the conversation stands after an answer
// and in another window, and what the foot says of what is not seen.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

// The line of the conversation at [place], from 1, if it is on the screen.
static const Widget *line_at(const Driver *driver, int place) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == WIDGET_LINE && view->widgets[i].value == place)
            return &view->widgets[i];
    return NULL;
}

static SDL_Rect pane_of(const Driver *driver) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->pane_count; ++i)
        if (view->panes[i].scroll == &driver->app->table.talk) return view->panes[i].box;
    fail_msg("the conversation is not on the screen");
    return (SDL_Rect){0, 0, 0, 0};
}

static bool is_talk(const Line *line) { return line->kind != LINE_CHANGE; }

// The first line that came with the last answer: the player's own.
static int first_new(const Driver *driver) {
    const Table *table = &driver->app->table;
    int last = parl_session_turn_count(table->session) - 1, i = 0;
    while (i < table->story.count &&
           (table->story.lines[i].turn < last || !is_talk(&table->story.lines[i])))
        ++i;
    return i + 1;
}

static bool begins_in(SDL_Rect pane, const Widget *line) {
    return line && line->box.y >= pane.y && line->box.y < pane.y + pane.h;
}

static Driver large_text(const char *path) {
    Driver driver = driver_open(path, 1024, 640, 1);
    driver.app->settings.zoom = 200;
    driver.app->settings.motion = SETTINGS_REDUCED;
    app_apply(driver.app);
    app_step(driver.app);
    return driver;
}

static void a_long_answer_is_read_from_its_beginning(void **state) {
    (void)state;
    Driver driver = large_text(COUNSEL);
    int on_top = 0;
    driver_press(&driver, SDLK_RETURN);
    for (int i = 0; i < 6; ++i) {
        driver_answer(&driver);
        const Widget *own = line_at(&driver, first_new(&driver));
        SDL_Rect pane = pane_of(&driver);
        assert_true(begins_in(pane, own));
        assert_false(driver_shows(&driver, "New lines above"));
        bool below = driver.app->table.lines_below > 0;
        assert_int_equal(below, driver_shows(&driver, "below: Page Down"));
        on_top += below && own && own->box.y - pane.y < view_px(&driver.app->view, SIZE_MARGIN);
    }
    assert_true(on_top > 2);
    driver_close(&driver);
}

// Nothing is said of lines above where there are none, nor of those that have been seen.
static void new_lines_above_are_told_only_while_they_are_unread(void **state) {
    (void)state;
    Driver driver = large_text(COUNSEL);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->table.talk.offset, 0);
    assert_false(driver_shows(&driver, "New lines above"));
    driver_resize(&driver, 1024, 480);
    driver_answer(&driver);
    assert_true(driver.app->table.lines_below > 0);
    // At once to the end: what was passed over is above, and unread.
    scroll_by(&driver.app->table.talk, driver.app->table.talk.content);
    driver.app->dirty = true;
    app_step(driver.app);
    assert_true(driver_shows(&driver, "New lines above"));
    for (int i = 0; i < 40; ++i) driver_press(&driver, SDLK_PAGEUP);
    for (int i = 0; i < 40; ++i) driver_press(&driver, SDLK_PAGEDOWN);
    assert_false(driver_shows(&driver, "New lines above"));
    driver_close(&driver);
}

static void what_is_new_is_read_first_in_another_window_too(void **state) {
    (void)state;
    Driver driver = driver_open(COUNSEL, 1920, 1080, 1);
    driver_press(&driver, SDLK_RETURN);
    for (int i = 0; i < 5; ++i) driver_answer(&driver);
    static const SDL_Point sizes[] = {{1280, 420}, {1024, 640}, {1920, 1080}, {700, 420}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
        driver_resize(&driver, sizes[i].x, sizes[i].y);
        assert_true(begins_in(pane_of(&driver), line_at(&driver, first_new(&driver))));
    }
    driver_close(&driver);
}

// Whoever has scrolled back finds the same line on top when the window changes.
static void a_line_that_was_scrolled_to_stays_in_another_window(void **state) {
    (void)state;
    Driver driver = driver_open(COUNSEL, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    for (int i = 0; i < 12; ++i) driver_answer(&driver);
    driver_press(&driver, SDLK_PAGEUP);
    driver_press(&driver, SDLK_PAGEUP);
    int line = driver.app->table.placed.line;
    assert_true(driver.app->table.talk.offset > 0);
    driver_resize(&driver, 1024, 700);
    assert_int_equal(driver.app->table.placed.line, line);
    driver_close(&driver);
}

static void the_first_lines_of_a_run_stand_at_the_top(void **state) {
    (void)state;
    Driver driver = driver_open(COUNSEL, 2560, 1600, 1);
    driver_press(&driver, SDLK_RETURN);
    SDL_Rect pane = pane_of(&driver);
    assert_true(driver.app->table.talk.content < pane.h);
    const Widget *line = line_at(&driver, 1);
    assert_true(line && line->box.y - pane.y < 2 * SIZE_MARGIN);
    driver_close(&driver);
}

// The foot has as many keys as fit, and always the one that shows them all.
static void the_foot_drops_its_keys_one_by_one(void **state) {
    (void)state;
    Driver driver = large_text(COUNSEL);
    driver_press(&driver, SDLK_RETURN);
    while (driver.app->table.lines_below > 0) driver_press(&driver, SDLK_PAGEDOWN);
    assert_true(driver_shows(&driver, "Numbers choose"));
    assert_true(driver_shows(&driver, "F1 all keys"));
    assert_false(driver_shows(&driver, "Backspace takes back"));
    assert_int_equal(driver.app->foot_tall, view_px(&driver.app->view, SIZE_FOOT));
    driver_close(&driver);
}

// --- Beside the conversation --------------------------------------------------------------------

static void a_low_window_has_the_calendar_with_the_ledgers(void **state) {
    (void)state;
    Driver driver = large_text(COUNSEL);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_g);
    assert_true(driver_shows(&driver, "Nothing is under way"));
    const parl_session *session = driver.app->table.session;
    while (parl_session_spans(session, NULL, 0) == 0 && !parl_session_over(session))
        driver_answer(&driver);
    assert_false(parl_session_over(session));
    driver_press(&driver, SDLK_g);
    assert_true(driver_shows(&driver, ", from week "));
    driver_close(&driver);
}

static void the_people_come_to_whoever_trusts_more_or_less(void **state) {
    (void)state;
    Driver driver = large_text(COUNSEL);
    driver_press(&driver, SDLK_RETURN);
    int shown = 0;
    for (int turn = 0; turn < 14; ++turn) {
        driver_answer(&driver);
        driver_press(&driver, SDLK_p);
        const Table *table = &driver.app->table;
        const View *view = &driver.app->view;
        int moved = 0;
        while (moved < 7 &&
               parl_session_person(table->session, moved).trust == table->before[moved])
            ++moved;
        if (moved == 7) continue;
        const Widget *card = driver_widget(&driver, WIDGET_PERSON, moved);
        assert_non_null(card);
        assert_true(view_seen(view, card) >= 90);
        shown += moved > 2;
    }
    assert_true(shown > 0);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_answer_is_read_from_its_beginning),
        cmocka_unit_test(new_lines_above_are_told_only_while_they_are_unread),
        cmocka_unit_test(what_is_new_is_read_first_in_another_window_too),
        cmocka_unit_test(a_line_that_was_scrolled_to_stays_in_another_window),
        cmocka_unit_test(the_first_lines_of_a_run_stand_at_the_top),
        cmocka_unit_test(the_foot_drops_its_keys_one_by_one),
        cmocka_unit_test(a_low_window_has_the_calendar_with_the_ledgers),
        cmocka_unit_test(the_people_come_to_whoever_trusts_more_or_less),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
