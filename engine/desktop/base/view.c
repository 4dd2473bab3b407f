// SPDX-License-Identifier: MIT
//
// The window itself: it opens, is measured, is lost and mended.

#include "view.h"

#include <SDL_ttf.h>
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

// --- SDL ----------------------------------------------------------------------------------

// Without a display SDL takes the driver "offscreen", and the game would be invisible.
static bool visible(void) {
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && strcmp(driver, "offscreen") != 0;
}

// Where nothing in the environment names a display server, there is none to look for, and
// looking would make Wayland's library complain on stderr. A bare console may still do.
static void skip_servers(void) {
#ifdef __linux__
    static const char *const signs[] = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR",
                                        "SDL_VIDEODRIVER"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; ++i)
        if (getenv(signs[i])) return;
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "KMSDRM");
#endif
}

ViewStatus view_start(char *error, size_t size) {
    // Otherwise SDL opens GL behind the software renderer: slower, and 100 MB more.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    // Ctrl-C in the terminal ends the program at once and asks nothing in the window.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    // A game of text need not keep the screen awake.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    // The click that brings the window to the front chooses nothing.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "0");
    skip_servers();
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || !visible()) {
        snprintf(error, size, "there is no display to open a window on");
        return VIEW_NO_DISPLAY;
    }
    if (TTF_Init() == 0) return VIEW_OK;
    snprintf(error, size, "the font library does not start: %s", TTF_GetError());
    return VIEW_FAILED;
}

// Xlib ends the whole program, with 1, at an error that it reads.
static bool has_x11(void) {
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && strcmp(driver, "x11") == 0;
}

// On X11, SDL wakes its own waiting by a message to the window, over a second connection. Where
// that message reaches the server after the window's end, the answer is an error, and SDL_Quit()
// would read it. So that connection ends with the program.
void view_stop(void) {
    if (TTF_WasInit()) TTF_Quit();
    if (!has_x11()) SDL_Quit();
}

// --- The window -----------------------------------------------------------------------------

static float density_of(const View *view, int width_points) {
    if (view->fixed_scale > 0) return view->fixed_scale;
    return width_points > 0 ? (float)view->width / (float)width_points : 1.0f;
}

// Applies density and zoom. True where the scale is another.
static bool rescale(View *view) {
    float scale = view->density * (float)view->zoom / 100.0f;
    if (fabsf(scale - view->scale) < 0.001f) return false;
    view->scale = scale;
    if (view->text) text_rescale(view->text, scale);
    return true;
}

bool view_measure(View *view) {
    int points = 0;
    SDL_GetWindowSize(view->window, &points, NULL);
    SDL_GetRendererOutputSize(view->renderer, &view->width, &view->height);
    view->density = density_of(view, points);
    return rescale(view);
}

