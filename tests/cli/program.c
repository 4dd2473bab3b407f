// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "program.h"

#include <assert.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char *copy_of(const char *text, size_t size) {
    char *copy = malloc(size + 1);
    assert_non_null(copy);
    memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

static char **add(char **list, int count, char *item) {
    list = realloc(list, (size_t)(count + 2) * sizeof *list);
    assert_non_null(list);
    list[count] = item;
    list[count + 1] = NULL;
    return list;
}

static char **add_words(char **list, int count, const char *words) {
    while (words && *words) {
        size_t size = strcspn(words, " ");
        list = add(list, count++, copy_of(words, size));
        words += size + (words[size] == ' ');
    }
    return list;
}

char **program_arguments(const char *arguments) {
    return add_words(add(NULL, 0, copy_of(PARLANCE, strlen(PARLANCE))), 1, arguments);
}

// What a sanitizer needs to know is passed on, so that its reports fail the test.
static const char *const PASSED_ON[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
                                        "LLVM_PROFILE_FILE"};

// --- A folder for the runs that are kept ------------------------------------------------------

static char folder[] = "/tmp/parlance-test-XXXXXX";
static bool made;

static void remove_folder(void) {
    char *const words[] = {"rm", "-rf", folder, NULL};
    pid_t child = fork();
    if (child == 0) {
        execvp(words[0], words);
        _exit(127);
    }
    if (child > 0) (void)waitpid(child, NULL, 0);
}

const char *program_folder(void) {
    if (!made) {
        assert_non_null(mkdtemp(folder));
        made = true;
        atexit(remove_folder);
    }
    return folder;
}

// A file of its own for each run, where the test names none: no run goes on with another.
static char *fresh_store(void) {
    static int count;
    size_t size = strlen(program_folder()) + 48;
    char *item = malloc(size);
    assert_non_null(item);
    snprintf(item, size, "PARLANCE_STORE=%s/%d.db", folder, ++count);
    return item;
}

char **program_environment(const char *environment) {
    static const char scenarios[] = "PARLANCE_SCENARIOS=" PARL_TEST_SCENARIOS;
    bool shelved = environment && strstr(environment, "PARLANCE_SCENARIOS=");
    char **list = NULL;
    int count = 0;
    if (!shelved) list = add(list, count++, copy_of(scenarios, sizeof scenarios - 1));
    for (size_t i = 0; i < sizeof PASSED_ON / sizeof *PASSED_ON; i++) {
        const char *value = getenv(PASSED_ON[i]);
        if (!value) continue;
        char *item = malloc(strlen(PASSED_ON[i]) + strlen(value) + 2);
        assert_non_null(item);
        sprintf(item, "%s=%s", PASSED_ON[i], value);
        list = add(list, count++, item);
    }
    bool named = environment && strstr(environment, "PARLANCE_STORE=");
    if (!named) list = add(list, count++, fresh_store());
    return add_words(list, count, environment);
}

void program_free(char **list) {
    for (int i = 0; list[i]; i++) free(list[i]);
    free(list);
}

// --- A run over pipes -------------------------------------------------------------------------

enum { IN, OUT, ERR, PIPES };

static void become(int pipes[PIPES][2], char **arguments, char **environment) {
    dup2(pipes[IN][0], STDIN_FILENO);
    dup2(pipes[OUT][1], STDOUT_FILENO);
    dup2(pipes[ERR][1], STDERR_FILENO);
    for (int i = 0; i < PIPES; i++) {
        close(pipes[i][0]);
        close(pipes[i][1]);
    }
    execve(arguments[0], arguments, environment);
    _exit(127);
}

// Reads what is there and adds it to [text]. False at the end.
static bool drain(int from, char **text, size_t *size) {
    char part[4096];
    ssize_t got = read(from, part, sizeof part);
    if (got <= 0) return false;
    *text = realloc(*text, *size + (size_t)got + 1);
    assert_non_null(*text);
    memcpy(*text + *size, part, (size_t)got);
    *size += (size_t)got;
    (*text)[*size] = '\0';
    return true;
}

