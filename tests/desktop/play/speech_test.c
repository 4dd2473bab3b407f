// SPDX-License-Identifier: MIT
//
// Speech: what was said is spoken once and in order, then what is asked, then what has changed;
// where the focus is, at once; and a key hushes. $PARL_HEARD prints what is heard.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "outside/spoken.h"
#include "window.h"

// --- Who listens --------------------------------------------------------------------------------

typedef struct {
    char *text;  // owned
    bool interrupt;
} Said;

enum { SAID_MOST = 2000 };

typedef struct {
    Said said[SAID_MOST];
    int count;
} Ear;

static Ear ear;

static void hear(void *data, const char *text, bool interrupt) {
    Ear *mine = data;
    assert_in_range(mine->count, 0, SAID_MOST - 1);
    if (getenv("PARL_HEARD")) print_message("%s%s\n", interrupt ? "! " : "  ", text);
    mine->said[mine->count++] = (Said){memory_text(text, strlen(text)), interrupt};
}

static void forget(void) {
    for (int i = 0; i < ear.count; ++i) free(ear.said[i].text);
    ear.count = 0;
}

static Driver open_speaking(const char *path) {
    AppOptions options = {.seeded = true,
                          .seed = 7,
                          .anew = true,
                          .settings = settings_default(),
                          .sink = hear,
                          .sink_data = &ear,
                          .width = 1280,
                          .height = 800,
                          .scale = 1};
    options.settings.speech = SETTINGS_SPEECH_ON;
    return driver_open_with(path, &options);
}

// How often [label] was spoken, and where first from [from] on; -1: nowhere.
static int times(const char *label, int from, int *at) {
    char *spoken = spoken_text(label);
    int count = 0;
    *at = -1;
    for (int i = from; i < ear.count; ++i)
        if (strcmp(ear.said[i].text, spoken) == 0 && count++ == 0) *at = i;
    free(spoken);
    return count;
}

// --- What is on the screen ----------------------------------------------------------------------

// Where [text] is heard from [from] on, alone or at the end of what is said; the test fails where
// it is not.
static int heard_after(int from, const char *text) {
    char *spoken = spoken_text(text);
    int at = -1;
    for (int i = from; i < ear.count && at < 0; ++i) {
        size_t length = strlen(ear.said[i].text), tail = strlen(spoken);
        if (length >= tail && strcmp(ear.said[i].text + length - tail, spoken) == 0) at = i;
    }
    if (at < 0) fail_msg("not spoken, or too early: %s", spoken);
    free(spoken);
    return at;
}

static void assert_once(void) {
    for (int i = 0; i < ear.count; ++i)
        for (int k = i + 1; k < ear.count; ++k)
            if (*ear.said[i].text && strcmp(ear.said[i].text, ear.said[k].text) == 0)
                fail_msg("spoken twice: %s", ear.said[i].text);
}

static int assert_lines(const Driver *driver, int from, int at) {
    const Story *story = &driver->app->table.story;
    for (int i = from; i < story->count; ++i) {
        LineKind kind = story->lines[i].kind;
        if (kind == LINE_SAID || kind == LINE_TOLD || kind == LINE_WEEK)
            at = heard_after(at, story->lines[i].text);
    }
    return at;
}

static int assert_asked(const Driver *driver, int at) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == WIDGET_PROMPT || view->widgets[i].kind == WIDGET_OPTION)
            at = heard_after(at, view->widgets[i].label);
    return at;
}

// How many people trust more or less than before.
static int assert_trust(const Driver *driver, int at) {
    const Table *table = &driver->app->table;
    char text[200];
    int moved = 0;
    for (int i = 0; i < parl_scenario_describe(driver->scenario).people; ++i) {
        parl_person person = parl_session_person(table->session, i);
        int by = person.trust - table->before[i];
        if (by == 0) continue;
        snprintf(text, sizeof text, "%s: trust %d, %s %d.", person.name, person.trust,
                 by > 0 ? "plus" : "minus", abs(by));
        heard_after(at, text);
        ++moved;
    }
    return moved;
}

static void what_comes_is_spoken_once_and_in_order(void **state) {
    (void)state;
    Driver driver = open_speaking(EIGHTEEN);
    driver_press(&driver, SDLK_RETURN);
    int moved = 0;
    for (int turn = 0; turn < 12; ++turn) {
        int from = driver.app->table.story.count;
        forget();
        driver_answer(&driver);
        int at = assert_asked(&driver, assert_lines(&driver, from, 0));
        moved += assert_trust(&driver, at);
        assert_once();
    }
    assert_true(moved > 0);
    driver_close(&driver);
    forget();
}

