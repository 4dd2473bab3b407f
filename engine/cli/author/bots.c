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

// On a terminal somebody waits: the line is written over and at last taken away.
static bool tell_progress(void *shown, int done, int of) {
    int *last = shown, percent = 100 * done / of;
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

static int play(const char *path, const Options *options, const parl_scenario *scenario) {
    parl_bots *bots;
    int shown = -1, seeds = (int)options->counts[OPTION_SEEDS];
    const parl_bots_request request = {
        .path = path,
        .threads = (int)options->counts[OPTION_THREADS],
        .worlds = {.seeds = seeds > 0 ? seeds : PARL_BOTS_SEEDS, .first = FIRST_SEED},
        .progress = tell_progress,
        .data = &shown,
    };
    parl_status status = parl_bots_new(&bots, scenario, &request);
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
    int code = EXIT_WRONG_USE;
    parl_scenario *scenario = path ? kept_load(path) : NULL;
    if (path) code = scenario ? play(path, options, scenario) : EXIT_FOUND;
    parl_scenario_free(scenario);
    parl_shelf_free(shelf);
    return code;
}
