// SPDX-License-Identifier: MIT
//
// What an author types: `parlance new`, `words` and `graph`; and where pages go.
#define _XOPEN_SOURCE 700

#include <setjmp.h>
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

// [arguments] with the folder of this test program for each @.
static void put_folder(const char *arguments, char *line, size_t size) {
    size_t used = 0;
    for (; *arguments; arguments++) {
        const char one[2] = {*arguments, '\0'};
        const char *part = *arguments == '@' ? program_folder() : one;
        used += (size_t)snprintf(line + used, size - used, "%s", part);
        assert_true(used < size);
    }
    line[used] = '\0';
}

static Run run_in_folder(const char *arguments) {
    char line[512];
    put_folder(arguments, line, sizeof line);
    return run_with(line, "");
}

static char *contents(const char *name) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", program_folder(), name);
    FILE *file = fopen(path, "r");
    if (!file) return NULL;
    char *text = calloc(1, 1 << 20);
    assert_non_null(text);
    (void)!fread(text, 1, (1 << 20) - 1, file);
    fclose(file);
    return text;
}

// --- new -----------------------------------------------------------------------------------

static void a_new_scenario_can_be_checked_tested_and_played(void **state) {
    (void)state;
    Run run = run_in_folder("new my-own-one --folder @");
    assert_code(&run, 0);
    assert_out(&run, "/my-own-one/scenario.lua is yours: open it in an editor");
    assert_out(&run, "  parlance play ");
    assert_out(&run, "  parlance check ");
    assert_out(&run, "  parlance watch ");
    run_clear(&run);
    run = run_in_folder("check @/my-own-one");
    assert_code(&run, 0);
    assert_out(&run, "my-own-one: nothing is wrong\n");
    run_clear(&run);
    run = run_in_folder("test @/my-own-one");
    assert_code(&run, 0);
    assert_out(&run, "2 of 2 tests passed");
    run_clear(&run);
    run = run_in_folder("play @/my-own-one --terminal --no-save --seed 4");
    assert_out(&run, "My own one (aspiring, about 5 minutes, seed 4)");
    run_clear(&run);
}

static void what_an_editor_needs_comes_with_it(void **state) {
    (void)state;
    Run run = run_in_folder("new @/for-an-editor");
    assert_code(&run, 0);
    run_clear(&run);
    char *settings = contents("for-an-editor/.luarc.json");
    char *words = contents("for-an-editor/.parlance/words.lua");
    assert_non_null(settings);
    assert_non_null(words);
    assert_non_null(strstr(settings, "\"workspace.library\": [\".parlance\"]"));
    assert_non_null(strstr(settings, "undefined-global"));
    run = run_with("words --luacats -", "");
    assert_code(&run, 0);
    assert_string_equal(run.out, words);
    run_clear(&run);
    free(settings);
    free(words);
}

static void a_path_that_a_shell_would_take_apart_is_quoted(void **state) {
    (void)state;
    char folder[256];
    snprintf(folder, sizeof folder, "%s/o'brien", program_folder());
    assert_int_equal(mkdir(folder, 0700), 0);
    Run run = run_in_folder("new @/o'brien/own");
    assert_code(&run, 0);
    assert_out(&run, "/o'\\''brien/own'     play it\n");
    run_clear(&run);
}

