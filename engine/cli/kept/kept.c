// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include "kept/kept.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "parlance_author.h"
#include "parlance_cohort.h"

// --- The store -----------------------------------------------------------------------------

parl_store *kept_store(void) {
    char detail[PARL_SHELF_NAME_MAX + 512];
    parl_store *store = NULL;
    parl_store_status status = parl_store_open(&store, NULL, detail, sizeof detail);
    if (status != PARL_STORE_OK) complain(EXIT_FOUND, "%s", detail);
    return store;
}

// Opening makes the file where there is none, and fills it where it is empty.
parl_store *kept_store_if_there(void) {
    char path[PATH_MAX];
    struct stat about;
    size_t size = parl_store_default_path(path, sizeof path);
    if (size == 0 || size >= sizeof path) return NULL;
    if (stat(path, &about) != 0 || about.st_size == 0) return NULL;
    parl_store *store = NULL;
    return parl_store_open(&store, path, NULL, 0) == PARL_STORE_OK ? store : NULL;
}

size_t kept_profile(parl_store *store, const Options *options, char *out, size_t size) {
    assert(options);
    const char *named = options->values[OPTION_AS];
    if (named) return (size_t)snprintf(out, size, "%s", named);
    size_t length = store ? parl_store_last_profile(store, out, size) : 0;
    return length > 0 ? length : (size_t)snprintf(out, size, "you");
}

int kept_complain(parl_store *store, parl_store_status status) {
    const char *trouble = store ? parl_store_trouble(store) : "";
    return complain(EXIT_FOUND, "%s", *trouble ? trouble : parl_store_status_text(status));
}

// --- A run ----------------------------------------------------------------------------------

static void print_problems(const parl_problems *problems) {
    for (int i = 0; i < parl_problems_count(problems); i++) {
        const parl_problem *problem = parl_problems_at(problems, i);
        if (problem->severity < PARL_ERROR) continue;
        size_t size = parl_problem_text(problem, NULL, 0);
        char *text = malloc(size + 1);
        if (!text) abort();
        parl_problem_text(problem, text, size + 1);
        fputs(text, stderr);
        free(text);
    }
}

parl_scenario *kept_load(const char *path) {
    parl_scenario *scenario = NULL;
    parl_problems *problems = parl_problems_new();
    if (parl_scenario_load(&scenario, path, problems) != PARL_OK) {
        print_problems(problems);
        complain(EXIT_FOUND, "%s: the scenario does not load; `parlance check %s` says everything",
                 path, path);
    }
    parl_problems_free(problems);
    return scenario;
}

// The number of a run as it is written: "12". 0 where it is none.
static int64_t run_number(const char *word) {
    char *end = NULL;
    errno = 0;
    long long number = strtoll(word, &end, 10);
    bool whole = word[0] >= '0' && word[0] <= '9' && *end == '\0' && errno == 0;
    return whole ? (int64_t)number : 0;
}

bool kept_find(parl_store *store, const char *word, parl_run *out, int *code) {
    assert(store);
    assert(word);
    int64_t number = run_number(word);
    *code = EXIT_WRONG_USE;
    if (number <= 0) {
        complain(EXIT_WRONG_USE, "'%s' is no number of a run; `parlance runs` lists them", word);
        return false;
    }
    parl_store_status status = parl_store_run(store, number, out);
    if (status == PARL_STORE_OK) {
        *code = EXIT_FINE;
        return true;
    }
    *code = status == PARL_STORE_ERR_NO_RUN ? EXIT_WRONG_USE : EXIT_FOUND;
    if (status == PARL_STORE_ERR_NO_RUN)
        complain(*code, "there is no run %s; `parlance runs` lists them", word);
    else
        kept_complain(store, status);
    return false;
}

static bool bring_back(Kept *kept, int *code) {
    *code = EXIT_FOUND;
    kept->shelf = places_shelf();
    const char *path = parl_shelf_find(kept->shelf, kept->run.scenario, NULL);
    if (!path) {
        complain(EXIT_FOUND, "run %" PRId64 ": its scenario '%s' is not here any more",
                 kept->run.id, kept->run.scenario);
        return false;
    }
    kept->scenario = kept_load(path);
    if (!kept->scenario) return false;
    parl_store_status status =
        parl_store_replay(kept->store, kept->run.id, kept->scenario, &kept->session, &kept->gap);
    if (status == PARL_STORE_OK || (status == PARL_STORE_ERR_DIVERGED && kept->session)) {
        return true;
    }
    kept_complain(kept->store, status);
    return false;
}

bool kept_open(Kept *kept, const char *word, int *code) {
    assert(kept);
    assert(word);
    assert(code);
    *kept = (Kept){.gap.turn = -1};
    *code = EXIT_FOUND;
    kept->store = kept_store();
    bool fine =
        kept->store && kept_find(kept->store, word, &kept->run, code) && bring_back(kept, code);
    if (!fine) kept_close(kept);
    return fine;
}

