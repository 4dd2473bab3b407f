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
#include "tells/figures.h"
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

// All of its choices.
void tell_texts(const parl_scenario *scenario, const Menu *menu,
                const char *texts[PARL_CHOICES_MAX]);

// Says of [first] how often the best choice is the one that [chance] counted, where that is more
// than chance.
void tell_chance(ProblemKind kind, const ChanceFigures *chance, Place first,
                 parl_problems *problems);

#endif
