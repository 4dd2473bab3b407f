// SPDX-License-Identifier: MIT
//
// Scripts cannot remember: from the kept functions everything that they can reach is
// visited, and refused where it could carry something from one call to the next. Tables
// are frozen where they stand, so whoever else holds them sees the frozen one.

#include <assert.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "printable.h"
#include "room.h"
#include "seal_dump.h"

// Places on the stack while the walk is on. QUEUE holds entries of four: value, name,
// source, line. OUTSIDE holds by name the globals that stay, and by number the outside
// locals with their values.
enum { WALK = 1, SEEN, QUEUE, TABLES, OUTSIDE, WALK_TOP = OUTSIDE };
enum { ENTRY = 4 };

typedef struct {
    Host *host;
    HostRefusal report;
    void *data;
    bool refused;
    lua_Integer head, tail, table_count, outside_count;
} Walk;

// What is being read: the function at [function] of the stack.
typedef struct {
    lua_State *L;
    Walk *walk;
    int function;
    Place place;
    int reported;  // the outside local that was reported last: once is enough
} Reading;

static void refuse(Walk *walk, Place place, const char *name, const char *format) {
    char clean[64], message[256];
    (void)printable_copy(clean, sizeof clean, name, strlen(name));
    snprintf(message, sizeof message, "'%s' %s", clean, format);
    walk->refused = true;
    if (walk->report) walk->report(walk->data, place, clean, message);
}

// --- The queue ------------------------------------------------------------------------------

// Puts the value at the top of the stack, which it pops, into the queue, unless it was
// there before.
static void visit(lua_State *L, Walk *walk, const char *name, Place place) {
    int type = lua_type(L, -1);
    if (type == LUA_TUSERDATA || type == LUA_TLIGHTUSERDATA || type == LUA_TTHREAD) {
        refuse(walk, place, name,
               "is a thing of the page, which is gone during play; ask the function's "
               "argument instead (view.name), and make it local to the function");
    }
    lua_pushvalue(L, -1);
    bool known = (type != LUA_TTABLE && type != LUA_TFUNCTION) || lua_rawget(L, SEEN) != LUA_TNIL;
    lua_pop(L, 1);
    if (known) {
        lua_pop(L, 1);
        return;
    }
    lua_pushvalue(L, -1);
    lua_pushboolean(L, true);
    lua_rawset(L, SEEN);
    lua_rawseti(L, QUEUE, ++walk->tail);
    lua_pushstring(L, name);
    lua_rawseti(L, QUEUE, ++walk->tail);
    lua_pushinteger(L, place.source);
    lua_rawseti(L, QUEUE, ++walk->tail);
    lua_pushinteger(L, place.line);
    lua_rawseti(L, QUEUE, ++walk->tail);
}

// --- Functions ------------------------------------------------------------------------------

static bool is_env(lua_State *L, int index) {
    index = lua_absindex(L, index);
    room_get(L, ROOM_ENV);
    bool same = lua_rawequal(L, -1, index);
    lua_pop(L, 1);
    return same;
}

static void note_assigned(void *data, int outside, int line, const char *key, size_t length) {
    Reading *reading = data;
    lua_State *L = reading->L;
    const char *name = lua_getupvalue(L, reading->function, outside);
    if (!name) return;
    bool global = key && is_env(L, -1);
    lua_pop(L, 1);
    if (reading->reported == outside && !global) return;
    if (!global) reading->reported = outside;
    if (!key && strcmp(name, "_ENV") == 0) key = name;
    if (global) name = lua_pushlstring(L, key, length);
    Place place = {.source = reading->place.source, .line = line};
    refuse(reading->walk, place, name,
           global ? "is assigned by a function that runs during play, and nothing may be "
                    "remembered there; make it local to the function"
           : key  ? "is changed by a function that runs during play, and nothing may be "
                    "remembered there; make it local to the function"
                  : "stands outside of a function that runs during play and assigns it, and "
                    "nothing may be remembered there; make it local to the function");
    if (global) lua_pop(L, 1);
}

// Any text in a function may be the name of one of the author's own globals.
static void note_text(void *data, const char *text, size_t length) {
    Reading *reading = data;
    lua_State *L = reading->L;
    room_get(L, ROOM_ENV);
    lua_pushlstring(L, text, length);
    lua_pushvalue(L, -1);
    lua_rawget(L, -3);
    if (!lua_isnil(L, -1)) {
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, OUTSIDE);  // under its name: what stays once the room is sealed
        visit(L, reading->walk, lua_tostring(L, -2), reading->place);
        lua_pop(L, 2);
        return;
    }
    lua_pop(L, 3);
}

