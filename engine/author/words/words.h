// SPDX-License-Identifier: MIT
//
// Writing the author's words: what the page for people and the page for editors share.

#ifndef AUTHOR_WORDS_H
#define AUTHOR_WORDS_H

#include "parlance_author.h"
#include "scenario.h"

// A page on its way out. Once the sink has refused, nothing more is written.
typedef struct {
    parl_sink sink;
    void *data;
    bool open;
} Page;

void page_text(Page *page, const char *text);

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void page_line(Page *page, const char *format, ...);  // with a line break behind it

enum { RANGE_BYTES = 96, VALUE_BYTES = 160 };

// "1 to 5", "at most 80 characters", "aspiring, mid, senior or lead"; "" where there is no bound.
const char *range_text(const parl_field *field, char out[RANGE_BYTES]);

enum { FIELD_BYTES = 200 };

// What a field may be, in words: "a whole number from 1 to 5".
const char *field_text(const parl_field *field, char out[FIELD_BYTES]);

// What an entry may be, in words.
const char *entries_text(parl_word_entries entries);

// A kind of thing that a condition may ask of: how its name stands in an example, what it is.
typedef struct {
    ThingKind thing;
    const char *owner, *heading;
} ThingRow;

const ThingRow *thing_at(int index);  // NULL past the last

// What a property can be: "true or false", "a word: none, asked or granted".
const char *property_value(const PropertyRow *row, char out[VALUE_BYTES]);

#endif
