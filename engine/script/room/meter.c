// SPDX-License-Identifier: MIT

// For clock_gettime.
#define _POSIX_C_SOURCE 200809L

#include <lauxlib.h>
#include <stdlib.h>
#include <time.h>

#include "room.h"

// --- Memory --------------------------------------------------------------------------------

// Memory does not suffice: Lua will collect all garbage and ask once more. That work is
// paid too, or a script could have it done at every step. Reading the stack here is safe:
// nothing of it has been moved yet.
static void *refuse(Host *host, bool long_text) {
    if (long_text) host->long_text = true;
    if (host->calls > 0)
        host->allowance = 0;
    else
        host->fuel -= (int64_t)(host->used / ROOM_BYTES_PER_FUEL);
    if (host->L) host_place(host->L, &host->source, &host->line);
    return NULL;
}

static bool pay(Host *host, size_t size) {
    if (host->calls == 0) {
        host->fuel -= 1 + (int64_t)(size / ROOM_BYTES_PER_FUEL);
        return true;
    }
    if (size > host->allowance) return false;
    host->allowance -= size;
    return true;
}

// Every block counts in full each time it is asked for, also one that keeps its size: Lua
// looks through the whole of a table then. A shrink never fails.
void *meter_allocate(void *data, void *block, size_t old, size_t size) {
    Host *host = data;
    bool long_text = !block && old == LUA_TSTRING && size > ROOM_TEXT_MAX + 64;
    if (!block) old = 0;
    if (size == 0) {
        free(block);
        host->used -= old;
        return NULL;
    }
    bool grows = size > old;
    if (grows && (long_text || size - old > host->cap - host->used)) {
        return refuse(host, long_text);
    }
    if (!pay(host, size) && grows) return refuse(host, false);
    void *out = realloc(block, size);
    if (!out && grows) return refuse(host, false);
    host->used = host->used - old + size;
    if (host->used > host->peak) host->peak = host->used;
    return out ? out : block;
}

// --- The budget -----------------------------------------------------------------------------

// The processor's time of this thread. On the clock of the wall a good page would fail to load
// where the machine has other things to do, or sleeps in the middle of it.
int64_t meter_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static bool clock_over(Host *host) {
    if (host->calls > 0 || ++host->ticks < 16) return false;
    host->ticks = 0;
    return meter_clock() - host->clock_start > host->clock_left;
}

void room_check(lua_State *L) {
    Host *host = room_of(L);
    if (!host->stop && host->fuel <= 0) host->stop = HOST_FUEL;
    if (!host->stop && clock_over(host)) host->stop = HOST_CLOCK;
    if (!host->stop) return;
    lua_pushliteral(L, "the budget is spent");
    lua_error(L);
}

void host_charge(lua_State *L, size_t cost) {
    Host *host = room_of(L);
    host->fuel -= cost < INT32_MAX ? (int64_t)cost : INT32_MAX;
    room_check(L);
}

// Lua copies all arguments of a `...` in one instruction, so their number is bounded in
// every function that is running.
static void check_stack(lua_State *L) {
    lua_Debug frame;
    if (lua_getstack(L, ROOM_DEPTH_MAX, &frame)) {
        luaL_error(L, "functions call each other more than %d deep", ROOM_DEPTH_MAX);
    }
    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        if (!lua_getlocal(L, &frame, -(ROOM_ARGUMENTS_MAX + 1))) continue;
        luaL_error(L, "a function is given more than %d values", ROOM_ARGUMENTS_MAX);
    }
}

static void count(lua_State *L, lua_Debug *frame) {
    (void)frame;
    room_of(L)->fuel -= ROOM_STEP;
    room_check(L);
    check_stack(L);
}

void room_watch(Host *host) { lua_sethook(host->L, count, LUA_MASKCOUNT, ROOM_STEP); }

// --- How much -------------------------------------------------------------------------------

size_t meter_cap(size_t bytes) {
    const size_t most = ROOM_CAP_CEILING - ROOM_CAP_FLOOR;
    return ROOM_CAP_FLOOR + (bytes < most / ROOM_CAP_PER_BYTE ? bytes * ROOM_CAP_PER_BYTE : most);
}

int64_t meter_fuel(size_t bytes) {
    return (int64_t)((bytes + 1023) / 1024) * ROOM_LOAD_FUEL_PER_KIB;
}
