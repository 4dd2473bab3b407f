// SPDX-License-Identifier: MIT
#include "schema.h"

#include <assert.h>
#include <stdio.h>

#include "database.h"
#include "hash.h"

// --- The steps ----------------------------------------------------------------------------------

// Whoever has the file in hand, with whatever program: what is kept stays as it is.
#define STAYS(table)                                                 \
    "CREATE TRIGGER " table "_never_change BEFORE UPDATE ON " table  \
    " BEGIN SELECT RAISE(ABORT, 'what is kept never changes'); END", \
        "CREATE TRIGGER " table "_never_go BEFORE DELETE ON " table  \
        " BEGIN SELECT RAISE(ABORT, 'what is kept never goes'); END"

// Numbers of 64 bits are kept by their bits, so fingerprints and links may be negative.
static const char *const VERSION_1[] = {
    "CREATE TABLE profiles (\n"
    "    id INTEGER PRIMARY KEY CHECK (id > 0),\n"
    "    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60)\n"
    ") STRICT",

    "CREATE UNIQUE INDEX profiles_name ON profiles (name)",

    // A branch has a parent, and of that one's answers the first parent_turns.
    "CREATE TABLE runs (\n"
    "    id INTEGER PRIMARY KEY CHECK (id > 0),\n"
    "    profile INTEGER NOT NULL REFERENCES profiles (id),\n"
    "    scenario TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 500),\n"
    "    title TEXT NOT NULL CHECK (length(title) <= 80),\n"
    "    engine TEXT NOT NULL CHECK (length(engine) < 16),\n"
    "    fingerprint INTEGER NOT NULL,\n"
    "    seed INTEGER NOT NULL,\n"
    "    mode TEXT NOT NULL CHECK (mode IN ('practice', 'assessed', 'room')),\n"
    "    parent INTEGER REFERENCES runs (id) CHECK (parent < id),\n"
    "    parent_turns INTEGER NOT NULL CHECK (parent_turns BETWEEN 0 AND 500),\n"
    "    taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1)),\n"
    "    seen_before INTEGER NOT NULL CHECK (seen_before IN (0, 1)),\n"
    "    began INTEGER NOT NULL,\n"
    "    link INTEGER NOT NULL,\n"
    "    CHECK (parent IS NOT NULL OR parent_turns = 0)\n"
    ") STRICT",

    "CREATE INDEX runs_parent ON runs (parent)",
    "CREATE INDEX runs_profile ON runs (profile)",

    "CREATE TABLE answers (\n"
    "    run INTEGER NOT NULL REFERENCES runs (id),\n"
    "    turn INTEGER NOT NULL CHECK (turn BETWEEN 0 AND 499),\n"
    "    scene TEXT NOT NULL,\n"
    "    decision TEXT NOT NULL,\n"
    "    kind TEXT NOT NULL CHECK (kind IN ('menu', 'desk', 'pick', 'estimate', 'write')),\n"
    "    id TEXT NOT NULL,\n"
    "    said TEXT NOT NULL,\n"
    "    words TEXT CHECK ((words IS NOT NULL) = (kind = 'write')),\n"
    "    fingerprint INTEGER NOT NULL,\n"
    "    after INTEGER NOT NULL,\n"
    "    link INTEGER NOT NULL,\n"
    "    PRIMARY KEY (run, turn)\n"
    ") STRICT, WITHOUT ROWID",

    // Two windows cannot both give the next answer, and none is left out.
    "CREATE TRIGGER answers_follow BEFORE INSERT ON answers\n"
    "WHEN NEW.turn IS NOT (SELECT r.parent_turns +\n"
    "    (SELECT count(*) FROM answers a WHERE a.run = NEW.run) FROM runs r WHERE r.id = NEW.run)\n"
    "BEGIN SELECT RAISE(ABORT, 'answers are kept one after the other'); END",

    "CREATE TABLE results (\n"
    "    run INTEGER PRIMARY KEY REFERENCES runs (id),\n"
    "    ending TEXT NOT NULL,\n"
    "    total INTEGER NOT NULL CHECK (total BETWEEN 0 AND 100),\n"
    "    value INTEGER CHECK (value BETWEEN 0 AND 1000)\n"
    ") STRICT",

    // Signals by name, so that a signal more or less is no change of the tables.
    "CREATE TABLE parts (\n"
    "    run INTEGER NOT NULL REFERENCES results (run),\n"
    "    signal TEXT NOT NULL,\n"
    "    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 1000),\n"
    "    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 1000),\n"
    "    PRIMARY KEY (run, signal)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE seal (\n"
    "    id INTEGER PRIMARY KEY CHECK (id = 1),\n"
    "    rows INTEGER NOT NULL CHECK (rows >= 0),\n"
    "    sum INTEGER NOT NULL\n"
    ") STRICT",

    "CREATE TRIGGER seal_never_go BEFORE DELETE ON seal"
    " BEGIN SELECT RAISE(ABORT, 'what is kept never goes'); END",

    STAYS("profiles"),
    STAYS("runs"),
    STAYS("answers"),
    STAYS("results"),
    STAYS("parts"),
    "INSERT INTO seal VALUES (1, 0, 0)",
    NULL,
};

