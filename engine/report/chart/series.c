// SPDX-License-Identifier: MIT
//
// How something changed: a small picture for each thing, all on one scale. So many lines in one
// picture could be told apart by colour only, and not even by that.

#include <assert.h>

#include "chart/chart.h"
#include "page/ink.h"

enum { TEXT_HEIGHT = 24, PICTURE = 44, ROW_GAP = 20, FOOT = 18, EDGE = 6 };

// Moments stand evenly, with room for a mark at both ends.
static int x_of(int moment, int moments) {
    int room = CHART_WIDTH - 2 * EDGE;
    return EDGE + (moments > 1 ? room * moment / (moments - 1) : room / 2);
}

static int y_of(int value, int bottom) { return bottom - PICTURE * value / CHART_FULL; }

static void put_line(Chart *chart, const ChartSeries *row, int moments, bool steps, int bottom) {
    chart_path(chart, PARL_ROLE_LINE, steps);
    for (int i = 0; i < moments; i++) {
        if (row->values[i] < 0) continue;
        chart_point(chart, x_of(i, moments), y_of(row->values[i], bottom));
    }
}

// Steps bear a mark where something changed, lines at each point.
static void put_marks(Chart *chart, const ChartSeries *row, int moments, bool steps, int bottom) {
    int before = -1;
    for (int i = 0; i < moments; i++) {
        int value = row->values[i];
        if (value >= 0 && !(steps && value == before)) {
            chart_mark(chart, PARL_MARK_POINT, x_of(i, moments), y_of(value, bottom));
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

static void put_series(Chart *chart, const ChartSeries *row, int moments, bool steps, int top) {
    chart_text(chart, PARL_ROLE_NAME, 0, top + 12, PARL_ANCHOR_START, row->label, CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_WORDS, CHART_WIDTH, top + 12, PARL_ANCHOR_END, row->value,
               CHART_VALUE_MAX);
    int bottom = top + TEXT_HEIGHT + PICTURE;
    chart_line(chart, PARL_ROLE_RULE, 0, bottom, CHART_WIDTH, bottom);
    chart_strip(chart, top, bottom + EDGE);
    if (is_empty(row, moments)) return;
    put_line(chart, row, moments, steps, bottom);
    put_marks(chart, row, moments, steps, bottom);
}

static void put_limit(Chart *chart, const ChartLimit *limit, int top) {
    int y = y_of(limit->at, top + TEXT_HEIGHT + PICTURE);
    chart_line(chart, PARL_ROLE_LIMIT, 0, y, CHART_WIDTH, y);
}

static void put_foot(Chart *chart, const ChartLimit *limit, int y, const char *first,
                     const char *last) {
    chart_text(chart, PARL_ROLE_ASIDE, 0, y, PARL_ANCHOR_START, first, CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH, y, PARL_ANCHOR_END, last, CHART_LABEL_MAX);
    if (!limit) return;
    Ink ink = {0};
    ink_add(&ink, "- - %s", limit->word);
    chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH / 2, y, PARL_ANCHOR_MIDDLE, ink_text(&ink),
               CHART_LABEL_MAX);
    ink_clear(&ink);
}

Chart *chart_series(const ChartSeries *series, int count, int moments, bool steps,
                    const ChartLimit *limit, const char *first, const char *last) {
    assert(series || count == 0);
    assert(moments > 0);
    Chart *chart = chart_new();
    for (int i = 0; i < count; i++) {
        if (limit) put_limit(chart, limit, chart->seen.height);
        put_series(chart, &series[i], moments, steps, chart->seen.height);
        chart->seen.height += TEXT_HEIGHT + PICTURE + ROW_GAP;
    }
    put_foot(chart, limit, chart->seen.height + 6, first, last);
    chart->seen.height += FOOT;
    return chart;
}
