// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "place.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "database.h"
#include "schema.h"

// --- The default --------------------------------------------------------------------------------

static size_t path_of(char *out, size_t size, const char *folder, const char *rest) {
    int needed = snprintf(out, size, "%s%s", folder, rest);
    return needed > 0 ? (size_t)needed : 0;
}

size_t parl_store_default_path(char *out, size_t size) {
    const char *named = getenv("PARLANCE_STORE");
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    if (named && *named) return path_of(out, size, named, "");
    // The standard says of a path that is not absolute: as if it were not set.
    if (data && *data == '/') return path_of(out, size, data, "/parlance/runs.db");
    if (home && *home) return path_of(out, size, home, "/.local/share/parlance/runs.db");
    if (size > 0) *out = '\0';
    return 0;
}

// --- Making it ----------------------------------------------------------------------------------

static void fail_by_errno(parl_store *store, parl_store_status status, const char *what) {
    int error = errno;
    bool full = error == ENOSPC || error == EDQUOT;
    store_fail(store, full ? PARL_STORE_ERR_FULL : status, "%s: %s", what, strerror(error));
}

// The folder of [path] on the heap: "a" of "a/b", "." of "b", "/" of "/b".
static char *folder_of(const char *path) {
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 0;
    char *folder = malloc(length + 2);
    if (!folder) abort();
    memcpy(folder, path, length);
    folder[length] = '\0';
    if (length == 0) strcpy(folder, slash ? "/" : ".");
    return folder;
}

// A new name is on the disk only once its folder is. Where a folder cannot be synced (some network
// disks), there is nothing that could be done about it.
static void sync_folder_of(const char *path) {
    char *folder = folder_of(path);
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        (void)fsync(file);
        (void)close(file);
    }
    free(folder);
}

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void make_folder(parl_store *store, const char *folder) {
    if (store->status != PARL_STORE_OK || is_folder(folder)) return;
    if (mkdir(folder, 0700) == 0) {
        sync_folder_of(folder);
    } else if (!is_folder(folder)) {
        fail_by_errno(store, PARL_STORE_ERR_PLACE, folder);
    }
}

static void make_folders(parl_store *store) {
    char *path = folder_of(store->path);
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        make_folder(store, path);
        *slash = '/';
    }
    make_folder(store, path);
    free(path);
}

// Closing any descriptor of a file drops the locks that this process has on it. Here nobody can
// have one yet.
static void make_file(parl_store *store) {
    if (store->status != PARL_STORE_OK) return;
    int file = open(store->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        (void)close(file);
        sync_folder_of(store->path);
    } else if (errno == EACCES || errno == EROFS || errno == EPERM) {
        fail_by_errno(store, PARL_STORE_ERR_READ_ONLY, "making it");
    } else if (errno != EEXIST) {
        fail_by_errno(store, PARL_STORE_ERR_PLACE, "making it");
    }
}

// The journal stands beside the file.
static void check_rights(parl_store *store) {
    char *folder = folder_of(store->path);
    if (access(store->path, R_OK | W_OK) != 0) {
        fail_by_errno(store, PARL_STORE_ERR_READ_ONLY, "the file");
    } else if (access(folder, W_OK | X_OK) != 0) {
        fail_by_errno(store, PARL_STORE_ERR_READ_ONLY, "its folder");
    }
    free(folder);
}

void place_make(parl_store *store) {
    struct stat status;
    if (!*store->path) {
        store_fail(store, PARL_STORE_ERR_PLACE, "no name");
        return;
    }
    if (stat(store->path, &status) != 0) {
        make_folders(store);
        make_file(store);
    } else if (!S_ISREG(status.st_mode)) {
        store_fail(store, PARL_STORE_ERR_PLACE, "it is no plain file");
    }
    if (store->status == PARL_STORE_OK) check_rights(store);
}

bool place_make_new(parl_store *store) {
    struct stat status;
    if (stat(store->path, &status) == 0) {
        store_fail(store, PARL_STORE_ERR_PLACE, "something is there already");
    }
    place_make(store);
    return store->status == PARL_STORE_OK;
}

