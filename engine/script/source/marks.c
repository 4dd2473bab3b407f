// SPDX-License-Identifier: MIT
//
// What a word processor or another language makes of blanks, dashes and remarks. It is
// mended first of all: a remark that Lua does not see as one would be read as script.
#include <assert.h>
#include <string.h>

#include "slips.h"

// --- Blanks ----------------------------------------------------------------------------------

// ASCII has no blank that Lua cannot read.
static bool is_plain(const char *text, int32_t size) {
    unsigned char all = 0;
    for (int32_t i = 0; i < size; i++) all |= (unsigned char)text[i];
    return all < 0x80;
}

// Blanks that Lua cannot read become plain ones without a word: nobody can see them, and
// they mean what they look like. Inside of texts they stay. What some editors put before a
// text to say that it is UTF-8 is taken out.
static void mend_blanks(Repair *repair) {
    const Lexed *lexed = &repair->lexed;
    int32_t at = 0, line = 1;
    if (is_plain(lexed->text, lexed->size)) return;
    if (lexed->size >= 3 && memcmp(lexed->text, "\xef\xbb\xbf", 3) == 0) {
        at = 3;
        edits_add(&repair->edits, (Edit){.removed = at, .line = 1, .inserted = ""}, true);
    }
    for (int i = 0; i < lexed->count; i++) {
        const Token *token = &lexed->tokens[i];
        while (at < token->start) {
            int32_t size = lexer_blank(lexed->text + at, (size_t)(token->start - at));
            line += lexed->text[at] == '\n';
            if (size > 0) {
                Edit edit = {.start = at, .removed = size, .line = line, .inserted = " "};
                edits_add(&repair->edits, edit, false);
            }
            at += size > 0 ? size : 1;
        }
        for (; at < token->start + token->size; at++) line += lexed->text[at] == '\n';
    }
}

// --- Remarks ---------------------------------------------------------------------------------

static bool begins(const Repair *repair, int token, const char *text) {
    const Token *at = &repair->lexed.tokens[token];
    size_t length = strlen(text);
    return (size_t)(repair->lexed.size - at->start) >= length &&
           memcmp(repair->lexed.text + at->start, text, length) == 0;
}

// Bytes of the dash at [token] into which a word processor turns two hyphens, or 0.
static int32_t dash(const Repair *repair, int token) {
    if (repair->lexed.tokens[token].kind != TOKEN_BROKEN) return 0;
    bool long_one = begins(repair, token, "\xe2\x80\x94");
    return long_one || begins(repair, token, "\xe2\x80\x93") ? 3 : 0;
}

// Nothing can go on after the token before: whatever stands here is a new thing.
static bool starts_anew(const Repair *repair, int token) {
    if (token == 0) return true;
    const Token *before = &repair->lexed.tokens[token - 1];
    if (before->kind == TOKEN_STRING) return true;
    if (before->kind != TOKEN_SIGN || before->size != 1) return false;
    return strchr(",;{}", repair->lexed.text[before->start]) != NULL;
}

// Bytes of what is meant to begin a remark up to the end of its line; 0: nothing is.
static int32_t remark(const Repair *repair, int token) {
    if (dash(repair, token) > 0) return dash(repair, token);
    if (token_is(&repair->lexed, token, "//") && starts_anew(repair, token)) return 2;
    if (!token_is(&repair->lexed, token, "#") || !starts_anew(repair, token)) return 0;
    const Token *at = &repair->lexed.tokens[token];
    bool apart = (at->marks & TOKEN_FIRST) || at->start + 1 < at[1].start;
    return apart ? 1 : 0;
}

// The first token that does not begin on the line of [token].
static int next_line(const Lexed *lexed, int token) {
    int32_t line = lexed->tokens[token].line;
    while (token < lexed->count - 1 && lexed->tokens[token].line == line) token++;
    return token;
}

static int mend_remark(Repair *repair, int token, int32_t size) {
    const Token *at = &repair->lexed.tokens[token];
    if (!slip_mend(repair, token)) return token + 1;
    slip_report_part(repair, PROBLEM_REMARK_SIGN, token, size, NULL);
    slip_edit(repair, token, at->start, size, "--");
    return next_line(&repair->lexed, token);
}

// The byte at which "*/" stands from [at] on; -1.
static int32_t block_end(const Lexed *lexed, int32_t at) {
    for (; at + 1 < lexed->size; at++)
        if (lexed->text[at] == '*' && lexed->text[at + 1] == '/') return at;
    return -1;
}

// The line of byte [at], which lies at or behind [token].
static int32_t line_of(const Lexed *lexed, int token, int32_t at) {
    int32_t line = lexed->tokens[token].line;
    for (int32_t i = lexed->tokens[token].start; i < at; i++) line += lexed->text[i] == '\n';
    return line;
}

// A remark between /* and */. The token behind it, or [token] where it is none.
static int mend_block(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int32_t start = lexed->tokens[token].start;
    if (!begins(repair, token, "/*") || !starts_anew(repair, token)) return token;
    int32_t end = block_end(lexed, start);
    if (end < 0 || !slip_mend(repair, token)) return token;
    slip_report_part(repair, PROBLEM_REMARK_SIGN, token, 2, NULL);
    slip_edit(repair, token, start, 2, "--[[");
    Edit close = {.start = end, .removed = 2, .inserted = "]]",
                  .line = line_of(lexed, token, end)};
    edits_add(&repair->edits, close, false);
    while (token < lexed->count - 1 && lexed->tokens[token].start < end + 2) token++;
    return token;
}

// --- Signs -----------------------------------------------------------------------------------

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A minus that a word processor has made longer: a number follows, or a value stands before
// the shorter of the two dashes.
static bool mend_minus(Repair *repair, int token) {
    const Token *at = &repair->lexed.tokens[token];
    if (at->kind != TOKEN_BROKEN) return false;
    bool minus = begins(repair, token, "\xe2\x88\x92");
    bool shorter = begins(repair, token, "\xe2\x80\x93");
    if (!minus && dash(repair, token) == 0) return false;
    bool number = at->size > 3 && is_digit(repair->lexed.text[at->start + 3]);
    uint8_t before = token > 0 ? repair->lexed.tokens[token - 1].kind : TOKEN_END;
    bool between = (minus || shorter) && (before == TOKEN_NUMBER || before == TOKEN_NAME);
    if ((!number && !between) || !slip_mend(repair, token)) return false;
    slip_report_part(repair, PROBLEM_SIGN_UNKNOWN, token, 3, "-");
    slip_edit(repair, token, at->start, 3, "-");
    return true;
}

// Mends what is no sign of Lua's at [token]. The token to go on with.
static int mend_mark(Repair *repair, int token) {
    uint8_t kind = repair->lexed.tokens[token].kind;
    if (kind != TOKEN_SIGN && kind != TOKEN_BROKEN) return token + 1;
    int32_t size = mend_minus(repair, token) ? 0 : remark(repair, token);
    int after = size > 0 ? mend_remark(repair, token, size) : mend_block(repair, token);
    return after > token ? after : token + 1;
}

void slip_marks(Repair *repair) {
    assert(repair);
    mend_blanks(repair);
    for (int i = 0; i < repair->lexed.count - 1 && !repair->stopped;) i = mend_mark(repair, i);
}
