// SPDX-License-Identifier: MIT
//
// `grid`: one of the columns for each row.

#ifndef GRID_GRID_H
#define GRID_GRID_H

#include "reader.h"

// The menu with its rows and columns, and its step.
void grid_read(Reader *reader, const Item *grid);

// Of the grid that [item] is: whether it has a row called [row]; its columns by name, and how many
// there are; whether they are in an order.
bool grid_has_row(Reader *reader, const Item *item, const char *row);
const char *const *grid_rows(Reader *reader, const Item *item);
const char *const *grid_columns(Reader *reader, const Item *item, int *count);
bool grid_is_scale(const Item *item);

// Which rows a condition remembers, once all of the page is read.
void grid_link(Reader *reader);

// The name under which a row is remembered, or "close": "chart.monitoring", in the scratch.
const char *grid_memo_name(Reader *reader, const char *grid, const char *row);

#endif
