// SPDX-License-Identifier: MIT
#include "words.h"

#include <assert.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"
#include "repair.h"

// --- Handles: what the script sees of an item ------------------------------------------------

static void push_handle(lua_State *L, Words *words, Item *item, Spot call) {
    Handle *handle = arena_take(&words->tree.arena, sizeof *handle);
    *handle = (Handle){.item = item, .page = (int16_t)call.page, .call = call.token};
    lua_pushlightuserdata(L, handle);
}

static void add_item(Words *words, Item *item) {
    ItemTree *tree = &words->tree;
    if (tree->count == words->item_room) {
        int room = words->item_room ? 2 * words->item_room : 64;
        Item **more = arena_take_many(&tree->arena, (size_t)room, sizeof *more);
        if (tree->count) memcpy(more, tree->items, (size_t)tree->count * sizeof *more);
        tree->items = more;
        words->item_room = room;
    }
    tree->items[tree->count++] = item;
}

// Begins an item with the arguments [from]… of the stack and leaves its handle there. [word] is
// NULL where [name] speaks.
static int begin(lua_State *L, Words *words, const WordRow *word, const char *name, int from) {
    int till = lua_gettop(L);
    Spot spot = copy_spot(L, words, name);
    Item *item = copy_item(L, words, word ? ITEM_WORD : ITEM_SPEECH, name, spot);
    item->word = word;
    copy_arguments(L, words, item, spot, from, till);
    add_item(words, item);
    push_handle(L, words, item, spot);
    return 1;
}

// Whether a call with [given] arguments at stack index 2 can belong to [item] as it stands.
static bool continues(lua_State *L, const Item *item, int given) {
    if (given != 1 || item->arg_count != 1 || item->args[0]->kind == ITEM_LIST) return false;
    if (item->kind == ITEM_SPEECH) return lua_istable(L, 2) && item->args[0]->kind == ITEM_TEXT;
    const WordRow *word = item->word;
    assert(word);
    if (word->shape == SHAPE_NAME_TEXT) return true;
    // A text before a body that has none is found by words_check; the body is its own.
    return lua_istable(L, 2) &&
           (word->shape == SHAPE_NAME_BODY || word->shape == SHAPE_CONDITION_BODY ||
            word->shape == SHAPE_TEXT_OPEN || word->shape == SHAPE_BODY);
}

static void report_called(Words *words, const Handle *handle) {
    const Item *item = handle->item;
    Place place = item->place;
    int width = item->width, token = -1;
    if (handle->page >= 0 && handle->call >= 0) {
        const Lexed *lexed = &words->pages[handle->page].lexed;
        token = lexer_argument(lexed, handle->call, item->arg_count);
        if (token >= 0) {
            place.line = lexed->tokens[token].line;
            place.column = lexed->tokens[token].column;
            width = lexed->tokens[token].width;
        }
    }
    problems_add(words->problems, PROBLEM_COMMA_CALLED, place, width,
                 (ProblemSlots){{item->text}});
}

static int handle_call(lua_State *L) {
    Words *words = host_data(L);
    luaL_checktype(L, 1, LUA_TLIGHTUSERDATA);
    const Handle *handle = copy_handle(L, 1);
    Item *item = handle->item;
    if (item->kind == ITEM_NAME) {
        lua_remove(L, 1);
        return begin(L, words, NULL, item->text, 1);
    }
    if (item->kind != ITEM_OTHER) {
        Spot call = {.page = handle->page, .token = handle->call, .line = item->place.line};
        bool more = continues(L, item, lua_gettop(L) - 1);
        if (!more) report_called(words, handle);
        // What does not belong to it is taken all the same: it stands here, not at the top.
        Item *taker = more ? item : copy_item(L, words, ITEM_OTHER, NULL, call);
        copy_arguments(L, words, taker, call, 2, lua_gettop(L));
    }
    lua_settop(L, 1);
    return 1;
}

// --- Conditions written without quotes -------------------------------------------------------

// Somebody asked Lua what only a run can know. Reported with all that belongs to it; the
// script reads on with something that means nothing.
static void report_bare(lua_State *L, Words *words, const char *name) {
    Spot spot = copy_spot(L, words, name);
    const Page *page = spot.page >= 0 ? &words->pages[spot.page] : NULL;
    Place place = {.source = page ? page->source : NONE, .line = spot.line};
    int token = page ? lexer_find(&page->lexed, spot.line, name) : -1;
    const char *asked = name;
    int width = 0;
    if (token >= 0) {
        const Token *first = &page->lexed.tokens[token];
        const Token *last = &page->lexed.tokens[lexer_condition(&page->lexed, token) - 1];
        place.column = first->column;
        width = last->column + last->width - first->column;
        asked = arena_copy_part(&words->tree.arena, page->lexed.text + first->start,
                                (size_t)(last->start + last->size - first->start));
    }
    problems_add(words->problems, PROBLEM_CONDITION_BARE, place, width, (ProblemSlots){{asked}});
}

