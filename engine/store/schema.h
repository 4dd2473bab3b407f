// SPDX-License-Identifier: MIT
//
// The tables of the file, and how an older file becomes a newer one.

#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "store.h"

enum {
    SCHEMA_VERSION = 4,
    SCHEMA_APPLICATION = 0x5061726c,  // "Parl", where the `file` command and SQLite look for it
};

// The tables whose rows are sealed, and the version that brought them. A table of a later
// version has a row here and a step in schema.c.
#define SCHEMA_TABLES(X)                                                                           \
    X(profiles, 1)                                                                                 \
    X(runs, 1) X(answers, 1) X(results, 1) X(parts, 1) X(ratings, 2) X(settings, 3) X(sittings, 3) \
        X(releases, 3) X(own_levels, 3) X(votes, 4)

// Runs the steps that lead from version [from] to the version of the settings, inside of the
// transaction that is going on.
void schema_upgrade(parl_store *store, int from);

// Fails as damaged where the tables, indexes and triggers are not, letter by letter, those that
// the steps up to [version] make.
void schema_compare(parl_store *store, int version);

#endif
