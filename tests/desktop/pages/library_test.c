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

#include "app/practice.h"
#include "parlance_players.h"
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
        if (card) assert_non_null(strstr(card->label, "Not played yet"));
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

// --- The next thing -----------------------------------------------------------------------------

static const char welcome[] = "You are the product manager of an AI product.";

static const char *next_title(const Driver *driver) { return driver->app->next.title; }

static void a_newcomer_starts_with_the_first_scenario(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "new.db");
    assert_true(driver_shows(&driver, welcome));
    assert_true(driver_shows(&driver, "Start here"));
    assert_true(driver_shows(&driver, "Aspiring  ·  about 16 minutes"));
    assert_true(view_has_focus(&driver.app->view, ACT_NEXT, 0));
    assert_true(driver.app->view.focus_shown);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_int_equal(driver.app->entry, row_of(&driver, "eighteen-in-a-hundred"));
    driver_close(&driver);
}

// Before anything else was read, too: the first picture has it.
static void enter_does_it_in_the_first_picture(void **state) {
    (void)state;
    App *app = NULL;
    char error[300];
    AppOptions options = {.width = 1280, .height = 800, .scale = 1, .settings = settings_default()};
    options.shelf = parl_shelf_new(PARL_SOURCE_DIR "/scenarios", NULL);
    assert_true(app_new(&app, &options, error, sizeof error));
    Driver driver = {.app = app};
    assert_true(app_step(app));
    assert_true(library_next(&app->library) >= 0);
    assert_true(driver_shows(&driver, "Start here"));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(app->screen, SCREEN_BRIEF);
    driver_close(&driver);
}

// What was touched last; a click into nowhere takes the focus away, and not what Enter does.
static void the_newest_run_that_waits_comes_first_and_enter_goes_on(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "waits.db");
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row_of(&driver, "the-date"));
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 2);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_CHOOSE, row_of(&driver, "eighteen-in-a-hundred"));
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 3);
    uint64_t print = print_of(&driver);
    driver_close(&driver);

    driver = window_kept(NULL, "waits.db");
    assert_true(driver_shows(&driver, "Go on where you stopped"));
    assert_string_equal(next_title(&driver), "Eighteen in a hundred");
    assert_true(driver_shows(&driver, "Week 1 of 6  ·  answer 4"));
    assert_true(driver_shows(&driver, "With "));
    driver_click(&driver, 4, 400);
    assert_false(driver.app->view.focus_shown);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_true(print_of(&driver) == print);
    // Played to its end it waits no more, and the other one does.
    driver_press(&driver, SDLK_l);
    driver_press(&driver, SDLK_RETURN);
    window_answer(&driver, 1000);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    assert_string_equal(next_title(&driver), "The date");
    assert_false(driver_shows(&driver, welcome));
    driver_close(&driver);
}

// As on the page of progress, with its reason; and a drill may be had instead.
static void afterwards_it_is_what_the_progress_page_says_first(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "after.db");
    parl_next rows[PARL_NEXT_MAX];
    PracticeRequest asked;
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    driver_press(&driver, SDLK_l);
    driver_settle(&driver);
    practice_ask(driver.app, &asked);
    assert_true(parl_progress_next(&asked.request, rows) > 0);
    const char *title = parl_scenario_describe(asked.rows[rows[0].playable].scenario).title;
    assert_true(driver_shows(&driver, "What to play next"));
    assert_string_equal(next_title(&driver), title);
    assert_true(rows[0].reason > (int)strlen(title));
    // But for its first letter.
    assert_true(driver_shows(&driver, rows[0].why + rows[0].reason + 1));
    assert_in_range(driver.app->next.why[0], 'A', 'Z');
    practice_asked(&asked);
    assert_false(driver_shows(&driver, welcome));
    hand_choose(&driver, HAND_MOUSE, ACT_NEXT, 0);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_string_equal(parl_scenario_describe(app_scenario(driver.app)).title,
                        next_title(&driver));
    driver_press(&driver, SDLK_ESCAPE);
    driver_settle(&driver);
    driver_click_act(&driver, ACT_DRILL, 0);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_int_equal(library_kind(&driver.app->library, driver.app->entry), PARL_KIND_DRILL);
    driver_close(&driver);
}

