// SPDX-License-Identifier: MIT
//
// `grid`: one of the columns for each row.

#ifndef GRID_GRID_H
#define GRID_GRID_H

#include "reader.h"

// The menu with its rows and columns, and its step.
void grid_read(Reader *reader, const Item *grid);

// Of the grid that [item] is: its rows and columns by name; whether the columns are in an order.
const char *const *grid_rows(Reader *reader, const Item *item);
const char *const *grid_columns(Reader *reader, const Item *item);
bool grid_is_scale(const Item *item);

// Which rows a condition remembers, once all of the page is read.
void grid_link(Reader *reader);

// --- What a condition asks (grid_memory.c) -----------------------------------------------

// The name under which a row is remembered, or "close": "chart.monitoring", in the scratch.
const char *grid_memo_name(Reader *reader, const char *grid, const char *row);

// The name that keeps what [said] asks of [grid], and the property that reads it; NONE where it has
// no such row.
Name *grid_asked(Reader *reader, Name *grid, const char *said, int *property);

// The memory of a row: a word, or on a scale a number. [asked] asks for it.
int grid_memo(Reader *reader, Name *row, const Item *asked);

// The words that the row of memory [memo] can be.
const char **grid_words(Reader *reader, int memo);

#endif
