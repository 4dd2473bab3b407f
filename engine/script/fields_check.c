// SPDX-License-Identifier: MIT
//
// Fields against their rows: known, of the right type, in range, and none missing.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "utf8.h"

enum { FIELDS_MAX = 32, DIGITS = 24, LIST_BYTES = 320 };

const char *check_kind(const Item *item) {
    switch (item->kind) {
    case ITEM_TEXT: return check_is_said(item) ? "a text" : "an empty text";
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

bool check_is_said(const Item *item) {
    return item->kind == ITEM_TEXT && strspn(item->text, " \t\r\n") < strlen(item->text);
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

bool check_among(const char *name, const char *const *words) {
    for (; *words; words++)
        if (strcmp(*words, name) == 0) return true;
    return false;
}

bool check_of_lua(const char *name) {
    static const char *const words[] = {
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if",
        "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
        NULL};
    return check_among(name, words);
}

// Words come to the language with time: a thing may be called as one of ours, in quotes.
static const char *reserved_as(const char *name, bool spoken) {
    static const char *const conditions[] = {"is", "week", "slots", "yes", "no", NULL};
    if (check_of_lua(name)) return "a word of Lua's own";
    if (check_among(name, conditions)) return "a word of conditions";
    if (strcmp(name, "me") == 0) return "you, the player";
    return spoken && word_find(name) ? "one of the author's words" : NULL;
}

// What stands after `is` in a condition beside the names that say what is there not yet.
static const char *reserved_value(const char *name) {
    static const char *const absent[] = {"blank", "none", NULL};
    if (check_of_lua(name)) return "a word of Lua's own";
    if (strcmp(name, "is") == 0) return "a word of conditions";
    return check_among(name, absent) ? "what is there before anything was said" : NULL;
}

void check_name_as(const Check *check, const char *name, const char *why, Place place, int width) {
    char better[PARL_NAME_MAX + 1];
    ProblemSlots slots = {{name, why}};
    if (!why && name_is_plain(name)) return;
    if (!why) slots.slots[1] = name_proposal(name, better);
    problems_add(check->problems, why ? PROBLEM_NAME_RESERVED : PROBLEM_NAME_CHARACTERS, place,
                 width, slots);
}

void check_name(const Check *check, const Item *item, bool spoken) {
    check_name_as(check, item->text, reserved_as(item->text, spoken), item->place, item->width);
}

// --- Types -----------------------------------------------------------------------------------

static const char *expected(const FieldRow *row) {
    switch (row->type) {
        case TYPE_TEXT:
        case TYPE_PLAIN: return "a text in quotes";
        case TYPE_NAME: return "a name";
        case TYPE_NAMES: return "a name or a list of names";
        case TYPE_WHOLE: return "a whole number";
        case TYPE_NUMBER: return "a whole number, or a figure in quotes";
        case TYPE_SPAN: return "a whole number, or { from, till }";
        case TYPE_FLAG: return "true or false";
        case TYPE_CONDITION:
            return row->high > 0 ? "a number from 0 to 100, or a condition in quotes"
                                 : "a condition in quotes";
        case TYPE_TEXTS: return "a text or a list of texts";
        case TYPE_ANSWERS: return "a list of texts and figures";
        case TYPE_RECORD: return "a list of fields in { }";
        case TYPE_PARTS: return "a text in quotes, or a list of fields in { }";
        case TYPE_NAMED: return "names of your own with a text each, in { }";
        case TYPE_LABELS: return "names in { }, as they stand or with a text each";
        case TYPE_CELLS: return "a column for each row, in { }";
        default: return "a value";
    }
}

void check_wrong_type(const Check *check, const FieldRow *row, const Item *item) {
    if (check_bare(check, item)) return;
    bool text = row->type == TYPE_TEXT || row->type == TYPE_PLAIN || row->type == TYPE_TEXTS;
    if (item->kind == ITEM_FUNCTION)
        check_report(check, PROBLEM_FUNCTION_MISPLACED, item, NULL, NULL, NULL);
    else if (text && item->kind == ITEM_NAME)
        check_report(check, PROBLEM_TEXT_BARE, item, item->text, NULL, NULL);
    else
        check_report(check, PROBLEM_WRONG_TYPE, item, row->name, expected(row),
                     item->kind == ITEM_NAME ? "a word without quotes" : check_kind(item));
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
        // Shares are percent here: .6 was meant as 60.
        if (value > 0 && value < 1 && row->high >= 50) value *= 100;
        bool small = value > -1e9 && value < 1e9;  // false also where it is not a number
        snprintf(nearest, sizeof nearest, "%.0f", small ? value : 0.0);
        check_report(check, PROBLEM_NOT_WHOLE, item, row->name, item->text, nearest);
    } else {
        check_wrong_type(check, row, item);
    }
}

void check_text(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_TEXT || (row->low > 0 && !check_is_said(item))) {
        check_wrong_type(check, row, item);
        return;
    }
    size_t length = utf8_count(item->text, strlen(item->text));
    if (row->high == 0 || length <= (size_t)row->high) return;
    char count[DIGITS], high[DIGITS];
    snprintf(count, sizeof count, "%zu", length);
    snprintf(high, sizeof high, "%d", row->high);
    // A field is one text; only speech can go on in a second one.
    check_report(check, PROBLEM_TEXT_TOO_LONG, item, count, high, "shorter");
}

static void check_names(const Check *check, const FieldRow *row, const Item *item, bool bare) {
    if (item->kind == ITEM_TEXT || (bare && item->kind == ITEM_NAME)) return;
    if (item->kind != ITEM_LIST) {
        check_wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) {
        const Item *entry = item->entries[i];
        if (entry->kind != ITEM_TEXT && !(bare && entry->kind == ITEM_NAME))
            check_wrong_type(check, row, entry);
    }
    for (int i = 0; i < item->field_count; i++) check_wrong_type(check, row, item->fields[i].value);
}

static void check_span(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_number(check, row, item);
        return;
    }
    if (item->entry_count != 2 || item->field_count > 0) {
        check_wrong_type(check, row, item);
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
        check_wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++)
        if (item->entries[i]->kind != ITEM_TEXT && item->entries[i]->kind != ITEM_NUMBER)
            check_wrong_type(check, row, item->entries[i]);
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
    check_wrong_type(check, row, item);
}

