// SPDX-License-Identifier: MIT
#include "names.h"

#include <assert.h>
#include <string.h>

#include "hash.h"

enum { SLOTS_FIRST = 256 };

Names names_in(Arena *arena) {
    assert(arena);
    return (Names){.arena = arena};
}

// The slot that holds [name], or the free one where it would go.
static uint32_t slot_of(const Names *names, const char *name, size_t length) {
    uint64_t hash = hash_mix(hash_bytes(HASH_START, name, length));
    uint32_t mask = names->slot_count - 1;
    uint32_t slot = (uint32_t)hash & mask;
    while (names->slots[slot] != 0) {
        const char *there = names->rows[names->slots[slot] - 1].name;
        if (strncmp(there, name, length) == 0 && there[length] == '\0') break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

static Name *row_of(const Names *names, const char *name, size_t length) {
    if (names->slot_count == 0) return NULL;
    int32_t row = names->slots[slot_of(names, name, length)];
    return row == 0 ? NULL : &names->rows[row - 1];
}

Name *names_look(const Names *names, const char *name) {
    assert(names);
    assert(name);
    return row_of(names, name, strlen(name));
}

Name *names_find_part(const Names *names, const char *name, size_t length) {
    assert(names);
    assert(name);
    Name *row = row_of(names, name, length);
    if (row) row->asked++;
    return row;
}

Name *names_find(const Names *names, const char *name) {
    assert(name);
    return names_find_part(names, name, strlen(name));
}

static void grow_rows(Names *names) {
    int room = names->room == 0 ? SLOTS_FIRST / 2 : names->room * 2;
    Name *rows = arena_take_many(names->arena, (size_t)room, sizeof *rows);
    if (names->count > 0) memcpy(rows, names->rows, (size_t)names->count * sizeof *rows);
    names->rows = rows;
    names->room = room;
    names->slot_count = (uint32_t)room * 2;  // Never more than half full.
    names->slots = arena_take_many(names->arena, names->slot_count, sizeof *names->slots);
    for (int i = 0; i < names->count; i++) {
        const char *name = rows[i].name;
        names->slots[slot_of(names, name, strlen(name))] = i + 1;
    }
}

void names_add(Names *names, Name row) {
    assert(names);
    assert(row.name);
    if (names->count == names->room) grow_rows(names);
    uint32_t slot = slot_of(names, row.name, strlen(row.name));
    assert(names->slots[slot] == 0);
    names->rows[names->count++] = row;
    names->slots[slot] = names->count;
}

const char *const *names_list(const Names *names, uint32_t kinds) {
    assert(names);
    const char **list = arena_take_many(names->arena, (size_t)names->count + 1, sizeof *list);
    int count = 0;
    for (int i = 0; i < names->count; i++) {
        // One that was taken twice, and a row of a grid, have names that nobody can write.
        bool other = strpbrk(names->rows[i].name, "(.") != NULL;
        if (!other && kinds >> names->rows[i].thing & 1) list[count++] = names->rows[i].name;
    }
    list[count] = NULL;
    return list;
}
