// SPDX-License-Identifier: MIT
//
//   parl_bench_peers write FOLDER      writes the story with 20, 200 and 2,000 scenes
//   parl_bench_peers measure FOLDER    measures us, and prints what FOLDER/theirs says beside it
//   parl_bench_peers load SCENARIO     one load with every check: milliseconds and MiB
//
// tests/bench/peers/run does all of it. Medians of five. Seconds are those of the processor:
// they are the same on a busy machine.

#define _XOPEN_SOURCE 700

#include "peers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "parlance_author.h"

enum { SIZES = 3, TIMES = 5, CRAWLED = 250 * 1000 };

static const int sizes[SIZES] = {20, 200, 2000};

static double used(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *values) {
    qsort(values, TIMES, sizeof *values, by_size);
    return values[TIMES / 2];
}

// --- Us ---------------------------------------------------------------------------------------

static parl_scenario *load(const char *folder) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    bool fine = parl_check(folder, problems, &scenario);
    for (int i = 0; i < parl_problems_count(problems); i++) {
        char text[2048];
        parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        fprintf(stderr, "%s\n", text);
    }
    parl_problems_free(problems);
    if (!fine) exit(1);
    return scenario;
}

static int load_once(const char *folder) {
    double start = used();
    parl_scenario *scenario = load(folder);
    double spent = used() - start;
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 1;
    printf("%f %f\n", spent * 1e3, (double)usage.ru_maxrss / 1024);
    parl_scenario_free(scenario);
    return 0;
}

// In a process of its own: so the memory is that of one load.
static void load_apart(const char *program, const char *folder, double *ms, double *mib) {
    char command[8192];
    (void)snprintf(command, sizeof command, "'%s' load '%s'", program, folder);
    FILE *out = popen(command, "r");
    if (!out || fscanf(out, "%lf %lf", ms, mib) != 2 || pclose(out) != 0) exit(1);
}

// Decisions a second, over a third of a second.
static double walk_rate(const parl_scenario *scenario, bool rendered) {
    double start = used(), spent = 0;
    size_t bytes = 0;
    long turns = 0;
    for (uint64_t world = 1; spent < 1.0 / 3; spent = used() - start) {
        for (int i = 0; i < 100; i++) turns += walk(scenario, world++, rendered, &bytes);
    }
    if (rendered && bytes == 0) exit(1);
    return (double)turns / spent;
}

// --- Them -------------------------------------------------------------------------------------

// The figure called [name] of the story with [scenes] scenes; 0 where there is none.
static double theirs(const char *folder, int scenes, const char *name) {
    char path[4096], word[32];
    (void)snprintf(path, sizeof path, "%s/theirs", folder);
    FILE *file = fopen(path, "r");
    double value, found = 0;
    int of;
    while (file && fscanf(file, "%d %31s %lf", &of, word, &value) == 3)
        if (of == scenes && strcmp(word, name) == 0) found = value;
    if (file) (void)fclose(file);
    return found;
}

static void row(const char *what, double us, double them, double ratio, const char *target) {
    printf("%-46s %12.1f", what, us);
    if (them > 0)
        printf(" %12.1f %8.1f x", them, ratio);
    else
        printf(" %12s %8s  ", "-", "-");
    printf("  %s\n", target);
}

// --- The table --------------------------------------------------------------------------------

static void place_of(char *out, size_t size, const char *folder, int scenes) {
    (void)snprintf(out, size, "%s/%d", folder, scenes);
}

static void tell_play(const char *folder, int scenes) {
    char place[4096], what[80];
    place_of(place, sizeof place, folder, scenes);
    parl_scenario *scenario = load(place);
    for (int rendered = 0; rendered < 2; rendered++) {
        double rates[TIMES], them = theirs(folder, scenes, "play");
        for (int i = 0; i < TIMES; i++) rates[i] = walk_rate(scenario, rendered);
        double us = median(rates);
        (void)snprintf(what, sizeof what, "decisions a second, %d scenes, %s", scenes,
                       rendered ? "with its text" : "no text");
        row(what, us, them, them > 0 ? us / them : 0, rendered ? "20 x or more" : "50 x or more");
        if (rendered) continue;
        (void)snprintf(what, sizeof what, "  one decision, ns");
        row(what, 1e9 / us, them > 0 ? 1e9 / them : 0, us / them, "the same whatever the scenes");
    }
    parl_scenario_free(scenario);
}

static void tell_load(const char *program, const char *folder, int scenes) {
    char place[4096], what[80];
    double ms[TIMES], mib[TIMES];
    place_of(place, sizeof place, folder, scenes);
    for (int i = 0; i < TIMES; i++) load_apart(program, place, &ms[i], &mib[i]);
    double us = median(ms), them = theirs(folder, scenes, "load");
    (void)snprintf(what, sizeof what, "load with every check, %d scenes, ms", scenes);
    row(what, us, them, them / us, scenes == 2000 ? "25 or less" : "linear");
    double our_room = median(mib), their_room = theirs(folder, scenes, "memory");
    (void)snprintf(what, sizeof what, "  peak memory, MiB");
    row(what, our_room, their_room, their_room / our_room, scenes == 2000 ? "32 or less" : "");
}

static void tell_search(const char *folder) {
    char place[4096];
    place_of(place, sizeof place, folder, 200);
    parl_scenario *scenario = load(place);
    double one[TIMES], two[TIMES], ratios[TIMES];
    for (int i = 0; i < TIMES; i++) {
        one[i] = crawl_rate(scenario, 1, CRAWLED);
        two[i] = crawl_rate(scenario, 2, CRAWLED);
        ratios[i] = two[i] / one[i];
    }
    row("search, transitions a second, one thread", median(one), 0, 0, "1,000,000 or more");
    row("search, transitions a second, two threads", median(two), 0, 0, "");
    row("  two threads, times one", median(ratios), 0, 0, "1.8 or more");
    parl_scenario_free(scenario);
}

static int measure(const char *program, const char *folder) {
    printf("%-46s %12s %12s %10s  %s\n", "Medians of five", "Parlance", "inkjs", "ratio", "target");
    for (int i = 0; i < SIZES; i++) tell_load(program, folder, sizes[i]);
    for (int i = 0; i < SIZES; i++) tell_play(folder, sizes[i]);
    tell_search(folder);
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "load") == 0) return load_once(argv[2]);
    if (argc == 3 && strcmp(argv[1], "measure") == 0) return measure(argv[0], argv[2]);
    if (argc != 3 || strcmp(argv[1], "write") != 0) {
        fprintf(stderr, "use: parl_bench_peers write|measure FOLDER, or load SCENARIO\n");
        return 2;
    }
    for (int i = 0; i < SIZES; i++) {
        char place[4096];
        place_of(place, sizeof place, argv[2], sizes[i]);
        story_write(place, sizes[i]);
    }
    return 0;
}
