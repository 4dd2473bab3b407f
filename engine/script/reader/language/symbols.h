// SPDX-License-Identifier: MIT
//
// The symbols of the condition language: what stands between the quotes of `when "…"`,
// `figure` and `{…}`.

#ifndef READER_SYMBOLS_H
#define READER_SYMBOLS_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    SYMBOL_END,
    SYMBOL_NUMBER,
    SYMBOL_NAME,
    SYMBOL_QUOTED,  // 'several words'
    SYMBOL_DOT,
    SYMBOL_OPEN,
    SYMBOL_CLOSE,
    SYMBOL_AND,
    SYMBOL_OR,
    SYMBOL_NOT,
    SYMBOL_IS,
    SYMBOL_EQUAL,
    SYMBOL_UNEQUAL,  // only as what `!=` means: ours is `is not`
    SYMBOL_LESS,
    SYMBOL_LESS_EQUAL,
    SYMBOL_MORE,
    SYMBOL_MORE_EQUAL,
    SYMBOL_PLUS,
    SYMBOL_MINUS,
    SYMBOL_TIMES,
    SYMBOL_OVER,
    SYMBOL_FOREIGN,  // a sign of other languages: `==`, `&&`; [meant] is ours
    SYMBOL_BROKEN,   // means nothing here
} SymbolKind;

typedef struct {
    SymbolKind kind;
    SymbolKind meant;     // SYMBOL_FOREIGN: how to read on
    const char *instead;  // SYMBOL_FOREIGN: how it is written here
    size_t from, till;    // bytes of the text; of a quoted word without its quotes
    int32_t number;       // SYMBOL_NUMBER; -1: too large
} Symbol;

// The first symbol of [text] at or after [at], not beyond [till].
Symbol symbol_next(const char *text, size_t at, size_t till);

#endif
