// SPDX-License-Identifier: MIT
//
// From what Lua ran to the token that the author wrote.
#include <assert.h>
#include <string.h>

#include "lexer.h"

const char *token_copy(const Lexed *lexed, int token, Arena *arena) {
    assert(token >= 0);
    assert(token < lexed->count);
    const Token *at = &lexed->tokens[token];
    return arena_copy_part(arena, lexed->text + at->start, (size_t)at->size);
}

// --- What a string means ---------------------------------------------------------------------

// Reads a simple escape at [at] (behind the backslash). -1 for one that takes more than a
// letter to read; texts with those are told apart by their line alone.
static int escaped(char at) {
    static const char from[] = "abfnrtv\\\"'\n", to[] = "\a\b\f\n\r\t\v\\\"'\n";
    const char *found = at == '\0' ? NULL : strchr(from, at);
    return found ? (unsigned char)to[found - from] : -1;
}

static bool quoted_says(const char *at, const char *end, const char *text) {
    for (; at < end; at++, text++) {
        int meant = (unsigned char)*at;
        if (*at == '\\') {
            if (++at == end) return false;
            meant = escaped(*at);
            if (meant < 0) return true;
        }
        if (*text == '\0' || meant != (unsigned char)*text) return false;
    }
    return *text == '\0';
}

bool token_says(const Lexed *lexed, int token, const char *text) {
    if (token < 0 || token >= lexed->count) return false;
    const Token *at = &lexed->tokens[token];
    if (at->kind != TOKEN_STRING) return false;
    const char *start = lexed->text + at->start, *end = start + at->size;
    if (!(at->marks & TOKEN_LONG)) return end - start >= 2 && quoted_says(start + 1, end - 1, text);
    size_t mark = strspn(start + 1, "=") + 2;
    if ((size_t)at->size < 2 * mark) return false;
    start += mark;
    end -= mark;
    if (start < end && *start == '\r') start++;
    if (start < end && *start == '\n') start++;
    return strlen(text) == (size_t)(end - start) && memcmp(start, text, (size_t)(end - start)) == 0;
}

// --- Calls -----------------------------------------------------------------------------------

static bool calls(const Lexed *lexed, int token) {
    return lexed->tokens[token].kind == TOKEN_NAME &&
           (lexed->tokens[token + 1].kind == TOKEN_STRING || token_is(lexed, token + 1, "{") ||
            token_is(lexed, token + 1, "("));
}

// How well the call at [token] fits: 0 not at all, 2 with its text.
static int fit(const Lexed *lexed, int token, const char *name, const char *first) {
    if (!token_is(lexed, token, name) || !calls(lexed, token)) return 0;
    int text = token + (token_is(lexed, token + 1, "(") ? 2 : 1);
    return first && token_says(lexed, text, first) ? 2 : 1;
}

int lexer_call(const Lexed *lexed, const char *name, int line, const char *first,
               uint8_t *uses) {
    assert(lexed);
    assert(name);
    if (line < 1 || line > lexed->line_count) return -1;
    // Later versions of Lua note the line of the argument, which may be the next one.
    int from = lexed->lines[line], best = -1, best_fit = 0;
    if (from > 0) from--;
    // And of a long text that follows its word bare, where it ends: step over it.
    if (from > 0 && lexed->tokens[from].kind == TOKEN_STRING) from--;
    for (int i = from; i < lexed->count - 1 && lexed->tokens[i].line <= line; i++) {
        if (lexed->text[lexed->tokens[i].start] != *name) continue;
        int now = fit(lexed, i, name, first);
        if (now == 0) continue;
        bool fresher = uses && best >= 0 && now == best_fit && uses[i] < uses[best];
        if (now > best_fit || fresher) {
            best = i;
            best_fit = now;
        }
    }
    if (best >= 0 && uses && uses[best] < UINT8_MAX) uses[best]++;
    return best;
}

// The token behind a whole value, call by call, that begins at [at]: a comma or what ends
// the list.
static int skip_value(const Lexed *lexed, int at) {
    for (; at < lexed->count - 1; at++) {
        const Token *token = &lexed->tokens[at];
        if (token_is(lexed, at, ",") || token_is(lexed, at, ";")) return at;
        bool closes = token->kind == TOKEN_SIGN && token->size == 1 &&
                      strchr("})]", lexed->text[token->start]);
        if (closes) return at;
        if (token->partner > at) at = token->partner;
    }
    return at;
}

// The first token of argument [index] of the ( at [open], or -1 with [seen] counted up.
static int argument_in(const Lexed *lexed, int open, int index, int *seen) {
    for (int at = open + 1; at < lexed->tokens[open].partner;) {
        if ((*seen)++ == index) return at;
        at = skip_value(lexed, at);
        if (!token_is(lexed, at, ",")) return -1;
        at++;
    }
    return -1;
}

int lexer_argument(const Lexed *lexed, int call, int index) {
    if (call < 0 || call >= lexed->count - 1) return -1;
    int seen = 0;
    for (int at = call + 1; at < lexed->count - 1; at++) {
        const Token *token = &lexed->tokens[at];
        bool brace = token_is(lexed, at, "{"), paren = token_is(lexed, at, "(");
        if (token->kind != TOKEN_STRING && !brace && !paren) return -1;
        if (paren) {
            int found = argument_in(lexed, at, index, &seen);
            if (found >= 0) return found;
        } else if (seen++ == index) {
            return at;
        }
        if (token->partner > at) at = token->partner;
    }
    return -1;
}

bool lexer_entry(const Lexed *lexed, int *at, int *name, int *value) {
    assert(lexed);
    assert(at);
    if (*at < 0) return false;
    int now = *at + 1;
    if (now >= lexed->count - 1 || token_is(lexed, now, "}")) return false;
    *name = -1;
    *value = now;
    int key = lexed->tokens[now].partner;
    if (lexed->tokens[now].kind == TOKEN_NAME && token_is(lexed, now + 1, "=")) {
        *name = now;
        *value = now + 2;
    } else if (token_is(lexed, now, "[") && key > now && token_is(lexed, key + 1, "=")) {
        *name = now + 1;
        *value = key + 2;
    }
    *at = skip_value(lexed, *value);
    if (!token_is(lexed, *at, ",") && !token_is(lexed, *at, ";")) *at = lexed->count;
    return true;
}

int lexer_find(const Lexed *lexed, int line, const char *text) {
    assert(lexed);
    assert(text);
    if (line < 1 || line > lexed->line_count) return -1;
    for (int i = lexed->lines[line]; i < lexed->count && lexed->tokens[i].line == line; i++)
        if (token_is(lexed, i, text)) return i;
    return -1;
}

int lexer_condition(const Lexed *lexed, int token) {
    assert(lexed);
    assert(token >= 0);
    static const char *const parts[] = {".", "=", "==", "~=", "<", "<=", ">", ">=", "+", "-",
                                        "*", "/", "(", ")", "and", "or", "not"};
    int at = token;
    for (; at < lexed->count - 1 && lexed->tokens[at].line == lexed->tokens[token].line; at++) {
        uint8_t kind = lexed->tokens[at].kind;
        bool said = lexed->tokens[at + 1].kind == TOKEN_STRING || token_is(lexed, at + 1, "(");
        bool part = kind == TOKEN_NUMBER || (kind == TOKEN_NAME && !said);
        for (size_t i = 0; !part && i < sizeof parts / sizeof parts[0]; i++)
            part = token_is(lexed, at, parts[i]);
        if (!part) break;
    }
    return at > token ? at : token + 1;
}
