// SPDX-License-Identifier: MIT
//
// A new scenario is whole or not there, and nothing that was there is touched.
#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_author.h"

static char root[] = "/tmp/parl-new-XXXXXX";

static const char *in(const char *name) {
    static char paths[4][160];
    static int turn;
    char *path = paths[turn = (turn + 1) % 4];
    snprintf(path, sizeof paths[0], "%s/%s", root, name);
    return path;
}

static int entries(const char *folder) {
    int count = -2;  // . and ..
    DIR *list = opendir(folder);
    assert_non_null(list);
    while (readdir(list)) count++;
    closedir(list);
    return count;
}

static void remove_new(const char *name) {
    static const char *const parts[] = {"scenario.lua", ".luarc.json", ".parlance/words.lua"};
    char path[160];
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        snprintf(path, sizeof path, "%s/%s", in(name), parts[i]);
        assert_int_equal(unlink(path), 0);
    }
    snprintf(path, sizeof path, "%s/.parlance", in(name));
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(in(name)), 0);
}

static void a_new_scenario_has_nothing_wrong_and_its_tests_pass(void **state) {
    (void)state;
    int error = 0;
    assert_int_equal(parl_new(root, "two-words", &error), PARL_NEW_OK);
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_true(parl_check(in("two-words"), problems, &scenario));
    assert_int_equal(parl_problems_count(problems), 0);
    assert_string_equal(parl_scenario_describe(scenario).title, "Two words");
    assert_int_equal(parl_scenario_test_count(scenario), 2);
    for (int i = 0; i < 2; i++) assert_true(parl_test_run(scenario, i).passed);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
    remove_new("two-words");
}

static void good_play_is_told_from_bad_in_the_template(void **state) {
    (void)state;
    int error = 0, totals[2] = {0, 0};
    static const parl_policy policies[] = {PARL_POLICY_EXPERT, PARL_POLICY_RANDOM};
    parl_scenario *scenario = NULL;
    assert_int_equal(parl_new(root, "told", &error), PARL_NEW_OK);
    assert_int_equal(parl_scenario_load(&scenario, in("told"), NULL), PARL_OK);
    for (int i = 0; i < 40; i++) {
        parl_session *run = NULL;
        assert_int_equal(parl_policy_play(policies[i % 2], scenario, (uint64_t)i / 2 + 1, &run),
                         PARL_OK);
        assert_true(parl_session_over(run));
        totals[i % 2] += parl_session_score(run).total;
        parl_session_free(run);
    }
    assert_true(totals[0] > totals[1] + 20 * 15);
    parl_scenario_free(scenario);
    remove_new("told");
}

static void what_is_there_stays(void **state) {
    (void)state;
    int error = 0;
    assert_int_equal(mkdir(in("empty"), 0700), 0);
    assert_int_equal(parl_new(root, "empty", &error), PARL_NEW_ERR_THERE);
    assert_int_equal(entries(in("empty")), 0);
    assert_int_equal(rmdir(in("empty")), 0);
    assert_int_equal(symlink("nowhere", in("link")), 0);
    assert_int_equal(parl_new(root, "link", &error), PARL_NEW_ERR_THERE);
    assert_int_equal(unlink(in("link")), 0);
    FILE *file = fopen(in("file"), "w");
    assert_non_null(file);
    fclose(file);
    assert_int_equal(parl_new(root, "file", &error), PARL_NEW_ERR_THERE);
    assert_int_equal(unlink(in("file")), 0);
    assert_int_equal(entries(root), 0);
}

static void only_names_that_are_easy_to_type_are_taken(void **state) {
    (void)state;
    static const char *const bad[] = {"",   ".",    "..",  "A",           "a b",   "a/b", "-a",
                                      "a-", "a--b", "3rd", "caf\xc3\xa9", "a.lua", "a\n"};
    int error = 0;
    char name[PARL_NEW_NAME_MAX + 2];
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(parl_new(root, bad[i], &error), PARL_NEW_ERR_NAME);
    memset(name, 'a', sizeof name);
    name[PARL_NEW_NAME_MAX + 1] = '\0';
    assert_int_equal(parl_new(root, name, &error), PARL_NEW_ERR_NAME);
    name[PARL_NEW_NAME_MAX] = '\0';
    assert_int_equal(parl_new(root, name, &error), PARL_NEW_OK);
    remove_new(name);
    assert_int_equal(entries(root), 0);
}

static void a_name_is_proposed(void **state) {
    (void)state;
    char out[PARL_NEW_NAME_MAX + 1];
    assert_true(parl_new_name("The Late  Model!", out));
    assert_string_equal(out, "the-late-model");
    assert_true(parl_new_name("--42 days_of rain-", out));
    assert_string_equal(out, "days-of-rain");
    assert_false(parl_new_name("\xc3\xbc", out));
    assert_false(parl_new_name("", out));
}

static void a_folder_that_is_not_there_is_told(void **state) {
    (void)state;
    int error = 0;
    assert_int_equal(parl_new(in("nowhere"), "abc", &error), PARL_NEW_ERR_FOLDER);
    assert_int_equal(error, ENOENT);
}

// As on a full disk: a file that may not grow. Nothing is left of it.
static void a_file_that_cannot_be_written_leaves_nothing(void **state) {
    (void)state;
    struct rlimit before, tight;
    int error = 0;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    tight = before;
    tight.rlim_cur = 1000;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &tight), 0);
    parl_new_status status = parl_new(root, "full", &error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(status, PARL_NEW_ERR_WRITE);
    assert_int_equal(error, EFBIG);
    assert_int_equal(entries(root), 0);
}

static void others_may_read_it_as_the_umask_says(void **state) {
    (void)state;
    int error = 0;
    struct stat status;
    mode_t before = umask(027);
    assert_int_equal(parl_new(root, "shared", &error), PARL_NEW_OK);
    umask(before);
    assert_int_equal(stat(in("shared"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0750);
    remove_new("shared");
}

static int make_root(void **state) {
    (void)state;
    return mkdtemp(root) ? 0 : -1;
}

static int remove_root(void **state) {
    (void)state;
    return rmdir(root);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_scenario_has_nothing_wrong_and_its_tests_pass),
        cmocka_unit_test(good_play_is_told_from_bad_in_the_template),
        cmocka_unit_test(what_is_there_stays),
        cmocka_unit_test(only_names_that_are_easy_to_type_are_taken),
        cmocka_unit_test(a_name_is_proposed),
        cmocka_unit_test(a_folder_that_is_not_there_is_told),
        cmocka_unit_test(a_file_that_cannot_be_written_leaves_nothing),
        cmocka_unit_test(others_may_read_it_as_the_umask_says),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}
