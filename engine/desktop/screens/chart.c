// SPDX-License-Identifier: MIT
//
// Charts: the report's shapes, in units of a box, set in the window's pixels, colours and type.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "screens/blocks.h"

// Points: wider, its words would stand too far apart; so wide is a page.
enum { CHART_MOST = SIZE_MEASURE };

typedef struct {
    View *view;
    SDL_Rect box;
    float unit;  // pixels
} Painter;

static const struct {
    Colour colour;
    Style style;
} roles[PARL_ROLE_COUNT] = {
    [PARL_ROLE_WORDS] = {COLOUR_INK, STYLE_SMALL},
    [PARL_ROLE_ASIDE] = {COLOUR_MUTED, STYLE_SMALL},
    [PARL_ROLE_NAME] = {COLOUR_INK, STYLE_LABEL},
    [PARL_ROLE_MINE_WORDS] = {COLOUR_CAUTION, STYLE_LABEL},
    [PARL_ROLE_TRACK] = {COLOUR_SUNK, STYLE_SMALL},
    [PARL_ROLE_BAR] = {COLOUR_ACCENT, STYLE_SMALL},
    [PARL_ROLE_LOST] = {COLOUR_WARN, STYLE_SMALL},
    [PARL_ROLE_LINE] = {COLOUR_ACCENT, STYLE_SMALL},
    [PARL_ROLE_THIN] = {COLOUR_RULE, STYLE_SMALL},
    [PARL_ROLE_DOT] = {COLOUR_ACCENT, STYLE_SMALL},
    [PARL_ROLE_RING] = {COLOUR_ACCENT, STYLE_SMALL},
    [PARL_ROLE_RULE] = {COLOUR_RULE, STYLE_SMALL},
    [PARL_ROLE_TICK] = {COLOUR_INK, STYLE_SMALL},
    [PARL_ROLE_LIMIT] = {COLOUR_MUTED, STYLE_SMALL},
    [PARL_ROLE_MINE] = {COLOUR_CAUTION, STYLE_SMALL},
    [PARL_ROLE_PIN] = {COLOUR_CAUTION, STYLE_SMALL},
};

static int at_x(const Painter *painter, int x) {
    return painter->box.x + (int)((float)x * painter->unit + 0.5f);
}

static int at_y(const Painter *painter, int y) {
    return painter->box.y + (int)((float)y * painter->unit + 0.5f);
}

static void paint_text(const Painter *painter, const parl_shape *shape) {
    View *view = painter->view;
    Style style = roles[shape->role].style;
    int wide = text_width(view->text, style, shape->text, strlen(shape->text));
    int x = at_x(painter, shape->x);
    if (shape->anchor == PARL_ANCHOR_MIDDLE) x -= wide / 2;
    if (shape->anchor == PARL_ANCHOR_END) x -= wide;
    // [y] is the base line, a little above the lower edge of a line of text.
    int y = at_y(painter, shape->y) - text_leading(view->text, style) * 3 / 4;
    text_line(view->text, style, roles[shape->role].colour, x, y, wide, shape->text);
}

// The longer side of [line] in dashes.
static void paint_dashes(const Painter *painter, SDL_Rect line) {
    View *view = painter->view;
    bool down = line.h > line.w;
    int dash = view_px(view, 4), end = down ? line.h : line.w;
    for (int at = 0; at < end; at += 2 * dash) {
        int own = at + dash < end ? dash : end - at;
        view_fill(view,
                  down ? (SDL_Rect){line.x, line.y + at, line.w, own}
                       : (SDL_Rect){line.x + at, line.y, own, line.h},
                  COLOUR_MUTED);
    }
}

