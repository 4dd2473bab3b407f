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
#include "window.h"

static Driver open_room(const char *path) {
    Driver driver = driver_open(path, 1600, 1000, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_ROOM, 0);
    assert_true(driver.app->room.on);
    assert_int_equal(driver.app->screen, SCREEN_TABLE);
    return driver;
}

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static parl_answer answer_of(const Driver *driver, int turn) {
    return parl_session_turn(driver->app->table.session, turn).answer;
}

// Types the votes of each open choice, a line after the other.
static void vote(Driver *driver, const int *votes) {
    const parl_decision *decision = driver_decision(driver);
    for (int i = 0; i < decision->option_count; ++i) {
        if (!decision->options[i].open) continue;
        char figure[12];
        snprintf(figure, sizeof figure, "%d", votes[i]);
        for (const char *digit = figure; *digit; ++digit) driver_press(driver, (SDL_Keycode)*digit);
        driver_press(driver, SDLK_RETURN);
    }
}

// What stands behind the text of a choice.
static const char *behind(const Driver *driver, int option) {
    const Widget *widget = driver_act(driver, ACT_OPTION, option);
    const char *text = driver_decision(driver)->options[option].text;
    const char *at = widget ? strstr(widget->label, text) : NULL;
    assert_non_null(at);
    return at ? at + strlen(text) : "";
}

static int room_votes_of(const Driver *driver, int option) {
    return driver->app->room.votes[option];
}

static bool has_digit(const char *text) { return text[strcspn(text, "0123456789")] != '\0'; }

static const int twelve[PARL_OPTIONS_MAX] = {1, 2, 14, 0, 3, 0, 0, 0, 0, 0, 0, 5};

// --- A menu -------------------------------------------------------------------------------------

static void votes_are_covered_until_the_room_has_discussed(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_press(&driver, SDLK_1);
    driver_press(&driver, SDLK_RETURN);
    assert_non_null(strstr(behind(&driver, 0), "counted"));
    assert_false(has_digit(behind(&driver, 0)));
    for (int i = 0; i < 11; ++i) {
        driver_press(&driver, SDLK_2);
        driver_press(&driver, SDLK_RETURN);
    }
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    assert_true(driver_shows(&driver, "Discuss: "));
    driver_picture(&driver, "room-discuss");
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i)
        assert_false(has_digit(behind(&driver, i)));
    assert_false(driver_shows(&driver, " %"));
    driver_press(&driver, SDLK_5);  // Nothing is taken before the split is seen.
    assert_int_equal(turns_of(&driver), 0);
    driver_close(&driver);
}

static void the_split_is_shown_and_enter_goes_on_with_the_leading_choice(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    int value = driver_decision(&driver)->options[2].value;
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_picture(&driver, "room-reveal");
    assert_string_equal(behind(&driver, 2), " 14  ·  56 %");
    assert_string_equal(behind(&driver, 0), " 1  ·  4 %");
    assert_string_equal(behind(&driver, 3), " 0  ·  0 %");
    assert_int_equal(turns_of(&driver), 0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    assert_int_equal(answer_of(&driver, 0).values[0], value);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_close(&driver);
}

static void a_number_goes_on_with_another_choice(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    int value = driver_decision(&driver)->options[4].value;
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_5);
    assert_int_equal(turns_of(&driver), 0);  // It is marked first: a slip of a key is no answer.
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    assert_int_equal(answer_of(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void after_the_split_a_room_can_count_again(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    vote(&driver, twelve);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    for (int i = 0; i < driver_decision(&driver)->option_count; ++i)
        assert_null(strchr(behind(&driver, i), '%'));
    assert_int_equal(turns_of(&driver), 0);
    driver_close(&driver);
}

static void a_room_that_is_level_is_told_so(void **state) {
    (void)state;
    static const int level[] = {7, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    Driver driver = open_room(EVERY_DECISION);
    vote(&driver, level);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "The room is level"));
    driver_close(&driver);
}

static void a_mouse_alone_leads_a_room(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    int value = driver_decision(&driver)->options[6].value;
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_true(driver_shows(&driver, "Nobody has voted yet"));
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 6);
    assert_int_equal(driver.app->room.row, 6);
    driver_press(&driver, SDLK_9);  // How many hands there are is typed in any case.
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 1);
    assert_int_equal(turns_of(&driver), 0);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), 1);
    assert_int_equal(answer_of(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void a_vote_can_be_counted_again(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
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
    Driver driver = open_room(EVERY_DECISION);
    assert_true(driver_shows(&driver, "Line 1 of 12: who is for it?"));
    assert_true(driver_shows(&driver, "Type how many are for it, then Enter. 0 votes so far."));
    driver_press(&driver, SDLK_3);
    assert_string_equal(behind(&driver, 0), " 3 votes");
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver_shows(&driver, "Line 2 of 12: who is for it?"));
    assert_true(driver_shows(&driver, "3 votes so far."));
    driver_close(&driver);
}

static void the_arrows_light_another_line_once_the_split_is_shown(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    int value = driver_decision(&driver)->options[1].value;
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_DOWN);
    assert_int_equal(driver.app->room.row, 3);
    driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_UP);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(answer_of(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void a_mouse_counts_again(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    vote(&driver, twelve);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, -1);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    assert_int_equal(driver.app->room.votes[2], 14);
    driver_close(&driver);
}

// Whoever rubs out once too often must not lose the answer before.
static void rubbing_out_takes_no_answer_back(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    driver_press(&driver, SDLK_4);
    for (int i = 0; i < 3; ++i) driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(turns_of(&driver), 1);
    assert_int_equal(driver.app->room.votes[0], 0);
    driver_close(&driver);
}

static void hints_and_reasons_wait_until_the_split_is_shown(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
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
    Driver driver = open_room(EVERY_DECISION);
    int value = driver_decision(&driver)->options[3].value;
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_4);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 0);
    assert_true(driver_shows(&driver, "Nobody was for line 4. Enter again goes on with it."));
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_4);  // Another look: it is asked anew.
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), 0);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    assert_int_equal(answer_of(&driver, 0).values[0], value);
    driver_close(&driver);
}