static int handle_bare(lua_State *L) {
    Words *words = host_data(L);
    const Handle *handle = copy_handle(L, 1);
    if (!handle) {
        luaL_checktype(L, 2, LUA_TLIGHTUSERDATA);
        handle = copy_handle(L, 2);
    }
    if (handle->item->kind != ITEM_OTHER) report_bare(L, words, handle->item->text);
    Spot nowhere = {.page = -1, .token = -1};
    Item *other = copy_item(L, words, ITEM_OTHER, "a condition without quotes", nowhere);
    push_handle(L, words, other, nowhere);
    return 1;
}

static int handle_assign(lua_State *L) {
    luaL_checktype(L, 1, LUA_TLIGHTUSERDATA);
    const Handle *handle = copy_handle(L, 1);
    return luaL_error(L, "'%s' cannot be changed; write its fields between { }",
                      handle->item->text);
}

// All handles share one metatable. It is there from the first word on.
static void open_handles(lua_State *L) {
    static const char *const bare[] = {"__index", "__lt", "__le", "__add", "__sub", "__mul",
                                       "__div", "__mod", "__unm", "__concat", "__len", "__idiv"};
    lua_pushlightuserdata(L, NULL);
    if (lua_getmetatable(L, -1)) {
        lua_pop(L, 2);
        return;
    }
    lua_newtable(L);
    for (size_t i = 0; i < sizeof bare / sizeof bare[0]; i++) {
        lua_pushcfunction(L, handle_bare);
        lua_setfield(L, -2, bare[i]);
    }
    lua_pushcfunction(L, handle_call);
    lua_setfield(L, -2, "__call");
    lua_pushcfunction(L, handle_assign);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "locked");
    lua_setfield(L, -2, "__metatable");
    lua_pushliteral(L, "a name");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

// A name that nobody declared to Lua: a person, a thing, or a slip; the readers will know.
static int unknown_name(lua_State *L) {
    Words *words = host_data(L);
    open_handles(L);
    Spot nowhere = {.page = -1, .token = -1};
    const char *name = copy_text(L, words, luaL_checkstring(L, 1));
    push_handle(L, words, copy_item(L, words, ITEM_NAME, name, nowhere), nowhere);
    return 1;
}

// --- Words -----------------------------------------------------------------------------------

static bool plain_file_name(const char *name) {
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    size_t length = strlen(name);
    return length > 0 && length <= PARL_NAME_MAX && strspn(name, letters) == length;
}

static bool included(const Words *words, const char *name) {
    for (int i = 0; i < words->page_count; i++)
        if (strcmp(words->pages[i].name, name) == 0) return true;
    return false;
}

// "cast" of "cast.lua"; NULL where that is no name either.
static const char *without_ending(Words *words, const char *name) {
    size_t length = strlen(name);
    if (length < 5 || strcmp(name + length - 4, ".lua") != 0) return NULL;
    const char *plain = arena_copy_part(&words->tree.arena, name, length - 4);
    return plain_file_name(plain) ? plain : NULL;
}

// The item stays, so that an include that stands in a scene is seen there.
static int include_file(lua_State *L, Words *words, const WordRow *word) {
    bool named = lua_type(L, 1) == LUA_TSTRING || copy_handle(L, 1);
    if (!named) return luaL_error(L, "include needs the name of a file");
    int pushed = begin(L, words, word, word->name, 1);
    const Item *item = words->tree.items[words->tree.count - 1];
    const char *name = item->args[0]->text;
    ProblemSlots slots = {{name}};
    if (!plain_file_name(name)) {
        slots.slots[1] = without_ending(words, name);
        words->refused = true;
        problems_add(words->problems, PROBLEM_INCLUDE_OUTSIDE, item->place, item->width, slots);
    } else if (included(words, name)) {
        problems_add(words->problems, PROBLEM_INCLUDE_TWICE, item->place, item->width, slots);
    } else if (words->page_count == PARL_SOURCES_MAX) {
        words->refused = true;
        problems_add(words->problems, PROBLEM_FILES_TOO_MANY, item->place, item->width,
                     (ProblemSlots){{"16"}});
    } else if (words->include) {
        words->next_name = name;
        words->include(words->data, words, name, item->place, item->width);
    }
    return pushed;
}

