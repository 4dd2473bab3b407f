// SPDX-License-Identifier: MIT
//
// What lies over a screen: the why, the keys, the question before something is lost.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

static uint64_t print_of(const Driver *driver) {
    return parl_session_fingerprint(driver->app->table.session);
}

static void the_why_tells_what_the_last_answer_changed(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_w);
    assert_int_equal(driver.app->overlay, OVERLAY_WHY);
    driver_press(&driver, SDLK_ESCAPE);
    const parl_decision *decision = driver_decision(&driver);
    for (int i = 0; i < decision->option_count; ++i)
        if (strstr(decision->options[i].text, "Open question")) {
            for (int k = 0; k <= i; ++k) driver_press(&driver, SDLK_DOWN);
            driver_press(&driver, SDLK_RETURN);
            break;
        }
    int count = 0, changes = 0;
    const parl_event *events = parl_session_events(driver.app->table.session, &count);
    driver_press(&driver, SDLK_w);
    driver_picture(&driver, "why");
    for (int i = 0; i < count; ++i) {
        char sentence[PARL_TEXT_MAX + 1];
        size_t length = parl_event_text(driver.scenario, &events[i], sentence, sizeof sentence);
        if (!parl_event_is_change(&events[i]) || length == 0) continue;
        assert_true(driver_shows(&driver, sentence));
        ++changes;
    }
    assert_true(changes > 0);
    driver_close(&driver);
}

static void help_opens_and_any_key_closes_it(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    uint64_t before = print_of(&driver);
    driver_press(&driver, SDLK_F1);
    assert_true(driver_shows(&driver, "take the last answer back"));
    driver_picture(&driver, "help");
    driver_press(&driver, SDLK_1);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(print_of(&driver) == before);
    driver_press_with(&driver, SDLK_SLASH, KMOD_LSHIFT);
    assert_int_equal(driver.app->overlay, OVERLAY_HELP);
    driver_close(&driver);
}

static void leaving_asks_first(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_ESCAPE);
    assert_true(driver_shows(&driver, "Leave Parlance?"));
    assert_true(driver_press(&driver, SDLK_n));
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    assert_true(driver_press(&driver, SDLK_q));
    driver_picture(&driver, "leave");
    assert_false(driver_press(&driver, SDLK_y));
    driver_close(&driver);
}

static void closing_the_window_of_a_run_asks_once(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    SDL_Event quit = {.type = SDL_QUIT};
    SDL_PushEvent(&quit);
    assert_true(app_step(driver.app));
    assert_int_equal(driver.app->overlay, OVERLAY_LEAVE);
    SDL_PushEvent(&quit);
    assert_false(app_step(driver.app));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_why_tells_what_the_last_answer_changed),
        cmocka_unit_test(help_opens_and_any_key_closes_it),
        cmocka_unit_test(leaving_asks_first),
        cmocka_unit_test(closing_the_window_of_a_run_asks_once),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
