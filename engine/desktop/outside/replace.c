// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "replace.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "memory.h"

// As many links as a kernel follows before it calls them a circle.
enum { LINKS_MAX = 40 };

// --- Links --------------------------------------------------------------------------------------

// What stands in the link [path], seen from where [path] is; NULL with errno.
static char *follow(const char *path) {
    char to[4096];
    ssize_t length = readlink(path, to, sizeof to);
    if (length < 0) return NULL;
    if ((size_t)length == sizeof to) {
        errno = ENAMETOOLONG;
        return NULL;
    }
    const char *slash = strrchr(path, '/');
    size_t before = slash && to[0] != '/' ? (size_t)(slash - path) + 1 : 0;
    char *target = memory_grow(NULL, before + (size_t)length + 1, 1);
    memcpy(target, path, before);
    memcpy(target + before, to, (size_t)length);
    target[before + (size_t)length] = '\0';
    return target;
}

static bool is_link(const char *path) {
    struct stat is;
    return lstat(path, &is) == 0 && S_ISLNK(is.st_mode);
}

char *replace_target(const char *path) {
    assert(path);
    char *target = memory_text(path, strlen(path));
    for (int i = 0; is_link(target); i++) {
        char *next = follow(target);
        free(target);
        if (!next) return NULL;
        target = next;
        if (i < LINKS_MAX) continue;
        free(target);
        errno = ELOOP;
        return NULL;
    }
    return target;
}

// --- Writing ------------------------------------------------------------------------------------

// That a folder is there already is what was wanted, whatever error a disk tells it with.
static bool make_folders(const char *path) {
    char *folder = memory_text(path, strlen(path));
    bool made = true;
    for (char *slash = folder; made && (slash = strchr(slash + 1, '/'));) {
        *slash = '\0';
        if (mkdir(folder, 0700) != 0) {
            int error = errno;
            made = access(folder, F_OK) == 0;
            errno = error;
        }
        *slash = '/';
    }
    free(folder);
    return made;
}

static bool write_all(int file, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t written = write(file, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

// A new name is on the disk only once its folder is. Where a folder cannot be synced (some
// network disks), there is nothing that could be done about it.
static void sync_folder_of(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? memory_text(path, (size_t)(slash - path) + 1) : memory_text(".", 1);
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        fsync(file);
        close(file);
    }
    free(folder);
}

// Who has made a file read-only means it, though a rename could still take its place.
static bool may_replace(const char *path, mode_t *mode) {
    struct stat is;
    *mode = 0600;
    if (stat(path, &is) != 0) return errno == ENOENT;
    *mode = is.st_mode & 0777;
    errno = S_ISDIR(is.st_mode) ? EISDIR : EINVAL;
    return S_ISREG(is.st_mode) && faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

static bool write_beside(char *beside, const char *path, const char *bytes, size_t size,
                         mode_t mode) {
    int file = mkstemp(beside);
    if (file < 0) return false;
    bool written = write_all(file, bytes, size) && fchmod(file, mode) == 0 && fsync(file) == 0;
    int error = errno;
    if (close(file) != 0 && written) {
        error = errno;
        written = false;
    }
    if (written && rename(beside, path) == 0) return true;
    if (written) error = errno;
    unlink(beside);
    errno = error;
    return false;
}

bool replace_file(const char *path, const char *bytes, size_t size) {
    assert(path);
    assert(bytes);
    mode_t mode;
    if (!make_folders(path) || !may_replace(path, &mode)) return false;
    size_t length = strlen(path);
    char *beside = memory_grow(NULL, length + 8, 1);
    snprintf(beside, length + 8, "%s.XXXXXX", path);
    bool replaced = write_beside(beside, path, bytes, size, mode);
    int error = errno;
    free(beside);
    if (replaced) sync_folder_of(path);
    errno = error;
    return replaced;
}