// Whatever is begun: nobody has to look for the button.
static void assert_begin_is_seen(Driver *driver, int row, int zoom) {
    app_act(driver->app, ACT_CHOOSE, row);
    assert_true(app_step(driver->app));
    const Widget *begin = driver_act(driver, ACT_BEGIN, 0);
    assert_non_null(begin);
    if (begin && begin->clipped)
        fail_msg("%s at %d %%", driver->app->library.entries[row].name, zoom);
}

static void the_primary_button_of_each_brief_is_seen_at_once(void **state) {
    (void)state;
    const AppOptions options = {.width = 1024, .height = 640, .scale = 1};
    static const int zooms[] = {100, 200};
    Driver driver = driver_open_with(NULL, &options);
    for (int i = 0; i < 2; ++i) {
        driver.app->settings.zoom = zooms[i];
        app_apply(driver.app);
        for (int row = 0; row < driver.app->library.count; ++row)
            assert_begin_is_seen(&driver, row, zooms[i]);
    }
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

// Plays the scenario to its end as [player] would, and keeps the run. Returns its total.
static int keep_run(parl_store *store, parl_policy player, uint64_t seed) {
    parl_scenario *scenario = NULL;
    parl_session *session = NULL;
    int64_t run;
    assert_int_equal(parl_scenario_load(&scenario, EIGHTEEN, NULL), PARL_OK);
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    const parl_run_start start = {.profile = "you", .scenario = "eighteen-in-a-hundred"};
    assert_int_equal(parl_store_begin(store, &start, session, &run), PARL_STORE_OK);
    while (!parl_session_over(session)) {
        parl_answer given;
        assert_int_equal(parl_policy_answer(player, session, &given), PARL_OK);
        assert_int_equal(parl_session_answer(session, &given), PARL_OK);
        assert_int_equal(parl_store_keep(store, run, session), PARL_STORE_OK);
    }
    int total = parl_session_score(session).total;
    parl_session_free(session);
    parl_scenario_free(scenario);
    return total;
}

static void a_trend_goes_from_the_first_total_to_the_latest(void **state) {
    (void)state;
    parl_store *store = NULL;
    assert_int_equal(parl_store_open(&store, window_path("trend.db"), NULL, 0), PARL_STORE_OK);
    int first = keep_run(store, PARL_POLICY_PARROT, 3);
    int latest = keep_run(store, PARL_POLICY_EXPERT, 7);
    parl_store_free(store);
    assert_int_not_equal(first, latest);
    Driver driver = window_kept(NULL, "trend.db");
    const Entry *entry = &driver.app->library.entries[row_of(&driver, "eighteen-in-a-hundred")];
    assert_int_equal(entry->total_count, 2);
    assert_int_equal(entry->totals[0], first);
    assert_int_equal(entry->totals[1], latest);
    assert_true(driver_shows(&driver, "than the first of 2"));
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
        cmocka_unit_test(a_newcomer_starts_with_the_first_scenario),
        cmocka_unit_test(enter_does_it_in_the_first_picture),
        cmocka_unit_test(the_newest_run_that_waits_comes_first_and_enter_goes_on),
        cmocka_unit_test(afterwards_it_is_what_the_progress_page_says_first),
        cmocka_unit_test(the_primary_button_of_each_brief_is_seen_at_once),
        cmocka_unit_test(begin_anew_leaves_the_run_that_waited),
        cmocka_unit_test(another_world_is_another_number),
        cmocka_unit_test(played_again_it_is_another_world_and_the_score_stands_in_the_library),
        cmocka_unit_test(a_trend_goes_from_the_first_total_to_the_latest),
        cmocka_unit_test(a_scenario_that_does_not_load_says_why),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
