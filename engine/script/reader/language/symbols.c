// SPDX-License-Identifier: MIT
#include "symbols.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "lexer.h"

typedef struct {
    const char *text;
    SymbolKind kind, meant;
    const char *instead;
} Sign;

// Longer signs stand before their beginnings.
static const Sign signs[] = {
    {"==", SYMBOL_FOREIGN, SYMBOL_EQUAL, "="},
    {"~=", SYMBOL_FOREIGN, SYMBOL_UNEQUAL, "is not"},
    {"!=", SYMBOL_FOREIGN, SYMBOL_UNEQUAL, "is not"},
    {"<>", SYMBOL_FOREIGN, SYMBOL_UNEQUAL, "is not"},
    {"=<", SYMBOL_FOREIGN, SYMBOL_LESS_EQUAL, "<="},
    {"=>", SYMBOL_FOREIGN, SYMBOL_MORE_EQUAL, ">="},
    {"&&", SYMBOL_FOREIGN, SYMBOL_AND, "and"},
    {",", SYMBOL_FOREIGN, SYMBOL_AND, "and"},
    {"||", SYMBOL_FOREIGN, SYMBOL_OR, "or"},
    {"\xe2\x89\xa4", SYMBOL_FOREIGN, SYMBOL_LESS_EQUAL, "<="},
    {"\xe2\x89\xa5", SYMBOL_FOREIGN, SYMBOL_MORE_EQUAL, ">="},
    {"\xe2\x89\xa0", SYMBOL_FOREIGN, SYMBOL_UNEQUAL, "is not"},
    {"\xe2\x88\x92", SYMBOL_FOREIGN, SYMBOL_MINUS, "-"},
    {"\xe2\x80\x93", SYMBOL_FOREIGN, SYMBOL_MINUS, "-"},
    {"\xc3\x97", SYMBOL_FOREIGN, SYMBOL_TIMES, "*"},
    {"<=", SYMBOL_LESS_EQUAL, SYMBOL_END, NULL},
    {">=", SYMBOL_MORE_EQUAL, SYMBOL_END, NULL},
    {"!", SYMBOL_FOREIGN, SYMBOL_NOT, "not"},
    {"<", SYMBOL_LESS, SYMBOL_END, NULL},
    {">", SYMBOL_MORE, SYMBOL_END, NULL},
    {"=", SYMBOL_EQUAL, SYMBOL_END, NULL},
    {"+", SYMBOL_PLUS, SYMBOL_END, NULL},
    {"-", SYMBOL_MINUS, SYMBOL_END, NULL},
    {"*", SYMBOL_TIMES, SYMBOL_END, NULL},
    {"/", SYMBOL_OVER, SYMBOL_END, NULL},
    {"(", SYMBOL_OPEN, SYMBOL_END, NULL},
    {")", SYMBOL_CLOSE, SYMBOL_END, NULL},
    {".", SYMBOL_DOT, SYMBOL_END, NULL},
};

// In capitals they are signs of other languages.
static const struct {
    const char *text, *capitals;
    SymbolKind kind;
} words[] = {
    {"and", "AND", SYMBOL_AND},
    {"or", "OR", SYMBOL_OR},
    {"not", "NOT", SYMBOL_NOT},
    {"is", "IS", SYMBOL_IS},
};

// Bytes of the blank at [at]; 0 where there is none.
static size_t blank(const char *text, size_t at, size_t till) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') return 1;
    if ((unsigned char)text[at] < 0x80) return 0;
    return (size_t)lexer_blank(text + at, till - at);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters of every language may stand in a bare word after `is`.
static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static Symbol number(const char *text, size_t at, size_t till) {
    Symbol symbol = {.kind = SYMBOL_NUMBER, .from = at};
    int64_t value = 0;
    for (; at < till && is_digit(text[at]); at++) {
        if (value <= INT32_MAX) value = value * 10 + (text[at] - '0');
    }
    symbol.till = at;
    symbol.number = value <= 1000000000 ? (int32_t)value : -1;
    return symbol;
}

static Symbol word(const char *text, size_t at, size_t till) {
    Symbol symbol = {.kind = SYMBOL_NAME, .from = at};
    while (at < till && (is_letter(text[at]) || is_digit(text[at])) && !blank(text, at, till)) at++;
    symbol.till = at;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i].text);
        if (length != at - symbol.from) continue;
        if (memcmp(text + symbol.from, words[i].text, length) == 0) symbol.kind = words[i].kind;
        if (memcmp(text + symbol.from, words[i].capitals, length) != 0) continue;
        symbol.kind = SYMBOL_FOREIGN;
        symbol.meant = words[i].kind;
        symbol.instead = words[i].text;
    }
    return symbol;
}

static Symbol quoted(const char *text, size_t at, size_t till) {
    Symbol symbol = {.kind = SYMBOL_QUOTED, .from = at + 1};
    for (size_t end = at + 1; end < till; end++) {
        if (text[end] != text[at]) continue;
        symbol.till = end;
        return symbol;
    }
    return (Symbol){.kind = SYMBOL_BROKEN, .from = at, .till = at + 1};
}

static Symbol sign(const char *text, size_t at, size_t till) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (signs[i].text[0] != text[at]) continue;
        size_t length = strlen(signs[i].text);
        if (length > till - at || memcmp(text + at, signs[i].text, length) != 0) continue;
        return (Symbol){.kind = signs[i].kind,
                        .meant = signs[i].meant,
                        .instead = signs[i].instead,
                        .from = at,
                        .till = at + length};
    }
    return (Symbol){.kind = SYMBOL_BROKEN, .from = at, .till = at + 1};
}

Symbol symbol_next(const char *text, size_t at, size_t till) {
    assert(text);
    assert(at <= till);
    while (at < till && blank(text, at, till)) at += blank(text, at, till);
    if (at == till) return (Symbol){.kind = SYMBOL_END, .from = at, .till = at};
    if (is_digit(text[at])) return number(text, at, till);
    if (text[at] == '\'' || text[at] == '"') return quoted(text, at, till);
    if (is_letter(text[at]) && (unsigned char)text[at] < 0x80) return word(text, at, till);
    Symbol symbol = sign(text, at, till);  // Before letters: signs beyond ASCII.
    if (symbol.kind == SYMBOL_BROKEN && is_letter(text[at])) return word(text, at, till);
    return symbol;
}
