// SPDX-License-Identifier: MIT
#include "database.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "utf8.h"

// No text that is kept comes near it: a damaged length is an error, never gigabytes of memory.
enum { LENGTH_MOST = 1 << 20 };

// --- Failures -----------------------------------------------------------------------------------

void store_fail(parl_store *store, parl_store_status status, const char *found, ...) {
    assert(status != PARL_STORE_OK);
    if (store->status != PARL_STORE_OK) return;
    store->status = status;
    int used = snprintf(store->trouble, TROUBLE_MAX, "%s: %s", store->path,
                        parl_store_status_text(status));
    char raw[1000], what[1000];
    va_list values;
    va_start(values, found);
    (void)vsnprintf(raw, sizeof raw, found, values);
    va_end(values);
    for (char *end = strchr(raw, '\n'); end; end = strchr(end, '\n')) *end = ' ';
    // Names out of a file of somebody else's may hold what steers a terminal.
    (void)utf8_clean(raw, strlen(raw), what, sizeof what, '\0');
    if (!*what || used < 0 || used >= TROUBLE_MAX) return;
    (void)snprintf(store->trouble + used, (size_t)(TROUBLE_MAX - used), " (%s)", what);
}

// What SQLite's codes mean for a person. Longer codes first: their low byte is the short one.
static const struct {
    int code;
    parl_store_status status;
} MEANINGS[] = {
    {SQLITE_READONLY_DBMOVED, PARL_STORE_ERR_PLACE},
    {SQLITE_IOERR_NOMEM, PARL_STORE_ERR_MEMORY},
    {SQLITE_BUSY, PARL_STORE_ERR_BUSY},
    {SQLITE_LOCKED, PARL_STORE_ERR_BUSY},
    {SQLITE_PROTOCOL, PARL_STORE_ERR_BUSY},
    {SQLITE_NOMEM, PARL_STORE_ERR_MEMORY},
    {SQLITE_READONLY, PARL_STORE_ERR_READ_ONLY},
    {SQLITE_PERM, PARL_STORE_ERR_READ_ONLY},
    {SQLITE_FULL, PARL_STORE_ERR_FULL},
    {SQLITE_IOERR, PARL_STORE_ERR_IO},
    {SQLITE_CANTOPEN, PARL_STORE_ERR_PLACE},
};

// Everything else that SQLite says of statements that are right is said of a file that is not:
// corrupt, not a database, no such column, a constraint that does not hold, too long.
static parl_store_status meaning_of(int code) {
    for (size_t i = 0; i < sizeof MEANINGS / sizeof *MEANINGS; i++) {
        if (code == MEANINGS[i].code || (code & 0xff) == MEANINGS[i].code) {
            return MEANINGS[i].status;
        }
    }
    return PARL_STORE_ERR_DAMAGED;
}

// A quota and a limit of the shell are a full disk by another name; SQLite knows only the disk.
static bool is_full(sqlite3 *db) {
    int error = sqlite3_system_errno(db);
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

void store_fail_by_code(parl_store *store, int code, const char *found) {
    parl_store_status status = meaning_of(code);
    if (status == PARL_STORE_ERR_IO && is_full(store->db)) status = PARL_STORE_ERR_FULL;
    store_fail(store, status, "%s", found);
}

void store_fail_by_sqlite(parl_store *store) {
    if (!store->db) {
        store_fail(store, PARL_STORE_ERR_MEMORY, "%s", "");
        return;
    }
    store_fail_by_code(store, sqlite3_extended_errcode(store->db), sqlite3_errmsg(store->db));
}

// --- The connection -----------------------------------------------------------------------------

// A name that SQLite could take for an address ("file:", ":memory:") is a name all the same.
static char *plain_name(const char *path) {
    return sqlite3_mprintf("%s%s", *path == '/' ? "" : "./", path);
}

// The file is somebody else's until it has been checked: its schema may call nothing, and nothing
// may write to it but statements.
static void distrust(parl_store *store) {
    static const int switches[][2] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
    };
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
        int set = -1;
        int code = sqlite3_db_config(store->db, switches[i][0], switches[i][1], &set);
        if (code != SQLITE_OK || set != switches[i][1]) {
            store_fail(store, PARL_STORE_ERR_IO, "SQLite refuses switch %d", switches[i][0]);
        }
    }
    (void)sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, LENGTH_MOST);
    (void)sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
}

