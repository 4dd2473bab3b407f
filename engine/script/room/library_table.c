// SPDX-License-Identifier: MIT
//
// `table`, and `pairs` in an order that is the same everywhere.

#include <assert.h>
#include <lauxlib.h>
#include <string.h>

#include "room.h"

// What `table.unpack` may put on the stack at once.
enum { UNPACK_MAX = ROOM_ARGUMENTS_MAX };

void room_contents(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (!lua_getmetatable(L, index)) return;
    if (lua_rawgetp(L, -1, room_key(ROOM_FROZEN)) != LUA_TNIL) {
        lua_getfield(L, -2, "__index");
        lua_replace(L, index);
    }
    lua_pop(L, 2);
}

// --- A stable merge sort --------------------------------------------------------------------

// The copies it works on stand at these places of the stack, and nothing above them.
enum { COMPARES = 2, FROM = 3, TO = 4 };

typedef enum {
    BY_VALUE,     // as `<`: numbers, or texts byte by byte
    BY_KEY,       // numbers before texts
    BY_FUNCTION,  // the one at COMPARES says whether its first stands before its second
} Order;

static bool text_before(lua_State *L, int a, int b) {
    size_t length_a = 0, length_b = 0;
    const char *text_a = lua_tolstring(L, a, &length_a);
    const char *text_b = lua_tolstring(L, b, &length_b);
    size_t common = length_a < length_b ? length_a : length_b;
    host_charge(L, common / ROOM_BYTES_PER_FUEL);
    int order = memcmp(text_a, text_b, common);
    return order < 0 || (order == 0 && length_a < length_b);
}

static bool ask_function(lua_State *L, int a, int b) {
    lua_pushvalue(L, COMPARES);
    lua_pushvalue(L, a);
    lua_pushvalue(L, b);
    lua_call(L, 2, 1);
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return before;
}

// Whether the value at [a] stands before the one at [b].
static bool before(lua_State *L, Order order, int a, int b) {
    if (order == BY_FUNCTION) return ask_function(L, a, b);
    int type_a = lua_type(L, a), type_b = lua_type(L, b);
    if (type_a == LUA_TSTRING && type_b == LUA_TSTRING) return text_before(L, a, b);
    if (type_a == LUA_TNUMBER && type_b == LUA_TNUMBER) return lua_compare(L, a, b, LUA_OPLT);
    if (order == BY_KEY) return type_a == LUA_TNUMBER;
    return luaL_error(L, "table.sort: cannot tell the order of a %s and a %s",
                      lua_typename(L, type_a), lua_typename(L, type_b));
}

// Merges [low, middle) and [middle, high). Of equals, the one from the left stands first;
// a function that contradicts itself gives some order, and an end.
static void merge(lua_State *L, Order order, lua_Integer low, lua_Integer middle,
                  lua_Integer high) {
    lua_Integer left = low, right = middle;
    for (lua_Integer to = low; to < high; to++) {
        bool from_right = left == middle;
        if (left < middle && right < high) {
            lua_rawgeti(L, FROM, left);
            lua_rawgeti(L, FROM, right);
            from_right = before(L, order, TO + 2, TO + 1);
            lua_pop(L, 2);
        }
        lua_rawgeti(L, FROM, from_right ? right++ : left++);
        lua_rawseti(L, TO, to);
    }
}

static lua_Integer smaller(lua_Integer a, lua_Integer b) { return a < b ? a : b; }

static void merge_sort(lua_State *L, Order order, lua_Integer count) {
    for (lua_Integer width = 1; width < count; width *= 2) {
        host_charge(L, 4 * (size_t)count);
        for (lua_Integer low = 1; low <= count; low += 2 * width) {
            lua_Integer middle = smaller(low + width, count + 1);
            merge(L, order, low, middle, smaller(middle + width, count + 1));
        }
        assert(lua_gettop(L) == TO);
        lua_insert(L, FROM);  // the two change places
    }
}

// --- pairs ----------------------------------------------------------------------------------

// Upvalues: the content, its keys in order, how many have been given out.
int library_pairs_step(lua_State *L) {
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
    lua_settop(L, 0);
    while (lua_rawgeti(L, lua_upvalueindex(2), ++at) != LUA_TNIL) {
        host_charge(L, 1);
        lua_pushvalue(L, 1);
        if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) {
            lua_pushinteger(L, at);
            lua_replace(L, lua_upvalueindex(3));
            return 2;
        }
        lua_settop(L, 0);
    }
    return 0;
}

// content, nil -> content, nil, keys
static lua_Integer list_keys(lua_State *L) {
    lua_Integer count = 0;
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
        int type = lua_type(L, -2);
        if (type != LUA_TNUMBER && type != LUA_TSTRING) {
            luaL_error(L, "pairs: a %s as a key has no place in the order", lua_typename(L, type));
        }
        host_charge(L, 4);
        lua_pushvalue(L, -2);
        lua_rawseti(L, FROM, ++count);
    }
    return count;
}

int library_pairs(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    room_contents(L, 1);
    lua_pushnil(L);
    lua_Integer count = list_keys(L);
    lua_newtable(L);
    merge_sort(L, BY_KEY, count);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, FROM);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, library_pairs_step, 3);
    return 1;
}

