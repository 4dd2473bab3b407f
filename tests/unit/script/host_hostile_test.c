// SPDX-License-Identifier: MIT
//
// Every script of the hostile folder, against what its first line expects. RESULT is the
// name of a HostResult; SEAL: a function of it may not be kept; CALL: it may, and fails
// when it is called. A file that cannot begin with a comment has its line in NAME.expect.

#define _POSIX_C_SOURCE 200809L

// clang-format off
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
// clang-format on

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "host_fake.h"
#include "printable.h"
#include "sanitized.h"

static const double seconds_max = SANITIZED ? 3.0 : 1.5;

typedef struct {
    char result[16];
    char text[120];
} Expectation;

typedef struct {
    const char *result;
    double seconds;
    bool in_cap;
    Room room;
} Outcome;

// The caller frees it. NULL where there is no such file.
static char *read_file(const char *name, size_t *size) {
    char path[600];
    snprintf(path, sizeof path, PARL_SOURCE_DIR "/tests/fixtures/hostile/%s", name);
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    char *text = calloc(1, 256 * 1024);
    assert_non_null(text);
    *size = fread(text, 1, 256 * 1024 - 1, file);
    fclose(file);
    return text;
}

static bool read_expectation(const char *text, Expectation *out) {
    const char *begin = strstr(text, "-- expect: ");
    *out = (Expectation){0};
    if (!begin) return false;
    return sscanf(begin, "-- expect: %15[A-Z]%*[ ]%119[^\n]", out->result, out->text) >= 1;
}

// Processor time: how busy the machine is does not count.
static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// Each kept function is asked twice; the answers must agree.
static const char *ask_all(Room *room, int count) {
    const char *result = "FINE";
    for (int i = 0; i < count; i++) {
        struct State state = {.week = 3};
        int32_t first = 0, second = 0;
        bool ok = room->script.call(room->script.room, i, &fake_scenario, &state, &first);
        bool again = room->script.call(room->script.room, i, &fake_scenario, &state, &second);
        if (!ok) result = "CALL";
        if (ok != again || first != second) return "DIFFERENT";
    }
    return result;
}

static Outcome try_script(const char *text, size_t size) {
    double begin = now();
    Outcome outcome = {.room = room_open(size)};
    assert_non_null(outcome.room.host);
    room_run(&outcome.room, text, size);
    outcome.result = result_name(outcome.room.error.result);
    Host *host = outcome.room.host;
    int kept = host_kept_count(host);
    if (outcome.room.error.result == HOST_FINE && kept > 0) {
        bool sealed = room_seal(&outcome.room);
        outcome.result = sealed ? ask_all(&outcome.room, kept) : "SEAL";
    }
    outcome.in_cap = host_bytes_peak(host) <= host_bytes_cap(host);
    room_shut(&outcome.room);
    outcome.seconds = now() - begin;
    return outcome;
}

static bool is_printable(const char *message) {
    char copy[512];
    printable_copy(copy, sizeof copy, message, strlen(message));
    return strcmp(copy, message) == 0;
}

// What is wrong with the outcome; NULL: nothing.
static const char *judge(const Outcome *outcome, const Expectation *expected) {
    const char *message = outcome->room.message;
    bool silent = strcmp(expected->result, "FINE") == 0 || strcmp(expected->result, "CALL") == 0;
    if (strcmp(outcome->result, expected->result) != 0) return "another result";
    if (!strstr(message, expected->text)) return "another message";
    if (!silent && !message[0]) return "no message";
    if (!is_printable(message)) return "a message that steers the terminal";
    if (!outcome->in_cap) return "more memory than the cap";
    if (outcome->seconds > seconds_max) return "too slow";
    return NULL;
}

static bool try_file(const char *name) {
    char companion[300];
    size_t size = 0, ignored = 0;
    Expectation expected;
    char *text = read_file(name, &size);
    assert_non_null(text);
    snprintf(companion, sizeof companion, "%.*s.expect", (int)(strlen(name) - 4), name);
    char *expect = read_file(companion, &ignored);
    bool known = read_expectation(expect ? expect : text, &expected);
    Outcome outcome = try_script(text, size);
    const char *wrong = known ? judge(&outcome, &expected) : "no expectation";
    if (wrong) {
        print_error("%s: %s: %s, line %d: \"%s\", %.2f s\n", name, wrong, outcome.result,
                    outcome.room.error.line, outcome.room.message, outcome.seconds);
    }
    free(expect);
    free(text);
    return !wrong;
}

static void every_hostile_script_ends_as_its_first_line_expects(void **state) {
    (void)state;
    int count = 0, failures = 0;
    DIR *folder = opendir(PARL_SOURCE_DIR "/tests/fixtures/hostile");
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 5 || strcmp(entry->d_name + length - 4, ".lua") != 0) continue;
        count++;
        failures += !try_file(entry->d_name);
    }
    closedir(folder);
    print_message("%d hostile scripts\n", count);
    assert_int_equal(failures, 0);
    assert_true(count >= 45);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_hostile_script_ends_as_its_first_line_expects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
