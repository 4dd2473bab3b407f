// SPDX-License-Identifier: MIT
//
// What an author wrote, as plain C data: the seam between the Lua room and the readers.
//
// Words are C functions in the room (words.h). Each call makes an Item and copies what it
// was given at once, so nothing that a script does later can change it. When the script
// has run, the tree is complete and Lua is no longer needed to read it.
//
//   choice "Go." { only = "week > 2", ask(imke), imke "Well." }
//
//   Item WORD "choice"
//     args[0]  TEXT "Go."
//     args[1]  LIST
//       fields   only = TEXT "week > 2"
//       entries  WORD "ask" (args: NAME "imke"), SPEECH "imke" (args: TEXT "Well.")

#ifndef SCRIPT_ITEM_H
#define SCRIPT_ITEM_H

#include <stdbool.h>
#include <stdint.h>

#include "scenario.h"

typedef enum {
    ITEM_TEXT,      // text
    ITEM_NUMBER,    // number (a whole one; others are ITEM_FRACTION)
    ITEM_FRACTION,  // text: as Lua prints it
    ITEM_FLAG,      // number: 0 or 1
    ITEM_NAME,      // a bare word that Lua did not know: text
    ITEM_LIST,      // { … }: entries and fields
    ITEM_WORD,      // one of the author's words, called: text is the word
    ITEM_SPEECH,    // a bare name that was called: text is the name, args what was said
    ITEM_FUNCTION,  // an author's function: number is its index in the room
    ITEM_OTHER,     // anything that does not belong here: text says what
} ItemKind;

typedef struct Item Item;
typedef struct WordRow WordRow;  // a row of the table of words (words.h)

typedef struct {
    const char *name;
    Item *value;
    Place place;      // of the field's name
} ItemField;

struct Item {
    ItemKind kind;
    Place place;      // of its first token; column 0 where it could not be found
    int width;        // characters of that token
    int arg_count, entry_count, field_count;
    const char *text;
    const WordRow *word;  // WORD: which one it is
    int64_t number;
    union {
        Item **args;     // WORD, SPEECH: what each call was given
        Item **entries;  // LIST: what stands in order
    };
    ItemField *fields;  // LIST: what stands by name, in the order of the source
    bool placed;        // stands inside another item
};

// Everything that one load produced, in the order it was finished. An item that is not
// placed stands at the top of the page. All of it lives in [arena].
typedef struct {
    Arena arena;
    int count;
    Item **items;
} ItemTree;

#endif
