// SPDX-License-Identifier: MIT
//
// What every look at a slip needs: reports, edits, and what stands at a token.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "slips.h"
#include "utf8.h"

void slip_report(Repair *repair, ProblemKind kind, int token, const char *a, const char *b,
                 const char *c) {
    const Token *at = &repair->lexed.tokens[token];
    Place place = {.source = repair->source, .line = at->line, .column = at->column};
    problems_add(repair->problems, kind, place, at->width, (ProblemSlots){{a, b, c}});
}

void slip_report_part(Repair *repair, ProblemKind kind, int token, int32_t bytes,
                      const char *instead) {
    const Token *at = &repair->lexed.tokens[token];
    const char *text = repair->lexed.text + at->start;
    Place place = {.source = repair->source, .line = at->line, .column = at->column};
    const char *part = arena_copy_part(repair->arena, text, (size_t)bytes);
    problems_add(repair->problems, kind, place, (int)utf8_count(text, (size_t)bytes),
                 (ProblemSlots){{part, instead}});
}

void slip_stop(Repair *repair) {
    repair->stopped = true;
}

void slip_edit(Repair *repair, int token, int32_t start, int32_t removed, const char *inserted) {
    edits_add(&repair->edits, (Edit){.start = start, .removed = removed, .inserted = inserted,
                                     .line = repair->lexed.tokens[token].line}, false);
}

const char *slip_number(Repair *repair, int number) {
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    return arena_copy(repair->arena, digits);
}

bool slip_mend(Repair *repair, int token) {
    if (repair->stopped) return false;
    if (repair->mends++ < REPAIRS_MAX) return true;
    const char *most = slip_number(repair, REPAIRS_MAX);
    slip_report(repair, PROBLEM_SLIPS_TOO_MANY, token, most, NULL, NULL);
    repair->stopped = true;
    return false;
}

// --- Tokens ----------------------------------------------------------------------------------

bool slip_reads_any(const Repair *repair, int token, const char *const *texts) {
    for (; *texts; texts++)
        if (slip_reads(repair, token, *texts)) return true;
    return false;
}

bool slip_begins_entry(const Repair *repair, int token) {
    return slip_token(repair, token)->inside == INSIDE_BRACE && token > 0 &&
           slip_is_sign(repair, token - 1, "{,;");
}

const char *slip_slice(const Repair *repair, int from, int till) {
    const Token *first = slip_token(repair, from), *last = slip_token(repair, till - 1);
    return arena_copy_part(repair->arena, repair->lexed.text + first->start,
                           (size_t)(last->start + last->size - first->start));
}

void slip_replace(Repair *repair, int token, const char *with) {
    const Token *at = slip_token(repair, token);
    slip_edit(repair, token, at->start, at->size, with);
}

bool slip_same_line(const Repair *repair, int a, int b) {
    return slip_token(repair, a)->line == slip_token(repair, b)->line;
}

bool slip_touches(const Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    return at->start + at->size == slip_token(repair, token + 1)->start;
}

int slip_line_end(const Repair *repair, int token) {
    int32_t line = slip_token(repair, token)->line;
    while (slip_token(repair, token)->kind != TOKEN_END && slip_token(repair, token)->line == line)
        token++;
    return token;
}

void slip_report_span(Repair *repair, ProblemKind kind, int from, int till, const char *a,
                      const char *b) {
    const Token *first = slip_token(repair, from), *last = slip_token(repair, till - 1);
    Place place = {.source = repair->source, .line = first->line, .column = first->column};
    int width = last->line == first->line ? last->column + last->width - first->column : 0;
    problems_add(repair->problems, kind, place, width, (ProblemSlots){{a, b}});
}

void slip_quote(Repair *repair, int from, int till) {
    const Token *first = slip_token(repair, from), *last = slip_token(repair, till - 1);
    slip_edit(repair, from, first->start, 0, "\"");
    slip_edit(repair, from, last->start + last->size, 0, "\"");
}
