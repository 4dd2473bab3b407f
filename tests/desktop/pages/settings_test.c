// SPDX-License-Identifier: MIT
//
// The page of settings: each row changes the window, and is in the file.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "window.h"

enum { LESS, MORE };

static Driver open_settings(void) {
    remove(window_path("desktop.conf"));
    Driver driver = driver_open(EVERY_DECISION, 1280, 800, 1);
    driver_press(&driver, SDLK_F6);
    assert_int_equal(driver.app->screen, SCREEN_SETTINGS);
    return driver;
}

static void step(Driver *driver, Setting row, int way) {
    hand_choose(driver, HAND_MOUSE, ACT_SET, 2 * (int)row + way);
}

// The value of a row in the file.
static void assert_kept(Setting row, const char *expected) {
    char trouble[SETTINGS_TROUBLE_MAX], value[300];
    Settings settings;
    assert_true(settings_load(&settings, trouble, sizeof trouble));
    settings_value(&settings, row, value, sizeof value);
    assert_string_equal(value, expected);
}

// --- Each row -----------------------------------------------------------------------------------

static void the_theme_changes_the_window(void **state) {
    (void)state;
    static const char *const words[] = {"dark", "contrast", "contrast"};
    static const Theme themes[] = {THEME_DARK, THEME_CONTRAST, THEME_CONTRAST};
    Driver driver = open_settings();
    assert_int_equal(driver.app->view.theme, THEME_LIGHT);
    for (int i = 0; i < 3; ++i) {
        step(&driver, SETTING_theme, MORE);
        assert_int_equal(driver.app->view.theme, themes[i]);
        assert_kept(SETTING_theme, words[i]);
        driver_picture(&driver, words[i]);
    }
    assert_true(driver_shows(&driver, "Theme: high contrast"));
    step(&driver, SETTING_theme, LESS);
    assert_int_equal(driver.app->view.theme, THEME_DARK);
    driver_close(&driver);
}

static void motion_speech_and_the_whole_screen_are_kept(void **state) {
    (void)state;
    Driver driver = open_settings();
    step(&driver, SETTING_motion, MORE);
    assert_int_equal(driver.app->settings.motion, SETTINGS_REDUCED);
    assert_kept(SETTING_motion, "reduced");
    step(&driver, SETTING_full_screen, MORE);
    assert_true(SDL_GetWindowFlags(driver.app->view.window) & SDL_WINDOW_FULLSCREEN_DESKTOP);
    assert_kept(SETTING_full_screen, "yes");
    step(&driver, SETTING_full_screen, LESS);
    assert_false(SDL_GetWindowFlags(driver.app->view.window) & SDL_WINDOW_FULLSCREEN_DESKTOP);
    assert_kept(SETTING_full_screen, "no");
    step(&driver, SETTING_speech, MORE);
    assert_non_null(driver.app->speech);
    assert_kept(SETTING_speech, "on");
    step(&driver, SETTING_speech, LESS);
    assert_kept(SETTING_speech, "off");
    driver_close(&driver);
}

// --- The daemon ---------------------------------------------------------------------------------

static Driver open_with_daemon(const char *trouble) {
    const AppOptions options = {
        .speech_library = FAKE_SPEECHD_LIBRARY, .width = 1280, .height = 800, .scale = 1};
    SDL_setenv("FAKE_SPEECHD", trouble, 1);
    SDL_setenv("FAKE_SPEECHD_LOG", window_path("said"), 1);
    window_write(window_path("said"), "");
    remove(window_path("desktop.conf"));
    Driver driver = driver_open_with(NULL, &options);
    driver_press(&driver, SDLK_F6);
    return driver;
}

// Until the window says it; only what the daemon has to say wakes it.
static void await_shown(Driver *driver, const char *text) {
    for (int tries = 0; !driver_shows(driver, text); ++tries) {
        if (tries == 1000) fail_msg("never shown: %s", text);
        SDL_Delay(5);
        assert_true(app_step(driver->app));
    }
}

static void await_said(const char *text) {
    for (int tries = 0;; ++tries) {
        char *said = window_read(window_path("said"));
        bool found = strstr(said, text) != NULL;
        if (tries == 1000) fail_msg("never said: %s, but: %s", text, said);
        free(said);
        if (found) return;
        SDL_Delay(5);
    }
}

