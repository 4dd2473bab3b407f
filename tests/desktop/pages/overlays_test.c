// SPDX-License-Identifier: MIT
//
// What lies over a screen: the why, the keys, the question before something is lost.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/key_page.h"
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
        if (!parl_report_is_news(&events[i]) || length == 0) continue;
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

static int place_of_line(const Driver *driver, const char *text) {
    for (int i = 0; i < driver->app->view.widget_count; ++i)
        if (strstr(driver->app->view.widgets[i].label, text))
            return driver->app->view.widgets[i].box.y;
    fail_msg("not in the help: %s", text);
    return -1;
}

// Each line of the tables of keys, those that have keys with them.
static int assert_all_lines(const Driver *driver) {
    int count = 0;
    KeyHelp line;
    for (int group = 0; group < KEYS_GROUP_COUNT; ++group)
        for (int i = 0; keys_help(driver->app, (KeyGroup)group, i, &line); ++i) {
            if (!line.name) continue;
            char label[700];
            bool key = group != KEYS_SEEN && group != KEYS_ABOUT;
            snprintf(label, sizeof label, "%s%s%s", key ? line.name : "", key ? ": " : "",
                     line.help);
            if (!driver_shows(driver, label)) fail_msg("not in the help: %s", label);
            ++count;
        }
    return count;
}

static void help_has_every_key(void **state) {
    (void)state;
    static const char *const keys[] = {
        "1 to 9, 0, - and =: choose that line",
        "Up Down then Enter: ",
        "Tab or Shift+Tab: ",
        "a figure: type it",
        "your own words: ",
        "PageUp PageDown: the conversation",
        "F1 or ?: these keys",
        "w or F2: why",
        "F3 or Ctrl+C: copy the whole page",
        "Backspace, u or Ctrl+Z: take the last answer back",
        "t: back to what was said",
        "d: to the debrief",
        "i: what if?",
        "e: save it as a page",
        "r: the interview's rounds",
        "d: today's drill",
        "l: to the library",
        "p: your progress",
        "F6: settings",
        "Ctrl and +, \u2212 or 0",
        "F11: the whole screen",
        "Escape: back; from a run to the library",
        "c, p or g: in a narrow window",
        "q or Ctrl+Q: leave",
    };
    Driver driver = driver_open(EVERY_DECISION, 1024, 640, 1);
    driver_press(&driver, SDLK_RETURN);
    hand_choose(&driver, HAND_MOUSE, ACT_HELP, 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; ++i)
        if (!driver_shows(&driver, keys[i])) fail_msg("not in the help: %s", keys[i]);
    assert_true(assert_all_lines(&driver) > 30);
    driver_press(&driver, SDLK_END);
    assert_int_equal(driver.app->over.offset + driver.app->over.pane, driver.app->over.content);
    hand_choose(&driver, HAND_MOUSE, ACT_BACK, 0);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    driver_close(&driver);
}

// What matters on the screen stands first, and what the run does not give is not there.
static void help_is_about_what_is_on_the_screen(void **state) {
    (void)state;
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_F1);
    int library = place_of_line(&driver, "In the library");
    assert_true(library < place_of_line(&driver, "To answer"));
    driver_press(&driver, SDLK_ESCAPE);
    hand_choose(&driver, HAND_MOUSE, ACT_BEGIN, 1);
    while (driver_decision(&driver)->kind != PARL_DECISION_GRID) driver_answer(&driver);
    driver_press(&driver, SDLK_F1);
    int answer = place_of_line(&driver, "To answer");
    assert_true(answer <= place_of_line(&driver, "In the library"));
    assert_true(place_of_line(&driver, "a grid: ") < place_of_line(&driver, "an order: "));
    assert_false(driver_shows(&driver, "take the last answer back"));
    assert_false(driver_shows(&driver, "a hint: "));
    assert_false(driver_shows(&driver, "w or F2"));
    assert_false(driver_shows(&driver, "the clock away"));      // No timed round,
    assert_false(driver_shows(&driver, "in a narrow window"));  // a wide window,
    assert_false(driver_shows(&driver, "in a preview"));        // and no preview.
    driver_close(&driver);
    driver = driver_open(PARL_FIXTURES "/good/round.lua", 1280, 800, 1);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_F1);
    assert_true(driver_shows(&driver, "Shift+K: take the clock away"));
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
        cmocka_unit_test(help_is_about_what_is_on_the_screen),
        cmocka_unit_test(leaving_is_asked_and_answered_by_mouse),
        cmocka_unit_test(leaving_asks_first),
        cmocka_unit_test(closing_the_window_of_a_run_asks_once),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
