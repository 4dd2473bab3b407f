// SPDX-License-Identifier: MIT
//
// `parlance explore`: what is found in a scenario by play.

#define _XOPEN_SOURCE 700

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "kept/kept.h"
#include "parlance_author.h"
#include "parlance_report_author.h"

enum { COLUMNS = 80 };

// --- How far it is -------------------------------------------------------------------------

typedef struct {
    bool shown;  // somebody watches
    double last;
} Watch;

static double now(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static bool show(void *data, int done, int of) {
    Watch *watch = data;
    double time = now();
    if (!watch->shown || time - watch->last < 0.3) return true;
    watch->last = time;
    fprintf(stderr, "\r\033[KExploring: %d of at most %d ", done, of);
    fflush(stderr);
    return true;
}

static void wipe(const Watch *watch) {
    if (watch->shown && watch->last > 0) fputs("\r\033[K", stderr);
}

// --- What comes of it ------------------------------------------------------------------------

static bool make_folder(const char *folder) {
    struct stat about;
    if (mkdir(folder, 0777) == 0) return true;
    if (errno == EEXIST && stat(folder, &about) == 0 && S_ISDIR(about.st_mode)) return true;
    complain(EXIT_WRONG_USE, "%s: cannot be made: %s; name a folder, or one that can be made",
             folder, strerror(errno));
    return false;
}

static char *joined(const char *folder, const char *file) {
    size_t size = strlen(folder) + strlen(file) + 2;
    char *path = malloc(size);
    if (!path) abort();
    snprintf(path, size, "%s/%s", folder, file);
    return path;
}

static bool write_way(const parl_exploration *exploration, int find, const char *folder) {
    char file[96];
    Sheet sheet;
    (void)parl_report_find_file(exploration, find, file, sizeof file);
    char *path = joined(folder, file);
    const char *way = exploration->finds[find].way;
    bool fine = sheet_begin(&sheet, path);
    if (fine) fine = sheet_end(&sheet, sheet_write(&sheet, way, strlen(way))) == EXIT_FINE;
    free(path);
    return fine;
}

static bool write_ways(const parl_exploration *exploration, const char *folder) {
    for (int i = 0; folder && i < exploration->find_count; i++) {
        if (!write_way(exploration, i, folder)) return false;
    }
    return true;
}

static int write_report(const parl_exploration *exploration, const parl_explore_report *request,
                        const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_explore(exploration, request, sheet_write, &sheet);
    int code = sheet_end(&sheet, status == PARL_OK && !ferror(sheet.file));
    if (code == EXIT_FINE && path && strcmp(path, "-") != 0)
        printf("What was explored of %s is in %s\n", request->name, path);
    return code;
}

static int tell(const Options *options, const parl_exploration *exploration) {
    parl_explore_report request = {
        .columns = COLUMNS,
        .name = options->names[0],
        .folder = options->values[OPTION_WAYS],
    };
    const char *path;
    if (!kept_format(options, &request.format, &path)) return EXIT_WRONG_USE;
    if (!write_ways(exploration, request.folder)) return EXIT_FOUND;
    int code = write_report(exploration, &request, path);
    return code == EXIT_FINE && parl_exploration_wrong(exploration) ? EXIT_FOUND : code;
}

// --- The command ----------------------------------------------------------------------------

static int explore(const Options *options, const char *path) {
    parl_scenario *scenario = kept_load(path);
    if (!scenario) return EXIT_FOUND;
    Watch watch = {.shown = isatty(STDERR_FILENO) == 1};
    const parl_explore_request request = {
        .path = path,
        .threads = (int)options->counts[OPTION_THREADS],
        .states = options->counts[OPTION_STATES],
        .runs = options->counts[OPTION_RANDOM],
        .seed = options->values[OPTION_SEED] ? options->seed : 1,
        .progress = show,
        .data = &watch,
    };
    parl_exploration *exploration = parl_explore(scenario, &request);
    wipe(&watch);
    int code = tell(options, exploration);
    parl_exploration_free(exploration);
    parl_scenario_free(scenario);
    return code;
}

static bool clashes(const Options *options) {
    if (options->values[OPTION_RANDOM] && options->values[OPTION_STATES]) {
        complain(EXIT_WRONG_USE, "explore: --states is the limit of every state, and --runs plays "
                                 "at random; leave one out");
        return true;
    }
    if (options->values[OPTION_SEED] && !options->values[OPTION_RANDOM]) {
        complain(EXIT_WRONG_USE, "explore: --seed is the first of the --runs; add --runs N, or "
                                 "leave it out");
        return true;
    }
    return false;
}

int explore_run(const Options *options) {
    parl_format format;
    const char *file, *folder = options->values[OPTION_WAYS];
    if (clashes(options) || !kept_format(options, &format, &file)) return EXIT_WRONG_USE;
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    int code = EXIT_WRONG_USE;
    if (path && (!folder || make_folder(folder))) code = explore(options, path);
    parl_shelf_free(shelf);
    return code;
}
