// SPDX-License-Identifier: MIT

#include "app.h"

#include <SDL_image.h>
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

// --- Life ----------------------------------------------------------------------------

static void title_of(const parl_scenario *scenario, char *out, size_t size) {
    snprintf(out, size, "%s - Parlance", parl_scenario_describe(scenario).title);
}

static int or_else(int value, int otherwise) { return value > 0 ? value : otherwise; }

bool app_new(App **out, const parl_scenario *scenario, const AppOptions *options, char *error,
             size_t size) {
    assert(out);
    assert(scenario);
    App *app = memory_grow(NULL, 1, sizeof *app);
    *app = (App){.scenario = scenario, .dirty = true};
    char title[128];
    title_of(scenario, title, sizeof title);
    parl_session *session = keep_begin(app, options, error, size);
    if (!session) goto fail;
    table_go_on(&app->table, session);
    parl_session_free(session);
    if (parl_session_turn_count(app->table.session) > 0) app->screen = SCREEN_TABLE;
    if (!view_open(&app->view, title, or_else(options->width, SIZE_WINDOW_WIDTH),
                   or_else(options->height, SIZE_WINDOW_HEIGHT), options->scale, error, size))
        goto fail;
    SDL_StopTextInput();
    *out = app;
    return true;
fail:
    app_free(app);
    return false;
}

void app_free(App *app) {
    if (!app) return;
    table_clear(&app->table);
    parl_store_free(app->keep.store);
    debrief_forget(app);
    view_close(&app->view);
    free(app);
}

// --- Screens -------------------------------------------------------------------------

typedef struct {
    void (*draw)(App *app);
    bool (*key)(App *app, const SDL_KeyboardEvent *key);
} ScreenRow;

static const ScreenRow screens[] = {
    [SCREEN_BRIEF] = {brief_draw, brief_key},
    [SCREEN_TABLE] = {table_draw, table_key},
    [SCREEN_DEBRIEF] = {debrief_draw, debrief_key},
};

// Text input is on only while letters are text, so that an input method for Chinese or
// Japanese does not swallow the keys of the menus.
static void listen(App *app) {
    bool typing =
        app->screen == SCREEN_TABLE && app->overlay == OVERLAY_NONE && table_typing(&app->table);
    if (typing && !SDL_IsTextInputActive()) SDL_StartTextInput();
    if (!typing && SDL_IsTextInputActive()) SDL_StopTextInput();
}

void app_show(App *app, Screen screen) {
    assert(app);
    app->screen = screen;
    app->page = (Scroll){0};
    app->notice[0] = '\0';
    app->dirty = true;
}

void app_cover(App *app, Overlay overlay) {
    assert(app);
    app->overlay = overlay;
    app->over = (Scroll){0};
    app->dirty = true;
}

void app_notice(App *app, bool bad, const char *sentence) {
    assert(app);
    snprintf(app->notice, sizeof app->notice, "%s", sentence);
    // The engine's sentences are made to stand behind a colon.
    if (app->notice[0] >= 'a' && app->notice[0] <= 'z') app->notice[0] -= 'a' - 'A';
    app->notice_bad = bad;
    app->dirty = true;
}

static void compose(App *app) {
    view_clear(&app->view);
    screens[app->screen].draw(app);
    if (app->overlay != OVERLAY_NONE) overlay_draw(app);
}

static void draw(App *app) {
    compose(app);
    SDL_RenderPresent(app->view.renderer);
    text_tidy(app->view.text);
    app->dirty = false;
    ++app->frames;
}

bool app_picture(App *app, const char *path) {
    assert(app);
    assert(path);
    compose(app);
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, app->view.width, app->view.height, 32,
                                                          SDL_PIXELFORMAT_ARGB8888);
    if (!surface) return false;
    // Before it is presented: afterwards the pixels are anybody's.
    bool saved = SDL_RenderReadPixels(app->view.renderer, NULL, surface->format->format,
                                      surface->pixels, surface->pitch) == 0 &&
                 IMG_SavePNG(surface, path) == 0;
    SDL_FreeSurface(surface);
    SDL_RenderPresent(app->view.renderer);
    return saved;
}

// --- Events --------------------------------------------------------------------------

int key_digit(const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    if (sym >= SDLK_0 && sym <= SDLK_9) return (int)(sym - SDLK_0);
    if (sym >= SDLK_KP_1 && sym <= SDLK_KP_9) return (int)(sym - SDLK_KP_1) + 1;
    if (sym == SDLK_KP_0) return 0;
    // Keyboards on which digits need Shift (French): by their place.
    SDL_Scancode place = key->keysym.scancode;
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9)
        return (int)place - (int)SDL_SCANCODE_1 + 1;
    return place == SDL_SCANCODE_0 ? 0 : -1;
}

