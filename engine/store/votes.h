// SPDX-License-Identifier: MIT
//
// What a room said before an answer, by the ids that the answer is kept by.

#ifndef STORE_VOTES_H
#define STORE_VOTES_H

#include "database.h"

enum { VOTES_SUM_MAX = 1000000 };  // of the schema

typedef struct {
    const char *id;  // of a choice, or a figure
    int count;
} Ballot;

typedef struct {
    int count;
    Ballot *rows;  // in the arena
} Ballots;

// [votes] on what [early] waits for; those on one thing come together.
Ballots votes_read(Arena *arena, parl_session *early, const parl_vote *votes, int count);

// With the answer [turn] of [run], which is a row by now.
void votes_add(parl_store *store, int64_t run, int turn, const Ballots *ballots);

#endif
