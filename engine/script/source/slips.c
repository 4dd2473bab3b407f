// SPDX-License-Identifier: MIT
#include "slips.h"

#include <assert.h>
#include <string.h>

#include "words.h"

static const Token *token_at(const Repair *repair, int token) {
    return &repair->lexed.tokens[token];
}

static bool reads(const Repair *repair, int token, const char *text) {
    return token >= 0 && token_is(&repair->lexed, token, text);
}

static bool reads_one_of(const Repair *repair, int token, const char *const *texts) {
    for (; *texts; texts++)
        if (reads(repair, token, *texts)) return true;
    return false;
}

static const WordRow *word_of(const Repair *repair, int token) {
    const Token *at = token_at(repair, token);
    if (at->kind != TOKEN_NAME || at->size > PARL_NAME_MAX) return NULL;
    char name[PARL_NAME_MAX + 1] = "";
    memcpy(name, repair->lexed.text + at->start, (size_t)at->size);
    return word_find(name);
}

static bool in_list(const Repair *repair, int token) {
    uint8_t inside = token_at(repair, token)->inside;
    return inside == INSIDE_BRACE || inside == INSIDE_PAREN;
}

// A field or an entry may begin here.
static bool begins_entry(const Repair *repair, int token) {
    static const char *const before[] = {"{", ",", ";", NULL};
    return token_at(repair, token)->inside == INSIDE_BRACE && token > 0 &&
           reads_one_of(repair, token - 1, before);
}

static const char *slice(const Repair *repair, int from, int till) {
    const Token *first = token_at(repair, from), *last = token_at(repair, till - 1);
    return arena_copy_part(repair->arena, repair->lexed.text + first->start,
                           (size_t)(last->start + last->size - first->start));
}

// --- Conditions without quotes ---------------------------------------------------------------

static void quote(Repair *repair, int from, int till) {
    const Token *first = token_at(repair, from), *last = token_at(repair, till - 1);
    slip_edit(repair, from, first->start, 0, "\"");
    slip_edit(repair, from, last->start + last->size, 0, "\"");
}

// The end of a condition without quotes behind the word at [token], or -1.
static int bare_condition(const Repair *repair, int token) {
    if (token + 1 >= repair->lexed.count - 1) return -1;
    const Token *next = token_at(repair, token + 1);
    bool begins = next->kind == TOKEN_NAME || next->kind == TOKEN_NUMBER ||
                  reads(repair, token + 1, "not");
    if (!begins || next->line != token_at(repair, token)->line) return -1;
    return lexer_condition(&repair->lexed, token + 1);
}

// Quotes the condition and takes the body behind it as its own.
static void mend_condition(Repair *repair, int from, int till) {
    if (!slip_mend(repair, from)) return;
    const Token *first = token_at(repair, from), *last = token_at(repair, till - 1);
    Place place = {.source = repair->source, .line = first->line, .column = first->column};
    problems_add(repair->problems, PROBLEM_CONDITION_BARE, place,
                 last->column + last->width - first->column,
                 (ProblemSlots){{slice(repair, from, till)}});
    quote(repair, from, till);
    repair->callable[till] = 1;
    repair->skip = till + 1;
}

static bool look_condition(Repair *repair, int token) {
    const WordRow *word = word_of(repair, token);
    if (!word || word->shape != SHAPE_CONDITION_BODY) return false;
    int end = bare_condition(repair, token);
    if (end < 0 || !reads(repair, end, "{")) return false;
    mend_condition(repair, token + 1, end);
    return true;
}

// --- Lua's words where ours stand ------------------------------------------------------------

static void replace(Repair *repair, int token, const char *with) {
    const Token *at = token_at(repair, token);
    slip_edit(repair, token, at->start, at->size, with);
}

static bool ends_value(const Repair *repair, int token);

// `if "…" {` was meant as `when`, `else {` as `otherwise`; Lua wants no comma before those.
static bool mend_branch(Repair *repair, int token) {
    bool otherwise = reads(repair, token, "else");
    if (!otherwise && !reads(repair, token, "if") && !reads(repair, token, "elseif")) return false;
    int body = token + 1, end = -1;
    if (!otherwise) {
        end = bare_condition(repair, token);
        body = token_at(repair, token + 1)->kind == TOKEN_STRING ? token + 2 : end;
    }
    if (body < 0 || !reads(repair, body, "{") || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_LUA_WORD, token, slice(repair, token, token + 1),
                otherwise ? "otherwise { … }" : "when \"…\" { … }", NULL);
    if (ends_value(repair, token - 1))
        replace(repair, token, otherwise ? ",otherwise" : ",when");
    else
        replace(repair, token, otherwise ? "otherwise" : "when");
    repair->callable[body] = 1;
    repair->skip = body + 1;
    if (end > 0) mend_condition(repair, token + 1, end);
    return true;
}

static void look_keyword(Repair *repair, int token) {
    static const char *const values[] = {"and", "or", "not", "true", "false", "nil", "function",
                                         "end", NULL};
    const Token *at = token_at(repair, token);
    if (at->kind != TOKEN_KEYWORD || at->inside != INSIDE_BRACE) return;
    if (reads_one_of(repair, token, values)) return;
    // `end = 3`: a field with a name of Lua's; the syntax error says so well enough.
    if (mend_branch(repair, token) || repair->stopped) return;
    slip_report(repair, PROBLEM_BLOCK_INSIDE, token, slice(repair, token, token + 1), NULL, NULL);
    slip_stop(repair);
}