static void check_record(Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) check_stray(check, item->entries[i]);
    if (item->entry_count + item->field_count == 0)
        check_report(check, PROBLEM_ENTRY_MISSING, item, row->name, "one of its fields", NULL);
    check_fields(check, item, row->name, item, row->fields);
}

// { fast = "…", accurate = "…" }: the names are the author's own.
static void check_named_texts(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) check_wrong_type(check, row, item->entries[i]);
    for (int i = 0; i < item->field_count; i++) {
        const ItemField *field = &item->fields[i];
        check_name_as(check, field->name, reserved_value(field->name), field->place, 0);
        FieldRow text = {field->name, TYPE_TEXT, true, 1, PARL_TEXT_MAX, NULL, NULL, ""};
        check_text(check, &text, field->value);
        if (i != row->high) continue;
        char most[DIGITS];
        snprintf(most, sizeof most, "%d", row->high);
        problems_add(check->problems, PROBLEM_TOO_MANY, field->place, 0,
                     (ProblemSlots){{most, row->words, "they are shown as one menu"}});
    }
    if (item->entry_count == 0 && item->field_count < row->low)
        check_report(check, PROBLEM_ENTRY_MISSING, item, row->name,
                     row->low > 1 ? "two names with a text each, such as fast = \"…\""
                                  : "a name with a text, such as fast = \"…\"",
                     NULL);
}

static void check_type(Check *check, const FieldRow *row, const Item *item) {
    switch (row->type) {
    case TYPE_TEXT:
    case TYPE_PLAIN: check_text(check, row, item); return;
    case TYPE_NAME:
        if (!item_text(item))
            check_wrong_type(check, row, item);
        else if (strcmp(row->name, "id") == 0) check_name(check, item, false);
        return;
    case TYPE_NAMES: check_names(check, row, item, true); return;
    case TYPE_TEXTS: check_names(check, row, item, false); return;
    case TYPE_WHOLE: check_number(check, row, item); return;
    case TYPE_NUMBER:
        if (item->kind != ITEM_TEXT && item->kind != ITEM_FUNCTION) check_number(check, row, item);
        return;
    case TYPE_SPAN: check_span(check, row, item); return;
    case TYPE_FLAG:
        if (item->kind != ITEM_FLAG) check_wrong_type(check, row, item);
        return;
    case TYPE_CONDITION: check_condition(check, row, item); return;
    case TYPE_ONE_OF: check_one_of(check, row, item); return;
    case TYPE_ANSWERS: check_answers(check, row, item); return;
    case TYPE_RECORD: check_record(check, row, item); return;
    case TYPE_PARTS:
        if (item->kind == ITEM_LIST) check_record(check, row, item);
        else check_text(check, row, item);
        return;
    case TYPE_NAMED: check_named_texts(check, row, item); return;
    case TYPE_LABELS: check_labels(check, row, item); return;
    case TYPE_CELLS: check_cells(check, row, item); return;
    case TYPE_VALUE: return;
    }
}

// --- Fields ----------------------------------------------------------------------------------

// A name that begins alike: remedy, for remedies. NULL where there is none.
static const char *alike_field(const char *name, const FieldRow *fields) {
    enum { ALIKE = 4 };
    for (; fields && fields->name; fields++) {
        size_t same = 0;
        while (name[same] && name[same] == fields->name[same]) same++;
        if (same >= ALIKE && same + 2 >= strlen(name)) return fields->name;
    }
    return NULL;
}

