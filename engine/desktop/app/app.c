// SPDX-License-Identifier: MIT

#include "app/app.h"

#include <SDL_image.h>
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/practice.h"
#include "app/preview.h"
#include "app/room.h"
#include "memory.h"

// --- Life ----------------------------------------------------------------------------

#define SAME(theme) \
    static_assert((int)SETTINGS_##theme == (int)THEME_##theme, "one order of themes")
SAME(LIGHT);
SAME(DARK);
SAME(CONTRAST);
#undef SAME

static int or_else(int value, int otherwise) { return value > 0 ? value : otherwise; }

static bool open_view(App *app, const AppOptions *options, char *error, size_t size) {
    const ViewOptions view = {.title = "Parlance",
                              .width = or_else(options->width, SIZE_WINDOW_WIDTH),
                              .height = or_else(options->height, SIZE_WINDOW_HEIGHT),
                              .scale = options->scale,
                              .zoom = app->settings.zoom,
                              .theme = (Theme)app->settings.theme};
    return view_open(&app->view, &view, error, size);
}

// A short number is told to a neighbour more easily.
uint64_t app_draw_seed(void) { return SDL_GetPerformanceCounter() % 10000 + 1; }

static App *app_of(const AppOptions *options) {
    App *app = memory_grow(NULL, 1, sizeof *app);
    *app = (App){.settings = options->settings,
                 .entry = -1,
                 .seed = options->seeded ? options->seed : app_draw_seed(),
                 .seeded = options->seeded,
                 .windowed = options->watch,
                 .keep = {.store = options->watch ? NULL : options->store},
                 .clock = options->clock ? options->clock : SDL_GetTicks64,
                 .browse = options->browse ? options->browse : SDL_OpenURL,
                 .what_if = {.turn = -1},
                 .practice = {.drill = -1},
                 .dirty = true};
    if (options->trouble)
        snprintf(app->keep.trouble, sizeof app->keep.trouble, "%s", options->trouble);
    if (options->watch) parl_store_free(options->store);
    if (!options->pack) library_take(&app->library, options->shelf);
    return app;
}

// On the brief of the scenario that was named, or in the run that waits there.
static bool open_scenario(App *app, const AppOptions *options, char *error, size_t size) {
    if (!options->scenario) return true;
    int entry = library_find(&app->library, options->scenario, error, size);
    if (entry < 0) return false;
    if (options->watch) app->watch = parl_saves_new(app->library.entries[entry].path);
    if (!library_look(&app->library, entry)) {
        app->problems = app->library.entries[entry].problems;
        app->library.entries[entry].problems = NULL;
        if (!options->watch) {
            snprintf(error, size,
                     "the scenario does not load; mend what stands above, or see `parlance check`");
            return false;
        }
    }
    app->entry = app->watched = app->broken = entry;
    app->room.on = options->room;
    app->assessed = options->assessed;
    if (!app->problems) app_open(app, entry, options->anew);
    return true;
}

bool app_new(App **out, const AppOptions *options, char *error, size_t size) {
    assert(out);
    assert(options);
    App *app = app_of(options);
    if (options->pack && !pack_take(app, options, error, size)) goto fail;
    if (!open_scenario(app, options, error, size)) goto fail;
    if (!open_view(app, options, error, size)) goto fail;
    app->sink = options->sink;
    app->sink_data = options->sink_data;
    app->speech_library = options->speech_library;
    app_apply(app);
    if (app->entry >= 0 && app->table.session) app_title(app);
    if (app->problems) app_cover(app, OVERLAY_PROBLEMS);
    if (app->watch && !app->problems) preview_begin(app);
    if (app->pack.pack) pack_write_all(app);
    if (app->screen == SCREEN_LIBRARY) view_focus(&app->view, ACT_NEXT, 0);
    if (options->settings_trouble) app_notice(app, true, options->settings_trouble);
    SDL_StopTextInput();
    *out = app;
    return true;
fail:
    if (app->problems) fputs(app->problems, stderr);
    app_free(app);
    return false;
}

void app_free(App *app) {
    if (!app) return;
    what_if_clear(app);
    preview_forget(app);
    debrief_forget(app);
    parl_page_free(app->progress);
    committee_forget(app);
    table_clear(&app->table);
    next_forget(app);
    parl_store_free(app->keep.store);
    pack_close(app);
    library_close(&app->library);
    parl_saves_free(app->watch);
    voice_free(app);
    free(app->problems);
    free(app->remarks);
    view_close(&app->view);
    free(app);
}

const parl_scenario *app_scenario(const App *app) {
    assert(app->entry >= 0);
    return app->library.entries[app->entry].scenario;
}

// --- Screens -------------------------------------------------------------------------

const ScreenRow screen_rows[SCREEN_COUNT] = {
    [SCREEN_LIBRARY] = {"library", library_draw, library_key, library_keys},
    [SCREEN_BRIEF] = {"brief", brief_draw, brief_key, brief_keys},
    [SCREEN_TABLE] = {"table", table_draw, table_key, table_keys},
    [SCREEN_DEBRIEF] = {"debrief", debrief_draw, debrief_key, debrief_keys},
    [SCREEN_WHAT_IF] = {"what-if", what_if_draw, what_if_key, what_if_keys},
    [SCREEN_PROGRESS] = {"progress", progress_draw, page_key, progress_keys},
    [SCREEN_COMMITTEE] = {"committee", committee_draw, committee_key, committee_keys},
    [SCREEN_SETTINGS] = {"settings", settings_draw, naming_key, settings_keys},
};

bool app_typing(const App *app) {
    if (app->overlay != OVERLAY_NONE) return false;
    if (app->screen == SCREEN_SETTINGS) return app->naming;
    if (app->screen == SCREEN_DEBRIEF) return pack_held(app);
    return app->screen == SCREEN_TABLE && table_typing(&app->table);
}

// Text input is on only while letters are text, so that an input method for Chinese or
// Japanese does not swallow the keys of the menus.
static void listen(const App *app) {
    bool typing = app_typing(app);
    if (typing && !SDL_IsTextInputActive()) SDL_StartTextInput();
    if (!typing && SDL_IsTextInputActive()) SDL_StopTextInput();
}

void app_show(App *app, Screen screen) {
    assert(app);
    if (app->screen == SCREEN_TABLE && screen != SCREEN_TABLE) clock_stop(app);
    app->screen = screen;
    if (screen == SCREEN_TABLE && app->table.left) clock_go_on(app);
    app->view.hover = ACT_NONE;
    app->scroll = (Scroll){0};
    app->notice[0] = '\0';
    // A name that is half typed is as it is.
    if (app->naming) app_act(app, ACT_NAME, 0);
    view_focus(&app->view, ACT_NONE, 0);
    app->dirty = true;
}

// The focus comes back to where it was when nothing covers it any more.
void app_cover(App *app, Overlay overlay) {
    assert(app);
    View *view = &app->view;
    if (app->overlay == OVERLAY_NONE && overlay != OVERLAY_NONE) {
        app->focus_below = view->focus_shown ? view->focus : ACT_NONE;
        app->focus_below_arg = view->focus_arg;
    }
    bool uncovered = app->overlay != OVERLAY_NONE && overlay == OVERLAY_NONE;
    app->overlay = overlay;
    app->over = (Scroll){0};
    view_focus(view, uncovered ? app->focus_below : ACT_NONE, app->focus_below_arg);
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

bool app_asks(App *app, Act act, const char *sentence) {
    assert(app);
    bool asks = app->asked != act;
    app->asked = asks ? act : ACT_NONE;
    if (asks) app_notice(app, false, sentence);
    return asks;
}

void app_title(App *app) {
    char title[160];
    snprintf(title, sizeof title, "%s - Parlance", parl_scenario_describe(app_scenario(app)).title);
    view_title(&app->view, title);
}

// A room reads from afar: its window has always about as many letters in a line, however many
// pixels the projector has.
enum { ROOM_POINTS = 853, ROOM_ZOOM_MAX = 600 };

static int zoom_of(const App *app) {
    int zoom = app->settings.zoom;
    bool afar = app->screen == SCREEN_TABLE || app->screen == SCREEN_DEBRIEF ||
                app->screen == SCREEN_WHAT_IF;
    if (!app->room.on || !afar) return zoom;
    int points = (int)((float)app->view.width / app->view.density);
    bool shrinks = app->screen == SCREEN_TABLE && app->room_fit.step > 0;
    zoom = zoom * points / (app->screen == SCREEN_TABLE ? room_points(app) : ROOM_POINTS);
    if (shrinks && zoom < app->settings.zoom) zoom = app->settings.zoom;
    return zoom < ZOOM_MIN ? ZOOM_MIN : zoom > ROOM_ZOOM_MAX ? ROOM_ZOOM_MAX : zoom;
}

void app_zoom(App *app) {
    if (zoom_of(app) == app->view.zoom) return;
    view_zoom(&app->view, zoom_of(app));
    story_restyle(&app->table.story);
    app->dirty = true;
}

void app_apply(App *app) {
    assert(app);
    view_theme(&app->view, (Theme)app->settings.theme);
    app_zoom(app);
    bool full = SDL_GetWindowFlags(app->view.window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
    bool wanted = app->settings.full_screen && !app->windowed;
    if (full != wanted)
        SDL_SetWindowFullscreen(app->view.window, wanted ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    voice_apply(app);
    app->dirty = true;
}

// --- Drawing ----------------------------------------------------------------------------

static void compose_once(App *app) {
    view_clear(&app->view);
    screen_rows[app->screen].draw(app);
    if (app->overlay != OVERLAY_NONE) overlay_draw(app);
    view_finish(&app->view);
}

void app_compose(App *app) {
    room_fit(app);
    app_zoom(app);
    compose_once(app);
    // What the focus has moved to may lie outside its pane.
    if (view_reveal(&app->view)) compose_once(app);
}

static void draw(App *app) {
    clock_ring(app);
    app->motion.drawn = motion_runs(app);
    app_compose(app);
    SDL_RenderPresent(app->view.renderer);
    text_tidy(app->view.text);
    pictures_tidy(app->view.pictures);
    app->dirty = false;
    ++app->frames;
    voice_frame(app);
}

bool app_picture(App *app, const char *path) {
    assert(app);
    assert(path);
    app_compose(app);
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

// --- The loop -----------------------------------------------------------------------------

// A window that was lost is opened anew, once a step.
static bool mended(App *app) {
    char error[256];
    if (view_alive(&app->view)) return true;
    app->dirty = true;
    if (view_mend(&app->view, error, sizeof error)) return true;
    fprintf(stderr, "parlance-desktop: %s; what was answered is kept\n", error);
    app->ended = true;
    return false;
}

// Not SDL_PollEvent(): where it is left before the queue is empty, it says next time that there is
// nothing.
static bool next_event(SDL_Event *event) {
    return SDL_PeepEvents(event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
}

bool app_step(App *app) {
    assert(app);
    SDL_Event event;
    // What follows an answer waits until its decision is seen: a second click of a double click
    // answers nothing.
    app->answered = false;
    SDL_PumpEvents();
    while (!app->ended && !app->answered && next_event(&event))
        app->dirty |= event_hear(app, &event);
    if (app->ended || !mended(app)) return false;
    listen(app);
    if (app->dirty) draw(app);
    return true;
}

bool app_idle(App *app) {
    assert(app);
    if (app->screen != SCREEN_LIBRARY) return false;
    int next = library_next(&app->library);
    if (next >= 0) {
        library_look(&app->library, next);
    } else if (!app->library.counted) {
        app_count(app);
    } else if (!app->practice.known && !app->pack.pack) {
        practice_look(app);
    } else {
        return false;
    }
    app->dirty = true;
    return true;
}

enum { WATCH_MS = 300, FRAME_MS = 16 };

// Sleeps until something happens.
static void sleep_well(App *app) {
    if (app->motion.drawn) {
        app->dirty = true;
        SDL_WaitEventTimeout(NULL, FRAME_MS);
    } else if (clock_wait(app) >= 0) {
        app->dirty |= !SDL_WaitEventTimeout(NULL, clock_wait(app));
    } else if (voice_wait(app) >= 0) {
        app->dirty |= !SDL_WaitEventTimeout(NULL, voice_wait(app) + 1);
    } else if (!app->watch) {
        SDL_WaitEvent(NULL);
    } else if (!SDL_WaitEventTimeout(NULL, WATCH_MS)) {
        preview_look(app);
    }
}

void app_run(App *app) {
    while (app_step(app))
        if (!app_idle(app)) sleep_well(app);
}