static void what_is_there_is_never_overwritten(void **state) {
    (void)state;
    Run run = run_in_folder("new @/twice");
    assert_code(&run, 0);
    run_clear(&run);
    char *before = contents("twice/scenario.lua");
    run = run_in_folder("new @/twice/");
    assert_code(&run, 2);
    assert_one_line(&run);
    assert_err(&run, "/twice is there already, and stays as it is; take another name");
    assert_string_equal(run.out, "");
    run_clear(&run);
    char *after = contents("twice/scenario.lua");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void a_name_of_the_shelf_is_warned_of(void **state) {
    (void)state;
    Run run = run_in_folder("new @/small");
    assert_code(&run, 0);
    assert_out(&run, "There is a scenario of this name in " PARL_TEST_SCENARIOS "/small");
    run_clear(&run);
}

static const WrongUse WRONG[] = {
    {"new", "something is missing; write: parlance new NAME"},
    {"new Late_Model --folder @", "write for example 'late-model'"},
    {"new ..", "'..' cannot be a name"},
    {"new /", "'' cannot be a name"},
    {"new abc --folder @/nowhere", "/nowhere: No such file or directory"},
    {"words concrn", "there is no word 'concrn'; did you mean 'concern'?"},
    {"words wort", "there is no word 'wort'"},
    {"words zzzzzz", "`parlance words` has them all"},
    {"guide", "something is missing; write: parlance guide NAME"},
    {"guide smal", "did you mean 'small'?"},
    {"graph", "something is missing; write: parlance graph PATH"},
    {"graph smal", "did you mean 'small'?"},
    {"graph small --runs many", "--runs takes a whole number from 0 to "},
    {"graph small --runs -1", "--runs takes a whole number"},
    {"graph small --runs 99999999999", "--runs takes a whole number"},
    {"watch", "something is missing; write: parlance watch PATH"},
    {"watch smal", "did you mean 'small'?"},
    {"watch small --seed x", "--seed takes a whole number"},
};

static void wrong_use_is_one_line_that_helps(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Run run = run_in_folder(WRONG[i].arguments);
        assert_code(&run, 2);
        assert_one_line(&run);
        assert_err(&run, WRONG[i].says);
        assert_string_equal(run.out, "");
        run_clear(&run);
    }
}

// --- Where a page goes ---------------------------------------------------------------------

static const char *const UNWRITABLE[] = {
    "words --luacats @/nowhere/words.lua",
    "words --markdown @/nowhere/words.md",
    "explain --markdown @/nowhere/problems.md",
    "graph small --runs 0 --dot @/nowhere/flow.dot",
};

static void where_no_file_can_be_it_is_said(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof UNWRITABLE / sizeof *UNWRITABLE; i++) {
        Run run = run_in_folder(UNWRITABLE[i]);
        assert_code(&run, 1);
        assert_one_line(&run);
        assert_err(&run, "cannot be written: No such file or directory");
        run_clear(&run);
    }
}

static void a_full_disk_is_said(void **state) {
    (void)state;
    if (access("/dev/full", W_OK) != 0) skip();
    Run run = run_with("words --markdown /dev/full", "");
    assert_code(&run, 1);
    assert_one_line(&run);
    assert_err(&run, "/dev/full: could not be written whole");
    run_clear(&run);
}

static void a_link_stays_and_its_file_is_written(void **state) {
    (void)state;
    char link[256], file[256];
    struct stat status;
    snprintf(link, sizeof link, "%s/link.md", program_folder());
    snprintf(file, sizeof file, "%s/behind.md", program_folder());
    FILE *made = fopen(file, "w");
    assert_non_null(made);
    assert_int_equal(fclose(made), 0);
    assert_int_equal(symlink(file, link), 0);
    Run run = run_in_folder("words --markdown @/link.md");
    assert_code(&run, 0);
    run_clear(&run);
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    char *text = contents("behind.md");
    assert_non_null(strstr(text, "## Words of the page"));
    free(text);
}

