// SPDX-License-Identifier: MIT
//
// A table as plain text in columns, for who compares rows; the last column may take several lines.

#include <assert.h>

#include "page/render.h"

enum {
    COLUMNS_MAX = 16,  // of one table
    GAP = 2,           // between two columns
    LAST_MIN = 24,     // so narrow a last column can still be read
};

typedef struct {
    int widths[COLUMNS_MAX];  // of each column, as wide as its widest cell
    int last;                 // where the last column begins
} Layout;

static int width_of(const parl_table *table, int column) {
    int width = 0;
    for (int row = 0; row <= table_rows(table); row++) {
        int columns = parl_report_columns(table_at(table, row, column));
        if (columns > width) width = columns;
    }
    return width;
}

// False where the table has no room.
static bool lay_out(const parl_table *table, int margin, int columns, Layout *layout) {
    int last = table->columns - 1;
    if (last < 0 || last >= COLUMNS_MAX) return false;
    layout->last = margin;
    for (int i = 0; i <= last; i++) {
        layout->widths[i] = width_of(table, i);
        if (i < last) layout->last += layout->widths[i] + GAP;
    }
    int left = columns - layout->last;
    return layout->widths[last] <= left || (left >= LAST_MIN && !(table->figures >> last & 1U));
}

static void add_spaces(Ink *line, int count) {
    for (int i = 0; i < count; i++) ink_add(line, " ");
}

// Figures stand under each other by their last digit.
static void add_cell(Ink *line, const parl_table *table, const Layout *layout, int row,
                     int column) {
    const char *text = table_at(table, row, column);
    int space = layout->widths[column] - parl_report_columns(text);
    bool figure = table->figures >> column & 1U;
    if (figure) add_spaces(line, space);
    ink_add(line, "%s", text);
    if (!figure) add_spaces(line, space);
    add_spaces(line, GAP);
}

// A line does not end with spaces.
static void trim(Ink *line) {
    while (line->size > 0 && line->text[line->size - 1] == ' ') line->text[--line->size] = '\0';
}

static void put_row(Out *out, const parl_table *table, const Layout *layout, int margin, int row) {
    int last = table->columns - 1, first = layout->last;
    const char *text = table_at(table, row, last);
    Ink line = {0};
    add_spaces(&line, margin);
    for (int i = 0; i < last; i++) add_cell(&line, table, layout, row, i);
    if (table->figures >> last & 1U) first += layout->widths[last] - parl_report_columns(text);
    add_spaces(&line, first - layout->last);
    if (!*text) trim(&line);
    out_put(out, ink_text(&line));
    ink_clear(&line);
    if (out->going)
        out->going =
            parl_report_wrap(text, out->columns, first, layout->last, out->sink, out->data);
}

bool columns_put(const parl_table *table, int margin, Out *out) {
    assert(table);
    assert(out);
    Layout layout;
    if (!lay_out(table, margin, out->columns, &layout)) return false;
    for (int row = 0; row <= table_rows(table); row++) put_row(out, table, &layout, margin, row);
    return true;
}
