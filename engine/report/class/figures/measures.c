// SPDX-License-Identifier: MIT
//
// Figures of small numbers of people, each with its interval of 95 in 100.

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "class/class.h"

static const double Z = 1.959964;  // of a normal distribution, 95 in 100 lie within

static int in_thousandths(double value) { return (int)lround(fmax(-1, fmin(1, value)) * FULL); }

static Estimated estimated(double value, double low, double high) {
    return (Estimated){.known = true,
                       .value = in_thousandths(value),
                       .low = in_thousandths(low),
                       .high = in_thousandths(high)};
}

// E. B. Wilson's interval of a share.
Estimated wilson(double share, int count) {
    assert(share >= 0);
    assert(share <= 1);
    if (count <= 0) return (Estimated){.known = false};
    double n = count, z2 = Z * Z;
    double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    double reach = Z * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return estimated(share, middle - reach, middle + reach);
}

static double mean_of(const double *values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) sum += values[i];
    return count > 0 ? sum / count : 0;
}

static double product_of(const double *a, const double *b, int count) {
    double x = mean_of(a, count), y = mean_of(b, count), sum = 0;
    for (int i = 0; i < count; i++) sum += (a[i] - x) * (b[i] - y);
    return sum;
}

// A sum of squares below this is a rounding error.
static const double NOTHING = 1e-12;

// R. A. Fisher's interval of a correlation; it needs more than three pairs, and spread.
Estimated correlated(const double *a, const double *b, int count) {
    assert(a);
    assert(b);
    double x = product_of(a, a, count), y = product_of(b, b, count);
    if (count <= 3 || x < NOTHING || y < NOTHING) return (Estimated){.known = false};
    double r = fmax(-1, fmin(1, product_of(a, b, count) / sqrt(x * y)));
    double edge = 1 - 1e-9, bent = atanh(fmax(-edge, fmin(edge, r))), reach = Z / sqrt(count - 3);
    return estimated(r, tanh(bent - reach), tanh(bent + reach));
}

// --- Stratified alpha ------------------------------------------------------------------------------

// Scores with one run left out.
typedef struct {
    const double *scores;
    int runs, items, out;  // -1: none is left out
    const int *strata;
} Scores;

static int kept(const Scores *scores) { return scores->runs - (scores->out >= 0); }

// Of the sum of the items for which [stratum] is that, or of all of them at -1; of [item] alone
// where that is 0 or above.
static double variance(const Scores *scores, int stratum, int item) {
    double *sums = calloc((size_t)scores->runs + 1, sizeof *sums);
    if (!sums) abort();
    int count = 0;
    for (int i = 0; i < scores->runs; i++) {
        if (i == scores->out) continue;
        for (int j = 0; j < scores->items; j++) {
            bool counts = item >= 0 ? j == item : stratum < 0 || scores->strata[j] == stratum;
            if (counts) sums[count] += scores->scores[i * scores->items + j];
        }
        count++;
    }
    double value = count > 1 ? product_of(sums, sums, count) / (count - 1) : 0;
    free(sums);
    return value;
}

// What of the variance of a stratum is error: all of it where it has one item.
static double error_of(const Scores *scores, int stratum) {
    double whole = variance(scores, stratum, -1), single = 0;
    int count = 0;
    for (int j = 0; j < scores->items; j++) {
        if (scores->strata[j] != stratum) continue;
        single += variance(scores, -1, j);
        count++;
    }
    if (count == 0 || whole < NOTHING) return whole;
    double alpha = count > 1 ? (double)count / (count - 1) * (1 - single / whole) : 0;
    return whole * (1 - alpha);
}

static bool alpha_of(const Scores *scores, double *out) {
    double whole = variance(scores, -1, -1), error = 0;
    int strata = 0;
    for (int j = 0; j < scores->items; j++) {
        if (scores->strata[j] >= strata) strata = scores->strata[j] + 1;
    }
    for (int i = 0; i < strata; i++) error += error_of(scores, i);
    if (kept(scores) < 3 || whole < NOTHING) return false;
    *out = 1 - error / whole;
    return true;
}

// The interval is the jackknife's: each run is left out in turn.
Estimated stratified_alpha(const double *values, int runs, int items, const int *strata) {
    assert(values);
    assert(strata);
    Scores scores = {.scores = values, .runs = runs, .items = items, .out = -1, .strata = strata};
    double all, sum = 0, squares = 0;
    if (items < 2 || !alpha_of(&scores, &all)) return (Estimated){.known = false};
    for (scores.out = 0; scores.out < runs; scores.out++) {
        double one;
        if (!alpha_of(&scores, &one)) return (Estimated){.known = false};
        sum += one;
        squares += one * one;
    }
    double spread = fmax(0, squares - sum * sum / runs);
    double reach = Z * sqrt(spread * (runs - 1) / runs);
    return estimated(all, all - reach, all + reach);
}
