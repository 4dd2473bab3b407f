// SPDX-License-Identifier: MIT

#include "app/keep.h"
#include "screens/frame.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

// --- The foot -----------------------------------------------------------------------------------

static const char broken[] = "The scenario does not load as it was saved: you play the version "
                             "before. F4 says what is wrong";

// What the button under the pointer, or with the focus, does.
static const char *hovered(const App *app) {
    const View *view = &app->view;
    Act act = view->focus_shown ? view->focus : view->hover;
    int arg = view->focus_shown ? view->focus_arg : view->hover_arg;
    for (int i = 0; i < view->was_told_count; ++i)
        if (view->was_told[i].act == act && view->was_told[i].arg == arg)
            return view->was_told[i].text;
    return NULL;
}

static int foot_wide(const View *view) { return view->width - 2 * view_px(view, SIZE_PAD); }

static const char between[] = "  \u00b7  ";

// Leaves out what stands before the last of them, which says where all keys are; of two the last.
static bool drop_key(char *keys) {
    char *last = NULL, *before = NULL;
    for (char *at = strstr(keys, between); at; at = strstr(at + 1, between)) {
        before = last;
        last = at;
    }
    if (before)
        memmove(before, last, strlen(last) + 1);
    else if (last)
        *last = '\0';
    return last != NULL;
}

// What has been said for itself, and no key.
static const char *sentence_of(const App *app) {
    return app->notice[0] != '\0' ? app->notice : app->problems ? broken : hovered(app);
}

// The keys stand on one line: as many as there is room for.
static void say_keys(App *app) {
    const View *view = &app->view;
    app->foot[0] = '\0';
    if (app->screen == SCREEN_TABLE) table_outside(app, app->foot, sizeof app->foot);
    size_t used = strlen(app->foot);
    snprintf(app->foot + used, sizeof app->foot - used, "%s", screen_rows[app->screen].keys(app));
    while (text_width(view->text, STYLE_SMALL, app->foot, strlen(app->foot)) > foot_wide(view) &&
           drop_key(app->foot))
        continue;
}

static Style foot_style(const App *app) {
    return app->notice[0] != '\0' ? STYLE_LABEL : STYLE_SMALL;
}

// How high the foot is: settled before the screen is drawn above it, with what the pointer was over
// in the picture before.
int foot_height(App *app) {
    View *view = &app->view;
    const char *said = sentence_of(app);
    if (said)
        snprintf(app->foot, sizeof app->foot, "%s", said);
    else
        say_keys(app);
    int text = text_height(view->text, foot_style(app), foot_wide(view), app->foot);
    int least = view_px(view, SIZE_FOOT), own = text + view_px(view, SIZE_GAP);
    app->foot_tall = own > least ? own : least;
    return app->foot_tall;
}

void foot_draw(App *app) {
    View *view = &app->view;
    int height = app->foot_tall, pad = view_px(view, SIZE_PAD);
    // What is outside of a pane is known by now.
    if (!sentence_of(app)) say_keys(app);
    bool notice = app->notice[0] != '\0';
    Colour ground = !notice ? COLOUR_PAPER : app->notice_bad ? COLOUR_WARN_WASH : COLOUR_GOOD_WASH;
    Colour ink = !notice ? COLOUR_MUTED : app->notice_bad ? COLOUR_WARN : COLOUR_GOOD;
    SDL_Rect bar = {0, view->height - height, view->width, height};
    view_fill(view, bar, ground);
    view_fill(view, (SDL_Rect){bar.x, bar.y, bar.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    Colour before = view_ground(view, ground);
    Style style = foot_style(app);
    int tall = text_height(view->text, style, foot_wide(view), app->foot);
    text_draw(view->text, style, ink,
              (SDL_Rect){bar.x + pad, bar.y + (height - tall) / 2, foot_wide(view), 0}, app->foot);
    view_ground(view, before);
    view_add(view, notice ? WIDGET_NOTICE : WIDGET_HINT, bar, app->foot);
}

// --- The top ------------------------------------------------------------------------------------

int frame_top(App *app, const char *title, const Button *buttons, int count) {
    View *view = &app->view;
    int tall = view_px(view, SIZE_TOP), gap = view_px(view, SIZE_GAP);
    int y = (tall - view_px(view, SIZE_BUTTON)) / 2, x = gap;
    bool home = app->screen == SCREEN_LIBRARY;
    const Button back = {
        .icon = "back", .text = "", .spoken = "back", .act = ACT_BACK, .look = BUTTON_QUIET};
    if (!home) button_draw(view, &back, x, y);
    x += home ? gap : button_width(view, &back) + gap;
    int right = buttons_draw_right(view, buttons, count, view->width - gap, y);
    if (home && view_wordmark(view, x, (tall - view_px(view, 28)) / 2, 28, COLOUR_INK)) {
        view_add(view, WIDGET_HEADING, (SDL_Rect){x, 0, view_px(view, 140), tall}, title);
    } else {
        int top = (tall - text_leading(view->text, STYLE_HEADING)) / 2;
        int wide = text_width(view->text, STYLE_HEADING, title, strlen(title));
        Style style = x + wide < right ? STYLE_HEADING : STYLE_LABEL;
        if (style == STYLE_LABEL) top = (tall - text_leading(view->text, STYLE_LABEL)) / 2;
        text_line(view->text, style, COLOUR_INK, x, top, right - x, title);
        view_add(view, WIDGET_HEADING, (SDL_Rect){x, 0, right - x, tall}, title);
    }
    view_fill(view,
              (SDL_Rect){0, tall - view_px(view, SIZE_HAIR), view->width, view_px(view, SIZE_HAIR)},
              COLOUR_RULE);
    return tall;
}

// --- The page -----------------------------------------------------------------------------------

int frame_wide(const App *app, int points) {
    const View *view = &app->view;
    int most = view_px(view, points), wide = view->width - 2 * view_px(view, SIZE_MARGIN);
    return wide < most ? wide : most;
}

SDL_Rect frame_page(App *app, int top, int points, int content) {
    View *view = &app->view;
    int foot = foot_height(app), wide = frame_wide(app, points),
        margin = view_px(view, SIZE_MARGIN);
    SDL_Rect pane = {0, top, view->width, view->height - top - foot};
    view_pane(view, pane, &app->scroll, content + 2 * margin);
    return (SDL_Rect){(view->width - wide) / 2, top + margin - app->scroll.offset, wide, 0};
}

int frame_unread(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    char text[1200];
    const char *trouble = keep_unread(app);
    if (!*trouble) return 0;
    snprintf(text, sizeof text, "What you have played cannot be read: %s", trouble);
    if (draws) view_text(view, WIDGET_NOTICE, STYLE_BODY, COLOUR_WARN, box, text);
    return text_height(view->text, STYLE_BODY, box.w, text) + view_px(view, SIZE_PAD);
}

void frame_end(App *app) {
    view_unpane(&app->view);
    foot_draw(app);
}

bool page_key(App *app, const SDL_KeyboardEvent *key) {
    return scroll_key(&app->scroll, &app->view, key->keysym.sym);
}
