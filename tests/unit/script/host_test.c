// SPDX-License-Identifier: MIT
//
// The room from the outside: what a script can reach, what may be kept for play, what a
// call costs, and what happens when memory ends.

// clang-format off
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
// clang-format on

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host_fake.h"
#include "room/room.h"

// --- What a script can reach --------------------------------------------------------------

static const char *const golden[] = {
    "assert",          "error",        "ipairs",          "math",
    "math.abs",        "math.ceil",    "math.floor",      "math.max",
    "math.maxinteger", "math.min",     "math.mininteger", "math.tointeger",
    "pairs",           "pcall",        "select",          "string",
    "string.len",      "string.lower", "string.rep",      "string.sub",
    "string.upper",    "table",        "table.concat",    "table.insert",
    "table.remove",    "table.sort",   "table.unpack",    "tonumber",
    "tostring",        "type",
};
enum { GOLDEN_COUNT = sizeof golden / sizeof *golden };

static bool is_golden(const char *name) {
    for (int i = 0; i < GOLDEN_COUNT; i++) {
        if (strcmp(golden[i], name) == 0) return true;
    }
    return false;
}

// Whether [name] can be read in the room. Members are read as methods' owners are.
static bool can_reach(Room *room, const char *name) {
    char script[200];
    snprintf(script, sizeof script, "if %s == nil then error('nothing') end", name);
    room_run_text(room, script);
    room->host->runs = 0;
    return room->error.result == HOST_FINE;
}

static int check_name(Room *room, const char *name, int *reached) {
    bool there = can_reach(room, name);
    *reached += there;
    if (there == is_golden(name)) return 0;
    print_error("%s is %s\n", name, there ? "reached" : "missing");
    return 1;
}

// Asks for everything that the whole of Lua has.
static void a_script_reaches_the_golden_list_and_nothing_else(void **state) {
    (void)state;
    int wrong = 0, reached = 0;
    Room room = room_open(0);
    lua_State *whole = luaL_newstate();
    luaL_openlibs(whole);
    lua_pushglobaltable(whole);
    for (lua_pushnil(whole); lua_next(whole, 1); lua_pop(whole, 1)) {
        const char *name = lua_tostring(whole, 2);
        wrong += check_name(&room, name, &reached);
        if (!lua_istable(whole, 3) || strcmp(name, "_G") == 0) continue;
        for (lua_pushnil(whole); lua_next(whole, 3); lua_pop(whole, 1)) {
            char member[100];
            snprintf(member, sizeof member, "%s.%s", name, lua_tostring(whole, 4));
            wrong += check_name(&room, member, &reached);
        }
    }
    lua_close(whole);
    room_shut(&room);
    assert_int_equal(wrong, 0);
    assert_int_equal(reached, GOLDEN_COUNT);
}

// Walks everything that hangs on a value: content, metatables, upvalues. Counts the C
// functions into [2]. Stack: seen, counter, value.
static void walk(lua_State *L, int depth) {
    luaL_checkstack(L, 10, NULL);
    int value = lua_gettop(L);
    lua_pushvalue(L, value);
    bool known = lua_isnil(L, value) || lua_rawget(L, 1) != LUA_TNIL || depth > 50;
    lua_settop(L, value);
    if (known) return;
    lua_pushvalue(L, value);
    lua_pushboolean(L, true);
    lua_rawset(L, 1);
    if (lua_iscfunction(L, value)) {
        lua_pushinteger(L, lua_tointeger(L, 2) + 1);
        lua_replace(L, 2);
    }
    if (lua_getmetatable(L, value)) walk(L, depth + 1);
    lua_settop(L, value);
    for (int i = 1; lua_isfunction(L, value) && lua_getupvalue(L, value, i); i++) {
        walk(L, depth + 1);
        lua_settop(L, value);
    }
    if (!lua_istable(L, value)) return;
    for (lua_pushnil(L); lua_next(L, value); lua_settop(L, value + 1)) {
        walk(L, depth + 1);
        lua_pushvalue(L, value + 1);
        walk(L, depth + 1);
    }
}

static int count_functions(lua_State *L) {
    int *out = lua_touserdata(L, 1);
    lua_settop(L, 0);
    lua_newtable(L);
    lua_pushinteger(L, 0);
    lua_pushvalue(L, LUA_REGISTRYINDEX);
    walk(L, 0);
    lua_pushliteral(L, "");
    walk(L, 0);
    *out = (int)lua_tointeger(L, 2);
    return 0;
}

// Also behind the tables' metatables there is nothing but ours: 25 functions of the golden
// list, the five words of this test, and for _ENV and the three libraries the two that
// guard them.
static void no_other_function_hangs_anywhere(void **state) {
    (void)state;
    int count = 0;
    Room room = room_open(0);
    HostError error = room_enter(room.host, count_functions, &count);
    room_shut(&room);
    assert_int_equal(error.result, HOST_FINE);
    assert_int_equal(count, GOLDEN_COUNT - 5 + 5 + 2 * 4);
}

