// SPDX-License-Identifier: MIT
//
// The loader's own copy of a source: what is put in and taken out, and how the places in
// the copy lead back to the author's file. No edit adds or takes a line.

#ifndef SCRIPT_EDITS_H
#define SCRIPT_EDITS_H

#include "lexer.h"

typedef struct {
    int32_t start, removed;  // bytes of the source
    int32_t line;
    const char *inserted;
} Edit;

typedef struct {
    Arena *arena;
    int count, room;
    Edit *edits;  // in the order of the source
} Edits;

// Where two edits meet, the later one comes behind the earlier, or with [first] before it.
void edits_add(Edits *edits, Edit edit, bool first);

// The text with all edits made; [size] is changed to its size.
const char *edits_apply(const Edits *edits, const char *text, size_t *size);

// Moves the tokens of the copy to the columns of the source.
void edits_trace(const Edits *edits, const char *text, Lexed *lexed);

#endif
