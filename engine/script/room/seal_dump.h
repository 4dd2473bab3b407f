// SPDX-License-Identifier: MIT
//
// What no call of Lua tells about a function: which outside locals it assigns. lua_dump
// writes the function down; this reads it. It is never loaded again.

#ifndef SCRIPT_SEAL_DUMP_H
#define SCRIPT_SEAL_DUMP_H

#include <stdbool.h>
#include <stddef.h>

// Told while reading. Outside locals are numbered from 1, as lua_getupvalue does; what the
// functions inside of it do to them is told too. A callback may raise a Lua error.
typedef struct {
    void *data;
    // [key] is NULL where the local itself is assigned, else the field of it.
    void (*assigned)(void *data, int outside, int line, const char *key, size_t length);
    // A text that stands in the function: perhaps the name of something it asks for.
    void (*text)(void *data, const char *text, size_t length);
} DumpReader;

// False where the bytes are not what this version of Lua writes.
bool dump_read(const unsigned char *bytes, size_t size, const DumpReader *reader);

#endif