// --- Compiled code --------------------------------------------------------------------------

typedef struct {
    char bytes[4096];
    size_t size;
} Compiled;

static int write_code(lua_State *L, const void *bytes, size_t size, void *data) {
    (void)L;
    Compiled *code = data;
    if (code->size + size > sizeof code->bytes) return 1;
    memcpy(code->bytes + code->size, bytes, size);
    code->size += size;
    return 0;
}

static void compiled_code_is_refused_whatever_byte_it_begins_with(void **state) {
    (void)state;
    Compiled code = {.size = 0};
    lua_State *whole = luaL_newstate();
    assert_int_equal(luaL_loadstring(whole, "mark()"), LUA_OK);
    assert_int_equal(lua_dump(whole, write_code, &code, 1), 0);
    lua_close(whole);
    int refused = 0, marks = 0;
    for (int byte = 0; byte < 256; byte++) {
        code.bytes[0] = (char)byte;
        Room room = room_open(code.size);
        room_run(&room, code.bytes, code.size);
        refused += room.error.result == HOST_BYTECODE && room.message[0] != '\0';
        marks += room.marks;
        room_shut(&room);
    }
    assert_int_equal(refused, 256);
    assert_int_equal(marks, 0);
}

static void of_all_first_bytes_only_space_and_a_semicolon_leave_a_call_a_call(void **state) {
    (void)state;
    int fine = 0;
    for (int byte = 0; byte < 256; byte++) {
        char text[] = "x mark()";
        text[0] = (char)byte;
        Room room = room_open(8);
        room_run(&room, text, 8);
        bool runs = room.error.result == HOST_FINE;
        assert_int_equal(runs, room.marks == 1);
        if (runs) assert_non_null(strchr(" \t\n\r\v\f;", byte));
        if (byte == 0x1b) assert_int_equal(room.error.result, HOST_BYTECODE);
        fine += runs;
        room_shut(&room);
    }
    assert_int_equal(fine, 7);
}

// --- What may be kept for play --------------------------------------------------------------

typedef struct {
    const char *script;
    const char *name;  // in the refusal
    int line;
} Stateful;

static const Stateful stateful[] = {
    {"local n = 0\nkeep(function()\n n = n + 1 return n end)", "n", 3},
    {"local t = {}\nkeep(function()\n t.n = 1 return 1 end)", "t", 3},
    {"keep(function()\n\n count = 1 return 1 end)", "count", 3},
    {"local a, b = 1, 2\nkeep(function() local x = a\n b = x return 1 end)", "b", 3},
    {"local n = 0\nkeep(function() return (function()\n n = n + 1 return n end)() end)", "n", 3},
    {"local n = 0\nlocal function up()\n n = n + 1 end\nkeep(function() up() return n end)", "n",
     3},
    {"local n = 0\nup = function()\n n = n + 1 end\nkeep(function() up() return n end)", "n", 3},
    {"local it = pairs({ 1 })\nkeep(function()\n return it() end)", "it", 2},
    {"local it = { pairs({ 1 }) }\nkeep(function()\n return it[1]() end)", "it", 2},
    {"local u = thing()\nkeep(function() return u == nil end)", "u", 2},
    {"local u = { deep = { thing() } }\nkeep(function() return u == nil end)", "u", 2},
    {"local say = choice\nkeep(function() say() return 1 end)", "say", 2},
    {"keep(function()\n _ENV = {} return 1 end)", "_ENV", 2},
    {"local _ENV = { keep = keep }\nkeep(function()\n x = 1 return x end)", "_ENV", 3},
    {"for i = 1, 2 do\n keep(function() i = i + 1 return i end)\nend", "i", 2},
    {"local last\nkeep(function(view)\n last = view return 1 end)", "last", 3},
    {"local n = 0\nkeep(function(view)\n for i = 1, 3 do n = i end return n end)", "n", 3},
    {"keep(choice)", "this function", 0},
};

static void a_function_that_could_remember_is_refused_by_name_and_line(void **state) {
    (void)state;
    int count = sizeof stateful / sizeof *stateful;
    for (int i = 0; i < count; i++) {
        Room room = room_open(0);
        room_run_text(&room, stateful[i].script);
        assert_int_equal(room.error.result, HOST_FINE);
        assert_false(room_seal(&room));
        assert_string_equal(room.name, stateful[i].name);
        assert_int_equal(room.place.line, stateful[i].line);
        assert_non_null(strstr(room.message, stateful[i].name));
        room_shut(&room);
    }
    assert_true(count >= 12);
}

typedef struct {
    const char *script;
    int32_t answer;
} Pure;

