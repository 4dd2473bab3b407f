// SPDX-License-Identifier: MIT
//
// The room at its limits: what a call may cost, what happens where memory ends at any
// byte, and what stands behind the seal.

// clang-format off
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
// clang-format on

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "host_fake.h"
#include "room/room.h"
#include "room/seal_dump.h"
#include "sanitized.h"

// --- The budget ---------------------------------------------------------------------------

// About a third, and about one and a half, of what a call may cost.
static const char third[] = "keep(function(view)\n"
                            "  local n = 0\n"
                            "  for i = 1, 15000 do n = n + i % 3 end\n"
                            "  return n\n"
                            "end)";
static const char too_much[] = "keep(function(view)\n"
                               "  local n = 0\n"
                               "  for i = 1, view.week * 15000 do n = n + i % 3 end\n"
                               "  return n\n"
                               "end)";

static void each_call_has_a_budget_of_its_own(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, third);
    assert_true(room_seal(&room));
    for (int i = 0; i < 50; i++) {
        int32_t answer = -1;
        assert_true(room_ask(&room, &answer));
        assert_int_equal(answer, 15000);
    }
    room_shut(&room);
}

static void the_garbage_of_earlier_calls_is_not_held_against_the_next(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "keep(function(view)\n"
                         "  local page, waste = ('x'):rep(30000), ''\n"
                         "  for i = 1, 60 do waste = page .. i end\n"
                         "  return #waste\n"
                         "end)");
    Host *host = room.host;
    assert_true(room_seal(&room));
    for (int i = 0; i < 50; i++) {
        int32_t answer = -1;
        assert_true(room_ask(&room, &answer));
        assert_int_equal(answer, 30002);
    }
    assert_true(host_bytes_peak(host) <= host_bytes_cap(host));
    room_shut(&room);
}

static void a_call_that_fails_leaves_the_next_one_its_budget(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, too_much);
    assert_true(room_seal(&room));
    struct State cheap = {.week = 1}, dear = {.week = 5};
    for (int i = 0; i < 50; i++) {
        int32_t answer = -1;
        Script script = room.script;
        assert_false(script.call(script.room, 0, &fake_scenario, &dear, &answer));
        assert_int_equal(answer, 0);
        assert_true(script.call(script.room, 0, &fake_scenario, &cheap, &answer));
        assert_int_equal(answer, 15000);
    }
    room_shut(&room);
}

// The same question costs the same, however many were asked before: the dearest week that
// is still answered is the same one each time.
static void what_was_called_before_changes_no_answer(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "keep(function(view)\n"
                         "  local t = {}\n"
                         "  for i = 1, view.week do t[i] = { 'text ' .. i, { i } } end\n"
                         "  return #t\n"
                         "end)");
    assert_true(room_seal(&room));
    int32_t last[2] = {0, 0};
    for (int round = 0; round < 2; round++) {
        for (int32_t week = 1; week < 12000; week += round == 0 ? 97 : 1) {
            struct State state_of = {.week = week};
            int32_t answer = 0;
            bool ok = room.script.call(room.script.room, 0, &fake_scenario, &state_of, &answer);
            if (ok) assert_int_equal(answer, week);
            if (ok && (week - 1) % 97 == 0) last[round] = week;
            if (round == 1 && week % 97 != 1) week += 31;
        }
    }
    assert_true(last[0] > 97);
    assert_true(last[0] < 11900);
    assert_int_equal(last[0], last[1]);
    room_shut(&room);
}

static void a_figure_that_asks_its_own_function_fails_the_call(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "keep(function(view) return view.again + 1 end)");
    assert_true(room_seal(&room));
    int32_t answer = -1;
    assert_false(room_ask(&room, &answer));
    room_shut(&room);
}

static void a_run_that_outlasts_the_clock_is_ended(void **state) {
    (void)state;
    Room room = room_open(0);
    room.host->clock_left = 0;
    room_run_text(&room, "while true do end");
    assert_int_equal(room.error.result, HOST_CLOCK);
    assert_non_null(strstr(room.message, "two seconds"));
    room_shut(&room);
}

