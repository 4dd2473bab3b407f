// SPDX-License-Identifier: MIT

#include "host.h"

#include <assert.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "printable.h"
#include "room.h"
#include "vet.h"

static_assert(ROOM_KEPT_MAX <= INT16_MAX, "an instruction names a function in 16 bits");
static_assert(sizeof(Host *) <= LUA_EXTRASPACE, "a state must know its host");

// --- What hangs where -------------------------------------------------------------------

Host *room_of(lua_State *L) { return *(Host **)lua_getextraspace(L); }

const void *room_key(RoomSlot slot) {
    static const char keys[ROOM_SLOT_COUNT] = {0};
    return &keys[slot];
}

void room_get(lua_State *L, RoomSlot slot) { lua_rawgetp(L, LUA_REGISTRYINDEX, room_key(slot)); }

void room_set(lua_State *L, RoomSlot slot) { lua_rawsetp(L, LUA_REGISTRYINDEX, room_key(slot)); }

void *host_data(lua_State *L) { return room_of(L)->data; }

int host_index(lua_State *L) { return (int)lua_tointeger(L, lua_upvalueindex(1)); }

// --- Places ------------------------------------------------------------------------------

// Chunks are named "=" and their number.
static int16_t source_number(const char *name) {
    return name[0] == '=' ? (int16_t)strtol(name + 1, NULL, 10) : NONE;
}

void host_place(lua_State *L, int16_t *source, int *line) {
    lua_Debug frame;
    *source = NONE;
    *line = 0;
    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "l", &frame);
        if (frame.currentline <= 0) continue;
        lua_getinfo(L, "S", &frame);
        *source = source_number(frame.source);
        *line = frame.currentline;
        return;
    }
}

Place room_defined(lua_State *L) {
    lua_Debug function;
    lua_getinfo(L, ">S", &function);
    if (function.what[0] == 'C') return (Place){.source = NONE};
    return (Place){.source = source_number(function.source), .line = function.linedefined};
}

// --- The one door ---------------------------------------------------------------------------

// Runs where the error was raised, so it sees the stack that led there. A value that is
// not text is never looked at.
static int note_error(lua_State *L) {
    Host *host = room_of(L);
    host_place(L, &host->source, &host->line);
    if (lua_type(L, 1) == LUA_TSTRING) return 1;
    lua_pushliteral(L, "");
    return 1;
}

// Lua begins most messages with "source:line: ". Returns what follows, and the line.
static const char *strip_place(const char *message, HostError *error) {
    char *rest = NULL;
    long source = strtol(message, &rest, 10);
    if (rest == message || *rest != ':') return message;
    const char *at = rest + 1;
    long line = strtol(at, &rest, 10);
    if (rest == at || rest[0] != ':' || rest[1] != ' ') return message;
    if (source < 0 || source > INT16_MAX || line < 1 || line > INT32_MAX) return message;
    error->source = (int16_t)source;
    error->line = (int)line;
    return rest + 2;
}

// "unexpected symbol near 'x'": the token goes into [near], the rest stays.
static size_t strip_near(const char *message, size_t length, HostError *error) {
    static const char mark[] = " near ";
    const size_t width = sizeof mark - 1;
    for (size_t at = 0; at + width < length; at++) {
        if (memcmp(message + at, mark, width) != 0) continue;
        const char *token = message + at + width;
        size_t rest = length - at - width;
        bool quoted = rest >= 2 && token[0] == '\'' && token[rest - 1] == '\'';
        (void)printable_copy(error->near, sizeof error->near, token + quoted, rest - 2U * quoted);
        return at;
    }
    return length;
}

static void say(HostError *error, const char *message, size_t length) {
    static const char silent[] = "the script stopped with an error that says nothing";
    if (length == 0) {
        message = silent;
        length = sizeof silent - 1;
    }
    (void)printable_copy(error->message, sizeof error->message, message, length);
}