static void paint_line(const Painter *painter, const parl_shape *shape) {
    View *view = painter->view;
    Colour colour = roles[shape->role].colour;
    int x1 = at_x(painter, shape->x), y1 = at_y(painter, shape->y);
    int x2 = at_x(painter, shape->x2), y2 = at_y(painter, shape->y2);
    int hair = view_px(view, SIZE_HAIR), wide = abs(x2 - x1), tall = abs(y2 - y1);
    SDL_Rect straight = {x1 < x2 ? x1 : x2, y1 < y2 ? y1 : y2, wide > 0 ? wide : hair,
                         tall > 0 ? tall : hair};
    if (shape->role == PARL_ROLE_LIMIT)
        paint_dashes(painter, straight);
    else if (shape->role == PARL_ROLE_RULE)
        view_fill(view, straight, colour);
    else
        view_line(view, x1, y1, x2, y2, colour);
}

static void paint_box(const Painter *painter, const parl_shape *shape) {
    int x = at_x(painter, shape->x), y = at_y(painter, shape->y);
    SDL_Rect box = {x, y, at_x(painter, shape->x2) - x, at_y(painter, shape->y2) - y};
    if (shape->round)
        view_round(painter->view, box, SIZE_PAD, roles[shape->role].colour);
    else
        view_fill(painter->view, box, roles[shape->role].colour);
}

static void paint_diamond(View *view, SDL_Rect box, Colour colour) {
    int half = box.w / 2;
    for (int i = 0; i <= 2 * half; ++i) {
        int reach = i <= half ? i : 2 * half - i;
        view_fill(view, (SDL_Rect){box.x + half - reach, box.y + i, 2 * reach + 1, 1}, colour);
    }
}

static void paint_mark(const Painter *painter, const parl_shape *shape) {
    View *view = painter->view;
    Colour colour = roles[shape->role].colour;
    int reach = view_px(view, parl_mark_reach(shape->mark));
    SDL_Rect box = {at_x(painter, shape->x) - reach, at_y(painter, shape->y) - reach, 2 * reach,
                    2 * reach};
    if (shape->mark == PARL_MARK_DIAMOND)
        paint_diamond(view, box, colour);
    else if (shape->mark == PARL_MARK_SQUARE)
        view_fill(view, box, colour);
    else if (shape->mark == PARL_MARK_RING)
        view_outline(view, box, SIZE_PAD, 2, colour);
    else
        view_round(view, box, SIZE_PAD, colour);
}

static void paint_path(const Painter *painter, const parl_shape *shape) {
    Colour colour = roles[shape->role].colour;
    for (int i = 0; i + 1 < shape->point_count; ++i) {
        int x1 = at_x(painter, shape->points[i].x), y1 = at_y(painter, shape->points[i].y);
        int x2 = at_x(painter, shape->points[i + 1].x), y2 = at_y(painter, shape->points[i + 1].y);
        if (shape->steps) {
            view_line(painter->view, x1, y1, x2, y1, colour);
            view_line(painter->view, x2, y1, x2, y2, colour);
        } else {
            view_line(painter->view, x1, y1, x2, y2, colour);
        }
    }
}

int chart_walk(View *view, const parl_chart *chart, SDL_Rect box, bool draws, parl_strip *rows) {
    static void (*const paint[PARL_SHAPE_COUNT])(const Painter *, const parl_shape *) = {
        [PARL_SHAPE_TEXT] = paint_text, [PARL_SHAPE_LINE] = paint_line,
        [PARL_SHAPE_BOX] = paint_box,   [PARL_SHAPE_MARK] = paint_mark,
        [PARL_SHAPE_PATH] = paint_path,
    };
    assert(chart);
    int most = view_px(view, CHART_MOST), wide = box.w < most ? box.w : most;
    Painter painter = {view, box, (float)wide / (float)chart->width};
    for (int i = 0; draws && i < chart->shape_count; ++i)
        paint[chart->shapes[i].kind](&painter, &chart->shapes[i]);
    for (int i = 0; rows && i < chart->strip_count; ++i)
        rows[i] = (parl_strip){(int)((float)chart->strips[i].top * painter.unit),
                               (int)((float)chart->strips[i].bottom * painter.unit)};
    return (int)((float)chart->height * painter.unit);
}