static void what_was_counted_is_there_again_after_taking_back(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(room_votes_of(&driver, 2), 0);
    driver_press(&driver, SDLK_u);
    assert_int_equal(turns_of(&driver), 0);
    assert_int_equal(driver.app->room.phase, ROOM_REVEAL);
    assert_string_equal(behind(&driver, 2), " 14  ·  56 %");
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
    driver_press(&driver, SDLK_u);
    driver_press(&driver, SDLK_BACKSPACE);
    assert_int_equal(driver.app->room.phase, ROOM_VOTE);
    assert_int_equal(room_votes_of(&driver, 2), 14);
    driver_close(&driver);
}

// Twenty people, a screen that is touched, and nobody at the keyboard.
static void a_finger_counts_votes(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    for (int i = 0; i < 3; ++i) hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    assert_string_equal(behind(&driver, 0), " 3 votes");
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 0);
    assert_int_equal(room_votes_of(&driver, 0), 4);
    SDL_Rect more = driver_box(&driver, ACT_STEP, 1), less = driver_box(&driver, ACT_STEP, -1);
    assert_true(more.w >= 44 && more.h >= 44 && less.w >= 44 && less.h >= 44);
    hand_choose(&driver, HAND_MOUSE, ACT_OPTION, 4);  // The next line is lit first.
    assert_int_equal(room_votes_of(&driver, 4), 0);
    assert_true(driver_shows(&driver, "4 votes so far."));
    assert_non_null(strstr(behind(&driver, 0), "counted"));
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    assert_int_equal(room_votes_of(&driver, 4), 0);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    driver_press(&driver, SDLK_7);  // What is typed is a count of its own.
    assert_int_equal(room_votes_of(&driver, 4), 7);
    driver_close(&driver);
}

static void the_page_of_keys_tells_of_the_room_first(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
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

// --- What is seen -------------------------------------------------------------------------------

static bool is_seen(const Driver *driver, int option) {
    const Widget *widget = driver_act(driver, ACT_OPTION, option);
    return widget && view_seen(&driver->app->view, widget) >= 99;
}

// Whether what was said is read as a whole, and not merely begun.
static bool said_is_seen(const Driver *driver, const char *text) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind == WIDGET_LINE && strstr(widget->label, text))
            return view_seen(view, widget) >= 99;
    }
    return false;
}

static void the_lit_line_is_in_sight_on_any_projector(void **state) {
    (void)state;
    static const int sizes[][2] = {{1280, 800}, {1920, 1080}, {1024, 640}, {1024, 768}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
        Driver driver = open_room(EVERY_DECISION);
        driver_resize(&driver, sizes[i][0], sizes[i][1]);
        for (int row = 0; row < 12; ++row) {
            assert_true(is_seen(&driver, row));
            driver_press(&driver, row == 8 ? SDLK_9 : SDLK_1);
            assert_true(said_is_seen(&driver, "Twelve ways to begin. Choose one."));
            driver_press(&driver, SDLK_RETURN);
        }
        driver_press(&driver, SDLK_RETURN);
        assert_int_equal(driver.app->room.row, 8);
        assert_true(is_seen(&driver, 8));
        driver_resize(&driver, 1600, 900);
        assert_true(is_seen(&driver, 8));
        driver_close(&driver);
    }
}

