// SPDX-License-Identifier: MIT
//
// The window: where things are drawn, and the list of what is on it. Everything that is
// drawn for somebody to read is also a widget with a spoken label, so that the list, read
// from top to bottom, says the whole screen. What can be done is a widget with an act: a click,
// a touch, or Enter on the focus are the same act.
//
// Layout is done in pixels of the screen, with every size of the theme multiplied by the
// screen's scale and the player's zoom: text and hairlines then lie on whole pixels at any density.

#ifndef DESKTOP_VIEW_H
#define DESKTOP_VIEW_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>

#include "acts.h"
#include "picture.h"
#include "text.h"
#include "theme.h"

typedef enum {
    WIDGET_HEADING,  // a title, the week
    WIDGET_PERSON,   // one of the cast; value: trust
    WIDGET_GAUGE,    // a row of a ledger; value: what it shows
    WIDGET_LINE,     // of the conversation, the why, a page
    WIDGET_PROMPT,   // what is asked
    WIDGET_OPTION,   // can be chosen; value: its position
    WIDGET_FIELD,    // takes a figure or words; value: the figure
    WIDGET_BUTTON,
    WIDGET_NOTICE,  // what went wrong, or was done
    WIDGET_SCORE,   // value: the total
    WIDGET_HINT,    // keys
} WidgetKind;

enum { NO_PANE = -1 };

typedef struct {
    WidgetKind kind;
    SDL_Rect box;
    char *label;  // as it is spoken; owned by the list
    char *news;   // what is spoken where only that has changed; owned; NULL: the label
    int value;    // of a line of the conversation: its place, from 1
    bool selected;
    bool enabled;
    bool clipped;  // part of the box lies outside the window or the pane it scrolls in
    int pane;      // that it scrolls in; NO_PANE
    Act act;       // ACT_NONE: nothing happens here
    int arg;
} Widget;

typedef struct {
    int offset;   // pixels above the pane
    int content;  // height of all
    int pane;     // height of what is seen
} Scroll;

typedef struct {
    SDL_Rect box;
    Scroll *scroll;  // borrowed; as long as the frame
} Pane;

// What a button of a screen does, in a sentence that lives for ever.
typedef struct {
    Act act;
    int arg;
    const char *text;
} Told;

enum { PANES_MAX = 6, TOLD_MAX = 24, CORNERS_MAX = 12 };

// A rounded corner as it was computed once: white, and tinted where it is used.
typedef struct {
    int radius, line;  // pixels; line 0: filled
    SDL_Texture *texture;
} Corner;

typedef struct {
    SDL_Window *window;
    SDL_Renderer *renderer;
    Uint32 id;  // of the window
    Text *text;
    Pictures *pictures;
    char *title;  // owned
    Theme theme;
    int width, height;  // pixels
    float scale;        // pixels a point, zoom included
    float density;      // pixels a point of the screen
    float fixed_scale;  // 0: as the screen says
    int zoom;           // percent
    Widget *widgets;
    int widget_count, widget_room;
    Pane panes[PANES_MAX];
    Told told[TOLD_MAX], was_told[TOLD_MAX];  // of this frame, of the one before
    int told_count, was_told_count;
    int pane_count, pane;  // of this frame; the one that is drawn into, or NO_PANE
    Corner corners[CORNERS_MAX];
    int corner_count;
    Act focus;  // the widget that Enter acts on
    int focus_arg;
    int focus_place;  // among the widgets with that act and number: the items of a packet
    Act hover;        // the widget that the pointer is over
    int hover_arg;
    bool focus_shown;  // a key moved it: it is drawn
    bool reveal;       // its pane scrolls to it
    bool seeks;        // so does pane [seek_pane] to what stands at [seek]
    SDL_Rect seek;
    int seek_pane;
} View;

typedef enum { VIEW_OK, VIEW_NO_DISPLAY, VIEW_FAILED } ViewStatus;

// Starts SDL. VIEW_NO_DISPLAY where a window would be seen by nobody. [error] is one
// sentence. view_stop() ends it, also after a failure.
ViewStatus view_start(char *error, size_t size);
void view_stop(void);

typedef struct {
    const char *title;
    int width, height;  // points
    float scale;        // pixels a point; 0: as the screen says
    int zoom;           // percent
    Theme theme;
} ViewOptions;

// Opens a window.
bool view_open(View *view, const ViewOptions *options, char *error, size_t size);
void view_close(View *view);

