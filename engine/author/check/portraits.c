// SPDX-License-Identifier: MIT
//
// Portraits: a face that comes with the program, or a file beside the script. A front end shows
// initials where there is neither; an author wants to know.
#define _POSIX_C_SOURCE 200809L

#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "arena.h"
#include "check.h"

enum { FILES_MAX = 200, PATH_BYTES = 4096 };

static const char *const faces[] = {
#define X(name) name,
    PARL_FACES(X)
#undef X
        NULL,
};

static bool is_picture(const char *name) {
    const char *dot = strrchr(name, '.');
    return dot && strcmp(dot, ".svg") == 0;
}

// --- Faces ---------------------------------------------------------------------------------

static void check_face(const Person *person, parl_problems *problems) {
    char all[PATH_BYTES] = "";
    for (int i = 0; faces[i]; i++) {
        if (strcmp(faces[i], person->portrait) == 0) return;
        if (i > 0) strcat(all, ", ");
        strcat(all, faces[i]);
    }
    check_add(problems, PROBLEM_PORTRAIT_UNKNOWN, person->portrait_place, person->portrait,
              problems_nearest(person->portrait, faces), all);
}

// --- Files ---------------------------------------------------------------------------------

static int compare(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void report_missing(const parl_scenario *scenario, const Person *person,
                           parl_problems *problems) {
    const char *known[FILES_MAX + 1] = {NULL};
    int count = 0;
    Arena names = {0};
    DIR *folder = opendir(*scenario->folder ? scenario->folder : ".");
    for (struct dirent *entry; folder && count < FILES_MAX && (entry = readdir(folder));)
        if (is_picture(entry->d_name)) known[count++] = arena_copy(&names, entry->d_name);
    if (folder) (void)closedir(folder);
    // A folder tells them in any order; of two that are as near, the same one is named each time.
    qsort(known, (size_t)count, sizeof *known, compare);
    check_add(problems, PROBLEM_PORTRAIT_MISSING, person->portrait_place, person->portrait,
              problems_nearest(person->portrait, known), NULL);
    arena_clear(&names);
}

static void check_file(const parl_scenario *scenario, const Person *person,
                       parl_problems *problems) {
    char path[PATH_BYTES];
    struct stat about;
    if (!scenario->folder) return;
    int size = snprintf(path, sizeof path, "%s%s", scenario->folder, person->portrait);
    bool fits = size > 0 && (size_t)size < sizeof path;
    if (!fits || stat(path, &about) != 0 || !S_ISREG(about.st_mode))
        report_missing(scenario, person, problems);
}

void check_portraits(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    for (int i = 0; i < scenario->person_count; i++) {
        const Person *person = &scenario->people[i];
        if (!person->portrait) continue;
        if (is_picture(person->portrait))
            check_file(scenario, person, problems);
        else
            check_face(person, problems);
    }
}
