// SPDX-License-Identifier: MIT
//
// Everything in a scenario that has a name, found by name. One name is one thing.

#ifndef READER_NAMES_H
#define READER_NAMES_H

#include "item.h"
#include "scenario.h"

typedef struct {
    const char *name;  // borrowed
    ThingKind thing;
    int index;         // into the table of its kind; of a choice: of no table
    int memo;          // what the state remembers of it, once a condition asks; NONE
    int asked;         // how often it was used
    const Item *item;  // where it is declared
} Name;

// An open hash table over [rows], which stand in the order of their declaration.
typedef struct {
    Arena *arena;
    Name *rows;
    int count, room;
    int32_t *slots;  // row + 1; 0: free
    uint32_t slot_count;
} Names;

Names names_in(Arena *arena);

// The row called [name], or NULL. Valid until the next names_add. It counts as a use of it.
Name *names_find(const Names *names, const char *name);

// The same, for who looks up what is declared there itself.
Name *names_look(const Names *names, const char *name);

// As names_find with a name of [length] bytes.
Name *names_find_part(const Names *names, const char *name, size_t length);

// Adds a row. The name must be new.
void names_add(Names *names, Name row);

// The names of the things in [kinds] (bit n: ThingKind n) that can be written, NULL-terminated, in
// the arena.
const char *const *names_list(const Names *names, uint32_t kinds);

#endif