// Opens the window anew where it, or its renderer, was lost. False where that fails.
bool view_mend(View *view, char *error, size_t size);
bool view_alive(const View *view);

void view_title(View *view, const char *title);
void view_theme(View *view, Theme theme);
void view_zoom(View *view, int percent);

// The window changed its size or its screen. True where the scale is another.
bool view_measure(View *view);

// Textures are lost; they are made anew as they are needed.
void view_lose(View *view);

int view_px(const View *view, int points);

// The width and height of the window in points, as layouts ask for it.
int view_points_wide(const View *view);
int view_points_high(const View *view);

// Begins a frame: paper, and no widgets. Ends it: the focus is drawn.
void view_clear(View *view);
void view_finish(View *view);

// Drops the widgets, keeps the picture: something covers them now.
void view_forget(View *view);

// --- Shapes -------------------------------------------------------------------------------

void view_fill(View *view, SDL_Rect box, Colour colour);
void view_shade(View *view, Colour colour, Uint8 alpha);
void view_line(View *view, int x1, int y1, int x2, int y2, Colour colour);

// Rounded by [radius] points.
void view_round(View *view, SDL_Rect box, int radius, Colour colour);
void view_outline(View *view, SDL_Rect box, int radius, int line, Colour colour);

// A card: rounded, with a hairline. Text stands on [colour] until view_ground().
Colour view_card(View *view, SDL_Rect box, Colour colour, Colour line);

// On what text stands from here on; returns what it stood on before.
Colour view_ground(View *view, Colour colour);

// A gauge of 0 to 100.
void view_gauge(View *view, SDL_Rect box, int value, Colour colour);

// An icon of [points] in one colour, and a picture that fills a square of pixels. False where
// there is none.
bool view_icon(View *view, const char *name, int x, int y, int points, Colour colour);
bool view_wordmark(View *view, int x, int y, int height, Colour colour);

// --- Widgets --------------------------------------------------------------------------------

// Adds a widget, enabled, with a copy of the label; the pointer is good until the next.
Widget *view_add(View *view, WidgetKind kind, SDL_Rect box, const char *label);

// The same, with what happens when it is chosen.
Widget *view_add_act(View *view, WidgetKind kind, SDL_Rect box, const char *label, Act act,
                     int arg);

// Says, shorter than the label, what has changed about it.
void view_news(Widget *widget, const char *news);

// How much of a widget's height is seen, in percent.
int view_seen(const View *view, const Widget *widget);

// Says what an act of this frame does, for those who point at it. [text] lives for ever.
void view_tell(View *view, Act act, int arg, const char *text);

// The topmost enabled or disabled widget with an act under a point in pixels, or NULL.
const Widget *view_act_at(const View *view, int x, int y);

// Draws broken text and adds it as a widget; returns its height.
int view_text(View *view, WidgetKind kind, Style style, Colour colour, SDL_Rect box,
              const char *string);

// --- The focus ------------------------------------------------------------------------------

const Widget *view_focused(const View *view);  // NULL: none
void view_focus(View *view, Act act, int arg);
bool view_has_focus(const View *view, Act act, int arg);

// The pointer is at a point in pixels. True where it is over something else than before.
bool view_hover(View *view, int x, int y);

// To the next widget with an act (step 1) or the one before (-1), around the end; with [act],
// among its widgets only. False where there is none.
bool view_focus_step(View *view, int step, Act act);

// What stands at [box] of the present pane has to be seen in this frame.
void view_seek(View *view, SDL_Rect box);

// Scrolls the panes of the focus, and of what has to be seen, to them. True where something moved.
bool view_reveal(View *view);

// --- Panes ----------------------------------------------------------------------------------

// What is drawn until view_unpane() scrolls in [box], and is cut at its edges. [content] is its
// height.
void view_pane(View *view, SDL_Rect box, Scroll *scroll, int content);
void view_unpane(View *view);

// The pane under a point, or NULL.
Scroll *view_scroll_at(const View *view, int x, int y);

// Sets the heights, and keeps the offset within them.
void scroll_fit(Scroll *scroll, int content, int pane);
void scroll_by(Scroll *scroll, int pixels);

// Arrows, Page Up and Down, Home and End. True where the key was one of them.
bool scroll_key(Scroll *scroll, const View *view, SDL_Keycode key);

#endif
