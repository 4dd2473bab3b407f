// SPDX-License-Identifier: MIT
//
// The room in which a scenario's script runs: an allow-list built up from nothing, one
// budget for everything, a cap on memory, and a seal after the load. Nothing outside of
// host, library, seal and hooks calls lua_pcall.
//
//   host_new -> host_add (the author's words) -> host_run … -> host_seal -> host_script

#ifndef SCRIPT_HOST_H
#define SCRIPT_HOST_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "scenario.h"

typedef struct Host Host;

// Why a run ended early.
typedef enum {
    HOST_FINE,
    HOST_SYNTAX,   // Lua could not read it
    HOST_RAISED,   // error(), or a fault at run time
    HOST_FUEL,     // it ran for too long
    HOST_MEMORY,   // it asked for more than the cap
    HOST_BYTECODE, // not text
    HOST_CLOCK,    // the second line: two seconds of wall clock
} HostResult;

// What went wrong. [message] is printable UTF-8 without the place, "" when fine.
typedef struct {
    HostResult result;
    int line;                // in the chunk; 0 where unknown
    int16_t source;          // number given to host_run
    char near[64];           // HOST_SYNTAX: the token that Lua stumbled over
    char message[256];
} HostError;

// A room for sources of [bytes] altogether (the budget and the cap grow with them).
// [data] is what host_data gives to the words. NULL where memory is short.
Host *host_new(size_t bytes, void *data);
void host_free(Host *host);

void *host_data(lua_State *L);

// Puts a word of ours into the room. [index] is what host_index gives inside [function].
void host_add(Host *host, const char *name, lua_CFunction function, int index);
int host_index(lua_State *L);

// What the room answers when a script reads a name that nobody declared: [function] is
// called with the name as its only argument and returns one value, which the name is from then on.
void host_on_unknown(Host *host, lua_CFunction function);

// Runs a chunk of source text. It may be called again for further files, and from inside
// a word (`include`), where it shares the budget; [source] comes back in errors and in
// host_line.
HostError host_run(Host *host, const char *text, size_t size, int16_t source);

// The place in the author's source that is being executed, for words to note: innermost
// source line on the stack.
void host_place(lua_State *L, int16_t *source, int *line);

// Takes [cost] from the budget; raises when nothing is left. For words that do work of
// their own.
void host_charge(lua_State *L, size_t cost);

// Keeps the Lua function at [index] of the stack for play time and returns its number; the
// same function gives the same number.
int host_keep(lua_State *L, int index);
int host_kept_count(const Host *host);
Place host_kept_place(const Host *host, int function);

// After the last host_run: refuses whatever a kept function could use to remember (an
// assigned outside local, a stored iterator, a table that can be written), freezes the
// rest, drops everything the functions do not need. [report] is called for each refusal
// with the place, the name of the variable and a message.
typedef void (*HostRefusal)(void *data, Place place, const char *name, const char *message);
bool host_seal(Host *host, HostRefusal report, void *data);

// Hands the sealed room to a scenario: its calls run the kept functions with a view of the
// state, its close frees the host. A room without kept functions is freed at once and the
// result is empty.
Script host_script(Host *host);

// Memory in use and its highest point, for tests and the benchmark.
size_t host_bytes(const Host *host);
size_t host_bytes_peak(const Host *host);
size_t host_bytes_cap(const Host *host);

#endif