// What a script that met one of our limits is told, whatever Lua says.
static void say_limit(const Host *host, HostError *error) {
    size_t size = sizeof error->message;
    if (error->result == HOST_FUEL) {
        snprintf(error->message, size,
                 "the script ran for too long; look for a loop that does not end");
    } else if (error->result == HOST_CLOCK) {
        snprintf(error->message, size, "the script took more than two seconds");
    } else if (host->long_text) {
        snprintf(error->message, size,
                 "the script made a text of more than 32 KiB; look for one that grows in a loop");
    } else {
        snprintf(error->message, size,
                 "the script asked for more than %zu MiB of memory; look for a table or a text "
                 "that grows in a loop",
                 host->cap / (1024 * 1024));
    }
}

// Reads the error value at the top of the stack, and only if it is text.
static HostError explain(Host *host, int status) {
    HostError error = {.result = HOST_RAISED, .source = host->source, .line = host->line};
    if (status == LUA_ERRMEM && !host->stop) host->stop = HOST_MEMORY;
    if (host->stop) {
        error.result = host->stop;
        say_limit(host, &error);
        return error;
    }
    size_t length = 0;
    const char *text = "";
    if (lua_type(host->L, -1) == LUA_TSTRING) text = lua_tolstring(host->L, -1, &length);
    const char *message = strip_place(text, &error);
    say(&error, message, length - (size_t)(message - text));
    return error;
}

HostError room_enter(Host *host, lua_CFunction body, void *argument) {
    lua_State *L = host->L;
    if (!lua_checkstack(L, 8)) {
        return (HostError){.result = HOST_RAISED, .message = "scripts are nested too deeply"};
    }
    int base = lua_gettop(L);
    host->line = 0;
    host->source = NONE;
    lua_pushcfunction(L, note_error);
    lua_pushcfunction(L, body);
    lua_pushlightuserdata(L, argument);
    int status = lua_pcall(L, 1, 0, base + 1);
    HostError error = {.result = HOST_FINE};
    if (status != LUA_OK) error = explain(host, status);
    lua_settop(L, base);
    return error;
}

int room_pcall(lua_State *L) {
    Host *host = room_of(L);
    luaL_checkany(L, 1);
    host_charge(L, 10);
    int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
    if (status == LUA_ERRMEM && !host->stop) host->stop = HOST_MEMORY;
    room_check(L);
    if (status != LUA_OK && lua_type(L, -1) != LUA_TSTRING) {
        lua_pushliteral(L, "the script stopped with an error that says nothing");
        lua_replace(L, -2);
    }
    luaL_checkstack(L, 1, "too many results");
    lua_pushboolean(L, status == LUA_OK);
    lua_insert(L, 1);
    return lua_gettop(L);
}

// --- Names ----------------------------------------------------------------------------------

// What neither the author nor a word of ours is called, at the end of the chain that room_link
// makes: the library, then whatever the words say about a name that nobody declared. The same name
// is the same value.
static int find_name(lua_State *L) {
    Host *host = room_of(L);
    lua_settop(L, 2);
    room_get(L, ROOM_LIBRARY);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, -2) != LUA_TNIL) return 1;
    lua_settop(L, 2);
    if (lua_type(L, 2) != LUA_TSTRING) return 0;
    if (host->sealed) {
        return luaL_error(L,
                          "a function does not know '%s' during play; ask its argument, the "
                          "view",
                          lua_tostring(L, 2));
    }
    if (!host->unknown) return 0;
    lua_pushcfunction(L, host->unknown);
    lua_pushvalue(L, 2);
    lua_call(L, 1, 1);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_rawset(L, 1);
    return 1;
}

void room_link(lua_State *L) {
    room_get(L, ROOM_ENV);
    lua_getmetatable(L, -1);
    lua_newtable(L);  // names that were asked for before
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, find_name);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    room_get(L, ROOM_WORDS);
    lua_createtable(L, 0, 1);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_setfield(L, -3, "__index");
    lua_pop(L, 3);
}

static bool is_in(lua_State *L, RoomSlot slot, int name) {
    room_get(L, slot);
    lua_pushvalue(L, name);
    bool found = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    return found;
}

