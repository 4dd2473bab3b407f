// SPDX-License-Identifier: MIT

#include "memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *memory_grow(void *old, size_t count, size_t size) {
    assert(size > 0);
    void *grown = count <= SIZE_MAX / size ? realloc(old, count > 0 ? count * size : 1) : NULL;
    if (!grown) {
        fputs("parlance-desktop: out of memory; close other programs and begin again\n", stderr);
        exit(1);
    }
    return grown;
}

char *memory_text(const char *text, size_t length) {
    char *copy = memory_grow(NULL, length + 1, 1);
    if (length > 0) memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}
