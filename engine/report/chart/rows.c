// SPDX-License-Identifier: MIT
//
// Rows of bars and marks on one scale.

#include <assert.h>

#include "chart/chart.h"

enum {
    TEXT_HEIGHT = 20,
    ROW_GAP = 12,
    HEAD = 24,       // for the words of the limits
    MARK_ROOM = 16,  // a mark without a bar stands in this
};

static int thickness(const ChartRow *row) {
    return row->mark != MARK_NONE && row->thick < MARK_ROOM ? MARK_ROOM : row->thick;
}

// Across the bar alone: through the words of a row a line could not be read.
static void put_limit(Ink *svg, int at, int top, int high) {
    svg_line(svg, "tick", chart_x(at), top - 4, chart_x(at), top + high + 4);
}

static void put_row(Ink *svg, const ChartRow *row, int y) {
    svg_text(svg, "b", 0, y + 14, false, row->label, CHART_LABEL_MAX);
    svg_text(svg, "", CHART_WIDTH, y + 14, true, row->value, CHART_VALUE_MAX);
    int top = y + TEXT_HEIGHT, high = thickness(row), middle = top + high / 2;
    int end = chart_x(row->bar), kept = chart_x(row->bar - row->lost);
    if (row->mark == MARK_NONE)
        svg_box(svg, "track", 0, top, CHART_WIDTH, high);
    else
        svg_line(svg, "rule", 0, middle, CHART_WIDTH, middle);
    svg_box(svg, "bar", 0, top, kept, high);
    svg_box(svg, "lost", kept, top, end - kept, high);
    if (row->limit > 0) put_limit(svg, row->limit, top, high);
    svg_mark(svg, row->mark, chart_x(row->at), middle);
}

Chart chart_rows(const ChartRow *rows, int count, const ChartLimit *limits, int limit_count) {
    assert(rows || count == 0);
    Chart chart = {.height = limit_count > 0 ? HEAD : 0};
    for (int i = 0; i < limit_count; i++) chart_limit_word(&chart.svg, &limits[i], 14);
    for (int i = 0; i < count; i++) {
        int high = thickness(&rows[i]);
        put_row(&chart.svg, &rows[i], chart.height);
        for (int j = 0; j < limit_count; j++) {
            put_limit(&chart.svg, limits[j].at, chart.height + TEXT_HEIGHT, high);
        }
        chart.height += TEXT_HEIGHT + high + ROW_GAP;
    }
    return chart;
}
