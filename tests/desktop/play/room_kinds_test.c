// SPDX-License-Identifier: MIT
//
// A room and the other kinds of decisions, and the run that it plays.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "play/rooms.h"

// --- The other kinds ----------------------------------------------------------------------------

static void a_pick_takes_as_many_of_the_leading_ones_as_are_asked_for(void **state) {
    (void)state;
    static const int votes[PARL_OPTIONS_MAX] = {3, 1, 8};
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_PICK);
    int turns = rooms_turns(&driver);
    const parl_decision *decision = driver_decision(&driver);
    int first = decision->options[0].value, third = decision->options[2].value;
    assert_int_equal(decision->take, 2);
    rooms_vote(&driver, votes);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver.app->table.draft.picked[0]);
    assert_false(driver.app->table.draft.picked[1]);
    assert_true(driver.app->table.draft.picked[2]);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), turns + 1);
    parl_answer answer = rooms_answer(&driver, turns);
    assert_int_equal(answer.count, 2);
    assert_int_equal(answer.values[0], first);
    assert_int_equal(answer.values[1], third);
    driver_close(&driver);
}

static void an_estimate_collects_figures_and_takes_the_middle_one(void **state) {
    (void)state;
    static const char *const said[] = {"90", "20", "40", "100", "35"};
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_ESTIMATE);
    int turns = rooms_turns(&driver);
    for (int i = 0; i < 5; ++i) {
        for (const char *digit = said[i]; *digit; ++digit)
            driver_press(&driver, (SDL_Keycode)*digit);
        driver_press(&driver, SDLK_RETURN);
    }
    assert_true(driver_shows(&driver, "5 so far"));
    driver_press(&driver, SDLK_BACKSPACE);
    assert_true(driver_shows(&driver, "35 is taken out again."));
    driver_press(&driver, SDLK_3);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    assert_false(driver_shows(&driver, "40"));
    driver_press(&driver, SDLK_RETURN);
    driver_picture(&driver, "room-figures");
    assert_true(driver_shows(&driver, "5 figures, 20 to 100, middle 40."));
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), turns + 1);
    assert_int_equal(rooms_answer(&driver, turns).values[0], 40);
    driver_close(&driver);
}

static void only_what_is_taken_is_lit_at_the_split_of_a_pick(void **state) {
    (void)state;
    static const int votes[PARL_OPTIONS_MAX] = {3, 1, 8};
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_PICK);
    rooms_vote(&driver, votes);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_3);  // The one that was lit first is no longer taken.
    assert_false(driver_act(&driver, ACT_OPTION, 2)->selected);
    assert_true(driver_act(&driver, ACT_OPTION, 0)->selected);
    assert_non_null(strstr(rooms_behind(&driver, 0), "marked"));
    driver_press(&driver, SDLK_2);
    assert_true(driver_act(&driver, ACT_OPTION, 1)->selected);
    driver_close(&driver);
}

static void say(Driver *driver, const char *figure) {
    for (const char *digit = figure; *digit; ++digit) driver_press(driver, (SDL_Keycode)*digit);
    driver_press(driver, SDLK_RETURN);
}

static void a_figure_that_is_too_much_is_not_cut_short(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_ESTIMATE);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_0);
    assert_true(driver_shows(&driver, "From 0 to 100"));
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "From 0 to 100"));
    assert_int_equal(driver.app->room.figure_count, 0);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    say(&driver, "15");
    assert_int_equal(driver.app->room.figures[0], 15);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_close(&driver);
}

static void a_mouse_alone_collects_figures(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_ESTIMATE);
    int turns = rooms_turns(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 10);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 10);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(driver.app->room.figure_count, 1);
    for (int i = 0; i < 2; ++i) hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(rooms_turns(&driver), turns + 1);
    assert_int_equal(rooms_answer(&driver, turns).values[0], 60);
    driver_close(&driver);
}

static void own_words_are_written_together_at_once(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_WRITE);
    assert_true(driver_shows(&driver, "Agree aloud; one of you types it."));
    int turns = rooms_turns(&driver);
    driver_write(&driver, "We do not know yet.");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), turns + 1);
    assert_true(driver_shows(&driver, "You: We do not know yet."));
    driver_close(&driver);
}

// --- The run ------------------------------------------------------------------------------------

