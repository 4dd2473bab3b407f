// SPDX-License-Identifier: MIT
//
// `parlance list`: what can be played. A scenario that does not load is a line too.

#include <stdio.h>

#include "cli.h"

static void print_row(const char *name, const parl_scenario *scenario) {
    parl_scenario_info info = parl_scenario_describe(scenario);
    printf("%s: %s (%s, %d minute%s)\n", name, info.title, info.level, info.minutes,
           info.minutes == 1 ? "" : "s");
}

static void print_broken(const char *name, const char *path, const parl_problems *problems) {
    int errors = parl_problems_errors(problems) + parl_problems_dropped(problems);
    printf("%s: does not load, %d error%s; see: parlance check %s\n", name, errors,
           errors == 1 ? "" : "s", path);
}

static void print_place(const char *name, const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    if (parl_scenario_load(&scenario, path, problems) == PARL_OK) {
        print_row(name, scenario);
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
    for (int i = 0; i < count; i++) {
        print_place(parl_shelf_name(shelf, i), parl_shelf_path(shelf, i));
    }
    if (count == 0) {
        complain(EXIT_FOUND,
                 "no scenarios found; set PARLANCE_SCENARIOS to the folder that has them");
    } else {
        puts("\nTo play one: parlance play NAME");
    }
    parl_shelf_free(shelf);
    return count == 0 ? EXIT_FOUND : EXIT_FINE;
}
