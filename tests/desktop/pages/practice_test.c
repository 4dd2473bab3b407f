// SPDX-License-Identifier: MIT
//
// The interview loop and the drills of the day, from the library to the committee's packet.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static const char *played(const Driver *driver) {
    return driver->app->library.entries[driver->app->entry].name;
}

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static void to_library(Driver *driver) {
    driver_press(driver, SDLK_l);
    driver_settle(driver);
    assert_int_equal(driver->app->screen, SCREEN_LIBRARY);
}

static const char *card_of(const Driver *driver, const char *name) {
    for (int i = 0; i < driver->app->library.count; ++i) {
        const Widget *card = driver_act(driver, ACT_CHOOSE, i);
        if (card && strcmp(driver->app->library.entries[i].name, name) == 0) return card->label;
    }
    fail_msg("there is no card of %s", name);
    return "";
}

// Every run so far, as somebody looks it up who may not know the results.
static void assert_all_held(const Driver *driver) {
    for (int i = 0; i < driver->app->library.run_count; ++i) {
        assert_int_equal(driver->app->library.runs[i].total, -1);
        if (driver->app->library.runs[i].over) assert_true(driver->app->library.runs[i].held);
    }
}

// Whether the page says [text] somewhere, from its top to its end.
static bool page_has(Driver *driver, const char *text) {
    Scroll *scroll = &driver->app->scroll;
    scroll_by(scroll, -scroll->content);
    for (int before = -1; before != scroll->offset;) {
        driver->app->dirty = true;
        assert_true(app_step(driver->app));
        if (driver_shows(driver, text)) return true;
        before = scroll->offset;
        scroll_by(scroll, scroll->pane / 2);
    }
    return false;
}

static void the_library_has_three_groups_in_order(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "groups.db");
    static const char *const heads[] = {"Scenarios", "Interview rounds", "Drills"};
    int found = 0, rounds = 0, drills = 0;
    for (int i = 0; i < driver.app->view.widget_count; ++i) {
        const Widget *widget = &driver.app->view.widgets[i];
        if (found < 3 && widget->kind == WIDGET_HEADING && strcmp(widget->label, heads[found]) == 0)
            ++found;
        if (widget->act != ACT_CHOOSE) continue;
        assert_int_equal(library_kind(&driver.app->library, widget->arg), found - 1);
        rounds += found == 2;
        drills += found == 3;
    }
    assert_int_equal(found, 3);
    assert_int_equal(rounds, 8);
    assert_int_equal(drills, 10);
    assert_string_equal(driver_act(&driver, ACT_LOOP, 0)->label, "Begin the loop");
    assert_null(driver_act(&driver, ACT_COMMITTEE, 0));
    assert_true(driver_shows(&driver, "Six rounds one after the other"));
    assert_true(driver_shows(&driver, "Today: “"));
    driver_close(&driver);
}

static void without_a_place_to_keep_it_there_is_no_loop(void **state) {
    (void)state;
    const AppOptions options = {.width = 1280, .height = 800, .scale = 1};
    Driver driver = driver_open_with(NULL, &options);
    driver_press(&driver, SDLK_r);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "The loop needs a place to keep its rounds"));
    driver_close(&driver);
}

// At the end of a round nothing is told: not here, not in the library, not on the progress page.
static void assert_nothing_told(Driver *driver) {
    driver_press(driver, SDLK_d);
    assert_int_equal(driver->app->screen, SCREEN_TABLE);
    assert_true(driver_shows(driver, "What came of it is told after the last round."));
    driver_press(driver, SDLK_w);
    assert_int_equal(driver->app->overlay, OVERLAY_NONE);
    to_library(driver);
    assert_all_held(driver);
    assert_non_null(strstr(card_of(driver, "screening"), "Played; what came of it is told later"));
    driver_press(driver, SDLK_p);
    assert_false(driver_shows(driver, "of 100"));
    driver_press(driver, SDLK_ESCAPE);
    driver_settle(driver);
}

// Whoever sits in front of a window has no command line.
static void assert_no_commands(const parl_page *page) {
    for (int i = 0; i < parl_page_count(page); ++i) {
        const parl_block *block = parl_page_at(page, i);
        assert_null(strstr(block->text, "parlance "));
        assert_null(strstr(block->text, " --"));
        assert_null(strstr(block->more, "parlance "));
    }
}

