// SPDX-License-Identifier: MIT
//
// Fields of the author's words that stand in a table of their own, and what tables share.

#ifndef VOCABULARY_FIELDS_H
#define VOCABULARY_FIELDS_H

#include "words.h"

enum { ANY_MIN = -1000000, ANY_MAX = 1000000 };

// What is shown of the catalogue, done well or badly.
#define GOOD_ROW(text) \
    { "good", TYPE_TEXTS, false, 0, 0, NULL, NULL, text }
#define BAD_ROW(text) \
    { "bad", TYPE_TEXTS, false, 0, 0, NULL, NULL, text }

// What waits for an answer (vocabulary/decisions.c).
extern const FieldRow choice_fields[], pick_fields[], rank_fields[], grid_fields[],
    estimate_fields[], write_fields[];

#endif
