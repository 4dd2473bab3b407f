// SPDX-License-Identifier: MIT
#include <assert.h>
#include <math.h>

#include "tells/tells.h"

// One side, one in twenty.
static const double DEVIATIONS = 1.64;

// Wrong to right: below it a list of words is how people speak.
static const double ODDS_MOST = 3.0;

bool tell_beats_chance(int hits, int count, double expected) {
    if (count < TELL_DECISIONS_MIN) return false;
    double chance = expected / count;
    return hits > expected + DEVIATIONS * sqrt(count * chance * (1 - chance));
}

// Woolf (1955) with half a case more in each cell, so that none is empty.
bool tell_odds_lean(int other_with, int other, int best_with, int best) {
    if (best < TELL_DECISIONS_MIN || other_with < TELL_DECISIONS_MIN) return false;
    double a = other_with + .5, b = other - other_with + .5;
    double c = best_with + .5, d = best - best_with + .5;
    double odds = a * d / (b * c);
    return odds > ODDS_MOST && log(odds) > DEVIATIONS * sqrt(1 / a + 1 / b + 1 / c + 1 / d);
}

// Miller (1955): few cases look less even than they are, by half a slot each.
double tell_evenness(const int *seen, const double *expected, int slots) {
    double count = 0, entropy = 0, most = 0;
    int used = 0;
    for (int i = 0; i < slots; i++) count += seen[i];
    for (int i = 0; i < slots && count > 0; i++) {
        double part = seen[i] / count, fair = expected[i] / count;
        if (part > 0) entropy -= part * log(part);
        if (fair > 0) most -= fair * log(fair);
        used += seen[i] > 0;
    }
    if (most <= 0) return 1;
    return (entropy + (used - 1) / (2 * count)) / most;
}