void kept_close(Kept *kept) {
    assert(kept);
    free(kept->gap.said);
    parl_session_free(kept->session);
    parl_scenario_free(kept->scenario);
    parl_shelf_free(kept->shelf);
    parl_store_free(kept->store);
    *kept = (Kept){.gap.turn = -1};
}

bool kept_is_closed(const Kept *kept) {
    assert(kept);
    if (kept->run.held && kept->run.sitting.kind == PARL_SITTING_INTERVIEW) {
        complain(EXIT_WRONG_USE,
                 "run %" PRId64 " is a round of an interview: what came of it is told once all "
                 "rounds are over; to go on: parlance interview",
                 kept->run.id);
        return true;
    }
    if (kept->run.held) {
        complain(EXIT_WRONG_USE,
                 "run %" PRId64
                 ": its results are not released yet; with the word of your facilitator: parlance "
                 "debrief %" PRId64 " --word WORD",
                 kept->run.id, kept->run.id);
        return true;
    }
    if (kept->run.mode != PARL_MODE_ASSESSED || kept->run.over) return false;
    complain(EXIT_WRONG_USE, "run %" PRId64 " is assessed: its debrief comes at its end",
             kept->run.id);
    return true;
}

bool kept_release(Kept *kept, const char *word) {
    assert(kept);
    const parl_sitting *sitting = &kept->run.sitting;
    if (sitting->kind != PARL_SITTING_PACK || sitting->release == 0 || !word) return true;
    if (parl_release_hash(word) != sitting->release) {
        complain(EXIT_WRONG_USE, "'%s' is not the word of this pack; ask your facilitator for it",
                 word);
        return false;
    }
    if (!kept->run.held) return true;
    parl_store_status status = parl_store_release(kept->store, sitting->release);
    if (status == PARL_STORE_OK) status = parl_store_run(kept->store, kept->run.id, &kept->run);
    if (status != PARL_STORE_OK) kept_complain(kept->store, status);
    return status == PARL_STORE_OK;
}

void kept_tell_gap(const Kept *kept) {
    assert(kept);
    if (kept->gap.turn < 0) return;
    const char *said = kept->gap.said ? kept->gap.said : "";
    const char *why = kept->gap.why == PARL_ERR_DIVERGED
                          ? "leads elsewhere now: scenario or engine have changed"
                          : "cannot be given any more: the scenario has changed";
    complain(EXIT_FOUND, "run %" PRId64 ": answer %d of %d, “%s”, %s; what follows is left out",
             kept->run.id, kept->gap.turn + 1, kept->run.turns, said, why);
}

// --- The shelf --------------------------------------------------------------------------------

Playables kept_playables(const parl_shelf *shelf) {
    int count = parl_shelf_count(shelf);
    Playables playables = {.rows = calloc((size_t)count + 1, sizeof *playables.rows)};
    if (!playables.rows) abort();
    for (int i = 0; i < count; i++) {
        parl_scenario *scenario = NULL;
        if (parl_scenario_load(&scenario, parl_shelf_path(shelf, i), NULL) != PARL_OK) continue;
        playables.rows[playables.count++] =
            (parl_playable){.name = parl_shelf_name(shelf, i), .scenario = scenario};
    }
    return playables;
}

void kept_playables_clear(Playables *playables) {
    assert(playables);
    for (int i = 0; i < playables->count; i++) {
        // Ours: the request borrows them as what they are to a report.
        parl_scenario_free((parl_scenario *)playables->rows[i].scenario);
    }
    free(playables->rows);
    *playables = (Playables){0};
}

// --- Looking back --------------------------------------------------------------------------------

// On a terminal somebody waits: the line is written over and at last taken away.
static bool tell_progress(void *what, int done, int of) {
    if (!isatty(STDERR_FILENO)) return true;
    if (done < of)
        fprintf(stderr, "\r%s %d of %d ", (const char *)what, done, of);
    else
        fprintf(stderr, "\r%*s\r", 60, "");
    fflush(stderr);
    return true;
}

bool kept_look_back(const parl_session *session, parl_lookback **lookback, parl_worlds **worlds) {
    assert(session);
    assert(lookback);
    *lookback = NULL;
    parl_status status =
        parl_lookback_new(lookback, session, parl_cores(), tell_progress, "Looking back at answer");
    if (worlds) *worlds = NULL;
    if (status == PARL_OK && worlds) {
        status = parl_worlds_new(worlds, session, *lookback, parl_cores(), tell_progress,
                                 "Playing world");
    }
    if (status == PARL_OK) return true;
    parl_lookback_free(*lookback);
    *lookback = NULL;
    complain(EXIT_FOUND, "there are no turning points of this run: %s", parl_status_text(status));
    return false;
}

// --- Dates ---------------------------------------------------------------------------------------

void kept_date(int64_t seconds, char *out, size_t size) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    time_t when = (time_t)seconds;
    struct tm day;
    if (!localtime_r(&when, &day)) {
        snprintf(out, size, "no date");
        return;
    }
    snprintf(out, size, "%d %s %d", day.tm_mday, months[day.tm_mon], day.tm_year + 1900);
}
