// SPDX-License-Identifier: MIT
//
// What an author reads: place, message, line, caret, mend.
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "nearest.h"
#include "problems.h"

static const ProblemSlots wrong = {{"wrnog", "wrong"}};

static parl_problems *list_with(const char *text) {
    parl_problems *problems = parl_problems_new();
    assert_int_equal(problems_add_source(problems, "scenario.lua", text, strlen(text)), 0);
    return problems;
}

static void assert_text(const parl_problems *problems, int index, const char *expected) {
    char text[2048];
    size_t size = parl_problem_text(parl_problems_at(problems, index), text, sizeof text);
    assert_string_equal(text, expected);
    assert_int_equal(size, strlen(expected));
}

static void test_a_problem_shows_its_place_line_caret_and_mend(void **state) {
    (void)state;
    parl_problems *problems = list_with("first\n  imke \"{wrnog} of 100\",\n");
    problems_add(problems, PROBLEM_PLACEHOLDER_UNKNOWN, (Place){0, 2, 9}, 7, wrong);
    assert_text(problems, 0,
                "scenario.lua:2:9: error 306: Nothing fills {wrnog}. Did you mean {wrong}?\n"
                "    imke \"{wrnog} of 100\",\n"
                "          ^^^^^^^\n"
                "    Write {wrong}.\n");
    parl_problems_free(problems);
}

static void test_a_part_without_its_slot_is_left_out(void **state) {
    (void)state;
    parl_problems *problems = list_with("imke\n");
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 1}, 0, (ProblemSlots){{"imke"}});
    assert_text(problems, 0,
                "scenario.lua:1:1: error 201: Nothing here is called 'imke'.\n"
                "    imke\n"
                "    ^^^^\n"
                "    Declare it, or correct the spelling.\n");
    parl_problems_free(problems);
}

static void test_the_caret_counts_characters_not_bytes(void **state) {
    (void)state;
    parl_problems *problems = list_with("\"Grüße – ü\", wrnog\n");
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 14}, 0, wrong);
    assert_text(problems, 0,
                "scenario.lua:1:14: error 201: Nothing here is called 'wrnog'. Did you mean "
                "'wrong'?\n"
                "    \"Grüße – ü\", wrnog\n"
                "                 ^^^^^\n"
                "    Write wrong.\n");
    parl_problems_free(problems);
}

static void test_a_tab_before_the_mark_stays_a_tab(void **state) {
    (void)state;
    parl_problems *problems = list_with("\timke\t\"x\", 7");
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 12}, 1, (ProblemSlots){{NULL}});
    assert_text(problems, 0,
                "scenario.lua:1:12: error 215: Nobody says this.\n"
                "    imke\t\"x\", 7\n"
                "        \t     ^\n"
                "    Write who does: a person's name, or narrate, before the text.\n");
    parl_problems_free(problems);
}

static void test_a_long_line_is_shown_around_the_mark(void **state) {
    (void)state;
    char line[3000];
    memset(line, 'a', sizeof line - 1);
    memcpy(line + 2000, " here ", 6);
    line[sizeof line - 1] = '\0';
    parl_problems *problems = list_with(line);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 2002}, 0, (ProblemSlots){{NULL}});
    char text[2048];
    size_t size = parl_problem_text(parl_problems_at(problems, 0), text, sizeof text);
    assert_true(size < 500);
    char *mark = strstr(text, "^^^^\n"), *word = strstr(text, "here");
    assert_non_null(mark);
    assert_non_null(word);
    char *end = strchr(word, '\n');
    assert_non_null(end);
    // The sign of the cut takes three bytes and one column.
    char *line_start = strstr(text, "    …");
    assert_non_null(line_start);
    assert_int_equal(word - line_start - 2, mark - (end + 1));
    parl_problems_free(problems);
}

static void test_what_could_steer_a_terminal_is_replaced(void **state) {
    (void)state;
    parl_problems *problems = list_with("a\x1b[31mb\xe2\x80\xaetxt\xff");
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 1}, 1,
                 (ProblemSlots){{"x\x1b]0;\xc2\x9b", "y\ny"}});
    char text[2048];
    parl_problem_text(parl_problems_at(problems, 0), text, sizeof text);
    assert_null(strchr(text, '\x1b'));
    assert_null(strstr(text, "\xe2\x80\xae"));
    assert_null(strstr(text, "\xc2\x9b"));
    assert_null(strchr(text, '\xff'));
    assert_non_null(strstr(text, "y\xef\xbf\xbdy"));
    parl_problems_free(problems);
}

static void test_a_slot_of_any_length_gives_one_short_line(void **state) {
    (void)state;
    char name[5000];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    parl_problems *problems = list_with("x");
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 1}, 0, (ProblemSlots){{name, name}});
    assert_true(strlen(parl_problems_at(problems, 0)->message) < 300);
    parl_problems_free(problems);
}

static void test_problems_are_sorted_by_place(void **state) {
    (void)state;
    parl_problems *problems = list_with("one\ntwo\nthree\n");
    assert_int_equal(problems_add_source(problems, "cast.lua", "x\n", 2), 1);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){1, 1, 1}, 0, wrong);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 3, 1}, 0, wrong);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 2}, 0, wrong);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 1}, 0, wrong);
    static const int lines[] = {1, 1, 3, 1};
    assert_int_equal(parl_problems_count(problems), 4);
    for (int i = 0; i < 4; i++) assert_int_equal(parl_problems_at(problems, i)->line, lines[i]);
    assert_int_equal(parl_problems_at(problems, 0)->column, 1);
    assert_string_equal(parl_problems_at(problems, 3)->file, "cast.lua");
    parl_problems_free(problems);
}

