// SPDX-License-Identifier: MIT
//
// `parlance explore` as an author runs it: what it says, what it ends with, and that
// `parlance play --answers` walks the way to what it found.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "program.h"

#define FIXTURES PARL_FIXTURES "/explore"

static void a_sound_scenario_ends_with_nought(void **state) {
    (void)state;
    Run run = run_with("explore " FIXTURES "/whole.lua", "");
    assert_code(&run, 0);
    assert_string_equal(run.err, "");
    assert_out(&run, "Exploration: Counted by hand\n"
                     "Every state was looked at: 22 of them in 2 worlds (seeds 1, 2), by 20 "
                     "answers.\n");
    assert_out(&run, "Every scene and every ending begins, every choice was taken");
    assert_out(&run, "  start, nod     2      2\n");
    assert_out(&run, "\nNot looked at\n");
    assert_not_out(&run, "What is wrong");
    run_clear(&run);
}

static void what_is_wrong_ends_with_one_and_says_where_and_how(void **state) {
    (void)state;
    Run run = run_with("explore " FIXTURES "/spoiled.lua", "");
    assert_code(&run, 1);
    assert_string_equal(run.err, "");
    assert_out(&run, "  1. A menu comes up empty: none of its choices is there.");
    assert_out(&run, "spoiled.lua:16,");
    assert_out(&run, "\n     # Spoiled, seed 1\n     ask\n     talk\n");
    assert_out(&run, "An answer fails: the scenario goes in circles here");
    assert_out(&run, "The story stops, and no ending is reached.");
    assert_out(&run, "\nNever reached\n");
    assert_out(&run, "- The scene “attic”,");
    assert_out(&run, "- The choice “fly” (“Fly.”),");
    run_clear(&run);
}

static void a_limit_is_no_verdict(void **state) {
    (void)state;
    Run run = run_with("explore " FIXTURES "/whole.lua --states 5", "");
    assert_code(&run, 0);
    assert_out(&run, "Limit reached: 5 states were looked at in 2 worlds (seeds 1, 2), and");
    assert_out(&run, "\nNot seen yet\n");
    assert_not_out(&run, "Never reached");
    run_clear(&run);
}

static void a_limit_is_normal_where_there_are_many_scenes(void **state) {
    (void)state;
    Run run = run_with("explore " PARL_SOURCE_DIR "/scenarios/the-date --states 500", "");
    assert_code(&run, 0);
    assert_out(&run, "Limit reached: 500 states were looked at in ");
    assert_out(&run,
               "answers still wait to be tried. That is normal and no failure: a\nscenario of ");
    assert_out(&run, "You need do");
    assert_out(&run, "--runs");
    run_clear(&run);
    run = run_with("explore " FIXTURES "/whole.lua --states 5", "");
    assert_not_out(&run, "normal");
    run_clear(&run);
}

// The line of the report that names the file [name]; the caller frees it.
static char *path_of(const Run *run, const char *name) {
    const char *at = strstr(run->out, name);
    if (!at) fail_msg("no %s in %s", name, run->out);
    const char *from = at, *till = at + strlen(name);
    while (from > run->out && from[-1] != ' ') from--;
    assert_int_equal(*till, '\n');
    char *path = calloc((size_t)(till - from) + 1, 1);
    assert_non_null(path);
    memcpy(path, from, (size_t)(till - from));
    return path;
}

static void play_walks_the_way_to_a_find(void **state) {
    (void)state;
    char line[1200];
    snprintf(line, sizeof line, "explore " FIXTURES "/spoiled.lua --answers %s/ways",
             program_folder());
    Run run = run_with(line, "");
    assert_code(&run, 1);
    char *path = path_of(&run, "empty_menu-seed-1.answers");
    run_clear(&run);
    snprintf(line, sizeof line, "play " FIXTURES "/spoiled.lua --terminal --seed 1 --answers %s",
             path);
    run = run_with(line, "");
    assert_code(&run, 0);
    assert_out(&run, "> ask\n");
    assert_out(&run, "> talk\n");
    assert_out(&run, "(The answers end here.)");
    run_clear(&run);
    free(path);
}

static void play_walks_up_to_the_answer_that_fails(void **state) {
    (void)state;
    char line[1200];
    snprintf(line, sizeof line, "explore " FIXTURES "/spoiled.lua --answers %s/ways",
             program_folder());
    Run run = run_with(line, "");
    char *path = path_of(&run, "failing_answer-seed-1.answers");
    run_clear(&run);
    snprintf(line, sizeof line, "play " FIXTURES "/spoiled.lua --terminal --seed 1 --answers %s",
             path);
    run = run_with(line, "");
    assert_code(&run, 1);
    assert_out(&run, "> once_more\n");
    assert_err(&run, "\"once_more\" is no answer that can be given here");
    run_clear(&run);
    free(path);
}

static void the_report_is_the_same_with_any_threads(void **state) {
    (void)state;
    Run one = run_with("explore small --states 700 --threads 1", "");
    Run two = run_with("explore small --states 700 --threads 2", "");
    assert_string_equal(one.out, two.out);
    run_clear(&one);
    run_clear(&two);
    one = run_with("explore small --runs 100 --seed 3 --threads 1 --json -", "");
    two = run_with("explore small --runs 100 --seed 3 --threads 3 --json -", "");
    assert_code(&one, 0);
    assert_out(&one, "\"format\": \"parlance-exploration\"");
    assert_out(&one, "\"seed_last\": \"102\"");
    assert_string_equal(one.out, two.out);
    run_clear(&one);
    run_clear(&two);
}

static const WrongUse WRONG[] = {
    {"explore", "something is missing; write: parlance explore PATH"},
    {"explore small --states 0", "--states takes a whole number from 1 to 200000000, not '0'"},
    {"explore small --runs many", "--runs takes a whole number from 1 to 10000000, not 'many'"},
    {"explore small --threads 257", "--threads takes a whole number from 1 to 64, not '257'"},
    {"explore small --threads -1", "--threads takes a whole number"},
    {"explore small --runs 5 --states 5", "leave one out"},
    {"explore small --seed 5", "--seed is the first of the --runs"},
    {"explore small --answers /dev/null/ways", "/dev/null/ways: cannot be made"},
    {"explore small --html a --json b", "one format at a time"},
    {"explore smal", "did you mean 'small'?"},
};

static void wrong_use_is_one_line_that_helps(void **state) {
    (void)state;
    assert_wrong_uses(WRONG, sizeof WRONG / sizeof *WRONG);
}

static void what_does_not_load_is_said(void **state) {
    (void)state;
    Run run = run_with("explore broken", "");
    assert_code(&run, 1);
    assert_err(&run, "the scenario does not load; `parlance check ");
    run_clear(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_scenario_ends_with_nought),
        cmocka_unit_test(what_is_wrong_ends_with_one_and_says_where_and_how),
        cmocka_unit_test(a_limit_is_no_verdict),
        cmocka_unit_test(a_limit_is_normal_where_there_are_many_scenes),
        cmocka_unit_test(play_walks_the_way_to_a_find),
        cmocka_unit_test(play_walks_up_to_the_answer_that_fails),
        cmocka_unit_test(the_report_is_the_same_with_any_threads),
        cmocka_unit_test(wrong_use_is_one_line_that_helps),
        cmocka_unit_test(what_does_not_load_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
