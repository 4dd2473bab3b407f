// SPDX-License-Identifier: MIT
//
// Rows of bars and marks on one scale.

#include <assert.h>

#include "chart/chart.h"

enum {
    TEXT_HEIGHT = 22,
    ROW_GAP = 12,
    HEAD = 24,        // for the words of the limits
    BAR = 5,          // slim, and all alike: how long they are is what is compared
    MARK_ROOM = 16,   // a mark without a bar stands in this
    TICK = 4,         // by so much it reaches over its bar
    VALUE_ROOM = 36,  // at the end of a row, for "100"
};

static int thickness(const ChartRow *row) { return row->mark != PARL_MARK_NONE ? MARK_ROOM : BAR; }

// Across the bar alone: through the words of a row a line could not be read.
static void put_limit(Chart *chart, int at, int top, int high) {
    chart_line(chart, PARL_ROLE_TICK, chart_x(at), top - TICK, chart_x(at), top + high + TICK);
}

static void put_row(Chart *chart, const ChartRow *row, int y) {
    chart_text(chart, PARL_ROLE_NAME, 0, y + 14, PARL_ANCHOR_START, row->label, CHART_LABEL_MAX);
    if (row->aside)
        chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH - VALUE_ROOM, y + 14, PARL_ANCHOR_END,
                   row->aside, CHART_VALUE_MAX);
    chart_text(chart, PARL_ROLE_WORDS, CHART_WIDTH, y + 14, PARL_ANCHOR_END, row->value,
               CHART_VALUE_MAX);
    int top = y + TEXT_HEIGHT, high = thickness(row), middle = top + high / 2;
    if (row->mark == PARL_MARK_NONE)
        chart_bar(chart, PARL_ROLE_TRACK, 0, top, CHART_WIDTH, high);
    else
        chart_line(chart, PARL_ROLE_RULE, 0, middle, CHART_WIDTH, middle);
    // What is kept lies over what there was.
    if (row->lost > 0) chart_bar(chart, PARL_ROLE_LOST, 0, top, chart_x(row->bar), high);
    chart_bar(chart, PARL_ROLE_BAR, 0, top, chart_x(row->bar - row->lost), high);
    if (row->limit > 0) put_limit(chart, row->limit, top, high);
    chart_mark(chart, row->mark, chart_x(row->at), middle);
    chart_strip(chart, y, top + high + TICK);
}

Chart *chart_rows(const ChartRow *rows, int count, const ChartLimit *limits, int limit_count) {
    assert(rows || count == 0);
    Chart *chart = chart_new();
    chart->seen.height = limit_count > 0 ? HEAD : 0;
    for (int i = 0; i < limit_count; i++) chart_limit_word(chart, &limits[i], 14);
    for (int i = 0; i < count; i++) {
        int high = thickness(&rows[i]);
        put_row(chart, &rows[i], chart->seen.height);
        for (int j = 0; j < limit_count; j++) {
            put_limit(chart, limits[j].at, chart->seen.height + TEXT_HEIGHT, high);
        }
        chart->seen.height += TEXT_HEIGHT + high + ROW_GAP;
    }
    return chart;
}
