// SPDX-License-Identifier: MIT
//
// A disk for the tests: between SQLite and the system's own files. It counts calls, lets one of
// them fail, and writes down everything that would reach the disk, so that a power cut can be
// played afterwards (power.h).

#ifndef TESTS_STORE_DISK_H
#define TESTS_STORE_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Every file that SQLite opens from now on is on this disk.
void disk_mount(void);
void disk_unmount(void);

// --- Failing ------------------------------------------------------------------------------------

typedef enum {
    DISK_ERROR,  // every call can fail: opening, reading, writing, syncing, cutting, deleting
    DISK_FULL,   // only what takes room
} DiskFault;

// The [at]-th call from now on fails (from 1), and all after it where it is [for_ever]. A write
// that fails has been done by half. 0: none.
void disk_fail(int at, bool for_ever, DiskFault fault);

// Calls that could have failed since disk_fail, and whether one has.
int disk_calls(void);
bool disk_failed(void);

// --- What was written ---------------------------------------------------------------------------

typedef enum {
    DISK_OPENED,  // a file that was there when it was first opened, with what was in it
    DISK_CREATED,
    DISK_WROTE,
    DISK_CUT,     // to a size
    DISK_SYNCED,  // the file; of a new one its name too, as SQLite's file system does it
    DISK_DELETED,
    DISK_MARK,  // the program was told that something is kept
} DiskAct;

typedef struct {
    DiskAct act;
    int file;        // a file that is made again under its old name is another one
    int64_t offset;  // WROTE; the size of CUT; the value of MARK
    size_t size;
    unsigned char *bytes;
    bool folder_synced;  // DELETED
} DiskEntry;

typedef struct {
    int count, file_count;
    DiskEntry *entries;
    char (*names)[400];  // by file
} DiskLog;

// Begins to write down; what was written down before is forgotten.
void disk_record(void);
void disk_mark(int64_t value);
const DiskLog *disk_log(void);

#endif
