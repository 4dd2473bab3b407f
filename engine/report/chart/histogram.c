// SPDX-License-Identifier: MIT
//
// Where the runs of many worlds ended.

#include <assert.h>
#include <stdio.h>

#include "chart/chart.h"

enum { BINS = 20, BIN = 5, HEAD = 38, PICTURE = 130, FOOT = 20 };

// 100 belongs to the last bin.
static int bin_of(int value) { return value >= 100 ? BINS - 1 : value / BIN; }

static int fill_bins(const int counts[101], int bins[BINS]) {
    int most = 1;
    for (int i = 0; i <= 100; i++) {
        bins[bin_of(i)] += counts[i];
        if (bins[bin_of(i)] > most) most = bins[bin_of(i)];
    }
    return most;
}

static void put_bins(Chart *chart, const int bins[BINS], int most, int mine) {
    int width = CHART_WIDTH / BINS;
    for (int i = 0; i < BINS; i++) {
        int high = PICTURE * bins[i] / most;
        if (bins[i] > 0 && high == 0) high = 1;
        bool own = mine >= 0 && bin_of(mine) == i;
        chart_box(chart, own ? PARL_ROLE_MINE : PARL_ROLE_BAR, i * width + 1, HEAD + PICTURE - high,
                  width - 2, high);
    }
}

static void put_mine(Chart *chart, int mine) {
    char words[32];
    snprintf(words, sizeof words, "this run: %d", mine);
    int x = chart_x(mine * CHART_FULL / 100);
    bool right = x > CHART_WIDTH / 2;
    chart_line(chart, PARL_ROLE_PIN, x, 4, x, HEAD + PICTURE);
    chart_text(chart, PARL_ROLE_MINE_WORDS, right ? x - 6 : x + 6, 14,
               right ? PARL_ANCHOR_END : PARL_ANCHOR_START, words, CHART_LABEL_MAX);
}

static void put_limit(Chart *chart, const ChartLimit *limit) {
    int x = chart_x(limit->at);
    chart_line(chart, PARL_ROLE_LIMIT, x, HEAD - 12, x, HEAD + PICTURE);
    chart_limit_word(chart, limit, HEAD - 4);
}

static void put_axis(Chart *chart) {
    int bottom = HEAD + PICTURE;
    chart_line(chart, PARL_ROLE_RULE, 0, bottom, CHART_WIDTH, bottom);
    chart_text(chart, PARL_ROLE_ASIDE, 0, bottom + 16, PARL_ANCHOR_START, "0", CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH / 2 + 8, bottom + 16, PARL_ANCHOR_END, "50",
               CHART_LABEL_MAX);
    chart_text(chart, PARL_ROLE_ASIDE, CHART_WIDTH, bottom + 16, PARL_ANCHOR_END, "100",
               CHART_LABEL_MAX);
}

Chart *chart_histogram(const int counts[101], int mine, const ChartLimit *limit) {
    assert(counts);
    int bins[BINS] = {0};
    int most = fill_bins(counts, bins);
    Chart *chart = chart_new();
    chart->seen.height = HEAD + PICTURE + FOOT;
    put_bins(chart, bins, most, mine);
    if (limit) put_limit(chart, limit);
    if (mine >= 0) put_mine(chart, mine);
    put_axis(chart);
    return chart;
}