// --- Fields ----------------------------------------------------------------------------------

static void look_field(Repair *repair, int token) {
    const Token *at = token_at(repair, token);
    if (at->kind != TOKEN_NAME || !begins_entry(repair, token)) return;
    const Token *value = token_at(repair, token + 1);
    bool twice = reads(repair, token + 1, "==");
    if (value->kind == TOKEN_END || (!twice && !reads(repair, token + 1, ":"))) return;
    value++;
    bool plain = value->kind == TOKEN_STRING || value->kind == TOKEN_NUMBER ||
                 reads(repair, token + 2, "{");
    if ((!twice && !plain) || !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_FIELD_SIGN, token + 1, slice(repair, token, token + 1), NULL, NULL);
    replace(repair, token + 1, "=");
}

// --- A word with another meaning -------------------------------------------------------------

static void look_replaced(Repair *repair, int token) {
    if (!word_of(repair, token)) return;
    uint8_t inside = token_at(repair, token)->inside;
    bool statement = inside == INSIDE_NOTHING || inside == INSIDE_BLOCK;
    bool named = reads(repair, token - 1, "local") || reads(repair, token - 1, "function");
    bool assigned = reads(repair, token + 1, "=") && !reads(repair, token - 1, ".");
    if (!statement || !(named || assigned) || !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_WORD_REPLACED, token, slice(repair, token, token + 1), NULL, NULL);
    slip_edit(repair, token, token_at(repair, token)->start, 1, "_");
}

// --- Commas and quotes between two values ----------------------------------------------------

static bool ends_value(const Repair *repair, int token) {
    static const char *const ends[] = {"}", ")", "]", "true", "false", "nil", "end", "...", NULL};
    if (token < 0) return false;
    uint8_t kind = token_at(repair, token)->kind;
    return kind == TOKEN_NAME || kind == TOKEN_STRING || kind == TOKEN_NUMBER ||
           reads_one_of(repair, token, ends);
}

static bool starts_value(const Repair *repair, int token) {
    static const char *const starts[] = {"{", "true", "false", "nil", "function", "not", NULL};
    uint8_t kind = token_at(repair, token)->kind;
    return kind == TOKEN_NAME || kind == TOKEN_STRING || kind == TOKEN_NUMBER ||
           reads_one_of(repair, token, starts);
}

// Lua reads a text or a { behind something callable as a call.
static bool can_be_argument(const Repair *repair, int token) {
    return token_at(repair, token)->kind == TOKEN_STRING || reads(repair, token, "{");
}

// Whether what ends at [token] can be called: a name, a ( ) or [ ], and what was itself an
// argument. A text or a list that stands for itself cannot.
static bool callable(const Repair *repair, int token) {
    if (token < 0) return false;
    const Token *at = token_at(repair, token);
    if (at->kind == TOKEN_NAME || reads(repair, token, ")") || reads(repair, token, "]"))
        return true;
    if (at->kind == TOKEN_STRING) return repair->callable[token];
    if (!reads(repair, token, "}")) return false;
    return at->partner >= 0 && repair->callable[at->partner];
}

static const char *tail(const Repair *repair, int token) {
    enum { SHOWN = 24 };
    const char *text = slice(repair, token, token + 1);
    size_t length = strlen(text);
    if (length <= SHOWN || token_at(repair, token)->kind != TOKEN_STRING) return text;
    return "the text before it";
}

static bool look_quotes(Repair *repair, int token) {
    const WordRow *word = token > 0 ? word_of(repair, token - 1) : NULL;
    if (!word || token_at(repair, token)->kind != TOKEN_NAME) return false;
    if (word->shape == SHAPE_CALL || word->shape == SHAPE_BODY) return false;
    if (token_at(repair, token - 1)->line != token_at(repair, token)->line) return false;
    if (reads(repair, token - 2, ".") || reads(repair, token + 1, "=")) return false;
    if (!slip_mend(repair, token)) return true;
    slip_report(repair, PROBLEM_NAME_QUOTES, token, word->name, slice(repair, token, token + 1),
                NULL);
    quote(repair, token, token + 1);
    repair->callable[token] = 1;
    return true;
}

static void look_comma(Repair *repair, int token) {
    if (token == 0 || !ends_value(repair, token - 1) || !starts_value(repair, token)) return;
    bool argument = can_be_argument(repair, token) && callable(repair, token - 1);
    if (argument) {
        repair->callable[token] = 1;
        return;
    }
    if (look_quotes(repair, token) || !in_list(repair, token)) return;
    if (!slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_COMMA_MISSING, token, tail(repair, token - 1), NULL, NULL);
    const Token *before = token_at(repair, token - 1);
    slip_edit(repair, token - 1, before->start + before->size, 0, ",");
}

void slip_look(Repair *repair, int token) {
    assert(repair);
    if (token < repair->skip || token_at(repair, token)->kind == TOKEN_END) return;
    if (look_condition(repair, token)) return;
    look_keyword(repair, token);
    if (!repair->stopped) look_field(repair, token);
    if (!repair->stopped) look_replaced(repair, token);
    if (!repair->stopped) look_comma(repair, token);
}
