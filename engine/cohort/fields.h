// SPDX-License-Identifier: MIT
//
// The fields of a file: each is read only where it is of the right kind and inside its limits.
// Nothing is read any more once something was wrong.

#ifndef COHORT_FIELDS_H
#define COHORT_FIELDS_H

#include <jansson.h>
#include <stdint.h>

#include "arena.h"
#include "parlance.h"
#include "trouble.h"

typedef struct {
    Arena *arena;  // where texts go
    Trouble *trouble;
} Fields;

// The text as JSON; NULL where it is none, or its outermost thing is no object. The caller's, for
// json_decref.
json_t *fields_parse(const char *text, size_t size, Trouble *trouble);

// A text of at most [most] bytes that can be shown: valid UTF-8 without control characters, but
// line breaks where [lines]. "" on failure.
const char *entry_text(Fields *fields, const json_t *object, const char *key, size_t most,
                       bool lines);

// The same, and some text in it.
const char *entry_name(Fields *fields, const json_t *object, const char *key, size_t most);

// NULL where the field is not there.
const char *entry_maybe(Fields *fields, const json_t *object, const char *key, size_t most,
                        bool lines);

// A number of 64 bits, as sixteen digits of base 16, or as decimal digits; both are texts, because
// JSON's own numbers end at 53 bits for many a program.
uint64_t entry_bits(Fields *fields, const json_t *object, const char *key);
uint64_t entry_seed(Fields *fields, const json_t *object, const char *key);

int entry_int(Fields *fields, const json_t *object, const char *key, int least, int most);
bool entry_flag(Fields *fields, const json_t *object, const char *key);  // not there: false

// A list of at most [most]; NULL on failure. [least] of them at least.
const json_t *entry_list(Fields *fields, const json_t *object, const char *key, size_t least,
                         size_t most);

// The settings of a run, or of a scenario of a pack; none where there is no such field. How many;
// [out] has room for PARL_VARIES_MAX.
int entry_settings(Fields *fields, const json_t *object, parl_setting *out);

// Whether nothing was wrong yet.
bool fields_fine(const Fields *fields);

// --- Writing. Running out of memory ends the program --------------------------------------------

json_t *jot_object(void);
void jot_json(json_t *object, const char *key, json_t *value);  // takes [value]
void jot_text(json_t *object, const char *key, const char *text);
void jot_int(json_t *object, const char *key, int value);
void jot_bits(json_t *object, const char *key, uint64_t bits);
void jot_seed(json_t *object, const char *key, uint64_t seed);
void jot_setting(json_t *object, parl_setting setting);  // one more of its "settings"
void jot_item(json_t *array, json_t *value);  // takes [value]

// The object as a text with a line break at its end, on the heap.
char *fields_print(const json_t *object);

// One number for everything in [object] but its field "seal", in whatever order and layout.
uint64_t fields_seal(const json_t *object);

#endif