static void a_loop_that_is_left_goes_on(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "loop.db");
    hand_choose(&driver, HAND_MOUSE, ACT_LOOP, 0);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_string_equal(played(&driver), parl_loop_name(0));
    assert_true(driver.app->assessed);
    driver_play(&driver);
    assert_true(driver_shows(&driver, "Go on to round 2"));
    assert_nothing_told(&driver);
    assert_true(driver_shows(&driver, "1 of 6 rounds are over."));
    assert_string_equal(driver_act(&driver, ACT_LOOP, 0)->label, "Go on with the loop");
    assert_true(driver_shows(&driver, "Your interview stands half-way"));
    assert_true(driver_shows(&driver, "Round 2 of 6"));
    driver_press(&driver, SDLK_r);
    assert_string_equal(played(&driver), parl_loop_name(1));
    uint64_t seed = parl_session_seed(driver.app->table.session);
    window_answer(&driver, 2);
    driver_close(&driver);

    driver = window_kept(NULL, "loop.db");
    assert_true(driver_shows(&driver, "Round 2 of 6, begun"));
    driver_picture(&driver, "library-loop");
    driver_press(&driver, SDLK_RETURN);
    assert_string_equal(played(&driver), parl_loop_name(1));
    assert_int_equal(turns_of(&driver), 2);
    assert_true(parl_session_seed(driver.app->table.session) == seed);
    driver_close(&driver);
}

// With the loop of before: round 2 waits after two answers.
static void after_six_rounds_the_own_rating_comes_before_the_packet(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "loop.db");
    driver_press(&driver, SDLK_r);
    for (int round = 1; round < PARL_LOOP_COUNT; ++round) {
        assert_string_equal(played(&driver), parl_loop_name(round));
        driver_play(&driver);
        if (round + 1 < PARL_LOOP_COUNT) driver_press(&driver, SDLK_RETURN);
    }
    assert_true(driver_shows(&driver, "Go on to the committee"));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->screen, SCREEN_COMMITTEE);
    assert_true(driver_shows(&driver, "Before the packet is opened"));
    assert_false(driver_shows(&driver, "The decision"));
    int before = driver_box(&driver, ACT_LEVEL, 51).y + driver.app->scroll.offset;
    driver_press(&driver, SDLK_3);
    driver_press(&driver, SDLK_4);
    hand_choose(&driver, HAND_FINGER, ACT_LEVEL, 21);
    // Nothing has moved.
    int after = driver_box(&driver, ACT_LEVEL, 51).y + driver.app->scroll.offset;
    assert_int_equal(before, after);
    assert_int_equal(driver.app->committee.own[0], 3);
    assert_int_equal(driver.app->committee.own[1], 4);
    assert_int_equal(driver.app->committee.own[2], 1);
    assert_true(driver_shows(&driver, parl_rubric_anchor(0, 3)));
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Committee packet"));
    assert_true(driver_shows(&driver, "The decision: "));
    assert_true(page_has(&driver, "Evidence for"));
    assert_true(page_has(&driver, "Evidence against"));
    assert_true(page_has(&driver, "What to practise next"));
    assert_no_commands(driver.app->committee.page);
    driver_press(&driver, SDLK_e);
    assert_true(driver_shows(&driver, "Saved as a page for a browser"));
    driver_close(&driver);
}

// The drill that the packet names first: an entry of the library; -1: none.
static int advised(const Driver *driver) {
    const parl_page *page = driver->app->committee.page;
    int at = parl_page_count(page) - 1;
    while (strcmp(parl_page_at(page, at)->text, "What to practise next") != 0) --at;
    const char *said = parl_page_at(page, at + 1)->text;
    for (int i = 0; i < driver->app->library.count; ++i) {
        const parl_scenario *scenario = driver->app->library.entries[i].scenario;
        const char *title = scenario ? parl_scenario_describe(scenario).title : NULL;
        size_t quote = strlen("“");
        if (title && strlen(said) > quote && strncmp(said + quote, title, strlen(title)) == 0)
            return i;
    }
    return -1;
}

// With the loop of before, which is over.
static void what_was_practised_today_is_no_advice(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "loop.db");
    hand_choose(&driver, HAND_MOUSE, ACT_COMMITTEE, 0);
    int drill = advised(&driver);
    assert_in_range(drill, 0, driver.app->library.count - 1);
    to_library(&driver);
    app_act(driver.app, ACT_CHOOSE, drill);
    driver_press(&driver, SDLK_RETURN);
    driver_play(&driver);
    to_library(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_COMMITTEE, 0);
    assert_int_not_equal(advised(&driver), drill);
    driver_close(&driver);
}

