// SPDX-License-Identifier: MIT
//
// The author's words as a table: what an editor, a guide and a checker need to know of each.
// Everything below is borrowed from the engine and lives as long as the program.

#ifndef PARLANCE_VOCABULARY_H
#define PARLANCE_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>

// What a field, an argument or an entry may be. Names may be written bare or in quotes, numbers
// as a quoted figure, conditions as a text or a function. Rows: name, what it is in words, its type
// as LuaCATS writes it. In the words # stands for the bounds, as " from 1 to 5" or " of at most 80
// characters", or for what one of [words] may be.
#define PARL_FIELD_TYPES(X)                                                         \
    X(TEXT, "a text#; {name} in it is filled in", "string")                         \
    X(PLAIN, "a text#", "string")  /* without placeholders */                       \
    X(NAME, "a name", "parl.name") /* bare or in quotes */                          \
    X(NAMES, "a name, or several in braces", "parl.name|parl.name[]")               \
    X(WHOLE, "a whole number#", "integer")                                          \
    X(NUMBER, "a whole number#, or a figure in quotes", "integer|string")           \
    X(SPAN, "a whole number#, or two of them: { from, till }", "integer|integer[]") \
    X(FLAG, "true or false", "boolean")                                             \
    X(CONDITION, "#a condition in quotes, or a function", "parl.condition")         \
    X(ONE_OF, "#", "string") /* one of [words] */                                   \
    X(TEXTS, "a text, or several in braces", "string|string[]")                     \
    X(ANSWERS, "texts and numbers in braces", "(string|integer)[]")                 \
    X(VALUE, "a number, a text, a name or a function", "any")                       \
    X(RECORD, "fields in braces", "table") /* see [record] */                       \
    X(PARTS, "a text#, or fields in braces", "string|table") /* see [record] */     \
    X(NAMED, "names of your own in braces, each with a text#", "table<string, string>") \
    X(LABELS, "names in braces, as they stand or each with a text#", "table")           \
    X(CELLS, "a column for each row in braces, in their order or by their names", "table")

typedef enum {
#define X(name, sentence, luacats) PARL_FIELD_##name,
    PARL_FIELD_TYPES(X)
#undef X
} parl_field_type;

// How a word is written: name, an example.
#define PARL_WORD_SHAPES(X)                                         \
    X(NAME_BODY, "person \"name\" { … }")                           \
    X(NAME_TEXT, "figure \"name\" \"expression\"")                  \
    X(CONDITION_BODY, "when \"condition\" { … }")                   \
    X(TEXT_OPEN, "choice \"text\" { … }; the body may be left out") \
    X(TEXT, "narrate \"text\", jump \"scene\"")                     \
    X(BODY, "scenario { … }")                                       \
    X(CALL, "ask(imke, \"labels\")") /* see parl_word_argument */

typedef enum {
#define X(name, example) PARL_WORD_SHAPE_##name,
    PARL_WORD_SHAPES(X)
#undef X
} parl_word_shape;

// What stands by order in a body: name, in a sentence.
#define PARL_WORD_ENTRIES(X)                                         \
    X(NONE, "")                                                      \
    X(TEXT, "one text") /* exactly one, anywhere among the fields */ \
    X(VALUES, "numbers or texts")                                    \
    X(STEPS, "what happens, in order")                               \
    X(CHOICES, "one text, and choices")                              \
    X(DISTORTIONS, "distortions")

typedef enum {
#define X(name, sentence) PARL_ENTRIES_##name,
    PARL_WORD_ENTRIES(X)
#undef X
} parl_word_entries;

// Where a word may stand; bits.
enum { PARL_STANDS_TOP = 1, PARL_STANDS_SCENE = 2, PARL_STANDS_FACT = 4, PARL_STANDS_PICK = 8 };

// A list of fields; NULL: none.
typedef struct parl_fields parl_fields;

typedef struct {
    const char *name;  // NULL past the last
    const char *sentence;
    parl_field_type type;
    bool required;
    int low, high;              // of numbers, of characters, of entries; both 0: no bound.
                                // CONDITION: of the number that may stand in its place
    const char *words;          // ONE_OF: what it may be, separated by spaces; else NULL
    const parl_fields *record;  // RECORD, PARTS: its fields; else NULL
} parl_field;

parl_field parl_field_at(const parl_fields *fields, int index);

typedef struct {
    const char *name;  // NULL past the last
    const char *sentence;
    parl_word_shape shape;
    parl_word_entries entries;
    unsigned stands;
    const parl_fields *fields;  // of its body, or of a call's details
    bool details_optional;      // CALL: the details may be left out
} parl_word;

parl_word parl_word_at(int index);

// One argument of a word that is called, in the order in which they are usually written.
typedef struct {
    const char *name;      // "person"; NULL past the last
    const char *sentence;  // "a person"
    bool optional;
    bool several;         // it may be given more than once
    const char *luacats;  // its type
} parl_argument;

parl_argument parl_word_argument(int word, int index);

enum { PARL_FORM_BYTES = 120 };

// How the word is written, in [out], which is returned: person "name" { … }.
const char *parl_word_form(int word, char out[PARL_FORM_BYTES]);

#endif
