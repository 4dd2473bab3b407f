// SPDX-License-Identifier: MIT

#include "driver.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// --- The window --------------------------------------------------------------------------

Driver driver_open(const char *path, int width, int height, float scale) {
    const AppOptions options = {.seeded = true,
                                .seed = 7,
                                .anew = true,
                                .width = width,
                                .height = height,
                                .scale = scale,
                                .settings = settings_default()};
    return driver_open_with(path, &options);
}

Driver driver_open_with(const char *path, const AppOptions *given) {
    Driver driver = {0};
    char error[512] = "";
    AppOptions options = *given;
    options.scenario = path;
    if (options.settings.zoom == 0) options.settings = settings_default();
    // Nobody hears a test.
    if (!options.speech_library) options.speech_library = "libthat-nobody-has.so.2";
    if (!options.clock) options.settings.motion = SETTINGS_REDUCED;  // pictures stand still
    if (!options.shelf) options.shelf = parl_shelf_new(PARL_SOURCE_DIR "/scenarios", NULL);
    bool opened = app_new(&driver.app, &options, error, sizeof error);
    if (!opened) print_error("%s\n", error);
    assert_true(opened);
    driver_settle(&driver);
    if (driver.app->entry >= 0 && !driver.app->problems) driver.scenario = app_scenario(driver.app);
    return driver;
}

void driver_settle(Driver *driver) {
    do assert_true(app_step(driver->app));
    while (app_idle(driver->app));
    while (driver->app->screen == SCREEN_DEBRIEF && !driver->app->page) {
        SDL_Delay(2);
        driver->app->dirty = true;
        assert_true(app_step(driver->app));
    }
    driver->app->dirty = true;
    assert_true(app_step(driver->app));
}

void driver_close(Driver *driver) {
    app_free(driver->app);
    *driver = (Driver){0};
}

// --- Events --------------------------------------------------------------------------------

static Uint32 window_of(const Driver *driver) { return SDL_GetWindowID(driver->app->view.window); }

static bool press(Driver *driver, SDL_Keycode key, SDL_Keymod mod, Uint8 repeat) {
    SDL_Event event = {0};
    event.key = (SDL_KeyboardEvent){
        .type = SDL_KEYDOWN,
        .windowID = window_of(driver),
        .state = SDL_PRESSED,
        .repeat = repeat,
        .keysym = {.sym = key, .scancode = SDL_GetScancodeFromKey(key), .mod = (Uint16)mod}};
    assert_int_equal(SDL_PushEvent(&event), 1);
    return app_step(driver->app);
}

bool driver_press(Driver *driver, SDL_Keycode key) { return press(driver, key, KMOD_NONE, 0); }

bool driver_press_with(Driver *driver, SDL_Keycode key, SDL_Keymod mod) {
    return press(driver, key, mod, 0);
}

void driver_hold(Driver *driver, SDL_Keycode key) { press(driver, key, KMOD_NONE, 1); }

// SDL hands typed text over in pieces of at most 31 bytes, as an input method does.
void driver_write(Driver *driver, const char *text) {
    SDL_Event event = {0};
    event.text = (SDL_TextInputEvent){.type = SDL_TEXTINPUT, .windowID = window_of(driver)};
    snprintf(event.text.text, sizeof event.text.text, "%s", text);
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(app_step(driver->app));
}

static void push_button(Driver *driver, Uint32 type, Uint32 which, int x, int y) {
    SDL_Event event = {0};
    event.button =
        (SDL_MouseButtonEvent){.type = type,
                               .state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED,
                               .windowID = window_of(driver),
                               .which = which,
                               .button = SDL_BUTTON_LEFT,
                               .clicks = 1,
                               .x = x,
                               .y = y};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

void driver_click(Driver *driver, int x, int y) {
    push_button(driver, SDL_MOUSEBUTTONDOWN, 0, x, y);
    push_button(driver, SDL_MOUSEBUTTONUP, 0, x, y);
    assert_true(app_step(driver->app));
}

void driver_touch(Driver *driver, int x, int y, int by) {
    push_button(driver, SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID, x, y);
    for (int at = 1; at <= 4 && by != 0; ++at) {
        SDL_Event event = {0};
        event.motion = (SDL_MouseMotionEvent){.type = SDL_MOUSEMOTION,
                                              .windowID = window_of(driver),
                                              .which = SDL_TOUCH_MOUSEID,
                                              .state = SDL_BUTTON_LMASK,
                                              .x = x,
                                              .y = y + by * at / 4,
                                              .yrel = by / 4};
        assert_int_equal(SDL_PushEvent(&event), 1);
    }
    push_button(driver, SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID, x, y + by);
    assert_true(app_step(driver->app));
}

void driver_wheel(Driver *driver, int x, int y, int by) {
    SDL_Event event = {0};
    event.wheel = (SDL_MouseWheelEvent){
        .type = SDL_MOUSEWHEEL, .windowID = window_of(driver), .y = by, .mouseX = x, .mouseY = y};
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(app_step(driver->app));
}

void driver_resize(Driver *driver, int width, int height) {
    SDL_SetWindowSize(driver->app->view.window, width, height);
    assert_true(app_step(driver->app));
}

// --- What is seen --------------------------------------------------------------------------

const Widget *driver_widget(const Driver *driver, WidgetKind kind, int index) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].kind == kind && index-- == 0) return &view->widgets[i];
    return NULL;
}

