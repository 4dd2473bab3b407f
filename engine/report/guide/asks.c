// SPDX-License-Identifier: MIT
#include "guide/asks.h"

#include <assert.h>
#include <string.h>

bool asks_next(const char **note, Ink *ink) {
    assert(note);
    assert(ink);
    for (const char *at = *note; *at;) {
        size_t size = strcspn(at, "\n"), blank = strspn(at, " ");
        bool empty = blank >= size;
        if (!empty) ink_add(ink, "%s%.*s", ink->size ? " " : "", (int)(size - blank), at + blank);
        char last = empty ? '\n' : at[size - 1];
        at += size + (at[size] == '\n');
        *note = at;
        if (ink->size > 0 && strchr("?.!\n", last)) return true;
    }
    return ink->size > 0;
}
