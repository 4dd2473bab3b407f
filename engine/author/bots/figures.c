// SPDX-License-Identifier: MIT
//
// Means, spreads and correlations, and the figures of each row.

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "bots/bots.h"

int in_thousandths(double value) {
    if (value > 1000) value = 1000;
    if (value < -1000) value = -1000;
    return (int)(value * 1000 + (value < 0 ? -.5 : .5));
}

double mean_of(const double *values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) sum += values[i];
    return count > 0 ? sum / count : 0;
}

double variance_of(const double *values, int count) {
    double mean = mean_of(values, count), sum = 0;
    for (int i = 0; i < count; i++) sum += (values[i] - mean) * (values[i] - mean);
    return count > 0 ? sum / count : 0;
}

double correlation_of(const double *a, const double *b, int count) {
    double mean_a = mean_of(a, count), mean_b = mean_of(b, count), sum = 0;
    double spread = sqrt(variance_of(a, count) * variance_of(b, count));
    if (spread <= 0) return 0;
    for (int i = 0; i < count; i++) sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / count / spread;
}

// Equal values share the mean of their ranks.
static void rank(const double *values, double *ranks, int count) {
    for (int i = 0; i < count; i++) {
        int below = 0, equal = 0;
        for (int j = 0; j < count; j++) {
            below += values[j] < values[i];
            equal += values[j] == values[i];
        }
        ranks[i] = below + (equal - 1) / 2.0;
    }
}

double rank_correlation(const double *a, const double *b, int count) {
    assert(count <= PARL_BOTS_ERROR_STEPS);
    double ranks_a[PARL_BOTS_ERROR_STEPS], ranks_b[PARL_BOTS_ERROR_STEPS];
    rank(a, ranks_a, count);
    rank(b, ranks_b, count);
    return correlation_of(ranks_a, ranks_b, count);
}

// --- Rows --------------------------------------------------------------------------------------

static int hundredths(double points) { return (int)(points * 100 + .5); }

static void add_total(parl_bot *bot, int total) {
    if (bot->runs == 0 || total < bot->least) bot->least = total;
    if (bot->runs == 0 || total > bot->most) bot->most = total;
    bot->runs++;
    bot->counts[total]++;
}

// From how often each total came up.
static void finish(parl_bot *bot) {
    double sum = 0, squares = 0;
    int passed = 0;
    if (bot->runs == 0) return;
    for (int i = 0; i <= 100; i++) {
        sum += (double)bot->counts[i] * i;
        squares += (double)bot->counts[i] * i * i;
        if (i >= PARL_BOTS_PASS_MARK) passed += bot->counts[i];
    }
    double mean = sum / bot->runs, variance = squares / bot->runs - mean * mean;
    bot->mean = hundredths(mean);
    bot->sd = hundredths(variance > 0 ? sqrt(variance) : 0);
    bot->passed = in_thousandths((double)passed / bot->runs);
}

static void add_signals(const parl_bots *bots, const Run *runs, parl_bot *bot) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < bots->options.seeds; j++) {
            if (runs[j].parts[i] < 0) continue;
            sum += runs[j].parts[i];
            count++;
        }
        bot->signals[i] = count > 0 ? (int)(sum / count + .5) : -1;
    }
}

static void fill_row(parl_bots *bots, int row) {
    const Run *runs = &bots->runs[(size_t)row * (size_t)bots->options.seeds];
    parl_bot *bot = &bots->bots[bots->rows[row].bot];
    for (int i = 0; i < bots->options.seeds; i++) add_total(bot, runs[i].total);
    finish(bot);
    add_signals(bots, runs, bot);
}

static void fill_searched(const parl_bots *bots, const Searched *searched, parl_bot *bot) {
    double sums[PARL_SIGNAL_COUNT] = {0};
    int counts[PARL_SIGNAL_COUNT] = {0};
    for (int i = 0; i < bots->searched_count; i++) {
        add_total(bot, searched[i].total);
        parl_score score = parl_session_score(searched[i].session);
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            if (!score.parts[j].offered) continue;
            sums[j] += score.parts[j].value;
            counts[j]++;
        }
    }
    for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
        bot->signals[j] = counts[j] > 0 ? (int)(sums[j] / counts[j] + .5) : -1;
    }
    finish(bot);
}

static void fill_skill(parl_bots *bots) {
    int seeds = bots->options.seeds, first = bots->row_count - FAMILY;
    for (int step = 0; step < PARL_BOTS_ERROR_STEPS; step++) {
        const Run *runs = &bots->runs[(size_t)(first + step * PARL_BOTS_DICE) * (size_t)seeds];
        double sum = 0;
        for (int i = 0; i < PARL_BOTS_DICE * seeds; i++) sum += runs[i].total;
        bots->skill[step] = hundredths(sum / (PARL_BOTS_DICE * seeds));
    }
}

void figures_fill(parl_bots *bots) {
    assert(bots);
    for (int i = 0; i < bots->row_count; i++) {
        if (bots->rows[i].bot >= 0) fill_row(bots, i);
    }
    fill_searched(bots, bots->best, &bots->bots[bots->bot_count - 2]);
    fill_searched(bots, bots->worst, &bots->bots[bots->bot_count - 1]);
    fill_skill(bots);
}
