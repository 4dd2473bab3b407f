// SPDX-License-Identifier: MIT
//
// Files that are no scenarios, several files that are one, and rubbish.
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "load_text.h"
#include "scenario.h"

// --- Helpers ----------------------------------------------------------------------------

static void write_file(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static parl_problems *refuse_path(const char *path) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(parl_scenario_load(&scenario, path, problems), PARL_ERR_PROBLEMS);
    assert_null(scenario);
    return problems;
}

// Exactly one error, called [name], that names [file].
static void assert_one(parl_problems *problems, const char *name, const char *file) {
    assert_int_equal(parl_problems_count(problems), 1);
    const parl_problem *problem = parl_problems_at(problems, 0);
    assert_string_equal(problem->name, name);
    assert_int_equal(problem->severity, PARL_ERROR);
    assert_non_null(strstr(problem->file, file));
    assert_true(problem->mend[0] != '\0');
    parl_problems_free(problems);
}

static void assert_bytes_refused(const char *text, size_t size, const char *name) {
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, size, &scenario, problems), PARL_ERR_PROBLEMS);
    assert_one(problems, name, "parl_load_text");
}

// --- What is no script ------------------------------------------------------------------

static void a_missing_file_is_said_to_be_missing(void **state) {
    (void)state;
    assert_one(refuse_path("no/such/place"), "FILE_UNREADABLE", "no/such/place");
}

static void a_folder_without_a_script_says_so(void **state) {
    (void)state;
    char folder[] = "parl_folder_XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_one(refuse_path(folder), "FOLDER_WITHOUT_SCRIPT", folder);
    assert_int_equal(rmdir(folder), 0);
}

static void a_script_that_is_a_folder_or_a_device_is_not_read(void **state) {
    (void)state;
    char folder[] = "parl_folder_XXXXXX", inner[100];
    assert_non_null(mkdtemp(folder));
    (void)snprintf(inner, sizeof inner, "%s/scenario.lua", folder);
    assert_int_equal(mkdir(inner, 0700), 0);
    assert_one(refuse_path(folder), "FILE_UNREADABLE", "scenario.lua");
    assert_int_equal(rmdir(inner), 0);
    assert_int_equal(mkfifo(inner, 0600), 0);
    assert_one(refuse_path(folder), "FILE_UNREADABLE", "scenario.lua");
    assert_int_equal(unlink(inner), 0);
    assert_int_equal(rmdir(folder), 0);
    assert_one(refuse_path("/dev/zero"), "FILE_UNREADABLE", "/dev/zero");
}

static void a_file_without_permission_says_so(void **state) {
    (void)state;
    char path[] = "parl_secret_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(fchmod(file, 0), 0);
    // Root may read everything: as nobody for the time of the test.
    bool root = geteuid() == 0;
    if (root) assert_int_equal(seteuid(65534), 0);
    parl_problems *problems = refuse_path(path);
    if (root) assert_int_equal(seteuid(0), 0);
    assert_one(problems, "FILE_UNREADABLE", path);
    (void)close(file);
    (void)unlink(path);
}

static void an_empty_file_says_so(void **state) {
    (void)state;
    assert_bytes_refused("", 0, "FILE_EMPTY");
    assert_bytes_refused("\n\t \n", 4, "FILE_EMPTY");
    assert_bytes_refused("-- one\n--[[ two\n]] -- three", 27, "FILE_EMPTY");
}

static void a_binary_file_says_so(void **state) {
    (void)state;
    assert_bytes_refused("\x1bLua\x54\0\x19", 7, "FILE_BINARY");
    assert_bytes_refused("scenario {\0}", 12, "FILE_BINARY");
    assert_bytes_refused("-- \xff\xfe", 5, "FILE_BINARY");
}

// A file of another editor's letters: which of them it is, an author has to see.
static void a_binary_file_is_shown_up_to_its_first_such_byte(void **state) {
    (void)state;
    static const char text[] = "-- one\n-- \xc3\xa9t\xe9\n-- three\n";
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, sizeof text - 1, &scenario, problems), PARL_ERR_PROBLEMS);
    const parl_problem *problem = parl_problems_at(problems, 0);
    assert_string_equal(problem->name, "FILE_BINARY");
    assert_int_equal(problem->line, 2);
    assert_int_equal(problem->column, 6);
    assert_non_null(strstr(problem->source, "\xc3\xa9t"));
    parl_problems_free(problems);
}

