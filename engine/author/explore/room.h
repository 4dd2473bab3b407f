// SPDX-License-Identifier: MIT
//
// Memory for tables that grow. Running out of it ends the program.

#ifndef EXPLORE_ROOM_H
#define EXPLORE_ROOM_H

#include <stdint.h>
#include <stdlib.h>

// [count] things of [size], zeroed.
static inline void *room_many(size_t count, size_t size) {
    void *room = calloc(count ? count : 1, size);
    if (!room) abort();
    return room;
}

static inline void *room_bytes(size_t size) {
    void *room = malloc(size);
    if (!room) abort();
    return room;
}

// Twice as many as [*count], which may not be 0; what is new is not zeroed.
static inline void *room_double(void *old, uint32_t *count, size_t size) {
    *count *= 2;
    void *room = realloc(old, (size_t)*count * size);
    if (!room) abort();
    return room;
}

#endif
