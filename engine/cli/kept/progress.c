// SPDX-License-Identifier: MIT
//
// `parlance progress`: how a player is getting on. `parlance rate`: how they rate themselves.

#define _XOPEN_SOURCE 700

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "game/terminal.h"
#include "kept/kept.h"

enum { COLUMNS = 80 };

static int write_progress(parl_progress_request *request, const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_progress(request, sheet_write, &sheet);
    int code = sheet_end(&sheet, status == PARL_OK && !ferror(sheet.file));
    if (code == EXIT_FINE && sheet.path && *sheet.path != '-') {
        printf("The progress of %s is in %s\n", request->profile, sheet.path);
    }
    return code;
}

static int tell(parl_store *store, const char *profile, parl_format format, const char *path) {
    parl_run *runs = NULL;
    parl_rating first, latest;
    parl_progress_request request = {
        .format = format, .columns = COLUMNS, .profile = profile, .first = &first};
    request.latest = &latest;
    request.now = (int64_t)time(NULL);
    parl_store_status status = parl_store_runs(store, profile, NULL, &runs, &request.run_count);
    if (status == PARL_STORE_OK) status = parl_store_ratings(store, profile, &first, &latest);
    if (status != PARL_STORE_OK) {
        free(runs);
        return kept_complain(store, status);
    }
    parl_shelf *shelf = places_shelf();
    Playables playables = kept_playables(shelf);
    request.runs = runs;
    request.shelf = playables.rows;
    request.shelf_count = playables.count;
    int code = write_progress(&request, path);
    kept_playables_clear(&playables);
    parl_shelf_free(shelf);
    free(runs);
    return code;
}

int progress_run(const Options *options) {
    parl_format format;
    const char *path;
    char profile[4 * PARL_PROFILE_MAX + 1];
    if (!kept_format(options, &format, &path)) return EXIT_WRONG_USE;
    parl_store *store = kept_store();
    if (!store) return EXIT_FOUND;
    kept_profile(store, options, profile, sizeof profile);
    int code = tell(store, profile, format, path);
    parl_store_free(store);
    return code;
}

// --- Rating oneself ------------------------------------------------------------------------------

// 1 to 5; 0 where the line is empty; -1 where it is anything else.
static int read_rating(const char *line) {
    if (*line == '\0') return 0;
    bool digit = line[0] >= '1' && line[0] <= '5' && line[1] == '\0';
    return digit ? line[0] - '0' : -1;
}

// False at the end of input.
static bool ask_rating(Terminal *terminal, int item, int *out) {
    terminal_space();
    terminal_line(terminal, 0, "%d of %d. %s", item + 1, PARL_READINESS_COUNT,
                  parl_readiness_text(item));
    for (;;) {
        const char *line = terminal_ask(terminal, "1 to 5 > ");
        if (!line) return false;
        *out = read_rating(line);
        if (*out >= 0) return true;
        terminal_line(terminal, 0, "Write a number from 1 to 5, or nothing to leave it out.");
    }
}

static bool ask_all(Terminal *terminal, parl_rating *rating) {
    terminal_line(terminal, 0,
                  "Eight sentences. How well can you do that today? 1: not yet, 5: any day, before "
                  "anybody. An empty line leaves one out. Your runs will be held against it.");
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        if (!ask_rating(terminal, i, &rating->rating[i])) return false;
    }
    return true;
}

static int rate(parl_store *store, const char *profile) {
    Terminal terminal;
    parl_rating rating = {0};
    terminal_open(&terminal);
    bool whole = ask_all(&terminal, &rating);
    parl_store_status status = PARL_STORE_OK;
    if (whole) status = parl_store_rate(store, profile, &rating);
    terminal_space();
    if (whole && status == PARL_STORE_OK)
        terminal_line(&terminal, 0, "Kept for %s. `parlance progress` compares.", profile);
    else if (!whole)
        terminal_line(&terminal, 0, "(The input ends here; nothing was kept.)");
    terminal_close(&terminal);
    if (status != PARL_STORE_OK) return kept_complain(store, status);
    return whole ? EXIT_FINE : EXIT_FOUND;
}

int rate_run(const Options *options) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_store *store = kept_store();
    if (!store) return EXIT_FOUND;
    kept_profile(store, options, profile, sizeof profile);
    int code = rate(store, profile);
    parl_store_free(store);
    return code;
}