// A save in the middle of a sentence: the ending may stand behind it.
static void nothing_is_missing_from_a_file_that_is_half_saved(void **state) {
    (void)state;
    static const char text[] =
        "scenario { title = 'Half', level = 'aspiring', minutes = 5, brief = 'A talk.' }\n"
        "person 'imke' { name = 'Imke', role = 'ml_engineer' }\n"
        "scene 'talk' { with = imke,\n"
        "  choice 'Yes.' { jump 'later' },\n"
        "  choice 'No.' {\n";
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, sizeof text - 1, &scenario, problems), PARL_ERR_PROBLEMS);
    assert_true(parl_problems_count(problems) > 0);
    for (int i = 0; i < parl_problems_count(problems); i++)
        assert_string_equal(parl_problems_at(problems, i)->name, "BRACKET_UNCLOSED");
    parl_problems_free(problems);
}

static void a_file_may_be_as_large_as_the_limit_and_no_larger(void **state) {
    (void)state;
    size_t limit = PARL_SOURCE_KIB_MAX * 1024;
    char *text = malloc(limit + 1);
    assert_non_null(text);
    (void)snprintf(text, limit, "%s", in_scene("imke 'Hello.'"));
    size_t used = strlen(text);
    memset(text + used, '\n', limit + 1 - used);
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    assert_int_equal(load_bytes(text, limit, &scenario, problems), PARL_OK);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
    assert_bytes_refused(text, limit + 1, "FILE_TOO_LARGE");
    free(text);
}

static void a_byte_order_mark_is_passed_over(void **state) {
    (void)state;
    char text[4000];
    (void)snprintf(text, sizeof text, "\xef\xbb\xbf%s", in_scene("imke 'Hello.'"));
    parl_scenario_free(load_fine(text));
}

// --- Rubbish ----------------------------------------------------------------------------

// Fifty thousand times [line], as far as a file may go.
static parl_problems *load_rubbish(const char *line) {
    size_t length = strlen(line), limit = PARL_SOURCE_KIB_MAX * 1024, size = 0;
    char *text = malloc(limit);
    assert_non_null(text);
    for (int i = 0; i < 50000 && size + length <= limit; i++, size += length)
        memcpy(text + size, line, length);
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = NULL;
    struct timespec from, till;
    (void)clock_gettime(CLOCK_MONOTONIC, &from);
    assert_int_equal(load_bytes(text, size, &scenario, problems), PARL_ERR_PROBLEMS);
    (void)clock_gettime(CLOCK_MONOTONIC, &till);
    assert_true(till.tv_sec - from.tv_sec < 20);  // A hang, not a benchmark.
    free(text);
    return problems;
}

static void fifty_thousand_lines_of_rubbish_end_in_a_clear_word(void **state) {
    (void)state;
    static const char *const lines[] = {
        "x\n",           "}\n",   "{\n",       "((\n",
        "a=\n",          "\"\n",  "!!\n",      "x \"y\" { 1, z = 3 }\n",
        "local a = 1\n", "end\n", "imke [[\n", "person \"\" { name = \"\" }\n"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        parl_problems *problems = load_rubbish(lines[i]);
        assert_true(parl_problems_errors(problems) >= 1);
        assert_true(parl_problems_count(problems) <= PARL_PROBLEMS_MAX);
        parl_problems_free(problems);
    }
}

static void items_that_a_loop_puts_into_each_other_are_limited(void **state) {
    (void)state;
    parl_problems *problems = load_refused(
        "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n"
        "local deep = choice 'x'\n"
        "for i = 1, 60 do deep = choice 'x' { deep, narrate 'y', deep } end\n"
        "scene 's' { deep } ending 'e' { narrate 'Done.' }\n");
    assert_true(has_problem(problems, "TOO_MANY"));
    parl_problems_free(problems);
}

static void what_stands_before_a_fault_is_still_read(void **state) {
    (void)state;
    parl_problems *problems =
        load_refused("person 'imke' { name = 'Imke', role = 'ml_enginer' }\n"
                     "local x = nil + 1\n"
                     "scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.' }\n");
    assert_true(has_problem(problems, "UNKNOWN_ROLE"));
    assert_true(has_problem(problems, "SCRIPT_ERROR"));
    assert_false(has_problem(problems, "SCENARIO_MISSING"));
    parl_problems_free(problems);
}