typedef struct {
    unsigned char *bytes;  // NULL: only count
    size_t size;
} Written;

static int write_bytes(lua_State *L, const void *bytes, size_t size, void *data) {
    (void)L;
    Written *written = data;
    if (written->bytes) memcpy(written->bytes + written->size, bytes, size);
    written->size += size;
    return 0;
}

// Dumped twice, because only Lua may own the bytes: what reads them may raise.
static void read_function(lua_State *L, Walk *walk, int function, const char *name, Place place) {
    Reading reading = {.L = L, .walk = walk, .function = function, .place = place};
    const DumpReader reader = {&reading, note_assigned, note_text};
    Written written = {0};
    lua_pushvalue(L, function);
    lua_dump(L, write_bytes, &written, 0);
    written.bytes = lua_newuserdatauv(L, written.size + 1, 0);
    lua_insert(L, -2);
    written.size = 0;
    lua_dump(L, write_bytes, &written, 0);
    lua_pop(L, 1);
    if (!dump_read(written.bytes, written.size, &reader)) {
        refuse(walk, place, name, "cannot be read by this version of the program");
    }
    lua_pop(L, 1);
}

// Remembers the value of an outside local: each call is checked against it.
static void note_outside(lua_State *L, Walk *walk, int function, int outside) {
    lua_pushlightuserdata(L, lua_upvalueid(L, function, outside));
    if (lua_rawget(L, SEEN) != LUA_TNIL) {
        lua_pop(L, 1);
        return;
    }
    lua_pop(L, 1);
    lua_pushboolean(L, true);
    lua_rawsetp(L, SEEN, lua_upvalueid(L, function, outside));
    lua_pushvalue(L, function);
    lua_rawseti(L, OUTSIDE, ++walk->outside_count);
    lua_pushinteger(L, outside);
    lua_rawseti(L, OUTSIDE, ++walk->outside_count);
    lua_getupvalue(L, function, outside);
    if (lua_isnil(L, -1)) {  // a hole would end the list
        lua_pop(L, 1);
        lua_pushlightuserdata(L, NULL);
    }
    lua_rawseti(L, OUTSIDE, ++walk->outside_count);
}

static void walk_function(lua_State *L, Walk *walk, int function, const char *name, Place place) {
    lua_CFunction native = lua_tocfunction(L, function);
    if (native && library_has(native)) return;
    if (native) {
        refuse(walk, place, name,
               library_steps(native)
                   ? "holds an iterator of pairs, which counts from one call to the next; make "
                     "it local to the function"
                   : "is a word of the page; a function that runs during play can only compute");
        return;
    }
    lua_pushvalue(L, function);
    Place defined = room_defined(L);
    read_function(L, walk, function, name, defined);
    const char *local = NULL;
    for (int i = 1; (local = lua_getupvalue(L, function, i)); i++) {
        visit(L, walk, local, defined);
        note_outside(L, walk, function, i);
    }
}

// --- Tables ---------------------------------------------------------------------------------

static void walk_table(lua_State *L, Walk *walk, int table, const char *name, Place place) {
    if (lua_getmetatable(L, table)) {
        lua_pop(L, 1);
        refuse(walk, place, name,
               "is a thing of the page, which is gone during play; ask the function's "
               "argument instead (view.name), and make it local to the function");
        return;
    }
    lua_pushvalue(L, table);
    lua_rawseti(L, TABLES, ++walk->table_count);
    for (lua_pushnil(L); lua_next(L, table);) {
        visit(L, walk, name, place);
        lua_pushvalue(L, -1);
        visit(L, walk, name, place);
    }
}

static int frozen_length(lua_State *L) {
    room_contents(L, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
    return 1;
}

static int frozen_write(lua_State *L) {
    return luaL_error(L, "a function may not change a table that stands outside of it; make it "
                         "local to the function");
}

// Moves what the table at the top of the stack holds into another, which only its
// metatable knows, and pops it.
static void freeze(lua_State *L) {
    int table = lua_gettop(L), content = table + 1;
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, content);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, table);
    }
    lua_createtable(L, 0, 4);
    lua_pushvalue(L, content);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, frozen_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, frozen_length);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, true);
    lua_rawsetp(L, -2, room_key(ROOM_FROZEN));
    lua_setmetatable(L, table);
    lua_settop(L, table - 1);
}

