// SPDX-License-Identifier: MIT
//
// The first screen: what the scenario is about, and Enter. And the bar at the foot of every
// screen.

#include <stdio.h>

#include "app.h"

void foot_draw(App *app, const char *keys) {
    View *view = &app->view;
    int height = view_px(view, SIZE_FOOT), margin = view_px(view, SIZE_PAD);
    SDL_Rect bar = {0, view->height - height, view->width, height};
    bool notice = app->notice[0] != '\0';
    view_fill(view, (SDL_Rect){bar.x, bar.y, bar.w, view_px(view, SIZE_HAIR)}, COLOUR_RULE);
    int y = bar.y + (height - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, notice ? STYLE_LABEL : STYLE_SMALL,
              !notice           ? COLOUR_MUTED
              : app->notice_bad ? COLOUR_WARN
                                : COLOUR_GOOD,
              margin, y, bar.w - 2 * margin, notice ? app->notice : keys);
    view_add(view, notice ? WIDGET_NOTICE : WIDGET_HINT, bar, notice ? app->notice : keys);
}

static void facts_of(const parl_scenario_info *info, char *out, size_t size) {
    int used = snprintf(out, size, "%s", info->level);
    if (info->minutes > 0 && used >= 0 && (size_t)used < size)
        used += snprintf(out + used, size - (size_t)used, "  ·  about %d minutes", info->minutes);
    if (info->weeks > 0 && used >= 0 && (size_t)used < size)
        snprintf(out + used, size - (size_t)used, "  ·  %d weeks", info->weeks);
}

enum { PAGE_LINES = 5 };

typedef struct {
    WidgetKind kind;
    Style style;
    Colour colour;
    const char *text;
} PageLine;

static int page_height(App *app, const PageLine *lines, int wide) {
    int height = 0;
    for (int i = 0; i < PAGE_LINES; ++i)
        height += text_height(app->view.text, lines[i].style, wide, lines[i].text);
    return height + (PAGE_LINES - 1) * view_px(&app->view, SIZE_PAD);
}

static void draw_page(App *app, const PageLine *lines, SDL_Rect pane, int wide) {
    View *view = &app->view;
    int content = page_height(app, lines, wide);
    scroll_fit(&app->page, content, pane.h);
    // A short brief stands in the upper third, not glued to the edge.
    int spare = content < pane.h ? (pane.h - content) / 3 : 0;
    SDL_Rect box = {(view->width - wide) / 2, pane.y + spare - app->page.offset, wide, 0};
    view_clip(view, pane);
    for (int i = 0; i < PAGE_LINES; ++i)
        box.y +=
            view_text(view, lines[i].kind, lines[i].style, lines[i].colour, box, lines[i].text) +
            view_px(view, SIZE_PAD);
    view_unclip(view);
    scroll_draw(&app->page, view, pane);
}

void brief_draw(App *app) {
    View *view = &app->view;
    parl_scenario_info info = parl_scenario_describe(app->scenario);
    char facts[160], seed[80];
    facts_of(&info, facts, sizeof facts);
    snprintf(seed, sizeof seed, "Seed %llu. The same seed is the same world.",
             (unsigned long long)parl_session_seed(app->table.session));
    const PageLine lines[PAGE_LINES] = {
        {WIDGET_HEADING, STYLE_TITLE, COLOUR_INK, info.title},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, facts},
        {WIDGET_LINE, STYLE_BODY, COLOUR_INK, info.brief},
        {WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, seed},
        {WIDGET_PROMPT, STYLE_STRONG, COLOUR_ACCENT, "Press Enter to begin."},
    };
    int margin = view_px(view, SIZE_MARGIN), wide = view_px(view, SIZE_MEASURE);
    SDL_Rect pane = {0, margin, view->width, view->height - 2 * margin - view_px(view, SIZE_FOOT)};
    if (wide > view->width - 2 * margin) wide = view->width - 2 * margin;
    draw_page(app, lines, pane, wide);
    foot_draw(app, "Enter begins  ·  Up and Down scroll  ·  F1 all keys  ·  Esc leaves");
}

bool brief_key(App *app, const SDL_KeyboardEvent *key) {
    if (key_enter(key)) {
        app_show(app, SCREEN_TABLE);
        return true;
    }
    if (key->keysym.sym == SDLK_q) {
        app_cover(app, OVERLAY_LEAVE);
        return true;
    }
    return scroll_key(&app->page, &app->view, key->keysym.sym);
}
