// SPDX-License-Identifier: MIT
//
// What a debrief says of answers that are more than one line: orders, grids, own words.

#ifndef DEBRIEF_ANSWERS_H
#define DEBRIEF_ANSWERS_H

#include "debrief/debrief.h"

// An order or a grid, with what the key calls right. Owned: placed_clear.
typedef struct {
    parl_decision_kind kind;  // PARL_DECISION_RANK or PARL_DECISION_GRID
    int right;                // thousandths; -1: the key is silent
    Ink prompt, said, best, why;
} Placed;

// False where answer [turn] is neither; [out] is then empty.
bool placed_of(const Page *page, int turn, Placed *out);
void placed_clear(Placed *placed);

// The terms that the player's own words used: how often each, by its index. How many words of
// jargon that is altogether.
int words_jargon(const Page *page, int counts[PARL_TERMS_MAX]);

#endif
