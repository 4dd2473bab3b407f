// SPDX-License-Identifier: MIT
//
// The window keeps the run: it goes on where it was left, and where it cannot be kept the
// player is asked.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "window.h"

static char folder[] = "/tmp/parl-keep-XXXXXX";
static char file[64];

static int make_folder(void **unused) {
    (void)unused;
    assert_non_null(mkdtemp(folder));
    return 0;
}

static int remove_folder(void **unused) {
    (void)unused;
    return rmdir(folder);
}

static int fresh(void **unused) {
    (void)unused;
    snprintf(file, sizeof file, "%s/runs.db", folder);
    return 0;
}

static int gone(void **unused) {
    (void)unused;
    char journal[80];
    snprintf(journal, sizeof journal, "%s-journal", file);
    unlink(journal);
    return unlink(file);
}

static Driver opened(void) {
    parl_store *store = NULL;
    char detail[600];
    if (parl_store_open(&store, file, detail, sizeof detail) != PARL_STORE_OK)
        fail_msg("%s", detail);
    const AppOptions options = {
        .seed = 7, .store = store, .width = 1280, .height = 800, .scale = 1};
    return driver_open_with(EVERY_DECISION, &options);
}

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static void a_run_goes_on_where_the_window_was_closed(void **unused) {
    (void)unused;
    Driver first = opened();
    driver_press(&first, SDLK_RETURN);
    for (int i = 0; i < 2; ++i) driver_answer(&first);
    assert_int_equal(turns_of(&first), 2);
    uint64_t left = parl_session_fingerprint(first.app->table.session);
    driver_close(&first);

    Driver again = opened();
    assert_int_equal(again.app->screen, SCREEN_TABLE);
    assert_int_equal(turns_of(&again), 2);
    assert_true(parl_session_fingerprint(again.app->table.session) == left);
    driver_picture(&again, "keep-again");
    driver_press(&again, SDLK_u);
    driver_press(&again, SDLK_u);
    assert_int_equal(turns_of(&again), 1);
    driver_close(&again);

    Driver branch = opened();
    assert_int_equal(turns_of(&branch), 1);
    driver_close(&branch);
}

static void leaving_says_that_the_run_is_kept(void **unused) {
    (void)unused;
    Driver driver = opened();
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    driver_press(&driver, SDLK_q);
    assert_true(driver_shows(&driver, "The run is kept. Next time it goes on from here."));
    driver_close(&driver);
}

// Files of this process can grow no more: what a full disk is to it.
static void fill_disk(void) {
    struct stat about;
    assert_int_equal(stat(file, &about), 0);
    // Below whatever an answer changes.
    const struct rlimit limit = {(rlim_t)about.st_size / 8, RLIM_INFINITY};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void make_room(void) {
    const struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void an_answer_that_cannot_be_saved_is_not_taken(void **unused) {
    (void)unused;
    Driver driver = opened();
    driver_press(&driver, SDLK_RETURN);
    fill_disk();
    driver_press(&driver, SDLK_1);
    assert_int_equal(driver.app->overlay, OVERLAY_UNSAVED);
    assert_int_equal(turns_of(&driver), 0);
    assert_true(driver_shows(&driver, "That answer was not saved, so it was not taken"));
    driver_press(&driver, SDLK_RETURN);  // Still full.
    assert_int_equal(driver.app->overlay, OVERLAY_UNSAVED);
    make_room();
    driver_picture(&driver, "keep-unsaved");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);

    Driver again = opened();
    assert_int_equal(turns_of(&again), 1);
    driver_close(&again);
}

static void the_player_may_go_on_without(void **unused) {
    (void)unused;
    Driver driver = opened();
    driver_press(&driver, SDLK_RETURN);
    fill_disk();
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_g);
    make_room();
    assert_int_equal(turns_of(&driver), 1);
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 2);
    driver_press(&driver, SDLK_q);
    assert_true(driver_shows(&driver, "Nothing of this run is kept when the window closes."));
    driver_close(&driver);

    Driver again = opened();
    assert_null(again.app->table.session);  // nothing waits: the brief is shown
    driver_close(&again);
}

static void without_a_store_the_player_is_told_as_the_run_begins(void **unused) {
    (void)unused;
    fclose(fopen(file, "w"));
    const AppOptions options = {.seed = 7,
                                .trouble = "/somewhere/runs.db: it cannot be opened or made",
                                .width = 1280,
                                .height = 800,
                                .scale = 1};
    Driver driver = driver_open_with(EVERY_DECISION, &options);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->overlay, OVERLAY_UNSAVED);
    assert_true(driver_shows(&driver, "/somewhere/runs.db: it cannot be opened or made"));
    driver_picture(&driver, "keep-nowhere");
    hand_choose(&driver, HAND_MOUSE, ACT_UNSAVED, UNSAVED_GO_ON);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    driver_answer(&driver);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, fresh, gone)
    const struct CMUnitTest tests[] = {
        T(a_run_goes_on_where_the_window_was_closed),
        T(leaving_says_that_the_run_is_kept),
        T(an_answer_that_cannot_be_saved_is_not_taken),
        T(the_player_may_go_on_without),
        T(without_a_store_the_player_is_told_as_the_run_begins),
    };
    char error[256];
    if (view_start(error, sizeof error) != VIEW_OK) return 2;
    int failed = cmocka_run_group_tests(tests, make_folder, remove_folder);
    view_stop();
    return failed != 0;
}
