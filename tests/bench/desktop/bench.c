// SPDX-License-Identifier: MIT
//
// What the window costs, beside a plain window of SDL2 and SDL_ttf in the same run: the start, the
// memory, the rest and a redraw.
//
//   parl_bench_desktop [STARTS]
//
// It needs a display: under `xvfb-run` on a machine that has none. Absolute figures move from
// machine to machine and with what else it does; the ratios are what counts.

#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <fontconfig/fontconfig.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STARTS = 11, STARTS_MAX = 101, REST_S = 10, SCREENS = 4 };

static char font[1024];

// --- A program that is measured -------------------------------------------------------------

typedef struct {
    pid_t id;
    FILE *said;
    double start;
} Child;

static double clock_ms(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void stop(const char *what) {
    fprintf(stderr, "parl_bench_desktop: %s\n", what);
    exit(1);
}

static void become(bool plain, const char *what, const char *screen) {
    if (plain)
        execl(PARL_BENCH_PLAIN, "plain", font, what, (char *)NULL);
    else
        execl(PARL_BENCH_WINDOW, "window", what, screen, (char *)NULL);
    _exit(127);
}

static Child start(bool plain, const char *what, const char *screen) {
    int ends[2];
    if (pipe(ends) != 0) stop("no pipe");
    Child child = {.start = clock_ms()};
    child.id = fork();
    if (child.id < 0) stop("no process");
    if (child.id == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        become(plain, what, screen);
    }
    close(ends[1]);
    child.said = fdopen(ends[0], "r");
    if (!child.said) stop("no stream");
    return child;
}

// Waits for the line [name] and returns its figure.
static double hear(Child *child, const char *name) {
    char line[128], word[64];
    double figure = 0;
    while (fgets(line, sizeof line, child->said))
        if (sscanf(line, "%63s %lf", word, &figure) == 2 && strcmp(word, name) == 0) return figure;
    stop("what is measured ended before it was done; is there a display?");
    return 0;
}

static void end(Child *child) {
    kill(child->id, SIGTERM);
    fclose(child->said);
    waitpid(child->id, NULL, 0);
}

static double figure_of(bool plain, const char *what, const char *screen, const char *name) {
    Child child = start(plain, what, screen);
    double figure = hear(&child, name);
    end(&child);
    return figure;
}

// --- Figures ------------------------------------------------------------------------------------

static int compare(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *figures, int count) {
    qsort(figures, (size_t)count, sizeof *figures, compare);
    return figures[count / 2];
}

static void tell(const char *what, const char *unit, double plain, double window,
                 const char *target) {
    printf("%-34s %9.2f %9.2f %-4s", what, plain, window, unit);
    if (plain > 0)
        printf(" %5.1f x", window / plain);
    else
        printf("        ");
    printf("   %s\n", target);
    fflush(stdout);
}

// --- The start and the memory -----------------------------------------------------------------

typedef struct {
    double clock[STARTS_MAX], cpu[STARTS_MAX], resident[STARTS_MAX];
} Starts;

static void measure_start(Starts *starts, int index, bool plain) {
    Child child = start(plain, "frame", NULL);
    starts->cpu[index] = hear(&child, "frame");
    starts->clock[index] = clock_ms() - child.start;
    starts->resident[index] = hear(&child, "resident");
    end(&child);
}

// Turn by turn: what else the machine does then weighs on both alike.
static void measure_starts(int count) {
    static Starts plain, window;
    for (int i = 0; i < count; ++i) {
        measure_start(&plain, i, true);
        measure_start(&window, i, false);
    }
    tell("start to first frame, clock", "ms", median(plain.clock, count),
         median(window.clock, count), "<= 4 x, <= 150 ms");
    tell("start to first frame, processor", "ms", median(plain.cpu, count),
         median(window.cpu, count), "");
    double least = median(plain.resident, count);
    tell("resident at the first frame", "MiB", least, median(window.resident, count), "<= 3 x");
    tell("resident after a run, at its debrief", "MiB", least,
         figure_of(false, "whole", NULL, "whole"), "<= 3 x");
}

// --- At rest ------------------------------------------------------------------------------------

typedef struct {
    long woken;
    double cpu_ms;
} Rest;

// The switches that thread [task] of [id] made of its own.
static long woken(pid_t id, const char *task) {
    char path[512], line[256];
    long count = 0;
    snprintf(path, sizeof path, "/proc/%ld/task/%s/status", (long)id, task);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "voluntary_ctxt_switches: %ld", &count) == 1) break;
    if (file) fclose(file);
    return count;
}

