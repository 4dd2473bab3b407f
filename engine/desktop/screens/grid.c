// SPDX-License-Identifier: MIT
//
// Tables: columns as wide as what they hold, and where that is too wide, as much narrower as they
// are wide; cells then break.

#include <assert.h>

#include "screens/blocks.h"

enum { COLUMNS_MAX = 12 };

static const char *cell_of(const parl_table *table, int row, int column) {
    return table->cells[row * table->columns + column];
}

static Style style_of(int row, int column) {
    return row == 0 || column == 0 ? STYLE_LABEL : STYLE_SMALL;
}

static void measure(View *view, const parl_table *table, int wide, int out[COLUMNS_MAX]) {
    int total = 0, gap = view_px(view, SIZE_PAD), room = wide - gap * (table->columns - 1);
    for (int column = 0; column < table->columns; ++column) {
        out[column] = 0;
        for (int row = 0; row < table->rows; ++row) {
            const char *cell = cell_of(table, row, column);
            int own = text_widest(view->text, style_of(row, column), wide, cell);
            if (own > out[column]) out[column] = own;
        }
        total += out[column];
    }
    // The widest give first.
    while (total > room) {
        int widest = 0;
        for (int column = 1; column < table->columns; ++column)
            if (out[column] > out[widest]) widest = column;
        int less = total - room < out[widest] / 4 ? total - room : out[widest] / 4;
        if (less < 1) return;
        out[widest] -= less;
        total -= less;
    }
}

static int row_height(View *view, const parl_table *table, int row, const int *wide) {
    int tall = 0;
    for (int column = 0; column < table->columns; ++column) {
        int own = text_height(view->text, style_of(row, column), wide[column],
                              cell_of(table, row, column));
        if (own > tall) tall = own;
    }
    return tall + view_px(view, SIZE_GAP);
}

static void draw_row(View *view, const parl_table *table, int row, const int *wide, SDL_Rect box) {
    int x = box.x, gap = view_px(view, SIZE_PAD), air = view_px(view, SIZE_TINY);
    for (int column = 0; column < table->columns; ++column) {
        const char *cell = cell_of(table, row, column);
        Style style = style_of(row, column);
        int left = x;
        if (table->figures >> column & 1)
            left += wide[column] - text_widest(view->text, style, wide[column], cell);
        text_draw(view->text, style, row == 0 ? COLOUR_MUTED : COLOUR_INK,
                  (SDL_Rect){left, box.y + air, wide[column] - (left - x), 0}, cell);
        x += wide[column] + gap;
    }
    view_fill(view,
              (SDL_Rect){box.x, box.y + box.h - view_px(view, SIZE_HAIR), box.w,
                         view_px(view, SIZE_HAIR)},
              COLOUR_RULE);
}

int table_walk(View *view, const parl_table *table, SDL_Rect box, bool draws, parl_strip *rows) {
    assert(table);
    assert(table->columns > 0 && table->columns <= COLUMNS_MAX);
    int wide[COLUMNS_MAX], top = box.y;
    measure(view, table, box.w, wide);
    for (int row = 0; row < table->rows; ++row) {
        box.h = row_height(view, table, row, wide);
        if (draws) draw_row(view, table, row, wide, box);
        if (rows && row > 0) rows[row - 1] = (parl_strip){box.y - top, box.y - top + box.h};
        box.y += box.h;
    }
    return box.y - top;
}