static void a_daemon_that_comes_later_is_found_by_the_switch(void **state) {
    (void)state;
    Driver driver = open_with_daemon("refuses");
    step(&driver, SETTING_speech, MORE);
    await_shown(&driver, "speech-dispatcher does not answer.");
    SDL_setenv("FAKE_SPEECHD", "", 1);
    step(&driver, SETTING_speech, LESS);
    assert_null(driver.app->speech);
    assert_false(driver_shows(&driver, "speech-dispatcher does not answer."));
    step(&driver, SETTING_speech, MORE);
    // The page has been read by whoever switched it on.
    await_said("open parlance\nsay Speech: on\n");
    assert_false(driver_shows(&driver, "speech-dispatcher does not answer."));
    driver_close(&driver);
}

static void a_daemon_that_is_lost_in_a_run_is_told(void **state) {
    (void)state;
    Driver driver = open_with_daemon("");
    step(&driver, SETTING_speech, MORE);
    await_said("say Speech: on\n");
    SDL_setenv("FAKE_SPEECHD", "lost", 1);
    driver_press(&driver, SDLK_ESCAPE);
    await_shown(&driver, "Speech-dispatcher does not answer.");
    assert_int_equal(driver.app->screen, SCREEN_LIBRARY);
    driver_close(&driver);
}

static void speech_that_is_not_installed_is_told(void **state) {
    (void)state;
    Driver driver = open_settings();
    step(&driver, SETTING_speech, MORE);
    await_shown(&driver, "Speech needs speech-dispatcher; it is not installed.");
    driver_close(&driver);
}

static void f11_fills_the_screen_and_keeps_it(void **state) {
    (void)state;
    Driver driver = open_settings();
    driver_press(&driver, SDLK_F11);
    assert_true(SDL_GetWindowFlags(driver.app->view.window) & SDL_WINDOW_FULLSCREEN_DESKTOP);
    assert_kept(SETTING_full_screen, "yes");
    driver_close(&driver);
}

// --- The size -----------------------------------------------------------------------------------

static void text_grows_and_shrinks_by_keys(void **state) {
    (void)state;
    char zoom[16];
    Driver driver = open_settings();
    for (int expected = 110; expected <= 200; expected += 10) {
        driver_press_with(&driver, SDLK_EQUALS, KMOD_LCTRL);
        assert_int_equal(driver.app->view.zoom, expected);
        snprintf(zoom, sizeof zoom, "%d", expected);
        assert_kept(SETTING_zoom, zoom);
    }
    driver_press_with(&driver, SDLK_PLUS, KMOD_LCTRL);
    assert_int_equal(driver.app->view.zoom, 200);
    driver_picture(&driver, "settings-200");
    for (int i = 0; i < 20; ++i) driver_press_with(&driver, SDLK_MINUS, KMOD_LCTRL);
    assert_int_equal(driver.app->view.zoom, 80);
    assert_true(driver_shows(&driver, "Text at 80 %."));
    driver_press_with(&driver, SDLK_0, KMOD_LCTRL);
    assert_int_equal(driver.app->view.zoom, 100);
    assert_kept(SETTING_zoom, "100");
    driver_close(&driver);
}

static void text_grows_and_shrinks_by_buttons(void **state) {
    (void)state;
    Driver driver = open_settings();
    for (int expected = 110; expected <= 200; expected += 10) {
        step(&driver, SETTING_zoom, MORE);
        assert_int_equal(driver.app->view.zoom, expected);
    }
    step(&driver, SETTING_zoom, MORE);
    assert_int_equal(driver.app->view.zoom, 200);
    for (int i = 0; i < 13; ++i) step(&driver, SETTING_zoom, LESS);
    assert_int_equal(driver.app->view.zoom, 80);
    assert_kept(SETTING_zoom, "80");
    driver_close(&driver);
}

// Every size has a table that can be played.
static void a_run_is_played_at_either_end(void **state) {
    (void)state;
    for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom += ZOOM_MAX - ZOOM_MIN) {
        AppOptions options = {.seeded = true,
                              .seed = 7,
                              .anew = true,
                              .settings = settings_default(),
                              .width = 1024,
                              .height = 640,
                              .scale = 1};
        options.settings.zoom = zoom;
        Driver driver = driver_open_with(EVERY_DECISION, &options);
        hand_play(&driver, HAND_FINGER);
        driver_close(&driver);
    }
}

// --- The name -----------------------------------------------------------------------------------

