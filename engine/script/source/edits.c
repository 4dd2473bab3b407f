// SPDX-License-Identifier: MIT
#include "edits.h"

#include <assert.h>
#include <string.h>

#include "utf8.h"

void edits_add(Edits *edits, Edit edit, bool first) {
    assert(edits);
    assert(edit.inserted);
    if (edits->count == edits->room) {
        int room = edits->room ? 2 * edits->room : 16;
        Edit *more = arena_take_many(edits->arena, (size_t)room, sizeof *more);
        if (edits->count) memcpy(more, edits->edits, (size_t)edits->count * sizeof *more);
        edits->edits = more;
        edits->room = room;
    }
    int at = edits->count;
    while (at > 0 && (edits->edits[at - 1].start > edit.start ||
                      (first && edits->edits[at - 1].start == edit.start)))
        at--;
    memmove(&edits->edits[at + 1], &edits->edits[at], (size_t)(edits->count - at) * sizeof edit);
    edits->edits[at] = edit;
    edits->count++;
}

const char *edits_apply(const Edits *edits, const char *text, size_t *size) {
    assert(edits);
    assert(size);
    size_t room = *size + 1;
    for (int i = 0; i < edits->count; i++) room += strlen(edits->edits[i].inserted);
    char *copy = arena_take(edits->arena, room);
    size_t used = 0, from = 0;
    for (int i = 0; i < edits->count; i++) {
        const Edit *edit = &edits->edits[i];
        size_t start = (size_t)edit->start, length = strlen(edit->inserted);
        if (start < from) continue;  // lies in what an edit before it has taken out
        memcpy(copy + used, text + from, start - from);
        used += start - from;
        memcpy(copy + used, edit->inserted, length);
        used += length;
        from = start + (size_t)edit->removed;
    }
    memcpy(copy + used, text + from, *size - from);
    *size = used + *size - from;
    return copy;
}

// Characters that [edit] makes its line longer, less those it makes it shorter.
static int growth(const Edit *edit, const char *text) {
    return (int)utf8_count(edit->inserted, strlen(edit->inserted)) -
           (int)utf8_count(text + edit->start, (size_t)edit->removed);
}

// The column in the source of [column] in the copy, on the line whose edits begin at [edit].
static int trace(const Edits *edits, const char *text, int edit, int line, int column,
                 const char *line_start) {
    int shift = 0;
    for (; edit < edits->count && edits->edits[edit].line == line; edit++) {
        const Edit *at = &edits->edits[edit];
        int start = 1 + (int)utf8_count(line_start, (size_t)(text + at->start - line_start));
        int length = (int)utf8_count(at->inserted, strlen(at->inserted));
        if (column < start + shift + length) return column < start + shift ? column - shift : start;
        shift += growth(at, text);
    }
    return column - shift;
}

static const char *start_of_line(const char *text, int32_t at) {
    while (at > 0 && text[at - 1] != '\n') at--;
    return text + at;
}

void edits_trace(const Edits *edits, const char *text, Lexed *lexed) {
    assert(edits);
    assert(lexed);
    int token = 0;
    for (int i = 0; i < edits->count; i++) {
        int line = edits->edits[i].line;
        if (i > 0 && edits->edits[i - 1].line == line) continue;
        const char *from = start_of_line(text, edits->edits[i].start);
        while (token < lexed->count && lexed->tokens[token].line < line) token++;
        for (; token < lexed->count && lexed->tokens[token].line == line; token++) {
            Token *at = &lexed->tokens[token];
            at->column = trace(edits, text, i, line, at->column, from);
        }
    }
}
