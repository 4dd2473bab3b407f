// SPDX-License-Identifier: MIT
//
// The column on the right of the table: sign-offs, the packet's blanks, the work.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "driver.h"

static Driver open_signing(int width, int height) {
    Driver driver = driver_open(SIGNING, width, height, 1);
    driver_press(&driver, SDLK_RETURN);
    return driver;
}

static void choose_all(Driver *driver, const char *const *texts) {
    for (; *texts; ++texts) driver_choose(driver, *texts);
}

// The widget that says [text], or NULL.
static const Widget *widget_of(const Driver *driver, const char *text) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (strstr(view->widgets[i].label, text)) return &view->widgets[i];
    return NULL;
}

static void who_has_signed_stands_beside_the_conversation(void **state) {
    (void)state;
    static const char *const blocked[] = {"Begin",    "Write",   "The old", "Hand",
                                          "Both are", "Let the", "Let the", NULL};
    static const char *const mended[] = {"Write", "Letters",  "See Maren", "It judges",
                                         "Hand",  "Both are", "Let the",   NULL};
    Driver driver = open_signing(1024, 640);
    assert_true(driver_shows(&driver, "Sign-offs"));
    assert_true(driver_shows(&driver, "Maren Quist has not been asked to sign"));
    choose_all(&driver, blocked);
    driver_picture(&driver, "ledger-blocked");
    assert_true(driver_shows(&driver, "Maren Quist does not sign: “the old letters” is open"));
    assert_true(driver_shows(&driver, "Tomasz Wilk has signed on condition"));
    choose_all(&driver, mended);
    driver_picture(&driver, "ledger-mended");
    assert_true(driver_shows(&driver, "Maren Quist has signed"));
    driver_close(&driver);
}

static void what_the_packet_leaves_blank_stands_below(void **state) {
    (void)state;
    static const char *const use[] = {"Begin", "Write", "The use", NULL};
    static const char *const all[] = {"Write", "The old", NULL};
    Driver driver = open_signing(1024, 640);
    assert_true(driver_shows(&driver, "intended use: blank"));
    choose_all(&driver, use);
    driver_picture(&driver, "ledger-blanks");
    assert_false(driver_shows(&driver, "intended use: blank"));
    assert_true(driver_shows(&driver, "data sources: blank"));
    choose_all(&driver, all);
    assert_false(driver_shows(&driver, ": blank"));
    assert_true(driver_shows(&driver, "“the sheet” has nothing blank"));
    driver_close(&driver);
}

static void how_far_the_work_is_stands_at_the_end(void **state) {
    (void)state;
    static const char *const late[] = {"Begin",   "Let the", "Hand",       "Maren gets", "Write",
                                       "The old", "Hand",    "Maren gets", NULL};
    Driver driver = open_signing(1024, 640);
    assert_true(driver_shows(&driver, "“the training”: 30 days planned, 10 a week; it has not"));
    choose_all(&driver, late);
    driver_picture(&driver, "ledger-waiting");
    assert_true(driver_shows(&driver, "it waits for an answer to “"));
    driver_close(&driver);
}

static void whoever_is_not_there_writes(void **state) {
    (void)state;
    static const char *const post[] = {"Begin", "Write", "The old", "Hand", "Maren gets", NULL};
    static const char *const hand[] = {"Begin", "Write", "The old", "See Maren", "Here is", NULL};
    Driver driver = open_signing(1180, 760);
    choose_all(&driver, post);
    assert_true(driver_shows(&driver, "Maren Quist writes: They wrote to drive a van."));
    driver_close(&driver);
    driver = open_signing(1180, 760);
    choose_all(&driver, hand);
    assert_true(driver_shows(&driver, "Maren Quist: They wrote to drive a van."));
    driver_close(&driver);
}

// Every row lies inside the column, and the choices keep their places.
static void nothing_runs_out_of_the_smallest_window(void **state) {
    (void)state;
    Driver driver = open_signing(1024, 640);
    const View *view = &driver.app->view;
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        for (int i = 0; i < view->widget_count; ++i) {
            const SDL_Rect *box = &view->widgets[i].box;
            if (view->widgets[i].kind == WIDGET_LINE) continue;  // The conversation scrolls.
            assert_true(box->x >= 0 && box->x + box->w <= view->width);
            assert_true(box->y >= 0 && box->y + box->h <= view->height);
        }
        const Widget *work = widget_of(&driver, "“the training”");
        assert_non_null(work);
        if (!work) break;  // The compiler does not know that the assertion jumps.
        assert_false(work->clipped);
        assert_true(work->box.x + work->box.w <= view->width);
        assert_true(work->box.y + work->box.h <= view->height - view_px(view, SIZE_FOOT));
        driver_answer(&driver);
    }
    driver_close(&driver);
}

// Seven who sign, and long choices beside them.
static void choices_are_whole_beside_the_column(void **state) {
    (void)state;
    Driver driver = driver_open(COUNSEL, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    for (int turn = 0; driver_decision(&driver)->kind != PARL_DECISION_NONE; ++turn) {
        char name[64];
        snprintf(name, sizeof name, "counsel-%02d", turn);
        driver_picture(&driver, name);
        for (int i = 0; i < driver_decision(&driver)->option_count; ++i) {
            const Widget *option = driver_widget(&driver, WIDGET_OPTION, i);
            assert_non_null(option);
            assert_false(option->clipped);
        }
        assert_true(driver_shows(&driver, "Sign-offs"));
        driver_answer(&driver);
    }
    driver_close(&driver);
}

static void a_scenario_without_a_plan_keeps_the_whole_width(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(ledger_width(driver.app), 0);
    assert_false(driver_shows(&driver, "Sign-offs"));
    driver_close(&driver);
}

static int start(void **state) {
    (void)state;
    char error[256];
    return view_start(error, sizeof error) == VIEW_OK ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    view_stop();
    return 0;
}

int main(void) {
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_has_signed_stands_beside_the_conversation),
        cmocka_unit_test(what_the_packet_leaves_blank_stands_below),
        cmocka_unit_test(how_far_the_work_is_stands_at_the_end),
        cmocka_unit_test(whoever_is_not_there_writes),
        cmocka_unit_test(nothing_runs_out_of_the_smallest_window),
        cmocka_unit_test(choices_are_whole_beside_the_column),
        cmocka_unit_test(a_scenario_without_a_plan_keeps_the_whole_width),
    };
    return cmocka_run_group_tests(tests, start, stop) != 0;
}
