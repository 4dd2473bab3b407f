// SPDX-License-Identifier: MIT
//
// A scenario that its author saves is seen to change, once, when the save is over.

#define _XOPEN_SOURCE 700

#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_saves.h"

static char root[] = "/tmp/parl-watch-XXXXXX";
static char scenario[64];

static const char *in(const char *folder, const char *name) {
    static char paths[4][128];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static void save(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

// A time that no other write of this test has, whatever clock the disk goes by.
static void date(const char *path, long nanoseconds) {
    const struct timespec times[2] = {{.tv_sec = 1000, .tv_nsec = nanoseconds},
                                      {.tv_sec = 1000, .tv_nsec = nanoseconds}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static int make_root(void **unused) {
    (void)unused;
    if (!mkdtemp(root)) return -1;
    snprintf(scenario, sizeof scenario, "%s/scenario", root);
    return 0;
}

static int remove_root(void **unused) {
    (void)unused;
    return rmdir(root);
}

static int fresh(void **watch) {
    if (mkdir(scenario, 0700) != 0) return -1;
    save(in(scenario, "scenario.lua"), "return {}");
    save(in(scenario, "portrait.svg"), "<svg/>");
    date(in(scenario, "scenario.lua"), 1);
    date(in(scenario, "portrait.svg"), 1);
    *watch = parl_saves_new(scenario);
    return 0;
}

static int gone(void **watch) {
    static const char *const names[] = {"scenario.lua", "portrait.svg", "weeks.lua", ".weeks.lua",
                                        "weeks.lua~",   "notes.txt",    ".lua"};
    parl_saves_free(*watch);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) unlink(in(scenario, names[i]));
    return rmdir(scenario);
}

// A first look is not yet sure, the second tells, and then there is no more to tell.
static void assert_told_once(parl_saves *watch) {
    assert_false(parl_saves_look(watch));
    assert_true(parl_saves_look(watch));
    assert_false(parl_saves_look(watch));
    assert_false(parl_saves_look(watch));
}

static void assert_quiet(parl_saves *watch) {
    for (int i = 0; i < 4; i++) assert_false(parl_saves_look(watch));
}

static void nothing_is_told_of_nothing(void **watch) { assert_quiet(*watch); }

static void a_write_is_told(void **watch) {
    save(in(scenario, "scenario.lua"), "return {title = 1}");
    assert_told_once(*watch);
    save(in(scenario, "portrait.svg"), "<svg></svg>");
    assert_told_once(*watch);
}

static void a_write_of_the_same_size_is_told_by_a_nanosecond(void **watch) {
    date(in(scenario, "scenario.lua"), 2);
    assert_told_once(*watch);
}

static void a_write_at_the_same_time_is_told_by_its_size(void **watch) {
    save(in(scenario, "scenario.lua"), "return {title = 1}");
    date(in(scenario, "scenario.lua"), 1);
    assert_told_once(*watch);
}

static void half_a_file_is_not_told(void **watch) {
    static const char *const grows[] = {"r", "ret", "return", "return {ti"};
    for (int i = 0; i < 4; i++) {
        save(in(scenario, "scenario.lua"), grows[i]);
        assert_false(parl_saves_look(*watch));
    }
    assert_true(parl_saves_look(*watch));
    assert_false(parl_saves_look(*watch));
}

static void a_save_by_rename_is_told_once(void **watch) {
    save(in(scenario, ".weeks.lua"), "return {title = 2}");
    assert_quiet(*watch);
    unlink(in(scenario, "scenario.lua"));
    assert_false(parl_saves_look(*watch));
    rename(in(scenario, ".weeks.lua"), in(scenario, "scenario.lua"));
    assert_told_once(*watch);
}

static void a_moment_without_the_file_is_no_change(void **watch) {
    rename(in(scenario, "scenario.lua"), in(scenario, "weeks.lua~"));
    assert_false(parl_saves_look(*watch));
    rename(in(scenario, "weeks.lua~"), in(scenario, "scenario.lua"));
    assert_quiet(*watch);
}

static void a_new_file_and_its_removal_are_told(void **watch) {
    save(in(scenario, "weeks.lua"), "");
    assert_told_once(*watch);
    unlink(in(scenario, "weeks.lua"));
    assert_told_once(*watch);
}

static void a_file_by_another_name_is_told(void **watch) {
    rename(in(scenario, "scenario.lua"), in(scenario, "weeks.lua"));
    assert_told_once(*watch);
}

static void other_files_do_not_count(void **watch) {
    save(in(scenario, "notes.txt"), "buy milk");
    save(in(scenario, "weeks.lua~"), "return {}");
    save(in(scenario, ".lua"), "return {}");
    assert_quiet(*watch);
}

static void a_folder_that_goes_and_comes_is_told_each_time(void **watch) {
    rename(scenario, in(root, "elsewhere"));
    assert_told_once(*watch);
    rename(in(root, "elsewhere"), scenario);
    assert_told_once(*watch);
    rename(scenario, in(root, "elsewhere"));
    assert_false(parl_saves_look(*watch));
    rename(in(root, "elsewhere"), scenario);
    assert_quiet(*watch);
}

static void an_empty_folder_is_not_a_missing_one(void **watch) {
    unlink(in(scenario, "scenario.lua"));
    unlink(in(scenario, "portrait.svg"));
    assert_told_once(*watch);
    rmdir(scenario);
    assert_told_once(*watch);
    mkdir(scenario, 0700);
    assert_told_once(*watch);
}

static void a_single_file_is_watched_alone(void **unused) {
    (void)unused;
    parl_saves *watch = parl_saves_new(in(scenario, "scenario.lua"));
    save(in(scenario, "weeks.lua"), "");
    assert_quiet(watch);
    date(in(scenario, "scenario.lua"), 5);
    assert_told_once(watch);
    unlink(in(scenario, "scenario.lua"));
    assert_told_once(watch);
    save(in(scenario, "scenario.lua"), "return {}");
    assert_told_once(watch);
    parl_saves_free(watch);
}

static void what_is_not_there_yet_can_be_watched(void **unused) {
    (void)unused;
    parl_saves *watch = parl_saves_new(in(scenario, "weeks.lua"));
    assert_quiet(watch);
    save(in(scenario, "weeks.lua"), "");
    assert_told_once(watch);
    parl_saves_free(watch);
    parl_saves_free(NULL);
}

// Whether the watch's own file says within a second that something has changed. Where the system
// has no such notices there is nothing to wait for.
static bool is_noticed(parl_saves *watch) {
    struct pollfd file = {.fd = parl_saves_file(watch), .events = POLLIN};
    return file.fd < 0 || poll(&file, 1, 1000) == 1;
}

static bool is_silent(parl_saves *watch) {
    struct pollfd file = {.fd = parl_saves_file(watch), .events = POLLIN};
    return file.fd < 0 || poll(&file, 1, 0) == 0;
}

static void a_save_wakes_who_waits(void **watch) {
    assert_true(is_silent(*watch));
    save(in(scenario, "scenario.lua"), "return {title = 1}");
    assert_true(is_noticed(*watch));
    assert_told_once(*watch);
    assert_true(is_silent(*watch));
    save(in(scenario, ".weeks.lua"), "return {title = 2}");
    rename(in(scenario, ".weeks.lua"), in(scenario, "scenario.lua"));
    assert_true(is_noticed(*watch));
    assert_told_once(*watch);
}

static void a_folder_that_is_another_wakes_as_well(void **watch) {
    assert_true(is_silent(*watch));
    rename(scenario, in(root, "elsewhere"));
    assert_true(is_noticed(*watch));
    assert_told_once(*watch);
    assert_true(is_silent(*watch));
    rename(in(root, "elsewhere"), scenario);
    assert_true(is_noticed(*watch));
    assert_told_once(*watch);
    assert_true(is_silent(*watch));
    save(in(scenario, "scenario.lua"), "return {title = 3}");
    assert_true(is_noticed(*watch));
}

static void a_single_file_wakes_by_its_folder(void **unused) {
    (void)unused;
    parl_saves *watch = parl_saves_new(in(scenario, "scenario.lua"));
    assert_true(is_silent(watch));
    save(in(scenario, "scenario.lua"), "return {title = 4}");
    assert_true(is_noticed(watch));
    assert_told_once(watch);
    parl_saves_free(watch);
}

#define WATCHED(test) cmocka_unit_test_setup_teardown(test, fresh, gone)

int main(void) {
    const struct CMUnitTest tests[] = {
        WATCHED(nothing_is_told_of_nothing),
        WATCHED(a_write_is_told),
        WATCHED(a_write_of_the_same_size_is_told_by_a_nanosecond),
        WATCHED(a_write_at_the_same_time_is_told_by_its_size),
        WATCHED(half_a_file_is_not_told),
        WATCHED(a_save_by_rename_is_told_once),
        WATCHED(a_moment_without_the_file_is_no_change),
        WATCHED(a_new_file_and_its_removal_are_told),
        WATCHED(a_file_by_another_name_is_told),
        WATCHED(other_files_do_not_count),
        WATCHED(a_folder_that_goes_and_comes_is_told_each_time),
        WATCHED(an_empty_folder_is_not_a_missing_one),
        WATCHED(a_single_file_is_watched_alone),
        WATCHED(what_is_not_there_yet_can_be_watched),
        WATCHED(a_save_wakes_who_waits),
        WATCHED(a_folder_that_is_another_wakes_as_well),
        WATCHED(a_single_file_wakes_by_its_folder),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}
