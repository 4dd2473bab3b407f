// SPDX-License-Identifier: MIT
//
// A small tolerant lexer of Lua: it never fails, it marks. It gives Lua's line numbers
// their columns, and sees what Lua lets pass: a field that stands twice, quotes that a
// word processor has bent.

#ifndef SCRIPT_LEXER_H
#define SCRIPT_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"

typedef enum {
    TOKEN_NAME,
    TOKEN_KEYWORD,
    TOKEN_STRING,
    TOKEN_NUMBER,
    TOKEN_SIGN,
    TOKEN_BROKEN,  // bytes that mean nothing in Lua
    TOKEN_END,     // stands once, last
} TokenKind;

// Marks of a token; bits.
enum {
    TOKEN_CURLY = 1,     // a string in curly quotes, or closed by one
    TOKEN_UNCLOSED = 2,  // a string or a bracket that is never closed
    TOKEN_LONG = 4,      // a string in [[ ]]
    TOKEN_STRAY = 8,     // a bracket that closes nothing
    TOKEN_FIRST = 16,    // first on its line
    TOKEN_MIXED = 32,    // a bracket whose partner is of another kind
};

// What a token stands in directly.
typedef enum { INSIDE_NOTHING, INSIDE_BRACE, INSIDE_PAREN, INSIDE_INDEX, INSIDE_BLOCK } Inside;

typedef struct {
    uint8_t kind;      // TokenKind
    uint8_t marks;
    uint8_t inside;    // Inside; of an opening bracket: what the bracket stands in
    uint8_t word;      // of a name that is one of the author's words: its row, from 1; else 0
    int16_t depth;     // brackets and blocks around it
    int32_t line, column, width;  // from 1, in characters
    int32_t start, size;          // bytes of the text
    int32_t partner;   // index of the other bracket, or of the word that ends a block; of an
                       // unclosed one the token before which it must end; else -1
} Token;

// Borrows [text] and lives in an arena.
typedef struct {
    const char *text;
    int32_t size;
    int32_t count;     // with the TOKEN_END
    Token *tokens;
    int32_t line_count;
    int32_t *lines;    // first token on or after each line, from 1
    int32_t unclosed, stray;  // brackets without a partner
    int32_t unclosed_texts;
} Lexed;

Lexed lexer_scan(Arena *arena, const char *text, size_t size);

// Bytes of the blank at [text] that is none for Lua: a no-break space and its relatives,
// which word processors put in unseen. 0 where there is none.
int32_t lexer_blank(const char *text, size_t size);

// Whether the token reads [text] as it stands. False beyond the last. Asked of every token with
// many texts: the first byte tells most of them apart.
static inline bool token_is(const Lexed *lexed, int token, const char *text) {
    if (token < 0 || token >= lexed->count) return false;
    const Token *at = &lexed->tokens[token];
    if (at->size == 0 || lexed->text[at->start] != *text) return false;
    return strlen(text) == (size_t)at->size &&
           memcmp(lexed->text + at->start, text, (size_t)at->size) == 0;
}

// Whether a string token means [text] once its escapes are read.
bool token_says(const Lexed *lexed, int token, const char *text);

// The bytes of a token as they stand, in the arena.
const char *token_copy(const Lexed *lexed, int token, Arena *arena);

// The token that calls [name] in line [line] with the first text [first] (NULL: any), the
// least used one by [uses] (one count for each token; may be NULL) where several fit. -1
// where there is none.
int lexer_call(const Lexed *lexed, const char *name, int line, const char *first,
               uint8_t *uses);

// The first token of argument [index] of the call at token [call], over all its calls:
// choice "text" { … } has two. -1 where it cannot be told.
int lexer_argument(const Lexed *lexed, int call, int index);

// Walks a table constructor: [at] starts as its opening brace and becomes the comma or
// brace after the entry. False at the end. [name] is the token of a field's name or -1,
// [value] the first token of the value.
bool lexer_entry(const Lexed *lexed, int *at, int *name, int *value);

// The token behind what looks like a condition without quotes that begins at [token] and
// stays on its line: names, figures and signs.
int lexer_condition(const Lexed *lexed, int token);

// The token in [line] that reads [text]; -1.
int lexer_find(const Lexed *lexed, int line, const char *text);

#endif