// --- Several files ----------------------------------------------------------------------

typedef struct {
    char folder[32], main[64], cast[64];
} Folder;

static Folder make_folder(const char *script, const char *cast) {
    Folder made = {.folder = "parl_folder_XXXXXX"};
    assert_non_null(mkdtemp(made.folder));
    (void)snprintf(made.main, sizeof made.main, "%s/scenario.lua", made.folder);
    (void)snprintf(made.cast, sizeof made.cast, "%s/cast.lua", made.folder);
    write_file(made.main, script);
    if (cast) write_file(made.cast, cast);
    return made;
}

static void remove_folder(const Folder *folder) {
    (void)unlink(folder->main);
    (void)unlink(folder->cast);
    (void)rmdir(folder->folder);
}

#define MAIN                                                                               \
    "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n" \
    "include 'cast'\nscene 's' { imke 'Hello.', choice 'Go.' } ending 'e' { imke 'Done.' }\n"

static void include_reads_a_file_of_the_same_folder(void **state) {
    (void)state;
    Folder folder = make_folder(MAIN, "person 'imke' { name = 'Imke', role = 'ml_engineer' }\n");
    parl_scenario *scenario = NULL;
    assert_int_equal(parl_scenario_load(&scenario, folder.folder, NULL), PARL_OK);
    assert_int_equal(scenario->source_count, 2);
    assert_int_equal(scenario->people[0].place.source, 1);
    uint64_t before = scenario->fingerprint;
    parl_scenario_free(scenario);
    write_file(folder.cast, "person 'imke' { name = 'Imka', role = 'ml_engineer' }\n");
    assert_int_equal(parl_scenario_load(&scenario, folder.main, NULL), PARL_OK);
    assert_true(scenario->fingerprint != before);
    parl_scenario_free(scenario);
    remove_folder(&folder);
}

static void a_mistake_in_an_included_file_names_that_file(void **state) {
    (void)state;
    Folder folder = make_folder(MAIN, "\nperson 'imke' { name = 'Imke', role = 'ml_enginer' }\n");
    parl_problems *problems = refuse_path(folder.folder);
    assert_int_equal(parl_problems_count(problems), 1);
    const parl_problem *problem = parl_problems_at(problems, 0);
    assert_non_null(strstr(problem->file, "cast.lua"));
    assert_int_equal(problem->line, 2);
    assert_int_equal(problem->column, 39);
    parl_problems_free(problems);
    remove_folder(&folder);
}

static void a_missing_include_names_the_nearest_file(void **state) {
    (void)state;
    Folder folder = make_folder("include 'casst'\n" MAIN, NULL);
    write_file(folder.cast, "person 'imke' { name = 'Imke', role = 'ml_engineer' }\n");
    parl_problems *problems = refuse_path(folder.folder);
    assert_true(has_problem(problems, "INCLUDE_MISSING"));
    assert_non_null(strstr(parl_problems_at(problems, 0)->message, "'cast'"));
    parl_problems_free(problems);
    remove_folder(&folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_file_is_said_to_be_missing),
        cmocka_unit_test(a_folder_without_a_script_says_so),
        cmocka_unit_test(a_script_that_is_a_folder_or_a_device_is_not_read),
        cmocka_unit_test(a_file_without_permission_says_so),
        cmocka_unit_test(an_empty_file_says_so),
        cmocka_unit_test(a_binary_file_says_so),
        cmocka_unit_test(a_binary_file_is_shown_up_to_its_first_such_byte),
        cmocka_unit_test(nothing_is_missing_from_a_file_that_is_half_saved),
        cmocka_unit_test(a_file_may_be_as_large_as_the_limit_and_no_larger),
        cmocka_unit_test(a_byte_order_mark_is_passed_over),
        cmocka_unit_test(fifty_thousand_lines_of_rubbish_end_in_a_clear_word),
        cmocka_unit_test(items_that_a_loop_puts_into_each_other_are_limited),
        cmocka_unit_test(what_stands_before_a_fault_is_still_read),
        cmocka_unit_test(include_reads_a_file_of_the_same_folder),
        cmocka_unit_test(a_mistake_in_an_included_file_names_that_file),
        cmocka_unit_test(a_missing_include_names_the_nearest_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
