// SPDX-License-Identifier: MIT
//
// The ledgers as rows: what there is, how it stands, and which gauge explains it.

#ifndef DESKTOP_ROWS_H
#define DESKTOP_ROWS_H

#include "app/app.h"

// How something stands, as a shape beside its words.
typedef enum {
    MARK_NONE,
    MARK_EMPTY,   // nothing yet
    MARK_HALF,    // under way, or in part
    MARK_FULL,    // done
    MARK_DOT,     // done on condition
    MARK_STRUCK,  // refused, broken, bent
} Mark;

typedef enum { SHAPE_SQUARE, SHAPE_ROUND, SHAPE_DIAMOND } Shape;

typedef struct {
    bool heading;
    const char *icon;  // of a heading
    Mark mark;
    Shape shape;
    int gauge;                     // packed
    int share;                     // of a bar, percent; -1: none
    char *title, *state, *spoken;  // owned; "" where there is nothing to say
} Row;

typedef struct {
    Row *rows;  // owned
    int count, room;
} Rows;

void rows_gather(const App *app, Rows *rows);
void rows_clear(Rows *rows);

// How a row stands, as a number that is another one when it has changed.
uint32_t row_hash(const Row *row);

#endif