static void test_the_same_slip_at_the_same_place_is_said_once(void **state) {
    (void)state;
    parl_problems *problems = list_with("wrnog wrnog\n");
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 1}, 0, wrong);
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 1}, 3, wrong);
    problems_add(problems, PROBLEM_UNKNOWN_NAME, (Place){0, 1, 7}, 0, wrong);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 1}, 0, wrong);
    assert_int_equal(parl_problems_count(problems), 3);
    parl_problems_free(problems);
}

static void test_a_full_list_counts_the_rest_and_keeps_errors(void **state) {
    (void)state;
    parl_problems *problems = list_with("x\n");
    for (int i = 0; i < PARL_PROBLEMS_MAX + 5; i++)
        problems_add(problems, PROBLEM_STEPS_UNREACHED, (Place){0, i + 1, 1}, 0, wrong);
    assert_int_equal(parl_problems_count(problems), PARL_PROBLEMS_MAX);
    assert_int_equal(parl_problems_dropped(problems), 5);
    assert_int_equal(parl_problems_errors(problems), 0);
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 1}, 0, wrong);
    assert_int_equal(parl_problems_count(problems), PARL_PROBLEMS_MAX);
    assert_int_equal(parl_problems_dropped(problems), 6);
    assert_int_equal(parl_problems_errors(problems), 1);
    parl_problems_free(problems);
}

static void test_a_text_too_long_for_its_buffer_is_cut_and_counted(void **state) {
    (void)state;
    parl_problems *problems = list_with("imke\n");
    problems_add(problems, PROBLEM_STRAY_TEXT, (Place){0, 1, 1}, 0, wrong);
    char whole[512], part[20];
    size_t size = parl_problem_text(parl_problems_at(problems, 0), whole, sizeof whole);
    memset(part, 'z', sizeof part);
    assert_int_equal(parl_problem_text(parl_problems_at(problems, 0), part, sizeof part), size);
    assert_int_equal(strlen(part), sizeof part - 1);
    assert_memory_equal(part, whole, sizeof part - 1);
    assert_int_equal(parl_problem_text(parl_problems_at(problems, 0), NULL, 0), size);
    parl_problems_free(problems);
}

static void test_a_problem_without_a_place_has_no_line(void **state) {
    (void)state;
    parl_problems *problems = list_with("");
    problems_add(problems, PROBLEM_FOLDER_WITHOUT_SCRIPT, (Place){0, 0, 0}, 0, wrong);
    assert_text(problems, 0,
                "scenario.lua: error 120: There is no scenario.lua in this folder.\n"
                "    Name the folder of a scenario, or its scenario.lua.\n");
    parl_problems_free(problems);
}

static void test_nobody_has_to_keep_a_list(void **state) {
    (void)state;
    assert_int_equal(problems_add_source(NULL, "x", "y", 1), 0);
    problems_add(NULL, PROBLEM_STRAY_TEXT, (Place){0, 1, 1}, 0, wrong);
    parl_problems_free(NULL);
}

static void test_the_nearest_name_is_the_one_that_was_meant(void **state) {
    (void)state;
    static const char *const names[] = {"wrong", "right", "segment", "imke", "rui", "executive",
                                        NULL};
    static const struct { const char *said, *meant; } cases[] = {
        {"wrnog", "wrong"},      // swapped
        {"wong", "wrong"},       // lost
        {"wrrong", "wrong"},     // added
        {"wring", "wrong"},      // changed
        {"Imke", "imke"},        // a capital
        {"segmnets", "segment"}, // two slips in a long word
        {"exec", "executive"},   // stopped early
        {"banana", NULL},
        {"r", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *found = problems_nearest(cases[i].said, names);
        if (!cases[i].meant) assert_null(found);
        else assert_string_equal(found, cases[i].meant);
    }
}

static void test_distance_counts_a_swap_as_one(void **state) {
    (void)state;
    assert_int_equal(nearest_distance("abcd", "abdc"), 1);
    assert_int_equal(nearest_distance("", "abc"), 3);
    assert_int_equal(nearest_distance("abc", "abc"), 0);
    assert_int_equal(nearest_distance("kitten", "sitting"), 3);
    char longest[400];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_int_equal(nearest_distance(longest, "x"), sizeof longest - 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_problem_shows_its_place_line_caret_and_mend),
        cmocka_unit_test(test_a_part_without_its_slot_is_left_out),
        cmocka_unit_test(test_the_caret_counts_characters_not_bytes),
        cmocka_unit_test(test_a_tab_before_the_mark_stays_a_tab),
        cmocka_unit_test(test_a_long_line_is_shown_around_the_mark),
        cmocka_unit_test(test_what_could_steer_a_terminal_is_replaced),
        cmocka_unit_test(test_a_slot_of_any_length_gives_one_short_line),
        cmocka_unit_test(test_problems_are_sorted_by_place),
        cmocka_unit_test(test_the_same_slip_at_the_same_place_is_said_once),
        cmocka_unit_test(test_a_full_list_counts_the_rest_and_keeps_errors),
        cmocka_unit_test(test_a_text_too_long_for_its_buffer_is_cut_and_counted),
        cmocka_unit_test(test_a_problem_without_a_place_has_no_line),
        cmocka_unit_test(test_nobody_has_to_keep_a_list),
        cmocka_unit_test(test_the_nearest_name_is_the_one_that_was_meant),
        cmocka_unit_test(test_distance_counts_a_swap_as_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
