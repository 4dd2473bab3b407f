// SPDX-License-Identifier: MIT
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "runs.h"
#include "schema.h"
#include "seal.h"

// --- Whose it is --------------------------------------------------------------------------------

static bool is_empty(parl_store *store, int64_t application, int64_t version) {
    if (application != 0 || version != 0) return false;
    return database_number(store, "SELECT count(*) FROM sqlite_schema") == 0;
}

// The version of our file; 0 for one in which nothing is yet.
static int version_of(parl_store *store) {
    int64_t application = database_number(store, "PRAGMA application_id");
    int64_t version = database_number(store, "PRAGMA user_version");
    if (store->status != PARL_STORE_OK || is_empty(store, application, version)) return 0;
    if (application != SCHEMA_APPLICATION) {
        store_fail(store, PARL_STORE_ERR_FOREIGN, "%s", "");
    } else if (version < 0) {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "its version is %d", (int)version);
    } else if (version > store->settings.version) {
        store_fail(store, PARL_STORE_ERR_NEWER, "its version is %d, the newest known is %d",
                   (int)version, store->settings.version);
    }
    return store->status == PARL_STORE_OK ? (int)version : 0;
}

// --- Whether it is whole ------------------------------------------------------------------------

// A page that cannot be read is a finding like any other to this check; its text alone has the
// code. A disk that fails has not damaged the file.
static void fail_pages(parl_store *store, const char *said) {
    static const char mark[] = "error code=";
    const char *code = strstr(said, mark);
    store_fail_by_code(store, code ? atoi(code + sizeof mark - 1) : SQLITE_CORRUPT, said);
}

static void check_pages(parl_store *store) {
    sqlite3_stmt *row = database_prepare(store, "PRAGMA integrity_check(1)");
    if (query_next(store, row)) {
        const char *said = (const char *)sqlite3_column_text(row, 0);
        if (!said || strcmp(said, "ok") != 0) fail_pages(store, said ? said : "");
    }
    (void)sqlite3_finalize(row);
}

static void check_references(parl_store *store) {
    sqlite3_stmt *row = database_prepare(store, "PRAGMA foreign_key_check");
    if (query_next(store, row)) {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "a row belongs to one that is not there");
    }
    (void)sqlite3_finalize(row);
}

static void check_head(parl_store *store, const Head *head, Arena *arena) {
    Answer last = {0};
    bool any =
        head->parent != 0 && answer_before(store, head->parent, head->parent_turns, arena, &last);
    bool reaches = any || head->parent_turns == 0;
    uint64_t before = any ? last.link : 0;
    if (store->status != PARL_STORE_OK) return;
    if (reaches && seal_head_link(before, head) == head->link) return;
    store_fail(store, PARL_STORE_ERR_DAMAGED, "run %lld is not as it was begun",
               (long long)head->id);
}

static void check_answers(parl_store *store, const Head *head, Arena *arena) {
    sqlite3_stmt *row = query_start(store, QUERY_ANSWERS_OWN, "i", head->id);
    uint64_t before = head->link;
    int turn = head->parent_turns;
    while (query_next(store, row)) {
        Answer answer = answer_of_row(store, row, arena);
        if (store->status != PARL_STORE_OK) return;
        uint64_t link = seal_answer_link(before, head->id, &answer);
        if (answer.turn != turn || answer.link != link) {
            store_fail(store, PARL_STORE_ERR_DAMAGED, "answer %d of run %lld is not as it was kept",
                       turn + 1, (long long)head->id);
        }
        before = link;
        turn++;
    }
}

static void check_chains(parl_store *store) {
    sqlite3_stmt *row = query_start(store, QUERY_RUN_HEADS, "");
    while (query_next(store, row)) {
        Arena arena = {0};
        Head head = head_of_row(store, row, &arena);
        check_head(store, &head, &arena);
        check_answers(store, &head, &arena);
        arena_clear(&arena);
    }
}

static void check_all(parl_store *store, int version) {
    schema_compare(store, version);
    if (version == 0) return;
    check_pages(store);
    check_references(store);
    seal_check(store, version);
    check_chains(store);
}

// --- Both, and what follows ---------------------------------------------------------------------

static int look(parl_store *store) {
    database_begin(store, WORK_READ);
    int version = version_of(store);
    if (version == store->settings.version) check_all(store, version);
    database_end(store);
    return version;
}

// Another program may have been faster: everything is asked again once nobody else can write.
static void bring_up(parl_store *store) {
    database_begin(store, WORK_WRITE);
    int version = version_of(store);
    check_all(store, version);
    if (store->status == PARL_STORE_OK && version < store->settings.version) {
        schema_upgrade(store, version);
        seal_renew(store, store->settings.version);
        check_all(store, store->settings.version);
    }
    database_end(store);
}

void check_settle(parl_store *store) {
    int version = look(store);
    if (store->status != PARL_STORE_OK) return;
    database_set_journal(store);
    if (version < store->settings.version) bring_up(store);
}
