// SPDX-License-Identifier: MIT
//
// What gives the best choice away, in figures: the same ones for `check`, which reads the page and
// counts each menu once, and for the battery, where a menu counts by shares of its moments. So
// counts are sums of weights here, and a menu has a weight of one in all. The limits are in
// tells/limits.h.

#ifndef AUTHOR_FIGURES_H
#define AUTHOR_FIGURES_H

#include <stdbool.h>

#include "tells/limits.h"

// --- One menu ------------------------------------------------------------------------------------

typedef struct {
    int own;        // characters of the best
    double others;  // their mean
    bool longest;   // alone
} LengthFigures;

// Of [count] texts, two at least, of which [best] is the best.
LengthFigures figures_length(const char *const *texts, int count, int best);

// Own length to that of the others; 1 where they are empty.
double figures_ratio(const LengthFigures *length);

// The one text that shares more words with all the others than any other one does, or NONE. Two
// share the same with each other: none of them is in the middle.
int figures_middle(const char *const *texts, int count);

// --- All menus -----------------------------------------------------------------------------------

// Whether a sum of weights is [least] or more.
bool figures_reach(double count, int least);

// How often the best choice is the one that somebody without any understanding would take.
typedef struct {
    double count, hits;
    double expected, variance;  // of the hits of who draws a choice
} ChanceFigures;

// One menu of [choices].
void figures_draw(ChanceFigures *chance, int choices, bool hit, double weight);

// Hits up to which it may be chance.
double figures_chance_most(const ChanceFigures *chance);

// More than that, of TELL_DECISIONS_MIN or more.
bool figures_beat_chance(const ChanceFigures *chance);

// Of [more] and [less] choices, [1] have a word and [0] have none: the odds of the first to those
// of the second.
double figures_odds(const double more[2], const double less[2]);

// Above TELL_ODDS_MOST and beyond chance, with words and choices enough to say so.
bool figures_odds_lean(const double more[2], const double less[2]);

// How evenly [seen] falls into [slots], where [expected] is what chance gives each: entropy as a
// share of what chance would have, 0 to 1.
double figures_evenness(const double *seen, const double *expected, int slots);

#endif