// In a low window twelve lines do not fit: the last ones are read by keys too.
static void keys_reach_the_last_line_in_every_phase(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    driver_resize(&driver, 1280, 600);
    vote(&driver, twelve);
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    driver_press(&driver, SDLK_HOME);
    assert_false(is_seen(&driver, 11));
    assert_true(driver_shows(&driver, "below: Page Down"));
    for (int i = 0; i < 12; ++i) driver_press(&driver, SDLK_PAGEDOWN);
    assert_true(is_seen(&driver, 11));
    assert_false(driver_shows(&driver, "below: Page Down"));
    driver_press(&driver, SDLK_HOME);
    for (int i = 0; i < 40; ++i) driver_press(&driver, SDLK_DOWN);
    assert_true(is_seen(&driver, 11));
    assert_int_equal(driver.app->room.phase, ROOM_DISCUSS);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_HOME);
    driver_press(&driver, SDLK_END);
    assert_true(is_seen(&driver, 11));
    assert_int_equal(driver.app->room.row, 2);  // It looks, and takes nothing else.
    driver_close(&driver);
}

// Where the twelve lines fit at a smaller size they are seen at once, with the question and the
// button, and the size stays until the next decision.
static void letters_shrink_until_all_is_seen_and_stay_while_votes_are_counted(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    driver_resize(&driver, 1600, 1100);
    int zoom = driver.app->view.zoom;
    assert_in_range(zoom, 100 * 1600 / 1280, 100 * 1600 / 853 - 1);
    for (int row = 0; row < 12; ++row) {
        for (int i = 0; i < 12; ++i) assert_true(is_seen(&driver, i));
        assert_non_null(driver_act(&driver, ACT_PHASE, 0));
        driver_press(&driver, SDLK_1);
        driver_press(&driver, SDLK_RETURN);
        assert_int_equal(driver.app->view.zoom, zoom);
    }
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver.app->view.zoom, zoom);
    driver_close(&driver);
}

// Whether the last thing that somebody said is seen as a whole.
static bool question_seen(const Driver *driver) {
    const View *view = &driver->app->view;
    const Widget *last = NULL;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind == WIDGET_LINE && widget->value > 0) last = widget;
    }
    return last && view_seen(view, last) >= 99 && last->value == driver->app->table.story.count;
}

static void what_was_said_last_is_seen_above_the_vote(void **state) {
    (void)state;
    static const int sizes[][2] = {{1280, 800}, {1920, 1080}, {1024, 768}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
        Driver driver = open_room(COUNSEL);
        driver_resize(&driver, sizes[i][0], sizes[i][1]);
        assert_int_equal(driver.app->room.phase, ROOM_VOTE);
        assert_true(question_seen(&driver));
        driver_press(&driver, SDLK_1);
        assert_true(question_seen(&driver));
        driver_close(&driver);
    }
}

static void what_fits_does_not_scroll(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    assert_int_equal(driver.app->view.pane_count, 2);  // The conversation, and twelve lines.
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(driver_decision(&driver)->kind, PARL_DECISION_PICK);
    assert_int_equal(driver.app->view.pane_count, 1);
    driver_close(&driver);
}

// --- The other kinds ----------------------------------------------------------------------------

// Goes on with the first open choice until a decision of [kind] waits.
static void go_to(Driver *driver, parl_decision_kind kind) {
    while (driver_decision(driver)->kind != kind) {
        int turns = turns_of(driver);
        static const int one[PARL_OPTIONS_MAX] = {1, 1};
        if (!room_votes(driver->app)) {
            driver_answer(driver);
            continue;
        }
        if (driver_decision(driver)->kind == PARL_DECISION_ESTIMATE) {
            driver_press(driver, SDLK_5);
            driver_press(driver, SDLK_RETURN);
            driver_press(driver, SDLK_RETURN);
        } else {
            vote(driver, one);
        }
        driver_press(driver, SDLK_RETURN);
        driver_press(driver, SDLK_RETURN);
        assert_int_equal(turns_of(driver), turns + 1);
    }
}

