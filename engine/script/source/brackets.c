// SPDX-License-Identifier: MIT
#include "brackets.h"

#include <assert.h>
#include <string.h>

#include "words.h"

// What is open at the token being looked at, innermost last.
typedef struct {
    Lexed *lexed;
    int32_t *stack;
    int depth;
    bool by_layout;  // let the layout of the page say where something was to end
} Matcher;

static Inside kind_of(const Lexed *lexed, int token) {
    if (token_is(lexed, token, "{")) return INSIDE_BRACE;
    if (token_is(lexed, token, "(")) return INSIDE_PAREN;
    if (token_is(lexed, token, "[")) return INSIDE_INDEX;
    return INSIDE_BLOCK;
}

static Inside top(const Matcher *matcher) {
    if (matcher->depth == 0) return INSIDE_NOTHING;
    return kind_of(matcher->lexed, matcher->stack[matcher->depth - 1]);
}

// Ends everything above [depth] before [token] without a bracket of its own.
static void leave_open(Matcher *matcher, int depth, int token) {
    while (matcher->depth > depth) {
        Token *opener = &matcher->lexed->tokens[matcher->stack[--matcher->depth]];
        opener->marks |= TOKEN_UNCLOSED;
        opener->partner = token;
        matcher->lexed->unclosed += opener->kind == TOKEN_SIGN;
    }
}

// Lua refuses what is nested deeper; a page of rubbish must not cost its square.
enum { NESTING_MAX = 256 };

// Where in the stack the opener of [kind] lies that a closing bracket would end; -1. A
// bracket inside a block does not reach out of it.
static int opener_below(const Matcher *matcher, Inside kind) {
    int last = matcher->depth > NESTING_MAX ? matcher->depth - NESTING_MAX : 0;
    for (int i = matcher->depth - 1; i >= last; i--) {
        Inside inside = kind_of(matcher->lexed, matcher->stack[i]);
        if (inside == kind) return i;
        if (inside == INSIDE_BLOCK) return -1;
    }
    return -1;
}

// The column at which the line of [token] begins.
static int margin(const Lexed *lexed, int token) {
    return lexed->tokens[lexed->lines[lexed->tokens[token].line]].column;
}

// By layout, a } that begins its line closes the { whose line begins at the same column.
static int opener_by_layout(const Matcher *matcher, int token, int plain) {
    const Lexed *lexed = matcher->lexed;
    const Token *closer = &lexed->tokens[token];
    if (!matcher->by_layout || !(closer->marks & TOKEN_FIRST)) return plain;
    for (int i = plain; i >= 0; i--) {
        if (kind_of(lexed, matcher->stack[i]) == INSIDE_BLOCK) break;
        if (kind_of(lexed, matcher->stack[i]) == INSIDE_BRACE &&
            margin(lexed, matcher->stack[i]) == closer->column)
            return i;
    }
    return plain;
}

static void join(Matcher *matcher, int opener, int closer) {
    matcher->lexed->tokens[opener].partner = closer;
    matcher->lexed->tokens[closer].partner = opener;
}

// By layout, a } that ends a declaration of several lines is one too many where its list
// goes on.
static bool ends_too_much(const Matcher *matcher, int token, int opener) {
    const Token *tokens = matcher->lexed->tokens;
    return matcher->by_layout && opener == 0 && token_is(matcher->lexed, token + 1, ",") &&
           tokens[matcher->stack[opener]].line < tokens[token].line;
}

// By layout, a bracket of another kind that was opened on this line belongs to [token] where
// the fitting one was opened on a line above, or none was, or where it begins a field's list.
static bool is_mixed(const Matcher *matcher, int token, int fitting) {
    const Token *tokens = matcher->lexed->tokens;
    if (!matcher->by_layout || top(matcher) == INSIDE_NOTHING || top(matcher) == INSIDE_BLOCK)
        return false;
    int open = matcher->stack[matcher->depth - 1];
    bool above = fitting < 0 || tokens[matcher->stack[fitting]].line < tokens[token].line;
    bool value = open > 0 && token_is(matcher->lexed, open - 1, "=");
    return (above || value) && fitting != matcher->depth - 1 &&
           tokens[open].line == tokens[token].line;
}

static void join_mixed(Matcher *matcher, int token) {
    int open = matcher->stack[--matcher->depth];
    matcher->lexed->tokens[open].marks |= TOKEN_MIXED;
    matcher->lexed->tokens[token].marks |= TOKEN_MIXED;
    matcher->lexed->stray++;
    join(matcher, open, token);
}

static void close_bracket(Matcher *matcher, int token, Inside kind) {
    int at = opener_below(matcher, kind);
    if (is_mixed(matcher, token, at)) {
        join_mixed(matcher, token);
        return;
    }
    if (at >= 0 && kind == INSIDE_BRACE) at = opener_by_layout(matcher, token, at);
    if (at < 0 || ends_too_much(matcher, token, at)) {
        matcher->lexed->tokens[token].marks |= TOKEN_STRAY;
        matcher->lexed->stray++;
        return;
    }
    leave_open(matcher, at + 1, token);
    join(matcher, matcher->stack[--matcher->depth], token);
}

static void close_block(Matcher *matcher, int token) {
    for (int i = matcher->depth - 1; i >= 0; i--) {
        if (kind_of(matcher->lexed, matcher->stack[i]) != INSIDE_BLOCK) continue;
        leave_open(matcher, i + 1, token);
        join(matcher, matcher->stack[--matcher->depth], token);
        return;
    }
}

static bool begins_item(const Lexed *lexed, int token) {
    if (lexed->tokens[token].kind != TOKEN_NAME) return false;
    return lexed->tokens[token + 1].kind == TOKEN_STRING || token_is(lexed, token + 1, "{") ||
           token_is(lexed, token + 1, "(");
}