static void files_share_one_budget_and_bring_their_share(void **state) {
    (void)state;
    Room room = room_open(0);
    int64_t whole = room.host->fuel;
    room_run_text(&room, "for i = 1, 100000 do end");
    assert_int_equal(room.error.result, HOST_FINE);
    int64_t left = room.host->fuel;
    assert_true(left < whole - 100000 + ROOM_LOAD_FUEL_PER_KIB);
    room_run_text(&room, "local a = = 1");
    assert_int_equal(room.error.result, HOST_SYNTAX);
    assert_int_equal(room.host->fuel, left);
    room_run_text(&room, "while true do end");
    assert_int_equal(room.error.result, HOST_FUEL);
    room_run_text(&room, "local a = 1 for i = 1, 1000 do a = i end");
    assert_int_equal(room.error.result, HOST_FUEL);
    room_shut(&room);
}

// What [script] takes from the budget, in a room with [spare] bytes; 0: all there are.
static int64_t cost(const char *script, size_t spare) {
    Room room = room_open(0);
    room_run_text(&room, "list = {} for i = 1, 1000 do list[i] = -i end page = ('x'):rep(32000)");
    assert_int_equal(room.error.result, HOST_FINE);
    int64_t before = room.host->fuel;
    if (spare > 0) room.host->cap = room.host->used + spare;
    room_run_text(&room, script);
    assert_int_equal(room.error.result, HOST_FINE);
    int64_t spent = before - room.host->fuel + ROOM_LOAD_FUEL_PER_KIB;
    room_shut(&room);
    return spent;
}

typedef struct {
    const char *script;
    int64_t least;
} Costly;

static void what_functions_do_is_paid_by_the_bytes(void **state) {
    (void)state;
    static const Costly works[] = {
        {"table.sort(list)", 4 * 1000 * 10},
        {"for key in pairs(list) do end", 4 * 1000 * 10},
        {"for i = 1, 10 do table.insert(list, 1, i) end", 10 * 1000},
        {"for i = 1, 10 do table.remove(list, 1) end", 10 * 900},
        {"for i = 1, 10 do local s = table.concat(list, ',') end", 10 * 2000},
        {"for i = 1, 10 do local a = table.unpack(list, 1, 250) end", 10 * 250},
        {"for i = 1, 10 do local s = page:upper() end", 10 * 4 * 2000},
        {"for i = 1, 10 do local s = page:sub(2) end", 10 * 2 * 2000},
        {"for i = 1, 10 do local s = ('x'):rep(32000) end", 10 * 35000},
        {"for i = 1, 10 do local n = tonumber(page) end", 10 * 2000},
        {"table.sort({ page .. 1, page .. 2, page .. 3 })", 3 * 2 * 2000},
        {"for i = 1, 10 do local n = select('#', table.unpack(list, 1, 250)) end", 10 * 500},
        {"for i = 1, 10 do local n = math.max(table.unpack(list, 1, 250)) end", 10 * 500},
    };
    for (size_t i = 0; i < sizeof works / sizeof *works; i++) {
        int64_t spent = cost(works[i].script, 0);
        if (spent < works[i].least) fail_msg("%s: %d", works[i].script, (int)spent);
    }
}

// Where memory is short Lua collects everything before it gives up.
static void a_collection_that_a_script_forces_is_paid(void **state) {
    (void)state;
    static const char script[] = "for i = 1, 3000 do local t = { { i } } end";
    assert_true(cost(script, 12000) > cost(script, 0) + 2000);
}

// --- Memory ---------------------------------------------------------------------------------

static const char to_keep[] =
    "local prices = { low = 1, { 2, { 3 } } }\n"
    "function half(n) return n // 2 end\n"
    "for key in pairs(prices) do thing() end\n"
    "local ok, message = pcall(error, 'no')\n"
    "pcall(function() local t = {} t.x.y = 1 end)\n"
    "include('local inner = { 1, 2, 3 }')\n"
    "keep(function(view) local t = { view.week } return half(#t + prices[1][1]) end)\n"
    "keep(function(view) return view.imke.knows.routing end)\n";

// [text] runs and is sealed with memory that ends at [cap]. True where it sufficed for all
// but what calls need in reserve.
static bool suffices(const char *text, size_t cap) {
    Room room = room_open_capped(strlen(text) + 64, cap);
    if (!room.host) return false;
    room_run_text(&room, text);
    bool fine = room.error.result == HOST_FINE;
    assert_true(fine || room.error.result == HOST_MEMORY);
    if (!fine) assert_true(room.message[0] != '\0');
    if (fine) assert_false(room_seal(&room));
    fine = fine && strstr(room.message, "holds too much") != NULL;
    assert_true(host_bytes_peak(room.host) <= cap);
    room_shut(&room);
    return fine;
}

