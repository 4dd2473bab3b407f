// SPDX-License-Identifier: MIT
//
// One load from the inside: what words.c (the words as Lua sees them) and copy.c (what they
// were given) share.

#ifndef SCRIPT_LOAD_H
#define SCRIPT_LOAD_H

#include <lua.h>

#include "lexer.h"
#include "words.h"

// A source that is being run or has been.
typedef struct {
    int16_t source;
    const char *name;  // by which `include` names it
    Lexed lexed;
    uint8_t *uses;     // how often each token was taken for a call
} Page;

struct Words {
    Host *host;              // NULL once it has been handed over
    parl_problems *problems;
    WordsInclude include;
    void *data;
    ItemTree tree;
    int item_room;
    int page_count;
    Page pages[PARL_SOURCES_MAX];
    const char *next_name;   // of the page that words_run is about to add
    bool spent;              // the budget or the memory is, and it has been said
    bool refused;            // a file that the script includes is not read; it has been said
    int function_count;      // as of the seal
    Place *functions;
};

// What a script holds of an item: it can be put into another one, or be called on. For Lua it is
// a light userdata, the only one that a script ever sees: an address, which it can neither read nor
// make. It lives as long as the tree.
typedef struct {
    Item *item;
    int16_t page;      // index into Words.pages, or -1
    int32_t call;      // its token there, or -1
} Handle;

// Where something stands in a script: a page and a token of it, -1 where unknown.
typedef struct {
    int page, token;
    int line;
} Spot;

// The spot of a call to [name] that is being executed.
Spot copy_spot(lua_State *L, Words *words, const char *name);

void copy_place(const Words *words, Spot spot, Item *item);

// A new item at [spot]. [text] is borrowed, and lives as long as the tree; NULL: "".
Item *copy_item(lua_State *L, Words *words, ItemKind kind, const char *text, Spot spot);

// A text of Lua's, for the tree.
const char *copy_text(lua_State *L, Words *words, const char *text);

// Copies the arguments [from]..[till] of the stack behind those that [item] has.
void copy_arguments(lua_State *L, Words *words, Item *item, Spot call, int from, int till);

// The handle at [index] of the stack, or NULL.
const Handle *copy_handle(lua_State *L, int index);

// Every word is this function; its index says which one it is.
int words_call(lua_State *L);

#endif
