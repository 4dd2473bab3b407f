// SPDX-License-Identifier: MIT
//
// Where scenarios are found.

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "parlance.h"

// Rounds and drills stand in a folder of their own among the scenarios.
enum { DEEPER = 1 };

struct parl_shelf {
    int count;
    char **names, **paths;  // side by side
};

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

static int index_of(const parl_shelf *shelf, const char *name) {
    for (int i = 0; i < shelf->count; i++) {
        if (strcmp(shelf->names[i], name) == 0) return i;
    }
    return -1;
}

static void *grown(void *list, int count) {
    void *longer = realloc(list, (size_t)(count + 1) * sizeof(char *));
    if (!longer) abort();
    return longer;
}

// Takes over [path].
static void add(parl_shelf *shelf, const char *name, char *path) {
    shelf->names = grown(shelf->names, shelf->count);
    shelf->paths = grown(shelf->paths, shelf->count);
    shelf->names[shelf->count] = copy_of(name, strlen(name));
    shelf->paths[shelf->count++] = path;
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

// What is in [folder], sorted, so that of two that have a name the same one is taken everywhere.
// The caller's: free_entries.
static char **entries_of(const char *folder, int *count) {
    char **entries = NULL;
    *count = 0;
    DIR *open = opendir(folder);
    if (!open) return NULL;
    for (struct dirent *entry; (entry = readdir(open));) {
        if (entry->d_name[0] == '.') continue;
        entries = grown(entries, *count);
        entries[(*count)++] = copy_of(entry->d_name, strlen(entry->d_name));
    }
    closedir(open);
    if (entries) qsort(entries, (size_t)*count, sizeof *entries, by_name);
    return entries;
}

static void free_entries(char **entries, int count) {
    for (int i = 0; i < count; i++) free(entries[i]);
    free(entries);
}

// The folders of [folder] that are scenarios, and then those one deeper: what stands nearer wins.
static void add_folder(parl_shelf *shelf, const char *folder, int deeper) {
    int count;
    char **entries = entries_of(folder, &count);
    for (int i = 0; i < count; i++) {
        char *path = join(folder, entries[i]);
        if (holds_scenario(path) && index_of(shelf, entries[i]) < 0)
            add(shelf, entries[i], path);
        else
            free(path);
    }
    for (int i = 0; i < count && deeper > 0; i++) {
        char *path = join(folder, entries[i]);
        if (!holds_scenario(path)) add_folder(shelf, path, deeper - 1);
        free(path);
    }
    free_entries(entries, count);
}

static void add_folders(parl_shelf *shelf, const char *folders) {
    while (*folders) {
        size_t size = strcspn(folders, ":");
        char *folder = copy_of(folders, size);
        if (size > 0) add_folder(shelf, folder, DEEPER);
        free(folder);
        folders += size;
        if (*folders == ':') folders++;
    }
}

// Folders list their entries in any order; people want the alphabet's.
static void sort(parl_shelf *shelf) {
    for (int i = 1; i < shelf->count; i++) {
        char *name = shelf->names[i], *path = shelf->paths[i];
        int j = i;
        for (; j > 0 && strcmp(shelf->names[j - 1], name) > 0; j--) {
            shelf->names[j] = shelf->names[j - 1];
            shelf->paths[j] = shelf->paths[j - 1];
        }
        shelf->names[j] = name;
        shelf->paths[j] = path;
    }
}

parl_shelf *parl_shelf_new(const char *shared, const char *program) {
    parl_shelf *shelf = calloc(1, sizeof *shelf);
    if (!shelf) abort();
    const char *own = getenv("PARLANCE_SCENARIOS");
    if (own) add_folders(shelf, own);
    if (shared) add_folder(shelf, shared, DEEPER);
    char *installed = program ? join(program, "../share/parlance/scenarios") : NULL;
    if (installed) add_folder(shelf, installed, DEEPER);
    free(installed);
    sort(shelf);
    return shelf;
}

void parl_shelf_free(parl_shelf *shelf) {
    if (!shelf) return;
    for (int i = 0; i < shelf->count; i++) {
        free(shelf->names[i]);
        free(shelf->paths[i]);
    }
    free(shelf->names);
    free(shelf->paths);
    free(shelf);
}

int parl_shelf_count(const parl_shelf *shelf) {
    assert(shelf);
    return shelf->count;
}

const char *parl_shelf_name(const parl_shelf *shelf, int index) {
    assert(index >= 0);
    assert(index < shelf->count);
    return shelf->names[index];
}

const char *parl_shelf_path(const parl_shelf *shelf, int index) {
    assert(index >= 0);
    assert(index < shelf->count);
    return shelf->paths[index];
}

const char *parl_shelf_find(const parl_shelf *shelf, const char *name, const char **near) {
    assert(shelf);
    assert(name);
    int index = index_of(shelf, name);
    if (index >= 0) return shelf->paths[index];
    if (is_there(name)) return name;
    if (near) *near = parl_word_nearest(name, (const char *const *)shelf->names, shelf->count);
    return NULL;
}

// The row whose path leads to the same place; -1: none.
static int row_at(const parl_shelf *shelf, const char *whole) {
    int found = -1;
    for (int i = 0; i < shelf->count && found < 0; i++) {
        char *path = realpath(shelf->paths[i], NULL);
        if (path && strcmp(path, whole) == 0) found = i;
        free(path);
    }
    return found;
}

size_t parl_shelf_name_of(const parl_shelf *shelf, const char *name, char *out, size_t size) {
    assert(shelf);
    assert(name);
    if (index_of(shelf, name) >= 0) return (size_t)snprintf(out, size, "%s", name);
    char *whole = realpath(name, NULL);
    int row = whole ? row_at(shelf, whole) : -1;
    const char *kept = row >= 0 ? shelf->names[row] : whole ? whole : name;
    size_t length = (size_t)snprintf(out, size, "%s", kept);
    free(whole);
    return length;
}
