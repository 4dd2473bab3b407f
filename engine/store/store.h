// SPDX-License-Identifier: MIT
//
// The store from the inside: one file, one connection, one piece of work at a time.
//
// Every public function is one piece of work, which is one transaction: work_begin, steps that
// do nothing once something has failed, work_end. So the steps need no checks of their own, and
// a failure anywhere leaves the file as it was.

#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <sqlite3.h>

#include "parlance_store.h"
#include "queries.h"

enum { TROUBLE_MAX = 5000 };  // bytes: a path, a sentence, and what was found

// How the file is kept. Programs use STORE_SETTINGS; tests show what the others would lose.
typedef struct {
    const char *journal, *synchronous;  // as SQLite's pragmas name them
    int busy;                           // milliseconds to wait for another program
    int version;                        // of the schema that is made or brought up to
} StoreSettings;

extern const StoreSettings STORE_SETTINGS;

// An answer of which nobody knows whether it was kept: its commit failed at the very end.
typedef struct {
    int64_t run;
    uint64_t before, link;  // the chain before it, and with it
} Doubt;

struct parl_store {
    char *path;
    StoreSettings settings;
    sqlite3 *db;  // NULL after a failure: the next work opens the file again and checks it
    sqlite3_stmt *statements[QUERY_COUNT];

    parl_store_status status;  // of the work that is going on
    char trouble[TROUBLE_MAX];

    // What the rows that this work has added change in the seal.
    uint64_t added_sum;
    int64_t added_rows;

    Doubt doubt;
};

// parl_store_open with other settings.
PARL_CHECKED parl_store_status store_open_with(parl_store **out, const char *path,
                                               const StoreSettings *settings, char *detail,
                                               size_t size);

typedef enum { WORK_READ, WORK_WRITE } WorkKind;

// Both false and the status of the failure where it does not even begin: then work_end is
// called all the same.
bool work_begin(parl_store *store, WorkKind kind);

// Keeps what was done where all went well; takes it back, and closes the file, where the file or
// the disk failed. What is returned is the status of the whole work.
parl_store_status work_end(parl_store *store);

#endif