static const Pure pure[] = {
    {"keep(function() return 7 end)", 7},
    {"keep(function(view) return view.week > 2 end)", 1},
    {"keep(function(view) local n = 0 for i = 1, view.week do n = n + i end return n end)", 6},
    {"local base = 5\nkeep(function(view) return base + view.week end)", 8},
    {"local n = 0\nfor i = 1, 4 do n = n + i end\nkeep(function() return n end)", 10},
    {"local prices = { low = 1, high = 2 }\nkeep(function() return prices.high end)", 2},
    {"local list = { 3, 1, 2 }\nkeep(function() local n = 0 for _, x in ipairs(list) do n = n + x "
     "end return n + #list end)",
     9},
    {"local map = { b = 2, a = 1 }\nkeep(function() local s = '' for k in pairs(map) do s = s .. k "
     "end return s == 'ab' end)",
     1},
    {"local function twice(x) return 2 * x end\nkeep(function(view) return twice(view.week) end)",
     6},
    {"function half(x) return x // 2 end\nkeep(function(view) return half(view.wrong) end)", 9},
    {"limit = 40\nkeep(function() return limit end)", 40},
    {"local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end\n"
     "keep(function() return f(20) end)",
     20},
    {"keep(function(view) local t = { 3, 1, 2 } table.sort(t) table.insert(t, 9) return t[1] * 10 "
     "+ t[4] end)",
     19},
    {"keep(function() local n = 0 local function inc() n = n + 1 end inc() inc() return n end)", 2},
    {"local max = math.max\nkeep(function(view) return max(view.week, 9) end)", 9},
    {"keep(function() local ok = pcall(error, 'x') return ok end)", 0},
    {"local n = 1\nlocal function at_load() n = n + 1 end\nat_load()\nkeep(function() return n "
     "end)",
     2},
    {"local t = {}\nt.self = t\nkeep(function() return t.self == t end)", 1},
    {"keep(function() local a = {} a.n = 1 a.n = a.n + 1 return a.n end)", 2},
    {"local deep = { { 4, 5 } }\nkeep(function() return table.unpack(deep[1]) end)", 4},
    {"keep(function() return -2147483648 end)", INT32_MIN},
    {"keep(function() return 8 / 2 end)", 4},
    {"local name = ('z'):rep(3):upper()\nkeep(function() return name == 'ZZZ' and #name end)", 3},
};

static void a_function_that_only_computes_is_accepted_and_answers(void **state) {
    (void)state;
    int count = sizeof pure / sizeof *pure;
    for (int i = 0; i < count; i++) {
        Room room = room_open(0);
        int32_t first = -1, second = -1;
        room_run_text(&room, pure[i].script);
        if (room.error.result != HOST_FINE || !room_seal(&room)) {
            fail_msg("%s: %s", pure[i].script, room.message);
        }
        if (!room_ask(&room, &first) || !room_ask(&room, &second)) fail_msg("%s", pure[i].script);
        assert_int_equal(first, pure[i].answer);
        assert_int_equal(second, pure[i].answer);
        room_shut(&room);
    }
    assert_true(count >= 10);
}

// --- The view -------------------------------------------------------------------------------

static const Pure views[] = {
    {"return view.imke.trust", 52},
    {"return view.rui.trust", 53},
    {"return view.rui.knows.routing", 1},
    {"return view.imke.knows.routing", 0},
    {"return view.rui.misled.routing", 0},
    {"return view.imke.misled.routing", 1},
    {"return (pcall(function() return view.rui.misled.labels end))", 0},
    {"return view.labels.found", 1},
    {"return view.wrong", 18},
    {"return view.right", 82},
    {"return view.segment == 'Polish'", 1},
    {"return view.launch.kind == 'firm'", 1},
    {"return view.boss == 'rui'", 1},
    {"local rui = view.rui\n return rui.trust + rui.trust", 106},
    {"return (pcall(function() return view.works.holds end))", 0},
    {"return (pcall(function() return view.imke.wealth end))", 0},
    {"return (pcall(function() return view.rui.knows.labels end))", 0},
    {"return (pcall(function() view.week = 1 end))", 0},
    {"return (pcall(function() view.imke.trust = 1 end))", 0},
};

static void a_view_answers_what_conditions_may_ask(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        char script[300];
        snprintf(script, sizeof script, "keep(function(view) %s end)", views[i].script);
        Room room = room_open(0);
        int32_t answer = -1;
        room_run_text(&room, script);
        assert_true(room_seal(&room));
        if (!room_ask(&room, &answer)) fail_msg("%s", script);
        assert_int_equal(answer, views[i].answer);
        room_shut(&room);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_script_reaches_the_golden_list_and_nothing_else),
        cmocka_unit_test(no_other_function_hangs_anywhere),
        cmocka_unit_test(compiled_code_is_refused_whatever_byte_it_begins_with),
        cmocka_unit_test(of_all_first_bytes_only_space_and_a_semicolon_leave_a_call_a_call),
        cmocka_unit_test(a_function_that_could_remember_is_refused_by_name_and_line),
        cmocka_unit_test(a_function_that_only_computes_is_accepted_and_answers),
        cmocka_unit_test(a_view_answers_what_conditions_may_ask),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