const Widget *driver_act(const Driver *driver, Act act, int arg) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (view->widgets[i].act == act && view->widgets[i].arg == arg) return &view->widgets[i];
    return NULL;
}

SDL_Rect driver_box(const Driver *driver, Act act, int arg) {
    const Widget *widget = driver_act(driver, act, arg);
    if (widget) return widget->box;
    fail_msg("there is nothing for act %d, %d", (int)act, arg);
    return (SDL_Rect){0, 0, 0, 0};
}

void driver_click_act(Driver *driver, Act act, int arg) {
    SDL_Rect box = driver_box(driver, act, arg);
    driver_click(driver, box.x + box.w / 2, box.y + box.h / 2);
}

bool driver_shows(const Driver *driver, const char *text) {
    const View *view = &driver->app->view;
    for (int i = 0; i < view->widget_count; ++i)
        if (strstr(view->widgets[i].label, text)) return true;
    return false;
}

const parl_decision *driver_decision(const Driver *driver) {
    return parl_session_decision(driver->app->table.session);
}

void driver_picture(const Driver *driver, const char *name) {
    const char *folder = getenv("PARL_SHOTS");
    char path[512];
    if (!folder || !*folder) return;
    snprintf(path, sizeof path, "%s/%s.png", folder, name);
    assert_true(app_picture(driver->app, path));
}

// --- Play ------------------------------------------------------------------------------------

static SDL_Keycode key_of(int option) {
    static const SDL_Keycode keys[] = {SDLK_1, SDLK_2, SDLK_3, SDLK_4, SDLK_5,     SDLK_6,
                                       SDLK_7, SDLK_8, SDLK_9, SDLK_0, SDLK_MINUS, SDLK_EQUALS};
    assert_in_range(option, 0, sizeof keys / sizeof *keys - 1);
    return keys[option];
}

// What is out of sight is shown by the first press, and taken by the second.
static void press_until_taken(Driver *driver, SDL_Keycode key) {
    driver_press(driver, key);
    const char *notice = driver->app->notice;
    bool shown = strstr(notice, "This line?") || strstr(notice, "Here it is asked");
    if (shown) driver_press(driver, key);
}

static void mark_open(Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    int left = decision->take;
    for (int i = 0; i < decision->option_count && left > 0; ++i)
        if (decision->options[i].open) {
            press_until_taken(driver, key_of(i));
            --left;
        }
    driver_press(driver, SDLK_RETURN);
}

// In the order in which they stand.
static void mark_places(Driver *driver) {
    int count = driver_decision(driver)->option_count;
    for (int i = 0; i < count; ++i) press_until_taken(driver, key_of(i));
    driver_press(driver, SDLK_RETURN);
}

// Each row gets the first column.
static void mark_cells(Driver *driver) {
    int count = driver_decision(driver)->row_count;
    for (int i = 0; i < count; ++i) driver_press(driver, SDLK_1);
    driver_press(driver, SDLK_RETURN);
}

static void type_figure(Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    char figure[16];
    snprintf(figure, sizeof figure, "%d", (decision->from + decision->till) / 2);
    for (const char *digit = figure; *digit; ++digit)
        press_until_taken(driver, (SDL_Keycode)*digit);
    driver_press(driver, SDLK_RETURN);
}

static void choose_open(Driver *driver) {
    const parl_decision *decision = driver_decision(driver);
    int i = 0;
    while (i < decision->option_count && !decision->options[i].open) ++i;
    press_until_taken(driver, key_of(i));
}

void driver_answer(Driver *driver) {
    int turns = parl_session_turn_count(driver->app->table.session);
    switch (driver_decision(driver)->kind) {
        case PARL_DECISION_NONE: fail_msg("the run is over"); break;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK: choose_open(driver); break;
        case PARL_DECISION_PICK: mark_open(driver); break;
        case PARL_DECISION_ESTIMATE: type_figure(driver); break;
        case PARL_DECISION_RANK: mark_places(driver); break;
        case PARL_DECISION_GRID: mark_cells(driver); break;
        case PARL_DECISION_WRITE:
            driver_write(driver, "Eighteen in a hundred.");
            driver_press(driver, SDLK_RETURN);
            break;
    }
    assert_int_equal(parl_session_turn_count(driver->app->table.session), turns + 1);
}

void driver_choose(Driver *driver, const char *text) {
    const parl_decision *decision = driver_decision(driver);
    for (int i = 0; i < decision->option_count; ++i) {
        if (strncmp(decision->options[i].text, text, strlen(text)) != 0) continue;
        press_until_taken(driver, key_of(i));
        return;
    }
    fail_msg("no line begins with \"%s\"", text);
}

void driver_play(Driver *driver) {
    if (driver->app->screen == SCREEN_BRIEF) driver_press(driver, SDLK_RETURN);
    while (driver_decision(driver)->kind != PARL_DECISION_NONE) driver_answer(driver);
}

parl_session *driver_replay(const Driver *driver) {
    parl_session *mine = driver->app->table.session, *again = NULL;
    int count = parl_session_turn_count(mine);
    parl_turn *turns = calloc((size_t)count, sizeof *turns);
    assert_non_null(turns);
    for (int i = 0; i < count; ++i) turns[i] = parl_session_turn(mine, i);
    parl_status status =
        parl_session_replay(&again, driver->scenario, parl_session_seed(mine), turns, count);
    free(turns);
    assert_int_equal(status, PARL_OK);
    return again;
}
