// SPDX-License-Identifier: MIT
//
// What a script gave to a word is copied at once, so that nothing it does later changes
// what it has said.
#include <assert.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"

enum {
    // Lists in lists: a scene holds a choice that holds a when … Items are their own; this
    // counts plain tables, where weights in a header is the deepest that means anything.
    DEPTH_MAX = 8,

    // What an item costs of the budget: it is made of memory beyond the room's cap.
    ITEM_COST = 12,

    ARGUMENTS_MAX = PARL_CAST_MAX,  // of a call that names the whole cast
};

// --- Places ----------------------------------------------------------------------------------

static int page_of(const Words *words, int16_t source) {
    for (int i = 0; i < words->page_count; i++)
        if (words->pages[i].source == source) return i;
    return -1;
}

Spot copy_spot(lua_State *L, Words *words, const char *name) {
    int16_t source = -1;
    int line = 0;
    host_place(L, &source, &line);
    Spot spot = {.page = page_of(words, source), .token = -1, .line = line};
    if (spot.page < 0) return spot;
    const char *first = NULL;
    for (int i = 1; i <= lua_gettop(L) && i <= 2 && !first; i++)
        if (lua_type(L, i) == LUA_TSTRING) first = lua_tostring(L, i);
    Page *page = &words->pages[spot.page];
    spot.token = lexer_call(&page->lexed, name, line, first, page->uses);
    return spot;
}

static Place place_of(const Words *words, Spot spot) {
    if (spot.page < 0) return (Place){.source = NONE};
    const Page *page = &words->pages[spot.page];
    if (spot.token < 0) return (Place){.source = page->source, .line = spot.line};
    const Token *token = &page->lexed.tokens[spot.token];
    return (Place){.source = page->source, .line = token->line, .column = token->column};
}

void copy_place(const Words *words, Spot spot, Item *item) {
    item->place = place_of(words, spot);
    if (spot.page >= 0 && spot.token >= 0)
        item->width = words->pages[spot.page].lexed.tokens[spot.token].width;
}

// The same page and line, at [token] if there is one.
static Spot spot_at(const Words *words, Spot spot, int token) {
    if (spot.page < 0 || token < 0)
        return (Spot){.page = spot.page, .token = -1, .line = spot.line};
    int line = words->pages[spot.page].lexed.tokens[token].line;
    return (Spot){.page = spot.page, .token = token, .line = line};
}

Item *copy_item(lua_State *L, Words *words, ItemKind kind, const char *text, Spot spot) {
    host_charge(L, ITEM_COST);
    Item *item = arena_take(&words->tree.arena, sizeof *item);
    item->kind = kind;
    item->text = text ? text : "";
    copy_place(words, spot, item);
    return item;
}

const char *copy_text(lua_State *L, Words *words, const char *text) {
    size_t length = strlen(text);
    host_charge(L, length / 16);
    return arena_copy_part(&words->tree.arena, text, length);
}

// --- Values ----------------------------------------------------------------------------------

static Item *copy_value(lua_State *L, Words *words, int index, Spot spot, int depth);

const Handle *copy_handle(lua_State *L, int index) {
    return lua_islightuserdata(L, index) ? lua_touserdata(L, index) : NULL;
}

static Item *copy_number(lua_State *L, Words *words, int index, Spot spot) {
    lua_Integer whole;
    int exact = 0;
    whole = lua_tointegerx(L, index, &exact);
    if (exact) {
        Item *item = copy_item(L, words, ITEM_NUMBER, NULL, spot);
        item->number = whole;
        return item;
    }
    lua_pushvalue(L, index);  // converted in place: the script's own value stays a number
    const char *text = copy_text(L, words, lua_tostring(L, -1));
    Item *item = copy_item(L, words, ITEM_FRACTION, text, spot);
    lua_pop(L, 1);
    return item;
}

// A name stands where it was written, not where it was first read. What a script has made
// is put into the tree as it is.
static Item *copy_held(lua_State *L, Words *words, const Handle *handle, Spot spot) {
    Item *held = handle->item;
    if (held->kind != ITEM_NAME && held->kind != ITEM_OTHER) {
        held->placed = true;
        return held;
    }
    return copy_item(L, words, held->kind, held->text, spot);
}

static const char *token_name(Words *words, Spot spot) {
    if (spot.page < 0 || spot.token < 0) return NULL;
    const Lexed *lexed = &words->pages[spot.page].lexed;
    if (lexed->tokens[spot.token].kind != TOKEN_NAME) return NULL;
    return token_copy(lexed, spot.token, &words->tree.arena);
}

// A word of ours where only a value can stand is meant as a name: assign(ml, rollback, …).
static Item *as_name(Item *item) {
    if (item->kind == ITEM_OTHER && word_find(item->text)) item->kind = ITEM_NAME;
    return item;
}

// An author's function is kept for play; one of ours has been named and not called.
static Item *copy_function(lua_State *L, Words *words, int index, Spot spot) {
    if (lua_iscfunction(L, index)) {
        const char *name = token_name(words, spot);
        return copy_item(L, words, ITEM_OTHER, name ? name : "a word", spot);
    }
    Item *item = copy_item(L, words, ITEM_FUNCTION, NULL, spot);
    item->number = host_keep(L, index);
    return item;
}

// --- Lists -----------------------------------------------------------------------------------

static void add_entry(Item *list, Item *value) {
    value->placed = true;
    list->entries[list->entry_count++] = value;
}

static void add_field(Words *words, Item *list, const char *name, Spot spot, Item *value) {
    value->placed = true;
    list->fields[list->field_count++] = (ItemField){
        .name = arena_copy(&words->tree.arena, name),
        .value = as_name(value),
        .place = place_of(words, spot),
    };
}

