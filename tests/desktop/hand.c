// SPDX-License-Identifier: MIT

#include "hand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

Hand hand_new(uint64_t seed) { return (Hand){.state = seed * 2654435761u + 1}; }

void hand_free(Hand *hand) {
    free(hand->steps);
    *hand = (Hand){0};
}

int hand_below(Hand *hand, int limit) {
    hand->state = hand->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((hand->state >> 33) % (uint64_t)limit);
}

bool hand_do(App *app, const Step *step) {
    SDL_Event event = step->event;
    if (step->width > 0) {
        SDL_SetWindowSize(app->view.window, step->width, step->height);
        return app_step(app);
    }
    // Each window has a number of its own.
    if (event.type != SDL_RENDER_DEVICE_RESET && event.type != SDL_RENDER_TARGETS_RESET &&
        event.type != SDL_QUIT)
        event.key.windowID = app->view.id;
    assert_int_equal(SDL_PushEvent(&event), 1);
    return app_step(app);
}

static uint64_t mix(uint64_t hash, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; ++i) hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

uint64_t hand_shown(const View *view) {
    uint64_t hash = 14695981039346656037u;
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        hash = mix(hash, widget->label, strlen(widget->label));
        hash = mix(hash, &widget->box, sizeof widget->box);
    }
    return hash;
}

static bool step(Hand *hand, App *app, Step step) {
    if (hand->count == hand->room) {
        hand->room = hand->room * 2 + 64;
        hand->steps = realloc(hand->steps, (size_t)hand->room * sizeof *hand->steps);
        assert_non_null(hand->steps);
    }
    bool open = hand_do(app, &step);
    step.shown = hand_shown(&app->view);
    hand->steps[hand->count++] = step;
    return open;
}

// --- Events -------------------------------------------------------------------------------------

static bool key(Hand *hand, App *app, SDL_Keycode sym, SDL_Keymod mod) {
    SDL_Event event = {0};
    event.key = (SDL_KeyboardEvent){
        .type = SDL_KEYDOWN,
        .state = SDL_PRESSED,
        .keysym = {.sym = sym, .scancode = SDL_GetScancodeFromKey(sym), .mod = (Uint16)mod}};
    return step(hand, app, (Step){.event = event});
}

static bool button(Hand *hand, App *app, Uint32 type, Uint32 which, SDL_Point at) {
    SDL_Event event = {0};
    event.button = (SDL_MouseButtonEvent){
        .type = type, .which = which, .button = SDL_BUTTON_LEFT, .x = at.x, .y = at.y};
    return step(hand, app, (Step){.event = event});
}

static bool click(Hand *hand, App *app, Uint32 which, SDL_Point at) {
    return button(hand, app, SDL_MOUSEBUTTONDOWN, which, at) &&
           button(hand, app, SDL_MOUSEBUTTONUP, which, at);
}

static bool drag(Hand *hand, App *app, SDL_Point at, int by) {
    SDL_Event event = {0};
    event.motion = (SDL_MouseMotionEvent){
        .type = SDL_MOUSEMOTION, .which = SDL_TOUCH_MOUSEID, .x = at.x, .y = at.y + by};
    return button(hand, app, SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID, at) &&
           step(hand, app, (Step){.event = event}) &&
           button(hand, app, SDL_MOUSEBUTTONUP, SDL_TOUCH_MOUSEID, (SDL_Point){at.x, at.y + by});
}

static bool wheel(Hand *hand, App *app, SDL_Point at, int by) {
    SDL_Event event = {0};
    event.wheel =
        (SDL_MouseWheelEvent){.type = SDL_MOUSEWHEEL, .y = by, .mouseX = at.x, .mouseY = at.y};
    return step(hand, app, (Step){.event = event});
}

static bool write_text(Hand *hand, App *app, const char *text) {
    SDL_Event event = {0};
    event.text = (SDL_TextInputEvent){.type = SDL_TEXTINPUT};
    snprintf(event.text.text, sizeof event.text.text, "%s", text);
    return step(hand, app, (Step){.event = event});
}

// Somewhere in the window, in its points; never 0, 0, which SDL takes for "not known".
static SDL_Point anywhere(Hand *hand, const App *app) {
    int wide = 0, high = 0;
    SDL_GetWindowSize(app->view.window, &wide, &high);
    return (SDL_Point){1 + hand_below(hand, wide > 1 ? wide : 1),
                       1 + hand_below(hand, high > 1 ? high : 1)};
}

static bool resize(Hand *hand, App *app) {
    static const SDL_Point sizes[] = {{1280, 800},  {1024, 640}, {640, 480},
                                      {1920, 1080}, {800, 1200}, {360, 640}};
    SDL_Point size = sizes[hand_below(hand, sizeof sizes / sizeof *sizes)];
    return step(hand, app, (Step){.width = size.x, .height = size.y});
}

