// SPDX-License-Identifier: MIT

#include "page/colours.h"

const Colour COLOUR_TABLE[COLOUR_COUNT] = {
#define X(id, name, light, dark) [COLOUR_##id] = {name, light, dark},
    COLOURS(X)
#undef X
};

const ColourPair COLOUR_PAIR_TABLE[] = {
#define X(front, back, tenths) {COLOUR_##front, COLOUR_##back, tenths},
    COLOUR_PAIRS(X)
#undef X
};
