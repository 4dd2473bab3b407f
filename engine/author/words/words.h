// SPDX-License-Identifier: MIT
//
// Writing the author's words: what the page for people and the page for editors share.

#ifndef AUTHOR_WORDS_H
#define AUTHOR_WORDS_H

#include "parlance_author.h"

// A page on its way out. Once the sink has refused, nothing more is written.
typedef struct {
    parl_sink sink;
    void *data;
    bool open;
} Page;

void page_text(Page *page, const char *text);

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void page_line(Page *page, const char *format, ...);  // with a line break behind it

enum { RANGE_BYTES = 96 };

// "1 to 5", "at most 80 characters", "aspiring, mid, senior or lead"; "" where there is no bound.
const char *range_text(const parl_field *field, char out[RANGE_BYTES]);

#endif