// _ENV's __newindex(table, name, value): new names are the author's; ours are not.
static int set_name(lua_State *L) {
    lua_settop(L, 3);
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "only a name can be assigned");
    const char *name = lua_tostring(L, 2);
    if (room_of(L)->sealed) {
        return luaL_error(L,
                          "a function may not assign '%s' during play; make it local to the "
                          "function",
                          name);
    }
    if (is_in(L, ROOM_WORDS, 2)) {
        return luaL_error(L, "'%s' is one of Parlance's words; choose another name", name);
    }
    if (is_in(L, ROOM_LIBRARY, 2)) {
        return luaL_error(L, "'%s' is part of the language; choose another name", name);
    }
    lua_rawset(L, 1);
    return 0;
}

static int build(lua_State *L) {
    static const luaL_Reg names[] = {{"__newindex", set_name}, {0}};
    library_open(L);
    room_set(L, ROOM_LIBRARY);
    lua_newtable(L);
    room_set(L, ROOM_WORDS);
    lua_newtable(L);
    room_set(L, ROOM_KEPT);
    lua_newtable(L);
    luaL_newlib(L, names);
    lua_setmetatable(L, -2);
    room_set(L, ROOM_ENV);
    room_link(L);
    // Lua hands this table to every chunk that is loaded, until we replace it.
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    return 0;
}

typedef struct {
    const char *name;
    lua_CFunction function;
    int index;
} Word;

static int add_word(lua_State *L) {
    const Word *word = lua_touserdata(L, 1);
    room_get(L, ROOM_WORDS);
    lua_pushinteger(L, word->index);
    lua_pushcclosure(L, word->function, 1);
    lua_setfield(L, -2, word->name);
    return 0;
}

// Where memory does not even suffice for the words, the next run says so.
void host_add(Host *host, const char *name, lua_CFunction function, int index) {
    assert(host);
    assert(name);
    assert(function);
    Word word = {name, function, index};
    HostError error = room_enter(host, add_word, &word);
    if (error.result != HOST_FINE) host->stop = HOST_MEMORY;
}

void host_on_unknown(Host *host, lua_CFunction function) {
    assert(host);
    host->unknown = function;
}

// --- Life -----------------------------------------------------------------------------------

Host *room_new(size_t bytes, size_t cap, void *data) {
    Host *host = calloc(1, sizeof *host);
    if (!host) return NULL;
    *host = (Host){.data = data,
                   .cap = cap,
                   .announced = bytes,
                   .clock_left = 2000000000,
                   .fuel = INT32_MAX,
                   .clock_start = meter_clock()};
    lua_State *L = lua_newstate(meter_allocate, host);
    if (!L) goto fail;
    *(Host **)lua_getextraspace(L) = host;
    host->L = L;
    if (room_enter(host, build, NULL).result != HOST_FINE) goto fail;
    host->fuel = ROOM_LOAD_FUEL + meter_fuel(bytes);
    room_watch(host);
    return host;
fail:
    host_free(host);
    return NULL;
}

Host *host_new(size_t bytes, void *data) { return room_new(bytes, meter_cap(bytes), data); }

void host_free(Host *host) {
    if (!host) return;
    if (host->L) lua_close(host->L);
    free(host);
}

size_t host_bytes(const Host *host) { return host->used; }

size_t host_bytes_peak(const Host *host) { return host->peak; }

size_t host_bytes_cap(const Host *host) { return host->cap; }

// --- Running --------------------------------------------------------------------------------

typedef struct {
    const char *text;
    size_t size;
    int16_t source;
    bool read;        // Lua could make sense of it
    HostError error;  // where it could not
} Chunk;

// "unexpected symbol near 'x'": Lua's own words, taken apart.
static HostError explain_syntax(lua_State *L) {
    HostError error = {.result = HOST_SYNTAX, .source = NONE};
    size_t length = 0;
    const char *text = lua_tolstring(L, -1, &length);
    const char *message = strip_place(text, &error);
    length -= (size_t)(message - text);
    say(&error, message, strip_near(message, length, &error));
    return error;
}