static int count_fields(lua_State *L, int index) {
    int count = 0;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        count += lua_type(L, -2) == LUA_TSTRING;
        lua_pop(L, 1);
    }
    return count;
}

// What the source shows of the table: entries and fields in their order, each with its
// place. Only what the table really holds is taken.
static void copy_written(lua_State *L, Words *words, int index, Item *list, Spot spot, int room,
                         int depth) {
    const Lexed *lexed = &words->pages[spot.page].lexed;
    int at = spot.token, name = -1, value = -1, length = (int)lua_rawlen(L, index);
    while (lexer_entry(lexed, &at, &name, &value)) {
        Spot there = spot_at(words, spot, value);
        if (name < 0 && list->entry_count < length) {
            lua_rawgeti(L, index, list->entry_count + 1);
            add_entry(list, copy_value(L, words, lua_gettop(L), there, depth));
            lua_pop(L, 1);
        } else if (name >= 0 && list->field_count < room) {
            const char *key = token_copy(lexed, name, &words->tree.arena);
            if (item_field(list, key)) continue;
            lua_pushstring(L, key);
            if (lua_rawget(L, index) != LUA_TNIL)
                add_field(words, list, key, spot_at(words, spot, name),
                          copy_value(L, words, lua_gettop(L), there, depth));
            lua_pop(L, 1);
        }
    }
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const ItemField *)a)->name, ((const ItemField *)b)->name);
}

// What the source does not show: tables that were made by the script itself. In the order
// of their names, because a table of Lua has none.
static void copy_rest(lua_State *L, Words *words, int index, Item *list, Spot spot, int room,
                      int depth) {
    Spot nowhere = {.page = spot.page, .token = -1, .line = spot.line};
    int length = (int)lua_rawlen(L, index);
    while (list->entry_count < length) {
        lua_rawgeti(L, index, list->entry_count + 1);
        add_entry(list, copy_value(L, words, lua_gettop(L), nowhere, depth));
        lua_pop(L, 1);
    }
    if (list->field_count >= room) return;
    int written = list->field_count;
    lua_pushnil(L);
    while (lua_next(L, index)) {
        bool taken = lua_type(L, -2) != LUA_TSTRING;
        for (int i = 0; i < written && !taken; i++)
            taken = strcmp(list->fields[i].name, lua_tostring(L, -2)) == 0;
        if (!taken && list->field_count < room)
            add_field(words, list, lua_tostring(L, -2), nowhere,
                      copy_value(L, words, lua_gettop(L), nowhere, depth));
        lua_pop(L, 1);
    }
    qsort(list->fields + written, (size_t)(list->field_count - written), sizeof *list->fields,
          by_name);
}

static bool written_here(const Words *words, Spot spot) {
    return spot.page >= 0 && spot.token >= 0 &&
           token_is(&words->pages[spot.page].lexed, spot.token, "{");
}

static Item *copy_list(lua_State *L, Words *words, int index, Spot spot, int depth) {
    if (depth > DEPTH_MAX) luaL_error(L, "a table in a table in a table … goes too deep");
    luaL_checkstack(L, 8, "a table goes too deep");
    Item *list = copy_item(L, words, ITEM_LIST, NULL, spot);
    size_t length = lua_rawlen(L, index);
    int fields = count_fields(L, index);
    host_charge(L, length + 2 * (size_t)fields);
    list->entries = arena_take_many(&words->tree.arena, length, sizeof *list->entries);
    list->fields = arena_take_many(&words->tree.arena, (size_t)fields, sizeof *list->fields);
    if (written_here(words, spot)) copy_written(L, words, index, list, spot, fields, depth + 1);
    copy_rest(L, words, index, list, spot, fields, depth + 1);
    return list;
}

static Item *copy_value(lua_State *L, Words *words, int index, Spot spot, int depth) {
    const Handle *handle = copy_handle(L, index);
    if (handle) return copy_held(L, words, handle, spot);
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        return copy_item(L, words, ITEM_TEXT, copy_text(L, words, lua_tostring(L, index)), spot);
    case LUA_TNUMBER:
        return copy_number(L, words, index, spot);
    case LUA_TBOOLEAN: {
        Item *item = copy_item(L, words, ITEM_FLAG, NULL, spot);
        item->number = lua_toboolean(L, index);
        return item;
    }
    case LUA_TTABLE:
        return copy_list(L, words, index, spot, depth);
    case LUA_TFUNCTION:
        return copy_function(L, words, index, spot);
    default:
        return copy_item(L, words, ITEM_OTHER, lua_isnil(L, index) ? "nil" : "this value", spot);
    }
}

// Room for [count] more arguments.
static void make_room(lua_State *L, Words *words, Item *item, int count) {
    if (item->arg_count + count > ARGUMENTS_MAX)
        luaL_error(L, "'%s' is given far too much", item->text);
    Item **args =
        arena_take_many(&words->tree.arena, (size_t)(item->arg_count + count), sizeof *args);
    if (item->arg_count > 0) memcpy(args, item->args, (size_t)item->arg_count * sizeof *args);
    item->args = args;
}

void copy_arguments(lua_State *L, Words *words, Item *item, Spot call, int from, int till) {
    if (till < from) return;
    make_room(L, words, item, till - from + 1);
    for (int i = from; i <= till; i++) {
        int token = -1;
        if (call.page >= 0 && call.token >= 0)
            token = lexer_argument(&words->pages[call.page].lexed, call.token, item->arg_count);
        Item *value = copy_value(L, words, i, spot_at(words, call, token), 0);
        value->placed = true;
        item->args[item->arg_count++] = as_name(value);
    }
}
