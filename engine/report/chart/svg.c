// SPDX-License-Identifier: MIT

#include <assert.h>
#include <string.h>

#include "chart/chart.h"
#include "page/render.h"
#include "utf8.h"

// The most bytes of [text] that take at most [columns].
static size_t fitting(const char *text, int columns) {
    size_t all = utf8_count(text, strlen(text)), size = 0;
    for (size_t n = 1; n <= all; n++) {
        size_t next = utf8_span(text, n);
        Ink part = {0};
        ink_add(&part, "%.*s", (int)next, text);
        bool fits = parl_report_columns(ink_text(&part)) <= columns;
        ink_clear(&part);
        if (!fits) break;
        size = next;
    }
    return size;
}

void svg_text(Ink *svg, const char *style, int x, int y, bool end, const char *text, int columns) {
    assert(svg);
    assert(text);
    Ink shown = {0};
    if (parl_report_columns(text) <= columns)
        ink_add(&shown, "%s", text);
    else
        ink_add(&shown, "%.*s…", (int)fitting(text, columns - 1), text);
    ink_add(svg, "<text class=\"%s\" x=\"%d\" y=\"%d\"%s>", style, x, y,
            end ? " text-anchor=\"end\"" : "");
    ink_escaped(svg, ink_text(&shown));
    ink_add(svg, "</text>\n");
    ink_clear(&shown);
}

void svg_line(Ink *svg, const char *style, int x1, int y1, int x2, int y2) {
    ink_add(svg, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", style, x1, y1,
            x2, y2);
}

void svg_box(Ink *svg, const char *style, int x, int y, int width, int height) {
    if (width <= 0 || height <= 0) return;
    ink_add(svg, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", style, x, y,
            width, height);
}

void svg_mark(Ink *svg, ChartMark mark, int x, int y) {
    switch (mark) {
        case MARK_NONE: return;
        case MARK_DOT:
        case MARK_RING:
            ink_add(svg, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>\n",
                    mark == MARK_DOT ? "dot" : "ring", x, y);
            return;
        case MARK_DIAMOND:
            ink_add(svg, "<path class=\"dot\" d=\"M%d %dl8 8l-8 8l-8-8z\"/>\n", x, y - 8);
            return;
        case MARK_SQUARE: svg_box(svg, "dot", x - 6, y - 6, 12, 12); return;
    }
}

int chart_x(int value) {
    assert(value >= 0);
    assert(value <= CHART_FULL);
    return value * CHART_WIDTH / CHART_FULL;
}

// A word stands on the side of its line that it is about: the outer one.
void chart_limit_word(Ink *svg, const ChartLimit *limit, int y) {
    int x = chart_x(limit->at);
    bool left = x < CHART_WIDTH / 2;
    svg_text(svg, "s", left ? x - 5 : x + 5, y, left, limit->word, CHART_LABEL_MAX);
}
