// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

// The folder of this program, or NULL. Systems without /proc have no installed folder and
// no desktop beside; everything else works.
static char *own_folder(void) {
    char *path = realpath("/proc/self/exe", NULL);
    char *slash = path ? strrchr(path, '/') : NULL;
    if (slash) *slash = '\0';
    return path;
}

parl_shelf *places_shelf(void) {
    char *folder = own_folder();
    parl_shelf *shelf = parl_shelf_new(PARL_SCENARIOS_DIR, folder);
    free(folder);
    return shelf;
}

const char *places_resolve(const parl_shelf *shelf, const char *name) {
    assert(name);
    const char *near = NULL;
    const char *path = parl_shelf_find(shelf, name, &near);
    if (path) return path;
    if (near) {
        complain(EXIT_WRONG_USE, "there is no scenario '%s'; did you mean '%s'?", name, near);
    } else {
        complain(EXIT_WRONG_USE,
                 "there is no scenario '%s'; `parlance list` shows them, or give a path", name);
    }
    return NULL;
}

const char *places_on_shelf(const parl_shelf *shelf, const char *name, char *kept, size_t size) {
    const char *path = places_resolve(shelf, name);
    if (!path) return NULL;
    size_t length = parl_shelf_name_of(shelf, name, kept, size);
    if (length < size && !strchr(kept, '/')) return path;
    complain(EXIT_WRONG_USE,
             "%s: it stands in no folder of the shelf, so that others could not find it by its "
             "name; put its folder into one of $PARLANCE_SCENARIOS",
             name);
    return NULL;
}

const char *places_command(parl_kind kind) {
    assert(kind < PARL_KIND_COUNT);
    static const char *const commands[PARL_KIND_COUNT] = {
        [PARL_KIND_NEGOTIATION] = "parlance play",
        [PARL_KIND_INTERVIEW] = "parlance interview",
        [PARL_KIND_DRILL] = "parlance drill",
    };
    return commands[kind];
}

char *places_beside(const char *name) {
    assert(name);
    char *folder = own_folder();
    if (!folder) return NULL;
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (!path) abort();
    snprintf(path, size, "%s/%s", folder, name);
    free(folder);
    if (access(path, X_OK) == 0) return path;
    free(path);
    return NULL;
}
