// SPDX-License-Identifier: MIT
#include "slips.h"

#include <assert.h>
#include <string.h>

#include "words.h"

static bool in_list(const Repair *repair, int token) {
    uint8_t inside = slip_token(repair, token)->inside;
    return inside == INSIDE_BRACE || inside == INSIDE_PAREN;
}

// --- Conditions without quotes ---------------------------------------------------------------

int slip_bare_condition(const Repair *repair, int token) {
    if (token + 1 >= repair->lexed.count - 1) return -1;
    const Token *next = slip_token(repair, token + 1);
    bool begins = next->kind == TOKEN_NAME || next->kind == TOKEN_NUMBER ||
                  slip_reads(repair, token + 1, "not");
    if (!begins || next->line != slip_token(repair, token)->line) return -1;
    return lexer_condition(&repair->lexed, token + 1);
}

void slip_mend_condition(Repair *repair, int from, int till) {
    assert(repair);
    assert(from < till);
    if (!slip_mend(repair, from)) return;
    const char *condition = slip_slice(repair, from, till);
    slip_report_span(repair, PROBLEM_CONDITION_BARE, from, till, condition, NULL);
    slip_quote(repair, from, till);
    repair->callable[till] = 1;
    repair->skip = till + 1;
}

static bool look_condition(Repair *repair, int token) {
    const WordRow *word = slip_word(repair, token);
    if (!word || word->shape != SHAPE_CONDITION_BODY) return false;
    int end = slip_bare_condition(repair, token);
    if (end < 0 || !slip_reads(repair, end, "{")) return false;
    slip_mend_condition(repair, token + 1, end);
    return true;
}

// only = blame.found: what is called as a word of ours is that word for Lua, and has no parts.
static bool look_word_asked(Repair *repair, int token) {
    bool field = slip_token(repair, token)->kind == TOKEN_NAME &&
                 slip_begins_entry(repair, token) && slip_reads(repair, token + 1, "=");
    if (!field || !slip_same_line(repair, token, token + 2)) return false;
    int from = token + 2, till = lexer_condition(&repair->lexed, from);
    bool asked = false;
    for (int i = from; i + 1 < till; i++)
        asked = asked || (slip_word(repair, i) && slip_reads(repair, i + 1, "."));
    if (!asked || !slip_mend(repair, token)) return false;
    slip_report_span(repair, PROBLEM_CONDITION_BARE, from, till, slip_slice(repair, from, till),
                     NULL);
    slip_quote(repair, from, till);
    repair->skip = till;
    return true;
}

// --- A word with another meaning -------------------------------------------------------------

static void look_replaced(Repair *repair, int token) {
    if (!slip_word(repair, token)) return;
    uint8_t inside = slip_token(repair, token)->inside;
    bool statement = inside == INSIDE_NOTHING || inside == INSIDE_BLOCK;
    bool named =
        slip_reads(repair, token - 1, "local") || slip_reads(repair, token - 1, "function");
    bool assigned = slip_reads(repair, token + 1, "=") && !slip_reads(repair, token - 1, ".");
    if (!statement || !(named || assigned) || !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_WORD_REPLACED, token, slip_slice(repair, token, token + 1), NULL,
                NULL);
    slip_edit(repair, token, slip_token(repair, token)->start, 1, "_");
}

// --- Commas and quotes between two values ----------------------------------------------------

bool slip_ends_value(const Repair *repair, int token) {
    static const char *const ends[] = {"true", "false", "nil", "end", NULL};
    if (token < 0) return false;
    switch ((TokenKind)slip_token(repair, token)->kind) {
        case TOKEN_NAME:
        case TOKEN_STRING:
        case TOKEN_NUMBER: return true;
        case TOKEN_SIGN:
            return slip_is_sign(repair, token, "})]") || slip_reads(repair, token, "...");
        case TOKEN_KEYWORD: return slip_reads_any(repair, token, ends);
        default: return false;
    }
}

