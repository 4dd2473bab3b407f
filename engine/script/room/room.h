// SPDX-License-Identifier: MIT
//
// The room from the inside, for host.c, meter.c, library.c, library_table.c, seal.c and hooks.c.
//
// Fuel. During the load everything is paid from one budget: instructions, the work of C
// functions, and what the allocator hands out. During a call of an author's function the
// allocator has an allowance of its own, because how much Lua asks for depends on calls
// that came before (a stack that has grown, a text that is still there), and the same
// question must cost the same every time.

#ifndef SCRIPT_ROOM_H
#define SCRIPT_ROOM_H

#include "host.h"

enum {
    // Lua asks us back every so many instructions.
    ROOM_STEP = 100,

    ROOM_LOAD_FUEL = 1000000,
    ROOM_LOAD_FUEL_PER_KIB = 4000,
    ROOM_CALL_FUEL = 100000,

    // Bytes of C work, or of memory, that one unit of fuel pays for.
    ROOM_BYTES_PER_FUEL = 16,

    // The longest text. Lua compares texts byte by byte inside one instruction, so their
    // length bounds what an instruction can cost. A brief is a fifth of this.
    ROOM_TEXT_MAX = 32 * 1024,

    // Functions inside each other's calls, and arguments of one `...`: Lua copies all of
    // them in one instruction.
    ROOM_DEPTH_MAX = 100,
    ROOM_ARGUMENTS_MAX = 250,

    // Memory: a floor, a share of the source, a ceiling.
    ROOM_CAP_FLOOR = 8 * 1024 * 1024,
    ROOM_CAP_PER_BYTE = 16,
    ROOM_CAP_CEILING = 64 * 1024 * 1024,

    // What one call may ask the allocator for, given back or not.
    ROOM_CALL_BYTES = 4 * 1024 * 1024,

    // Functions of one scenario that run during play. Their numbers fit an instruction.
    ROOM_KEPT_MAX = 1000,

    // A condition of a figure of a condition …, each a function of the author's.
    ROOM_CALLS_MAX = 8,
};

struct Host {
    lua_State *L;
    void *data;
    lua_CFunction unknown;

    int64_t fuel;
    size_t used, peak, cap;
    size_t allowance;        // calls: bytes that may still be asked for
    size_t announced, seen;  // bytes of source

    HostResult stop;  // once set, no pcall of a script catches what follows
    bool long_text;   // memory: it was a single text
    int16_t source;   // where the last error was raised
    int line;

    int runs;            // files read so far
    int depth;           // host_run inside host_run
    int ticks;           // hooks since the clock was last read
    int64_t clock_left;  // nanoseconds
    int64_t clock_start;

    int kept;
    int calls;         // calls inside calls
    bool call_failed;  // an inner call failed, so the outer one must
    bool sealed;
    size_t sealed_bytes;
};

// What hangs in Lua's registry.
typedef enum {
    ROOM_ENV,      // the scripts' _ENV: empty but for the author's own names
    ROOM_WORDS,    // name -> word; after the seal: name -> the author's frozen value
    ROOM_LIBRARY,  // name -> function or read-only table
    ROOM_KEPT,     // number from 1 -> function, and back
    ROOM_OUTSIDE,  // after the seal: function, index, value of each outside local
    ROOM_FROZEN,   // no value; its key marks the metatable of a frozen table
    ROOM_SLOT_COUNT,
} RoomSlot;

Host *room_of(lua_State *L);
void room_get(lua_State *L, RoomSlot slot);
void room_set(lua_State *L, RoomSlot slot);  // pops the value
const void *room_key(RoomSlot slot);

// A room whose memory ends at [cap], for tests of what happens there.
Host *room_new(size_t bytes, size_t cap, void *data);

// The one door: runs [body] with [argument] as its light userdata. Nothing is raised
// beyond it, and the stack is left as it was found.
HostError room_enter(Host *host, lua_CFunction body, void *argument);

// The scripts' own pcall: it does not catch the end of the budget.
int room_pcall(lua_State *L);

// Lua's allocator; [data] is the Host.
void *meter_allocate(void *data, void *block, size_t old, size_t size);

// What [bytes] of source may use.
size_t meter_cap(size_t bytes);
int64_t meter_fuel(size_t bytes);

// Nanoseconds of a clock that nobody sets.
int64_t meter_clock(void);

// Raises when the budget is spent, the memory, or the clock.
void room_check(lua_State *L);

// Makes Lua ask back every ROOM_STEP instructions, counted from now.
void room_watch(Host *host);

// The place where the function at the top of the stack was defined. Pops it.
Place room_defined(lua_State *L);

// Replaces the table at [index] by the one that holds its content, where it is frozen.
void room_contents(lua_State *L, int index);

// Lets a script find what it names: after its own names ROOM_WORDS, then the names that it has
// asked for before, then find_name.
void room_link(lua_State *L);

// Leaves the table of names on the stack.
void library_open(lua_State *L);

// Whether [function] is one of the library's that remember nothing; one that steps through
// pairs.
bool library_has(lua_CFunction function);
bool library_steps(lua_CFunction function);

// Gives `table` its functions; the table of members is at the top of the stack.
void library_table_open(lua_State *L);
bool library_table_has(lua_CFunction function);
int library_pairs(lua_State *L);
int library_pairs_step(lua_State *L);

#endif
