// SPDX-License-Identifier: MIT
//
// `parlance runs`: what has been played, the newest last.

#include <inttypes.h>
#include <stdlib.h>

#include "kept/kept.h"
#include "parlance_practice.h"

// What there is to say of a run beside its result.
static void print_mark(const parl_run *run) {
    if (run->parent > 0)
        printf(" (it goes back to answer %d of run %" PRId64 ": no best, no trend)",
               run->parent_turns, run->parent);
    else if (run->seen_before)
        printf(" (a known world: no best, no trend)");
}

static void print_state(const parl_run *run) {
    if (run->held)
        printf("%s; what came of it is told later", run->over ? "played to its end" : "under way");
    else if (run->over)
        printf("%d of 100", run->total);
    else
        printf("stopped after %d answer%s", run->turns, run->turns == 1 ? "" : "s");
    print_mark(run);
    putchar('\n');
}

static void print_run(const parl_run *run) {
    char date[40];
    kept_date(run->began, date, sizeof date);
    printf("%4" PRId64 "  %s, %s, ", run->id, run->title, date);
    bool hidden = run->held && run->sitting.kind == PARL_SITTING_PACK;
    if (!hidden) printf("seed %" PRIu64 ", ", run->seed);
    printf("%s: ", parl_mode_id(run->mode));
    print_state(run);
}

static const parl_run *newest_open(const parl_run *runs, int count) {
    for (int i = count - 1; i >= 0; i--) {
        if (!runs[i].over && parl_run_listed(&runs[i])) return &runs[i];
    }
    return NULL;
}

// An interview waits between two of its rounds, too, where no run is open. Of the runs of one
// scenario alone ([all] is false) nobody knows which round is next.
static void print_interview(const parl_run *runs, int count, bool all) {
    parl_loop loop;
    if (!parl_loop_newest(runs, count, &loop)) return;
    if (all && loop.next < PARL_LOOP_COUNT)
        printf("To go on with the interview, at round %d of %d: parlance interview\n",
               loop.next + 1, PARL_LOOP_COUNT);
    else if (!all)
        puts("The rounds of an interview go on with: parlance interview");
}

static void print_hints(const parl_run *runs, int count, bool all) {
    const parl_run *open = newest_open(runs, count);
    putchar('\n');
    print_interview(runs, count, all);
    if (open && open->sitting.kind == PARL_SITTING_PACK) {
        puts("To go on with a session pack: parlance play --pack FILE --as NAME");
    } else if (open && open->sitting.kind == PARL_SITTING_NONE) {
        printf("To go on with run %" PRId64 ": parlance play %s --run %" PRId64 "\n", open->id,
               open->scenario, open->id);
    }
    puts("To look at one: parlance debrief NUMBER   parlance replay NUMBER");
}

static int print_runs(parl_store *store, const Options *options) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_run *runs = NULL;
    int count = 0;
    bool any = false;
    kept_profile(store, options, profile, sizeof profile);
    const char *scenario = options->name_count > 0 ? options->names[0] : NULL;
    parl_store_status status = parl_store_runs(store, profile, scenario, &runs, &count);
    if (status != PARL_STORE_OK) return kept_complain(store, status);
    for (int i = 0; i < count; i++) {
        if (!parl_run_listed(&runs[i])) continue;
        print_run(&runs[i]);
        any = true;
    }
    if (any)
        print_hints(runs, count, !scenario);
    else
        printf("No runs of %s%s%s are kept yet. Begin with: parlance play "
               "eighteen-in-a-hundred\n",
               profile, scenario ? " in " : "", scenario ? scenario : "");
    free(runs);
    return EXIT_FINE;
}

int runs_run(const Options *options) {
    parl_store *store = kept_store();
    if (!store) return EXIT_FOUND;
    int code = print_runs(store, options);
    parl_store_free(store);
    return code;
}