void database_open(parl_store *store) {
    if (store->status != PARL_STORE_OK) return;
    char *name = plain_name(store->path);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE;
    int code = name ? sqlite3_open_v2(name, &store->db, flags, NULL) : SQLITE_NOMEM;
    sqlite3_free(name);
    if (code != SQLITE_OK) {
        store_fail_by_sqlite(store);
        return;
    }
    distrust(store);
    (void)sqlite3_busy_timeout(store->db, store->settings.busy);
    database_do(store, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                       "PRAGMA recursive_triggers = ON");
    if (store->status == PARL_STORE_OK && sqlite3_db_readonly(store->db, "main") != 0) {
        store_fail(store, PARL_STORE_ERR_READ_ONLY, "%s", "");
    }
}

void database_close(parl_store *store) {
    for (int i = 0; i < QUERY_COUNT; i++) {
        (void)sqlite3_finalize(store->statements[i]);
        store->statements[i] = NULL;
    }
    int code = sqlite3_close(store->db);
    assert(code == SQLITE_OK);
    (void)code;
    store->db = NULL;
}

// SQLite answers with the mode that it uses, which need not be the one that was asked for.
static void set_mode(parl_store *store, const char *mode) {
    char sql[100];
    (void)snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s", mode);
    sqlite3_stmt *statement = database_prepare(store, sql);
    if (query_next(store, statement)) {
        const char *used = (const char *)sqlite3_column_text(statement, 0);
        bool same = used && sqlite3_stricmp(used, mode) == 0;
        if (!same) store_fail(store, PARL_STORE_ERR_IO, "SQLite refuses journal_mode %s", mode);
    }
    (void)sqlite3_finalize(statement);
}

void database_set_journal(parl_store *store) {
    set_mode(store, store->settings.journal);
    char sql[100];
    (void)snprintf(sql, sizeof sql, "PRAGMA synchronous = %s", store->settings.synchronous);
    database_do(store, sql);
}

void database_begin(parl_store *store, WorkKind kind) {
    query_do(store, kind == WORK_WRITE ? QUERY_BEGIN_WRITE : QUERY_BEGIN_READ);
}

void database_end(parl_store *store) {
    if (!store->db) return;
    query_end_all(store);
    query_do(store, QUERY_COMMIT);
    bool open = sqlite3_get_autocommit(store->db) == 0;
    if (open) (void)sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

void database_do(parl_store *store, const char *sql) {
    if (store->status != PARL_STORE_OK) return;
    if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK) store_fail_by_sqlite(store);
}

sqlite3_stmt *database_prepare(parl_store *store, const char *sql) {
    if (store->status != PARL_STORE_OK) return NULL;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK) store_fail_by_sqlite(store);
    return statement;
}

int64_t database_number(parl_store *store, const char *sql) {
    sqlite3_stmt *statement = database_prepare(store, sql);
    int64_t number = 0;
    if (query_next(store, statement)) number = sqlite3_column_int64(statement, 0);
    (void)sqlite3_finalize(statement);
    return number;
}

// --- Statements of the table --------------------------------------------------------------------

static const char *const TEXTS[] = {
#define X(name, sql) [QUERY_##name] = sql,
    QUERIES(X)
#undef X
};

static sqlite3_stmt *prepared(parl_store *store, Query query) {
    if (!store->statements[query]) {
        store->statements[query] = database_prepare(store, TEXTS[query]);
    }
    sqlite3_stmt *statement = store->statements[query];
    if (statement) {
        (void)sqlite3_reset(statement);
        (void)sqlite3_clear_bindings(statement);
    }
    return statement;
}

static int bind_one(sqlite3_stmt *statement, int place, char type, va_list *values) {
    switch (type) {
        case 'i': return sqlite3_bind_int64(statement, place, va_arg(*values, int64_t));
        case 'u': return sqlite3_bind_int64(statement, place, (int64_t)va_arg(*values, uint64_t));
        case 'r': {
            int64_t row = va_arg(*values, int64_t);
            return row == 0 ? SQLITE_OK : sqlite3_bind_int64(statement, place, row);
        }
        default: assert(type == 't'); break;
    }
    // A text of NULL binds NULL.
    return sqlite3_bind_text(statement, place, va_arg(*values, const char *), -1, SQLITE_STATIC);
}

