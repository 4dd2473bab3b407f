// SPDX-License-Identifier: MIT

#include "sheet.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

enum {
    SHEET_SPACE = 8,   // points that a leading space is worth
    SHEET_MARGIN = 2,  // spaces before what stands below a heading; they only tell it from one
};

void sheet_add(Sheet *sheet, const char *text) {
    assert(sheet);
    size_t more = strlen(text);
    sheet->text = memory_grow(sheet->text, sheet->length + more + 1, 1);
    memcpy(sheet->text + sheet->length, text, more + 1);
    sheet->length += more;
}

// One line of the sheet, ready to be drawn.
typedef struct {
    char *text;        // owned; "" is an empty line
    int margin;        // leading spaces
    size_t lead;       // bytes of "- " or "1. "
    const char *body;  // in [text], behind margin and lead
} Row;

static size_t lead_of(const char *text) {
    size_t digits = strspn(text, "0123456789");
    if (digits > 0 && digits < 3 && strncmp(text + digits, ". ", 2) == 0) return digits + 2;
    return strncmp(text, "- ", 2) == 0 ? 2 : 0;
}

static Row row_of(const char *line, size_t length) {
    Row row = {.text = memory_text(line, length)};
    row.margin = (int)strspn(row.text, " ");
    row.lead = lead_of(row.text + row.margin);
    row.body = row.text + row.margin + row.lead;
    return row;
}

static bool is_heading(const Row *row) { return row->margin == 0 && row->lead == 0; }

static Style style_of(const Row *row) { return is_heading(row) ? STYLE_HEADING : STYLE_BODY; }

static int lead_width(View *view, const Row *row) {
    return text_width(view->text, STYLE_BODY, row->text + row->margin, row->lead);
}

static int indent_of(View *view, const Row *row) {
    int inward = row->margin > SHEET_MARGIN ? row->margin - SHEET_MARGIN : 0;
    return inward * view_px(view, SHEET_SPACE) + lead_width(view, row);
}

static int row_height(View *view, const Row *row, int wide) {
    if (!*row->body) return text_leading(view->text, STYLE_BODY) / 2;
    return text_height(view->text, style_of(row), wide - indent_of(view, row), row->body) +
           view_px(view, SIZE_TINY);
}

static void draw_row(View *view, const Row *row, SDL_Rect box) {
    if (!*row->body) return;
    int lead = lead_width(view, row), indent = indent_of(view, row);
    SDL_Rect inner = {box.x + indent, box.y, box.w - indent, box.h};
    char *mark = memory_text(row->text + row->margin, row->lead);
    text_line(view->text, STYLE_BODY, COLOUR_MUTED, inner.x - lead, box.y, lead + 1, mark);
    free(mark);
    text_draw(view->text, style_of(row), COLOUR_INK, inner, row->body);
    view_add(view, is_heading(row) ? WIDGET_HEADING : WIDGET_LINE, box, row->text + row->margin);
}

// Walks the lines of [text]; draws them if [draws]. Returns their height.
static int walk(View *view, const char *text, SDL_Rect box, bool draws) {
    int top = box.y;
    while (*text) {
        size_t length = strcspn(text, "\n");
        Row row = row_of(text, length);
        box.h = row_height(view, &row, box.w);
        if (draws) draw_row(view, &row, box);
        box.y += box.h;
        free(row.text);
        text += length;
        if (*text) ++text;
    }
    return box.y - top;
}

int sheet_height(View *view, const char *text, int wide) {
    assert(view);
    assert(text);
    return walk(view, text, (SDL_Rect){0, 0, wide, 0}, false);
}

void sheet_draw(View *view, const char *text, SDL_Rect box) {
    assert(view);
    assert(text);
    walk(view, text, box, true);
}
