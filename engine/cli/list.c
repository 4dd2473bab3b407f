// SPDX-License-Identifier: MIT
//
// `parlance list`: what can be played, and how well whoever played last has done. A scenario that
// does not load is a line too.

#include <stdio.h>
#include <stdlib.h>

#include "kept/kept.h"

// The runs of whoever played last.
typedef struct {
    parl_run *rows;  // owned
    int count;
} Runs;

static Runs runs_of_last_player(void) {
    Runs runs = {.count = 0};
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_store *store = kept_store_if_there();
    if (!store) return runs;
    if (parl_store_last_profile(store, profile, sizeof profile) == 0 ||
        parl_store_runs(store, profile, NULL, &runs.rows, &runs.count) != PARL_STORE_OK)
        runs = (Runs){.count = 0};
    parl_store_free(store);
    return runs;
}

static void print_row(const char *name, const parl_scenario *scenario, const Runs *runs) {
    parl_scenario_info info = parl_scenario_describe(scenario);
    int best = parl_runs_attempts(runs->rows, runs->count, name).best;
    printf("%s: %s (%s, %d minute%s)", name, info.title, info.level, info.minutes,
           info.minutes == 1 ? "" : "s");
    if (best >= 0) printf(", your best %d", best);
    putchar('\n');
}

static void print_broken(const char *name, const char *path, const parl_problems *problems) {
    int errors = parl_problems_errors(problems) + parl_problems_dropped(problems);
    printf("%s: does not load, %d error%s; see: parlance check %s\n", name, errors,
           errors == 1 ? "" : "s", path);
}

static void print_place(const char *name, const char *path, const Runs *runs) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    if (parl_scenario_load(&scenario, path, problems) == PARL_OK) {
        print_row(name, scenario, runs);
    } else {
        print_broken(name, path, problems);
    }
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

int list_run(const Options *options) {
    (void)options;
    parl_shelf *shelf = places_shelf();
    int count = parl_shelf_count(shelf);
    Runs runs = runs_of_last_player();
    for (int i = 0; i < count; i++) {
        print_place(parl_shelf_name(shelf, i), parl_shelf_path(shelf, i), &runs);
    }
    if (count == 0) {
        complain(EXIT_FOUND,
                 "no scenarios found; set PARLANCE_SCENARIOS to the folder that has them");
    } else {
        puts("\nTo play one: parlance play NAME");
    }
    free(runs.rows);
    parl_shelf_free(shelf);
    return count == 0 ? EXIT_FOUND : EXIT_FINE;
}