static void a_pick_takes_as_many_of_the_leading_ones_as_are_asked_for(void **state) {
    (void)state;
    static const int votes[PARL_OPTIONS_MAX] = {3, 1, 8};
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_PICK);
    int turns = turns_of(&driver);
    const parl_decision *decision = driver_decision(&driver);
    int first = decision->options[0].value, third = decision->options[2].value;
    assert_int_equal(decision->take, 2);
    vote(&driver, votes);
    driver_press(&driver, SDLK_RETURN);
    assert_true(driver.app->table.draft.picked[0]);
    assert_false(driver.app->table.draft.picked[1]);
    assert_true(driver.app->table.draft.picked[2]);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
    parl_answer answer = answer_of(&driver, turns);
    assert_int_equal(answer.count, 2);
    assert_int_equal(answer.values[0], first);
    assert_int_equal(answer.values[1], third);
    driver_close(&driver);
}

static void an_estimate_collects_figures_and_takes_the_middle_one(void **state) {
    (void)state;
    static const char *const said[] = {"90", "20", "40", "100", "35"};
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_ESTIMATE);
    int turns = turns_of(&driver);
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
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_int_equal(answer_of(&driver, turns).values[0], 40);
    driver_close(&driver);
}

static void only_what_is_taken_is_lit_at_the_split_of_a_pick(void **state) {
    (void)state;
    static const int votes[PARL_OPTIONS_MAX] = {3, 1, 8};
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_PICK);
    vote(&driver, votes);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_3);  // The one that was lit first is no longer taken.
    assert_false(driver_act(&driver, ACT_OPTION, 2)->selected);
    assert_true(driver_act(&driver, ACT_OPTION, 0)->selected);
    assert_non_null(strstr(behind(&driver, 0), "marked"));
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
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_ESTIMATE);
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
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_ESTIMATE);
    int turns = turns_of(&driver);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 10);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 10);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, -1);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(driver.app->room.figure_count, 1);
    for (int i = 0; i < 2; ++i) hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    hand_choose(&driver, HAND_MOUSE, ACT_STEP, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_GIVE, 0);
    assert_int_equal(turns_of(&driver), turns + 1);
    assert_int_equal(answer_of(&driver, turns).values[0], 60);
    driver_close(&driver);
}

static void own_words_are_written_together_at_once(void **state) {
    (void)state;
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_WRITE);
    assert_true(driver_shows(&driver, "Agree aloud; one of you types it."));
    int turns = turns_of(&driver);
    driver_write(&driver, "We do not know yet.");
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), turns + 1);
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
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
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
    assert_int_equal(turns_of(&driver), 1);
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
    vote(&driver, twelve);
    driver_press(&driver, SDLK_BACKSPACE);  // Back to the count, and to its first line.
    while (driver.app->room.row > 0) driver_press(&driver, SDLK_UP);
    driver_press(&driver, SDLK_6);
    hand_choose(&driver, HAND_MOUSE, ACT_PHASE, 0);
    assert_int_equal(kept_votes(&driver, 0, third), 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_RETURN);
    assert_int_equal(turns_of(&driver), 1);
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
    vote(&driver, twelve);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_5);
    driver_press(&driver, SDLK_RETURN);
    driver_close(&driver);
    driver = window_kept(EVERY_DECISION, "earlier.db");
    go_to(&driver, PARL_DECISION_WRITE);
    driver_write(&driver, "Together.");
    driver_press(&driver, SDLK_RETURN);
    go_to(&driver, PARL_DECISION_NONE);
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
    Driver driver = open_room(EVERY_DECISION);
    go_to(&driver, PARL_DECISION_WRITE);
    driver_write(&driver, "Together.");
    driver_press(&driver, SDLK_RETURN);
    go_to(&driver, PARL_DECISION_NONE);
    driver_press(&driver, SDLK_RETURN);
    driver_settle(&driver);
    assert_int_equal(driver.app->screen, SCREEN_DEBRIEF);
    assert_non_null(driver_widget(&driver, WIDGET_SCORE, 0));
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
        cmocka_unit_test(keys_reach_the_last_line_in_every_phase),
        cmocka_unit_test(only_what_is_taken_is_lit_at_the_split_of_a_pick),
        cmocka_unit_test(a_figure_that_is_too_much_is_not_cut_short),
        cmocka_unit_test(a_mouse_alone_collects_figures),
        cmocka_unit_test(letters_shrink_until_all_is_seen_and_stay_while_votes_are_counted),
        cmocka_unit_test(what_was_said_last_is_seen_above_the_vote),
        cmocka_unit_test(the_lit_line_is_in_sight_on_any_projector),
        cmocka_unit_test(what_fits_does_not_scroll),
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