static const char *const VERSION_2[] = {
    // How players rate themselves; 0: not rated. after_run 0: before the first run.
    "CREATE TABLE ratings (\n"
    "    id INTEGER PRIMARY KEY CHECK (id > 0),\n"
    "    profile INTEGER NOT NULL REFERENCES profiles (id),\n"
    "    after_run INTEGER NOT NULL CHECK (after_run >= 0),\n"
    "    rating_1 INTEGER NOT NULL CHECK (rating_1 BETWEEN 0 AND 5),\n"
    "    rating_2 INTEGER NOT NULL CHECK (rating_2 BETWEEN 0 AND 5),\n"
    "    rating_3 INTEGER NOT NULL CHECK (rating_3 BETWEEN 0 AND 5),\n"
    "    rating_4 INTEGER NOT NULL CHECK (rating_4 BETWEEN 0 AND 5),\n"
    "    rating_5 INTEGER NOT NULL CHECK (rating_5 BETWEEN 0 AND 5),\n"
    "    rating_6 INTEGER NOT NULL CHECK (rating_6 BETWEEN 0 AND 5),\n"
    "    rating_7 INTEGER NOT NULL CHECK (rating_7 BETWEEN 0 AND 5),\n"
    "    rating_8 INTEGER NOT NULL CHECK (rating_8 BETWEEN 0 AND 5)\n"
    ") STRICT",

    "CREATE INDEX ratings_profile ON ratings (profile)",
    STAYS("ratings"),
    NULL,
};

static const char *const VERSION_3[] = {
    // Two more kinds of answers. A check cannot be changed: the table is made anew with its rows.
    "CREATE TABLE answers_before AS SELECT * FROM answers",
    "DROP TABLE answers",
    "CREATE TABLE answers (\n"
    "    run INTEGER NOT NULL REFERENCES runs (id),\n"
    "    turn INTEGER NOT NULL CHECK (turn BETWEEN 0 AND 499),\n"
    "    scene TEXT NOT NULL,\n"
    "    decision TEXT NOT NULL,\n"
    "    kind TEXT NOT NULL CHECK (kind IN\n"
    "        ('menu', 'desk', 'pick', 'estimate', 'write', 'rank', 'grid')),\n"
    "    id TEXT NOT NULL,\n"
    "    said TEXT NOT NULL,\n"
    "    words TEXT CHECK ((words IS NOT NULL) = (kind = 'write')),\n"
    "    fingerprint INTEGER NOT NULL,\n"
    "    after INTEGER NOT NULL,\n"
    "    link INTEGER NOT NULL,\n"
    "    PRIMARY KEY (run, turn)\n"
    ") STRICT, WITHOUT ROWID",
    "INSERT INTO answers SELECT * FROM answers_before ORDER BY run, turn",
    "DROP TABLE answers_before",

    "CREATE TRIGGER answers_follow BEFORE INSERT ON answers\n"
    "WHEN NEW.turn IS NOT (SELECT r.parent_turns +\n"
    "    (SELECT count(*) FROM answers a WHERE a.run = NEW.run) FROM runs r WHERE r.id = NEW.run)\n"
    "BEGIN SELECT RAISE(ABORT, 'answers are kept one after the other'); END",
    STAYS("answers"),

    // What a facilitator has set; a branch has its own rows.
    "CREATE TABLE settings (\n"
    "    run INTEGER NOT NULL REFERENCES runs (id),\n"
    "    vary TEXT NOT NULL,\n"
    "    value TEXT NOT NULL,\n"
    "    PRIMARY KEY (run, vary)\n"
    ") STRICT, WITHOUT ROWID",
    STAYS("settings"),

    // What a run is a part of; a branch has its own row. Without a row: nothing.
    "CREATE TABLE sittings (\n"
    "    run INTEGER PRIMARY KEY REFERENCES runs (id),\n"
    "    kind TEXT NOT NULL CHECK (kind IN ('interview', 'pack')),\n"
    "    key INTEGER NOT NULL,\n"
    "    attempt INTEGER NOT NULL CHECK (attempt BETWEEN 1 AND 1000000),\n"
    "    release INTEGER NOT NULL\n"
    ") STRICT",
    "CREATE INDEX sittings_key ON sittings (kind, key)",
    STAYS("sittings"),

    // The releases whose word has been given: their results are no secret any more.
    "CREATE TABLE releases (\n"
    "    release INTEGER PRIMARY KEY CHECK (release <> 0)\n"
    ") STRICT",
    STAYS("releases"),

    // How players rate themselves on the rows of the rubric, kept with the last round of a loop.
    "CREATE TABLE own_levels (\n"
    "    run INTEGER NOT NULL REFERENCES runs (id),\n"
    "    signal TEXT NOT NULL,\n"
    "    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),\n"
    "    PRIMARY KEY (run, signal)\n"
    ") STRICT, WITHOUT ROWID",
    STAYS("own_levels"),
    NULL,
};

