// SPDX-License-Identifier: MIT
//
// The rows and columns of a grid against their rows of the table.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

enum { DIGITS = 24 };

static bool is_columns(const FieldRow *row) { return strcmp(row->name, "columns") == 0; }

// A condition asks of a grid by its rows.
static const char *reserved_label(const FieldRow *row, const char *name) {
    static const char *const whole[] = {"right", "close", NULL};
    if (check_of_lua(name)) return "a word of Lua's own";
    if (strcmp(name, "is") == 0) return "a word of conditions";
    if (is_columns(row))
        return strcmp(name, "none") == 0 ? "what is there before anything was said" : NULL;
    return check_among(name, whole) ? "what a condition asks of the grid as a whole" : NULL;
}

// The number of a column: one that can be read out. A larger one would be cut to another.
static bool is_number(const Item *item) {
    enum { MOST = 1000000 };
    return item->kind == ITEM_NUMBER && item->number >= 0 && item->number <= MOST;
}

// As it stands: a name, or in columns the number of a scale.
static void check_label(const Check *check, const FieldRow *row, const Item *list, int index) {
    const Item *item = list->entries[index];
    bool number = is_number(item) && is_columns(row);
    const char *text = item_text(item);
    if (!number && !text) {
        check_wrong_type(check, row, item);
        return;
    }
    char digits[DIGITS];
    snprintf(digits, sizeof digits, "%lld", (long long)item->number);
    if (text) check_name_as(check, text, reserved_label(row, text), item->place, item->width);
    for (int i = 0; i < index; i++) {
        const Item *other = list->entries[i];
        bool same = text ? item_text(other) && strcmp(item_text(other), text) == 0
                         : other->kind == ITEM_NUMBER && other->number == item->number;
        if (!same) continue;
        check_report(check, PROBLEM_GRID_TWICE, item, text ? text : digits, row->words, NULL);
        return;
    }
}

static bool stands_bare(const Item *list, const char *name) {
    for (int i = 0; i < list->entry_count; i++) {
        const char *text = item_text(list->entries[i]);
        if (text && strcmp(text, name) == 0) return true;
    }
    return false;
}

static void check_texted(const Check *check, const FieldRow *row, const Item *list, int index) {
    const ItemField *field = &list->fields[index];
    FieldRow text = {field->name, TYPE_TEXT, true, 1, PARL_TEXT_MAX, NULL, NULL, ""};
    check_name_as(check, field->name, reserved_label(row, field->name), field->place, 0);
    check_text(check, &text, field->value);
    if (stands_bare(list, field->name))
        problems_add(check->problems, PROBLEM_GRID_TWICE, field->place, 0,
                     (ProblemSlots){{field->name, row->words}});
}

void check_labels(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_wrong_type(check, row, item);
        return;
    }
    int count = item->entry_count + item->field_count;
    for (int i = 0; i < item->entry_count; i++) check_label(check, row, item, i);
    for (int i = 0; i < item->field_count; i++) check_texted(check, row, item, i);
    char most[DIGITS];
    snprintf(most, sizeof most, "%d", row->high);
    if (count > row->high)
        check_report(check, PROBLEM_TOO_MANY, item, most, row->words, "nobody could see them all");
    if (count < row->low)
        check_report(check, PROBLEM_ENTRY_MISSING, item, row->name,
                     row->low > 1 ? "two names, such as me" : "a name", NULL);
}

// Which column it is, the reader finds.
void check_cells(const Check *check, const FieldRow *row, const Item *item) {
    if (item->kind != ITEM_LIST) {
        check_wrong_type(check, row, item);
        return;
    }
    for (int i = 0; i < item->entry_count; i++) {
        const Item *entry = item->entries[i];
        if (!item_text(entry) && !is_number(entry)) check_wrong_type(check, row, entry);
    }
    for (int i = 0; i < item->field_count; i++) {
        const Item *value = item->fields[i].value;
        if (!item_text(value) && !is_number(value)) check_wrong_type(check, row, value);
    }
}
