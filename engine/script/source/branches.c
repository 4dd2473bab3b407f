// SPDX-License-Identifier: MIT
//
// Lua's words where a scene has its own: `if` for when, `else` for otherwise, `goto` for jump.
#include <assert.h>
#include <string.h>

#include "slips.h"

static const char when_form[] = "when \"…\" { … }";

static void report_word(Repair *repair, int token, const char *instead) {
    slip_report(repair, PROBLEM_LUA_WORD, token, slip_slice(repair, token, token + 1), instead,
                NULL);
}

// Puts one of our words in place of [token]; Lua wants no comma before its own.
static void put_word(Repair *repair, int token, const char *word) {
    size_t length = strlen(word);
    char *text = arena_take(repair->arena, length + 2);
    if (slip_ends_value(repair, token - 1)) *text = ',';
    strcat(text, word);
    slip_replace(repair, token, text);
}

// --- if "…" { … } else { … } -----------------------------------------------------------------

static bool mend_braces(Repair *repair, int token) {
    bool otherwise = slip_reads(repair, token, "else");
    int body = token + 1, end = -1;
    if (!otherwise && !slip_reads(repair, token, "if") && !slip_reads(repair, token, "elseif"))
        return false;
    if (!otherwise) {
        end = slip_bare_condition(repair, token);
        body = slip_token(repair, token + 1)->kind == TOKEN_STRING ? token + 2 : end;
    }
    if (body < 0 || !slip_reads(repair, body, "{") || !slip_mend(repair, token)) return false;
    report_word(repair, token, otherwise ? "otherwise { … }" : when_form);
    put_word(repair, token, otherwise ? "otherwise" : "when");
    repair->callable[body] = 1;
    repair->skip = body + 1;
    if (end > 0) slip_mend_condition(repair, token + 1, end);
    return true;
}

// --- if "…" then … else … end ----------------------------------------------------------------

// The next token of the list of [token] that reads one of [words]; -1.
static int next_of(const Repair *repair, int token, const char *const *words) {
    int16_t depth = slip_token(repair, token)->depth;
    for (int at = token + 1; at < repair->lexed.count - 1; at++) {
        if (slip_token(repair, at)->depth < depth) return -1;
        if (slip_token(repair, at)->depth == depth && slip_reads_any(repair, at, words)) return at;
    }
    return -1;
}

static int then_of(const Repair *repair, int token) {
    static const char *const words[] = {"then", "if", "else", "elseif", "end", NULL};
    int then = next_of(repair, token, words);
    return slip_reads(repair, then, "then") && then > token + 1 ? then : -1;
}

static int part_after(const Repair *repair, int then) {
    static const char *const words[] = {"if", "else", "elseif", "end", NULL};
    return next_of(repair, then, words);
}

// Whether the block at [token] is whole and holds no other one.
static bool is_plain_block(const Repair *repair, int token) {
    int at = then_of(repair, token);
    while (at >= 0) {
        at = part_after(repair, at);
        if (at < 0 || slip_reads(repair, at, "if")) return false;
        if (slip_reads(repair, at, "end")) return true;
        if (slip_reads(repair, at, "elseif")) at = then_of(repair, at);
    }
    return false;
}

static void put(Repair *repair, int token, const char *with) {
    slip_replace(repair, token, with);
    repair->mended[token] = 1;
}

// The condition and its `then`; the latter is returned.
static int mend_then(Repair *repair, int token) {
    int then = then_of(repair, token);
    bool quoted = then == token + 2 && slip_token(repair, token + 1)->kind == TOKEN_STRING;
    if (!quoted) slip_quote(repair, token + 1, then);
    for (int i = token + 1; i < then; i++) repair->mended[i] = 1;
    put(repair, then, " {");
    return then;
}

// The parts behind the `then` of a whole block, up to its end.
static void mend_parts(Repair *repair, int then) {
    int at = part_after(repair, then);
    while (!slip_reads(repair, at, "end")) {
        bool again = slip_reads(repair, at, "elseif");
        put(repair, at, again ? "}, when " : "}, otherwise {");
        at = part_after(repair, again ? mend_then(repair, at) : at);
    }
    put(repair, at, "}");
}

