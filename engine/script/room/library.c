// SPDX-License-Identifier: MIT
//
// Everything that a script can call, one function at a time. Each pays for the bytes it
// touches, looks at no address, clock or locale, and keeps nothing.

#include <lauxlib.h>
#include <string.h>

#include "room.h"

static void pay_bytes(lua_State *L, size_t bytes) {
    host_charge(L, 1 + bytes / ROOM_BYTES_PER_FUEL);
}

// --- On their own -------------------------------------------------------------------------

// Only text is raised: whoever reads an error must not have to run a script for it.
static int raise(lua_State *L) {
    if (lua_type(L, 1) != LUA_TSTRING) return luaL_error(L, "error: give it a text in quotes");
    lua_Integer level = luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    if (level == 1 || level == 2) {
        luaL_where(L, (int)level);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int check(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "an assert did not hold");
    lua_settop(L, 2);
    return lua_error(L);
}

static int ipairs_step(lua_State *L) {
    lua_Integer next = luaL_checkinteger(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    if (next == LUA_MAXINTEGER) return 0;
    lua_pushinteger(L, next + 1);
    return lua_geti(L, 1, next + 1) == LUA_TNIL ? 0 : 2;
}

static int ipairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, ipairs_step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

static int pick(lua_State *L) {
    int top = lua_gettop(L);
    host_charge(L, (size_t)top);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
        lua_pushinteger(L, top - 1);
        return 1;
    }
    lua_Integer from = luaL_checkinteger(L, 1);
    luaL_argcheck(L, from >= 1, 1, "count from 1");
    return from < top ? top - (int)from : 0;
}

// Whole numbers only; nil for everything else.
static int to_number(lua_State *L) {
    luaL_checkany(L, 1);
    size_t length = 0;
    if (lua_type(L, 1) == LUA_TSTRING) {
        const char *text = lua_tolstring(L, 1, &length);
        pay_bytes(L, length);
        if (lua_stringtonumber(L, text) != length + 1) lua_pushnil(L);
        lua_replace(L, 1);
    }
    int whole = 0;
    lua_Integer number = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &whole) : 0;
    if (whole)
        lua_pushinteger(L, number);
    else
        lua_pushnil(L);
    return 1;
}

// Lua would print where a table lies in memory, and the sign of what is not a number.
static int to_string(lua_State *L) {
    luaL_checkany(L, 1);
    switch (lua_type(L, 1)) {
        case LUA_TSTRING: break;
        case LUA_TNUMBER:
            if (lua_compare(L, 1, 1, LUA_OPEQ))
                lua_tolstring(L, 1, NULL);
            else
                lua_pushliteral(L, "nan");
            break;
        case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); break;
        default: lua_pushstring(L, luaL_typename(L, 1)); break;
    }
    lua_settop(L, lua_type(L, 1) == LUA_TSTRING ? 1 : 2);
    return 1;
}