sqlite3_stmt *query_start(parl_store *store, Query query, const char *types, ...) {
    if (store->status != PARL_STORE_OK) return NULL;
    sqlite3_stmt *statement = prepared(store, query);
    if (!statement) return NULL;
    assert(sqlite3_bind_parameter_count(statement) == (int)strlen(types));
    int code = SQLITE_OK;
    va_list values;
    va_start(values, types);
    for (int i = 0; types[i] && code == SQLITE_OK; i++) {
        code = bind_one(statement, i + 1, types[i], &values);
    }
    va_end(values);
    if (code != SQLITE_OK) store_fail_by_sqlite(store);
    return code == SQLITE_OK ? statement : NULL;
}

bool query_next(parl_store *store, sqlite3_stmt *statement) {
    if (store->status != PARL_STORE_OK) return false;
    assert(statement);
    int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) store_fail_by_sqlite(store);
    return code == SQLITE_ROW;
}

void query_do(parl_store *store, Query query) {
    sqlite3_stmt *statement = query_start(store, query, "");
    while (query_next(store, statement)) {
    }
}

void query_end_all(parl_store *store) {
    for (int i = 0; i < QUERY_COUNT; i++) (void)sqlite3_reset(store->statements[i]);
}

// --- Values of a row ----------------------------------------------------------------------------

static void fail_value(parl_store *store, sqlite3_stmt *row, int column) {
    const char *name = sqlite3_column_name(row, column);
    store_fail(store, PARL_STORE_ERR_DAMAGED, "a value of %s cannot be", name ? name : "a row");
}

int64_t row_number(parl_store *store, sqlite3_stmt *row, int column, int64_t least, int64_t most) {
    if (store->status != PARL_STORE_OK) return least;
    bool number = sqlite3_column_type(row, column) == SQLITE_INTEGER;
    int64_t value = sqlite3_column_int64(row, column);
    if (number && value >= least && value <= most) return value;
    fail_value(store, row, column);
    return least;
}

uint64_t row_bits(parl_store *store, sqlite3_stmt *row, int column) {
    return (uint64_t)row_number(store, row, column, INT64_MIN, INT64_MAX);
}

bool row_flag(parl_store *store, sqlite3_stmt *row, int column) {
    return row_number(store, row, column, 0, 1) == 1;
}

// Nothing in it that could steer a terminal, nothing that is no UTF-8.
static bool is_clean(const char *text, size_t size) {
    for (size_t at = 0; at < size;) {
        size_t length = utf8_next(text + at, size - at, NULL);
        char clean[5];
        bool whole = utf8_clean(text + at, length, clean, sizeof clean, '\n');
        if (!whole || strlen(clean) != length || memcmp(clean, text + at, length) != 0)
            return false;
        at += length;
    }
    return true;
}

// The text with its length, if it is one that could have been written: clean, and without a zero
// inside. NULL else.
static const char *text_of(parl_store *store, sqlite3_stmt *row, int column, size_t *size) {
    if (store->status != PARL_STORE_OK) return NULL;
    bool is_text = sqlite3_column_type(row, column) == SQLITE_TEXT;
    const char *text = is_text ? (const char *)sqlite3_column_text(row, column) : NULL;
    *size = text ? (size_t)sqlite3_column_bytes(row, column) : 0;
    if (is_text && !text) store_fail(store, PARL_STORE_ERR_MEMORY, "%s", "");
    if (text && strlen(text) == *size && is_clean(text, *size)) return text;
    fail_value(store, row, column);
    return NULL;
}

void row_text(parl_store *store, sqlite3_stmt *row, int column, char *out, size_t size) {
    size_t length;
    const char *text = text_of(store, row, column, &length);
    *out = '\0';
    if (!text) return;
    if (length < size) {
        memcpy(out, text, length + 1);
    } else {
        fail_value(store, row, column);
    }
}

const char *row_copy(parl_store *store, sqlite3_stmt *row, int column, Arena *arena) {
    if (store->status != PARL_STORE_OK) return "";
    if (sqlite3_column_type(row, column) == SQLITE_NULL) return NULL;
    size_t length;
    const char *text = text_of(store, row, column, &length);
    return text ? arena_copy_part(arena, text, length) : "";
}
