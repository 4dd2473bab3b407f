// SPDX-License-Identifier: MIT
#include "repair.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "edits.h"
#include "slips.h"
#include "utf8.h"
#include "words.h"

enum {
    // Where more brackets or texts than this are not closed, guessing at each would only
    // make noise.
    UNCLOSED_MAX = 3,
};

void slip_report(Repair *repair, ProblemKind kind, int token, const char *a, const char *b,
                 const char *c) {
    const Token *at = &repair->lexed.tokens[token];
    Place place = {.source = repair->source, .line = at->line, .column = at->column};
    problems_add(repair->problems, kind, place, at->width, (ProblemSlots){{a, b, c}});
}

void slip_stop(Repair *repair) {
    repair->stopped = true;
}

void slip_edit(Repair *repair, int token, int32_t start, int32_t removed, const char *inserted) {
    edits_add(&repair->edits, (Edit){.start = start, .removed = removed, .inserted = inserted,
                                     .line = repair->lexed.tokens[token].line}, false);
}

bool slip_mend(Repair *repair, int token) {
    if (repair->stopped) return false;
    if (repair->mends++ < REPAIRS_MAX) return true;
    char most[16];
    snprintf(most, sizeof most, "%d", REPAIRS_MAX);
    slip_report(repair, PROBLEM_SLIPS_TOO_MANY, token, most, NULL, NULL);
    repair->stopped = true;
    return false;
}

// --- Brackets --------------------------------------------------------------------------------

static const char *partner_of(const Lexed *lexed, int token) {
    switch (lexed->text[lexed->tokens[token].start]) {
    case '{': return "}";
    case '(': return ")";
    case '[': return "]";
    case '}': return "{";
    case ')': return "(";
    default: return "[";
    }
}

// Where the partner of [token] is missing, in words.
static const char *missing_before(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int before = lexed->tokens[token].partner;
    char text[64];
    if (lexed->tokens[before].line == lexed->tokens[token].line && before < lexed->count - 1)
        snprintf(text, sizeof text, "the next %.40s", token_copy(lexed, before, repair->arena));
    else if (before == lexed->count - 1)
        snprintf(text, sizeof text, "the end of the file");
    else
        snprintf(text, sizeof text, "line %d", (int)lexed->tokens[before].line);
    return arena_copy(repair->arena, text);
}

// Puts the missing partner behind the token before the one that shows it is missing.
static void mend_unclosed(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int before = lexed->tokens[token].partner;
    bool many = lexed->unclosed > UNCLOSED_MAX;
    if (!many && !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_BRACKET_UNCLOSED, token, token_copy(lexed, token, repair->arena),
                partner_of(lexed, token), missing_before(repair, token));
    if (many) {
        repair->stopped = true;
        return;
    }
    const Token *end = &lexed->tokens[before > 0 ? before - 1 : 0];
    // What is opened later is closed first.
    Edit edit = {.start = end->start + end->size, .line = end->line,
                 .inserted = partner_of(lexed, token)};
    edits_add(&repair->edits, edit, true);
}

static void mend_stray(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    bool many = lexed->stray > UNCLOSED_MAX;
    if (!many && !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_BRACKET_STRAY, token, token_copy(lexed, token, repair->arena),
                partner_of(lexed, token), NULL);
    if (many) repair->stopped = true;
    else slip_edit(repair, token, lexed->tokens[token].start, 1, "");
}

// --- Texts -----------------------------------------------------------------------------------

// A text between quotes of which one at least is curly: both become straight.
static void mend_curly(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    const Token *at = &lexed->tokens[token];
    const char *start = lexed->text + at->start, *end = start + at->size;
    size_t opening = *start == '"' ? 1 : utf8_next(start, (size_t)at->size, NULL);
    const char *closing = end - 1;
    while (closing > start + opening && ((unsigned char)*closing & 0xc0) == 0x80) closing--;
    const char *inside = arena_copy_part(repair->arena, start + opening,
                                         (size_t)(closing - start) - opening);
    if (!slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_QUOTES_CURLY, token, inside, NULL, NULL);
    slip_edit(repair, token, at->start, (int32_t)opening, "\"");
    slip_edit(repair, token, (int32_t)(closing - lexed->text), (int32_t)(end - closing), "\"");
}

