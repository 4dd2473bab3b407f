// SPDX-License-Identifier: MIT
#include <assert.h>
#include <string.h>

#include "slips.h"

// --- Lists that stand in no braces -------------------------------------------------------------

// The value of the field that begins at [token], or -1.
static int field_value(const Repair *repair, int token) {
    bool field = slip_is_sign(repair, token + 1, "=") && slip_begins_entry(repair, token);
    return field ? token + 2 : -1;
}

static bool is_plain(const Repair *repair, int token) {
    uint8_t kind = slip_token(repair, token)->kind;
    return kind == TOKEN_NAME || kind == TOKEN_STRING || kind == TOKEN_NUMBER;
}

static const char *const words[] = {"and", "or", NULL}, *const comma[] = {",", NULL};

// The end of a row of values with one of [joints] between them; [from] where it is none.
static int row_end(const Repair *repair, int from, const char *const *joints) {
    int at = from;
    while (is_plain(repair, at) && slip_reads_any(repair, at + 1, joints) &&
           is_plain(repair, at + 2))
        at += 2;
    return at > from ? at + 1 : from;
}

// "{ imke, rui }"
static const char *in_braces(const Repair *repair, int from, int till) {
    const Token *last = slip_token(repair, till - 1);
    size_t size = (size_t)(last->start + last->size - slip_token(repair, from)->start);
    char *list = arena_take(repair->arena, size + 2 * (size_t)(till - from) + 8);
    strcpy(list, "{ ");
    for (int i = from; i < till; i++)
        strcat(list, is_plain(repair, i) ? slip_slice(repair, i, i + 1) : ", ");
    return strcat(list, " }");
}

// The name of somebody or something, or of a person in quotes.
static bool is_named(const Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    if (at->kind == TOKEN_NAME) return !slip_word(repair, token);
    if (at->kind != TOKEN_STRING || at->size < 3 || at->marks != 0) return false;
    const char *text = repair->lexed.text + at->start + 1;
    return slip_is_person(repair, arena_copy_part(repair->arena, text, (size_t)at->size - 2));
}

// with = imke, rui: the end of a row of names behind a field that takes several; [from] where it
// is none. What has a body, a value or a text behind it is another entry.
static int names_end(const Repair *repair, int field, int from) {
    static const char *const ends[] = {",", "}", NULL};
    int at = from;
    if (!field_takes(slip_slice(repair, field, field + 1), TYPE_NAMES)) return from;
    while (is_named(repair, at) && slip_reads(repair, at + 1, ",") && is_named(repair, at + 2) &&
           slip_same_line(repair, from, at + 2) && slip_reads_any(repair, at + 3, ends)) {
        bool said = slip_reads(repair, field, "with") && slip_reads(repair, at + 3, ",") &&
                    slip_token(repair, at + 4)->kind == TOKEN_STRING && !is_named(repair, at + 4);
        if (said) break;
        at += 2;
    }
    return at > from ? at + 1 : from;
}

// with = [imke, rui]; with = imke and rui; with = imke, rui. Lua knows nothing of the first, takes
// the last one of the second in silence, and in the third the first one.
bool slip_list(Repair *repair, int token) {
    assert(repair);
    int value = field_value(repair, token);
    if (value < 0) return false;
    bool square = slip_is_sign(repair, value, "[");
    int from = square ? value + 1 : value;
    int till = row_end(repair, from, square ? comma : words);
    if (!square && till == from) till = names_end(repair, token, from);
    if (square && till == from && is_plain(repair, from)) till = from + 1;
    bool fits = till > from && slip_is_sign(repair, till, square ? "]" : ",}");
    if (!fits || !slip_mend(repair, token)) return false;
    int end = square ? till + 1 : till;
    const char *list = in_braces(repair, from, till);
    slip_report_span(repair, PROBLEM_LIST_BRACES, value, end, slip_slice(repair, token, token + 1),
                     list);
    const Token *first = slip_token(repair, value), *last = slip_token(repair, end - 1);
    slip_edit(repair, token, first->start, last->start + last->size - first->start, list);
    repair->skip = end;
    return true;
}

// --- A text that holds the next fields ------------------------------------------------------

// The line of a long text, counted from 1, that begins like a field with a long text of its own;
// 0 where there is none.
static int swallowed_line(const char *text, size_t size) {
    int line = 1;
    for (size_t i = 2; i < size; i++) {
        if (text[i] != '\n') continue;
        line++;
        size_t at = i + 1;
        while (at < size && (text[at] == ' ' || text[at] == '\t')) at++;
        size_t name = at;
        while (at < size && ((text[at] >= 'a' && text[at] <= 'z') || text[at] == '_')) at++;
        if (at == name) continue;
        while (at < size && text[at] == ' ') at++;
        if (at + 1 >= size || text[at] != '=' || text[at + 1] == '=') continue;
        for (at++; at < size && text[at] == ' '; at++) continue;
        if (at + 1 < size && text[at] == '[' && text[at + 1] == '[') return line;
    }
    return 0;
}

// It is said and left as it is: it may be meant.
void slip_swallowed(Repair *repair, int token) {
    assert(repair);
    const Token *at = slip_token(repair, token);
    const char *text = repair->lexed.text + at->start;
    if (at->size < 4 || strncmp(text, "[[", 2) != 0) return;
    int line = swallowed_line(text, (size_t)at->size);
    if (line == 0) return;
    slip_report_part(repair, PROBLEM_TEXT_SWALLOWS, token, 2,
                     slip_number(repair, (int)at->line + line - 1));
}