// --- table ----------------------------------------------------------------------------------

// How many stand in order. It may be anything for a table with holes, so it is paid for
// before anybody counts up to it.
static lua_Integer length_of(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    return luaL_len(L, 1);
}

static void pay_for(lua_State *L, lua_Integer count) {
    if (count > 0) host_charge(L, (size_t)count);
}

static int insert(lua_State *L) {
    lua_Integer last = length_of(L) + 1, at = last;
    int arguments = lua_gettop(L);
    if (arguments == 3) {
        at = luaL_checkinteger(L, 2);
        luaL_argcheck(L, at >= 1 && at <= last, 2, "this place is outside of the list");
    } else if (arguments != 2) {
        return luaL_error(L, "table.insert takes a list, perhaps a place, and a value");
    }
    pay_for(L, last - at + 1);
    for (lua_Integer i = last; i > at; i--) {
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
    }
    lua_seti(L, 1, at);
    return 0;
}

static int delete (lua_State *L) {
    lua_Integer last = length_of(L);
    lua_Integer at = luaL_optinteger(L, 2, last);
    if (last == 0) return 0;
    luaL_argcheck(L, at >= 1 && at <= last, 2, "this place is outside of the list");
    pay_for(L, last - at + 1);
    lua_geti(L, 1, at);
    for (lua_Integer i = at; i < last; i++) {
        lua_geti(L, 1, i + 1);
        lua_seti(L, 1, i);
    }
    lua_pushnil(L);
    lua_seti(L, 1, last);
    return 1;
}

// The part of the list that arguments [index] and the next name, inside of it.
static void read_range(lua_State *L, int index, lua_Integer *from, lua_Integer *till) {
    lua_Integer last = length_of(L);
    *from = luaL_optinteger(L, index, 1);
    *till = luaL_optinteger(L, index + 1, last);
    luaL_argcheck(L, *from >= 1, index, "count from 1");
    luaL_argcheck(L, *till <= last, index + 1, "the list ends before that");
}

static int unpack(lua_State *L) {
    lua_Integer from = 0, till = 0;
    read_range(L, 2, &from, &till);
    if (from > till) return 0;
    if (till - from >= UNPACK_MAX) {
        return luaL_error(L, "table.unpack gives at most %d values", UNPACK_MAX);
    }
    pay_for(L, till - from + 1);
    luaL_checkstack(L, UNPACK_MAX, "too many values");
    for (lua_Integer i = from; i <= till; i++) lua_geti(L, 1, i);
    return (int)(till - from + 1);
}

static size_t part_length(lua_State *L, lua_Integer index) {
    int type = lua_geti(L, 1, index);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
        luaL_error(L,
                   "table.concat: number %d of the list is a %s; texts and numbers can be "
                   "joined",
                   (int)index, lua_typename(L, type));
    }
    size_t length = 0;
    lua_tolstring(L, -1, &length);
    lua_pop(L, 1);
    return length;
}

// The bytes of the whole, paid for.
static size_t measure(lua_State *L, lua_Integer from, lua_Integer till, size_t between) {
    size_t total = 0;
    for (lua_Integer i = from; i <= till; i++) {
        total += part_length(L, i) + (i < till ? between : 0);
        if (total > ROOM_TEXT_MAX) {
            luaL_error(L, "table.concat: the text would have more than 32 KiB");
        }
    }
    host_charge(L, 1 + total / ROOM_BYTES_PER_FUEL);
    return total;
}

static int concat(lua_State *L) {
    size_t between = 0;
    const char *separator = luaL_optlstring(L, 2, "", &between);
    lua_Integer from = 0, till = 0;
    read_range(L, 3, &from, &till);
    if (from <= till) pay_for(L, 2 * (till - from + 1));
    size_t total = measure(L, from, till, between), used = 0;
    char *out = lua_newuserdatauv(L, total + 1, 0);
    for (lua_Integer i = from; i <= till; i++) {
        size_t length = 0;
        lua_geti(L, 1, i);
        const char *part = lua_tolstring(L, -1, &length);
        memcpy(out + used, part, length);
        lua_pop(L, 1);
        used += length;
        if (i == till) break;
        memcpy(out + used, separator, between);
        used += between;
    }
    assert(used == total);
    lua_pushlstring(L, out, total);
    return 1;
}

static int sort(lua_State *L) {
    lua_Integer count = length_of(L);
    bool asks = !lua_isnoneornil(L, 2);
    if (asks) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    pay_for(L, 4 * smaller(count, LUA_MAXINTEGER / 4));
    lua_newtable(L);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_geti(L, 1, i);
        lua_rawseti(L, FROM, i);
    }
    lua_newtable(L);
    merge_sort(L, asks ? BY_FUNCTION : BY_VALUE, count);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, FROM, i);
        lua_seti(L, 1, i);
    }
    return 0;
}

static const luaL_Reg members[] = {
    {"concat", concat}, {"insert", insert}, {"remove", delete},
    {"sort", sort},     {"unpack", unpack}, {NULL, NULL},
};

void library_table_open(lua_State *L) { luaL_newlib(L, members); }

bool library_table_has(lua_CFunction function) {
    for (const luaL_Reg *member = members; member->name; member++) {
        if (member->func == function) return true;
    }
    return false;
}
