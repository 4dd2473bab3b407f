// SPDX-License-Identifier: MIT
#include "disk.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// No assertion of cmocka here: it would jump out of SQLite.
static void *sure(void *memory) {
    if (!memory) abort();
    return memory;
}

// --- The log ------------------------------------------------------------------------------------

enum { FILES_MAX = 4000, NAMES = 400 };

static DiskLog record;
static bool recording;
static bool present[FILES_MAX];

static void forget(void) {
    for (int i = 0; i < record.count; i++) free(record.entries[i].bytes);
    free(record.entries);
    free(record.names);
    record = (DiskLog){0};
}

void disk_record(void) {
    forget();
    record.names = sure(calloc(FILES_MAX, sizeof *record.names));
    recording = true;
}

const DiskLog *disk_log(void) { return &record; }

static void note(DiskEntry entry, const void *bytes) {
    if (!recording) return;
    if ((record.count & (record.count - 1)) == 0) {
        size_t room = record.count == 0 ? 1 : 2 * (size_t)record.count;
        record.entries = sure(realloc(record.entries, room * sizeof *record.entries));
    }
    if (bytes && entry.size > 0) {
        entry.bytes = sure(malloc(entry.size));
        memcpy(entry.bytes, bytes, entry.size);
    }
    record.entries[record.count++] = entry;
}

void disk_mark(int64_t value) { note((DiskEntry){.act = DISK_MARK, .offset = value}, NULL); }

static int file_named(const char *name) {
    for (int i = record.file_count - 1; i >= 0; i--) {
        if (present[i] && strcmp(record.names[i], name) == 0) return i;
    }
    return -1;
}

static int new_file(const char *name) {
    if (record.file_count == FILES_MAX) abort();
    int file = record.file_count++;
    snprintf(record.names[file], NAMES, "%s", name);
    present[file] = true;
    return file;
}

// --- Failing ------------------------------------------------------------------------------------

static struct {
    int at, calls;
    bool for_ever, failed;
    DiskFault fault;
} plan;

void disk_fail(int at, bool for_ever, DiskFault fault) {
    plan.at = at;
    plan.calls = 0;
    plan.for_ever = for_ever;
    plan.failed = false;
    plan.fault = fault;
}

int disk_calls(void) { return plan.calls; }
bool disk_failed(void) { return plan.failed; }

// What the call has to return; SQLITE_OK: let it happen.
static int fate(int code, bool takes_room) {
    if (plan.fault == DISK_FULL && !takes_room) return SQLITE_OK;
    plan.calls++;
    bool now = plan.at > 0 && (plan.calls == plan.at || (plan.for_ever && plan.calls > plan.at));
    if (!now) return SQLITE_OK;
    plan.failed = true;
    return plan.fault == DISK_FULL ? SQLITE_FULL : code;
}

// --- Files --------------------------------------------------------------------------------------

typedef struct {
    sqlite3_file base;
    sqlite3_file *real;  // behind it in the same piece of memory
    int file;            // -1: nobody's
} DiskFile;

static sqlite3_vfs *system_vfs;

static sqlite3_file *real_of(sqlite3_file *file) { return ((DiskFile *)(void *)file)->real; }
static int number_of(sqlite3_file *file) { return ((DiskFile *)(void *)file)->file; }