static void wherever_memory_ends_the_load_says_so(void **state) {
    (void)state;
    size_t cap = 0;
    while (!suffices(to_keep, cap)) {
        cap += 40;
        assert_true(cap < 1024 * 1024);
    }
    assert_true(cap > 8192);
    print_message("the smallest room that suffices: %zu bytes\n", cap);
}

static void wherever_memory_ends_a_call_fails_and_the_next_is_right(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, to_keep);
    Host *host = room.host;
    assert_true(room_seal(&room));
    size_t cap = host->cap;
    int failed = 0, passed = 0;
    for (size_t spare = 0; spare < 4096; spare += 8) {
        int32_t answer = -1;
        lua_gc(host->L, LUA_GCCOLLECT);
        host->cap = host->used + spare;
        bool ok = room_ask(&room, &answer);
        host->cap = cap;
        passed += ok;
        failed += !ok;
        assert_true(room_ask(&room, &answer));
        assert_int_equal(answer, 1);
    }
    assert_true(failed > 10);
    assert_true(passed > 10);
    room_shut(&room);
}

static long resident_kib(void) {
    struct rusage usage = {0};
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
#ifdef __APPLE__
    return usage.ru_maxrss / 1024;
#else
    return usage.ru_maxrss;
#endif
}

static void load_once(void) {
    Room room = room_open(1024);
    int32_t answer = -1;
    room_run_text(&room, to_keep);
    assert_int_equal(room.error.result, HOST_FINE);
    assert_true(room_seal(&room));
    assert_true(room_ask(&room, &answer));
    assert_int_equal(answer, 1);
    room_shut(&room);
}

static void five_hundred_loads_leave_nothing_behind(void **state) {
    (void)state;
    for (int i = 0; i < 20; i++) load_once();
    long before = resident_kib();
    for (int i = 0; i < 500; i++) load_once();
    long growth = resident_kib() - before;
    print_message("grew by %ld KiB\n", growth);
    // The sanitizer keeps what was freed, and counts what was not.
    if (!SANITIZED) assert_true(growth < 5 * 1024);
}

// --- What is kept ---------------------------------------------------------------------------

static void a_kept_function_has_one_number_and_its_place(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "local function f() return 1 end\n"
                         "assert(keep(f) == 0 and keep(f) == 0)\n"
                         "assert(keep(function() return 2 end) == 1 and keep(f) == 0)");
    assert_int_equal(room.error.result, HOST_FINE);
    assert_int_equal(host_kept_count(room.host), 2);
    assert_int_equal(host_kept_place(room.host, 0).line, 1);
    assert_int_equal(host_kept_place(room.host, 1).line, 3);
    assert_int_equal(host_kept_place(room.host, 1).source, 0);
    room_shut(&room);
}

static void a_room_without_functions_is_freed_at_once(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "choice('one')");
    assert_true(room_seal(&room));
    assert_null(room.script.room);
    assert_null((void *)(uintptr_t)room.script.call);
}

// --- What stands behind the seal ------------------------------------------------------------

static void ignore_assigned(void *data, int outside, int line, const char *key, size_t length) {
    (void)outside, (void)line, (void)key, (void)length;
    ++*(int *)data;
}

static void ignore_text(void *data, const char *text, size_t length) {
    (void)text, (void)length;
    ++*(int *)data;
}

typedef struct {
    unsigned char bytes[4096];
    size_t size;
} Written;

static int write_code(lua_State *L, const void *bytes, size_t size, void *data) {
    (void)L;
    Written *code = data;
    if (code->size + size > sizeof code->bytes) return 1;
    memcpy(code->bytes + code->size, bytes, size);
    code->size += size;
    return 0;
}

