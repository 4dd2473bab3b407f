// SPDX-License-Identifier: MIT
//
// One word, for somebody who has met it on a page.
#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "words/words.h"

enum { NAME_BYTES = 64 };

int parl_word_find(const char *name) {
    assert(name);
    parl_word word;
    for (int i = 0; (word = parl_word_at(i)).name; i++)
        if (strcmp(word.name, name) == 0) return i;
    return -1;
}

static void put_field(Page *page, const char *name, const parl_field *field) {
    char value[FIELD_BYTES];
    page_line(page, "  %-14s %s%s", name, field->sentence, field->required ? " (required)" : "");
    page_line(page, "  %-14s   %s", "", field_text(field, value));
}

static void put_fields(Page *page, const char *owner, const parl_fields *fields) {
    parl_field field;
    for (int i = 0; (field = parl_field_at(fields, i)).name; i++) {
        char name[NAME_BYTES];
        snprintf(name, sizeof name, "%s%s%s", owner, *owner ? "." : "", field.name);
        put_field(page, name, &field);
        if (field.record) put_fields(page, name, field.record);
    }
}

// Things are called in conditions as their words are, in capitals.
static bool is_owner(const char *owner, const char *word) {
    for (; *owner && *word; owner++, word++)
        if (tolower((unsigned char)*owner) != *word) return false;
    return *owner == *word;
}

static void put_property(Page *page, const char *owner, Property property) {
    const PropertyRow *row = property_row(property);
    char value[VALUE_BYTES];
    if (!*row->name) return;
    page_line(page, "  %s.%s%s", owner, row->name, property_of_fact(property) ? ".FACT" : "");
    page_line(page, "  %-14s   %s: %s", "", row->sentence, property_value(row, value));
}

static void put_properties(Page *page, const char *word) {
    for (int i = 0; thing_at(i); i++) {
        if (!is_owner(thing_at(i)->owner, word)) continue;
        page_line(page, "\nIn conditions and texts, by its name:");
        for (int p = 0; p < PROPERTY_COUNT; p++)
            if (property_row((Property)p)->thing == thing_at(i)->thing)
                put_property(page, thing_at(i)->owner, (Property)p);
    }
}

bool parl_word_explain(int word, parl_sink sink, void *data) {
    assert(sink);
    parl_word row = parl_word_at(word);
    char form[PARL_FORM_BYTES];
    assert(row.name);
    Page page = {sink, data, true};
    page_line(&page, "%s", parl_word_form(word, form));
    page_line(&page, "  %s", row.sentence);
    if (row.entries != PARL_ENTRIES_NONE)
        page_line(&page, "  in its braces, by order: %s", entries_text(row.entries));
    if (row.fields) page_line(&page, "%s", "");
    put_fields(&page, "", row.fields);
    put_properties(&page, row.name);
    return page.open;
}

// --- Fields --------------------------------------------------------------------------------

// Writes the fields called [name] among those of [owner], and in their records; a NULL page only
// counts them.
static int put_owned(Page *page, const char *owner, const parl_fields *fields, const char *name) {
    parl_field field;
    int count = 0;
    for (int i = 0; (field = parl_field_at(fields, i)).name; i++) {
        char inner[NAME_BYTES];
        snprintf(inner, sizeof inner, "%s.%s", owner, field.name);
        if (strcmp(field.name, name) == 0) {
            count++;
            if (page) page_line(page, "%s is a field of %s", name, owner);
            if (page) put_field(page, name, &field);
        }
        if (field.record) count += put_owned(page, inner, field.record, name);
    }
    return count;
}

static int put_all_owned(Page *page, const char *name) {
    parl_word word;
    int count = 0;
    for (int i = 0; (word = parl_word_at(i)).name; i++)
        count += put_owned(page, word.name, word.fields, name);
    return count;
}

int parl_field_count(const char *name) {
    assert(name);
    return put_all_owned(NULL, name);
}

bool parl_field_explain(const char *name, parl_sink sink, void *data) {
    assert(name);
    assert(sink);
    Page page = {sink, data, true};
    (void)put_all_owned(&page, name);
    return page.open;
}
