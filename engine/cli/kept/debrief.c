// SPDX-License-Identifier: MIT
//
// `parlance debrief RUN`: the debrief of a kept run, as text, HTML, Markdown or JSON.

#include <stdlib.h>
#include <time.h>

#include "kept/kept.h"

enum { COLUMNS = 80 };

// What to play next, said by the player's runs.
typedef struct {
    char lines[PARL_NEXT_MAX][PARL_SHELF_NAME_MAX + 600];
    const char *rows[PARL_NEXT_MAX];
    int count;
} Next;

static void choose_next(const Kept *kept, Next *next) {
    parl_next chosen[PARL_NEXT_MAX];
    parl_run *runs = NULL;
    parl_rating first, latest;
    parl_progress_request request = {.profile = kept->run.profile};
    Playables shelf = kept_playables(kept->shelf);
    next->count = 0;
    if (parl_store_runs(kept->store, kept->run.profile, NULL, &runs, &request.run_count) ==
            PARL_STORE_OK &&
        parl_store_ratings(kept->store, kept->run.profile, &first, &latest) == PARL_STORE_OK) {
        request.runs = runs;
        request.shelf = shelf.rows;
        request.shelf_count = shelf.count;
        request.first = &first;
        request.latest = &latest;
        request.now = (int64_t)time(NULL);
        next->count = parl_progress_next(&request, chosen);
    }
    for (int i = 0; i < next->count; i++) {
        const parl_playable *row = &shelf.rows[chosen[i].playable];
        snprintf(next->lines[i], sizeof next->lines[i], "%s To begin: %s %s", chosen[i].why,
                 places_command(parl_scenario_describe(row->scenario).kind), row->name);
        next->rows[i] = next->lines[i];
    }
    free(runs);
    kept_playables_clear(&shelf);
}

static int write_debrief(const Kept *kept, parl_debrief_request *request, const char *path) {
    Sheet sheet;
    if (!sheet_begin(&sheet, path)) return EXIT_FOUND;
    parl_status status = parl_report_debrief(kept->session, request, sheet_write, &sheet);
    bool whole = status == PARL_OK && !ferror(sheet.file);
    if (status != PARL_OK) {
        complain(EXIT_FOUND, "there is no debrief of this run: %s", parl_status_text(status));
    }
    int code = sheet_end(&sheet, whole);
    if (code == EXIT_FINE && sheet.path && *sheet.path != '-') {
        printf("The debrief of run %lld is in %s\n", (long long)kept->run.id, sheet.path);
    }
    return code;
}

static bool is_rated(const parl_rating *rating) {
    for (int i = 0; i < PARL_READINESS_COUNT; i++) {
        if (rating->rating[i] != 0) return true;
    }
    return false;
}

// The rating that was made before this run; none otherwise.
static bool rated_before(const Kept *kept, parl_rating *out) {
    parl_rating first, latest;
    parl_store_status status = parl_store_ratings(kept->store, kept->run.profile, &first, &latest);
    if (status != PARL_STORE_OK || !is_rated(&first)) return false;
    bool latest_fits = latest.after_run < kept->run.id;
    *out = latest_fits ? latest : first;
    return latest_fits || first.after_run < kept->run.id;
}

static int tell(const Kept *kept, parl_format format, const char *path) {
    parl_lookback *lookback = NULL;
    parl_worlds *worlds = NULL;
    parl_rating rating;
    parl_vote *votes = NULL;
    int vote_count = 0;
    Next next;
    if (!kept_look_back(kept->session, &lookback,
                        parl_session_over(kept->session) ? &worlds : NULL)) {
        return EXIT_FOUND;
    }
    choose_next(kept, &next);
    if (parl_store_votes(kept->store, kept->run.id, kept->session, &votes, &vote_count) !=
        PARL_STORE_OK) {
        complain(EXIT_FOUND, "what the room said is left out: %s", parl_store_trouble(kept->store));
    }
    parl_debrief_request request = {
        .format = format,
        .columns = COLUMNS,
        .lookback = lookback,
        .worlds = worlds,
        .run = &kept->run,
        .rating = rated_before(kept, &rating) ? &rating : NULL,
        .votes = votes,
        .vote_count = vote_count,
        .next = next.rows,
        .next_count = next.count,
    };
    int code = write_debrief(kept, &request, path);
    free(votes);
    parl_worlds_free(worlds);
    parl_lookback_free(lookback);
    return code;
}

int debrief_run(const Options *options) {
    parl_format format;
    const char *path;
    Kept kept;
    int code;
    if (!kept_format(options, &format, &path)) return EXIT_WRONG_USE;
    if (!kept_open(&kept, options->names[0], &code)) return code;
    kept_tell_gap(&kept);
    bool released = kept_release(&kept, options->values[OPTION_WORD]);
    code = !released || kept_is_closed(&kept) ? EXIT_WRONG_USE : tell(&kept, format, path);
    if (code == EXIT_FINE && kept.gap.turn >= 0) code = EXIT_FOUND;
    kept_close(&kept);
    return code;
}
