// SPDX-License-Identifier: MIT
//
// What waits for a player and in which mode, the world that is offered next, and what is said where
// something is not kept, or cannot be read.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/keep.h"
#include "window.h"

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static Driver opened_at(const char *path, const char *file, AppOptions options) {
    char detail[600];
    options.width = 1280;
    options.height = 800;
    options.scale = 1;
    if (parl_store_open(&options.store, window_path(file), detail, sizeof detail) != PARL_STORE_OK)
        fail_msg("%s", detail);
    return driver_open_with(path, &options);
}

static Driver opened(const char *file, AppOptions options) {
    return opened_at(EVERY_DECISION, file, options);
}

static void to_brief(Driver *driver) {
    int entry = driver->app->entry;
    driver_press(driver, SDLK_l);
    driver_settle(driver);
    app_act(driver->app, ACT_CHOOSE, entry);
    assert_true(app_step(driver->app));
    assert_int_equal(driver->app->screen, SCREEN_BRIEF);
}

// --- Modes --------------------------------------------------------------------------------------

// A run of two answers of the player alone, then one of a class with one.
static void play_both(const char *file) {
    Driver driver = opened(file, (AppOptions){0});
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 2);
    to_brief(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    for (int i = 0; i < PARL_OPTIONS_MAX && driver.app->room.phase == ROOM_VOTE; ++i) {
        driver_press(&driver, SDLK_1);
        driver_press(&driver, SDLK_RETURN);
    }
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

static void each_mode_goes_on_with_its_own_run(void **state) {
    (void)state;
    play_both("modes.db");
    Driver driver = opened("modes.db", (AppOptions){0});
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);  // Which of them, the player says.
    driver_picture(&driver, "waiting-modes");
    assert_true(driver_shows(&driver, "Go on with the room, at answer 2"));
    assert_true(driver_shows(&driver, "Go on at answer 3"));
    hand_choose(&driver, HAND_MOUSE, ACT_GO_ON, 1 + PARL_MODE_PRACTICE);
    assert_false(driver.app->room.on);
    assert_int_equal(turns_of(&driver), 2);
    driver_close(&driver);

    driver = opened("modes.db", (AppOptions){.room = true});
    assert_true(driver.app->room.on);
    assert_int_equal(turns_of(&driver), 1);
    to_brief(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_GO_ON, 1 + PARL_MODE_PRACTICE);
    assert_false(driver.app->room.on);
    assert_int_equal(turns_of(&driver), 2);
    driver_close(&driver);
}

// --- Worlds -------------------------------------------------------------------------------------

static void a_world_that_was_played_is_not_offered_again(void **state) {
    (void)state;
    Driver driver = opened("worlds.db", (AppOptions){.seeded = true, .seed = 7});
    assert_true(driver_shows(&driver, "World 7 "));
    driver_press(&driver, SDLK_RETURN);
    to_brief(&driver);  // Nothing was said in it: it is as new as before.
    assert_true(driver_shows(&driver, "World 7 "));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_seed(driver.app->table.session), 7);
    window_answer(&driver, 60);
    to_brief(&driver);
    assert_false(driver_shows(&driver, "World 7 "));
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    window_answer(&driver, 1);
    assert_false(driver.app->keep.seen_before);
    driver_close(&driver);
}

static void a_room_that_broke_off_in_its_first_vote_comes_back_to_its_world(void **state) {
    (void)state;
    Driver driver = opened("first.db", (AppOptions){.room = true, .seeded = true, .seed = 4242});
    driver_press(&driver, SDLK_5);
    driver_close(&driver);
    driver = opened("first.db", (AppOptions){.room = true});
    assert_true(driver.app->room.on);
    assert_int_equal(turns_of(&driver), 0);
    assert_int_equal(parl_session_seed(driver.app->table.session), 4242);
    driver_close(&driver);
}

// --- What is not kept, and what cannot be read --------------------------------------------------

static void from_where_a_run_is_not_kept_stands_above_it(void **state) {
    (void)state;
    Driver driver = opened("lost.db", (AppOptions){0});
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 1);
    assert_false(driver_shows(&driver, "Not kept"));
    keep_let_go(driver.app);
    window_answer(&driver, 1);
    assert_true(driver_shows(&driver, "Not kept from answer 2"));
    driver_picture(&driver, "waiting-lost");
    driver_press(&driver, SDLK_q);
    assert_true(driver_shows(&driver, "1 answer of this run is kept."));
    driver_picture(&driver, "waiting-lost-leave");
    driver_close(&driver);
    driver = opened("lost.db", (AppOptions){0});
    assert_int_equal(turns_of(&driver), 1);
    assert_false(driver_shows(&driver, "Not kept"));
    driver_close(&driver);
}

