// SPDX-License-Identifier: MIT
//
// Answers that are put together mark by mark before they are given: an order, a grid.

#ifndef DESKTOP_MARKS_H
#define DESKTOP_MARKS_H

#include "app/app.h"

// Says how many [what] there are, where a number stands for none of them. True.
bool count_tell(App *app, const char *what, const parl_decision *decision);

// --- An order ---------------------------------------------------------------------------------

// Gives option [index] the next place, or takes its place away; those behind it move up.
bool order_mark(App *app, int index);

// The answer that is marked. The last option that has no place takes the last one. False, with a
// notice, where several have none.
bool order_answer(App *app, parl_answer *out);

// "Place 2 of 5"; "" where it has none.
void order_aside(const App *app, int index, char *out, size_t size);

// --- A figure -----------------------------------------------------------------------------------

// By how much a large step goes: on a short scale no further than a small one.
int figure_stride(const parl_decision *decision);

// --- A grid -------------------------------------------------------------------------------------

// A row and the position of a column, as an act carries them.
static inline int cell_pack(int row, int column) { return row * 32 + column; }

bool cells_mark(App *app, int row, int column);
bool cells_key(App *app, const SDL_KeyboardEvent *key);
bool cells_answer(App *app, parl_answer *out);

int cells_height(App *app, int wide);
void cells_draw(App *app, SDL_Rect box);

#endif
