// SPDX-License-Identifier: MIT
//
// What a run costs: processor time and memory of loading a scenario and playing it to its
// debrief, and how many decisions a second a random player makes.
//
//   parl_bench [SCENARIO]
//
// Processor time, not the clock on the wall: it is the same on a busy machine. The peak is
// that of the whole process at that moment, so the first figure is the one to quote. What uses
// two threads has both: the clock is what a player waits.

#define _XOPEN_SOURCE 700

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "parlance.h"
#include "parlance_author.h"
#include "parlance_report.h"

enum { LOADS = 20, RUNS = 100, PAGES = 20, THREADS = 2 };

static double seconds_used(void) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0.0;
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// Linux counts in KiB, macOS in bytes.
static double peak_mib(void) {
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0.0;
#if defined(__APPLE__)
    return (double)usage.ru_maxrss / (1024.0 * 1024.0);
#else
    return (double)usage.ru_maxrss / 1024.0;
#endif
}

static void give_up(const char *what, parl_status status) {
    fprintf(stderr, "parl_bench: %s: %s\n", what, parl_status_text(status));
    exit(1);
}

static parl_scenario *load(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    parl_status status = parl_scenario_load(&scenario, path, problems);
    for (int i = 0; i < parl_problems_count(problems) && status != PARL_OK; i++) {
        char text[2048];
        parl_problem_text(parl_problems_at(problems, i), text, sizeof text);
        fprintf(stderr, "%s\n", text);
    }
    parl_problems_free(problems);
    if (status != PARL_OK) give_up(path, status);
    return scenario;
}

// The number of decisions of one run to its debrief.
static int play(parl_policy policy, const parl_scenario *scenario, uint64_t seed) {
    parl_session *session = NULL;
    parl_status status = parl_policy_play(policy, scenario, seed, &session);
    if (status != PARL_OK) give_up("playing", status);
    parl_debrief debrief;
    status = parl_session_debrief(session, &debrief);
    if (status != PARL_OK) give_up("debrief", status);
    int turns = parl_session_turn_count(session);
    parl_session_free(session);
    return turns;
}

// Decisions alone: the run is played, its debrief is not made.
static int play_without_debrief(const parl_scenario *scenario, uint64_t seed) {
    parl_session *session = NULL;
    parl_status status = parl_policy_play(PARL_POLICY_RANDOM, scenario, seed, &session);
    if (status != PARL_OK) give_up("playing at random", status);
    int turns = parl_session_turn_count(session);
    parl_session_free(session);
    return turns;
}

static void measure_first_run(const char *path) {
    double start = seconds_used();
    parl_scenario *scenario = load(path);
    double loaded = seconds_used();
    int turns = play(PARL_POLICY_EXPERT, scenario, 7);
    double done = seconds_used();
    printf("load, %d decisions, debrief   %8.2f ms of processor, peak %.1f MiB"
           "   (aim: under 50 ms, under 20 MB)\n",
           turns, (done - start) * 1e3, peak_mib());
    printf("  loading alone, once         %8.2f ms\n", (loaded - start) * 1e3);
    parl_scenario_free(scenario);
}

static void measure_loading(const char *path) {
    double start = seconds_used();
    for (int i = 0; i < LOADS; i++) parl_scenario_free(load(path));
    printf("loading, mean of %-4d         %8.2f ms\n", LOADS,
           (seconds_used() - start) * 1e3 / LOADS);
}

static void measure_random(const char *path) {
    parl_scenario *scenario = load(path);
    int turns = 0;
    double start = seconds_used();
    for (int i = 0; i < RUNS; i++) turns += play_without_debrief(scenario, (uint64_t)i + 1);
    double spent = seconds_used() - start;
    printf("a random player, %d runs     %8.0f decisions a second, %.2f ms a run, peak %.1f MiB\n",
           RUNS, spent > 0 ? (double)turns / spent : 0.0, spent * 1e3 / RUNS, peak_mib());
    parl_scenario_free(scenario);
}

// --- Looking back --------------------------------------------------------------------------------

static double seconds_gone(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

typedef struct {
    double used, gone;
} Watch;

static Watch watch_start(void) { return (Watch){seconds_used(), seconds_gone()}; }

static void watch_tell(Watch watch, int times, const char *what) {
    printf("  %-38s %8.0f ms on the clock, %.0f ms of processor\n", what,
           (seconds_gone() - watch.gone) * 1e3 / times,
           (seconds_used() - watch.used) * 1e3 / times);
}

static bool count_bytes(void *data, const char *text, size_t size) {
    (void)text;
    *(size_t *)data += size;
    return true;
}

static size_t write_page(const parl_session *run, const parl_lookback *back,
                         const parl_worlds *worlds) {
    const parl_debrief_request request = {
        .format = PARL_FORMAT_HTML, .lookback = back, .worlds = worlds};
    size_t bytes = 0;
    parl_status status = parl_report_debrief(run, &request, count_bytes, &bytes);
    if (status != PARL_OK) give_up("the page of a debrief", status);
    return bytes;
}

// One run of [policy]: its turning points, its thousand worlds, its page.
static void measure_looking_back(const char *path, parl_policy policy) {
    parl_scenario *scenario = load(path);
    parl_session *run = NULL;
    parl_lookback *back = NULL;
    parl_worlds *worlds = NULL;
    if (parl_policy_play(policy, scenario, 7, &run) != PARL_OK) exit(1);
    printf("%s, a run of %s, %d answers, %d threads\n", parl_scenario_describe(scenario).title,
           parl_policy_id(policy), parl_session_turn_count(run), THREADS);
    Watch watch = watch_start();
    if (parl_lookback_new(&back, run, THREADS, NULL, NULL) != PARL_OK) exit(1);
    watch_tell(watch, 1, "turning points, 64 worlds each");
    watch = watch_start();
    if (parl_worlds_new(&worlds, run, back, THREADS, NULL, NULL) != PARL_OK) exit(1);
    watch_tell(watch, 1, "a thousand worlds (aim: under 2000)");
    watch = watch_start();
    size_t bytes = 0;
    for (int i = 0; i < PAGES; i++) bytes = write_page(run, back, worlds);
    watch_tell(watch, PAGES, "the page of its debrief (aim: under 300)");
    printf("  the page has %zu bytes\n", bytes);
    parl_worlds_free(worlds);
    parl_lookback_free(back);
    parl_session_free(run);
    parl_scenario_free(scenario);
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : PARL_BENCH_SCENARIO;
    printf("%s\n", path);
    measure_first_run(path);
    measure_loading(path);
    measure_random(path);
    measure_looking_back(argc > 1 ? path : PARL_BENCH_LONGEST, PARL_POLICY_EXPERT);
    measure_looking_back(argc > 1 ? path : PARL_BENCH_LONGEST, PARL_POLICY_JARGON);
    return 0;
}