static void a_run_that_another_window_took_on_goes_on_from_there(void **state) {
    (void)state;
    Driver first = opened_at(SIGNING, "moved.db", (AppOptions){0});
    driver_press(&first, SDLK_RETURN);
    window_answer(&first, 1);
    Driver second = opened_at(SIGNING, "moved.db", (AppOptions){0});
    Driver third = opened_at(SIGNING, "moved.db", (AppOptions){0});
    assert_int_equal(turns_of(&second), 1);
    window_answer(&first, 1);
    driver_press(&second, SDLK_1);
    driver_press(&second, SDLK_1);
    assert_int_equal(second.app->overlay, OVERLAY_UNSAVED);
    assert_false(driver_shows(&second, "Try again"));
    driver_picture(&second, "waiting-moved");
    driver_press(&second, SDLK_RETURN);
    assert_int_equal(second.app->overlay, OVERLAY_NONE);
    assert_int_equal(turns_of(&second), 2);
    assert_true(driver_shows(&second, "The run goes on from where the other window left it."));
    // One step back is a run of its own, and that is the one to go on with.
    for (int i = 0; i < 2; ++i) app_act(second.app, ACT_TAKE_BACK, 0);  // Asked about once.
    window_answer(&second, 1);
    driver_press(&third, SDLK_1);
    driver_press(&third, SDLK_1);
    assert_int_equal(third.app->overlay, OVERLAY_UNSAVED);
    driver_press(&third, SDLK_RETURN);
    assert_int_equal(third.app->keep.run, second.app->keep.run);
    assert_int_equal(turns_of(&third), 2);
    driver_close(&third);
    driver_close(&first);
    driver_close(&second);
}

static void runs_that_cannot_be_read_do_not_look_like_none(void **state) {
    (void)state;
    const AppOptions options = {
        .trouble = "/somewhere/runs.db: it is damaged", .width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(NULL, &options);
    static const char said[] = "What you have played cannot be read: /somewhere/runs.db";
    assert_true(driver_shows(&driver, said));
    assert_false(driver_shows(&driver, "Not played to its end yet"));
    driver_picture(&driver, "waiting-unread");
    driver_press(&driver, SDLK_p);
    assert_int_equal(driver.app->screen, SCREEN_PROGRESS);
    assert_true(driver_shows(&driver, said));
    assert_false(driver_shows(&driver, "0 runs"));
    driver_picture(&driver, "waiting-unread-progress");
    driver_close(&driver);
}

// --- From what was played to what can be played --------------------------------------------------

static void a_run_that_is_over_opens_from_the_list(void **state) {
    (void)state;
    Driver driver = opened("list.db", (AppOptions){0});
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 60);
    int64_t run = driver.app->keep.run;
    to_brief(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);  // And no answer: it is in no list.
    app_act(driver.app, ACT_PROGRESS, 0);
    assert_true(app_step(driver.app));
    assert_int_equal(driver.app->screen, SCREEN_PROGRESS);
    driver_settle(&driver);
    assert_non_null(driver_act(&driver, ACT_LOOK_BACK, (int)run));
    assert_false(driver_shows(&driver, "2. Every decision"));
    hand_choose(&driver, HAND_MOUSE, ACT_LOOK_BACK, (int)run);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    assert_int_equal(driver.app->keep.run, run);
    driver_settle(&driver);
    assert_non_null(driver.app->page);
    driver_close(&driver);
}

static void what_to_play_next_can_be_chosen(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "next.db");
    driver_press(&driver, SDLK_p);
    const parl_page *page = driver.app->progress;
    int block = 0;
    while (*parl_page_at(page, block)->play == '\0') ++block;
    char name[600];
    snprintf(name, sizeof name, "%s", parl_page_at(page, block)->play);
    driver_picture(&driver, "waiting-next");
    hand_choose(&driver, HAND_MOUSE, ACT_PROPOSED, block);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_string_equal(driver.app->library.entries[driver.app->entry].name, name);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mode_goes_on_with_its_own_run),
        cmocka_unit_test(a_world_that_was_played_is_not_offered_again),
        cmocka_unit_test(a_room_that_broke_off_in_its_first_vote_comes_back_to_its_world),
        cmocka_unit_test(from_where_a_run_is_not_kept_stands_above_it),
        cmocka_unit_test(a_run_that_another_window_took_on_goes_on_from_there),
        cmocka_unit_test(runs_that_cannot_be_read_do_not_look_like_none),
        cmocka_unit_test(a_run_that_is_over_opens_from_the_list),
        cmocka_unit_test(what_to_play_next_can_be_chosen),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
