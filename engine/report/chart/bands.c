// SPDX-License-Identifier: MIT
//
// How something changed in many runs: a small picture for each thing, each run a thin line, and the
// middle of them a thick one.

#include <assert.h>

#include "chart/chart.h"
#include "page/ink.h"

enum { TEXT_HEIGHT = 24, PICTURE = 60, ROW_GAP = 18, FOOT = 18, EDGE = 6 };

static int x_of(int moment, int moments) {
    int room = CHART_WIDTH - 2 * EDGE;
    return EDGE + (moments > 1 ? room * moment / (moments - 1) : room / 2);
}

static int y_of(int value, int bottom) { return bottom - PICTURE * value / CHART_FULL; }

static bool has_points(const int *values, int moments) {
    for (int i = 0; i < moments; i++) {
        if (values[i] >= 0) return true;
    }
    return false;
}

static void put_path(Chart *chart, parl_role role, const int *values, int moments, int bottom) {
    if (!has_points(values, moments)) return;
    chart_path(chart, role, true);
    for (int i = 0; i < moments; i++) {
        if (values[i] < 0) continue;
        chart_point(chart, x_of(i, moments), y_of(values[i], bottom));
    }
}

static void put_band(Chart *chart, const ChartBand *band, int runs, int moments, int top) {
    chart_text(chart, PARL_ROLE_NAME, 0, top + 12, PARL_ANCHOR_START, band->label, CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_WORDS, CHART_WIDTH, top + 12, PARL_ANCHOR_END, band->value,
               CHART_VALUE_MAX);
    int bottom = top + TEXT_HEIGHT + PICTURE;
    chart_line(chart, PARL_ROLE_RULE, 0, bottom, CHART_WIDTH, bottom);
    chart_line(chart, PARL_ROLE_RULE, 0, bottom - PICTURE, CHART_WIDTH, bottom - PICTURE);
    for (int i = 0; i < runs; i++) {
        put_path(chart, PARL_ROLE_THIN, band->values + i * moments, moments, bottom);
    }
    put_path(chart, PARL_ROLE_LINE, band->middle, moments, bottom);
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

Chart *chart_bands(const ChartBand *bands, int count, int runs, int moments,
                   const ChartLimit *limit, const char *first, const char *last) {
    assert(bands || count == 0);
    assert(moments > 0);
    Chart *chart = chart_new();
    int y = 0;
    for (int i = 0; i < count; i++) {
        int line = limit ? y_of(limit->at, y + TEXT_HEIGHT + PICTURE) : 0;
        if (limit) chart_line(chart, PARL_ROLE_LIMIT, 0, line, CHART_WIDTH, line);
        put_band(chart, &bands[i], runs, moments, y);
        y += TEXT_HEIGHT + PICTURE + ROW_GAP;
    }
    put_foot(chart, limit, y + 6, first, last);
    chart->seen.height = y + FOOT;
    return chart;
}
