// SPDX-License-Identifier: MIT
//
// Where in the state the elements lie that a scenario uses: made once from the table of fields,
// because a fingerprint is asked for after each answer, and a search asks for nothing else.

#ifndef PLAY_LAYOUT_H
#define PLAY_LAYOUT_H

#include "play/fields.h"

// An element is read as the eight bytes around it, and shifted until it stands alone with its
// sign: so elements of all sizes are read without a question.
typedef struct {
    uint16_t offset;      // of these bytes in the state
    uint8_t left, right;  // bits
    uint8_t rows;         // COUNT_ONE: it is one; else it has as many rows as the state counts,
    uint8_t stride;       // so far from each other
} Element;

struct Layout {
    int count;
    Element elements[];  // as in the table of fields; no counters
};

// In the arena of [scenario], whose tables are complete.
const Layout *layout_new(parl_scenario *scenario);

#endif
