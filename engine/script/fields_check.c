// SPDX-License-Identifier: MIT
//
// Fields against their rows: known, of the right type, in range, and none missing.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "utf8.h"

enum { FIELDS_MAX = 32, DIGITS = 24 };

const char *check_kind(const Item *item) {
    switch (item->kind) {
    case ITEM_TEXT: return item->text[0] ? "a text" : "an empty text";
    case ITEM_NUMBER: return "a number";
    case ITEM_FRACTION: return "a fraction";
    case ITEM_FLAG: return item->number ? "true" : "false";
    case ITEM_NAME: return "a name";
    case ITEM_LIST: return "a list";
    case ITEM_WORD: return "a step";
    case ITEM_SPEECH: return "a line of speech";
    case ITEM_FUNCTION: return "a function";
    default: return "something else";
    }
}

bool check_bare(const Check *check, const Item *item) {
    for (int i = 0; check->problems && i < parl_problems_count(check->problems); i++) {
        const parl_problem *problem = parl_problems_at(check->problems, i);
        if (problem->line == item->place.line && strcmp(problem->name, "CONDITION_BARE") == 0)
            return true;
    }
    return false;
}

// --- Names -----------------------------------------------------------------------------------

static const char *reserved_as(const char *name) {
    static const char *const lua[] = {
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if",
        "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while"};
    static const char *const conditions[] = {"is", "week", "slots", "yes", "no"};
    for (size_t i = 0; i < sizeof lua / sizeof lua[0]; i++)
        if (strcmp(lua[i], name) == 0) return "a word of Lua's own";
    for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++)
        if (strcmp(conditions[i], name) == 0) return "a word of conditions";
    if (strcmp(name, "me") == 0) return "you, the player";
    return word_find(name) ? "one of the author's words" : NULL;
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool in_name(char c) {
    return is_letter(c) || c == '_' || (c >= '0' && c <= '9');
}

// The name with what it cannot have left out; NULL where too little is left.
static const char *proposal(const char *name, char out[PARL_NAME_MAX + 1]) {
    size_t used = 0;
    for (; *name && used < PARL_NAME_MAX; name++) {
        bool part = in_name(*name) && (used > 0 || is_letter(*name));
        if (part || (used > 0 && out[used - 1] != '_' && strchr(" -.", *name)))
            out[used++] = part ? *name : '_';
    }
    out[used] = '\0';
    return used > 1 ? out : NULL;
}

void check_name(const Check *check, const Item *item) {
    const char *name = item->text, *why = reserved_as(name);
    bool plain = is_letter(name[0]) && strlen(name) <= PARL_NAME_MAX;
    for (const char *at = name; *at && plain; at++) plain = in_name(*at);
    char better[PARL_NAME_MAX + 1];
    if (why)
        check_report(check, PROBLEM_NAME_RESERVED, item, name, why, NULL);
    else if (!plain)
        check_report(check, PROBLEM_NAME_CHARACTERS, item, name, proposal(name, better), NULL);
}

// --- Types -----------------------------------------------------------------------------------

static const char *expected(FieldType type) {
    switch (type) {
    case TYPE_TEXT:
    case TYPE_PLAIN: return "a text in quotes";
    case TYPE_NAME: return "a name";
    case TYPE_NAMES: return "a name or a list of names";
    case TYPE_WHOLE: return "a whole number";
    case TYPE_NUMBER: return "a whole number, or a figure in quotes";
    case TYPE_SPAN: return "a whole number, or { from, till }";
    case TYPE_FLAG: return "true or false";
    case TYPE_CONDITION: return "a condition in quotes";
    case TYPE_TEXTS: return "a text or a list of texts";
    case TYPE_ANSWERS: return "a list of texts and figures";
    case TYPE_RECORD: return "a list of fields in { }";
    default: return "a value";
    }
}

static void wrong_type(const Check *check, const FieldRow *row, const Item *item) {
    if (check_bare(check, item)) return;
    if (item->kind == ITEM_FUNCTION)
        check_report(check, PROBLEM_FUNCTION_MISPLACED, item, NULL, NULL, NULL);
    else
        check_report(check, PROBLEM_WRONG_TYPE, item, row->name, expected(row->type),
                     check_kind(item));
}

static void check_range(const Check *check, const FieldRow *row, const Item *item) {
    char low[DIGITS], high[DIGITS];
    if (item->number >= row->low && item->number <= row->high) return;
    snprintf(low, sizeof low, "%d", row->low);
    snprintf(high, sizeof high, "%d", row->high);
    check_report(check, PROBLEM_OUT_OF_RANGE, item, row->name, low, high);
}

static void check_number(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind == ITEM_NUMBER) {
        check_range(check, row, item);
    } else if (item->kind == ITEM_FRACTION) {
        char nearest[DIGITS];
        double value = strtod(item->text, NULL);
        bool small = value > -1e9 && value < 1e9;  // false also where it is not a number
        snprintf(nearest, sizeof nearest, "%.0f", small ? value : 0.0);
        check_report(check, PROBLEM_NOT_WHOLE, item, row->name, item->text, nearest);
    } else {
        wrong_type(check, row, item);
    }
}