static bool open_window(View *view, int width, int height, char *error, size_t size) {
    view->window = SDL_CreateWindow(view->title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                    width, height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (view->window) view->renderer = SDL_CreateRenderer(view->window, -1, SDL_RENDERER_SOFTWARE);
    if (!view->renderer) {
        snprintf(error, size, "the window does not open: %s", SDL_GetError());
        if (view->window) SDL_DestroyWindow(view->window);
        view->window = NULL;
        return false;
    }
    view->id = SDL_GetWindowID(view->window);
    SDL_SetWindowMinimumSize(view->window, SIZE_WINDOW_WIDTH_MIN, SIZE_WINDOW_HEIGHT_MIN);
    return true;
}

bool view_open(View *view, const ViewOptions *options, char *error, size_t size) {
    assert(view);
    assert(options);
    *view = (View){.fixed_scale = options->scale,
                   .zoom = options->zoom,
                   .theme = options->theme,
                   .title = memory_text(options->title, strlen(options->title)),
                   .pane = NO_PANE};
    if (!open_window(view, options->width, options->height, error, size)) goto fail;
    view_measure(view);
    if (!text_new(&view->text, view->renderer, view->scale, error, size)) goto fail;
    text_theme(view->text, view->theme);
    view->pictures = pictures_new(view->renderer, NULL);
    pictures_icon(view->pictures, view->window);
    return true;
fail:
    view_close(view);
    return false;
}

static void drop_corners(View *view) {
    while (view->corner_count > 0) SDL_DestroyTexture(view->corners[--view->corner_count].texture);
}

void view_lose(View *view) {
    drop_corners(view);
    text_forget(view->text);
    pictures_forget(view->pictures, view->renderer);
}

// Forgets a window that has gone, and with it its renderer and all textures. Before 2.28 SDL would
// look into the window when the renderer goes, so there it is left behind.
static void forget_window(View *view) {
    SDL_version version;
    SDL_GetVersion(&version);
    if (view->text) text_renderer(view->text, NULL);
    if (view->pictures) pictures_abandon(view->pictures);
    view->corner_count = 0;
    if (view->renderer && version.minor >= 28) SDL_DestroyRenderer(view->renderer);
    view->renderer = NULL;
    view->window = NULL;
}

void view_close(View *view) {
    assert(view);
    if (!view_alive(view)) forget_window(view);
    view_forget(view);
    free(view->widgets);
    drop_corners(view);
    text_free(view->text);
    pictures_free(view->pictures);
    if (view->renderer) SDL_DestroyRenderer(view->renderer);
    if (view->window) SDL_DestroyWindow(view->window);
    free(view->title);
    *view = (View){.pane = NO_PANE};
}

// A window that was closed behind our back takes its renderer and textures along.
bool view_alive(const View *view) {
    return view->window && view->renderer && SDL_GetWindowFromID(view->id) == view->window;
}

bool view_mend(View *view, char *error, size_t size) {
    int width = (int)((float)view->width / view->density);
    int height = (int)((float)view->height / view->density);
    if (view_alive(view)) {
        view_lose(view);
        SDL_DestroyRenderer(view->renderer);
        SDL_DestroyWindow(view->window);
    } else {
        forget_window(view);
    }
    view->renderer = NULL;
    if (!open_window(view, width, height, error, size)) return false;
    text_renderer(view->text, view->renderer);
    pictures_forget(view->pictures, view->renderer);
    view_measure(view);
    return true;
}

void view_title(View *view, const char *title) {
    assert(title);
    free(view->title);
    view->title = memory_text(title, strlen(title));
    SDL_SetWindowTitle(view->window, title);
}

void view_theme(View *view, Theme theme) {
    assert(theme < THEME_COUNT);
    view->theme = theme;
    text_theme(view->text, theme);
}

void view_zoom(View *view, int percent) {
    assert(percent >= ZOOM_MIN);
    view->zoom = percent;
    rescale(view);
    drop_corners(view);
}

int view_px(const View *view, int points) {
    int pixels = (int)lroundf((float)points * view->scale);
    return points > 0 && pixels < 1 ? 1 : pixels;
}

int view_points_wide(const View *view) { return (int)((float)view->width / view->scale); }
int view_points_high(const View *view) { return (int)((float)view->height / view->scale); }

void view_clear(View *view) {
    view_forget(view);
    memcpy(view->was_told, view->told, sizeof view->told);
    view->was_told_count = view->told_count;
    view->told_count = 0;
    view->pane_count = 0;
    view->pane = NO_PANE;
    view->seeks = false;
    SDL_RenderSetClipRect(view->renderer, NULL);
    view_ground(view, COLOUR_PAPER);
    SDL_Color rgb = text_colour(view->text, COLOUR_PAPER);
    SDL_SetRenderDrawColor(view->renderer, rgb.r, rgb.g, rgb.b, 255);
    SDL_RenderClear(view->renderer);
}

// --- Scrolling -----------------------------------------------------------------------

static int furthest(const Scroll *scroll) {
    return scroll->content > scroll->pane ? scroll->content - scroll->pane : 0;
}

void scroll_by(Scroll *scroll, int pixels) {
    int offset = scroll->offset + pixels, end = furthest(scroll);
    scroll->offset = offset < 0 ? 0 : offset > end ? end : offset;
}

void scroll_fit(Scroll *scroll, int content, int pane) {
    assert(scroll);
    scroll->content = content;
    scroll->pane = pane;
    scroll_by(scroll, 0);
}

bool scroll_key(Scroll *scroll, const View *view, SDL_Keycode key) {
    int page = scroll->pane * 9 / 10;
    switch (key) {
        case SDLK_UP: scroll_by(scroll, -view_px(view, SIZE_SCROLL)); return true;
        case SDLK_DOWN: scroll_by(scroll, view_px(view, SIZE_SCROLL)); return true;
        case SDLK_PAGEUP: scroll_by(scroll, -page); return true;
        case SDLK_SPACE:
        case SDLK_PAGEDOWN: scroll_by(scroll, page); return true;
        case SDLK_HOME: scroll_by(scroll, -scroll->content); return true;
        case SDLK_END: scroll_by(scroll, scroll->content); return true;
        default: return false;
    }
}

void view_pane(View *view, SDL_Rect box, Scroll *scroll, int content) {
    assert(view->pane == NO_PANE);
    assert(view->pane_count < PANES_MAX);
    scroll_fit(scroll, content, box.h);
    view->pane = view->pane_count++;
    view->panes[view->pane] = (Pane){box, scroll};
    SDL_RenderSetClipRect(view->renderer, &box);
}

static void draw_bar(View *view, const Pane *pane) {
    const Scroll *scroll = pane->scroll;
    if (scroll->content <= scroll->pane) return;
    int wide = view_px(view, SIZE_TINY), x = pane->box.x + pane->box.w - wide;
    int tall = pane->box.h * scroll->pane / scroll->content;
    int top = pane->box.y + (pane->box.h - tall) * scroll->offset / furthest(scroll);
    view_round(view, (SDL_Rect){x, pane->box.y, wide, pane->box.h}, SIZE_TINY, COLOUR_SUNK);
    view_round(view, (SDL_Rect){x, top, wide, tall}, SIZE_TINY, COLOUR_MUTED);
}

void view_unpane(View *view) {
    assert(view->pane != NO_PANE);
    SDL_RenderSetClipRect(view->renderer, NULL);
    draw_bar(view, &view->panes[view->pane]);
    view->pane = NO_PANE;
}

Scroll *view_scroll_at(const View *view, int x, int y) {
    for (int i = view->pane_count - 1; i >= 0; --i)
        if (SDL_PointInRect(&(SDL_Point){x, y}, &view->panes[i].box)) return view->panes[i].scroll;
    return NULL;
}