static double cpu_of(pid_t id) {
    clockid_t its;
    struct timespec now = {0};
    if (clock_getcpuclockid(id, &its) == 0) clock_gettime(its, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static Rest rest_of(pid_t id) {
    char path[64];
    Rest rest = {.cpu_ms = cpu_of(id)};
    snprintf(path, sizeof path, "/proc/%ld/task", (long)id);
    DIR *tasks = opendir(path);
    for (struct dirent *task; tasks && (task = readdir(tasks));)
        if (task->d_name[0] != '.') rest.woken += woken(id, task->d_name);
    if (tasks) closedir(tasks);
    return rest;
}

static Rest rest(bool plain, const char *screen) {
    Child child = start(plain, "idle", screen);
    hear(&child, "ready");
    sleep(1);
    Rest before = rest_of(child.id);
    sleep(REST_S);
    Rest after = rest_of(child.id);
    end(&child);
    return (Rest){after.woken - before.woken, after.cpu_ms - before.cpu_ms};
}

static void measure_rest(const char *screen) {
    char what[64];
    Rest plain = rest(true, NULL), window = rest(false, screen);
    snprintf(what, sizeof what, "%d s at rest, %s: wake-ups", REST_S, screen);
    tell(what, "", (double)plain.woken, (double)window.woken, "0");
    snprintf(what, sizeof what, "%d s at rest, %s: processor", REST_S, screen);
    tell(what, "ms", plain.cpu_ms, window.cpu_ms, "0");
}

// --- All of it ----------------------------------------------------------------------------------

static void measure_redraw(const char *screen, double plain) {
    char what[64];
    snprintf(what, sizeof what, "full redraw, %s", screen);
    tell(what, "ms", plain, figure_of(false, "redraw", screen, "redraw"), "<= 3 ms");
}

static void find_font(void) {
    FcChar8 *path = NULL;
    FcResult result;
    FcPattern *pattern = FcNameParse((const FcChar8 *)"Inter");
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    if (!match || FcPatternGetString(match, FC_FILE, 0, &path) != FcResultMatch)
        stop("there is no font");
    snprintf(font, sizeof font, "%s", (const char *)path);
    FcPatternDestroy(match);
    FcPatternDestroy(pattern);
}

// A store and settings of its own, so that the player's are left alone. The first start makes them.
static void make_place(char *folder) {
    char path[256];
    if (!mkdtemp(folder)) stop("no folder for the store");
    snprintf(path, sizeof path, "%s/runs.db", folder);
    setenv("PARLANCE_STORE", path, 1);
    snprintf(path, sizeof path, "%s/settings", folder);
    setenv("PARLANCE_SETTINGS", path, 1);
    figure_of(false, "frame", NULL, "frame");
}

int main(int argc, char **argv) {
    int count = argc > 1 ? atoi(argv[1]) : STARTS;
    char folder[] = "/tmp/parl-bench-XXXXXX", command[64];
    static const char *const screens[] = {"library", "table", "debrief", "what-if"};
    if (count < 1 || count > STARTS_MAX) stop("between 1 and 101 starts");
    find_font();
    make_place(folder);
    printf("%-34s %9s %9s      %7s   target\n", "", "plain", "window", "ratio");
    measure_starts(count);
    double plain = figure_of(true, "redraw", NULL, "redraw");
    for (int i = 0; i < SCREENS; ++i) measure_redraw(screens[i], plain);
    tell("the same, table, 3840 by 2160, 150 %", "ms", plain,
         figure_of(false, "dense", "table", "redraw"), "");
    for (int i = 0; i < SCREENS; ++i) measure_rest(screens[i]);
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    return system(command) == 0 ? 0 : 1;
}