// Where a text that has only lost its closing quote must end: before the commas and
// brackets at the end of the line. -1 where another quote in the line makes that a guess.
static int32_t lost_end(const Lexed *lexed, int token) {
    const Token *at = &lexed->tokens[token];
    for (int i = token - 1; i >= 0 && lexed->tokens[i].line == at->line; i--)
        if (lexed->tokens[i].kind == TOKEN_STRING) return -1;
    int32_t end = at->start + at->size;
    while (end > at->start + 1 && strchr(" \t\r,;})", lexed->text[end - 1])) end--;
    return end;
}

// A text is mended where it has only lost its last quote, and where that is not the habit
// of the whole file: then it is no script.
static void mend_unclosed_text(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    const Token *at = &lexed->tokens[token];
    bool plain = lexed->text[at->start] == '"' && lexed->unclosed_texts <= UNCLOSED_MAX;
    int32_t end = plain ? lost_end(lexed, token) : -1;
    if (end >= 0 && !slip_mend(repair, token)) return;
    const char *quote = at->marks & TOKEN_LONG ? "]]" : lexed->text[at->start] == '\'' ? "'" : "\"";
    slip_report(repair, PROBLEM_STRING_UNCLOSED, token, quote, NULL, NULL);
    if (end >= 0) slip_edit(repair, token, end, 0, quote);
    else slip_stop(repair);
}

static void mend_text(Repair *repair, int token) {
    const Token *at = &repair->lexed.tokens[token];
    if (at->marks & TOKEN_UNCLOSED) mend_unclosed_text(repair, token);
    else if (at->marks & TOKEN_CURLY) mend_curly(repair, token);
}

// --- Signs and letters -----------------------------------------------------------------------

static void report_broken(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    const Token *at = &lexed->tokens[token];
    const unsigned char *bytes = (const unsigned char *)lexed->text + at->start;
    // Letters begin at U+00C0; what lies below, and dashes and dots beyond U+2000, are signs.
    bool letters = bytes[0] < 0x80 ? at->size > 1 : bytes[0] >= 0xc3 && bytes[0] != 0xe2;
    slip_report(repair, letters ? PROBLEM_NAME_LETTERS : PROBLEM_SIGN_UNKNOWN, token,
                token_copy(lexed, token, repair->arena), NULL, NULL);
    slip_stop(repair);
}

// --- The whole -------------------------------------------------------------------------------

static void mend_token(Repair *repair, int token) {
    const Token *at = &repair->lexed.tokens[token];
    bool bracket = at->kind == TOKEN_SIGN;
    if (at->kind == TOKEN_BROKEN)
        report_broken(repair, token);
    else if (bracket && (at->marks & TOKEN_UNCLOSED))
        mend_unclosed(repair, token);
    else if (bracket && (at->marks & TOKEN_STRAY))
        mend_stray(repair, token);
    if (!repair->stopped) slip_look(repair, token);
}

// Makes the edits of [pass] on [copy], and reads the result again with the places of the
// author's file.
static void finish_pass(Repair *repair, int pass, Repaired *copy) {
    Edits *edits = &repair->passes[pass];
    *edits = repair->edits;
    if (edits->count == 0) return;  // as nearly always: nothing to read again
    repair->edits = (Edits){.arena = repair->arena};
    repair->before[pass] = copy->text;
    copy->text = edits_apply(edits, copy->text, &copy->size);
    repair->lexed = lexer_scan(repair->arena, copy->text, copy->size);
    for (int i = pass; i >= 0; i--)
        edits_trace(&repair->passes[i], repair->before[i], &repair->lexed);
    copy->lexed = repair->lexed;
}

