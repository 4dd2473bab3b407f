// SPDX-License-Identifier: MIT

#include "view.h"

#include <SDL_ttf.h>
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

// --- The window ----------------------------------------------------------------------

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
    skip_servers();
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || !visible()) {
        snprintf(error, size, "there is no display to open a window on");
        return VIEW_NO_DISPLAY;
    }
    if (TTF_Init() == 0) return VIEW_OK;
    snprintf(error, size, "the font library does not start: %s", TTF_GetError());
    return VIEW_FAILED;
}

void view_stop(void) {
    if (TTF_WasInit()) TTF_Quit();
    SDL_Quit();
}

static float scale_of(const View *view, int width_points) {
    if (view->fixed_scale > 0) return view->fixed_scale;
    return width_points > 0 ? (float)view->width / (float)width_points : 1.0f;
}

void view_measure(View *view) {
    int points = 0;
    SDL_GetWindowSize(view->window, &points, NULL);
    SDL_GetRendererOutputSize(view->renderer, &view->width, &view->height);
    float scale = scale_of(view, points);
    if (fabsf(scale - view->scale) < 0.01f) return;
    view->scale = scale;
    if (view->text) text_rescale(view->text, scale);
}

bool view_open(View *view, const char *title, int width, int height, float scale, char *error,
               size_t size) {
    assert(view);
    *view = (View){.fixed_scale = scale};
    view->window = SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                                    height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (view->window) view->renderer = SDL_CreateRenderer(view->window, -1, SDL_RENDERER_SOFTWARE);
    if (!view->renderer) {
        snprintf(error, size, "the window does not open: %s", SDL_GetError());
        view_close(view);
        return false;
    }
    SDL_SetWindowMinimumSize(view->window, SIZE_WINDOW_WIDTH_MIN, SIZE_WINDOW_HEIGHT_MIN);
    SDL_SetRenderDrawBlendMode(view->renderer, SDL_BLENDMODE_BLEND);
    view_measure(view);
    if (text_new(&view->text, view->renderer, view->scale, error, size)) return true;
    view_close(view);
    return false;
}

void view_forget(View *view) {
    for (int i = 0; i < view->widget_count; ++i) free(view->widgets[i].label);
    view->widget_count = 0;
}

void view_close(View *view) {
    assert(view);
    view_forget(view);
    free(view->widgets);
    text_free(view->text);
    if (view->renderer) SDL_DestroyRenderer(view->renderer);
    if (view->window) SDL_DestroyWindow(view->window);
    *view = (View){0};
}

int view_px(const View *view, int points) { return (int)lroundf((float)points * view->scale); }

// --- Drawing -------------------------------------------------------------------------

static void ink(View *view, Colour colour, Uint8 alpha) {
    SDL_Color rgb = text_colour(colour);
    SDL_SetRenderDrawColor(view->renderer, rgb.r, rgb.g, rgb.b, alpha);
}

void view_clear(View *view) {
    view_forget(view);
    SDL_RenderSetClipRect(view->renderer, NULL);
    ink(view, COLOUR_PAPER, 255);
    SDL_RenderClear(view->renderer);
}

void view_fill(View *view, SDL_Rect box, Colour colour) {
    ink(view, colour, 255);
    SDL_RenderFillRect(view->renderer, &box);
}

void view_shade(View *view, Colour colour, Uint8 alpha) {
    ink(view, colour, alpha);
    SDL_RenderFillRect(view->renderer, NULL);
}

void view_frame(View *view, SDL_Rect box, Colour colour) {
    int hair = view_px(view, SIZE_HAIR);
    view_fill(view, (SDL_Rect){box.x, box.y, box.w, hair}, colour);
    view_fill(view, (SDL_Rect){box.x, box.y + box.h - hair, box.w, hair}, colour);
    view_fill(view, (SDL_Rect){box.x, box.y, hair, box.h}, colour);
    view_fill(view, (SDL_Rect){box.x + box.w - hair, box.y, hair, box.h}, colour);
}

void view_clip(View *view, SDL_Rect pane) { SDL_RenderSetClipRect(view->renderer, &pane); }

void view_unclip(View *view) { SDL_RenderSetClipRect(view->renderer, NULL); }

void view_gauge(View *view, SDL_Rect box, int value, Colour colour) {
    view_fill(view, box, COLOUR_RULE);
    SDL_Rect full = {box.x, box.y, box.w * value / 100, box.h};
    if (full.w > 0) view_fill(view, full, colour);  // SDL draws a line where there is no width.
}

// --- Widgets -------------------------------------------------------------------------

static bool inside(SDL_Rect box, SDL_Rect pane) {
    return box.x >= pane.x && box.y >= pane.y && box.x + box.w <= pane.x + pane.w &&
           box.y + box.h <= pane.y + pane.h;
}

Widget *view_add(View *view, WidgetKind kind, SDL_Rect box, const char *label) {
    assert(label);
    if (view->widget_count == view->widget_room) {
        view->widget_room = view->widget_room * 2 + 32;
        view->widgets =
            memory_grow(view->widgets, (size_t)view->widget_room, sizeof *view->widgets);
    }
    SDL_Rect pane = {0, 0, view->width, view->height}, clip;
    SDL_RenderGetClipRect(view->renderer, &clip);
    bool clipped =
        !inside(box, pane) || (SDL_RenderIsClipEnabled(view->renderer) && !inside(box, clip));
    Widget *widget = &view->widgets[view->widget_count++];
    *widget = (Widget){.kind = kind,
                       .box = box,
                       .label = memory_text(label, strlen(label)),
                       .enabled = true,
                       .clipped = clipped};
    return widget;
}

int view_option_at(const View *view, int x, int y) {
    for (int i = 0; i < view->widget_count; ++i) {
        const Widget *widget = &view->widgets[i];
        if (widget->kind == WIDGET_OPTION && SDL_PointInRect(&(SDL_Point){x, y}, &widget->box))
            return widget->value;
    }
    return -1;
}

int view_text(View *view, WidgetKind kind, Style style, Colour colour, SDL_Rect box,
              const char *string) {
    int height = text_draw(view->text, style, colour, box, string);
    view_add(view, kind, (SDL_Rect){box.x, box.y, box.w, height}, string);
    return height;
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

void scroll_draw(const Scroll *scroll, View *view, SDL_Rect pane) {
    if (scroll->content <= scroll->pane) return;
    int wide = view_px(view, SIZE_TINY);
    int tall = pane.h * scroll->pane / scroll->content;
    int top = pane.y + (pane.h - tall) * scroll->offset / furthest(scroll);
    view_fill(view, (SDL_Rect){pane.x + pane.w - wide, pane.y, wide, pane.h}, COLOUR_RULE);
    view_fill(view, (SDL_Rect){pane.x + pane.w - wide, top, wide, tall}, COLOUR_MUTED);
}
