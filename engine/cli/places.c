// SPDX-License-Identifier: MIT
//
// Where scenarios are found: the folders of $PARLANCE_SCENARIOS, the source's own, and the
// one beside the installed program. The first folder that has a name wins.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

#ifndef PARL_SCENARIOS_DIR
#define PARL_SCENARIOS_DIR ""
#endif

static char *copy_of(const char *text, size_t size) {
    char *copy = malloc(size + 1);
    if (!copy) abort();
    memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

// "a/b" on the heap.
static char *join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (!path) abort();
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

static bool is_there(const char *path) {
    struct stat status;
    return stat(path, &status) == 0;
}

static bool holds_scenario(const char *folder) {
    char *script = join(folder, "scenario.lua");
    bool holds = is_there(script);
    free(script);
    return holds;
}

// --- The list -----------------------------------------------------------

static bool is_known(const Places *places, const char *name) {
    for (int i = 0; i < places->count; i++) {
        if (strcmp(places->names[i], name) == 0) return true;
    }
    return false;
}

static void *grown(void *list, int count) {
    void *longer = realloc(list, (size_t)(count + 1) * sizeof(char *));
    if (!longer) abort();
    return longer;
}

// Takes over [path].
static void add_place(Places *places, const char *name, char *path) {
    places->names = grown(places->names, places->count);
    places->paths = grown(places->paths, places->count);
    places->names[places->count] = copy_of(name, strlen(name));
    places->paths[places->count++] = path;
}

static void add_folder(Places *places, const char *folder) {
    DIR *entries = opendir(folder);
    if (!entries) return;
    for (struct dirent *entry; (entry = readdir(entries));) {
        if (entry->d_name[0] == '.') continue;
        char *path = join(folder, entry->d_name);
        if (holds_scenario(path) && !is_known(places, entry->d_name)) {
            add_place(places, entry->d_name, path);
        } else {
            free(path);
        }
    }
    closedir(entries);
}

static void add_folders(Places *places, const char *folders) {
    while (*folders) {
        size_t size = strcspn(folders, ":");
        char *folder = copy_of(folders, size);
        if (size > 0) add_folder(places, folder);
        free(folder);
        folders += size;
        if (*folders == ':') folders++;
    }
}

// Folders list their entries in any order; people want the alphabet's.
static void sort(Places *places) {
    for (int i = 1; i < places->count; i++) {
        char *name = places->names[i], *path = places->paths[i];
        int j = i;
        for (; j > 0 && strcmp(places->names[j - 1], name) > 0; j--) {
            places->names[j] = places->names[j - 1];
            places->paths[j] = places->paths[j - 1];
        }
        places->names[j] = name;
        places->paths[j] = path;
    }
}

Places places_find(void) {
    Places places = {0};
    const char *own = getenv("PARLANCE_SCENARIOS");
    if (own) add_folders(&places, own);
    if (*PARL_SCENARIOS_DIR) add_folder(&places, PARL_SCENARIOS_DIR);
    char *installed = places_beside("../share/parlance/scenarios");
    if (installed) add_folder(&places, installed);
    free(installed);
    sort(&places);
    return places;
}

void places_clear(Places *places) {
    assert(places);
    for (int i = 0; i < places->count; i++) {
        free(places->names[i]);
        free(places->paths[i]);
    }
    free(places->names);
    free(places->paths);
    *places = (Places){0};
}

// --- One of them -----------------------------------------------------------

static int unknown_name(const Places *places, const char *name) {
    const char *near = nearest_word(name, (const char *const *)places->names, places->count);
    if (near) {
        return complain(EXIT_WRONG_USE, "there is no scenario '%s'; did you mean '%s'?", name,
                        near);
    }
    return complain(EXIT_WRONG_USE,
                    "there is no scenario '%s'; `parlance list` shows them, or give a path", name);
}

char *places_resolve(const char *name) {
    assert(name);
    Places places = places_find();
    char *path = NULL;
    for (int i = 0; i < places.count && !path; i++) {
        if (strcmp(places.names[i], name) == 0)
            path = copy_of(places.paths[i], strlen(places.paths[i]));
    }
    if (!path && is_there(name)) path = copy_of(name, strlen(name));
    if (!path) unknown_name(&places, name);
    places_clear(&places);
    return path;
}

// The folder of this program, or NULL. Systems without /proc have no installed folder and
// no desktop beside; everything else works.
static char *own_folder(void) {
    char *path = realpath("/proc/self/exe", NULL);
    char *slash = path ? strrchr(path, '/') : NULL;
    if (slash) *slash = '\0';
    return path;
}

char *places_beside(const char *name) {
    assert(name);
    char *folder = own_folder();
    if (!folder) return NULL;
    char *path = join(folder, name);
    free(folder);
    if (is_there(path)) return path;
    free(path);
    return NULL;
}