int words_call(lua_State *L) {
    Words *words = host_data(L);
    const WordRow *word = word_at(host_index(L));
    assert(word);
    open_handles(L);
    if (strcmp(word->name, "include") == 0) return include_file(L, words, word);
    return begin(L, words, word, word->name, 1);
}

// --- The load --------------------------------------------------------------------------------

Words *words_new(size_t bytes, parl_problems *problems, WordsInclude include, void *data) {
    Words *words = calloc(1, sizeof *words);
    if (!words) return NULL;
    words->problems = problems;
    words->include = include;
    words->data = data;
    words->next_name = "scenario";
    words->host = host_new(bytes, words);
    if (!words->host) {
        free(words);
        return NULL;
    }
    for (int i = 0; word_at(i); i++) host_add(words->host, word_at(i)->name, words_call, i);
    host_on_unknown(words->host, unknown_name);
    return words;
}

void words_free(Words *words) {
    if (!words) return;
    host_free(words->host);
    arena_clear(&words->tree.arena);
    free(words);
}

static ProblemKind kind_of(HostResult result) {
    switch (result) {
    case HOST_SYNTAX: return PROBLEM_SYNTAX_ERROR;
    case HOST_MEMORY: return PROBLEM_MEMORY_SPENT;
    case HOST_BYTECODE: return PROBLEM_FILE_BINARY;
    case HOST_FUEL:
    case HOST_CLOCK: return PROBLEM_BUDGET_SPENT;
    default: return PROBLEM_SCRIPT_ERROR;
    }
}

// Lua knows the line; the token says the column.
static void report_run(Words *words, const HostError *error) {
    bool spent = error->result == HOST_FUEL || error->result == HOST_CLOCK ||
                 error->result == HOST_MEMORY;
    if (spent && words->spent) return;
    words->spent = words->spent || spent;
    Place place = {.source = error->source, .line = error->line};
    int width = 0;
    for (int i = 0; i < words->page_count; i++) {
        const Page *page = &words->pages[i];
        if (page->source != error->source || error->line < 1) continue;
        int token = error->near[0] ? lexer_find(&page->lexed, error->line, error->near) : -1;
        bool known = token < 0 && error->line <= page->lexed.line_count;
        if (known) token = page->lexed.lines[error->line];
        if (token < 0 || page->lexed.tokens[token].line != error->line) continue;
        place.column = page->lexed.tokens[token].column;
        width = page->lexed.tokens[token].width;
    }
    problems_add(words->problems, kind_of(error->result), place, width,
                 (ProblemSlots){{error->message}});
}

bool words_run(Words *words, const char *path, const char *text, size_t size) {
    assert(words);
    assert(words->host);
    assert(words->page_count < PARL_SOURCES_MAX);
    int16_t source = (int16_t)problems_add_source(words->problems, path, text, size);
    if (!words->problems) source = (int16_t)words->page_count;
    Arena *arena = &words->tree.arena;
    Repaired repaired = repair_source(arena, text, size, source, words->problems);
    Page *page = &words->pages[words->page_count++];
    *page = (Page){.source = source, .name = words->next_name, .lexed = repaired.lexed};
    page->uses = arena_take(arena, (size_t)repaired.lexed.count);
    if (!repaired.runs) return false;
    HostError error = host_run(words->host, repaired.text, repaired.size, source);
    if (error.result != HOST_FINE) report_run(words, &error);
    return error.result == HOST_FINE;
}

bool words_whole(const Words *words) {
    assert(words);
    return !words->refused;
}

static void refuse(void *data, Place place, const char *name, const char *message) {
    Words *words = data;
    problems_add(words->problems, PROBLEM_FUNCTION_REMEMBERS, place, 0,
                 (ProblemSlots){{name, message}});
}

bool words_seal(Words *words, Script *out) {
    assert(words);
    assert(words->host);
    assert(out);
    words->function_count = host_kept_count(words->host);
    words->functions = arena_take_many(&words->tree.arena, (size_t)words->function_count,
                                       sizeof *words->functions);
    for (int i = 0; i < words->function_count; i++)
        words->functions[i] = host_kept_place(words->host, i);
    if (!host_seal(words->host, refuse, words)) return false;
    *out = host_script(words->host);
    words->host = NULL;
    return true;
}

const ItemTree *words_tree(const Words *words) {
    assert(words);
    return &words->tree;
}

int words_function_count(const Words *words) {
    assert(words);
    return words->host ? host_kept_count(words->host) : words->function_count;
}

Place words_function_place(const Words *words, int function) {
    assert(words);
    assert(function >= 0);
    assert(function < words_function_count(words));
    return words->host ? host_kept_place(words->host, function) : words->functions[function];
}