static bool starts_value(const Repair *repair, int token) {
    static const char *const starts[] = {"true", "false", "nil", "function", "not", NULL};
    switch ((TokenKind)slip_token(repair, token)->kind) {
        case TOKEN_NAME:
        case TOKEN_STRING:
        case TOKEN_NUMBER: return true;
        case TOKEN_SIGN: return slip_is_sign(repair, token, "{");
        case TOKEN_KEYWORD: return slip_reads_any(repair, token, starts);
        default: return false;
    }
}

// Lua reads a text or a { behind something callable as a call.
static bool can_be_argument(const Repair *repair, int token) {
    return slip_token(repair, token)->kind == TOKEN_STRING || slip_reads(repair, token, "{");
}

// Whether what ends at [token] can be called: a name, a ( ) or [ ], and what was itself an
// argument. A text or a list that stands for itself cannot.
static bool callable(const Repair *repair, int token) {
    if (token < 0) return false;
    const Token *at = slip_token(repair, token);
    if (at->kind == TOKEN_NAME || slip_reads(repair, token, ")") || slip_reads(repair, token, "]"))
        return true;
    if (at->kind == TOKEN_STRING) return repair->callable[token];
    if (!slip_reads(repair, token, "}")) return false;
    return at->partner >= 0 && repair->callable[at->partner];
}

static const char *tail(const Repair *repair, int token) {
    enum { SHOWN = 24 };
    const char *text = slip_slice(repair, token, token + 1);
    size_t length = strlen(text);
    if (length <= SHOWN || slip_token(repair, token)->kind != TOKEN_STRING) return text;
    return "the text before it";
}

static bool look_quotes(Repair *repair, int token) {
    const WordRow *word = token > 0 ? slip_word(repair, token - 1) : NULL;
    if (!word || slip_token(repair, token)->kind != TOKEN_NAME) return false;
    if (word->shape == SHAPE_CALL || word->shape == SHAPE_BODY) return false;
    if (slip_token(repair, token - 1)->line != slip_token(repair, token)->line) return false;
    if (slip_reads(repair, token - 2, ".") || slip_reads(repair, token + 1, "=")) return false;
    if (!slip_mend(repair, token)) return true;
    const char *name = slip_slice(repair, token, token + 1);
    slip_report(repair, PROBLEM_NAME_QUOTES, token, word->name, name, NULL);
    slip_quote(repair, token, token + 1);
    repair->callable[token] = 1;
    return true;
}

// "hygiene" -10: a text and a negative number.
static bool starts_negative(const Repair *repair, int token) {
    return slip_reads(repair, token, "-") && slip_touches(repair, token) &&
           slip_token(repair, token + 1)->kind == TOKEN_NUMBER &&
           slip_token(repair, token - 1)->kind == TOKEN_STRING;
}

static void look_comma(Repair *repair, int token) {
    if (token == 0 || !slip_ends_value(repair, token - 1)) return;
    if (!starts_value(repair, token) && !starts_negative(repair, token)) return;
    bool argument = can_be_argument(repair, token) && callable(repair, token - 1);
    if (argument) {
        repair->callable[token] = 1;
        return;
    }
    if (look_quotes(repair, token) || !in_list(repair, token)) return;
    if (!slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_COMMA_MISSING, token, tail(repair, token - 1), NULL, NULL);
    const Token *before = slip_token(repair, token - 1);
    slip_edit(repair, token - 1, before->start + before->size, 0, ",");
}

void slip_look(Repair *repair, int token) {
    assert(repair);
    if (token < repair->skip || repair->mended[token]) return;
    uint8_t kind = slip_token(repair, token)->kind;
    bool name = kind == TOKEN_NAME;
    if (kind == TOKEN_END) return;
    if (name && (look_condition(repair, token) || look_word_asked(repair, token))) return;
    if ((name || kind == TOKEN_KEYWORD) && slip_branch(repair, token)) return;
    if (repair->stopped || slip_habit(repair, token)) return;
    if (name && !repair->stopped) look_replaced(repair, token);
    if (!repair->stopped) look_comma(repair, token);
}
