// SPDX-License-Identifier: MIT

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "chart/chart.h"
#include "page/ink.h"
#include "utf8.h"

const char *parl_role_name(parl_role role) {
    static const char *const names[] = {
#define X(id, name) [PARL_ROLE_##id] = name,
        PARL_ROLES(X)
#undef X
    };
    assert(role < PARL_ROLE_COUNT);
    return names[role];
}

int parl_mark_reach(parl_mark mark) {
    static const int reaches[] = {
#define X(id, reach) [PARL_MARK_##id] = reach,
        PARL_MARKS(X)
#undef X
    };
    assert(mark < PARL_MARK_COUNT);
    return reaches[mark];
}

// --- The list ---------------------------------------------------------------------------------

Chart *chart_new(void) {
    Chart *chart = calloc(1, sizeof *chart);
    if (!chart) abort();
    chart->seen.width = CHART_WIDTH;
    return chart;
}

void chart_free(Chart *chart) {
    if (!chart) return;
    for (int i = 0; i < chart->seen.shape_count; i++) {
        // Ours; a painter borrows them.
        if (chart->shapes[i].kind == PARL_SHAPE_TEXT) free((char *)chart->shapes[i].text);
        free((parl_point *)chart->shapes[i].points);
    }
    free(chart->shapes);
    free(chart->strips);
    free(chart);
}

static void add(Chart *chart, parl_shape shape) {
    assert(chart);
    int count = chart->seen.shape_count++;
    if (count == chart->room) {
        chart->room = chart->room * 2 + 16;
        chart->shapes = realloc(chart->shapes, (size_t)chart->room * sizeof *chart->shapes);
        if (!chart->shapes) abort();
        chart->seen.shapes = chart->shapes;
    }
    if (!shape.text) shape.text = "";
    chart->shapes[count] = shape;
}

// --- Shapes -----------------------------------------------------------------------------------

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

void chart_text(Chart *chart, parl_role role, int x, int y, parl_anchor anchor, const char *text,
                int columns) {
    assert(text);
    char *clean = text_clean(text);
    if (parl_report_columns(clean) > columns) {
        Ink shown = {0};
        ink_add(&shown, "%.*s…", (int)fitting(clean, columns - 1), clean);
        free(clean);
        clean = shown.text;
    }
    add(chart, (parl_shape){.kind = PARL_SHAPE_TEXT,
                            .role = role,
                            .x = x,
                            .y = y,
                            .text = clean,
                            .anchor = anchor});
}

void chart_line(Chart *chart, parl_role role, int x1, int y1, int x2, int y2) {
    add(chart,
        (parl_shape){.kind = PARL_SHAPE_LINE, .role = role, .x = x1, .y = y1, .x2 = x2, .y2 = y2});
}

void chart_box(Chart *chart, parl_role role, int x, int y, int width, int height) {
    if (width <= 0 || height <= 0) return;
    add(chart, (parl_shape){.kind = PARL_SHAPE_BOX,
                            .role = role,
                            .x = x,
                            .y = y,
                            .x2 = x + width,
                            .y2 = y + height});
}

void chart_bar(Chart *chart, parl_role role, int x, int y, int width, int height) {
    if (width <= 0) return;
    chart_box(chart, role, x, y, width < height ? height : width, height);
    chart->shapes[chart->seen.shape_count - 1].round = true;
}

void chart_strip(Chart *chart, int top, int bottom) {
    assert(chart);
    assert(top < bottom);
    size_t size = (size_t)(chart->seen.strip_count + 1) * sizeof *chart->strips;
    chart->strips = realloc(chart->strips, size);
    if (!chart->strips) abort();
    chart->strips[chart->seen.strip_count++] = (parl_strip){top, bottom};
    chart->seen.strips = chart->strips;
}

void chart_mark(Chart *chart, parl_mark mark, int x, int y) {
    if (mark == PARL_MARK_NONE) return;
    parl_role role = mark == PARL_MARK_RING ? PARL_ROLE_RING : PARL_ROLE_DOT;
    add(chart, (parl_shape){.kind = PARL_SHAPE_MARK, .role = role, .x = x, .y = y, .mark = mark});
}

void chart_path(Chart *chart, parl_role role, bool steps) {
    add(chart, (parl_shape){.kind = PARL_SHAPE_PATH, .role = role, .steps = steps});
}

void chart_point(Chart *chart, int x, int y) {
    assert(chart);
    assert(chart->seen.shape_count > 0);
    parl_shape *path = &chart->shapes[chart->seen.shape_count - 1];
    assert(path->kind == PARL_SHAPE_PATH);
    size_t size = (size_t)(path->point_count + 1) * sizeof *path->points;
    parl_point *points = realloc((parl_point *)path->points, size);
    if (!points) abort();
    points[path->point_count++] = (parl_point){x, y};
    path->points = points;
}

// --- Places -----------------------------------------------------------------------------------

int chart_x(int value) {
    assert(value >= 0);
    assert(value <= CHART_FULL);
    return value * CHART_WIDTH / CHART_FULL;
}

// A word stands on the side of its line that it is about: the outer one.
void chart_limit_word(Chart *chart, const ChartLimit *limit, int y) {
    int x = chart_x(limit->at);
    bool left = x < CHART_WIDTH / 2;
    chart_text(chart, PARL_ROLE_ASIDE, left ? x - 5 : x + 5, y,
               left ? PARL_ANCHOR_END : PARL_ANCHOR_START, limit->word, CHART_LABEL_MAX);
}
