// SPDX-License-Identifier: MIT
#include "repair.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "edits.h"
#include "slips.h"
#include "utf8.h"
#include "words.h"

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
    int last = before > 0 ? before - 1 : 0;
    // In a list the comma that leads on stands behind what was to be closed.
    bool listed = lexed->tokens[token].inside != INSIDE_NOTHING;
    if (listed && last > token + 1 && token_is(lexed, last, ",")) last--;
    const Token *end = &lexed->tokens[last];
    // What is opened later is closed first.
    Edit edit = {.start = end->start + end->size, .line = end->line,
                 .inserted = partner_of(lexed, token)};
    edits_add(&repair->edits, edit, true);
}

// Two that do not belong together: which one is meant is told by what stands before them.
static void mend_mixed(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int close = lexed->tokens[token].partner;
    if (close < token || !slip_mend(repair, token)) return;
    const WordRow *word = token > 0 ? slip_word(repair, token - 1) : NULL;
    bool call = word && word->shape == SHAPE_CALL, round = token_is(lexed, token, "(");
    int wrong = call == round ? close : token;
    const char *instead = partner_of(lexed, wrong == close ? token : close);
    slip_report(repair, PROBLEM_BRACKET_MIXED, wrong, slip_slice(repair, token, token + 1),
                slip_slice(repair, close, close + 1), instead);
    slip_replace(repair, wrong, instead);
}

static void mend_stray(Repair *repair, int token) {
    const Lexed *lexed = &repair->lexed;
    int *kept = token_is(lexed, token, "}") ? &repair->opened : &repair->rounded;
    if (*kept > 0 && !token_is(lexed, token, "]")) {
        (*kept)--;
        return;
    }
    bool many = lexed->stray > UNCLOSED_MAX;
    if (!many && !slip_mend(repair, token)) return;
    slip_report(repair, PROBLEM_BRACKET_STRAY, token, token_copy(lexed, token, repair->arena),
                partner_of(lexed, token), NULL);
    if (many) repair->stopped = true;
    else slip_edit(repair, token, lexed->tokens[token].start, 1, "");
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
    else if (bracket && (at->marks & TOKEN_UNCLOSED) && !slip_no_details(repair, token))
        mend_unclosed(repair, token);
    else if (bracket && (at->marks & TOKEN_STRAY))
        mend_stray(repair, token);
    else if (bracket && (at->marks & TOKEN_MIXED))
        mend_mixed(repair, token);
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

static bool same_text(const Lexed *lexed, int a, int b) {
    const Token *one = &lexed->tokens[a], *other = &lexed->tokens[b];
    return one->size == other->size &&
           memcmp(lexed->text + one->start, lexed->text + other->start, (size_t)one->size) == 0;
}

// A table with a field that stands twice: Lua would take the last without a word.
static void find_twice(Repair *repair, const Lexed *lexed, int brace) {
    enum { SEEN_MAX = 256 };
    int seen[SEEN_MAX], count = 0, at = brace, name, value;
    while (lexer_entry(lexed, &at, &name, &value)) {
        if (name < 0) continue;
        int first = -1;
        for (int i = 0; i < count && first < 0; i++)
            if (same_text(lexed, seen[i], name)) first = seen[i];
        if (first < 0 && count < SEEN_MAX) seen[count++] = name;
        if (first < 0) continue;
        const char *text = token_copy(lexed, name, repair->arena);
        const char *line = slip_number(repair, lexed->tokens[first].line);
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

// Remarks first, then texts: one that is not closed swallows the commas and brackets behind
// it.
Repaired repair_source(Arena *arena, const char *text, size_t size, int16_t source,
                       parl_problems *problems) {
    assert(arena);
    assert(text);
    Repair repair = {.arena = arena, .edits = {.arena = arena}, .source = source,
                     .problems = problems, .speakers = speakers_new(arena),
                     .lexed = lexer_scan(arena, text, size)};
    Repaired copy = {.text = text, .size = size, .lexed = repair.lexed};
    if (!is_text(&repair, text, size)) return copy;
    slip_marks(&repair);
    if (repair.stopped) return copy;
    finish_pass(&repair, PASS_MARKS, &copy);
    slip_texts(&repair);
    if (repair.stopped) return copy;
    finish_pass(&repair, PASS_TEXTS, &copy);
    repair.callable = arena_take(arena, (size_t)repair.lexed.count);
    repair.mended = arena_take(arena, (size_t)repair.lexed.count);
    for (int i = 0; i < repair.lexed.count && !repair.stopped; i++) mend_token(&repair, i);
    if (repair.stopped) return copy;
    finish_pass(&repair, PASS_WORDS, &copy);
    for (int i = 0; i < copy.lexed.count; i++)
        if (token_is(&copy.lexed, i, "{")) find_twice(&repair, &copy.lexed, i);
    copy.runs = true;
    return copy;
}