// A table with a field that stands twice: Lua would take the last without a word.
static void find_twice(const Repair *repair, const Lexed *lexed, int brace) {
    enum { SEEN_MAX = 256 };
    int seen[SEEN_MAX], count = 0, at = brace, name, value;
    while (lexer_entry(lexed, &at, &name, &value)) {
        if (name < 0) continue;
        const char *text = token_copy(lexed, name, repair->arena);
        int first = -1;
        for (int i = 0; i < count && first < 0; i++)
            if (token_is(lexed, seen[i], text)) first = seen[i];
        if (first < 0 && count < SEEN_MAX) seen[count++] = name;
        if (first < 0) continue;
        char line[16];
        snprintf(line, sizeof line, "%d", lexed->tokens[first].line);
        const Token *second = &lexed->tokens[name];
        Place place = {.source = repair->source, .line = second->line, .column = second->column};
        problems_add(repair->problems, PROBLEM_FIELD_TWICE, place, second->width,
                     (ProblemSlots){{text, line}});
    }
}

// The byte at which [text] stops being a text, or -1: a zero, compiled Lua, not UTF-8.
static int32_t binary_at(const char *text, size_t size) {
    for (size_t at = 0; at < size;) {
        bool valid;
        size_t length = utf8_next(text + at, size - at, &valid);
        if (!valid || text[at] == '\0' || text[at] == '\x1b') return (int32_t)at;
        at += length;
    }
    return -1;
}

static bool is_text(Repair *repair, const char *text, size_t size) {
    int32_t at = binary_at(text, size);
    Place place = {.source = repair->source, .line = 1, .column = 1};
    if (at >= 0) {
        for (int32_t i = 0; i < at; i++) {
            if (text[i] != '\n') continue;
            place.line++;
            place.column = 1;
        }
        int32_t start = at;
        while (start > 0 && text[start - 1] != '\n') start--;
        place.column = 1 + (int32_t)utf8_count(text + start, (size_t)(at - start));
        problems_add(repair->problems, PROBLEM_FILE_BINARY, place, 1, (ProblemSlots){{NULL}});
        return false;
    }
    if (repair->lexed.count == 1) {
        place = (Place){.source = repair->source};
        problems_add(repair->problems, PROBLEM_FILE_EMPTY, place, 0, (ProblemSlots){{NULL}});
        return false;
    }
    return true;
}

// Texts first: one that is not closed swallows the commas and brackets behind it.
Repaired repair_source(Arena *arena, const char *text, size_t size, int16_t source,
                       parl_problems *problems) {
    assert(arena);
    assert(text);
    Repair repair = {.arena = arena, .edits = {.arena = arena}, .source = source,
                     .problems = problems, .lexed = lexer_scan(arena, text, size)};
    Repaired copy = {.text = text, .size = size, .lexed = repair.lexed};
    if (!is_text(&repair, text, size)) return copy;
    if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        edits_add(&repair.edits, (Edit){.removed = 3, .line = 1, .inserted = ""}, true);
    for (int i = 0; i < repair.lexed.count && !repair.stopped; i++)
        if (repair.lexed.tokens[i].kind == TOKEN_STRING) mend_text(&repair, i);
    if (repair.stopped) return copy;
    finish_pass(&repair, PASS_TEXTS, &copy);
    repair.callable = arena_take(arena, (size_t)repair.lexed.count);
    for (int i = 0; i < repair.lexed.count && !repair.stopped; i++) mend_token(&repair, i);
    if (repair.stopped) return copy;
    finish_pass(&repair, PASS_WORDS, &copy);
    for (int i = 0; i < copy.lexed.count; i++)
        if (token_is(&copy.lexed, i, "{")) find_twice(&repair, &copy.lexed, i);
    copy.runs = true;
    return copy;
}
