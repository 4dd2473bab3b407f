// SPDX-License-Identifier: MIT

#include "find.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

static bool opens(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file) fclose(file);
    return file != NULL;
}

// [folder]/[name] if that is the folder of a scenario. The caller frees.
static char *look_in(const char *folder, const char *name) {
    static const char script[] = "/scenario.lua";
    size_t room = strlen(folder) + strlen(name) + sizeof script + 1;
    char *path = memory_grow(NULL, room, 1);
    int length = snprintf(path, room, "%s/%s", folder, name);
    memcpy(path + length, script, sizeof script);
    bool found = opens(path);
    path[length] = '\0';
    if (found) return path;
    free(path);
    return NULL;
}

static char *look_beside(const char *base, const char *name) {
    static const char share[] = "../share/parlance/scenarios";
    if (!base) return NULL;
    size_t room = strlen(base) + sizeof share;
    char *folder = memory_grow(NULL, room, 1);
    snprintf(folder, room, "%s%s", base, share);
    char *path = look_in(folder, name);
    free(folder);
    return path;
}

// The first of several folders, separated by colons, that has the scenario.
static char *look_in_each(const char *folders, const char *name) {
    char *path = NULL;
    while (*folders && !path) {
        size_t length = strcspn(folders, ":");
        char *folder = memory_text(folders, length);
        if (length > 0) path = look_in(folder, name);
        free(folder);
        folders += length;
        if (*folders) ++folders;
    }
    return path;
}

char *find_scenario(const char *name, const char *base) {
    assert(name);
    char *path = NULL;
    if (!strchr(name, '/')) {
        const char *own = getenv("PARLANCE_SCENARIOS");
        if (own) path = look_in_each(own, name);
        if (!path) path = look_in(PARL_SCENARIOS_DIR, name);
        if (!path) path = look_beside(base, name);
    }
    return !path && opens(name) ? memory_text(name, strlen(name)) : path;
}
