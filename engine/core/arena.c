// SPDX-License-Identifier: MIT
#include "arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Blocks hang in a chain, the newest first. A thing larger than a block gets its own.
typedef struct ArenaBlock {
    struct ArenaBlock *next;
    size_t size, used;
    max_align_t bytes[];
} ArenaBlock;

enum { BLOCK_BYTES = 16 * 1024 };

static ArenaBlock *grow(Arena *arena, size_t size) {
    size_t room = size > BLOCK_BYTES ? size : BLOCK_BYTES;
    ArenaBlock *block = calloc(1, sizeof *block + room);
    if (!block) abort();
    block->size = room;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

// Texts stand close together, everything else where any type may stand.
static void *take(Arena *arena, size_t size, size_t align) {
    assert(arena);
    assert(size <= SIZE_MAX / 2);
    ArenaBlock *block = arena->blocks;
    size_t from = block ? (block->used + align - 1) / align * align : 0;
    if (!block || from > block->size || block->size - from < size) {
        block = grow(arena, size);
        from = 0;
    }
    arena->used += from + size - block->used;
    block->used = from + size;
    return (char *)block->bytes + from;
}

void *arena_take(Arena *arena, size_t size) { return take(arena, size, alignof(max_align_t)); }

void *arena_take_many(Arena *arena, size_t count, size_t size) {
    if (count == 0) return NULL;
    assert(size <= SIZE_MAX / 2 / count);
    return arena_take(arena, count * size);
}

char *arena_copy_part(Arena *arena, const char *text, size_t length) {
    assert(text);
    char *copy = take(arena, length + 1, 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_copy(Arena *arena, const char *text) {
    assert(text);
    return arena_copy_part(arena, text, strlen(text));
}

void arena_clear(Arena *arena) {
    assert(arena);
    for (ArenaBlock *block = arena->blocks; block;) {
        ArenaBlock *next = block->next;
        free(block);
        block = next;
    }
    *arena = (Arena){0};
}
