// SPDX-License-Identifier: MIT
//
// Characters of a UTF-8 text. Bytes that are not UTF-8 count as one character each.

#ifndef CORE_UTF8_H
#define CORE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

// Bytes of the character at [text], of which [size] bytes are left; 0 at the end. [valid]
// (which may be NULL) says whether it is one.
size_t utf8_beyond(const char *text, size_t size, bool *valid);

// The same: nearly all of them are ASCII.
static inline size_t utf8_next(const char *text, size_t size, bool *valid) {
    if (size == 0 || (unsigned char)*text >= 0x80) return utf8_beyond(text, size, valid);
    if (valid) *valid = true;
    return 1;
}

size_t utf8_count(const char *text, size_t size);

// Bytes of the first [characters] of a text that ends with a zero.
size_t utf8_span(const char *text, size_t characters);

// Characters of the name or figure at [text], or 1 where there is none.
size_t utf8_word(const char *text);

// Copies [size] bytes with everything replaced by U+FFFD that could steer a terminal or
// turn the direction of a line: control characters (but [keep]), C1, marks of direction,
// and what is not UTF-8. False where it did not fit and was cut.
bool utf8_clean(const char *text, size_t size, char *out, size_t room, char keep);

// Whether utf8_clean would leave all [size] bytes as they are.
bool utf8_is_clean(const char *text, size_t size, char keep);

#endif
