// SPDX-License-Identifier: MIT
//
// How choices are written: by what can somebody guess the best one who has understood
// nothing? Each part adds what it finds to [problems].
//
// What is best is known only where the author says so: the choice of the highest constant
// `worth`. A menu without one, or where two are best, or whose worth hangs on the world, is not
// judged.

#ifndef AUTHOR_TELLS_H
#define AUTHOR_TELLS_H

#include "check/check.h"
#include "wording.h"

// Everything in this folder.
void check_tells(const parl_scenario *scenario, parl_problems *problems);

void tell_lengths(const parl_scenario *scenario, parl_problems *problems);
void tell_wordings(const parl_scenario *scenario, parl_problems *problems);
void tell_echoes(const parl_scenario *scenario, parl_problems *problems);
void tell_doubles(const parl_scenario *scenario, parl_problems *problems);
void tell_slots(const parl_scenario *scenario, parl_problems *problems);
void tell_load(const parl_scenario *scenario, parl_problems *problems);
void tell_capitals(const parl_scenario *scenario, parl_problems *problems);

// --- What is best (best.c) ---------------------------------------------------------------

// The number of the one best choice within [menu], or NONE.
int tell_best(const parl_scenario *scenario, const Menu *menu);

// As the author wrote it.
const char *tell_text(const parl_scenario *scenario, const Menu *menu, int choice);
Place tell_place(const parl_scenario *scenario, const Menu *menu, int choice);

// --- Is it more than chance (odds.c)? ------------------------------------------------------

// Fewer decisions than this say nothing of a habit.
enum { TELL_DECISIONS_MIN = 5 };

// [hits] of [count] decisions; [expected]: the sum of what chance would hit in each. True where
// chance does as well once in twenty at most (one side, 1.64 standard errors).
bool tell_beats_chance(int hits, int count, double expected);

// Of [other] other choices [other_with] have it, of [best] best ones [best_with]. True where the
// odds are more than three to one for the others, and that once in twenty by chance at most.
bool tell_odds_lean(int other_with, int other, int best_with, int best);

// How evenly [seen] falls into [slots], where [expected] is what chance gives each: entropy as a
// share of what chance would have (1: as even), corrected for few decisions.
double tell_evenness(const int *seen, const double *expected, int slots);

#endif
