// SPDX-License-Identifier: MIT
//
// `parlance list`: what can be played, by kind, and how well whoever played last has done. A
// scenario that does not load is a line too.

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kept/kept.h"
#include "parlance_practice.h"

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

// One of the shelf, loaded. Owned: rows_clear.
typedef struct {
    const char *name, *path;  // borrowed from the shelf
    parl_scenario *scenario;  // NULL: it does not load
    parl_scenario_info info;
    int errors;
} Row;

static void load(const parl_shelf *shelf, int index, Row *row) {
    *row = (Row){.name = parl_shelf_name(shelf, index), .path = parl_shelf_path(shelf, index)};
    parl_problems *problems = parl_problems_new();
    if (parl_scenario_load(&row->scenario, row->path, problems) == PARL_OK)
        row->info = parl_scenario_describe(row->scenario);
    row->errors = parl_problems_errors(problems) + parl_problems_dropped(problems);
    parl_problems_free(problems);
}

// Those without a number stand behind the others, by name: the shelf is sorted by it.
static int place_of(const Row *row) { return row->info.number > 0 ? row->info.number : INT_MAX; }

static void sort(Row *rows, int count) {
    for (int i = 1; i < count; i++) {
        Row row = rows[i];
        int j = i;
        for (; j > 0 && place_of(&rows[j - 1]) > place_of(&row); j--) rows[j] = rows[j - 1];
        rows[j] = row;
    }
}

static void print_row(const Row *row, const Runs *runs) {
    int best = parl_runs_attempts(runs->rows, runs->count, row->name).best;
    printf("  %s: %s (%s, %d minute%s)", row->name, row->info.title, row->info.level,
           row->info.minutes, row->info.minutes == 1 ? "" : "s");
    if (best >= 0) printf(", your best %d", best);
    putchar('\n');
}

// What the rows stand under. The loop of an interview has six rounds; the others stand apart.
static const struct {
    parl_kind kind;
    bool in_loop;
    const char *head;
} GROUPS[] = {
    {PARL_KIND_NEGOTIATION, false, "Scenarios"},
    {PARL_KIND_INTERVIEW, true,
     "Rounds of an interview (these, one after the other: parlance interview)"},
    {PARL_KIND_INTERVIEW, false, "More rounds, each on its own"},
    {PARL_KIND_DRILL, false, "Drills (what to practise today: parlance drill)"},
};

static bool in_loop(const Row *row) {
    for (int i = 0; row->info.kind == PARL_KIND_INTERVIEW && i < PARL_LOOP_COUNT; i++) {
        if (strcmp(parl_loop_name(i), row->name) == 0) return true;
    }
    return false;
}

static void print_group(const Row *rows, int count, int group, const Runs *runs) {
    bool any = false;
    parl_kind kind = GROUPS[group].kind;
    for (int i = 0; i < count; i++) {
        if (!rows[i].scenario || rows[i].info.kind != kind) continue;
        if (in_loop(&rows[i]) != GROUPS[group].in_loop) continue;
        if (!any && group > 0) putchar('\n');
        if (!any) printf("%s\n", GROUPS[group].head);
        any = true;
        print_row(&rows[i], runs);
    }
    if (any) printf("To play one: %s NAME\n", places_command(kind));
}

static void print_broken(const Row *rows, int count) {
    bool any = false;
    for (int i = 0; i < count; i++) {
        if (rows[i].scenario) continue;
        if (!any) puts("\nNot to be played before they are mended");
        any = true;
        printf("  %s: does not load, %d error%s; see: parlance check %s\n", rows[i].name,
               rows[i].errors, rows[i].errors == 1 ? "" : "s", rows[i].path);
    }
}

static void print_shelf(const parl_shelf *shelf, int count, const Runs *runs) {
    Row *rows = calloc((size_t)count + 1, sizeof *rows);
    if (!rows) abort();
    for (int i = 0; i < count; i++) load(shelf, i, &rows[i]);
    sort(rows, count);
    int groups = (int)(sizeof GROUPS / sizeof *GROUPS);
    for (int i = 0; i < groups; i++) print_group(rows, count, i, runs);
    print_broken(rows, count);
    for (int i = 0; i < count; i++) parl_scenario_free(rows[i].scenario);
    free(rows);
}

int list_run(const Options *options) {
    (void)options;
    parl_shelf *shelf = places_shelf();
    int count = parl_shelf_count(shelf);
    Runs runs = runs_of_last_player();
    print_shelf(shelf, count, &runs);
    if (count == 0) {
        complain(EXIT_FOUND,
                 "no scenarios found; set PARLANCE_SCENARIOS to the folder that has them");
    }
    free(runs.rows);
    parl_shelf_free(shelf);
    return count == 0 ? EXIT_FOUND : EXIT_FINE;
}
