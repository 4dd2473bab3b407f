// SPDX-License-Identifier: MIT
//
// Many values on one scale, each with a mark of its own. What falls on one place stands upon each
// other, so that how many there are can be counted.

#include <assert.h>
#include <stdlib.h>

#include "chart/chart.h"

enum {
    TEXT_HEIGHT = 22,
    HEAD = 24,  // for the words of the limits
    FOOT = 22,
    GAP = 16,
    EDGE = 8,    // so that a mark at an end lies in the box
    PITCH = 14,  // from mark to mark, upwards and across: wider than each of them
};

static int x_of(int value) { return EDGE + (CHART_WIDTH - 2 * EDGE) * value / CHART_FULL; }

// The lowest place for each mark at which it touches none of those before it. The caller's.
static int *levels_of(const ChartDots *row, int *most) {
    int *levels = calloc((size_t)row->count + 1, sizeof *levels);
    if (!levels) abort();
    *most = 1;
    for (int i = 0; i < row->count; i++) {
        for (int j = 0; j < i; j++) {
            bool near = abs(x_of(row->at[i]) - x_of(row->at[j])) < PITCH;
            if (!near || levels[j] != levels[i]) continue;
            levels[i]++;
            j = -1;  // Another one may lie there.
        }
        if (levels[i] + 1 > *most) *most = levels[i] + 1;
    }
    return levels;
}

static bool has_words(const ChartDots *row) { return *row->label || *row->value; }

// Returns where the row ends.
static int put_row(Chart *chart, const ChartDots *row, int y, const ChartLimit *limits,
                   int limit_count) {
    if (has_words(row)) {
        chart_text(chart, PARL_ROLE_NAME, 0, y + 14, PARL_ANCHOR_START, row->label,
                   CHART_LABEL_MAX);
        chart_text(chart, PARL_ROLE_WORDS, CHART_WIDTH, y + 14, PARL_ANCHOR_END, row->value,
                   CHART_VALUE_MAX);
        y += TEXT_HEIGHT;
    }
    int most, *levels = levels_of(row, &most), bottom = y + most * PITCH + 2;
    for (int i = 0; i < limit_count; i++) {
        int x = x_of(limits[i].at);
        chart_line(chart, PARL_ROLE_LIMIT, x, y - 2, x, bottom);
    }
    chart_line(chart, PARL_ROLE_RULE, 0, bottom, CHART_WIDTH, bottom);
    for (int i = 0; i < row->count; i++) {
        int up = levels[i] * PITCH + PITCH / 2 + 1;
        chart_mark(chart, row->mark, x_of(row->at[i]), bottom - up);
    }
    free(levels);
    return bottom + GAP;
}

enum { LETTER = 8 };  // units that a letter takes, at most on average

// As chart_limit_word, on this scale; on the other side where its own has no room.
static void put_word(Chart *chart, const ChartLimit *limit) {
    int x = x_of(limit->at), wide = parl_report_columns(limit->word) * LETTER;
    bool left = limit->at < CHART_FULL / 2 ? x > wide : x + wide > CHART_WIDTH;
    chart_text(chart, PARL_ROLE_ASIDE, left ? x - 5 : x + 5, 14,
               left ? PARL_ANCHOR_END : PARL_ANCHOR_START, limit->word, CHART_LABEL_MAX);
}

Chart *chart_dots(const ChartDots *rows, int count, const ChartLimit *limits, int limit_count,
                  const char *first, const char *last) {
    assert(rows || count == 0);
    Chart *chart = chart_new();
    int y = limit_count > 0 ? HEAD : 0;
    for (int i = 0; i < limit_count; i++) put_word(chart, &limits[i]);
    for (int i = 0; i < count; i++) y = put_row(chart, &rows[i], y, limits, limit_count);
    chart_text(chart, PARL_ROLE_ASIDE, 0, y, PARL_ANCHOR_START, first, CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH, y, PARL_ANCHOR_END, last, CHART_LABEL_MAX);
    chart->seen.height = y + FOOT - GAP;
    return chart;
}