void place_remove(const parl_store *store) { (void)unlink(store->path); }

// --- Looking at it ------------------------------------------------------------------------------

enum { START_BYTES = 100 };  // SQLite's header

typedef struct {
    unsigned char bytes[START_BYTES];
    sqlite3_int64 size;  // of the whole file; -1: it is not there
} Start;

static Start read_open(sqlite3_file *file) {
    Start start = {.size = -1};
    if (file->pMethods->xFileSize(file, &start.size) != SQLITE_OK) start.size = -1;
    if (start.size > 0) {
        // A shorter file comes with zeros behind it.
        int code = file->pMethods->xRead(file, start.bytes, START_BYTES, 0);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) start.size = -1;
    }
    return start;
}

// Through SQLite, which knows what closing a file does to its locks.
static Start read_start(const char *path, int kind) {
    Start start = {.size = -1};
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    if (!vfs) return start;  // SQLite could not even begin; opening the file says why.
    sqlite3_file *file = calloc(1, (size_t)vfs->szOsFile);
    // A file system of SQLite's may look for parameters around a name: zeros say there are none.
    enum { AROUND = 8 };
    char *room = calloc(1, (size_t)vfs->mxPathname + 2 * AROUND);
    if (!file || !room) abort();
    char *name = room + AROUND;
    int code = vfs->xFullPathname(vfs, path, vfs->mxPathname, name);
    int flags = SQLITE_OPEN_READONLY | kind;
    if ((code & 0xff) == SQLITE_OK) code = vfs->xOpen(vfs, name, file, flags, &flags);
    if (code == SQLITE_OK) start = read_open(file);
    if (file->pMethods) (void)file->pMethods->xClose(file);
    free(room);
    free(file);
    return start;
}

static uint32_t big_endian(const unsigned char *at) {
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

typedef enum {
    JOURNAL_NONE,
    JOURNAL_PLAYS,       // SQLite would play it back
    JOURNAL_OF_NOTHING,  // the same, and what it brings back is an empty file
} Journal;

// SQLite fills in the first bytes of a journal once it is complete. Behind them stands how many
// pages the file had.
static Journal journal_of(const parl_store *store) {
    static const unsigned char magic[] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
    size_t size = strlen(store->path) + sizeof "-journal";
    char *path = malloc(size);
    if (!path) abort();
    (void)snprintf(path, size, "%s-journal", store->path);
    Start start = read_start(path, SQLITE_OPEN_MAIN_JOURNAL);
    free(path);
    if (start.size <= 0 || memcmp(start.bytes, magic, sizeof magic) != 0) return JOURNAL_NONE;
    return big_endian(start.bytes + 16) == 0 ? JOURNAL_OF_NOTHING : JOURNAL_PLAYS;
}

void place_look(parl_store *store) {
    if (store->status != PARL_STORE_OK) return;
    struct stat status;
    if (stat(store->path, &status) == 0 && status.st_size == 1) {
        // SQLite calls a file of one byte empty, and would write over it.
        store_fail(store, PARL_STORE_ERR_FOREIGN, "%s", "");
        return;
    }
    Start start = read_start(store->path, SQLITE_OPEN_MAIN_DB);
    if (start.size <= 0) return;  // Empty; or what is wrong with it shows when it is opened.
    bool sqlite = memcmp(start.bytes, "SQLite format 3", 16) == 0;
    uint32_t application = big_endian(start.bytes + 68);
    if (sqlite && application == SCHEMA_APPLICATION) return;
    // A power cut may have left the first page half written. What it was stands in the journal,
    // and SQLite brings it back; but not for those who have a name of their own, and something to
    // lose.
    Journal journal = journal_of(store);
    bool named = sqlite && application != 0 && application != SCHEMA_APPLICATION;
    if (journal != JOURNAL_NONE && !(named && journal == JOURNAL_PLAYS)) return;
    if (application == SCHEMA_APPLICATION) {
        store_fail(store, PARL_STORE_ERR_DAMAGED, "its first bytes are not SQLite's");
    } else {
        store_fail(store, PARL_STORE_ERR_FOREIGN, "%s", "");
    }
}
