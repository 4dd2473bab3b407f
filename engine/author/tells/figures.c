// SPDX-License-Identifier: MIT
#include "tells/figures.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "page.h"
#include "tells/alike.h"
#include "utf8.h"

static const double DEVIATIONS = TELL_DEVIATIONS / 1000.0;

// Three thirds are one, whatever their last bit says.
bool figures_reach(double count, int least) { return count > least - 1e-6; }

// --- One menu ------------------------------------------------------------------------------------

static int length_of(const char *text) { return (int)utf8_count(text, strlen(text)); }

LengthFigures figures_length(const char *const *texts, int count, int best) {
    assert(texts);
    assert(count > 1);
    assert(best >= 0 && best < count);
    LengthFigures length = {.own = length_of(texts[best]), .longest = true};
    int sum = 0;
    for (int i = 0; i < count; i++) {
        if (i == best) continue;
        int other = length_of(texts[i]);
        sum += other;
        length.longest = length.longest && other < length.own;
    }
    length.others = (double)sum / (count - 1);
    return length;
}

double figures_ratio(const LengthFigures *length) {
    assert(length);
    return length->others > 0 ? length->own / length->others : 1;
}

static int shared_with_others(const char *const *texts, int count, int index) {
    int shared = 0;
    for (int i = 0; i < count; i++)
        if (i != index) shared += alike_shared(texts[index], texts[i]);
    return shared;
}

int figures_middle(const char *const *texts, int count) {
    assert(texts);
    int found = NONE, most = 0;
    for (int i = 0; count > 2 && i < count; i++) {
        int shared = shared_with_others(texts, count, i);
        if (shared < most || (shared == most && most == 0)) continue;
        found = shared == most ? NONE : i;
        most = shared;
    }
    return found;
}

// --- All menus -----------------------------------------------------------------------------------

void figures_draw(ChanceFigures *chance, int choices, bool hit, double weight) {
    assert(chance);
    assert(choices > 0);
    double one = 1.0 / choices;
    chance->count += weight;
    chance->hits += hit ? weight : 0;
    chance->expected += weight * one;
    chance->variance += weight * one * (1 - one);
}

double figures_chance_most(const ChanceFigures *chance) {
    assert(chance);
    return chance->expected + DEVIATIONS * sqrt(chance->variance);
}

bool figures_beat_chance(const ChanceFigures *chance) {
    assert(chance);
    return figures_reach(chance->count, TELL_DECISIONS_MIN) &&
           chance->hits > figures_chance_most(chance);
}

// Woolf (1955) with half a case more in each cell, so that none is empty.
double figures_odds(const double more[2], const double less[2]) {
    return (more[1] + .5) * (less[0] + .5) / ((more[0] + .5) * (less[1] + .5));
}

bool figures_odds_lean(const double more[2], const double less[2]) {
    if (!figures_reach(more[1], TELL_DECISIONS_MIN)) return false;
    if (!figures_reach(less[0] + less[1], TELL_DECISIONS_MIN)) return false;
    double odds = figures_odds(more, less);
    double error =
        sqrt(1 / (more[0] + .5) + 1 / (more[1] + .5) + 1 / (less[0] + .5) + 1 / (less[1] + .5));
    return 1000 * odds > TELL_ODDS_MOST && log(odds) > DEVIATIONS * error;
}

// Miller (1955): few cases look less even than they are, by half a slot each. A scenario has a
// dozen such menus, seldom more, and the moments of one menu are no more cases than the menu is:
// nobody who asks has enough of them to do without it.
double figures_evenness(const double *seen, const double *expected, int slots) {
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
    return fmin(1, (entropy + (used - 1) / (2 * count)) / most);
}
