// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "store.h"

#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "database.h"
#include "place.h"
#include "schema.h"
#include "seal.h"

const StoreSettings STORE_SETTINGS = {
    // SQLite's own choice (DELETE, FULL) does not sync the folder after a commit: the journal may
    // come back after a power cut and take the last answer away. WAL with NORMAL syncs nothing.
    .journal = "truncate",
    .synchronous = "extra",
    .busy = 5000,
    .version = SCHEMA_VERSION,
};

const char *parl_store_status_text(parl_store_status status) {
    static const char *const sentences[] = {
#define X(name, sentence) sentence,
        PARL_STORE_STATUSES(X)
#undef X
    };
    assert(status < sizeof sentences / sizeof *sentences);
    return sentences[status];
}

// --- Opening ------------------------------------------------------------------------------------

static void open_and_check(parl_store *store) {
    place_look(store);
    database_open(store);
    if (store->status == PARL_STORE_OK) check_settle(store);
    if (store->status != PARL_STORE_OK) database_close(store);
}

// A write beyond the largest size that the shell allows ends a program with this signal. Ignored,
// it is an error like any other. Who has asked for the signal keeps it.
static void survive_size_limits(void) {
    struct sigaction now;
    if (sigaction(SIGXFSZ, NULL, &now) != 0 || now.sa_handler != SIG_DFL) return;
    now.sa_handler = SIG_IGN;
    (void)sigaction(SIGXFSZ, &now, NULL);
}

// NULL: the default.
static char *path_or_default(const char *path) {
    size_t size = (path ? strlen(path) : parl_store_default_path(NULL, 0)) + 1;
    char *copy = calloc(1, size);
    if (!copy) abort();
    if (path) {
        memcpy(copy, path, size);
    } else {
        (void)parl_store_default_path(copy, size);
    }
    return copy;
}

parl_store_status store_open_with(parl_store **out, const char *path, const StoreSettings *settings,
                                  char *detail, size_t size) {
    assert(out);
    survive_size_limits();
    parl_store *store = calloc(1, sizeof *store);
    if (!store) abort();
    store->path = path_or_default(path);
    store->settings = *settings;
    place_make(store);
    open_and_check(store);
    parl_store_status status = store->status;
    if (detail && size > 0) (void)snprintf(detail, size, "%s", store->trouble);
    if (status != PARL_STORE_OK) {
        parl_store_free(store);
        store = NULL;
    }
    *out = store;
    return status;
}

parl_store_status parl_store_open(parl_store **out, const char *path, char *detail, size_t size) {
    return store_open_with(out, path, &STORE_SETTINGS, detail, size);
}

void parl_store_free(parl_store *store) {
    if (!store) return;
    database_close(store);
    free(store->path);
    free(store);
}

const char *parl_store_path(const parl_store *store) {
    assert(store);
    return store->path;
}

const char *parl_store_trouble(const parl_store *store) {
    assert(store);
    return store->trouble;
}

// --- Work ---------------------------------------------------------------------------------------

bool work_begin(parl_store *store, WorkKind kind) {
    assert(store);
    store->status = PARL_STORE_OK;
    store->trouble[0] = '\0';
    store->added_sum = 0;
    store->added_rows = 0;
    if (!store->db) open_and_check(store);
    database_begin(store, kind);
    return store->status == PARL_STORE_OK;
}

// Whether the answer lies with who asks, and the file is as good as it was.
static bool is_harmless(parl_store_status status) {
    switch (status) {
        case PARL_STORE_OK:
        case PARL_STORE_ERR_NO_RUN:
        case PARL_STORE_ERR_MOVED:
        case PARL_STORE_ERR_OVER:
        case PARL_STORE_ERR_NAME:
        case PARL_STORE_ERR_DIVERGED: return true;
        default: return false;
    }
}

parl_store_status work_end(parl_store *store) {
    if (store->added_rows > 0) seal_write(store);
    database_end(store);
    // What the system has told once it may not tell again: a sync that failed succeeds the second
    // time, and nothing has been written. So nothing is tried again here; the next work opens the
    // file anew and looks at what is there.
    if (!is_harmless(store->status)) database_close(store);
    return store->status;
}
