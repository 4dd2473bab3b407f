// SPDX-License-Identifier: MIT
//
// What is wrong, where, and what to do: one line, said once. The first thing found is the one that
// is told.

#ifndef COHORT_TROUBLE_H
#define COHORT_TROUBLE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    char *out;  // may be NULL
    size_t size;
    bool said;
} Trouble;

Trouble trouble_in(char *out, size_t size);

// Always false, so that a check can return it. Nothing in what is said can steer a terminal.
__attribute__((format(printf, 2, 3))) bool trouble_say(Trouble *trouble, const char *format, ...);

#endif
