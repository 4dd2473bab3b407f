// SPDX-License-Identifier: MIT
//
// A session pack in the window: what it gives one pseudonym, and the result that is sent back.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "window.h"

enum { ITEMS = 2, HERON = 1 };

static const char *const names[ITEMS] = {"who-owns-it", "trade-off-cards"};
static const char *const roster[] = {"otter", "heron", "lynx"};

static void path_of(int item, char *out, size_t size) {
    snprintf(out, size, "%s/scenarios/drills/%s", PARL_SOURCE_DIR, names[item]);
}

static parl_scenario *load(int item) {
    char path[300];
    parl_scenario *scenario = NULL;
    path_of(item, path, sizeof path);
    assert_int_equal(parl_scenario_load(&scenario, path, NULL), PARL_OK);
    return scenario;
}

// A pack of two drills, of the versions that stand on the shelf plus [off].
static parl_pack *pack_of(parl_mode mode, const char *word, uint64_t off) {
    parl_pack_item items[ITEMS];
    char trouble[600] = "";
    for (int i = 0; i < ITEMS; ++i) {
        parl_scenario *scenario = load(i);
        items[i] =
            (parl_pack_item){.name = names[i],
                             .title = names[i],
                             .fingerprint = parl_scenario_describe(scenario).fingerprint + off,
                             .seed = 20 + (uint64_t)i};
        parl_scenario_free(scenario);
    }
    const parl_pack_info info = {.id = 77,
                                 .title = "Monday's seminar",
                                 .mode = mode,
                                 .rule = PARL_ATTEMPT_FIRST,
                                 .release = word ? parl_release_hash(word) : 0,
                                 .item_count = ITEMS,
                                 .items = items,
                                 .name_count = 3,
                                 .names = roster};
    parl_pack *pack = parl_pack_new(&info, trouble, sizeof trouble);
    if (!pack) fail_msg("%s", trouble);
    return pack;
}

static AppOptions options_of(parl_pack *pack, const char *file, const char *folder) {
    parl_store *store = NULL;
    mkdir(window_path(folder), 0755);
    assert_int_equal(parl_store_open(&store, window_path(file), NULL, 0), PARL_STORE_OK);
    return (AppOptions){.pack = pack,
                        .pack_name = HERON,
                        .pack_folder = window_path(folder),
                        .store = store,
                        .width = 1280,
                        .height = 800,
                        .scale = 1};
}

static Driver open_pack(parl_mode mode, const char *word, const char *file, const char *folder) {
    const AppOptions options = options_of(pack_of(mode, word, 0), file, folder);
    return driver_open_with(NULL, &options);
}

static void to_library(Driver *driver) {
    hand_choose(driver, HAND_MOUSE, ACT_HOME, 0);
    driver_settle(driver);
    assert_int_equal(driver->app->screen, SCREEN_LIBRARY);
}

// The results of [folder], each played again.
static parl_class *collect(const char *folder, parl_scenario **scenarios) {
    char trouble[600] = "";
    parl_pack *pack = pack_of(PARL_MODE_ASSESSED, NULL, 0);
    for (int i = 0; i < ITEMS; ++i) scenarios[i] = load(i);
    parl_class *made =
        parl_class_collect(pack, window_path(folder), (const parl_scenario *const *)scenarios,
                           trouble, sizeof trouble);
    if (!made) fail_msg("%s", trouble);
    parl_pack_free(pack);
    return made;
}

static void the_library_shows_the_pack_and_nothing_else(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_ASSESSED, NULL, "shown.db", "shown");
    assert_true(driver_shows(&driver, "Monday's seminar"));
    assert_true(driver_shows(&driver, "You are heron. 0 of 2 are played, in assessed mode; the "
                                      "first attempt counts."));
    assert_int_equal(driver.app->library.count, ITEMS);
    for (int i = 0; i < ITEMS; ++i)
        assert_non_null(strstr(driver_act(&driver, ACT_CHOOSE, i)->label, "To play"));
    assert_null(driver_act(&driver, ACT_DRILL, 0));
    driver_press(&driver, SDLK_r);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "it has no loop and no drills of the day."));
    driver_press(&driver, SDLK_d);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    assert_null(driver_act(&driver, ACT_ROOM, 0));
    assert_null(driver_act(&driver, ACT_WORLD, 0));
    assert_null(driver_act(&driver, ACT_BEGIN, 1));
    assert_true(driver_shows(&driver, "the world and how it is played are the pack's"));
    driver_picture(&driver, "pack-brief");
    driver_close(&driver);
}

