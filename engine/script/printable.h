// SPDX-License-Identifier: MIT
//
// Texts that came from a script, before they reach a terminal.

#ifndef SCRIPT_PRINTABLE_H
#define SCRIPT_PRINTABLE_H

#include <stddef.h>

// Copies [length] bytes of [text] into [out], of [size] bytes with the final zero. What is
// no valid UTF-8, and what steers a terminal (control characters, changes of direction), is
// replaced by a question mark; what does not fit is cut between characters, after "...".
// Returns the bytes written.
size_t printable_copy(char *out, size_t size, const char *text, size_t length);

#endif
