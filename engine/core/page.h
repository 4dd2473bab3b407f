// SPDX-License-Identifier: MIT
//
// What stands on an author's page, and where: places, texts, catalogue ids.

#ifndef CORE_PAGE_H
#define CORE_PAGE_H

#include <stdint.h>

#include "program.h"

enum { NONE = -1 };  // an index that points at nothing

// Where the author wrote it. Sources are numbered in the order they were read.
typedef struct {
    int16_t source;
    int32_t line, column;
} Place;

// --- Texts ------------------------------------------------------------------------------

// A text is pieces of plain text with a placeholder after each but the last.
typedef struct {
    const char *plain;
    ExprRef slot;  // NONE after the last piece
} Piece;

typedef struct {
    const char *raw;  // as written, for messages and search by beginning
    int32_t piece_first;
    int8_t piece_count;
    Place place;
} Text;

typedef int16_t TextRef;  // into Scenario.texts, or NONE

// Catalogue ids that something shows, a run in Scenario.lessons.
typedef struct {
    int16_t first;
    int8_t count;
} Lessons;

#endif
