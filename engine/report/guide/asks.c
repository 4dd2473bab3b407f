// SPDX-License-Identifier: MIT
#include "guide/asks.h"

#include <assert.h>
#include <string.h>

// A question mark with a space or the end behind it; one inside of quotes goes on.
static bool is_asked(const char *at, const char *end) {
    return *at == '?' && (at + 1 == end || at[1] == ' ');
}

// Bytes of the line from [at] to [end] up to the end of its first question.
static size_t first_question(const char *at, const char *end) {
    for (const char *mark = at; mark < end; mark++) {
        if (is_asked(mark, end)) return (size_t)(mark + 1 - at);
    }
    return (size_t)(end - at);
}

bool asks_next(const char **note, Ink *ink) {
    assert(note);
    assert(ink);
    for (const char *at = *note; *at;) {
        size_t blank = strspn(at, " "), size = strcspn(at, "\n");
        bool empty = blank >= size;
        if (!empty) size = first_question(at + blank, at + size) + blank;
        if (!empty) ink_add(ink, "%s%.*s", ink->size ? " " : "", (int)(size - blank), at + blank);
        char last = empty ? '\n' : at[size - 1];
        at += size + (at[size] == '\n');
        *note = at;
        if (ink->size > 0 && strchr("?.!\n", last)) return true;
    }
    return ink->size > 0;
}