// The window shows the beginning of a long answer, and a voice tells it to its end.
static void lines_outside_the_pane_are_spoken_too(void **state) {
    (void)state;
    Driver driver = open_speaking(EIGHTEEN);
    driver_resize(&driver, 1280, 480);
    driver_press(&driver, SDLK_RETURN);
    bool below = false;
    for (int turn = 0; turn < 4; ++turn) {
        int from = driver.app->table.story.count;
        forget();
        driver_answer(&driver);
        below |= driver.app->table.lines_below > 0;
        assert_lines(&driver, from, 0);
    }
    assert_true(below);
    driver_close(&driver);
    forget();
}

static void signs_are_not_read(void **state) {
    (void)state;
    static const char *const signs[] = {"·", "•", "▲", "▼", "▴", "▾", "→", "−", "↵", "◆"};
    Driver driver = open_speaking(EIGHTEEN);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    for (int page = 0; page < 12; ++page) driver_press(&driver, SDLK_PAGEDOWN);
    assert_true(ear.count > 200);
    for (int i = 0; i < ear.count; ++i)
        for (size_t k = 0; k < sizeof signs / sizeof *signs; ++k)
            if (strstr(ear.said[i].text, signs[k])) fail_msg("read: %s", ear.said[i].text);
    driver_close(&driver);
    forget();
}

// Whoever walks with the arrows hears what was said, and not only the line of the focus.
static void what_was_said_comes_before_the_focus(void **state) {
    (void)state;
    Driver driver = open_speaking(EIGHTEEN);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_DOWN);
    int from = driver.app->table.story.count;
    forget();
    driver_press(&driver, SDLK_RETURN);
    assert_lines(&driver, from, 0);
    for (int i = 0; i < ear.count; ++i)
        if (ear.said[i].interrupt) assert_string_equal(ear.said[i].text, "");
    assert_once();
    driver_close(&driver);
    forget();
}

static void it_is_said_again_on_a_key(void **state) {
    (void)state;
    Driver driver = open_speaking(EIGHTEEN);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    int from = driver.app->table.story.count;
    driver_answer(&driver);
    driver_press(&driver, SDLK_F9);
    forget();
    driver_press(&driver, SDLK_F5);
    assert_asked(&driver, assert_lines(&driver, from, 0));
    assert_once();
    // What covers the screen was heard, and the screen below has nothing new.
    driver_press(&driver, SDLK_w);
    driver_press(&driver, SDLK_F5);
    forget();
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(ear.count, 1);
    driver_close(&driver);
    forget();
}

static void own_words_are_echoed(void **state) {
    (void)state;
    int at;
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != PARL_DECISION_WRITE) driver_answer(&driver);
    driver_write(&driver, "One i");
    forget();
    driver_write(&driver, "n");
    driver_write(&driver, " ");
    assert_int_equal(times("n", 0, &at), 1);
    assert_int_equal(times("in", at, &at), 1);
    driver_close(&driver);
    forget();
}

// --- The clock ----------------------------------------------------------------------------------

static uint64_t passed;
static uint64_t tick(void) { return passed; }

static void wait_a_minute(Driver *driver) {
    passed += 60 * 1000;
    driver->app->dirty = true;
    assert_true(app_step(driver->app));
}

// Also to those whose focus is on it: the round has four minutes.
static void the_clock_is_spoken_when_it_is_asked_for_and_once_when_time_is_short(void **state) {
    (void)state;
    int at;
    AppOptions options = {.settings = settings_default(),
                          .clock = tick,
                          .sink = hear,
                          .sink_data = &ear,
                          .width = 1280,
                          .height = 800,
                          .scale = 1};
    options.settings.speech = SETTINGS_SPEECH_ON;
    options.settings.motion = SETTINGS_REDUCED;
    passed = 1000;
    Driver driver = driver_open_with(PARL_FIXTURES "/good/round.lua", &options);
    driver_press(&driver, SDLK_RETURN);
    view_focus(&driver.app->view, ACT_CLOCK, 0);
    driver.app->dirty = true;
    assert_true(app_step(driver.app));
    assert_int_equal(times("the clock: 4 minutes left", 0, &at), 1);
    forget();
    wait_a_minute(&driver);
    wait_a_minute(&driver);
    assert_int_equal(ear.count, 0);
    driver_press(&driver, SDLK_F5);
    assert_int_equal(times("the clock: 2 minutes left", 0, &at), 1);
    wait_a_minute(&driver);
    assert_int_equal(times("the clock: 1 minute left", 0, &at), 1);
    forget();
    passed += 20 * 1000;
    driver.app->dirty = true;
    assert_true(app_step(driver.app));
    assert_int_equal(ear.count, 0);
    driver_close(&driver);
    forget();
}