static void a_run_leaves_a_result_that_holds(void **state) {
    (void)state;
    parl_scenario *scenarios[ITEMS];
    Driver driver = open_pack(PARL_MODE_ASSESSED, NULL, "played.db", "played");
    driver_picture(&driver, "pack-library");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver.app->assessed);
    assert_true(parl_session_seed(driver.app->table.session) == 20);
    driver_play(&driver);
    int total = parl_session_score(driver.app->table.session).total;
    assert_true(driver_shows(&driver, "The run is over. Your result is in "));
    assert_true(driver_shows(&driver, "Send it to whoever gave you the pack."));
    assert_true(driver_shows(&driver, window_path("played")));
    driver_picture(&driver, "pack-over");
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "Your result is in "));
    driver_picture(&driver, "pack-debrief");
    to_library(&driver);
    assert_non_null(strstr(driver_act(&driver, ACT_CHOOSE, 0)->label, "Played."));
    assert_non_null(strstr(driver_act(&driver, ACT_CHOOSE, 1)->label, "To play."));
    assert_true(driver_shows(&driver, "1 of 2 are played"));
    driver_close(&driver);

    parl_class *made = collect("played", scenarios);
    assert_int_equal(made->refusal_count, 0);
    assert_int_equal(made->run_count, 1);
    assert_string_equal(made->runs[0].name, "heron");
    assert_int_equal(made->runs[0].attempt, 1);
    assert_int_equal(made->runs[0].score.total, total);
    parl_class_free(made);
    for (int i = 0; i < ITEMS; ++i) parl_scenario_free(scenarios[i]);
}

static void a_run_that_is_left_goes_on_as_the_same_attempt(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_PRACTICE, NULL, "left.db", "left");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_false(driver.app->assessed);
    window_answer(&driver, 1);
    driver_close(&driver);
    driver = open_pack(PARL_MODE_PRACTICE, NULL, "left.db", "left");
    assert_true(driver_shows(&driver, "A run waits at answer 2"));
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(parl_session_turn_count(driver.app->table.session), 1);
    assert_int_equal(driver.app->keep.sitting.attempt, 1);
    driver_play(&driver);
    assert_non_null(strstr(driver.app->pack.path, "heron"));
    // What is written is not taken back.
    driver_press(&driver, SDLK_u);
    assert_true(driver_shows(&driver, "its result is written"));
    driver_close(&driver);
}

// Nobody begins another attempt by pressing Enter once more.
static void another_attempt_is_asked_about(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_PRACTICE, NULL, "left.db", "left");
    char again[300];
    parl_attempt_again("“Trade-off cards”", PARL_ATTEMPT_FIRST, 2, again, sizeof again);
    assert_string_equal(again, "You have played “Trade-off cards” already, and the first attempt "
                               "counts. This would be attempt 2.");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    assert_int_equal(driver.app->overlay, OVERLAY_ATTEMPT);
    assert_true(driver_shows(&driver, parl_attempt_question()));
    assert_true(driver_shows(&driver, again));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_null(driver.app->table.session);
    hand_choose(&driver, HAND_FINGER, ACT_BEGIN, 0);
    driver_press(&driver, SDLK_y);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_int_equal(driver.app->keep.sitting.attempt, 2);
    // That one waits now, and is gone on with without a question.
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(driver.app->keep.sitting.attempt, 2);
    driver_close(&driver);
}

// Each that was not played, in the order of the pack; then nothing.
static void enter_opens_what_is_next_in_the_pack(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_PRACTICE, NULL, "next.db", "next");
    for (int item = 0; item < ITEMS; ++item) {
        assert_true(driver_shows(&driver, "Next in this pack"));
        driver_press(&driver, SDLK_RETURN);
        assert_int_equal(driver.app->screen, SCREEN_BRIEF);
        assert_int_equal(driver.app->entry, item);
        driver_play(&driver);
        driver_press(&driver, SDLK_l);
        driver_settle(&driver);
    }
    assert_null(driver_act(&driver, ACT_NEXT, 0));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    driver_close(&driver);
}

static void a_result_that_is_lost_is_written_again(void **state) {
    (void)state;
    char path[PACK_PATH_MAX];
    Driver driver = open_pack(PARL_MODE_ASSESSED, NULL, "lost.db", "lost");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    snprintf(path, sizeof path, "%s", driver.app->pack.path);
    driver_close(&driver);
    assert_int_equal(remove(path), 0);
    driver = open_pack(PARL_MODE_ASSESSED, NULL, "lost.db", "lost");
    free(window_read(path));
    driver_close(&driver);
}

static void a_place_that_takes_no_result_is_told(void **state) {
    (void)state;
    AppOptions options = options_of(pack_of(PARL_MODE_ASSESSED, NULL, 0), "nowhere.db", "nowhere");
    options.pack_folder = window_path("nowhere/there/is/no/such/folder");
    Driver driver = driver_open_with(NULL, &options);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    assert_true(driver_shows(&driver, "There is no result yet: "));
    driver_close(&driver);
}