static int type_name(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

// --- string --------------------------------------------------------------------------------

static int text_length(lua_State *L) {
    size_t length = 0;
    luaL_checklstring(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

// A place in a text of [length] bytes: negative ones count from the end.
static lua_Integer from_end(lua_Integer place, lua_Integer length) {
    if (place >= 0) return place;
    return place < -length ? 0 : length + place + 1;
}

static int text_part(lua_State *L) {
    size_t size = 0;
    const char *text = luaL_checklstring(L, 1, &size);
    lua_Integer length = (lua_Integer)size;
    lua_Integer from = from_end(luaL_checkinteger(L, 2), length);
    lua_Integer till = from_end(luaL_optinteger(L, 3, -1), length);
    if (from < 1) from = 1;
    if (till > length) till = length;
    size_t part = from <= till ? (size_t)(till - from + 1) : 0;
    pay_bytes(L, part);
    lua_pushlstring(L, part > 0 ? text + from - 1 : "", part);
    return 1;
}

// Letters from [first] to [last] are moved by [shift]: the locale has no say.
static int shift_letters(lua_State *L, char first, char last, int shift) {
    size_t length = 0;
    const char *text = luaL_checklstring(L, 1, &length);
    pay_bytes(L, 4 * length);
    char *out = lua_newuserdatauv(L, length + 1, 0);
    for (size_t i = 0; i < length; i++) {
        bool letter = text[i] >= first && text[i] <= last;
        out[i] = (char)(text[i] + (letter ? shift : 0));
    }
    lua_pushlstring(L, out, length);
    return 1;
}

static int text_lower(lua_State *L) { return shift_letters(L, 'A', 'Z', 'a' - 'A'); }

static int text_upper(lua_State *L) { return shift_letters(L, 'a', 'z', 'A' - 'a'); }

static int text_repeat(lua_State *L) {
    size_t length = 0, between = 0;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer count = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &between);
    size_t each = length + between;
    if (count < 1 || each == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if (count > (lua_Integer)(ROOM_TEXT_MAX / each) + 1) {
        return luaL_error(L, "string.rep: the text would have more than 32 KiB");
    }
    size_t total = each * (size_t)count - between;
    pay_bytes(L, total + (size_t)count * ROOM_BYTES_PER_FUEL);
    char *out = lua_newuserdatauv(L, total + each, 0);
    for (size_t i = 0; i < (size_t)count; i++) {
        memcpy(out + i * each, text, length);
        memcpy(out + i * each + length, separator, between);
    }
    lua_pushlstring(L, out, total);
    return 1;
}

// --- math: whole numbers, and what is exact -------------------------------------------------

static int absolute(lua_State *L) {
    if (lua_isinteger(L, 1)) {
        lua_Integer number = lua_tointeger(L, 1);
        lua_pushinteger(L, number < 0 ? (lua_Integer)(0U - (lua_Unsigned)number) : number);
        return 1;
    }
    lua_Number number = luaL_checknumber(L, 1);
    lua_pushnumber(L, number < 0 ? -number : number);
    return 1;
}

// The whole number below [1], or above it with [up].
static int make_whole(lua_State *L, bool up) {
    luaL_checktype(L, 1, LUA_TNUMBER);
    int whole = 0;
    lua_Integer result = lua_tointegerx(L, 1, &whole);
    if (!whole) {
        const lua_Number limit = 9007199254740992.0;  // beyond 2^53 all numbers are whole
        lua_Number number = lua_tonumber(L, 1);
        luaL_argcheck(L, number > -limit && number < limit, 1, "the number is too large");
        result = (lua_Integer)number;
        if (up && (lua_Number)result < number) result++;
        if (!up && (lua_Number)result > number) result--;
    }
    lua_pushinteger(L, result);
    return 1;
}

static int round_up(lua_State *L) { return make_whole(L, true); }

static int round_down(lua_State *L) { return make_whole(L, false); }

static int extreme(lua_State *L, bool largest) {
    int top = lua_gettop(L), best = 1;
    host_charge(L, (size_t)top);
    luaL_checktype(L, 1, LUA_TNUMBER);
    for (int i = 2; i <= top; i++) {
        luaL_checktype(L, i, LUA_TNUMBER);
        if (lua_compare(L, largest ? best : i, largest ? i : best, LUA_OPLT)) best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int largest(lua_State *L) { return extreme(L, true); }

static int smallest(lua_State *L) { return extreme(L, false); }

static int to_integer(lua_State *L) {
    if (lua_type(L, 1) == LUA_TNUMBER) return to_number(L);
    luaL_checkany(L, 1);
    lua_pushnil(L);
    return 1;
}

// --- Putting it together --------------------------------------------------------------------

static const luaL_Reg alone[] = {
    {"assert", check},     {"error", raise}, {"ipairs", ipairs},      {"pairs", library_pairs},
    {"pcall", room_pcall}, {"select", pick}, {"tonumber", to_number}, {"tostring", to_string},
    {"type", type_name},   {NULL, NULL},
};

static const luaL_Reg text_members[] = {
    {"len", text_length}, {"lower", text_lower}, {"rep", text_repeat},
    {"sub", text_part},   {"upper", text_upper}, {NULL, NULL},
};

static const luaL_Reg math_members[] = {
    {"abs", absolute}, {"ceil", round_up},        {"floor", round_down}, {"max", largest},
    {"min", smallest}, {"tointeger", to_integer}, {NULL, NULL},
};

// A library is an empty table in front of its members: __index(table, name) with the
// members and the library's name as upvalues.
static int find_member(lua_State *L) {
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    const char *library = lua_tostring(L, lua_upvalueindex(2));
    if (lua_type(L, 2) != LUA_TSTRING) return luaL_error(L, "'%s' has only names", library);
    return luaL_error(L, "'%s.%s' is not available to scenarios", library, lua_tostring(L, 2));
}

static int keep_library(lua_State *L) {
    return luaL_error(L, "'%s' is part of the language and cannot be changed",
                      lua_tostring(L, lua_upvalueindex(1)));
}

// members -> members, library
static void wrap(lua_State *L, const char *name) {
    lua_newtable(L);
    lua_createtable(L, 0, 2);
    lua_pushvalue(L, -3);
    lua_pushstring(L, name);
    lua_pushcclosure(L, find_member, 2);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_pushcclosure(L, keep_library, 1);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}

// names, members -> names
static void add_library(lua_State *L, const char *name) {
    wrap(L, name);
    lua_setfield(L, -3, name);
    lua_pop(L, 1);
}

// Texts have methods; Lua's own metatable would bring its whole string library back.
static void lock_strings(lua_State *L) {
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1);
    luaL_newlib(L, text_members);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void library_open(lua_State *L) {
    lua_newtable(L);
    luaL_setfuncs(L, alone, 0);
    luaL_newlib(L, text_members);
    add_library(L, "string");
    luaL_newlib(L, math_members);
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
    add_library(L, "math");
    library_table_open(L);
    add_library(L, "table");
    lock_strings(L);
}

static bool lists(const luaL_Reg *members, lua_CFunction function) {
    for (; members->name; members++) {
        if (members->func == function) return true;
    }
    return false;
}

bool library_has(lua_CFunction function) {
    return function == ipairs_step || lists(alone, function) || lists(text_members, function) ||
           lists(math_members, function) || library_table_has(function);
}

bool library_steps(lua_CFunction function) { return function == library_pairs_step; }
