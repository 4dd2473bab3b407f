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

// Each row of the table of keys, and each way to answer.
static void help_has_every_key(void **state) {
    (void)state;
    static const char *const keys[] = {
        "1 to 9, then 0, - and =",
        "Up and Down, then Enter",
        "Tab and Shift+Tab",
        "A figure: ",
        "Your own words: ",
        "Page Up and Page Down",
        "F1 or ?: these keys",
        "w or F2: why",
        "F3 or Ctrl+C: copy what was said since your last answer and what is asked; elsewhere the "
        "whole page",
        "Backspace, u or Ctrl+Z: take the last answer back",
        "t: from the debrief: back to what was said",
        "d: to the debrief",
        "i: from the debrief: what if?",
        "e: from the debrief or the committee: save it as a page",
        "k or Shift+K: in a timed round",
        "r: from the library: the interview's rounds",
        "d: from the library: today's drill",
        "l: to the library",
        "p: from the library: your progress",
        "F6: settings",
        "Ctrl and +, \u2212 or 0",
        "F11: the whole screen",
        "Escape: back; from a run to the library",
        "F4: in a preview",
        "c, p or g: in a narrow window",
        "q or Ctrl+Q: leave",
    };
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    hand_choose(&driver, HAND_MOUSE, ACT_HELP, 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; ++i)
        if (!driver_shows(&driver, keys[i])) fail_msg("not in the help: %s", keys[i]);
    char *help = keys_help();
    assert_non_null(help);
    for (char *line = strtok(help, "\n"); line; line = strtok(NULL, "\n"))
        assert_true(driver_shows(&driver, line + strspn(line, " ")));
    free(help);
    driver_press(&driver, SDLK_END);
    assert_int_equal(driver.app->over.offset + driver.app->over.pane, driver.app->over.content);
    hand_choose(&driver, HAND_MOUSE, ACT_BACK, 0);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    driver_close(&driver);
}

// --- Leaving ------------------------------------------------------------------------------------

static void leaving_is_asked_and_answered_by_mouse(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_q);
    assert_null(driver_act(&driver, ACT_OPTION, 0));  // What lies below cannot be reached.
    hand_choose(&driver, HAND_MOUSE, ACT_BACK, 0);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    driver_press_with(&driver, SDLK_q, KMOD_LCTRL);
    SDL_Rect box = driver_box(&driver, ACT_LEAVE, 1);
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN,
                                  .button = SDL_BUTTON_LEFT,
                                  .x = box.x + 5,
                                  .y = box.y + 5}};
    SDL_PushEvent(&event);
    event.button.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&event);
    assert_false(app_step(driver.app));
    driver_close(&driver);
}

// Escape goes back to the library; a run that is not kept would be lost on the way.
static void leaving_asks_first(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 0, 0, 0);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    app_act(driver.app, ACT_TABLE, 0);
    driver_answer(&driver);
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
        cmocka_unit_test(help_has_every_key),
        cmocka_unit_test(leaving_is_asked_and_answered_by_mouse),
        cmocka_unit_test(leaving_asks_first),
        cmocka_unit_test(closing_the_window_of_a_run_asks_once),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
