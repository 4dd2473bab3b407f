// SPDX-License-Identifier: MIT
#include "documented.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { PATHS_MAX = 256, PATH_MAX_ = 80 };

typedef struct {
    char rows[PATHS_MAX][PATH_MAX_];
    int count;
} Paths;

static bool holds(const Paths *paths, const char *path) {
    for (int i = 0; i < paths->count; i++) {
        if (strcmp(paths->rows[i], path) == 0) return true;
    }
    return false;
}

static void keep(Paths *paths, const char *path) {
    if (holds(paths, path)) return;
    assert_true(paths->count < PATHS_MAX);
    assert_true(strlen(path) < PATH_MAX_);
    memcpy(paths->rows[paths->count++], path, strlen(path) + 1);
}

static void walk(const json_t *value, const char *path, Paths *paths) {
    char inner[PATH_MAX_];
    if (json_is_array(value)) {
        size_t i;
        const json_t *item;
        json_array_foreach(value, i, item) walk(item, path, paths);
        return;
    }
    const char *key;
    json_t *member;
    json_object_foreach((json_t *)(uintptr_t)value, key, member) {
        const char *list = json_is_array(member) ? "[]" : "";
        int size = snprintf(inner, sizeof inner, "%s%s%s%s", path, *path ? "." : "", key, list);
        assert_true(size > 0 && (size_t)size < sizeof inner);
        keep(paths, inner);
        walk(member, inner, paths);
    }
}

// The fields of the table under [heading] of engine/report/README.md.
static void read_rows(const char *heading, Paths *paths) {
    FILE *file = fopen(PARL_SOURCE_DIR "/engine/report/README.md", "r");
    assert_non_null(file);
    char line[512];
    bool here = false;
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#') here = strncmp(line, heading, strlen(heading)) == 0;
        if (!here || strncmp(line, "| `", 3) != 0) continue;
        line[3 + strcspn(line + 3, "`")] = '\0';
        keep(paths, line + 3);
    }
    fclose(file);
}

void assert_documented(const json_t *root, const char *heading) {
    static Paths written_, told;
    written_.count = told.count = 0;
    walk(root, "", &written_);
    read_rows(heading, &told);
    for (int i = 0; i < written_.count; i++) {
        if (!holds(&told, written_.rows[i])) fail_msg("no row for %s", written_.rows[i]);
    }
    for (int i = 0; i < told.count; i++) {
        if (!holds(&written_, told.rows[i])) fail_msg("never written: %s", told.rows[i]);
    }
}