// The code of [arguments] with standard input and output closed; -1 where it does not end.
static int code_without_files(const char *arguments) {
    char line[512];
    int status = 0;
    put_folder(arguments, line, sizeof line);
    char **list = program_arguments(line), **variables = program_environment(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(STDIN_FILENO);
        close(STDOUT_FILENO);
        alarm(20);
        execve(list[0], list, variables);
        _exit(127);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    program_free(list);
    program_free(variables);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Else what is opened first would be taken for standard input.
static void closed_standard_files_are_in_nobodys_way(void **state) {
    (void)state;
    assert_int_equal(code_without_files("watch small --terminal"), 0);
    assert_int_equal(code_without_files("words --markdown @/closed.md"), 0);
    char *text = contents("closed.md");
    assert_non_null(text);
    assert_int_equal(strncmp(text, "<!-- Made by", 12), 0);
    free(text);
}

// --- words ---------------------------------------------------------------------------------

static void words_are_a_page_or_one_of_them(void **state) {
    (void)state;
    Run run = run_with("words", ""), page = run_with("words --markdown -", "");
    assert_code(&run, 0);
    assert_string_equal(run.out, page.out);
    assert_out(&run, "## Words of the page\n");
    assert_out(&run, "## Conditions\n");
    run_clear(&run);
    run_clear(&page);
    run = run_with("words gate", "");
    assert_code(&run, 0);
    assert_out(&run, "gate \"name\" { … }\n  the date on which evidence is judged\n");
    assert_out(&run, "  GATE.due\n");
    run_clear(&run);
}

// --- guide ----------------------------------------------------------------------------------

static void the_guide_is_printed_or_written(void **state) {
    (void)state;
    Run run = run_with("guide small", "");
    assert_code(&run, 0);
    assert_out(&run, "Facilitator's guide: ");
    assert_out(&run, "It is played with: parlance play small");
    run_clear(&run);
    run = run_with("guide small --html -", "");
    assert_code(&run, 0);
    assert_out(&run, "<!DOCTYPE html>");
    run_clear(&run);
    run = run_with("guide small --markdown -", "");
    assert_code(&run, 0);
    assert_out(&run, "# ");
    run_clear(&run);
    run = run_with("guide broken", "");
    assert_code(&run, 1);
    run_clear(&run);
}

// --- graph ---------------------------------------------------------------------------------

static void the_graph_goes_to_standard_output(void **state) {
    (void)state;
    Run run = run_with("graph small", ""), again = run_with("graph small --runs 100", "");
    assert_code(&run, 0);
    assert_string_equal(run.out, again.out);
    assert_true(strncmp(run.out, "digraph scenario {\n", 19) == 0);
    assert_out(&run, "% of experts");
    assert_string_equal(run.err, "");
    run_clear(&run);
    run_clear(&again);
    run = run_with("graph small --runs 0 --dot -", "");
    assert_code(&run, 0);
    assert_not_out(&run, "% of experts");
    run_clear(&run);
}

static void a_scenario_that_does_not_load_has_no_graph(void **state) {
    (void)state;
    Run run = run_with("graph broken", "");
    assert_code(&run, 1);
    assert_err(&run, "the scenario does not load; `parlance check ");
    assert_string_equal(run.out, "");
    run_clear(&run);
}

static void a_picture_is_written_where_graphviz_is(void **state) {
    (void)state;
    Run run = run_in_folder("graph small --svg @/flow.svg --dot @/flow.dot");
    if (strstr(run.err, "needs Graphviz")) {
        run_clear(&run);
        print_message("Graphviz is not installed: its pictures are not looked at.\n");
        skip();
    }
    assert_code(&run, 0);
    assert_string_equal(run.out, "");
    run_clear(&run);
    char *svg = contents("flow.svg"), *dot = contents("flow.dot");
    assert_non_null(svg);
    assert_non_null(dot);
    assert_non_null(strstr(svg, "<svg"));
    assert_non_null(strstr(dot, "digraph"));
    free(svg);
    free(dot);
}

static void without_graphviz_it_says_what_to_install(void **state) {
    (void)state;
    const char *known = getenv("PATH");
    char *path = strdup(known ? known : "");
    assert_non_null(path);
    assert_int_equal(setenv("PATH", program_folder(), 1), 0);
    Run run = run_in_folder("graph small --svg @/none.svg");
    assert_int_equal(setenv("PATH", path, 1), 0);
    free(path);
    assert_code(&run, 2);
    assert_one_line(&run);
    assert_err(&run, "install the package graphviz, or take --dot FILE");
    run_clear(&run);
    assert_null(contents("none.svg"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_scenario_can_be_checked_tested_and_played),
        cmocka_unit_test(what_an_editor_needs_comes_with_it),
        cmocka_unit_test(a_path_that_a_shell_would_take_apart_is_quoted),
        cmocka_unit_test(what_is_there_is_never_overwritten),
        cmocka_unit_test(a_name_of_the_shelf_is_warned_of),
        cmocka_unit_test(wrong_use_is_one_line_that_helps),
        cmocka_unit_test(where_no_file_can_be_it_is_said),
        cmocka_unit_test(a_full_disk_is_said),
        cmocka_unit_test(a_link_stays_and_its_file_is_written),
        cmocka_unit_test(closed_standard_files_are_in_nobodys_way),
        cmocka_unit_test(words_are_a_page_or_one_of_them),
        cmocka_unit_test(the_guide_is_printed_or_written),
        cmocka_unit_test(the_graph_goes_to_standard_output),
        cmocka_unit_test(a_scenario_that_does_not_load_has_no_graph),
        cmocka_unit_test(a_picture_is_written_where_graphviz_is),
        cmocka_unit_test(without_graphviz_it_says_what_to_install),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
