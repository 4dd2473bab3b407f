// SPDX-License-Identifier: MIT
//
// One owner for a group of things that live and die together.

#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include <stddef.h>

typedef struct Arena {
    struct ArenaBlock *blocks;
    size_t used;  // bytes handed out, for tests and the benchmark
} Arena;

// Zeroed, aligned for anything. Never NULL: out of memory ends the program.
void *arena_take(Arena *arena, size_t size);

// [count] things of [size]; NULL for none.
void *arena_take_many(Arena *arena, size_t count, size_t size);

char *arena_copy(Arena *arena, const char *text);
char *arena_copy_part(Arena *arena, const char *text, size_t length);

void arena_clear(Arena *arena);

#endif