static bool mend_block(Repair *repair, int token) {
    if (!slip_reads(repair, token, "if") || !is_plain_block(repair, token)) return false;
    if (!slip_mend(repair, token)) return false;
    report_word(repair, token, when_form);
    put_word(repair, token, "when");
    mend_parts(repair, mend_then(repair, token));
    return true;
}

// when "…" then … end
static bool mend_when(Repair *repair, int token) {
    bool fits = slip_reads(repair, token, "then") && token > 1 &&
                slip_reads(repair, token - 2, "when") && is_plain_block(repair, token - 2);
    if (!fits || !slip_mend(repair, token)) return false;
    report_word(repair, token, when_form);
    slip_replace(repair, token, "{");
    mend_parts(repair, token);
    return true;
}

// when imke.trust > 40 then … end
static bool mend_bare_when(Repair *repair, int token) {
    if (!slip_reads(repair, token, "when")) return false;
    int then = slip_bare_condition(repair, token);
    bool fits = then > 0 && slip_reads(repair, then, "then") && is_plain_block(repair, token);
    if (!fits || !slip_mend(repair, token)) return false;
    report_word(repair, then, when_form);
    mend_parts(repair, mend_then(repair, token));
    return true;
}

// --- Other words -----------------------------------------------------------------------------

static bool mend_goto(Repair *repair, int token) {
    if (!slip_reads(repair, token, "goto")) return false;
    int kind = slip_token(repair, token + 1)->kind;
    if ((kind != TOKEN_STRING && kind != TOKEN_NAME) || !slip_mend(repair, token)) return false;
    report_word(repair, token, "jump \"…\"");
    put_word(repair, token, "jump");
    if (kind == TOKEN_NAME) slip_quote(repair, token + 1, token + 2);
    repair->skip = token + 2;
    return true;
}

// if = "…", for a choice that is open only then.
static bool mend_field(Repair *repair, int token) {
    bool fits = slip_reads(repair, token, "if") && slip_reads(repair, token + 1, "=");
    if (!fits || !slip_mend(repair, token)) return false;
    report_word(repair, token, "only = \"…\"");
    slip_replace(repair, token, "only");
    return true;
}

static bool look_keyword(Repair *repair, int token) {
    static const char *const values[] = {"and", "or", "not", "true", "false", "nil", "function",
                                         "end", NULL};
    const Token *at = slip_token(repair, token);
    if (at->kind != TOKEN_KEYWORD || at->inside != INSIDE_BRACE) return false;
    if (slip_reads_any(repair, token, values)) return false;
    if (mend_braces(repair, token) || mend_block(repair, token)) return true;
    if (mend_when(repair, token)) return true;
    if (mend_goto(repair, token) || mend_field(repair, token) || repair->stopped) return true;
    slip_report(repair, PROBLEM_BLOCK_INSIDE, token, slip_slice(repair, token, token + 1), NULL,
                NULL);
    slip_stop(repair);
    return true;
}

// `otherwise when "…" { … }`, or `otherwise "…" { … }`.
static bool look_otherwise(Repair *repair, int token) {
    if (!slip_reads(repair, token, "otherwise")) return false;
    bool again = slip_reads(repair, token + 1, "when");
    bool text = slip_token(repair, token + 1)->kind == TOKEN_STRING;
    if ((!again && !text) || !slip_mend(repair, token)) return false;
    slip_report(repair, PROBLEM_OTHERWISE_CONDITION, token, NULL, NULL, NULL);
    slip_replace(repair, token, again ? "" : "when");
    if (again) repair->skip = token + 1;
    repair->mended[again ? token + 1 : token] = 1;
    return true;
}

bool slip_branch(Repair *repair, int token) {
    assert(repair);
    return look_keyword(repair, token) || look_otherwise(repair, token) ||
           mend_bare_when(repair, token);
}
