// SPDX-License-Identifier: MIT
//
// The soft timer of a round: it goes down, can be stopped and taken away, wakes the window once a
// minute, and counts for nothing.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

#define ROUND PARL_FIXTURES "/good/round.lua"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

static uint64_t moment;
static uint64_t tell(void) { return moment; }

// Round.lua has four minutes.
static Driver open_round(uint64_t (*clock)(void)) {
    AppOptions options = {.seeded = true,
                          .seed = 7,
                          .anew = true,
                          .width = 1280,
                          .height = 800,
                          .scale = 1,
                          .settings = settings_default(),
                          .clock = clock};
    options.settings.motion = SETTINGS_REDUCED;
    moment = 5 * MINUTE;
    Driver driver = driver_open_with(ROUND, &options);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);  // Own words: letters are text.
    return driver;
}

static void pass(Driver *driver, int milliseconds) {
    moment += (uint64_t)milliseconds;
    driver->app->dirty = true;
    assert_true(app_step(driver->app));
}

static void assert_clock(const Driver *driver, const char *says) {
    const Widget *widget = driver_act(driver, ACT_CLOCK, 0);
    assert_non_null(widget);
    if (widget) assert_string_equal(widget->label, says);
}

static void the_minutes_go_down(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    assert_clock(&driver, "the clock: 4 minutes left");
    pass(&driver, MINUTE - 1);
    assert_clock(&driver, "the clock: 4 minutes left");
    pass(&driver, 1);
    assert_clock(&driver, "the clock: 3 minutes left");
    driver_close(&driver);
}

static void k_stops_it_and_the_next_answer_starts_it(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    driver_press(&driver, SDLK_k);
    assert_clock(&driver, "the clock: 4 minutes left, stopped");
    pass(&driver, 3 * MINUTE);
    assert_clock(&driver, "the clock: 4 minutes left, stopped");
    driver_answer(&driver);
    assert_clock(&driver, "the clock: 4 minutes left");
    pass(&driver, MINUTE);
    assert_clock(&driver, "the clock: 3 minutes left");
    hand_choose(&driver, HAND_MOUSE, ACT_CLOCK, 0);
    assert_clock(&driver, "the clock: 3 minutes left, stopped");
    hand_choose(&driver, HAND_FINGER, ACT_CLOCK, 0);
    assert_clock(&driver, "the clock: 3 minutes left");
    driver_close(&driver);
}

static void it_is_taken_away_and_comes_back(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    driver_press_with(&driver, SDLK_k, KMOD_LSHIFT);
    assert_null(driver_act(&driver, ACT_CLOCK, 0));
    assert_true(driver_shows(&driver, "The clock is off"));
    pass(&driver, 9 * MINUTE);
    assert_false(driver_shows(&driver, "The time is over"));
    driver_answer(&driver);
    assert_null(driver_act(&driver, ACT_CLOCK, 0));
    driver_press_with(&driver, SDLK_k, KMOD_LSHIFT);
    assert_clock(&driver, "the clock: 4 minutes left");
    driver_close(&driver);
}

static void the_end_is_told_once_and_counts_for_nothing(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    uint64_t print = parl_session_fingerprint(driver.app->table.session);
    pass(&driver, 4 * MINUTE);
    assert_true(driver_shows(&driver, "The time is over. Nothing is scored for that"));
    assert_clock(&driver, "the clock: time is over");
    driver_press(&driver, SDLK_F9);
    assert_false(driver_shows(&driver, "The time is over."));
    pass(&driver, MINUTE);
    assert_false(driver_shows(&driver, "The time is over."));
    assert_true(parl_session_fingerprint(driver.app->table.session) == print);
    driver_play(&driver);
    int total = parl_session_score(driver.app->table.session).total;
    assert_null(driver_act(&driver, ACT_CLOCK, 0));  // There is nothing left to hurry for.
    driver_close(&driver);
    driver = open_round(tell);
    driver_play(&driver);
    assert_int_equal(parl_session_score(driver.app->table.session).total, total);
    driver_close(&driver);
}

static void it_stands_while_the_table_is_not_seen(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    driver_press(&driver, SDLK_F6);
    pass(&driver, 3 * MINUTE);
    driver_press(&driver, SDLK_ESCAPE);
    assert_clock(&driver, "the clock: 4 minutes left");
    pass(&driver, MINUTE);
    assert_clock(&driver, "the clock: 3 minutes left");
    driver_close(&driver);
}

static void a_negotiation_and_a_room_have_none(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    assert_null(driver_act(&driver, ACT_CLOCK, 0));
    driver_press(&driver, SDLK_k);
    assert_int_equal(clock_wait(driver.app), -1);
    driver_close(&driver);
    const AppOptions options = {.seeded = true, .seed = 7, .room = true};
    driver = driver_open_with(ROUND, &options);
    assert_null(driver_act(&driver, ACT_CLOCK, 0));
    driver_close(&driver);
}

static void it_asks_to_be_woken_at_the_next_minute(void **state) {
    (void)state;
    Driver driver = open_round(tell);
    assert_int_equal(clock_wait(driver.app), MINUTE);
    pass(&driver, 25 * SECOND);
    assert_int_equal(clock_wait(driver.app), 35 * SECOND);
    driver_press(&driver, SDLK_k);
    assert_int_equal(clock_wait(driver.app), -1);
    driver_press(&driver, SDLK_k);
    assert_int_equal(clock_wait(driver.app), 35 * SECOND);
    driver_press(&driver, SDLK_F6);
    assert_int_equal(clock_wait(driver.app), -1);
    driver_press(&driver, SDLK_ESCAPE);
    pass(&driver, 10 * MINUTE);
    assert_int_equal(clock_wait(driver.app), -1);
    driver_close(&driver);
}

static int64_t ahead;
static uint64_t ticks(void) { return (uint64_t)((int64_t)SDL_GetTicks64() + ahead); }

static Uint32 quit(Uint32 interval, void *data) {
    (void)interval;
    (void)data;
    SDL_Event event = {.type = SDL_QUIT};
    SDL_PushEvent(&event);
    return 0;
}

// A fifth of a second before the minute is over the loop falls asleep, and for half a second
// nothing happens: one picture, then.
static void the_loop_sleeps_until_the_minute_is_over(void **state) {
    (void)state;
    ahead = 0;
    Driver driver = open_round(ticks);
    const parl_timer *timer = &driver.app->table.timer;
    ahead = MINUTE - 200 - ((int64_t)ticks() - timer->since);
    assert_true(app_step(driver.app));
    long frames = driver.app->frames;
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_TIMER), 0);
    assert_true(SDL_AddTimer(500, quit, NULL) != 0);
    driver.app->keep.run = 1;  // As if it were kept: nothing is asked before it closes.
    app_run(driver.app);
    driver.app->keep.run = 0;
    SDL_QuitSubSystem(SDL_INIT_TIMER);
    assert_int_equal(driver.app->frames, frames + 1);
    assert_clock(&driver, "the clock: 3 minutes left");
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_minutes_go_down),
        cmocka_unit_test(k_stops_it_and_the_next_answer_starts_it),
        cmocka_unit_test(it_is_taken_away_and_comes_back),
        cmocka_unit_test(the_end_is_told_once_and_counts_for_nothing),
        cmocka_unit_test(it_stands_while_the_table_is_not_seen),
        cmocka_unit_test(a_negotiation_and_a_room_have_none),
        cmocka_unit_test(it_asks_to_be_woken_at_the_next_minute),
        cmocka_unit_test(the_loop_sleeps_until_the_minute_is_over),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