// --- The whole ------------------------------------------------------------------------------

static void walk_all(lua_State *L, Walk *walk) {
    while (walk->head < walk->tail) {
        lua_settop(L, WALK_TOP);
        for (int i = 1; i <= ENTRY; i++) lua_rawgeti(L, QUEUE, walk->head + i);
        for (int i = 1; i <= ENTRY; i++) {
            lua_pushnil(L);
            lua_rawseti(L, QUEUE, walk->head + i);
        }
        walk->head += ENTRY;
        const int value = WALK_TOP + 1;
        const char *name = lua_tostring(L, value + 1);
        Place place = {.source = (int16_t)lua_tointeger(L, value + 2),
                       .line = (int32_t)lua_tointeger(L, value + 3)};
        if (lua_istable(L, value))
            walk_table(L, walk, value, name, place);
        else
            walk_function(L, walk, value, name, place);
    }
    lua_settop(L, WALK_TOP);
}

static void visit_kept(lua_State *L, Walk *walk) {
    for (int i = 1; i <= walk->host->kept; i++) {
        room_get(L, ROOM_KEPT);
        lua_rawgeti(L, -1, i);
        lua_pushvalue(L, -1);
        Place place = room_defined(L);
        visit(L, walk, "this function", place);
        lua_pop(L, 1);
    }
}

// The libraries cannot be written, and the table of names will not be.
static void skip_ours(lua_State *L) {
    room_get(L, ROOM_ENV);
    lua_pushboolean(L, true);
    lua_rawset(L, SEEN);
    room_get(L, ROOM_LIBRARY);
    for (lua_pushnil(L); lua_next(L, -2);) {
        lua_pushboolean(L, true);
        lua_rawset(L, SEEN);
    }
    lua_pop(L, 1);
}

// Empties the table at the top of the stack and pops it.
static void empty(lua_State *L) {
    for (lua_pushnil(L); lua_next(L, -2);) {
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, -4);
    }
    lua_pop(L, 1);
}

// Only what the functions may ask for stays behind the names.
static void drop_words(lua_State *L) {
    lua_newtable(L);
    int words = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, OUTSIDE); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) continue;
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, words);
    }
    room_set(L, ROOM_WORDS);
    room_link(L);
    lua_pushvalue(L, OUTSIDE);
    room_set(L, ROOM_OUTSIDE);
    room_get(L, ROOM_ENV);
    empty(L);
}

static int seal(lua_State *L) {
    Walk *walk = lua_touserdata(L, WALK);
    for (int i = SEEN; i <= WALK_TOP; i++) lua_newtable(L);
    luaL_checkstack(L, 40, "the seal needs room");
    skip_ours(L);
    visit_kept(L, walk);
    walk_all(L, walk);
    if (walk->refused) return 0;
    for (lua_Integer i = 1; i <= walk->table_count; i++) {
        lua_rawgeti(L, TABLES, i);
        freeze(L);
    }
    drop_words(L);
    walk->host->sealed = true;
    walk->host->unknown = NULL;
    return 0;
}

// What a call may ask for must be there, or its result would hang on other calls' garbage.
static bool has_room(Host *host) {
    lua_gc(host->L, LUA_GCCOLLECT);
    host->sealed_bytes = host->used;
    return host->cap - host->used >= (size_t)ROOM_CALL_BYTES + ROOM_CALL_BYTES / 2;
}

bool host_seal(Host *host, HostRefusal report, void *data) {
    assert(host);
    assert(!host->sealed);
    if (host->kept == 0) return true;
    Walk walk = {.host = host, .report = report, .data = data};
    lua_sethook(host->L, NULL, 0, 0);
    HostError error = room_enter(host, seal, &walk);
    const Place nowhere = {.source = NONE};
    if (error.result != HOST_FINE) {
        refuse(&walk, nowhere, "the scenario", error.message);
    } else if (!walk.refused && !has_room(host)) {
        refuse(&walk, nowhere, "the scenario",
               "holds too much in its functions; make its tables smaller");
    }
    return !walk.refused;
}