static int disk_close(sqlite3_file *file) {
    sqlite3_file *real = real_of(file);
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

static int disk_read(sqlite3_file *file, void *out, int size, sqlite3_int64 offset) {
    int code = fate(SQLITE_IOERR_READ, false);
    return code ? code : real_of(file)->pMethods->xRead(real_of(file), out, size, offset);
}

static int disk_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
    int code = fate(SQLITE_IOERR_WRITE, true);
    int done = code ? size / 2 : size;
    note(
        (DiskEntry){
            .act = DISK_WROTE, .file = number_of(file), .offset = offset, .size = (size_t)done},
        bytes);
    int wrote = SQLITE_OK;
    if (done > 0) wrote = real_of(file)->pMethods->xWrite(real_of(file), bytes, done, offset);
    return code ? code : wrote;
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size) {
    int code = fate(SQLITE_IOERR_TRUNCATE, false);
    if (code) return code;
    note((DiskEntry){.act = DISK_CUT, .file = number_of(file), .offset = size}, NULL);
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int disk_sync(sqlite3_file *file, int flags) {
    int code = fate(SQLITE_IOERR_FSYNC, true);
    if (code) return code;
    note((DiskEntry){.act = DISK_SYNCED, .file = number_of(file)}, NULL);
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int disk_size(sqlite3_file *file, sqlite3_int64 *size) {
    int code = fate(SQLITE_IOERR_FSTAT, false);
    return code ? code : real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int disk_lock(sqlite3_file *file, int level) {
    return real_of(file)->pMethods->xLock(real_of(file), level);
}

static int disk_unlock(sqlite3_file *file, int level) {
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int disk_reserved(sqlite3_file *file, int *out) {
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}

static int disk_control(sqlite3_file *file, int what, void *value) {
    return real_of(file)->pMethods->xFileControl(real_of(file), what, value);
}

static int disk_sector(sqlite3_file *file) {
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int disk_traits(sqlite3_file *file) {
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int disk_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
    return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, out);
}

static int disk_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}

static void disk_shm_barrier(sqlite3_file *file) {
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int disk_shm_unmap(sqlite3_file *file, int remove) {
    return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

static const sqlite3_io_methods METHODS = {
    .iVersion = 2,
    .xClose = disk_close,
    .xRead = disk_read,
    .xWrite = disk_write,
    .xTruncate = disk_truncate,
    .xSync = disk_sync,
    .xFileSize = disk_size,
    .xLock = disk_lock,
    .xUnlock = disk_unlock,
    .xCheckReservedLock = disk_reserved,
    .xFileControl = disk_control,
    .xSectorSize = disk_sector,
    .xDeviceCharacteristics = disk_traits,
    .xShmMap = disk_shm_map,
    .xShmLock = disk_shm_lock,
    .xShmBarrier = disk_shm_barrier,
    .xShmUnmap = disk_shm_unmap,
};

// --- The file system ----------------------------------------------------------------------------

// A file that is seen for the first time: was it there, and with what in it?
static int note_opened(sqlite3_file *real, const char *name, bool was_there) {
    sqlite3_int64 size = 0;
    int file = new_file(name);
    if (!was_there) {
        note((DiskEntry){.act = DISK_CREATED, .file = file}, NULL);
        return file;
    }
    (void)real->pMethods->xFileSize(real, &size);
    unsigned char *bytes = sure(malloc((size_t)size + 1));
    if (size > 0) (void)real->pMethods->xRead(real, bytes, (int)size, 0);
    note((DiskEntry){.act = DISK_OPENED, .file = file, .size = (size_t)size}, bytes);
    free(bytes);
    return file;
}

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *out, int flags,
                     int *out_flags) {
    (void)vfs;
    DiskFile *file = (DiskFile *)(void *)out;
    memset(file, 0, sizeof *file + (size_t)system_vfs->szOsFile);
    file->real = (sqlite3_file *)(void *)(file + 1);
    file->file = -1;
    int code = fate(SQLITE_CANTOPEN, false), there = 0;
    if (code) return code;
    if (name) (void)system_vfs->xAccess(system_vfs, name, SQLITE_ACCESS_EXISTS, &there);
    code = system_vfs->xOpen(system_vfs, name, file->real, flags, out_flags);
    if (code != SQLITE_OK) return code;
    file->base.pMethods = &METHODS;
    if (!name || !recording) return SQLITE_OK;
    file->file = file_named(name);
    if (file->file < 0) file->file = note_opened(file->real, name, there != 0);
    return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    int code = fate(SQLITE_IOERR_DELETE, false);
    if (code) return code;
    code = system_vfs->xDelete(system_vfs, name, sync);
    int file = recording ? file_named(name) : -1;
    if (code == SQLITE_OK && file >= 0) {
        present[file] = false;
        note((DiskEntry){.act = DISK_DELETED, .file = file, .folder_synced = sync != 0}, NULL);
    }
    return code;
}

static sqlite3_vfs disk_vfs;

void disk_mount(void) {
    if (!system_vfs) {
        system_vfs = sqlite3_vfs_find(NULL);
        disk_vfs = *system_vfs;
        disk_vfs.zName = "parl_disk";
        disk_vfs.szOsFile = (int)sizeof(DiskFile) + system_vfs->szOsFile;
        disk_vfs.pNext = NULL;
        disk_vfs.xOpen = disk_open;
        disk_vfs.xDelete = disk_delete;
    }
    disk_fail(0, false, DISK_ERROR);
    (void)sqlite3_vfs_register(&disk_vfs, 1);
}

void disk_unmount(void) {
    disk_fail(0, false, DISK_ERROR);
    recording = false;
    memset(present, 0, sizeof present);
    (void)sqlite3_vfs_register(system_vfs, 1);
}
