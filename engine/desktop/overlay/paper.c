// SPDX-License-Identifier: MIT

#include "overlay/paper.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capital.h"
#include "memory.h"
#include "table/face.h"

enum {
    FACE = 28,  // of who a change is about
    CHIP = 52,  // what it leaves for the points at the right
    AIR = 5,    // above and below a change
};

void paper_skip(Paper *paper, int points) {
    assert(paper);
    paper->box.y += view_px(&paper->app->view, points);
}

void paper_text(Paper *paper, WidgetKind kind, Style style, Colour colour, const char *text) {
    assert(paper);
    View *view = &paper->app->view;
    if (!*text) return;
    if (paper->draws) view_text(view, kind, style, colour, paper->box, text);
    paper->box.y += text_height(view->text, style, paper->box.w, text);
}

void paper_heading(Paper *paper, const char *icon, const char *text) {
    assert(paper);
    View *view = &paper->app->view;
    int leading = text_leading(view->text, STYLE_HEADING), side = view_px(view, SIZE_ICON);
    int indent = icon ? side + view_px(view, SIZE_GAP) : 0;
    SDL_Rect box = paper->box;
    if (paper->draws && icon)
        view_icon(view, icon, box.x, box.y + (leading - side) / 2, SIZE_ICON, COLOUR_MUTED);
    paper->box.x += indent;
    paper->box.w -= indent;
    paper_text(paper, WIDGET_HEADING, STYLE_HEADING, COLOUR_INK, text);
    paper->box.x = box.x;
    paper->box.w = box.w;
    paper_skip(paper, SIZE_TINY);
}

void paper_label(Paper *paper, const char *text) {
    assert(paper);
    paper_text(paper, WIDGET_HEADING, STYLE_LABEL, COLOUR_MUTED, text);
    paper_skip(paper, 2);
}

// --- A change -----------------------------------------------------------------------------------

// "Week 4"; "" where it is not said.
static void week_of(const ChangeRow *row, char *out, size_t size) {
    out[0] = '\0';
    if (row->week > 0) snprintf(out, size, "Week %d", row->week);
}

// What the week takes before the rest: as much in each row.
static int week_wide(View *view, const ChangeRow *row) {
    static const char widest[] = "Week 88";
    if (row->week == 0) return 0;
    return text_width(view->text, STYLE_SMALL, widest, strlen(widest)) + view_px(view, SIZE_GAP);
}

// The sentence without its reason, and the reason as a sentence. The caller frees both.
static void split(const ChangeRow *row, char **what, char **why) {
    size_t length = strlen(row->text), end = row->reason > 2 ? row->reason - 2 : length;
    *what = memory_text(row->text, end);
    *why = memory_text(row->text + (row->reason ? row->reason : length),
                       row->reason ? length - row->reason : 0);
    capital_first(*why);
}

static void draw_points(View *view, int by, int right, int y) {
    char points[16];
    snprintf(points, sizeof points, "%s%d", by > 0 ? "+" : "\u2212", by > 0 ? by : -by);
    int pad = view_px(view, 6), tall = text_leading(view->text, STYLE_LABEL);
    int wide = text_width(view->text, STYLE_LABEL, points, strlen(points)) + 2 * pad;
    Colour ground = by > 0 ? COLOUR_GOOD_WASH : COLOUR_WARN_WASH;
    SDL_Rect box = {right - wide, y, wide, tall + view_px(view, 2)};
    view_round(view, box, RADIUS_SMALL, ground);
    Colour before = view_ground(view, ground);
    text_line(view->text, STYLE_LABEL, by > 0 ? COLOUR_GOOD : COLOUR_WARN, box.x + pad,
              y + view_px(view, 1), wide, points);
    view_ground(view, before);
}

// Whose it is, or a dot; where the week is said, that.
static void draw_mark(App *app, const ChangeRow *row, const char *week, SDL_Rect box) {
    View *view = &app->view;
    int side = view_px(view, FACE), dot = view_px(view, 6);
    int leading = text_leading(view->text, STYLE_BODY);
    int lead = (leading - text_leading(view->text, STYLE_SMALL)) / 2;
    text_line(view->text, STYLE_SMALL, COLOUR_MUTED, box.x, box.y + lead, box.w, week);
    box.x += week_wide(view, row);
    if (row->face && row->person >= 0)
        face_draw(view, app->table.session, row->person, box.x, box.y + (leading - side) / 2, side);
    if (row->person < 0 && row->week == 0)
        view_round(view,
                   (SDL_Rect){box.x + (side - dot) / 2, box.y + (leading - dot) / 2, dot, dot}, dot,
                   COLOUR_MUTED);
}

// Where the parts of a change stand.
typedef struct {
    SDL_Rect what, why;
    int tall;
} Parts;

// The reason stands behind the sentence where both fit in one line, else below it.
static Parts parts_of(View *view, const ChangeRow *row, const char *what, const char *why,
                      SDL_Rect box) {
    int gap = view_px(view, SIZE_GAP), leading = text_leading(view->text, STYLE_BODY);
    int side = row->person < 0 && row->week > 0 ? 0 : view_px(view, FACE) + gap;
    int indent = week_wide(view, row) + side;
    Parts parts = {.what = {box.x + indent, box.y, box.w - indent - view_px(view, CHIP), leading}};
    int own = text_width(view->text, STYLE_BODY, what, strlen(what)) + gap;
    int more = text_width(view->text, STYLE_SMALL, why, strlen(why));
    parts.why = parts.what;
    if (own + more <= parts.what.w) {
        parts.why.x += own;
        parts.why.w -= own;
        parts.why.y += leading - text_leading(view->text, STYLE_SMALL) - view_px(view, 1);
        parts.tall = leading;
    } else {
        parts.what.h = text_height(view->text, STYLE_BODY, parts.what.w, what);
        parts.why.y += parts.what.h;
        parts.tall = parts.what.h + text_height(view->text, STYLE_SMALL, parts.why.w, why);
    }
    return parts;
}

static void add_change(View *view, const ChangeRow *row, const char *week, SDL_Rect box) {
    size_t size = strlen(row->text) + 40;
    char *label = memory_grow(NULL, size, 1);
    snprintf(label, size, "%s%s%s", week, *week ? ": " : "", row->text);
    view_add(view, WIDGET_LINE, box, label);
    free(label);
}

void paper_change(Paper *paper, const ChangeRow *row) {
    assert(paper);
    assert(row);
    View *view = &paper->app->view;
    char *what, *why, week[32];
    split(row, &what, &why);
    week_of(row, week, sizeof week);
    int air = view_px(view, AIR);
    SDL_Rect box = {paper->box.x, paper->box.y + air, paper->box.w, 0};
    Parts parts = parts_of(view, row, what, why, box);
    box.h = parts.tall;
    if (paper->draws) {
        draw_mark(paper->app, row, week, box);
        if (row->by != 0) draw_points(view, row->by, box.x + box.w, box.y + view_px(view, 1));
        text_draw(view->text, STYLE_BODY, COLOUR_INK, parts.what, what);
        text_draw(view->text, STYLE_SMALL, COLOUR_MUTED, parts.why, why);
        add_change(view, row, week, box);
    }
    paper->box.y = box.y + box.h + air;
    free(what);
    free(why);
}
