// SPDX-License-Identifier: MIT
//
// What makes a change noticed that SQLite would not notice. One number stands for all rows of all
// tables, whatever their order; and each answer holds a number that stands for everything before
// it. Against accidents, not against somebody who knows how it is made.

#ifndef STORE_SEAL_H
#define STORE_SEAL_H

#include "store.h"

// --- Every row ----------------------------------------------------------------------------------

// The row of [table] that an INSERT … RETURNING * stands on is part of this work. Ends the
// statement; returns the row's first column.
int64_t seal_row(parl_store *store, const char *table, sqlite3_stmt *row);

// Writes the seal of what this work has added; also where that is nothing, so that the whole way
// to the disk is gone once more.
void seal_write(parl_store *store);

// Makes the seal new from all rows there are in [version]: after a step of the schema.
void seal_renew(parl_store *store, int version);

// Fails as damaged where the seal is not that of the rows.
void seal_check(parl_store *store, int version);

// --- The chain of a run -------------------------------------------------------------------------

// [before] is the link of the answer before; of a run's head, that of the last answer that it has
// from its parent, 0 where there is none.
typedef struct Head Head;
typedef struct Answer Answer;
uint64_t seal_head_link(uint64_t before, const Head *head);
uint64_t seal_answer_link(uint64_t before, int64_t run, const Answer *answer);

#endif