// --- Playing ------------------------------------------------------------------------------------

// What does not leave the run, and is the same in each window.
static bool stays(const Widget *widget) {
    static const Act acts[] = {ACT_OPTION, ACT_GIVE, ACT_STEP,    ACT_TRACK,    ACT_TAKE_BACK,
                               ACT_WHY,    ACT_HELP, ACT_EXPLAIN, ACT_SETTINGS, ACT_BACK,
                               ACT_SET,    ACT_TAB,  ACT_HINT,    ACT_COPY,     ACT_CELL};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; ++i)
        if (widget->act == acts[i]) return true;
    return false;
}

// Where [widget] is, in points of the window.
static SDL_Point middle_of(const App *app, const Widget *widget) {
    int wide = 0;
    SDL_GetWindowSize(app->view.window, &wide, NULL);
    float ratio = (float)wide / (float)app->view.width;
    return (SDL_Point){(int)((float)(widget->box.x + widget->box.w / 2) * ratio),
                       (int)((float)(widget->box.y + widget->box.h / 2) * ratio)};
}

static void click_something(Hand *hand, App *app) {
    if (app->view.widget_count == 0) return;
    const Widget *widget = &app->view.widgets[hand_below(hand, app->view.widget_count)];
    SDL_Point at = middle_of(app, widget);
    // What lies above it may be something else.
    const Widget *hit = view_act_at(&app->view, widget->box.x + widget->box.w / 2,
                                    widget->box.y + widget->box.h / 2);
    if (hit && !stays(hit)) return;
    click(hand, app, hand_below(hand, 2) ? SDL_TOUCH_MOUSEID : 0, at);
}

// On until the focus is on something that stays: a later Enter goes to it.
static void walk(Hand *hand, App *app) {
    SDL_Keymod mod = hand_below(hand, 3) ? KMOD_NONE : KMOD_LSHIFT;
    const Widget *focused = NULL;
    do {
        key(hand, app, SDLK_TAB, mod);
        focused = view_focused(&app->view);
    } while (focused && !stays(focused));
    if (focused && hand_below(hand, 2)) key(hand, app, SDLK_RETURN, KMOD_NONE);
}

static void answer(Hand *hand, Driver *driver) {
    App *app = driver->app;
    const parl_decision *decision = driver_decision(driver);
    static const SDL_Keycode digits[] = {SDLK_1, SDLK_2, SDLK_3, SDLK_4, SDLK_5,     SDLK_6,
                                         SDLK_7, SDLK_8, SDLK_9, SDLK_0, SDLK_MINUS, SDLK_EQUALS};
    int presses = decision->kind == PARL_DECISION_PICK       ? decision->take
                  : decision->kind == PARL_DECISION_RANK     ? decision->option_count
                  : decision->kind == PARL_DECISION_GRID     ? decision->row_count
                  : decision->kind == PARL_DECISION_ESTIMATE ? 2
                                                             : 1;
    if (decision->kind == PARL_DECISION_WRITE) {
        write_text(hand, app, "Naïve — 18 in a hundred. ");
        presses = 0;
    }
    for (int i = 0; i < presses; ++i) {
        int most = sizeof digits / sizeof *digits;
        int count = decision->kind == PARL_DECISION_ESTIMATE ? 10 : decision->option_count;
        key(hand, app, digits[hand_below(hand, count < most ? count : most)], KMOD_NONE);
    }
    if (decision->kind >= PARL_DECISION_PICK) key(hand, app, SDLK_RETURN, KMOD_NONE);
}

static void look_aside(Hand *hand, App *app) {
    static const SDL_Keycode keys[] = {SDLK_w,      SDLK_F1,       SDLK_h,    SDLK_F6,
                                       SDLK_PAGEUP, SDLK_PAGEDOWN, SDLK_DOWN, SDLK_UP,
                                       SDLK_u,      SDLK_F3};
    if (app_typing(app)) return;
    key(hand, app, keys[hand_below(hand, sizeof keys / sizeof *keys)], KMOD_NONE);
}

static void change_look(Hand *hand, App *app) {
    static const SDL_Keycode keys[] = {SDLK_EQUALS, SDLK_MINUS, SDLK_0};
    if (hand_below(hand, 3) == 0)
        resize(hand, app);
    else
        key(hand, app, keys[hand_below(hand, 3)], KMOD_LCTRL);
}

static void point(Hand *hand, App *app) {
    SDL_Point at = anywhere(hand, app);
    const Widget *hit = view_act_at(&app->view, at.x, at.y);
    if (hand_below(hand, 2))
        wheel(hand, app, at, hand_below(hand, 7) - 3);
    else if (!hit || stays(hit))
        drag(hand, app, at, hand_below(hand, 400) - 200);
}

