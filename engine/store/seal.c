// SPDX-License-Identifier: MIT
#include "seal.h"

#include <stdio.h>
#include <string.h>

#include "answers.h"
#include "hash.h"
#include "runs.h"
#include "schema.h"

// With its length, so that no letter can move from one text into the next.
static uint64_t hash_sized(uint64_t hash, const char *text, int64_t size) {
    hash = hash_number(hash, size);
    return size > 0 ? hash_bytes(hash, text, (size_t)size) : hash;
}

static uint64_t hash_maybe(uint64_t hash, const char *text) {
    return hash_sized(hash, text, text ? (int64_t)strlen(text) : -1);
}

// --- Every row ----------------------------------------------------------------------------------

static uint64_t hash_value(uint64_t hash, sqlite3_stmt *row, int column) {
    int type = sqlite3_column_type(row, column);
    hash = hash_number(hash, type);
    if (type == SQLITE_INTEGER) return hash_number(hash, sqlite3_column_int64(row, column));
    if (type == SQLITE_NULL) return hash;
    // What is neither number nor text has no business here, and gets a hash all the same.
    const char *text = (const char *)sqlite3_column_text(row, column);
    return hash_sized(hash, text, text ? sqlite3_column_bytes(row, column) : -1);
}

static uint64_t hash_row(const char *table, sqlite3_stmt *row) {
    uint64_t hash = hash_text(table);
    int count = sqlite3_column_count(row);
    for (int i = 0; i < count; i++) hash = hash_value(hash, row, i);
    return hash_mix(hash);
}

int64_t seal_row(parl_store *store, const char *table, sqlite3_stmt *row) {
    int64_t first = 0;
    while (query_next(store, row)) {
        first = sqlite3_column_int64(row, 0);
        store->added_sum += hash_row(table, row);
        store->added_rows++;
    }
    return first;
}

typedef struct {
    int64_t rows;
    uint64_t sum;
} Seal;

static Seal seal_read(parl_store *store) {
    sqlite3_stmt *row = query_start(store, QUERY_SEAL, "");
    Seal seal = {0};
    if (query_next(store, row)) {
        seal.rows = row_number(store, row, 0, 0, INT64_MAX / 2);
        seal.sum = row_bits(store, row, 1);
    } else {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "the seal is gone");
    }
    if (row) (void)sqlite3_reset(row);
    return seal;
}

static void seal_set(parl_store *store, Seal seal) {
    sqlite3_stmt *statement = query_start(store, QUERY_RESEAL, "iu", seal.rows, seal.sum);
    while (query_next(store, statement)) {
    }
}

void seal_write(parl_store *store) {
    Seal seal = seal_read(store);
    seal.rows += store->added_rows;
    seal.sum += store->added_sum;
    seal_set(store, seal);
}

static void count_table(parl_store *store, const char *table, Seal *seal) {
    char sql[80];
    (void)snprintf(sql, sizeof sql, "SELECT * FROM %s", table);
    sqlite3_stmt *row = database_prepare(store, sql);
    while (query_next(store, row)) {
        seal->sum += hash_row(table, row);
        seal->rows++;
    }
    (void)sqlite3_finalize(row);
}

static Seal seal_count(parl_store *store, int version) {
    static const struct {
        const char *name;
        int since;
    } tables[] = {
#define X(table, since) {#table, since},
        SCHEMA_TABLES(X)
#undef X
    };
    Seal seal = {0};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (tables[i].since <= version) count_table(store, tables[i].name, &seal);
    }
    return seal;
}

void seal_renew(parl_store *store, int version) { seal_set(store, seal_count(store, version)); }

void seal_check(parl_store *store, int version) {
    Seal is = seal_count(store, version);
    Seal was = seal_read(store);
    if (is.rows != was.rows) {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "%lld rows were kept, and %lld are there",
                   (long long)was.rows, (long long)is.rows);
    } else if (is.sum != was.sum) {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "a row is not as it was kept");
    }
}

// --- The chain of a run -------------------------------------------------------------------------

uint64_t seal_head_link(uint64_t before, const Head *head) {
    uint64_t hash = hash_number(HASH_START, (int64_t)before);
    hash = hash_number(hash, head->id);
    hash = hash_number(hash, head->profile);
    hash = hash_maybe(hash, head->scenario);
    hash = hash_maybe(hash, head->title);
    hash = hash_maybe(hash, head->engine);
    hash = hash_number(hash, (int64_t)head->fingerprint);
    hash = hash_number(hash, (int64_t)head->seed);
    hash = hash_maybe(hash, head->mode);
    hash = hash_number(hash, head->parent);
    hash = hash_number(hash, head->parent_turns);
    hash = hash_number(hash, head->taken_back);
    hash = hash_number(hash, head->seen_before);
    hash = hash_number(hash, head->began);
    return hash_mix(hash);
}

uint64_t seal_answer_link(uint64_t before, int64_t run, const Answer *answer) {
    uint64_t hash = hash_number(HASH_START, (int64_t)before);
    hash = hash_number(hash, run);
    hash = hash_number(hash, answer->turn);
    hash = hash_maybe(hash, answer->given.scene);
    hash = hash_maybe(hash, answer->given.decision);
    hash = hash_maybe(hash, answer->given.kind);
    hash = hash_maybe(hash, answer->given.id);
    hash = hash_maybe(hash, answer->given.said);
    hash = hash_maybe(hash, answer->given.words);
    hash = hash_number(hash, (int64_t)answer->fingerprint);
    hash = hash_number(hash, (int64_t)answer->after);
    return hash_mix(hash);
}