// Sends a part of the input. False once all of it is sent, or nobody reads it any more.
static bool feed(int to, const char **input, size_t *left) {
    size_t part = *left < 4096 ? *left : 4096;
    ssize_t sent = *left > 0 ? write(to, *input, part) : 0;
    if (sent <= 0) return false;
    *input += sent;
    *left -= (size_t)sent;
    return *left > 0;
}

// Feeds the input and collects both outputs at once, so that neither side can wait for ever.
static void converse(int pipes[PIPES][2], Run *run, const char *input, size_t left) {
    size_t sizes[2] = {0, 0};
    struct pollfd polls[PIPES] = {
        {.fd = pipes[IN][1], .events = POLLOUT},
        {.fd = pipes[OUT][0], .events = POLLIN},
        {.fd = pipes[ERR][0], .events = POLLIN},
    };
    while (polls[OUT].fd >= 0 || polls[ERR].fd >= 0) {
        if (poll(polls, PIPES, -1) < 0) break;
        if (polls[OUT].revents && !drain(polls[OUT].fd, &run->out, &sizes[0])) polls[OUT].fd = -1;
        if (polls[ERR].revents && !drain(polls[ERR].fd, &run->err, &sizes[1])) polls[ERR].fd = -1;
        if (polls[IN].fd >= 0 && polls[IN].revents && !feed(polls[IN].fd, &input, &left)) {
            close(polls[IN].fd);
            polls[IN].fd = -1;
        }
    }
    if (polls[IN].fd >= 0) close(polls[IN].fd);
}

Run run_parlance(const char *arguments, const char *environment, const void *input, size_t size) {
    Run run = {.code = -1, .out = copy_of("", 0), .err = copy_of("", 0)};
    int pipes[PIPES][2], status = 0;
    signal(SIGPIPE, SIG_IGN);  // A program that reads no further is no fault of the test.
    for (int i = 0; i < PIPES; i++) assert_int_equal(pipe(pipes[i]), 0);
    char **list = program_arguments(arguments), **variables = program_environment(environment);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGPIPE, SIG_DFL);
        become(pipes, list, variables);
    }
    close(pipes[IN][0]);
    close(pipes[OUT][1]);
    close(pipes[ERR][1]);
    converse(pipes, &run, input, size);
    close(pipes[OUT][0]);
    close(pipes[ERR][0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    if (WIFEXITED(status)) run.code = WEXITSTATUS(status);
    program_free(list);
    program_free(variables);
    return run;
}

Run run_with(const char *arguments, const char *input) {
    return run_parlance(arguments, NULL, input, strlen(input));
}

void run_clear(Run *run) {
    free(run->out);
    free(run->err);
}

// --- Expectations -------------------------------------------------------------------------------

void assert_code(const Run *run, int code) {
    if (run->code == code) return;
    fail_msg("ended with %d, not %d:\n%s\n%s", run->code, code, run->out, run->err);
}

void assert_out(const Run *run, const char *part) {
    if (!strstr(run->out, part))
        fail_msg("\"%s\" is missing in:\n%s\n%s", part, run->out, run->err);
}

void assert_not_out(const Run *run, const char *part) {
    if (strstr(run->out, part)) fail_msg("\"%s\" should not stand in:\n%s", part, run->out);
}

void assert_err(const Run *run, const char *part) {
    if (!strstr(run->err, part)) fail_msg("\"%s\" is missing in:\n%s", part, run->err);
}

void assert_one_line(const Run *run) {
    size_t size = strlen(run->err);
    bool one = size > 0 && strchr(run->err, '\n') == run->err + size - 1;
    if (!one) fail_msg("not one line:\n%s", run->err);
}

void assert_wrong_uses(const WrongUse *uses, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Run run = run_with(uses[i].arguments, "");
        assert_code(&run, 2);
        assert_one_line(&run);
        assert_err(&run, uses[i].says);
        assert_string_equal(run.out, "");
        run_clear(&run);
    }
}