// Back to the table, from wherever the last steps led.
static void come_back(Hand *hand, App *app) {
    if (app->overlay != OVERLAY_NONE || app->screen != SCREEN_TABLE)
        key(hand, app, SDLK_ESCAPE, KMOD_NONE);
}

bool hand_play(Hand *hand, Driver *driver) {
    App *app = driver->app;
    int chance = hand_below(hand, 100);
    if (chance < 30)
        click_something(hand, app);
    else if (chance < 40)
        walk(hand, app);
    else if (chance < 50)
        look_aside(hand, app);
    else if (chance < 56)
        change_look(hand, app);
    else if (chance < 62)
        point(hand, app);
    else if (app->screen == SCREEN_TABLE && app->overlay == OVERLAY_NONE)
        answer(hand, driver);
    else
        come_back(hand, app);
    return !parl_session_over(app->table.session);
}

// --- Fumbling -----------------------------------------------------------------------------------

static bool any_key(Hand *hand, App *app) {
    static const SDL_Keycode keys[] = {
        SDLK_RETURN, SDLK_ESCAPE,    SDLK_TAB,   SDLK_UP,      SDLK_DOWN,     SDLK_LEFT, SDLK_RIGHT,
        SDLK_HOME,   SDLK_END,       SDLK_SPACE, SDLK_PAGEUP,  SDLK_PAGEDOWN, SDLK_F1,   SDLK_F2,
        SDLK_F3,     SDLK_BACKSPACE, SDLK_F6,    SDLK_F11,     SDLK_DELETE,   SDLK_y,    SDLK_n,
        SDLK_MINUS,  SDLK_EQUALS,    SDLK_SLASH, SDLK_KP_ENTER};
    static const SDL_Keymod mods[] = {KMOD_NONE,  KMOD_NONE, KMOD_NONE, KMOD_NONE,
                                      KMOD_LCTRL, KMOD_LALT, KMOD_LSHIFT};
    int which = hand_below(hand, 3);
    SDL_Keycode sym = which == 0   ? SDLK_1 + hand_below(hand, 9)
                      : which == 1 ? SDLK_a + hand_below(hand, 26)
                                   : keys[hand_below(hand, sizeof keys / sizeof *keys)];
    return key(hand, app, sym, mods[hand_below(hand, sizeof mods / sizeof *mods)]);
}

static bool any_window_event(Hand *hand, App *app) {
    SDL_Event event = {0};
    event.window = (SDL_WindowEvent){.type = SDL_WINDOWEVENT,
                                     .event = (Uint8)(1 + hand_below(hand, 18)),
                                     .data1 = hand_below(hand, 3000),
                                     .data2 = hand_below(hand, 3000)};
    return step(hand, app, (Step){.event = event});
}

static bool any_reset(Hand *hand, App *app) {
    SDL_Event event = {.type = hand_below(hand, 2) ? SDL_RENDER_DEVICE_RESET
                                                   : SDL_RENDER_TARGETS_RESET};
    return step(hand, app, (Step){.event = event});
}

static bool any_text(Hand *hand, App *app) {
    static const char *const texts[] = {"a", "7", "é", "日本語", " ", "\xff\xfe", "👩‍🔬", "%s%n", ""};
    return write_text(hand, app, texts[hand_below(hand, sizeof texts / sizeof *texts)]);
}

static bool click_any(Hand *hand, App *app) {
    if (app->view.widget_count == 0 || hand_below(hand, 4) == 0)
        return click(hand, app, 0, anywhere(hand, app));
    const Widget *widget = &app->view.widgets[hand_below(hand, app->view.widget_count)];
    return click(hand, app, 0, middle_of(app, widget));
}

static bool any_size(Hand *hand, App *app) {
    int wide = hand_below(hand, 8) ? 200 + hand_below(hand, 1800) : 1 + hand_below(hand, 3840);
    int high = hand_below(hand, 8) ? 200 + hand_below(hand, 1200) : 1 + hand_below(hand, 2160);
    return step(hand, app, (Step){.width = wide, .height = high});
}

bool hand_fumble(Hand *hand, App *app) {
    int chance = hand_below(hand, 100);
    if (chance < 40) return any_key(hand, app);
    if (chance < 70) return click_any(hand, app);
    if (chance < 76) return wheel(hand, app, anywhere(hand, app), hand_below(hand, 9) - 4);
    if (chance < 84) return drag(hand, app, anywhere(hand, app), hand_below(hand, 600) - 300);
    if (chance < 91) return any_text(hand, app);
    if (chance < 95) return any_window_event(hand, app);
    if (chance < 97) return any_reset(hand, app);
    return any_size(hand, app);
}
