// SPDX-License-Identifier: MIT
//
// Where scenarios are found, and in which order.

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "parlance.h"

#define SHARED PARL_SOURCE_DIR "/scenarios"

static int none_of_ones_own(void **unused) {
    (void)unused;
    return unsetenv("PARLANCE_SCENARIOS");
}

static void a_scenario_is_found_by_name_and_by_path(void **unused) {
    (void)unused;
    const char *near = NULL;
    const char *path = PARL_FIXTURES "/good/design_example.lua";
    parl_shelf *shelf = parl_shelf_new(SHARED, NULL);
    assert_string_equal(parl_shelf_find(shelf, "eighteen-in-a-hundred", &near),
                        SHARED "/eighteen-in-a-hundred");
    assert_ptr_equal(parl_shelf_find(shelf, path, &near), path);
    parl_shelf_free(shelf);
}

static void a_slip_in_the_name_brings_the_one_that_was_meant(void **unused) {
    (void)unused;
    const char *near = NULL;
    parl_shelf *shelf = parl_shelf_new(SHARED, NULL);
    assert_null(parl_shelf_find(shelf, "eigteen-in-a-hundred", &near));
    assert_string_equal(near, "eighteen-in-a-hundred");
    assert_null(parl_shelf_find(shelf, "something else", &near));
    assert_null(near);
    parl_shelf_free(shelf);
}

static void folders_of_ones_own_come_first(void **unused) {
    (void)unused;
    assert_int_equal(setenv("PARLANCE_SCENARIOS", "/nowhere::" SHARED "/", 1), 0);
    parl_shelf *shelf = parl_shelf_new(SHARED, NULL);
    assert_string_equal(parl_shelf_find(shelf, "eighteen-in-a-hundred", NULL),
                        SHARED "//eighteen-in-a-hundred");
    int count = parl_shelf_count(shelf);
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(parl_shelf_name(shelf, i), parl_shelf_name(shelf, j));
        }
    }
    parl_shelf_free(shelf);
}

#define PRACTICE PARL_SOURCE_DIR "/tests/cli/practice"

static void a_folder_of_scenarios_is_looked_into(void **unused) {
    (void)unused;
    parl_shelf *shelf = parl_shelf_new(PRACTICE, NULL);
    assert_string_equal(parl_shelf_find(shelf, "screening", NULL), PRACTICE "/interview/screening");
    assert_string_equal(parl_shelf_find(shelf, "who-owns-it", NULL),
                        PRACTICE "/drills/who-owns-it");
    for (int i = 0; i < parl_shelf_count(shelf); i++)
        assert_string_not_equal(parl_shelf_name(shelf, i), "interview");
    parl_shelf_free(shelf);
    // Two deeper is too deep: a whole disk would be looked through.
    shelf = parl_shelf_new(PARL_SOURCE_DIR "/tests/cli/..", NULL);
    assert_null(parl_shelf_find(shelf, "screening", NULL));
    parl_shelf_free(shelf);
}

static void a_name_that_is_nearer_wins(void **unused) {
    (void)unused;
    parl_shelf *shelf = parl_shelf_new(PRACTICE "/interview", NULL);
    assert_string_equal(parl_shelf_find(shelf, "screening", NULL), PRACTICE "/interview/screening");
    parl_shelf_free(shelf);
    assert_int_equal(setenv("PARLANCE_SCENARIOS", PRACTICE "/interview:" PRACTICE, 1), 0);
    shelf = parl_shelf_new(NULL, NULL);
    assert_int_equal(parl_shelf_count(shelf), 16);
    parl_shelf_free(shelf);
}

static void a_shelf_without_folders_is_empty(void **unused) {
    (void)unused;
    parl_shelf *shelf = parl_shelf_new(NULL, NULL);
    assert_int_equal(parl_shelf_count(shelf), 0);
    assert_null(parl_shelf_find(shelf, "eighteen-in-a-hundred", NULL));
    parl_shelf_free(shelf);
}

int main(void) {
#define T(test) cmocka_unit_test_setup_teardown(test, none_of_ones_own, none_of_ones_own)
    const struct CMUnitTest tests[] = {
        T(a_scenario_is_found_by_name_and_by_path),
        T(a_slip_in_the_name_brings_the_one_that_was_meant),
        T(folders_of_ones_own_come_first),
        T(a_folder_of_scenarios_is_looked_into),
        T(a_name_that_is_nearer_wins),
        T(a_shelf_without_folders_is_empty),
    };
#undef T
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
