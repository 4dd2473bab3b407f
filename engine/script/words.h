// SPDX-License-Identifier: MIT
//
// The author's words: one table that says of each its shape, where it may stand and what
// its fields are; and the load that turns sources into a tree of items.
//
//   words_new -> words_run (scenario.lua; `include` runs more) -> words_check -> words_tree
//
// words_run reports slips of the pen (1xx) and goes on where it can. words_check reports
// what the table knows (unknown and missing fields, types, ranges, what stands where it
// does not belong). Readers of the tree look up names, compile texts and conditions, and
// check what they mean; they skip what does not fit without a further word.

#ifndef SCRIPT_WORDS_H
#define SCRIPT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "host.h"
#include "item.h"
#include "parlance_vocabulary.h"
#include "problems.h"

// --- The table ---------------------------------------------------------------------------

// The terms of parlance_vocabulary.h.
typedef enum {
#define X(name, sentence, luacats) TYPE_##name = PARL_FIELD_##name,
    PARL_FIELD_TYPES(X)
#undef X
} FieldType;

typedef struct FieldRow FieldRow;
struct FieldRow {
    const char *name;
    FieldType type;
    bool required;
    int low, high;           // of numbers, of characters, of entries
    const char *words;       // TYPE_ONE_OF: separated by spaces; TYPE_NAMED, TYPE_LABELS: of what
    const FieldRow *fields;  // TYPE_RECORD, TYPE_PARTS: up to the row without a name
    const char *sentence;
};

typedef enum {
#define X(name, example) SHAPE_##name = PARL_WORD_SHAPE_##name,
    PARL_WORD_SHAPES(X)
#undef X
} WordShape;

typedef enum {
#define X(name, sentence) ENTRIES_##name = PARL_ENTRIES_##name,
    PARL_WORD_ENTRIES(X)
#undef X
} WordEntries;

enum {
    STANDS_TOP = PARL_STANDS_TOP,
    STANDS_SCENE = PARL_STANDS_SCENE,
    STANDS_FACT = PARL_STANDS_FACT,
    STANDS_PICK = PARL_STANDS_PICK,
};

struct WordRow {
    const char *name;
    WordShape shape;
    WordEntries entries;
    unsigned stands;
    const FieldRow *fields;     // of the body or the details; NULL: none
    // SHAPE_CALL: letters as in MOVES of move.h, and t a text, v a value, S a scene, M a name
    // to remember by, G a signal.
    const char *arguments;
    const char *sentence;
};

const WordRow *word_find(const char *name);  // NULL where there is none
// The word that [said] is near to, or means in another language for stories; NULL (synonyms.c).
const char *word_meant(const char *said);
const WordRow *word_at(int index);           // NULL past the last

// The move that [word] makes: a MoveKind; NONE where it makes none.
int word_move(const WordRow *word);

// The rows of the words, from 1, by their first letter: for who asks about every name of a page.
enum { WORDS_MAX = 80 };
typedef struct {
    uint8_t first[26];
    uint8_t next[WORDS_MAX + 1];  // of the same letter; 0: no more
} WordIndex;

WordIndex word_index(void);

// The row of the word that the [size] bytes at [name] are, from 1; 0: they are none.
int word_number(const WordIndex *index, const char *name, int size);

const FieldRow *field_find(const FieldRow *fields, const char *name);  // NULL

// Whether any word has a field of this name; and of this type.
bool field_exists(const char *name);
bool field_takes(const char *name, FieldType type);

enum { WORD_FORM_BYTES = PARL_FORM_BYTES };

// How a word is written, in [out]: person "name" { … }; and the same without the word.
const char *word_form(const WordRow *word, char out[WORD_FORM_BYTES]);
const char *word_rest(const WordRow *word, char out[WORD_FORM_BYTES]);

// How many things a call needs but its details; and all of them, as a sentence would list them.
int word_needs(const WordRow *word);
const char *word_needed(const WordRow *word, char out[WORD_FORM_BYTES]);

// What a letter of the word's arguments stands for: "a person".
const char *word_argument(const WordRow *word, char letter);

// The most arguments that a call takes beside its details.
int word_most(const WordRow *word);

// Whether one text belongs into the body of the word.
bool word_takes_text(const WordRow *word);

// Whether [name] can be the name of a thing: letters a to z, digits, _.
bool name_is_plain(const char *name);

// The name with what it cannot have left out; NULL where too little is left.
const char *name_proposal(const char *name, char out[PARL_NAME_MAX + 1]);

// --- The load ------------------------------------------------------------------------------

typedef struct Words Words;

// Answers `include "name"`: reads the file and gives it to words_run, or reports why not.
typedef void (*WordsInclude)(void *data, Words *words, const char *name, Place place, int width);

// A room for sources of [bytes] altogether with all words in it. [problems] may be NULL.
// NULL where memory is short.
Words *words_new(size_t bytes, parl_problems *problems, WordsInclude include, void *data);
void words_free(Words *words);

// Mends and runs one source. False where it could not be run to its end; the reasons are in
// the list. It may be called from inside the include callback. [path] is as shown.
bool words_run(Words *words, const char *path, const char *text, size_t size);

// False where a file that the script includes was not read because of its name, or because there
// were too many. What the callback of the includes could not read it knows itself.
bool words_whole(const Words *words);

// Seals the room after the last run, reports functions that could remember, and hands the
// room to a scenario. Empty where no function was kept. To be called once, at the end.
bool words_seal(Words *words, Script *out);

// What came of it. Borrowed: it lives until words_free. Function items carry numbers of the
// room that words_seal hands over.
const ItemTree *words_tree(const Words *words);

// How many author's functions were kept, and where each stands.
int words_function_count(const Words *words);
Place words_function_place(const Words *words, int function);

// Reports everything in the tree that does not fit the table. True where all fits.
bool words_check(const ItemTree *tree, parl_problems *problems);

// --- Reading items (item.c) ------------------------------------------------------------------

// The field [name] of a list, or of the body of a word; NULL where it is not there.
const ItemField *item_field(const Item *item, const char *name);

// The body of a word: its last argument, if that is a list; else NULL.
const Item *item_body(const Item *item);

// The text of a text or of a bare name; NULL for anything else.
const char *item_text(const Item *item);

// True for a word of ours with this name.
static inline bool item_is(const Item *item, const char *word) {
    return item->kind == ITEM_WORD && *item->text == *word && strcmp(item->text, word) == 0;
}

// The first entry of a body that is a text; NULL where there is none.
const Item *item_sentence(const Item *item);

#endif
