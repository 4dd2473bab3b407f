// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "watch.h"

#include <assert.h>
#include <dirent.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "memory.h"

struct Watch {
    char *path;
    uint64_t told;  // What the caller knows.
    uint64_t last;  // What the look before this one saw.
};

// --- A look -------------------------------------------------------------------------------------

static uint64_t mix(uint64_t print, const void *bytes, size_t size) {
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < size; i++) print = (print ^ byte[i]) * UINT64_C(0x100000001b3);
    return print;
}

static uint64_t print_of(const char *name, const struct stat *is) {
    const int64_t facts[] = {is->st_size, is->st_mtim.tv_sec, is->st_mtim.tv_nsec};
    uint64_t print = mix(UINT64_C(0xcbf29ce484222325), name, strlen(name) + 1);
    return mix(print, facts, sizeof facts);
}

static bool ends_in(const char *name, const char *end) {
    size_t length = strlen(name), tail = strlen(end);
    return length > tail && strcmp(name + length - tail, end) == 0;
}

// What an editor keeps for itself begins with a dot, as do the locks of some.
static bool counts(const char *name) {
    return name[0] != '.' && (ends_in(name, ".lua") || ends_in(name, ".svg"));
}

static char *joined(const char *folder, const char *name) {
    size_t length = strlen(folder);
    char *path = memory_grow(NULL, length + strlen(name) + 2, 1);
    memcpy(path, folder, length);
    path[length] = '/';
    strcpy(path + length + 1, name);
    return path;
}

// Files add up, because a folder tells them in any order.
static uint64_t look_inside(const char *folder) {
    struct stat is;
    uint64_t sum = 1;  // An empty folder is not the same as none.
    DIR *open = opendir(folder);
    if (!open) return 0;
    for (struct dirent *entry; (entry = readdir(open));) {
        if (!counts(entry->d_name)) continue;
        char *path = joined(folder, entry->d_name);
        if (stat(path, &is) == 0) sum += print_of(entry->d_name, &is);
        free(path);
    }
    closedir(open);
    return sum;
}

static uint64_t look(const char *path) {
    struct stat is;
    if (stat(path, &is) != 0) return 0;
    return S_ISDIR(is.st_mode) ? look_inside(path) : print_of("", &is);
}

// --- Watching -----------------------------------------------------------------------------------

Watch *watch_new(const char *path) {
    assert(path);
    Watch *watch = memory_grow(NULL, 1, sizeof *watch);
    watch->path = memory_text(path, strlen(path));
    watch->told = watch->last = look(path);
    return watch;
}

void watch_free(Watch *watch) {
    if (!watch) return;
    free(watch->path);
    free(watch);
}

bool watch_changed(Watch *watch) {
    assert(watch);
    uint64_t now = look(watch->path);
    bool settled = now == watch->last;
    watch->last = now;
    if (!settled || now == watch->told) return false;
    watch->told = now;
    return true;
}
