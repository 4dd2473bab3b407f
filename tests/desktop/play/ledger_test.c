// SPDX-License-Identifier: MIT
//
// The ledgers of the table, a row for each thing: sign-offs, the packet, promises, the work.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "capital.h"
#include "window.h"

static Driver open_signing(int width, int height) {
    Driver driver = driver_open(SIGNING, width, height, 1);
    driver_press(&driver, SDLK_RETURN);
    return driver;
}

static void choose_all(Driver *driver, const char *const *texts) {
    for (; *texts; ++texts) driver_choose(driver, *texts);
}

// The row of the ledgers that says [text], or NULL.
static const Widget *row_of(const Driver *driver, const char *text) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == WIDGET_GAUGE && strstr(view->widgets[i].label, text))
            return &view->widgets[i];
    return NULL;
}

static void who_has_signed_stands_beside_the_conversation(void **state) {
    (void)state;
    static const char *const blocked[] = {"Begin",    "Write",   "The old", "Hand",
                                          "Both are", "Let the", "Let the", NULL};
    static const char *const mended[] = {"Write", "Letters",  "See Maren", "It judges",
                                         "Hand",  "Both are", "Let the",   NULL};
    Driver driver = open_signing(1280, 800);
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
    Driver driver = open_signing(1280, 800);
    assert_true(driver_shows(&driver, "Intended use: blank"));
    choose_all(&driver, use);
    driver_picture(&driver, "ledger-blanks");
    assert_false(driver_shows(&driver, "Intended use: blank"));
    assert_true(driver_shows(&driver, "Intended use: "));
    assert_true(driver_shows(&driver, "Data sources: blank"));
    choose_all(&driver, all);
    assert_false(driver_shows(&driver, ": blank"));
    driver_close(&driver);
}

static void how_far_the_work_is_stands_at_the_end(void **state) {
    (void)state;
    static const char *const late[] = {"Begin",   "Let the", "Hand",       "Maren gets", "Write",
                                       "The old", "Hand",    "Maren gets", NULL};
    Driver driver = open_signing(1280, 800);
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

// However the author wrote it, a heading and a row begin with a capital.
static void headings_and_rows_begin_with_a_capital(void **state) {
    (void)state;
    static const char *const words[][2] = {{"the sheet", "The sheet"},
                                           {"The sheet", "The sheet"},
                                           {"ärzte", "Ärzte"},
                                           {"ÿ", "ÿ"},
                                           {"łódź", "Łódź"},
                                           {"žena", "Žena"},
                                           {"ωμέγα", "Ωμέγα"},
                                           {"яма", "Яма"},
                                           {"ёлка", "Ёлка"},
                                           {"iOS builds", "iOS builds"},
                                           {"÷ by two", "÷ by two"},
                                           {"日本", "日本"},
                                           {"“the sheet”", "“the sheet”"},
                                           {"7 days", "7 days"},
                                           {"", ""}};
    for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
        char text[40];
        snprintf(text, sizeof text, "%s", words[i][0]);
        capital_first(text);
        assert_string_equal(text, words[i][1]);
    }
    Driver driver = open_signing(1280, 800);
    assert_non_null(row_of(&driver, "Intended use: blank"));
    assert_true(driver_shows(&driver, "The sheet"));
    driver_close(&driver);
}

// Every row lies inside the column; the column scrolls, and all else is seen.
static void nothing_runs_out_of_the_smallest_window(void **state) {
    (void)state;
    Driver driver = open_signing(1024, 640);
    const View *view = &driver.app->view;
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        hand_choose(&driver, HAND_MOUSE, ACT_TAB, TAB_LEDGER);
        for (int i = 0; i < view->widget_count; ++i) {
            const SDL_Rect *box = &view->widgets[i].box;
            assert_true(box->x >= 0 && box->x + box->w <= view->width);
            if (view->widgets[i].pane == NO_PANE)
                assert_true(box->y >= 0 && box->y + box->h <= view->height);
        }
        assert_non_null(row_of(&driver, "“the training”"));
        driver_answer(&driver);
    }
    driver_close(&driver);
}

// Where three columns do not fit, the ledgers share the left one with the cast.
static void in_a_narrow_window_the_ledgers_are_a_tab(void **state) {
    (void)state;
    Driver driver = open_signing(1024, 640);
    assert_false(driver_shows(&driver, "Sign-offs"));
    assert_non_null(driver_widget(&driver, WIDGET_PERSON, 0));
    hand_choose(&driver, HAND_MOUSE, ACT_TAB, TAB_LEDGER);
    assert_true(driver_shows(&driver, "Sign-offs"));
    assert_null(driver_widget(&driver, WIDGET_PERSON, 0));
    assert_non_null(driver_widget(&driver, WIDGET_OPTION, 0));
    hand_choose(&driver, HAND_MOUSE, ACT_TAB, TAB_PEOPLE);
    assert_non_null(driver_widget(&driver, WIDGET_PERSON, 0));
    driver_close(&driver);
}

// What the last answer has moved says so, until the next one.
static void what_has_just_changed_says_so(void **state) {
    (void)state;
    static const char *const use[] = {"Begin", "Write", "The use", NULL};
    Driver driver = open_signing(1280, 800);
    choose_all(&driver, use);
    const Widget *row = row_of(&driver, "Intended use: ");
    assert_non_null(row);
    if (row) assert_non_null(strstr(row->label, "Changed just now"));
    row = row_of(&driver, "Data sources: ");
    assert_non_null(row);
    if (row) assert_null(strstr(row->label, "Changed just now"));
    driver_answer(&driver);
    row = row_of(&driver, "Intended use: ");
    assert_non_null(row);
    if (row) assert_null(strstr(row->label, "Changed just now"));
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
        driver_answer(&driver);
    }
    driver_close(&driver);
}

// Without a ledger the conversation has the whole width beside the cast.
static void a_scenario_without_ledgers_has_two_columns(void **state) {
    (void)state;
    Driver plain = driver_open(PARL_FIXTURES "/good/smallest.lua", 1280, 800, 1);
    driver_press(&plain, SDLK_RETURN);
    int wide = driver_box(&plain, ACT_OPTION, 0).x + driver_box(&plain, ACT_OPTION, 0).w;
    assert_null(driver_widget(&plain, WIDGET_GAUGE, 0));
    assert_null(driver_act(&plain, ACT_TAB, TAB_LEDGER));
    driver_close(&plain);
    Driver signing = open_signing(1280, 800);
    assert_non_null(driver_widget(&signing, WIDGET_GAUGE, 0));
    assert_true(wide >
                driver_box(&signing, ACT_OPTION, 0).x + driver_box(&signing, ACT_OPTION, 0).w);
    driver_close(&signing);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_has_signed_stands_beside_the_conversation),
        cmocka_unit_test(what_the_packet_leaves_blank_stands_below),
        cmocka_unit_test(how_far_the_work_is_stands_at_the_end),
        cmocka_unit_test(whoever_is_not_there_writes),
        cmocka_unit_test(headings_and_rows_begin_with_a_capital),
        cmocka_unit_test(nothing_runs_out_of_the_smallest_window),
        cmocka_unit_test(in_a_narrow_window_the_ledgers_are_a_tab),
        cmocka_unit_test(what_has_just_changed_says_so),
        cmocka_unit_test(choices_are_whole_beside_the_column),
        cmocka_unit_test(a_scenario_without_ledgers_has_two_columns),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
