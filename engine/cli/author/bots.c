// SPDX-License-Identifier: MIT
//
// `parlance bots`: what a scenario must prove before a person plays it.

#define _XOPEN_SOURCE 700

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kept/kept.h"
#include "parlance_author.h"
#include "parlance_report_author.h"

enum { COLUMNS = 80, FIRST_SEED = 1 };

// One scenario for each thread: the same one, or copies where the author's functions play.
typedef struct {
    int count, copies;
    parl_scenario *copy[PARL_BOTS_THREADS_MAX];
    const parl_scenario *scenarios[PARL_BOTS_THREADS_MAX];
} Cast;

static void dismiss(Cast *cast) {
    for (int i = 0; i < cast->copies; i++) parl_scenario_free(cast->copy[i]);
}

// The same page once more. NULL once it has been said that it is another one by now.
static parl_scenario *load_again(const char *path, uint64_t fingerprint) {
    parl_scenario *copy = NULL;
    parl_status status = parl_scenario_load(&copy, path, NULL);
    if (status == PARL_OK && parl_scenario_describe(copy).fingerprint == fingerprint) return copy;
    parl_scenario_free(copy);
    complain(EXIT_FOUND, "%s: was saved just now; ask once more", path);
    return NULL;
}

static bool hire(const char *path, int threads, Cast *cast) {
    *cast = (Cast){.count = threads};
    parl_scenario *first = kept_load(path);
    if (!first) return false;
    parl_scenario_info info = parl_scenario_describe(first);
    cast->copy[cast->copies++] = first;
    cast->scenarios[0] = first;
    for (int i = 1; i < threads; i++) {
        parl_scenario *copy = info.pure ? NULL : load_again(path, info.fingerprint);
        if (!info.pure && !copy) return false;
        if (copy) cast->copy[cast->copies++] = copy;
        cast->scenarios[i] = copy ? copy : first;
    }
    return true;
}

// On a terminal somebody waits: the line is written over and at last taken away.
static bool tell_progress(void *shown, int done) {
    int *last = shown, percent = done / 10;
    if (!isatty(STDERR_FILENO) || percent == *last) return true;
    *last = percent;
    fprintf(stderr, "\rThe bots are playing: %d %% ", percent);
    fflush(stderr);
    return true;
}

static void end_progress(void) {
    if (isatty(STDERR_FILENO)) fprintf(stderr, "\r%*s\r", 40, "");
}

// --- Writing -------------------------------------------------------------------------------------

static int write_as(const parl_bots *bots, parl_format format, const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_report_bots(bots, format, COLUMNS, sheet_write, &sheet);
    return sheet_end(&sheet, !ferror(sheet.file));
}

static bool is_stdout(const char *path) { return path && strcmp(path, "-") == 0; }

static int write_all(const parl_bots *bots, const Options *options) {
    const char *html = options->values[OPTION_HTML], *json = options->values[OPTION_JSON];
    int code = EXIT_FINE;
    if (!is_stdout(html) && !is_stdout(json)) code = write_as(bots, PARL_FORMAT_TEXT, NULL);
    if (html && write_as(bots, PARL_FORMAT_HTML, html) != EXIT_FINE) code = EXIT_FOUND;
    if (json && write_as(bots, PARL_FORMAT_JSON, json) != EXIT_FINE) code = EXIT_FOUND;
    return code;
}

static int play(const char *path, const Options *options, const Cast *cast) {
    parl_bots *bots;
    int shown = -1, seeds = options->counts[OPTION_SEEDS] > 0 ? (int)options->counts[OPTION_SEEDS]
                                                              : PARL_BOTS_SEEDS;
    parl_bots_options asked = {.seeds = seeds, .first = FIRST_SEED};
    parl_status status =
        parl_bots_new(&bots, cast->scenarios, cast->count, &asked, tell_progress, &shown);
    end_progress();
    if (status != PARL_OK)
        return complain(EXIT_FOUND, "%s: seed %d does not begin: %s", path, FIRST_SEED,
                        parl_status_text(status));
    int code = write_all(bots, options);
    if (parl_bots_failed(bots) > 0) code = EXIT_FOUND;
    parl_bots_free(bots);
    return code;
}

int bots_run(const Options *options) {
    const char *html = options->values[OPTION_HTML], *json = options->values[OPTION_JSON];
    if (is_stdout(html) && is_stdout(json)) {
        return complain(EXIT_WRONG_USE, "bots: --html and --json cannot both be standard output; "
                                        "name a file for one of them");
    }
    parl_shelf *shelf = places_shelf();
    const char *path = places_resolve(shelf, options->names[0]);
    int threads =
        options->counts[OPTION_THREADS] > 0 ? (int)options->counts[OPTION_THREADS] : kept_threads();
    int code = EXIT_WRONG_USE;
    Cast cast;
    if (path) code = hire(path, threads, &cast) ? play(path, options, &cast) : EXIT_FOUND;
    if (path) dismiss(&cast);
    parl_shelf_free(shelf);
    return code;
}
