// SPDX-License-Identifier: MIT
//
// SQLite as the rest of the store sees it: a connection, statements by name, and rows whose
// values are believed only inside of their limits. Nothing here does anything once the work that
// is going on has failed, and the first failure is the one that is told.

#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include "arena.h"
#include "store.h"

// --- Failures -----------------------------------------------------------------------------------

// [found] is printf's: what was found, in parentheses behind the sentence of the status; "" for
// nothing more.
__attribute__((format(printf, 3, 4))) void store_fail(parl_store *store, parl_store_status status,
                                                      const char *found, ...);

// By one of SQLite's codes; by what it says of the connection.
void store_fail_by_code(parl_store *store, int code, const char *found);
void store_fail_by_sqlite(parl_store *store);

// --- The connection -----------------------------------------------------------------------------

// Opens the file that is there, as the settings say. It may be a foreign one: nothing is written.
void database_open(parl_store *store);
void database_close(parl_store *store);

// How the file is to be written; only for one that is known to be ours.
void database_set_journal(parl_store *store);

// One transaction. Its end keeps what was done where nothing has failed, else takes it back.
void database_begin(parl_store *store, WorkKind kind);
void database_end(parl_store *store);

// A statement that is no part of the table, without results.
void database_do(parl_store *store, const char *sql);

// The number that a pragma or a SELECT gives; 0 where it fails.
int64_t database_number(parl_store *store, const char *sql);

// Prepares a statement that is used once, for sqlite3_finalize. NULL where that fails.
sqlite3_stmt *database_prepare(parl_store *store, const char *sql);

// --- Statements of the table --------------------------------------------------------------------

// Begins [query] with its values, one for each letter of [types]: i an int64_t, u an uint64_t by
// its bits, r the number of a row (0: NULL), t a text (NULL: NULL; borrowed until the work ends).
// NULL where that fails.
sqlite3_stmt *query_start(parl_store *store, Query query, const char *types, ...);

// Whether there is another row.
bool query_next(parl_store *store, sqlite3_stmt *statement);

// A statement without rows.
void query_do(parl_store *store, Query query);

// Ends every statement that still stands on a row.
void query_end_all(parl_store *store);

// --- Values of a row ----------------------------------------------------------------------------

// Each fails as damaged where the value is of another kind, or outside of the limits.
int64_t row_number(parl_store *store, sqlite3_stmt *row, int column, int64_t least, int64_t most);
uint64_t row_bits(parl_store *store, sqlite3_stmt *row, int column);
bool row_flag(parl_store *store, sqlite3_stmt *row, int column);
void row_text(parl_store *store, sqlite3_stmt *row, int column, char *out, size_t size);

// NULL where the value is NULL.
const char *row_copy(parl_store *store, sqlite3_stmt *row, int column, Arena *arena);

#endif