bool key_enter(const SDL_KeyboardEvent *key) {
    return key->keysym.sym == SDLK_RETURN || key->keysym.sym == SDLK_KP_ENTER;
}

static bool asks_help(const App *app, const SDL_KeyboardEvent *key) {
    SDL_Keycode sym = key->keysym.sym;
    if (sym == SDLK_F1) return true;
    if (app->screen == SCREEN_TABLE && table_typing(&app->table)) return false;
    return sym == SDLK_QUESTION || (sym == SDLK_SLASH && key->keysym.mod & KMOD_SHIFT);
}

// A key held down scrolls, moves a figure or deletes letters, and does nothing else: it
// must not run through a conversation.
static bool may_repeat(const SDL_KeyboardEvent *key) {
    switch (key->keysym.sym) {
        case SDLK_UP:
        case SDLK_DOWN:
        case SDLK_LEFT:
        case SDLK_RIGHT:
        case SDLK_PAGEUP:
        case SDLK_PAGEDOWN:
        case SDLK_BACKSPACE:
        case SDLK_DELETE: return true;
        default: return false;
    }
}

static bool meaning(App *app, const SDL_KeyboardEvent *key) {
    if (app->overlay != OVERLAY_NONE) return overlay_key(app, key);
    if (asks_help(app, key)) {
        app_cover(app, OVERLAY_HELP);
        return true;
    }
    if (key->keysym.sym == SDLK_ESCAPE) {
        app_cover(app, OVERLAY_LEAVE);
        return true;
    }
    if (key->keysym.sym == SDLK_F2 && app->screen == SCREEN_TABLE) {
        app_cover(app, OVERLAY_WHY);
        return true;
    }
    return screens[app->screen].key(app, key);
}

// A notice has been read once another key is pressed.
static bool press(App *app, const SDL_KeyboardEvent *key) {
    if (key->repeat && !may_repeat(key)) return false;
    bool noticed = app->notice[0] != '\0';
    app->notice[0] = '\0';
    return meaning(app, key) || noticed;
}

static bool wheel(App *app, const SDL_MouseWheelEvent *event) {
    int pixels = -event->y * view_px(&app->view, SIZE_SCROLL);
    Scroll *scroll = app->overlay != OVERLAY_NONE  ? &app->over
                     : app->screen == SCREEN_TABLE ? &app->table.talk
                                                   : &app->page;
    int before = scroll->offset;
    scroll_by(scroll, pixels);
    return scroll->offset != before;
}

static bool click(App *app, const SDL_MouseButtonEvent *event) {
    if (event->button != SDL_BUTTON_LEFT || app->screen != SCREEN_TABLE ||
        app->overlay != OVERLAY_NONE)
        return false;
    int wide = 0;
    SDL_GetWindowSize(app->view.window, &wide, NULL);
    float pixels = wide > 0 ? (float)app->view.width / (float)wide : 1.0f;
    int option = view_option_at(&app->view, (int)((float)event->x * pixels),
                                (int)((float)event->y * pixels));
    return option >= 0 && table_choose(app, option);
}

static bool window(App *app, const SDL_WindowEvent *event) {
    switch (event->event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_DISPLAY_CHANGED: {
            float scale = app->view.scale;
            view_measure(&app->view);
            if (scale < app->view.scale || scale > app->view.scale)
                story_restyle(&app->table.story);
            return true;
        }
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED: return true;
        default: return false;
    }
}

// The first time it asks, where nothing of a run is kept; the second time it obeys.
static bool close_window(App *app) {
    bool playing = app->screen == SCREEN_TABLE && parl_session_turn_count(app->table.session) > 0;
    if (app->keep.store || !playing || app->overlay == OVERLAY_LEAVE) {
        app->ended = true;
        return false;
    }
    app_cover(app, OVERLAY_LEAVE);
    return true;
}

// True where the window has to be drawn again.
static bool hear(App *app, const SDL_Event *event) {
    switch (event->type) {
        case SDL_QUIT: return close_window(app);
        case SDL_KEYDOWN: return press(app, &event->key);
        case SDL_TEXTINPUT:
            return app->overlay == OVERLAY_NONE && app->screen == SCREEN_TABLE &&
                   table_text(app, event->text.text);
        case SDL_MOUSEWHEEL: return wheel(app, &event->wheel);
        case SDL_MOUSEBUTTONDOWN: return click(app, &event->button);
        case SDL_WINDOWEVENT: return window(app, &event->window);
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET: text_forget(app->view.text); return true;
        default: return false;
    }
}

bool app_step(App *app) {
    assert(app);
    SDL_Event event;
    while (!app->ended && SDL_PollEvent(&event)) app->dirty |= hear(app, &event);
    if (app->ended) return false;
    listen(app);
    if (app->dirty) draw(app);
    return true;
}

void app_run(App *app) {
    while (app_step(app)) SDL_WaitEvent(NULL);
}
