// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// --- Reading ------------------------------------------------------------------------------------

// A pipe or a device could hold who reads it for ever.
static int open_plain(const char *path, size_t most, size_t *size, Trouble *trouble) {
    int handle = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat about;
    if (handle < 0 || fstat(handle, &about) != 0) {
        (void)trouble_say(trouble, "it cannot be read: %s; look at the file and its rights",
                          strerror(errno));
    } else if (!S_ISREG(about.st_mode)) {
        (void)trouble_say(trouble, "it is no file; take it out of there");
    } else if ((size_t)about.st_size > most) {
        (void)trouble_say(trouble,
                          "it is larger than %zu KiB, as no file of Parlance's is; take it out",
                          most / 1024);
    } else {
        *size = (size_t)about.st_size;
        return handle;
    }
    if (handle >= 0) close(handle);
    return -1;
}

static bool read_all(int handle, char *text, size_t size) {
    size_t done = 0;
    while (done < size) {
        ssize_t got = read(handle, text + done, size - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        done += (size_t)got;
    }
    return true;
}

char *file_read(const char *path, size_t most, size_t *size, Trouble *trouble) {
    int handle = open_plain(path, most, size, trouble);
    if (handle < 0) return NULL;
    char *text = calloc(*size + 1, 1);
    if (!text) abort();
    bool whole = read_all(handle, text, *size);
    close(handle);
    if (whole) return text;
    free(text);
    (void)trouble_say(trouble, "it cannot be read to its end; copy it once more");
    return NULL;
}

// --- Writing ------------------------------------------------------------------------------------

static bool write_all(int handle, const char *text, size_t size) {
    size_t done = 0;
    while (done < size) {
        ssize_t put = write(handle, text + done, size - done);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return false;
        done += (size_t)put;
    }
    return fsync(handle) == 0;
}

// A draft is its owner's alone; the file is as any other new one.
static bool give_rights(int handle) {
    mode_t mask = umask(0);
    umask(mask);
    return fchmod(handle, 0666 & ~mask) == 0;
}

// A second name for the draft is never one that is taken. Where a disk knows no second names, the
// place is held by an empty file, which the draft then replaces.
static bool settle(const char *draft, const char *path) {
    if (link(draft, path) == 0) {
        (void)unlink(draft);
        return true;
    }
    if (errno == EEXIST) return false;
    int handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0) return false;
    close(handle);
    if (rename(draft, path) == 0) return true;
    int error = errno;
    (void)unlink(path);
    errno = error;
    return false;
}

bool file_write_new(const char *path, const char *text, size_t size, bool secret, bool *taken,
                    Trouble *trouble) {
    size_t room = strlen(path) + sizeof ".XXXXXX";
    char *draft = malloc(room);
    if (!draft) abort();
    (void)snprintf(draft, room, "%s.XXXXXX", path);
    int handle = mkstemp(draft);
    bool whole = handle >= 0 && (secret || give_rights(handle)) && write_all(handle, text, size);
    if (handle >= 0 && close(handle) != 0) whole = false;
    bool written = whole && settle(draft, path);
    int error = errno;
    *taken = whole && !written && error == EEXIST;
    if (handle >= 0 && !written) (void)unlink(draft);
    free(draft);
    if (written || *taken) return written;
    return trouble_say(trouble, "%s: cannot be written: %s; look at the folder and the disk", path,
                       strerror(error));
}
