// SPDX-License-Identifier: MIT
//
// `parlance watch`, with an author who saves while it waits.
#define _XOPEN_SOURCE 700

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "program.h"

// A program that runs beside the test: its input, and what it has said so far.
typedef struct {
    pid_t child;
    int in, out;
    char text[65536];
    size_t size, seen;  // seen: what an earlier expectation has used up
} Bench;

static char folder[128];

static const char *in_folder(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static const char HEAD[] = "scenario { title = \"Watched\", level = \"aspiring\", minutes = 1, "
                           "brief = \"One word decides.\" }\n"
                           "person \"ada\" { name = \"Ada\", role = \"designer\" }\n";

static const char DOOR[] = "scene \"door\" { with = ada, ada \"Coming in?\",\n"
                           "  choice \"Yes.\" { ada \"Good.\" }, choice \"No.\" { ada \"Oh.\" },\n"
                           "  ada \"And now?\", choice \"Sit.\" { jump \"inside\" }, "
                           "choice \"Stand.\" { jump \"inside\" },\n}\n";

static const char INSIDE[] = "ending \"inside\" { ada \"Welcome.\" }\n";

static void save(const char *name, const char *first, const char *second, const char *third) {
    FILE *file = fopen(in_folder(name), "w");
    assert_non_null(file);
    fprintf(file, "%s%s%s", first, second, third);
    assert_int_equal(fclose(file), 0);
}

// As an editor does that writes beside and renames.
static void save_by_rename(const char *door) {
    save("scenario.lua~", HEAD, door, INSIDE);
    assert_int_equal(rename(in_folder("scenario.lua~"), in_folder("scenario.lua")), 0);
}

static void open_bench(Bench *bench, const char *options) {
    int in[2], out[2];
    char line[256];
    snprintf(line, sizeof line, "watch %s%s", folder, options);
    char **list = program_arguments(line), **variables = program_environment(NULL);
    *bench = (Bench){.size = 0};
    assert_int_equal(pipe(in), 0);
    assert_int_equal(pipe(out), 0);
    bench->child = fork();
    assert_true(bench->child >= 0);
    if (bench->child == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        dup2(out[1], STDERR_FILENO);
        close(in[1]);
        close(out[0]);
        execve(list[0], list, variables);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    bench->in = in[1];
    bench->out = out[0];
    program_free(list);
    program_free(variables);
}

static bool hear(Bench *bench) {
    struct pollfd out = {.fd = bench->out, .events = POLLIN};
    size_t room = sizeof bench->text - bench->size - 1;
    if (poll(&out, 1, 20000) <= 0) return false;
    ssize_t got = read(bench->out, bench->text + bench->size, room);
    if (got <= 0) return false;
    bench->size += (size_t)got;
    bench->text[bench->size] = '\0';
    return true;
}

// Waits until [part] stands behind what was expected before.
static void expect(Bench *bench, const char *part) {
    char *found;
    while (!(found = strstr(bench->text + bench->seen, part))) {
        if (!hear(bench)) fail_msg("\"%s\" does not come in:\n%s", part, bench->text + bench->seen);
    }
    bench->seen = (size_t)(found - bench->text) + strlen(part);
}

static void say(const Bench *bench, const char *line) {
    assert_int_equal(write(bench->in, line, strlen(line)), strlen(line));
}

// The exit code, once it has ended by itself; -1: by a signal.
static int leave(Bench *bench) {
    int status = 0;
    while (hear(bench)) continue;
    if (bench->in >= 0) close(bench->in);
    close(bench->out);
    assert_int_equal(waitpid(bench->child, &status, 0), bench->child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void every_save_is_checked(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, ": nothing is wrong\n");
    expect(&bench, "Every save is checked. Enter: play it; q: leave.");
    save("scenario.lua", HEAD, "scene \"door\" { adda \"Hm?\" }\n", INSIDE);
    expect(&bench, "Save 1. ");
    expect(&bench, "'adda'");
    expect(&bench, "error");
    save_by_rename(DOOR);
    expect(&bench, "Save 2. ");
    expect(&bench, ": nothing is wrong\n");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
}

static void included_files_are_watched_as_well(void **state) {
    (void)state;
    Bench bench;
    save("scenario.lua", HEAD, "include \"door\"\n", INSIDE);
    save("door.lua", DOOR, "", "");
    open_bench(&bench, "/scenario.lua");
    expect(&bench, ": nothing is wrong\n");
    save("door.lua", "scene \"door\" { jumpp \"inside\" }\n", "", "");
    expect(&bench, "Save 1. ");
    expect(&bench, "jumpp");
    close(bench.in);
    bench.in = -1;
    assert_int_equal(leave(&bench), 0);
    assert_int_equal(unlink(in_folder("door.lua")), 0);
}

static void play_goes_on_after_a_save(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, " --seed 3");
    expect(&bench, "q: leave.");
    say(&bench, "\n");
    expect(&bench, "Watched (aspiring, about 1 minute, seed 3)");
    expect(&bench, "> ");
    say(&bench, "Yes\n");
    expect(&bench, "And now?");
    expect(&bench, "> ");
    save_by_rename("scene \"door\" { with = ada, ada \"Coming in?\",\n"
                   "  choice \"Maybe.\" { ada \"Hm.\" }, choice \"Yes.\" { ada \"Fine.\" },\n"
                   "  ada \"And then?\", choice \"Sit.\" { jump \"inside\" }, "
                   "choice \"Lie.\" { jump \"inside\" },\n}\n");
    expect(&bench, "Save 1. ");
    expect(&bench, "You go on: after 1 answer.");
    expect(&bench, "And then?");
    expect(&bench, "> ");
    say(&bench, "Lie\n");
    expect(&bench, "Welcome.");
    expect(&bench, "Debrief: Watched (seed 3)");
    expect(&bench, "Every save is checked. Enter: play it; q: leave.");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
}

static void an_answer_that_is_gone_is_named(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\nYes\n");
    expect(&bench, "And now?");
    save("scenario.lua", HEAD,
         "scene \"door\" { with = ada, ada \"Coming in?\",\n"
         "  choice \"No.\" { jump \"inside\" }, choice \"Perhaps.\" { jump \"inside\" } }\n",
         INSIDE);
    expect(&bench, "Your answer 1, “Yes.”, is not there any more. You go on from before it.");
    expect(&bench, "You go on: after 0 answers.");
    expect(&bench, "No.");
    say(&bench, "quit\n");
    expect(&bench, "Every save is checked. Enter: go on playing; q: leave.");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
    assert_null(strstr(bench.text, "Debrief"));  // Nothing is over.
}

// What an author does most: better words for the line that was just said, or for a scene's name.
static void new_words_and_names_leave_the_run_where_it_was(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\nYes\n");
    expect(&bench, "And now?");
    save_by_rename("scene \"gate\" { with = ada, ada \"Coming in?\",\n"
                   "  choice \"Yes, gladly.\" { ada \"Good.\" }, choice \"No.\" { ada \"Oh.\" },\n"
                   "  ada \"And now?\", choice \"Sit.\" { jump \"inside\" }, "
                   "choice \"Stand.\" { jump \"inside\" },\n}\n");
    expect(&bench, "Save 1. ");
    expect(&bench, "You go on where you were; 1 of your answers has new words.");
    expect(&bench, "You go on: after 1 answer.");
    expect(&bench, "And now?");
    assert_null(strstr(bench.text, "not there any more"));
    say(&bench, "q\nq\n");
    assert_int_equal(leave(&bench), 0);
}

static void what_does_not_load_leaves_the_version_before(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\nYes\n");
    expect(&bench, "And now?");
    save("scenario.lua", HEAD, "scene \"door\" { jumpp \"inside\" }\n", INSIDE);
    expect(&bench, "jumpp");
    expect(&bench, "You go on in the version before.");
    expect(&bench, "And now?");
    say(&bench, "Sit\n");
    expect(&bench, "Welcome.");
    close(bench.in);
    bench.in = -1;
    assert_int_equal(leave(&bench), 0);
}

static void play_says_that_it_is_of_the_version_before_the_error(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\n");
    expect(&bench, "> ");
    assert_null(strstr(bench.text, "Playing the version"));  // It is the one that was saved.
    say(&bench, "quit\n");
    expect(&bench, "q: leave.");
    save("scenario.lua", HEAD, "scene \"door\" { jumpp \"inside\" }\n", INSIDE);
    expect(&bench, "jumpp");
    say(&bench, "\n");
    expect(&bench, "Playing the version before the error.");
    expect(&bench, "You go on: after 0 answers.");
    expect(&bench, "> ");
    say(&bench, "q\n");
    expect(&bench, "q: leave.");
    save_by_rename(DOOR);
    expect(&bench, ": nothing is wrong\n");
    size_t mended = bench.seen;
    say(&bench, "\n");
    expect(&bench, "You go on: after 0 answers.");
    assert_null(strstr(bench.text + mended, "Playing the version"));
    say(&bench, "q\nq\n");
    assert_int_equal(leave(&bench), 0);
}

static void q_leads_from_the_play_back_to_watching(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\n");
    expect(&bench, "? explains everything else; q goes back\nto watching.");
    expect(&bench, "> ");
    say(&bench, "?\n");
    expect(&bench, "q, quit    back to watching; the run goes on at the next Enter");
    say(&bench, "Yes\n");
    expect(&bench, "And now?");
    say(&bench, "q\n");
    expect(&bench, "Every save is checked. Enter: go on playing; q: leave.");
    say(&bench, "\n");
    expect(&bench, "You go on: after 1 answer. q goes back to watching.");
    say(&bench, "q\n");
    expect(&bench, "q: leave.");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
    assert_null(strstr(bench.text, "no such answer"));
}

static void what_only_the_check_finds_does_not_hold_up_the_play(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    save("scenario.lua", HEAD, DOOR,
         "ending \"inside\" { when = \"ada.trust > 0\", ada \"Hello.\" }\n"
         "test \"t\" { answers = { \"Never\" }, expect = { ending = \"inside\" } }\n");
    expect(&bench, "1 error");
    say(&bench, "\nYes\nSit\n");
    expect(&bench, "Hello.");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
}

static void a_folder_that_goes_and_comes_is_checked(void **state) {
    (void)state;
    Bench bench;
    char away[160];
    snprintf(away, sizeof away, "%s-away", folder);
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    assert_int_equal(rename(folder, away), 0);
    expect(&bench, "Save 1. ");
    expect(&bench, "error");
    assert_int_equal(rename(away, folder), 0);
    expect(&bench, "Save 2. ");
    expect(&bench, ": nothing is wrong\n");
    save_by_rename("scene \"door\" { jumpp \"inside\" }\n");
    expect(&bench, "jumpp");
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
}

static void a_control_c_ends_it_without_an_error(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    kill(bench.child, SIGINT);
    assert_int_equal(leave(&bench), 0);
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    say(&bench, "\n");
    expect(&bench, "Coming in?");
    expect(&bench, "> ");
    kill(bench.child, SIGINT);
    assert_int_equal(leave(&bench), 0);
}

#if defined(__linux__)

// How often the program has woken up since it began; -1: not known.
static long wakeups(const Bench *bench) {
    char path[64], line[128];
    long count = -1;
    snprintf(path, sizeof path, "/proc/%ld/status", (long)bench->child);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        (void)sscanf(line, "voluntary_ctxt_switches: %ld", &count);
    if (file) fclose(file);
    return count;
}

static void it_sleeps_while_nothing_happens(void **state) {
    (void)state;
    Bench bench;
    open_bench(&bench, "");
    expect(&bench, "q: leave.");
    (void)poll(NULL, 0, 300);
    long before = wakeups(&bench);
    (void)poll(NULL, 0, 500);
    assert_int_equal(wakeups(&bench), before);
    say(&bench, "q\n");
    assert_int_equal(leave(&bench), 0);
}

#endif

static int fresh(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "%s/watched", program_folder());
    if (mkdir(folder, 0700) != 0) return -1;
    save("scenario.lua", HEAD, DOOR, INSIDE);
    return 0;
}

static int gone(void **state) {
    (void)state;
    unlink(in_folder("scenario.lua"));
    return rmdir(folder);
}

#define WATCHED(test) cmocka_unit_test_setup_teardown(test, fresh, gone)

int main(void) {
    const struct CMUnitTest tests[] = {
        WATCHED(every_save_is_checked),
        WATCHED(included_files_are_watched_as_well),
        WATCHED(play_goes_on_after_a_save),
        WATCHED(an_answer_that_is_gone_is_named),
        WATCHED(new_words_and_names_leave_the_run_where_it_was),
        WATCHED(what_does_not_load_leaves_the_version_before),
        WATCHED(play_says_that_it_is_of_the_version_before_the_error),
        WATCHED(q_leads_from_the_play_back_to_watching),
        WATCHED(what_only_the_check_finds_does_not_hold_up_the_play),
        WATCHED(a_folder_that_goes_and_comes_is_checked),
        WATCHED(a_control_c_ends_it_without_an_error),
#if defined(__linux__)
        WATCHED(it_sleeps_while_nothing_happens),
#endif
    };
    signal(SIGPIPE, SIG_IGN);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