static void a_name_is_typed_and_is_whose_runs_are_kept(void **state) {
    (void)state;
    parl_run *runs = NULL;
    int count = 0;
    remove(window_path("desktop.conf"));
    Driver driver = window_kept(EVERY_DECISION, "name.db");
    driver_press(&driver, SDLK_F6);
    hand_choose(&driver, HAND_MOUSE, ACT_NAME, 0);
    driver_write(&driver, "Ada");
    driver_write(&driver, " ");
    driver_write(&driver, "Lovelacé");
    driver_press(&driver, SDLK_BACKSPACE);
    driver_write(&driver, "e");
    driver_write(&driver, " ");
    assert_true(driver_shows(&driver, "Your name: Ada Lovelace"));
    driver_press(&driver, SDLK_RETURN);
    assert_string_equal(driver.app->settings.name, "Ada Lovelace");
    assert_kept(SETTING_name, "Ada Lovelace");
    driver_press(&driver, SDLK_ESCAPE);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    driver_press(&driver, SDLK_RETURN);
    driver_answer(&driver);
    assert_int_equal(parl_store_runs(driver.app->keep.store, "Ada Lovelace", NULL, &runs, &count),
                     PARL_STORE_OK);
    assert_int_equal(count, 1);
    free(runs);
    driver_close(&driver);
}

// Letters are a name while it is typed, and not keys; what is too long is refused.
static void a_name_takes_letters_and_no_more_than_fit(void **state) {
    (void)state;
    Driver driver = open_settings();
    hand_choose(&driver, HAND_MOUSE, ACT_NAME, 0);
    driver_press(&driver, SDLK_q);
    assert_int_equal(driver.app->overlay, OVERLAY_NONE);
    for (int i = 0; i < 6; ++i) driver_write(&driver, "ten bytes.");
    driver_write(&driver, "!");
    assert_true(driver_shows(&driver, "A name has at most 60 characters."));
    assert_int_equal(strlen(driver.app->settings.name), 60);
    driver_close(&driver);
}

static void a_name_that_is_left_half_typed_is_kept(void **state) {
    (void)state;
    Driver driver = open_settings();
    hand_choose(&driver, HAND_MOUSE, ACT_NAME, 0);
    driver_write(&driver, "Grace ");
    hand_choose(&driver, HAND_MOUSE, ACT_BACK, 0);
    assert_int_equal(driver.app->screen, SCREEN_BRIEF);
    assert_false(driver.app->naming);
    assert_kept(SETTING_name, "Grace");
    driver_close(&driver);
}

static void settings_that_cannot_be_kept_are_told(void **state) {
    (void)state;
    Driver driver = open_settings();
    window_write(window_path("file"), "");
    SDL_setenv("PARLANCE_SETTINGS", window_path("file/desktop.conf"), 1);
    step(&driver, SETTING_theme, MORE);
    SDL_setenv("PARLANCE_SETTINGS", window_path("desktop.conf"), 1);
    assert_int_equal(driver.app->view.theme, THEME_DARK);
    assert_true(driver.app->notice_bad);
    assert_non_null(driver_widget(&driver, WIDGET_NOTICE, 0));
    driver_close(&driver);
}

static void trouble_with_the_file_is_told_at_the_start(void **state) {
    (void)state;
    const AppOptions options = {.settings_trouble = "desktop.conf:3: there is no theme \"mauve\"",
                                .width = 1280,
                                .height = 800,
                                .scale = 1};
    Driver driver = driver_open_with(EVERY_DECISION, &options);
    assert_true(driver_shows(&driver, "there is no theme \"mauve\""));
    driver_close(&driver);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_theme_changes_the_window),
        cmocka_unit_test(motion_speech_and_the_whole_screen_are_kept),
        cmocka_unit_test(a_daemon_that_comes_later_is_found_by_the_switch),
        cmocka_unit_test(a_daemon_that_is_lost_in_a_run_is_told),
        cmocka_unit_test(speech_that_is_not_installed_is_told),
        cmocka_unit_test(f11_fills_the_screen_and_keeps_it),
        cmocka_unit_test(text_grows_and_shrinks_by_keys),
        cmocka_unit_test(text_grows_and_shrinks_by_buttons),
        cmocka_unit_test(a_run_is_played_at_either_end),
        cmocka_unit_test(a_name_is_typed_and_is_whose_runs_are_kept),
        cmocka_unit_test(a_name_takes_letters_and_no_more_than_fit),
        cmocka_unit_test(a_name_that_is_left_half_typed_is_kept),
        cmocka_unit_test(settings_that_cannot_be_kept_are_told),
        cmocka_unit_test(trouble_with_the_file_is_told_at_the_start),
    };
    return cmocka_run_group_tests(tests, window_start, window_stop) != 0;
}
