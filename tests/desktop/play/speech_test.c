// SPDX-License-Identifier: MIT
//
// Speech: what comes onto the screen is spoken once, from top to bottom; then where the focus is;
// and a key hushes.

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

enum { LABELS_MOST = 256 };

typedef struct {
    char *labels[LABELS_MOST];  // owned
    int count;
} Labels;

static bool is_read(const Widget *widget) {
    return widget->kind == WIDGET_LINE || widget->kind == WIDGET_PROMPT ||
           widget->kind == WIDGET_OPTION || widget->kind == WIDGET_NOTICE;
}

static bool has(const Labels *labels, const char *label) {
    for (int i = 0; i < labels->count; ++i)
        if (strcmp(labels->labels[i], label) == 0) return true;
    return false;
}

static Labels labels_of(const Driver *driver) {
    const View *view = &driver->app->view;
    Labels labels = {.count = 0};
    for (int i = 0; i < view->widget_count && labels.count < LABELS_MOST; ++i)
        if (is_read(&view->widgets[i]) && !has(&labels, view->widgets[i].label))
            labels.labels[labels.count++] =
                memory_text(view->widgets[i].label, strlen(view->widgets[i].label));
    return labels;
}

static void drop(Labels *labels) {
    for (int i = 0; i < labels->count; ++i) free(labels->labels[i]);
    labels->count = 0;
}

// What is new was spoken, in order and once; what stood there before was not. Returns how much
// was new.
static int assert_spoken(const Labels *before, const Labels *now) {
    int from = 0, fresh = 0, at;
    for (int i = 0; i < now->count; ++i) {
        const char *label = now->labels[i];
        bool old = has(before, label);
        int count = times(label, 0, &at);
        if (count != !old) fail_msg("spoken %d times: %s", count, label);
        if (old) continue;
        if (at < from) fail_msg("spoken too early: %s", label);
        from = at;
        ++fresh;
    }
    return fresh;
}

static void what_comes_is_spoken_once_and_in_order(void **state) {
    (void)state;
    Driver driver = open_speaking(EIGHTEEN);
    driver_press(&driver, SDLK_RETURN);
    Labels before = labels_of(&driver);
    for (int turn = 0; turn < 10; ++turn) {
        forget();
        driver_answer(&driver);
        Labels now = labels_of(&driver);
        assert_true(assert_spoken(&before, &now) > 0);
        drop(&before);
        before = now;
    }
    drop(&before);
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
    snprintf(label, sizeof label, "2: %s Place 1.", driver_decision(&driver)->options[1].text);
    assert_int_equal(times(label, 0, &at), 1);
    driver_answer(&driver);
    const parl_decision *grid = driver_decision(&driver);
    assert_int_equal(grid->kind, PARL_DECISION_GRID);
    forget();
    driver_press(&driver, SDLK_2);
    snprintf(label, sizeof label, "%s: Imke Voss", grid->rows[0].text);
    assert_int_equal(times(label, 0, &at), 1);
    snprintf(label, sizeof label, "Row 2 of 3, %s. 1: You. 2: Imke Voss. 3: Rui Tavares.",
             grid->rows[1].text);
    assert_int_equal(times(label, 0, &at), 1);
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
    for (int i = 0; i < ear.count; ++i) assert_string_equal(ear.said[i].text, "");
    driver_close(&driver);
    forget();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_comes_is_spoken_once_and_in_order),
        cmocka_unit_test(a_notice_is_spoken),
        cmocka_unit_test(where_the_focus_is_is_spoken_at_once),
        cmocka_unit_test(marks_are_spoken_as_they_are_made),
        cmocka_unit_test(a_key_hushes),
        cmocka_unit_test(what_covers_the_screen_is_all_that_is_spoken),
        cmocka_unit_test(without_the_setting_nothing_is_spoken),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
