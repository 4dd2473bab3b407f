// SPDX-License-Identifier: MIT
//
// A copy of the whole file. Copying the bytes of a file that is in use would catch it between two
// states.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "database.h"
#include "place.h"

// SQLite's own way, in one step: nobody writes in between.
static void copy_pages(parl_store *from, parl_store *to) {
    sqlite3_backup *backup = sqlite3_backup_init(to->db, "main", from->db, "main");
    if (!backup) {
        store_fail_by_sqlite(to);
        return;
    }
    (void)sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) store_fail_by_sqlite(to);
}

static void copy_to(parl_store *store, parl_store *copy) {
    if (!place_make_new(copy)) return;
    database_open(copy);
    if (copy->status == PARL_STORE_OK) database_set_journal(copy);
    if (copy->status == PARL_STORE_OK) copy_pages(store, copy);
    if (copy->status == PARL_STORE_OK) check_settle(copy);
    database_close(copy);
    if (copy->status != PARL_STORE_OK) place_remove(copy);
}

// What is said of the copy is said with its own path.
static void tell(parl_store *store, const parl_store *copy) {
    if (copy->status == PARL_STORE_OK || store->status != PARL_STORE_OK) return;
    store->status = copy->status;
    (void)snprintf(store->trouble, sizeof store->trouble, "%s", copy->trouble);
}

parl_store_status parl_store_copy(parl_store *store, const char *path) {
    assert(path);
    parl_store *copy = calloc(1, sizeof *copy);
    if (!copy) abort();
    copy->path = sqlite3_mprintf("%s", path);
    if (!copy->path) abort();
    copy->settings = store->settings;
    copy->settings.journal = "delete";  // Nothing is left beside a copy.
    // Opened anew where that is needed; a transaction of its own is what the copy has.
    (void)work_begin(store, WORK_READ);
    if (work_end(store) == PARL_STORE_OK) copy_to(store, copy);
    tell(store, copy);
    sqlite3_free(copy->path);
    free(copy);
    return store->status;
}
