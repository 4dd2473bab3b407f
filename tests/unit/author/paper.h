// SPDX-License-Identifier: MIT
//
// What a page that is written to a sink says, kept as one text.

#ifndef TESTS_PAPER_H
#define TESTS_PAPER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    char *text;  // the test's: free()
    size_t size;
} Paper;

// A parl_sink; [data] is a Paper.
bool paper_put(void *data, const char *text, size_t size);

// Fails the running test, with all of [paper], where it does not say [part].
void paper_says(const Paper *paper, const char *part);

#endif