static void afterwards_everything_is_told_and_another_loop_can_begin(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "loop.db");
    assert_true(driver_shows(&driver, "Your last loop is over: the committee has met."));
    assert_null(strstr(card_of(&driver, "screening"), "Played; what came of it is told later"));
    for (int i = 0; i < driver.app->library.run_count; ++i)
        assert_false(driver.app->library.runs[i].held);
    uint64_t key = driver.app->practice.loop.key;
    hand_choose(&driver, HAND_MOUSE, ACT_COMMITTEE, 0);
    assert_int_equal(driver.app->screen, SCREEN_COMMITTEE);
    assert_true(driver_shows(&driver, "The decision: "));  // Rated once, it is rated.
    hand_choose(&driver, HAND_MOUSE, ACT_LOOP, 1);
    assert_string_equal(played(&driver), parl_loop_name(0));
    assert_int_equal(turns_of(&driver), 0);
    assert_true(driver.app->practice.loop.key != key || driver.app->practice.loop.attempt == 2);
    driver_close(&driver);
}

static void the_committee_meets_after_six_rounds_only(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "none.db");
    app_act(driver.app, ACT_COMMITTEE, 0);
    assert_true(app_step(driver.app));
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(
        driver_shows(&driver, "The committee meets once all six rounds of a loop are over."));
    driver_close(&driver);
}

static void three_drills_a_day_and_each_once(void **state) {
    (void)state;
    Driver driver = window_kept(NULL, "drills.db");
    int seen[PARL_DRILLS_A_DAY], count = 0;
    while (count < PARL_DRILLS_A_DAY) {
        if (count == 1)
            hand_choose(&driver, HAND_MOUSE, ACT_DRILL, 0);  // In the debrief of the one before.
        else
            driver_press(&driver, SDLK_d);
        assert_int_equal(driver.app->screen, SCREEN_TABLE);
        for (int i = 0; i < count; ++i) assert_int_not_equal(driver.app->entry, seen[i]);
        seen[count++] = driver.app->entry;
        driver_play(&driver);
        driver_press(&driver, SDLK_RETURN);
        driver_settle(&driver);
        assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
        if (count != 1) to_library(&driver);
    }
    assert_true(driver_shows(&driver, "Nothing is due today."));
    assert_null(driver_act(&driver, ACT_DRILL, 0));
    driver_press(&driver, SDLK_d);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    assert_true(driver_shows(&driver, "Choose any drill below."));
    driver_close(&driver);
}

// Answers a round; its own words are a word of jargon.
static void play_with_jargon(Driver *driver) {
    assert_true(parl_scenario_term_count(driver->scenario) > 0);
    driver_press(driver, SDLK_RETURN);
    while (driver_decision(driver)->kind != PARL_DECISION_NONE) {
        if (driver_decision(driver)->kind == PARL_DECISION_WRITE) {
            driver_write(driver, parl_scenario_term_at(driver->scenario, 0).word);
            driver_write(driver, " ");
        }
        driver_answer(driver);
    }
}

// A round outside of a loop tells its results at once.
static void a_round_alone_ends_in_its_debrief(void **state) {
    (void)state;
    Driver driver = window_kept(PARL_SOURCE_DIR "/scenarios/interview/two-metrics", "alone.db");
    play_with_jargon(&driver);
    assert_true(driver_shows(&driver, "Go on to the debrief"));
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_true(page_has(&driver, "The rubric"));
    assert_true(page_has(&driver, " would be"));
    assert_true(page_has(&driver, "Your own words used"));
    assert_null(driver_act(&driver, ACT_DRILL, 0));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_has_three_groups_in_order),
        cmocka_unit_test(without_a_place_to_keep_it_there_is_no_loop),
        cmocka_unit_test(a_loop_that_is_left_goes_on),
        cmocka_unit_test(after_six_rounds_the_own_rating_comes_before_the_packet),
        cmocka_unit_test(what_was_practised_today_is_no_advice),
        cmocka_unit_test(afterwards_everything_is_told_and_another_loop_can_begin),
        cmocka_unit_test(the_committee_meets_after_six_rounds_only),
        cmocka_unit_test(three_drills_a_day_and_each_once),
        cmocka_unit_test(a_round_alone_ends_in_its_debrief),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