// when, for the only field that takes a condition; NULL where there are none or several.
static const char *condition_field(const char *name, const FieldRow *fields) {
    static const char *const words[] = {"when", "only", "on", "condition", "requires"};
    const char *found = NULL;
    bool asked = false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        asked = asked || strcmp(words[i], name) == 0;
    for (; asked && fields && fields->name; fields++) {
        if (fields->type != TYPE_CONDITION || strcmp(fields->name, "worth") == 0) continue;
        if (found) return NULL;
        found = fields->name;
    }
    return found;
}

static const char *nearest_field(const char *name, const FieldRow *fields) {
    const char *names[FIELDS_MAX] = {NULL};
    for (int i = 0; fields && fields[i].name && i < FIELDS_MAX - 1; i++) names[i] = fields[i].name;
    const char *nearest = problems_nearest(name, names);
    if (!nearest) nearest = alike_field(name, fields);
    return nearest ? nearest : condition_field(name, fields);
}

// The names of all fields, as a message lists them.
static const char *list_fields(const FieldRow *fields, char out[LIST_BYTES]) {
    size_t used = 0;
    out[0] = '\0';
    for (; fields && fields->name && used < LIST_BYTES; fields++) {
        int wrote = snprintf(out + used, LIST_BYTES - used, "%s%s", used > 0 ? ", " : "",
                             fields->name);
        if (wrote > 0) used += (size_t)wrote;
    }
    return used > 0 ? out : NULL;
}

// A line of speech or a word of ours with a sign behind it, in a list where it may stand.
static bool check_field_word(const Check *check, const WordRow *owner, const ItemField *field) {
    unsigned stands = owner ? check_stands(owner->entries) : 0;
    const WordRow *word = word_find(field->name);
    const Item *value = field->value;
    char rest[WORD_FORM_BYTES];
    const char *said = NULL;
    if (value->kind == ITEM_TEXT && (stands & STANDS_SCENE) && check_is_person(check, field->name))
        said = "\"…\"";
    if (word && (word->stands & stands)) {
        bool body = word->shape == SHAPE_BODY && value->kind == ITEM_LIST;
        bool text = word->shape != SHAPE_BODY && item_text(value);
        if (body || text) said = word_rest(word, rest);
    }
    if (!said) return false;
    problems_add(check->problems, PROBLEM_FIELD_WORD, field->place, 0,
                 (ProblemSlots){{field->name, said}});
    return true;
}

const ItemField *check_named_text(const WordRow *word, const Item *list) {
    if (!word_takes_text(word) || item_sentence(list)) return NULL;
    for (int i = 0; i < list->field_count; i++) {
        const ItemField *field = &list->fields[i];
        bool known = field_find(word->fields, field->name) != NULL;
        if (!known && field->value->kind == ITEM_TEXT && !nearest_field(field->name, word->fields))
            return field;
    }
    return NULL;
}

// Reports a field that [fields] does not have. The one that was meant, or NULL.
static const char *check_unknown(const Check *check, const char *word, const Item *list,
                                 const ItemField *field, const FieldRow *fields) {
    const WordRow *owner = word_find(word);
    if (!condition_field(field->name, fields) && check_field_word(check, owner, field)) return NULL;
    if (owner && owner->fields == fields && check_named_text(owner, list) == field) {
        problems_add(check->problems, PROBLEM_TEXT_NAMED, field->place, 0,
                     (ProblemSlots){{word, field->name}});
        return NULL;
    }
    const char *nearest = nearest_field(field->name, fields);
    ProblemSlots slots = {{field->name, word, nearest}};
    char names[LIST_BYTES];
    bool line = item_text(field->value) && field_find(fields, parl_frame_id(PARL_FRAME_BUSINESS));
    ProblemKind kind = line ? PROBLEM_UNKNOWN_FRAME : PROBLEM_FIELD_FOREIGN;
    if (nearest) kind = PROBLEM_UNKNOWN_FIELD;
    if (kind == PROBLEM_UNKNOWN_FRAME) slots.slots[1] = NULL;
    if (kind == PROBLEM_FIELD_FOREIGN) slots.slots[2] = list_fields(fields, names);
    problems_add(check->problems, kind, field->place, 0, slots);
    return nearest;
}

// A required field is not missing where a misspelt one was meant to be it.
void check_fields(Check *check, const Item *owner, const char *word, const Item *list,
                  const FieldRow *fields) {
    assert(owner);
    assert(list);
    const char *meant[FIELDS_MAX] = {NULL};
    int meant_count = 0;
    for (int i = 0; i < list->field_count; i++) {
        const ItemField *field = &list->fields[i];
        const FieldRow *row = field_find(fields, field->name);
        if (row) {
            check_type(check, row, field->value);
            continue;
        }
        const char *nearest = check_unknown(check, word, list, field, fields);
        if (nearest && meant_count < FIELDS_MAX) meant[meant_count++] = nearest;
    }
    for (const FieldRow *row = fields; row && row->name; row++) {
        bool given = !row->required || item_field(list, row->name);
        for (int i = 0; i < meant_count; i++) given = given || strcmp(meant[i], row->name) == 0;
        if (given) continue;
        check_report(check, PROBLEM_FIELD_MISSING, owner, word, row->name, row->sentence);
    }
}
