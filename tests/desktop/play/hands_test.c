// SPDX-License-Identifier: MIT
//
// A mouse alone and a finger alone: everything is found through where it stands on the screen.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static int turns_of(const Driver *driver) {
    return parl_session_turn_count(driver->app->table.session);
}

static void play_to_the_debrief(Driver *driver, Hand hand) {
    hand_play(driver, hand);
    hand_choose(driver, hand, ACT_DEBRIEF, 0);
    assert_int_equal(driver->app->screen, SCREEN_DEBRIEF);
    driver_settle(driver);
    parl_score score = parl_session_score(driver->app->table.session);
    const Widget *widget = driver_widget(driver, WIDGET_SCORE, 0);
    assert_true(score.complete);
    assert_non_null(widget);
    assert_int_equal(widget->value, score.total);
}

static void a_mouse_alone_plays_a_run(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1280, 800, 1);
    play_to_the_debrief(&driver, HAND_MOUSE);
    driver_close(&driver);
}

static void a_finger_alone_plays_a_run(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1024, 640, 1);
    play_to_the_debrief(&driver, HAND_FINGER);
    driver_close(&driver);
}

static void answer_every_kind(Hand hand) {
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    unsigned met = 0;
    hand_choose(&driver, hand, ACT_BEGIN, 0);
    bool heard = false;
    while (driver_decision(&driver)->kind != PARL_DECISION_NONE) {
        met |= 1u << driver_decision(&driver)->kind;
        hand_answer(&driver, hand);
        heard |= driver_shows(&driver, "You: Eighteen in a hundred.");
    }
    assert_int_equal(met, 1u << PARL_DECISION_MENU | 1u << PARL_DECISION_DESK |
                              1u << PARL_DECISION_PICK | 1u << PARL_DECISION_ESTIMATE |
                              1u << PARL_DECISION_WRITE | 1u << PARL_DECISION_RANK |
                              1u << PARL_DECISION_GRID);
    assert_true(heard);
    driver_close(&driver);
}

static void every_kind_of_decision_is_answered_by_mouse(void **state) {
    (void)state;
    answer_every_kind(HAND_MOUSE);
}

static void every_kind_of_decision_is_answered_by_touch(void **state) {
    (void)state;
    answer_every_kind(HAND_FINGER);
}

// --- Drawing ------------------------------------------------------------------------------------

// The pane that [scroll] belongs to.
static SDL_Rect pane_of(const Driver *driver, const Scroll *scroll) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->pane_count; ++i)
        if (view->panes[i].scroll == scroll) return view->panes[i].box;
    fail_msg("there is no such pane");
    return (SDL_Rect){0, 0, 0, 0};
}

static void a_finger_that_is_drawn_scrolls_and_chooses_nothing(void **state) {
    (void)state;
    Driver driver = driver_open(EIGHTEEN, 1024, 640, 1);
    hand_choose(&driver, HAND_FINGER, ACT_BEGIN, 0);
    for (int i = 0; i < 4; ++i) hand_answer(&driver, HAND_FINGER);
    const Scroll *talk = &driver.app->table.talk;
    driver_press(&driver, SDLK_PAGEUP);
    driver_press(&driver, SDLK_PAGEUP);
    int turns = turns_of(&driver), before = talk->offset;
    SDL_Rect pane = pane_of(&driver, talk);
    assert_true(talk->content > talk->pane);
    driver_touch(&driver, pane.x + pane.w / 2, pane.y + pane.h / 2, -60);
    assert_in_range(talk->offset, before + 50, before + 60);
    driver_touch(&driver, pane.x + pane.w / 2, pane.y + pane.h / 2, 60);
    assert_int_equal(talk->offset, before);
    assert_int_equal(turns_of(&driver), turns);
    driver_close(&driver);
}

// It begins on a choice, and even ends on one.
static void a_finger_that_is_drawn_from_a_choice_does_not_choose_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_FINGER, ACT_BEGIN, 0);
    SDL_Rect box = driver_box(&driver, ACT_OPTION, 3);
    driver_touch(&driver, box.x + box.w / 2, box.y + box.h / 2, -box.h);
    driver_touch(&driver, box.x + box.w / 2, box.y + 2, box.h - 4);
    assert_int_equal(turns_of(&driver), 0);
    driver_touch(&driver, box.x + box.w / 2, box.y + box.h / 2, 2);  // A hand is never quite still.
    assert_int_equal(turns_of(&driver), 1);
    driver_close(&driver);
}

static void a_press_that_ends_elsewhere_chooses_nothing(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 0);
    SDL_Rect from = driver_box(&driver, ACT_OPTION, 0);
    SDL_Rect till = driver_box(&driver, ACT_OPTION, 5);
    Uint32 id = SDL_GetWindowID(driver.app->view.window);
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                  .windowID = id,
                                  .button = SDL_BUTTON_LEFT,
                                  .x = from.x + 40,
                                  .y = from.y + 4}};
    SDL_PushEvent(&event);
    event.button.type = SDL_MOUSEBUTTONUP;
    event.button.x = till.x + 40;
    event.button.y = till.y + 4;
    SDL_PushEvent(&event);
    assert_true(app_step(driver.app));
    assert_int_equal(turns_of(&driver), 0);
    driver_close(&driver);
}

static void a_figure_is_drawn_along_its_range(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    hand_choose(&driver, HAND_FINGER, ACT_BEGIN, 0);
    while (driver_decision(&driver)->kind != PARL_DECISION_ESTIMATE)
        hand_answer(&driver, HAND_FINGER);
    SDL_Rect track = driver_box(&driver, ACT_TRACK, 0);
    driver_click(&driver, track.x + track.w / 4, track.y + track.h / 2);
    assert_in_range(driver.app->table.draft.figure, 24, 25);
    hand_choose(&driver, HAND_FINGER, ACT_STEP, 10);
    assert_in_range(driver.app->table.draft.figure, 34, 35);
    driver_click(&driver, track.x + track.w - 1, track.y + track.h / 2);
    assert_in_range(driver.app->table.draft.figure, 99, 100);
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mouse_alone_plays_a_run),
        cmocka_unit_test(a_finger_alone_plays_a_run),
        cmocka_unit_test(every_kind_of_decision_is_answered_by_mouse),
        cmocka_unit_test(every_kind_of_decision_is_answered_by_touch),
        cmocka_unit_test(a_finger_that_is_drawn_scrolls_and_chooses_nothing),
        cmocka_unit_test(a_finger_that_is_drawn_from_a_choice_does_not_choose_it),
        cmocka_unit_test(a_press_that_ends_elsewhere_chooses_nothing),
        cmocka_unit_test(a_figure_is_drawn_along_its_range),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
