// SPDX-License-Identifier: MIT
//
// The window: where things are drawn, and the list of what is on it. Everything that is
// drawn for somebody to read is also a widget with a spoken label, so that the list, read
// from top to bottom, says the whole screen.
//
// Layout is done in pixels of the screen, with every size of the theme multiplied by the
// screen's scale: text and hairlines then lie on whole pixels at any density.

#ifndef DESKTOP_VIEW_H
#define DESKTOP_VIEW_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>

#include "text.h"
#include "theme.h"

typedef enum {
    WIDGET_HEADING,  // a title, the week
    WIDGET_PERSON,   // one of the cast; value: trust
    WIDGET_LINE,     // of the conversation, the why, a page
    WIDGET_PROMPT,   // what is asked
    WIDGET_OPTION,   // can be chosen; value: its position
    WIDGET_FIELD,    // takes a figure or words; value: the figure
    WIDGET_NOTICE,   // what went wrong, or was done
    WIDGET_SCORE,    // value: the total
    WIDGET_HINT,     // keys
} WidgetKind;

typedef struct {
    WidgetKind kind;
    SDL_Rect box;
    char *label;  // as it is spoken; owned by the list
    int value;
    bool selected;
    bool enabled;
    bool clipped;  // part of the box lies outside the window or the pane it scrolls in
} Widget;

typedef struct {
    SDL_Window *window;
    SDL_Renderer *renderer;
    Text *text;
    int width, height;  // pixels
    float scale;        // pixels a point
    float fixed_scale;  // 0: as the screen says
    Widget *widgets;
    int widget_count, widget_room;
} View;

typedef enum { VIEW_OK, VIEW_NO_DISPLAY, VIEW_FAILED } ViewStatus;

// Starts SDL. VIEW_NO_DISPLAY where a window would be seen by nobody. [error] is one
// sentence. view_stop() ends it, also after a failure.
ViewStatus view_start(char *error, size_t size);
void view_stop(void);

// Opens a window of [width] by [height] points; zero scale: as the screen says.
bool view_open(View *view, const char *title, int width, int height, float scale, char *error,
               size_t size);
void view_close(View *view);

// The window changed its size or its screen.
void view_measure(View *view);

int view_px(const View *view, int points);

// Begins a frame: paper, and no widgets.
void view_clear(View *view);

// Drops the widgets, keeps the picture: something covers them now.
void view_forget(View *view);

void view_fill(View *view, SDL_Rect box, Colour colour);
void view_shade(View *view, Colour colour, Uint8 alpha);
void view_frame(View *view, SDL_Rect box, Colour colour);

// A pane: what is drawn until view_unclip() is cut at its edges.
void view_clip(View *view, SDL_Rect pane);
void view_unclip(View *view);

// A gauge of 0 to 100.
void view_gauge(View *view, SDL_Rect box, int value, Colour colour);

// Adds a widget, enabled, with a copy of the label; the pointer is good until the next.
Widget *view_add(View *view, WidgetKind kind, SDL_Rect box, const char *label);

// The enabled option under a point in pixels, or -1.
int view_option_at(const View *view, int x, int y);

// Draws broken text and adds it as a widget; returns its height.
int view_text(View *view, WidgetKind kind, Style style, Colour colour, SDL_Rect box,
              const char *string);

// --- Scrolling -----------------------------------------------------------------------

typedef struct {
    int offset;   // pixels above the pane
    int content;  // height of all
    int pane;     // height of what is seen
} Scroll;

// Sets the heights, and keeps the offset within them.
void scroll_fit(Scroll *scroll, int content, int pane);
void scroll_by(Scroll *scroll, int pixels);

// Arrows, Page Up and Down, Home and End. True where the key was one of them.
bool scroll_key(Scroll *scroll, const View *view, SDL_Keycode key);

// The bar at the right edge of [pane], where there is more than is seen.
void scroll_draw(const Scroll *scroll, View *view, SDL_Rect pane);

#endif
