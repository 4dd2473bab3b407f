// SPDX-License-Identifier: MIT
//
// From the library into a run and back: a run that is left goes on at the same answer.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "window.h"

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static uint64_t print_of(const Driver *driver) {
    return parl_session_fingerprint(driver->app->table.session);
}

// The row of a scenario of the shelf.
static int row_of(const Driver *driver, const char *name) {
    for (int i = 0; i < driver->app->library.count; ++i)
        if (strcmp(driver->app->library.entries[i].name, name) == 0) return i;
    fail_msg("%s is not in the library", name);
    return -1;
}

// Where it stands on the screen, from 0.
static int place_of(const Driver *driver, const char *name) {
    const int *order = library_order(&driver->app->library);
    int place = 0, row = row_of(driver, name);
    while (order[place] != row) ++place;
    return place;
}

static void the_library_tells_what_can_be_played(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "shown.db");
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    for (int i = 0; i < driver.app->library.count; ++i) {
        parl_scenario_info info = parl_scenario_describe(driver.app->library.entries[i].scenario);
        const Widget *card = driver_act(&driver, ACT_CHOOSE, i);
        assert_non_null(card);
        if (card) assert_non_null(strstr(card->label, info.title));
        if (card) assert_non_null(strstr(card->label, "Trains: "));
        if (card) assert_non_null(strstr(card->label, "Not played to its end yet"));
    }
    assert_true(driver.app->library.count >= 3);
    driver_picture(&driver, "library");
    driver_close(&driver);
}

static void a_run_that_is_left_goes_on_at_the_same_answer(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "left.db");
    int row = row_of(&driver, "eighteen-in-a-hundred");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_null(driver_act(&driver, ACT_GO_ON, 0));
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    for (int i = 0; i < 3; ++i) hand_answer(&driver, HAND_MOUSE);
    uint64_t print = print_of(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_HOME, 0);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "A run waits at answer 4"));
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row);
    assert_true(driver_shows(&driver, "Go on at answer 4"));
    hand_choose(&driver, HAND_MOUSE, ACT_GO_ON, 0);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(turns_of(&driver), 3);
    assert_true(print_of(&driver) == print);
    driver_close(&driver);
}

static void it_goes_on_after_another_one_and_in_another_window(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "other.db");
    int one = place_of(&driver, "eighteen-in-a-hundred"), other = place_of(&driver, "the-date");
    driver_press(&driver, SDLK_1 + one);
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 4);
    uint64_t print = print_of(&driver);
    driver_press(&driver, SDLK_l);
    driver_press(&driver, SDLK_1 + other);
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 1);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    driver_press(&driver, SDLK_1 + one);
    driver_press(&driver, SDLK_RETURN);
    assert_true(print_of(&driver) == print);
    driver_close(&driver);

    driver = window_kept(NULL, "other.db");
    driver_press(&driver, SDLK_1 + one);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 4);
    assert_true(print_of(&driver) == print);
    driver_close(&driver);
}

static void begin_anew_leaves_the_run_that_waited(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "anew.db");
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    driver_press(&driver, SDLK_l);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, driver.app->entry);
    assert_true(driver_shows(&driver, "Begin anew"));
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    assert_int_equal(turns_of(&driver), 0);
    driver_close(&driver);
}

static void another_world_is_another_number(void **state) {
    (void)state;
    Driver driver = window_kept(EIGHTEEN, "world.db");
    assert_true(driver_shows(&driver, "World 7 (the seed)"));
    hand_choose(&driver, HAND_MOUSE, ACT_WORLD, 0);
    uint64_t seed = driver.app->seed;
    char world[40];
    snprintf(world, sizeof world, "World %llu (the seed)", (unsigned long long)seed);
    assert_true(seed != 7);
    assert_true(driver_shows(&driver, world));
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    assert_true(parl_session_seed(driver.app->table.session) == seed);
    driver_close(&driver);
}

static void played_again_it_is_another_world_and_the_score_stands_in_the_library(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "again.db");
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    int total = parl_session_score(driver.app->table.session).total;
    hand_choose(&driver, HAND_MOUSE, ACT_AGAIN, 0);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_true(driver.app->seed != 7);
    char score[40];
    snprintf(score, sizeof score, "Your score: %d", total);
    assert_true(driver_shows(&driver, score));
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    assert_int_equal(turns_of(&driver), 0);
    assert_true(parl_session_seed(driver.app->table.session) == driver.app->seed);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, score));
    driver_close(&driver);
}

static void a_scenario_that_does_not_load_says_why(void **state) {
    (void)state;
    assert_int_equal(mkdir(window_path("shelf"), 0755), 0);
    assert_int_equal(mkdir(window_path("shelf/broken"), 0755), 0);
    window_write(window_path("shelf/broken/scenario.lua"), "scenario { title = 7, }\n");
    setenv("PARLANCE_SCENARIOS", window_path("shelf"), 1);
    Driver driver = window_kept(NULL, "broken.db");
    unsetenv("PARLANCE_SCENARIOS");
    int row = row_of(&driver, "broken");
    const Widget *card = driver_act(&driver, ACT_CHOOSE, row);
    assert_non_null(card);
    if (card) assert_non_null(strstr(card->label, "It does not load: "));
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row);
    assert_int_equal(driver.app->overlay, OVERLAY_PROBLEMS);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "scenario.lua:1"));
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row_of(&driver, "eighteen-in-a-hundred"));
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_tells_what_can_be_played),
        cmocka_unit_test(a_run_that_is_left_goes_on_at_the_same_answer),
        cmocka_unit_test(it_goes_on_after_another_one_and_in_another_window),
        cmocka_unit_test(begin_anew_leaves_the_run_that_waited),
        cmocka_unit_test(another_world_is_another_number),
        cmocka_unit_test(played_again_it_is_another_world_and_the_score_stands_in_the_library),
        cmocka_unit_test(a_scenario_that_does_not_load_says_why),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
