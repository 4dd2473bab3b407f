// SPDX-License-Identifier: MIT
//
// Memory of the window. Running out of it ends the program with a line on stderr: a
// front end that cannot hold a line of text has nothing left to show.

#ifndef DESKTOP_MEMORY_H
#define DESKTOP_MEMORY_H

#include <stddef.h>

// As realloc; never NULL. The caller frees.
void *memory_grow(void *old, size_t count, size_t size);

// A copy of [length] bytes and a final zero. The caller frees.
char *memory_text(const char *text, size_t length);

#endif
