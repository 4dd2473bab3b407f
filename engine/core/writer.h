// SPDX-License-Identifier: MIT
//
// Writes text into the caller's buffer as snprintf does: never beyond its end, always with
// a final zero, and counting what would have been needed. The core has no stdio.

#ifndef CORE_WRITER_H
#define CORE_WRITER_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    char *out;
    size_t size, needed;
} Writer;

// [out] may be NULL where [size] is 0.
Writer writer_on(char *out, size_t size);

void write_char(Writer *writer, char c);
void write_text(Writer *writer, const char *text);
void write_number(Writer *writer, int64_t number);

// Thousandths as whole percent: 615 is "61".
void write_percent(Writer *writer, int thousandths);

// A row of a grid and its column: "Who watches it: Eda". A row that ends in a sign of its own takes
// no colon.
void write_cell(Writer *writer, const char *row, const char *column);

// Ends the text and returns the bytes needed without the final zero. Where the text was
// cut, it is cut before a character of UTF-8, never inside one.
size_t writer_end(Writer *writer);

#endif
