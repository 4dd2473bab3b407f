// SPDX-License-Identifier: MIT
//
// A room decides together: it votes, discusses, sees the split, and one choice is taken.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/key_page.h"
#include "play/rooms.h"

static int room_votes_of(const Driver *driver, int option) {
    return driver->app->room.votes[option];
}

static bool has_digit(const char *text) { return text[strcspn(text, "0123456789")] != '\0'; }

// --- A menu -------------------------------------------------------------------------------------

static void votes_are_covered_until_the_room_has_discussed(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_non_null(strstr(rooms_behind(&driver, 0), "counted"));
    assert_false(has_digit(rooms_behind(&driver, 0)));
    for (int i = 0; i < 11; ++i) {
        driver_press(&driver, SDLK_2);
        driver_press(&driver, SDLK_RETURN);
    }
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    assert_true(driver_shows(&driver, "Discuss: "));
    driver_picture(&driver, "room-discuss");
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i)
        assert_false(has_digit(rooms_behind(&driver, i)));
    assert_false(driver_shows(&driver, " %"));
    driver_press(&driver, SDLK_5);  // Nothing is taken before the split is seen.
    assert_int_equal(rooms_turns(&driver), 0);
    driver_close(&driver);
}

static void the_split_is_shown_and_enter_goes_on_with_the_leading_choice(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    int value = driver_decision(&driver)->options[2].value;
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_picture(&driver, "room-reveal");
    assert_string_equal(rooms_behind(&driver, 2), " 14  ·  56 %");
    assert_string_equal(rooms_behind(&driver, 0), " 1  ·  4 %");
    assert_string_equal(rooms_behind(&driver, 3), " 0  ·  0 %");
    assert_int_equal(rooms_turns(&driver), 0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(rooms_answer(&driver, 0).values[0], value);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_close(&driver);
}

static void a_number_goes_on_with_another_choice(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    int value = driver_decision(&driver)->options[4].value;
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_5);
    assert_int_equal(rooms_turns(&driver), 0);  // It is marked first: a slip of a key is no answer.
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(rooms_answer(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void after_the_split_a_room_can_count_again(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i)
        assert_null(strchr(rooms_behind(&driver, i), '%'));
    assert_int_equal(rooms_turns(&driver), 0);
    driver_close(&driver);
}

static void a_room_that_is_level_is_told_so(void **state) {
    (void)state;
    static const int level[] = {7, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_vote(&driver, level);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "The room is level"));
    driver_close(&driver);
}

static void a_mouse_alone_leads_a_room(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    int value = driver_decision(&driver)->options[6].value;
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_true(driver_shows(&driver, "Nobody has voted yet"));
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 6);
    assert_int_equal(driver.app->room.row, 6);
    driver_press(&driver, SDLK_9);  // How many hands there are is typed in any case.
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 1);
    assert_int_equal(rooms_turns(&driver), 0);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(rooms_answer(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void a_vote_can_be_counted_again(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_7);
    assert_int_equal(driver.app->room.votes[0], 7);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.votes[0], 0);
    driver_close(&driver);
}

static void who_leads_a_room_reads_what_to_type(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    assert_true(driver_shows(&driver, "Line 1 of 12: who is for it?"));
    assert_true(driver_shows(&driver, "Type how many are for it, then Enter. 0 votes so far."));
    driver_press(&driver, SDLK_3);
    assert_string_equal(rooms_behind(&driver, 0), " 3 votes");
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Line 2 of 12: who is for it?"));
    assert_true(driver_shows(&driver, "3 votes so far."));
    driver_close(&driver);
}

static void the_arrows_light_another_line_once_the_split_is_shown(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    int value = driver_decision(&driver)->options[1].value;
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_DOWN);
    assert_int_equal(driver.app->room.row, 3);
    driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_UP);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_answer(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void a_mouse_counts_again(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_vote(&driver, rooms_twelve);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, -1);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    assert_int_equal(driver.app->room.votes[2], 14);
    driver_close(&driver);
}

// Whoever rubs out once too often must not lose the answer before.
static void rubbing_out_takes_no_answer_back(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    driver_press(&driver, SDLK_4);
    for (int i = 0; i < 3; ++i) driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(driver.app->room.votes[0], 0);
    driver_close(&driver);
}