// By layout, the lowest { above [bottom] whose line begins no further left than [token], which
// begins its own: it should have ended before. The depth of the stack where there is none.
static int outlived(const Matcher *matcher, int bottom, int token) {
    const Lexed *lexed = matcher->lexed;
    int lowest = matcher->depth;
    for (int i = matcher->depth - 1; i >= bottom; i--) {
        if (kind_of(lexed, matcher->stack[i]) != INSIDE_BRACE) continue;
        if (margin(lexed, matcher->stack[i]) < lexed->tokens[token].column) break;
        if (lexed->tokens[matcher->stack[i]].line < lexed->tokens[token].line) lowest = i;
    }
    return lowest;
}

// By layout, a list that is the value of a field and holds something on its own line ends
// there: a field or an item on the next line belongs to what is around it.
static bool in_list_of_line(const Matcher *matcher, int token) {
    const Lexed *lexed = matcher->lexed;
    if (top(matcher) != INSIDE_BRACE) return false;
    int open = matcher->stack[matcher->depth - 1];
    bool field = lexed->tokens[token].kind == TOKEN_NAME && token_is(lexed, token + 1, "=");
    return (field || begins_item(lexed, token)) && open > 0 && token_is(lexed, open - 1, "=") &&
           lexed->tokens[open].line < lexed->tokens[token].line &&
           lexed->tokens[open + 1].line == lexed->tokens[open].line;
}

// By layout: a declaration at the left margin ends what stands open above it, an item ends
// what its neighbours opened, and a call that begins a line ends the ( of the line before,
// unless a comma led there.
static void end_by_layout(Matcher *matcher, int token) {
    const Lexed *lexed = matcher->lexed;
    const Token *at = &lexed->tokens[token];
    if (!(at->marks & TOKEN_FIRST)) return;
    if (in_list_of_line(matcher, token)) leave_open(matcher, matcher->depth - 1, token);
    if (!begins_item(lexed, token)) return;
    const WordRow *word = at->word > 0 ? word_at(at->word - 1) : NULL;
    int bottom = matcher->depth;
    while (bottom > 0 && kind_of(lexed, matcher->stack[bottom - 1]) != INSIDE_BLOCK) bottom--;
    if (word && word->stands == STANDS_TOP && at->column == 1)
        leave_open(matcher, bottom, token);
    leave_open(matcher, outlived(matcher, bottom, token), token);
    bool led = token_is(lexed, token + 1, "(") &&
               (token_is(lexed, token - 1, ",") || token_is(lexed, token - 1, "("));
    if (top(matcher) == INSIDE_PAREN && !led) leave_open(matcher, matcher->depth - 1, token);
}

// Inside of { } only `function` begins a block: an `if` there is a slip, not a block.
static bool opens_block(const Matcher *matcher, int token) {
    const Lexed *lexed = matcher->lexed;
    if (lexed->tokens[token].kind != TOKEN_KEYWORD) return false;
    if (token_is(lexed, token, "function")) return true;
    Inside inside = top(matcher);
    if (inside != INSIDE_NOTHING && inside != INSIDE_BLOCK) return false;
    return token_is(lexed, token, "if") || token_is(lexed, token, "do") ||
           token_is(lexed, token, "repeat");
}

static void step(Matcher *matcher, int token) {
    Lexed *lexed = matcher->lexed;
    Token *at = &lexed->tokens[token];
    if (matcher->by_layout) end_by_layout(matcher, token);
    bool closes_block = at->kind == TOKEN_KEYWORD &&
                        (token_is(lexed, token, "end") || token_is(lexed, token, "until"));
    if (at->kind == TOKEN_SIGN && token_is(lexed, token, "}"))
        close_bracket(matcher, token, INSIDE_BRACE);
    else if (at->kind == TOKEN_SIGN && token_is(lexed, token, ")"))
        close_bracket(matcher, token, INSIDE_PAREN);
    else if (at->kind == TOKEN_SIGN && token_is(lexed, token, "]"))
        close_bracket(matcher, token, INSIDE_INDEX);
    else if (closes_block)
        close_block(matcher, token);
    at->inside = (uint8_t)top(matcher);
    at->depth = (int16_t)(matcher->depth < INT16_MAX ? matcher->depth : INT16_MAX);
    bool opens = at->kind == TOKEN_SIGN && kind_of(lexed, token) != INSIDE_BLOCK;
    if (opens || opens_block(matcher, token)) matcher->stack[matcher->depth++] = token;
}

// Returns how many brackets have no partner.
static int match(Lexed *lexed, int32_t *stack, bool by_layout) {
    Matcher matcher = {.lexed = lexed, .stack = stack, .by_layout = by_layout};
    lexed->unclosed = lexed->stray = 0;
    for (int i = 0; i < lexed->count; i++) {
        Token *token = &lexed->tokens[i];
        bool is_bracket = token->kind == TOKEN_SIGN || token->kind == TOKEN_KEYWORD;
        token->partner = -1;
        if (is_bracket) token->marks &= (uint8_t)~(TOKEN_UNCLOSED | TOKEN_STRAY | TOKEN_MIXED);
        if (i < lexed->count - 1) step(&matcher, i);
    }
    leave_open(&matcher, 0, lexed->count - 1);
    return lexed->unclosed + lexed->stray;
}

// The layout is asked only where the brackets do not add up: nobody must indent.
void brackets_match(Lexed *lexed, Arena *arena) {
    assert(lexed);
    assert(lexed->count > 0);
    int32_t *stack = arena_take_many(arena, (size_t)lexed->count, sizeof *stack);
    int plain = match(lexed, stack, false);
    if (plain == 0) return;
    if (match(lexed, stack, true) > plain) match(lexed, stack, false);
}