static void check_text(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_TEXT || (row->low > 0 && !item->text[0])) {
        wrong_type(check, row, item);
        return;
    }
    size_t length = utf8_count(item->text, strlen(item->text));
    if (row->high == 0 || length <= (size_t)row->high) return;
    char count[DIGITS], high[DIGITS];
    snprintf(count, sizeof count, "%zu", length);
    snprintf(high, sizeof high, "%d", row->high);
    check_report(check, PROBLEM_TEXT_TOO_LONG, item, count, high, NULL);
}

static void check_names(const Check *check, const FieldRow *row, const Item *item, bool bare) {
    if (item->kind == ITEM_TEXT || (bare && item->kind == ITEM_NAME)) return;
    if (item->kind != ITEM_LIST) {
        wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) {
        const Item *entry = item->entries[i];
        if (entry->kind != ITEM_TEXT && !(bare && entry->kind == ITEM_NAME))
            wrong_type(check, row, entry);
    }
    for (int i = 0; i < item->field_count; i++) wrong_type(check, row, item->fields[i].value);
}

static void check_span(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_number(check, row, item);
        return;
    }
    if (item->entry_count != 2 || item->field_count > 0) {
        wrong_type(check, row, item);
        return;
    }
    const Item *from = item->entries[0], *till = item->entries[1];
    check_number(check, row, from);
    check_number(check, row, till);
    if (from->kind != ITEM_NUMBER || till->kind != ITEM_NUMBER || from->number <= till->number)
        return;
    char first[DIGITS], second[DIGITS];
    snprintf(first, sizeof first, "%lld", (long long)from->number);
    snprintf(second, sizeof second, "%lld", (long long)till->number);
    check_report(check, PROBLEM_SPAN_REVERSED, item, row->name, first, second);
}

static void check_answers(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++)
        if (item->entries[i]->kind != ITEM_TEXT && item->entries[i]->kind != ITEM_NUMBER)
            wrong_type(check, row, item->entries[i]);
}

static void check_one_of(const Check *check, const FieldRow *row, const Item *item) {
    char words[128];
    const char *list[FIELDS_MAX] = {NULL};
    int count = 0;
    snprintf(words, sizeof words, "%s", row->words);
    for (char *at = words; at && count < FIELDS_MAX - 1;) {
        list[count++] = at;
        at = strchr(at, ' ');
        if (at) *at++ = '\0';
    }
    const char *text = item_text(item);
    for (int i = 0; text && i < count; i++)
        if (strcmp(list[i], text) == 0) return;
    check_report(check, PROBLEM_NONE_OF, item, text ? text : check_kind(item), row->words,
                 text ? problems_nearest(text, list) : NULL);
}

static void check_condition(const Check *check, const FieldRow *row, const Item *item) {
    bool figure = item->kind == ITEM_NUMBER && row->high > 0;
    if (figure) check_range(check, row, item);
    if (figure || item->kind == ITEM_TEXT || item->kind == ITEM_FUNCTION) return;
    wrong_type(check, row, item);
}

static void check_record(Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) check_stray(check, item->entries[i]);
    check_fields(check, item, row->name, item, row->fields);
}

static void check_type(Check *check, const FieldRow *row, const Item *item) {
    switch (row->type) {
    case TYPE_TEXT:
    case TYPE_PLAIN: check_text(check, row, item); return;
    case TYPE_NAME:
        if (!item_text(item)) wrong_type(check, row, item);
        else if (strcmp(row->name, "id") == 0) check_name(check, item);
        return;
    case TYPE_NAMES: check_names(check, row, item, true); return;
    case TYPE_TEXTS: check_names(check, row, item, false); return;
    case TYPE_WHOLE: check_number(check, row, item); return;
    case TYPE_NUMBER:
        if (item->kind != ITEM_TEXT && item->kind != ITEM_FUNCTION) check_number(check, row, item);
        return;
    case TYPE_SPAN: check_span(check, row, item); return;
    case TYPE_FLAG:
        if (item->kind != ITEM_FLAG) wrong_type(check, row, item);
        return;
    case TYPE_CONDITION: check_condition(check, row, item); return;
    case TYPE_ONE_OF: check_one_of(check, row, item); return;
    case TYPE_ANSWERS: check_answers(check, row, item); return;
    case TYPE_RECORD: check_record(check, row, item); return;
    case TYPE_VALUE: return;
    }
}

// --- Fields ----------------------------------------------------------------------------------

static const char *nearest_field(const char *name, const FieldRow *fields) {
    const char *names[FIELDS_MAX] = {NULL};
    for (int i = 0; fields && fields[i].name && i < FIELDS_MAX - 1; i++) names[i] = fields[i].name;
    return problems_nearest(name, names);
}

void check_fields(Check *check, const Item *owner, const char *word, const Item *list,
                  const FieldRow *fields) {
    assert(owner);
    assert(list);
    for (int i = 0; i < list->field_count; i++) {
        const ItemField *field = &list->fields[i];
        const FieldRow *row = field_find(fields, field->name);
        if (row)
            check_type(check, row, field->value);
        else
            problems_add(check->problems, PROBLEM_UNKNOWN_FIELD, field->place, 0,
                         (ProblemSlots){{field->name, word, nearest_field(field->name, fields)}});
    }
    for (const FieldRow *row = fields; row && row->name; row++)
        if (row->required && !item_field(list, row->name))
            check_report(check, PROBLEM_FIELD_MISSING, owner, word, row->name, row->sentence);
}