static void a_notice_is_spoken(void **state) {
    (void)state;
    int at;
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    forget();
    driver_press(&driver, SDLK_BACKSPACE);
    const Widget *notice = driver_widget(&driver, WIDGET_NOTICE, 0);
    assert_non_null(notice);
    if (notice) assert_int_equal(times(notice->label, 0, &at), 1);
    driver_close(&driver);
    forget();
}

// --- The focus, and hushing ---------------------------------------------------------------------

static void where_the_focus_is_is_spoken_at_once(void **state) {
    (void)state;
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    for (int i = 0; i < 20; ++i) {
        forget();
        driver_press(&driver, i % 2 == 0 ? SDLK_TAB : SDLK_DOWN);
        const Widget *focused = view_focused(&driver.app->view);
        assert_non_null(focused);
        if (!focused) break;
        char *label = spoken_text(focused->label);
        assert_true(ear.count > 0);
        assert_string_equal(ear.said[ear.count - 1].text, label);
        assert_true(ear.said[ear.count - 1].interrupt);
        free(label);
    }
    driver_close(&driver);
    forget();
}

// Keys alone are enough to hear an order and a grid while they are put together.
static void marks_are_spoken_as_they_are_made(void **state) {
    (void)state;
    int at;
    char label[600];
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    while (driver_decision(&driver)->kind != PARL_DECISION_RANK) driver_answer(&driver);
    forget();
    driver_press(&driver, SDLK_2);
    assert_int_equal(times("2: Place 1 of 4.", 0, &at), 1);
    driver_press(&driver, SDLK_1);
    assert_int_equal(times("1: Place 2 of 4.", 0, &at), 1);
    forget();
    driver_press(&driver, SDLK_2);
    assert_int_equal(times("2: no place.", 0, &at), 1);
    assert_int_equal(times("1: Place 1 of 4.", 0, &at), 1);
    driver_press(&driver, SDLK_1);
    driver_answer(&driver);
    const parl_decision *grid = driver_decision(&driver);
    assert_int_equal(grid->kind, PARL_DECISION_GRID);
    forget();
    driver_press(&driver, SDLK_2);
    assert_int_equal(times("Imke Voss", 0, &at), 1);
    snprintf(label, sizeof label, "Row 2: %s", grid->rows[1].text);
    assert_int_equal(times(label, at, &at), 1);
    driver_close(&driver);
    forget();
}

static void a_key_hushes(void **state) {
    (void)state;
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    forget();
    driver_press(&driver, SDLK_F9);  // One that means nothing.
    assert_int_equal(ear.count, 1);
    assert_string_equal(ear.said[0].text, "");
    assert_true(ear.said[0].interrupt);
    driver_close(&driver);
    forget();
}

static void what_covers_the_screen_is_all_that_is_spoken(void **state) {
    (void)state;
    int at;
    Driver driver = open_speaking(EVERY_DECISION);
    driver_press(&driver, SDLK_RETURN);
    forget();
    driver_press(&driver, SDLK_q);
    assert_int_equal(times("Leave Parlance?", 0, &at), 1);
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i)
        for (int k = 0; k < ear.count; ++k)
            assert_null(strstr(ear.said[k].text, driver_decision(&driver)->options[i].text));
    driver_close(&driver);
    forget();
}

static void without_the_setting_nothing_is_spoken(void **state) {
    (void)state;
    const AppOptions options = {
        .sink = hear, .sink_data = &ear, .width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(EVERY_DECISION, &options);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    assert_int_equal(ear.count, 0);
    driver_press(&driver, SDLK_F5);
    assert_true(driver_shows(&driver, "Speech is off. It can be switched on in the settings: F6."));
    driver_close(&driver);
    forget();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_comes_is_spoken_once_and_in_order),
        cmocka_unit_test(lines_outside_the_pane_are_spoken_too),
        cmocka_unit_test(signs_are_not_read),
        cmocka_unit_test(what_was_said_comes_before_the_focus),
        cmocka_unit_test(it_is_said_again_on_a_key),
        cmocka_unit_test(own_words_are_echoed),
        cmocka_unit_test(the_clock_is_spoken_when_it_is_asked_for_and_once_when_time_is_short),
        cmocka_unit_test(a_notice_is_spoken),
        cmocka_unit_test(where_the_focus_is_is_spoken_at_once),
        cmocka_unit_test(marks_are_spoken_as_they_are_made),
        cmocka_unit_test(a_key_hushes),
        cmocka_unit_test(what_covers_the_screen_is_all_that_is_spoken),
        cmocka_unit_test(without_the_setting_nothing_is_spoken),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
