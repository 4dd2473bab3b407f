// SPDX-License-Identifier: MIT
//
// How something changed: a small picture for each thing, all on one scale. So many lines in one
// picture could be told apart by colour only, and not even by that.

#include <assert.h>

#include "chart/chart.h"

enum { TEXT_HEIGHT = 24, PICTURE = 44, ROW_GAP = 14, FOOT = 18, EDGE = 6 };

// Moments stand evenly, with room for a mark at both ends.
static int x_of(int moment, int moments) {
    int room = CHART_WIDTH - 2 * EDGE;
    return EDGE + (moments > 1 ? room * moment / (moments - 1) : room / 2);
}

static int y_of(int value, int bottom) { return bottom - PICTURE * value / CHART_FULL; }

static void put_point(Ink *svg, const ChartSeries *row, int moment, int moments, bool steps,
                      int bottom, bool first) {
    int x = x_of(moment, moments), y = y_of(row->values[moment], bottom);
    if (first)
        ink_add(svg, "M%d %d", x, y);
    else if (steps)
        ink_add(svg, "H%dV%d", x, y);
    else
        ink_add(svg, "L%d %d", x, y);
}

static void put_line(Ink *svg, const ChartSeries *row, int moments, bool steps, int bottom) {
    bool first = true;
    ink_add(svg, "<path class=\"line\" d=\"");
    for (int i = 0; i < moments; i++) {
        if (row->values[i] < 0) continue;
        put_point(svg, row, i, moments, steps, bottom, first);
        first = false;
    }
    ink_add(svg, "\"/>\n");
}

// Steps bear a mark where something changed, lines at each point.
static void put_marks(Ink *svg, const ChartSeries *row, int moments, bool steps, int bottom) {
    int before = -1;
    for (int i = 0; i < moments; i++) {
        int value = row->values[i];
        if (value >= 0 && !(steps && value == before)) {
            ink_add(svg, "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n", x_of(i, moments),
                    y_of(value, bottom));
        }
        if (value >= 0) before = value;
    }
}

static bool is_empty(const ChartSeries *row, int moments) {
    for (int i = 0; i < moments; i++) {
        if (row->values[i] >= 0) return false;
    }
    return true;
}

static void put_series(Ink *svg, const ChartSeries *row, int moments, bool steps, int top) {
    svg_text(svg, "b", 0, top + 12, false, row->label, CHART_LABEL_MAX);
    svg_text(svg, "", CHART_WIDTH, top + 12, true, row->value, CHART_VALUE_MAX);
    int bottom = top + TEXT_HEIGHT + PICTURE;
    svg_line(svg, "rule", 0, bottom, CHART_WIDTH, bottom);
    if (is_empty(row, moments)) return;
    put_line(svg, row, moments, steps, bottom);
    put_marks(svg, row, moments, steps, bottom);
}

static void put_limit(Ink *svg, const ChartLimit *limit, int top) {
    int y = y_of(limit->at, top + TEXT_HEIGHT + PICTURE);
    svg_line(svg, "limit", 0, y, CHART_WIDTH, y);
}

static void put_foot(Ink *svg, const ChartLimit *limit, int y, const char *first,
                     const char *last) {
    svg_text(svg, "s", 0, y, false, first, CHART_LABEL_MAX);
    svg_text(svg, "s", CHART_WIDTH, y, true, last, CHART_LABEL_MAX);
    if (limit) {
        ink_add(svg, "<text class=\"s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">", CHART_WIDTH / 2,
                y);
        ink_add(svg, "- - %s</text>\n", limit->word);
    }
}

Chart chart_series(const ChartSeries *series, int count, int moments, bool steps,
                   const ChartLimit *limit, const char *first, const char *last) {
    assert(series || count == 0);
    assert(moments > 0);
    Chart chart = {.height = 0};
    for (int i = 0; i < count; i++) {
        if (limit) put_limit(&chart.svg, limit, chart.height);
        put_series(&chart.svg, &series[i], moments, steps, chart.height);
        chart.height += TEXT_HEIGHT + PICTURE + ROW_GAP;
    }
    put_foot(&chart.svg, limit, chart.height + 6, first, last);
    chart.height += FOOT;
    return chart;
}
