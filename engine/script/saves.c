// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700
#if defined(__linux__)
#define _DEFAULT_SOURCE
#endif

#include <assert.h>
#include <dirent.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/inotify.h>
#endif

#include "parlance_saves.h"

struct parl_saves {
    char *path;
    uint64_t told;  // What the caller knows.
    uint64_t last;  // What the look before this one saw.
    int file;       // Of the system's notices; -1: not asked for, or there are none.
    int folder;     // What they are about; -1: nothing.
    bool above;     // That is the folder above, as [path] is a file or not there.
};

static char *taken(size_t size) {
    char *text = malloc(size);
    if (!text) abort();
    return text;
}

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
    char *path = taken(length + strlen(name) + 2);
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

// --- Notices ------------------------------------------------------------------------------------

#if defined(__linux__)

static bool is_folder(const char *path) {
    struct stat is;
    return stat(path, &is) == 0 && S_ISDIR(is.st_mode);
}

// The folder of "a/b" is "a", that of "/a" is "/", that of "a" is ".". On the heap.
static char *folder_of(const char *path) {
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 0;
    char *folder = taken(length + 2);
    memcpy(folder, path, length);
    strcpy(folder + length, length > 0 ? "" : slash ? "/" : ".");
    return folder;
}

// A file is watched by its folder: an editor that saves by rename puts another one in its place.
static void add_folder(parl_saves *watch) {
    const uint32_t events = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                            IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
    watch->above = !is_folder(watch->path);
    char *above = watch->above ? folder_of(watch->path) : NULL;
    watch->folder = inotify_add_watch(watch->file, above ? above : watch->path, events);
    free(above);
}

static void begin_notices(parl_saves *watch) {
    if (watch->file < 0) watch->file = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watch->file >= 0 && watch->folder < 0) add_folder(watch);
}

// The folder that was watched is not where it was.
static bool is_gone(const struct inotify_event *event) {
    return (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0;
}

static void drop_folder(parl_saves *watch) {
    if (watch->folder >= 0) (void)inotify_rm_watch(watch->file, watch->folder);
    watch->folder = -1;
}

static void take_notices(parl_saves *watch) {
    union {
        char bytes[4096];
        struct inotify_event first;  // for its alignment
    } room;
    ssize_t got;
    while (watch->file >= 0 && (got = read(watch->file, room.bytes, sizeof room.bytes)) > 0) {
        for (const char *at = room.bytes; at < room.bytes + got;) {
            const struct inotify_event *event = (const void *)at;
            if (event->wd == watch->folder && is_gone(event)) drop_folder(watch);
            at += sizeof *event + event->len;
        }
    }
    // A folder that has come is watched itself from now on.
    if (watch->above && is_folder(watch->path)) drop_folder(watch);
}

#else

static void begin_notices(parl_saves *watch) { (void)watch; }
static void take_notices(parl_saves *watch) { (void)watch; }

#endif

// --- Watching -----------------------------------------------------------------------------------

parl_saves *parl_saves_new(const char *path) {
    assert(path);
    parl_saves *watch = calloc(1, sizeof *watch);
    if (!watch) abort();
    watch->path = taken(strlen(path) + 1);
    strcpy(watch->path, path);
    watch->told = watch->last = look(path);
    watch->file = watch->folder = -1;
    return watch;
}

void parl_saves_free(parl_saves *watch) {
    if (!watch) return;
    if (watch->file >= 0) close(watch->file);
    free(watch->path);
    free(watch);
}

int parl_saves_file(parl_saves *watch) {
    assert(watch);
    begin_notices(watch);
    return watch->folder >= 0 ? watch->file : -1;
}

bool parl_saves_look(parl_saves *watch) {
    assert(watch);
    take_notices(watch);
    uint64_t now = look(watch->path);
    bool settled = now == watch->last;
    watch->last = now;
    if (!settled || now == watch->told) return false;
    watch->told = now;
    return true;
}