static void it_is_kept_as_a_run_of_a_room_and_goes_on_as_one(void **state) {
    (void)state;
    parl_run *runs = NULL;
    int count = 0;
    Driver driver = window_kept(EVERY_DECISION, "room.db");
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(parl_store_runs(driver.app->keep.store, NULL, NULL, &runs, &count),
                     PARL_STORE_OK);
    assert_int_equal(count, 1);
    if (count == 1) {
        assert_int_equal(runs[0].mode, PARL_MODE_ROOM);
        assert_int_equal(runs[0].turns, 1);
    }
    free(runs);
    driver_close(&driver);
    driver = window_kept(EVERY_DECISION, "room.db");
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    assert_true(driver.app->room.on);
    assert_int_equal(rooms_turns(&driver), 1);
    driver_close(&driver);
}

// How many are kept for [value] of answer [turn]; 0: no row says so.
static int kept_votes(const Driver *driver, int turn, int value) {
    parl_vote *votes = NULL;
    int count = 0, found = 0;
    assert_int_equal(parl_store_votes(driver->app->keep.store, driver->app->keep.run,
                                      driver->app->table.session, &votes, &count),
                     PARL_STORE_OK);
    for (int i = 0; i < count; ++i)
        if (votes[i].turn == turn && votes[i].value == value) found = votes[i].count;
    free(votes);
    return found;
}

static void votes_are_kept_with_their_answer_as_they_were_counted_last(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "votes.db");
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    int first = driver_decision(&driver)->options[0].value;
    int third = driver_decision(&driver)->options[2].value;
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_BACKSPACE);  // Back to the count, and to its first line.
    while (driver.app->room.row > 0) driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_6);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(kept_votes(&driver, 0, third), 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(kept_votes(&driver, 0, first), 6);
    assert_int_equal(kept_votes(&driver, 0, third), 14);
    driver_close(&driver);
}

static bool page_says(const Driver *driver, const char *text) {
    const parl_page *page = driver->app->page;
    for (int i = 0; page && i < parl_page_count(page); ++i)
        if (strstr(parl_page_at(page, i)->text, text)) return true;
    return false;
}

static void a_run_that_goes_on_tells_of_earlier_votes(void **state) {
    (void)state;
    Driver driver = window_kept(EVERY_DECISION, "earlier.db");
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_RETURN);
    driver_close(&driver);
    driver = window_kept(EVERY_DECISION, "earlier.db");
    rooms_go_to(&driver, PARL_DECISION_WRITE);
    driver_write(&driver, "Together.");
    driver_press(&driver, SDLK_RETURN);
    rooms_go_to(&driver, PARL_DECISION_NONE);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    assert_true(page_says(&driver, "What the room said"));
    assert_true(page_says(&driver, "25 votes. Something else was taken than most were for"));
    driver_close(&driver);
}

static void a_room_reads_from_afar(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1600, 1000, 1);
    assert_int_equal(driver.app->view.zoom, 100);
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    assert_in_range(driver.app->view.zoom, 100 * 1600 / 1280, 100 * 1600 / 853);
    // On a projector with more pixels there are as many letters in a line.
    int points = view_points_wide(&driver.app->view);
    driver_resize(&driver, 1920, 1200);
    assert_in_range(view_points_wide(&driver.app->view), points - 4, points + 4);
    driver_press(&driver, SDLK_l);
    assert_int_equal(driver.app->view.zoom, 100);
    driver_close(&driver);
}

static void a_whole_run_of_a_room_ends_in_the_debrief(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_go_to(&driver, PARL_DECISION_WRITE);
    driver_write(&driver, "Together.");
    driver_press(&driver, SDLK_RETURN);
    rooms_go_to(&driver, PARL_DECISION_NONE);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    assert_non_null(driver_widget(&driver, WIDGET_SCORE, 0));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_is_taken_is_lit_at_the_split_of_a_pick),
        cmocka_unit_test(a_figure_that_is_too_much_is_not_cut_short),
        cmocka_unit_test(a_mouse_alone_collects_figures),
        cmocka_unit_test(a_pick_takes_as_many_of_the_leading_ones_as_are_asked_for),
        cmocka_unit_test(an_estimate_collects_figures_and_takes_the_middle_one),
        cmocka_unit_test(own_words_are_written_together_at_once),
        cmocka_unit_test(it_is_kept_as_a_run_of_a_room_and_goes_on_as_one),
        cmocka_unit_test(votes_are_kept_with_their_answer_as_they_were_counted_last),
        cmocka_unit_test(a_run_that_goes_on_tells_of_earlier_votes),
        cmocka_unit_test(a_room_reads_from_afar),
        cmocka_unit_test(a_whole_run_of_a_room_ends_in_the_debrief),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
