// SPDX-License-Identifier: MIT
//
// Whole numbers held to their range.

#ifndef CORE_WITHIN_H
#define CORE_WITHIN_H

static inline int within(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

#endif