static void held_results_wait_for_the_word(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_ASSESSED, "seven herons", "held.db", "held");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    assert_true(driver_shows(&driver, "The results come when they are released."));
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    assert_true(driver_shows(&driver, "Go on to your result"));
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "The word: none yet"));
    assert_false(driver_shows(&driver, "of 100"));
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Type the word, then Enter."));
    driver_write(&driver, "seven ducks");
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "That is not the word of this pack."));
    driver_picture(&driver, "pack-held");
    for (int i = 0; i < 5; ++i) driver_press(&driver, SDLK_BACKSPACE);
    driver_write(&driver, "Herons ");
    assert_true(driver_shows(&driver, "The word: seven Herons"));
    hand_choose(&driver, HAND_MOUSE, ACT_WORD, 0);
    driver_settle(&driver);
    assert_false(pack_held(driver.app));
    assert_non_null(driver.app->page);
    assert_true(driver_shows(&driver, "of 100"));
    driver_close(&driver);
}

// Days later, in another window: the word is given where the run was played.
static void a_held_result_is_looked_at_later(void **state) {
    (void)state;
    char path[PACK_PATH_MAX];
    Driver driver = open_pack(PARL_MODE_ASSESSED, "seven herons", "later.db", "later");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    assert_null(driver_act(&driver, ACT_RESULT, 0));
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    snprintf(path, sizeof path, "%s", driver.app->pack.path);
    driver_close(&driver);

    driver = open_pack(PARL_MODE_ASSESSED, "seven herons", "later.db", "later");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    hand_choose(&driver, HAND_FINGER, ACT_RESULT, 0);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    assert_true(pack_held(driver.app));
    assert_string_equal(driver.app->pack.path, path);
    driver_write(&driver, "seven herons");
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_true(driver_shows(&driver, "of 100"));
    driver_close(&driver);

    driver = open_pack(PARL_MODE_ASSESSED, "seven herons", "later.db", "later");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_RESULT, 0);
    driver_settle(&driver);
    assert_false(pack_held(driver.app));
    assert_true(driver_shows(&driver, "of 100"));
    driver_close(&driver);
}

// What if is there to learn from; the pack's runs stay those that were played.
static void no_run_of_a_pack_is_played_on_from_another_answer(void **state) {
    (void)state;
    Driver driver = open_pack(PARL_MODE_PRACTICE, NULL, "on.db", "on");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    app_act(driver.app, ACT_DECISION, 0);
    const WhatIf *what_if = &driver.app->what_if;
    for (int i = 0; i < what_if->other_count && !what_if->then; ++i)
        if (what_if->others[i].open && !what_if->others[i].given)
            app_act(driver.app, ACT_OTHERWISE, i);
    assert_non_null(what_if->then);
    app_step(driver.app);
    assert_true(driver_shows(&driver, "A run of a session pack is not played on from here."));
    assert_null(driver_act(&driver, ACT_PLAY_ON, 0));
    driver_press(&driver, SDLK_p);
    assert_int_equal(driver.app->screen, SCREEN_WHAT_IF);
    driver_close(&driver);
}

static void another_version_is_said_before_anything_opens(void **state) {
    (void)state;
    App *app = NULL;
    char error[1200] = "";
    AppOptions options = options_of(pack_of(PARL_MODE_ASSESSED, NULL, 1), "other.db", "other");
    options.settings = settings_default();
    options.shelf = parl_shelf_new(PARL_SOURCE_DIR "/scenarios", NULL);
    assert_false(app_new(&app, &options, error, sizeof error));
    assert_non_null(strstr(error, "who-owns-it"));
    assert_non_null(strstr(error, "version"));
}

static void a_scenario_that_is_not_here_is_said_before_anything_opens(void **state) {
    (void)state;
    App *app = NULL;
    char error[1200] = "";
    mkdir(window_path("empty"), 0755);
    AppOptions options = options_of(pack_of(PARL_MODE_ASSESSED, NULL, 0), "gone.db", "gone");
    options.settings = settings_default();
    options.shelf = parl_shelf_new(window_path("empty"), NULL);
    assert_false(app_new(&app, &options, error, sizeof error));
    assert_non_null(strstr(error, "who-owns-it: the scenario is not on the shelf here"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_shows_the_pack_and_nothing_else),
        cmocka_unit_test(a_run_leaves_a_result_that_holds),
        cmocka_unit_test(a_run_that_is_left_goes_on_as_the_same_attempt),
        cmocka_unit_test(another_attempt_is_asked_about),
        cmocka_unit_test(enter_opens_what_is_next_in_the_pack),
        cmocka_unit_test(a_result_that_is_lost_is_written_again),
        cmocka_unit_test(a_place_that_takes_no_result_is_told),
        cmocka_unit_test(held_results_wait_for_the_word),
        cmocka_unit_test(a_held_result_is_looked_at_later),
        cmocka_unit_test(no_run_of_a_pack_is_played_on_from_another_answer),
        cmocka_unit_test(another_version_is_said_before_anything_opens),
        cmocka_unit_test(a_scenario_that_is_not_here_is_said_before_anything_opens),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