static void hints_and_reasons_wait_until_the_split_is_shown(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    driver_press(&driver, SDLK_h);
    assert_true(driver_shows(&driver, "A hint waits until the split is shown"));
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_WHY);  // Of what has been: nothing is counted.
    driver_press(&driver, SDLK_ESCAPE);
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver_shows(&driver, "Reasons wait until the split is shown."));
    driver_press(&driver, SDLK_RETURN);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    driver_press(&driver, SDLK_h);
    assert_false(driver_shows(&driver, "waits until"));
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_WHY);
    driver_close(&driver);
}

// A slip of the key at the split, before it is part of the run.
static void a_line_that_nobody_was_for_is_asked_about_once(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    int value = driver_decision(&driver)->options[3].value;
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 0);
    assert_true(driver_shows(&driver, "Nobody was for line 4. Enter again goes on with it."));
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_4);  // Another look: it is asked anew.
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(rooms_turns(&driver), 0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    assert_int_equal(rooms_answer(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void what_was_counted_is_there_again_after_taking_back(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    rooms_vote(&driver, rooms_twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(room_votes_of(&driver, 2), 0);
    driver_press(&driver, SDLK_u);
    assert_int_equal(rooms_turns(&driver), 0);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    assert_string_equal(rooms_behind(&driver, 2), " 14  ·  56 %");
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(rooms_turns(&driver), 1);
    driver_press(&driver, SDLK_u);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    assert_int_equal(room_votes_of(&driver, 2), 14);
    driver_close(&driver);
}

// Twenty people, a screen that is touched, and nobody at the keyboard.
static void a_finger_counts_votes(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    for (int i = 0; i < 3; ++i) hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    assert_string_equal(rooms_behind(&driver, 0), " 3 votes");
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 0);
    assert_int_equal(room_votes_of(&driver, 0), 4);
    SDL_Rect more = driver_box(&driver, ACT_STEP, 1), less = driver_box(&driver, ACT_STEP, -1);
    assert_true(more.w >= 44 && more.h >= 44 && less.w >= 44 && less.h >= 44);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 4);  // The next line is lit first.
    assert_int_equal(room_votes_of(&driver, 4), 0);
    assert_true(driver_shows(&driver, "4 votes so far."));
    assert_non_null(strstr(rooms_behind(&driver, 0), "counted"));
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    assert_int_equal(room_votes_of(&driver, 4), 0);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    driver_press(&driver, SDLK_7);  // What is typed is a count of its own.
    assert_int_equal(room_votes_of(&driver, 4), 7);
    driver_close(&driver);
}

static void the_page_of_keys_tells_of_the_room_first(void **state) {
    (void)state;
    Driver driver = rooms_open(EVERY_DECISION);
    assert_int_equal(keys_group_here(driver.app), KEYS_ROOM);
    driver_press(&driver, SDLK_F1);
    assert_true(driver_shows(&driver, "how many are for the lit line"));
    assert_false(driver_shows(&driver, "choose that line, or mark it"));
    driver_close(&driver);
    driver = driver_open(EVERY_DECISION, 1600, 1000, 1);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_F1);
    assert_false(driver_shows(&driver, "how many are for the lit line"));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(votes_are_covered_until_the_room_has_discussed),
        cmocka_unit_test(the_split_is_shown_and_enter_goes_on_with_the_leading_choice),
        cmocka_unit_test(a_number_goes_on_with_another_choice),
        cmocka_unit_test(a_mouse_alone_leads_a_room),
        cmocka_unit_test(after_the_split_a_room_can_count_again),
        cmocka_unit_test(a_room_that_is_level_is_told_so),
        cmocka_unit_test(a_vote_can_be_counted_again),
        cmocka_unit_test(who_leads_a_room_reads_what_to_type),
        cmocka_unit_test(the_arrows_light_another_line_once_the_split_is_shown),
        cmocka_unit_test(a_mouse_counts_again),
        cmocka_unit_test(rubbing_out_takes_no_answer_back),
        cmocka_unit_test(hints_and_reasons_wait_until_the_split_is_shown),
        cmocka_unit_test(a_line_that_nobody_was_for_is_asked_about_once),
        cmocka_unit_test(what_was_counted_is_there_again_after_taking_back),
        cmocka_unit_test(a_finger_counts_votes),
        cmocka_unit_test(the_page_of_keys_tells_of_the_room_first),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
