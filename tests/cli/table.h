// SPDX-License-Identifier: MIT
//
// What the tests of a class at the command line share: files, machines of players, and play.

#ifndef TEST_TABLE_H
#define TEST_TABLE_H

#include "parlance_players.h"
#include "program.h"

// A path in the folder of this test program. Borrowed until the next but seven.
const char *table_place(const char *name);

// Runs the program, which has to end with [code] and to say [part].
void table_expect(const char *arguments, const char *environment, int code, const char *part);

// The environment of a player with a machine, and so a store, of their own.
const char *table_machine(const char *name);
void table_clear(void);  // takes the machines away

char *table_read(const char *path, size_t *size);  // the caller's
void table_write(const char *path, const char *bytes, size_t size);

// Writes the answers of [policy] into [file]; what they come to.
int table_answers(const char *file, parl_policy policy, const parl_scenario *scenario,
                  uint64_t seed);

// `parlance play --pack` with [more] on the machine of [store].
Run table_play(const char *pack_file, const char *more, const char *store, const char *input);

#endif