static int run_chunk(lua_State *L) {
    Chunk *chunk = lua_touserdata(L, 1);
    Host *host = room_of(L);
    char name[16];
    snprintf(name, sizeof name, "=%d", chunk->source);
    host_charge(L, chunk->size / 8);
    int status = luaL_loadbufferx(L, chunk->text, chunk->size, name, "t");
    if (status == LUA_ERRMEM)
        host->stop = HOST_MEMORY;
    else if (status != LUA_OK)
        chunk->error = explain_syntax(L);
    if (status != LUA_OK) return lua_error(L);
    chunk->read = true;
    room_get(L, ROOM_ENV);
    const char *upvalue = lua_setupvalue(L, -2, 1);
    assert(upvalue);
    lua_call(L, 0, 0);
    return 0;
}

// More source than was announced: files that the script includes.
static void see(Host *host, size_t size) {
    host->seen += size;
    if (host->seen <= host->announced) return;
    host->fuel += meter_fuel(host->seen) - meter_fuel(host->announced);
    host->cap += meter_cap(host->seen) - meter_cap(host->announced);
    host->announced = host->seen;
}

static HostError run_timed(Host *host, Chunk *chunk) {
    if (host->depth++ == 0) host->clock_start = meter_clock();
    int64_t fuel = host->fuel;
    HostError error = room_enter(host, run_chunk, chunk);
    if (--host->depth == 0) host->clock_left -= meter_clock() - host->clock_start;
    if (error.result != HOST_RAISED || chunk->error.result != HOST_SYNTAX) return error;
    // What could not be read has done nothing, and is tried again once it is mended.
    if (host->depth == 0) host->fuel = fuel;
    return chunk->error;
}

HostError host_run(Host *host, const char *text, size_t size, int16_t source) {
    assert(host);
    assert(text || size == 0);
    HostError error = vet_source(text, size);
    if (error.result == HOST_FINE && host->runs >= PARL_SOURCES_MAX) {
        error.result = HOST_MEMORY;
        say(&error, "a scenario has at most 16 files", strlen("a scenario has at most 16 files"));
    }
    error.source = source;
    if (error.result != HOST_FINE) return error;
    see(host, size);
    Chunk chunk = {.text = text ? text : "", .size = size, .source = source};
    error = run_timed(host, &chunk);
    if (error.result == HOST_FINE || error.source == NONE) error.source = source;
    if (chunk.read)
        host->runs++;
    else
        host->seen -= size;
    return error;
}

// --- Functions for play time ----------------------------------------------------------------

int host_keep(lua_State *L, int index) {
    Host *host = room_of(L);
    index = lua_absindex(L, index);
    luaL_checktype(L, index, LUA_TFUNCTION);
    luaL_checkstack(L, 4, "too many functions");
    room_get(L, ROOM_KEPT);
    lua_pushvalue(L, index);
    if (lua_rawget(L, -2) == LUA_TNUMBER) {
        int known = (int)lua_tointeger(L, -1);
        lua_pop(L, 2);
        return known - 1;
    }
    if (host->kept >= ROOM_KEPT_MAX) {
        luaL_error(L, "a scenario has at most %d functions", ROOM_KEPT_MAX);
    }
    lua_pop(L, 1);
    lua_pushvalue(L, index);
    lua_rawseti(L, -2, host->kept + 1);
    lua_pushvalue(L, index);
    lua_pushinteger(L, host->kept + 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    return host->kept++;
}

int host_kept_count(const Host *host) { return host->kept; }

Place host_kept_place(const Host *host, int function) {
    assert(function >= 0);
    assert(function < host->kept);
    lua_State *L = host->L;
    room_get(L, ROOM_KEPT);
    lua_rawgeti(L, -1, function + 1);
    Place place = room_defined(L);
    lua_pop(L, 1);
    return place;
}