// Nothing but Lua writes what is read here, but a surprise must not be worse than an answer.
static void a_damaged_function_is_read_without_harm(void **state) {
    (void)state;
    int told_of = 0, refused = 0;
    Written code = {.size = 0}, damaged;
    const DumpReader reader = {&told_of, ignore_assigned, ignore_text};
    lua_State *L = luaL_newstate();
    assert_int_equal(luaL_loadstring(L, "local n, t = 0, {} return function() n = n + 1 t.x = n "
                                        "return function() n = 'a' .. 1.5 end end"),
                     LUA_OK);
    assert_int_equal(lua_dump(L, write_code, &code, 0), 0);
    lua_close(L);
    assert_true(dump_read(code.bytes, code.size, &reader));
    assert_true(told_of >= 2);
    for (size_t size = 0; size < code.size; size++) {
        assert_false(dump_read(code.bytes, size, &reader));
    }
    for (size_t at = 0; at < code.size; at++) {
        for (int bit = 0; bit < 8; bit++) {
            damaged = code;
            damaged.bytes[at] ^= (unsigned char)(1 << bit);
            refused += !dump_read(damaged.bytes, damaged.size, &reader);
        }
    }
    assert_true(refused > 100);
}

// Were the seal to miss an outside local, each call would still find it as it was.
static int change_outside(lua_State *L) {
    int value = *(int *)lua_touserdata(L, 1);
    room_get(L, ROOM_KEPT);
    lua_rawgeti(L, -1, 1);
    lua_pushinteger(L, value);
    const char *name = lua_setupvalue(L, -2, 1);
    return name ? 0 : luaL_error(L, "no such local");
}

static void an_outside_local_that_has_changed_is_set_back(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "local n = 5\nkeep(function() return n end)");
    Host *host = room.host;
    assert_true(room_seal(&room));
    int32_t answer = -1;
    int changed = 6;
    assert_int_equal(room_enter(host, change_outside, &changed).result, HOST_FINE);
    assert_false(room_ask(&room, &answer));
    assert_true(room_ask(&room, &answer));
    assert_int_equal(answer, 5);
    room_shut(&room);
}

// The view of the call that is on: the first argument of the innermost author's function.
static void find_view(lua_State *L) {
    lua_Debug frame;
    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "S", &frame);
        if (frame.what[0] == 'C') continue;
        if (lua_getlocal(L, &frame, 1)) lua_setfield(L, LUA_REGISTRYINDEX, "stolen view");
        return;
    }
}

static int use_view(lua_State *L) {
    lua_getfield(L, LUA_REGISTRYINDEX, "stolen view");
    lua_getfield(L, -1, "week");
    return 0;
}

static Host *stealing;  // the core's callbacks have no room for more

static bool steal_and_ask(void *room, int function, const parl_scenario *scenario,
                          const State *state, int32_t *out) {
    (void)room, (void)function, (void)scenario, (void)state;
    find_view(stealing->L);
    *out = 1;
    return true;
}

static void a_view_is_over_when_its_call_is(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "keep(function(view) return view.again end)");
    stealing = room.host;
    assert_true(room_seal(&room));
    int32_t answer = -1;
    parl_scenario scenario = fake_scenario;
    struct State world = {.week = 3};
    scenario.script = (Script){.room = room.script.room, .call = steal_and_ask};
    assert_true(room.script.call(room.script.room, 0, &scenario, &world, &answer));
    assert_int_equal(answer, 1);
    HostError error = room_enter(stealing, use_view, NULL);
    assert_int_equal(error.result, HOST_RAISED);
    assert_string_equal(error.message, "this view is over");
    room_shut(&room);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_call_has_a_budget_of_its_own),
        cmocka_unit_test(the_garbage_of_earlier_calls_is_not_held_against_the_next),
        cmocka_unit_test(a_call_that_fails_leaves_the_next_one_its_budget),
        cmocka_unit_test(what_was_called_before_changes_no_answer),
        cmocka_unit_test(a_figure_that_asks_its_own_function_fails_the_call),
        cmocka_unit_test(a_run_that_outlasts_the_clock_is_ended),
        cmocka_unit_test(files_share_one_budget_and_bring_their_share),
        cmocka_unit_test(what_functions_do_is_paid_by_the_bytes),
        cmocka_unit_test(a_collection_that_a_script_forces_is_paid),
        cmocka_unit_test(wherever_memory_ends_the_load_says_so),
        cmocka_unit_test(wherever_memory_ends_a_call_fails_and_the_next_is_right),
        cmocka_unit_test(five_hundred_loads_leave_nothing_behind),
        cmocka_unit_test(a_kept_function_has_one_number_and_its_place),
        cmocka_unit_test(a_room_without_functions_is_freed_at_once),
        cmocka_unit_test(a_damaged_function_is_read_without_harm),
        cmocka_unit_test(an_outside_local_that_has_changed_is_set_back),
        cmocka_unit_test(a_view_is_over_when_its_call_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