static const char *const VERSION_4[] = {
    // What a room said before an answer: a choice by its id, or a figure, and how many were for it.
    // Nobody's name. What nobody was for has no row.
    "CREATE TABLE votes (\n"
    "    run INTEGER NOT NULL,\n"
    "    turn INTEGER NOT NULL,\n"
    "    id TEXT NOT NULL CHECK (length(id) > 0),\n"
    "    count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),\n"
    "    PRIMARY KEY (run, turn, id),\n"
    "    FOREIGN KEY (run, turn) REFERENCES answers (run, turn)\n"
    ") STRICT, WITHOUT ROWID",
    STAYS("votes"),
    NULL,
};

// A released step is never edited: files that it made are compared with it letter by letter.
static const char *const *const STEPS[SCHEMA_VERSION] = {VERSION_1, VERSION_2, VERSION_3,
                                                         VERSION_4};

static void set_number(parl_store *store, const char *pragma, int number) {
    char sql[80];
    (void)snprintf(sql, sizeof sql, "PRAGMA %s = %d", pragma, number);
    database_do(store, sql);
}

void schema_upgrade(parl_store *store, int from) {
    assert(from >= 0);
    assert(store->settings.version <= SCHEMA_VERSION);
    query_end_all(store);  // A table that a statement still reads cannot be made anew.
    set_number(store, "application_id", SCHEMA_APPLICATION);
    for (int version = from; version < store->settings.version; version++) {
        for (const char *const *sql = STEPS[version]; *sql; sql++) database_do(store, *sql);
    }
    set_number(store, "user_version", store->settings.version);
}

// --- Comparing ----------------------------------------------------------------------------------

static uint64_t hash_column(uint64_t hash, sqlite3_stmt *row, int column) {
    const void *text = sqlite3_column_text(row, column);
    int size = sqlite3_column_bytes(row, column);
    hash = hash_number(hash, text ? size : -1);
    return text ? hash_bytes(hash, text, (size_t)size) : hash;
}

static uint64_t schema_of(parl_store *store) {
    sqlite3_stmt *row = database_prepare(
        store, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
    uint64_t hash = HASH_START;
    while (query_next(store, row)) {
        for (int i = 0; i < 4; i++) hash = hash_column(hash, row, i);
    }
    (void)sqlite3_finalize(row);
    return hash;
}

// What the steps make of nothing, in memory: so nothing is written down twice.
static uint64_t schema_made(parl_store *store, int version) {
    parl_store fresh = {.path = store->path, .settings.version = version};
    if (sqlite3_open_v2(":memory:", &fresh.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
        SQLITE_OK) {
        store_fail_by_sqlite(&fresh);
    }
    schema_upgrade(&fresh, 0);
    uint64_t hash = schema_of(&fresh);
    database_close(&fresh);
    if (fresh.status != PARL_STORE_OK) store_fail(store, fresh.status, "%s", "");
    return hash;
}

void schema_compare(parl_store *store, int version) {
    if (store->status != PARL_STORE_OK) return;
    if (schema_of(store) == schema_made(store, version)) return;
    store_fail(store, PARL_STORE_ERR_DAMAGED, "its tables are not those of version %d", version);
}
