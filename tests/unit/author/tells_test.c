// SPDX-License-Identifier: MIT
//
// What is more than chance; what a check says to programs; the pages as they can be asked for.
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "parlance_author.h"
#include "tells/figures.h"

#define FIXTURES PARL_SOURCE_DIR "/tests/fixtures"

// --- More than chance --------------------------------------------------------------------

static ChanceFigures drawn(int hits, int count, int choices) {
    ChanceFigures chance = {0};
    for (int i = 0; i < count; i++) figures_draw(&chance, choices, i < hits, 1);
    return chance;
}

static bool beats(int hits, int count, int choices) {
    ChanceFigures chance = drawn(hits, count, choices);
    return figures_beat_chance(&chance);
}

static void a_share_is_judged_against_chance(void **state) {
    (void)state;
    // Of ten with three choices each, chance gives 3.3 and 1.64 times 1.49 more at most.
    assert_false(beats(5, 10, 3));
    assert_true(beats(6, 10, 3));
    assert_false(beats(4, 4, 3));
    assert_true(beats(5, 5, 2));
    assert_false(beats(0, 0, 3));
    ChanceFigures ten = drawn(0, 10, 3);
    assert_int_equal(1000 * figures_chance_most(&ten), 5778);
}

// A menu of three moments is one menu.
static void shares_of_menus_add_up(void **state) {
    (void)state;
    ChanceFigures thirds = {0};
    for (int i = 0; i < 15; i++) figures_draw(&thirds, 2, true, 1 / 3.0);
    assert_true(figures_reach(thirds.count, 5));
    assert_false(figures_reach(thirds.count, 6));
    assert_true(figures_beat_chance(&thirds));
}

static bool lean(int more, int all_more, int less, int all_less) {
    return figures_odds_lean((double[]){all_more - more, more}, (double[]){all_less - less, less});
}

static void odds_need_words_enough(void **state) {
    (void)state;
    assert_true(lean(12, 20, 1, 10));
    assert_false(lean(4, 20, 0, 10));       // too few to say
    assert_false(lean(10, 20, 4, 10));      // hardly more
    assert_false(lean(140, 200, 50, 100));  // surely, and not much
    assert_false(lean(6, 20, 1, 10));       // 3.9 to one, and often by chance
    assert_false(lean(12, 20, 1, 4));
}

static void places_are_even_or_not(void **state) {
    (void)state;
    const double fair[3] = {4, 4, 4};
    assert_true(figures_evenness((double[]){4, 4, 4}, fair, 3) >= 1);
    assert_true(figures_evenness((double[]){4, 4, 4}, fair, 3) <= 1);
    assert_true(figures_evenness((double[]){6, 3, 3}, fair, 3) >= .90);
    assert_true(figures_evenness((double[]){10, 1, 1}, fair, 3) < .90);
    assert_true(figures_evenness((double[]){12, 0, 0}, fair, 3) < .01);
    assert_true(figures_evenness((double[]){0, 0, 0}, (double[]){0, 0, 0}, 3) >= 1);
    // 6, 2, 1 of nine have .77 of the entropy, and .88 with what nine hide.
    const double nine[3] = {3, 3, 3};
    assert_int_equal(1000 * figures_evenness((double[]){6, 2, 1}, nine, 3), 873);
}

// --- One menu --------------------------------------------------------------------------------

static void a_length_is_held_against_the_others(void **state) {
    (void)state;
    static const char *const texts[] = {"seven c", "four", "three"};
    LengthFigures length = figures_length(texts, 3, 0);
    assert_int_equal(length.own, 7);
    assert_true(length.longest);
    assert_int_equal(1000 * figures_ratio(&length), 1555);
    assert_false(figures_length(texts, 3, 1).longest);
    static const char *const same[] = {"four", "five"}, *const bare[] = {"four", ""};
    assert_false(figures_length(same, 2, 0).longest);
    length = figures_length(bare, 2, 0);
    assert_int_equal(1000 * figures_ratio(&length), 1000);
}

static void of_two_none_is_in_the_middle(void **state) {
    (void)state;
    static const char *const texts[] = {"count wrong tickets", "wrong letters", "burn tickets"};
    assert_int_equal(figures_middle(texts, 3), 0);
    assert_int_equal(figures_middle(texts, 2), -1);
    static const char *const apart[] = {"count slowly", "wrong letters", "burn tickets"};
    assert_int_equal(figures_middle(apart, 3), -1);
}

// --- What is said of it ----------------------------------------------------------------------

static void words_are_counted_on_their_own_side(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    assert_true(parl_check(PARL_SOURCE_DIR "/tests/unit/author/absolute.lua", problems, NULL));
    assert_int_equal(parl_problems_count(problems), 1);
    assert_non_null(strstr(parl_problems_at(problems, 0)->message,
                           " in 6 other choices and in 0 of the best."));
    parl_problems_free(problems);
}

// --- Scenarios that mean it ----------------------------------------------------------------

static void what_is_allowed_is_counted_and_not_said(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    assert_true(parl_check(FIXTURES "/good/allowed.lua", problems, NULL));
    assert_int_equal(parl_problems_count(problems), 0);
    assert_int_equal(parl_problems_allowed(problems), 2);
    parl_problems_free(problems);
}

// --- Faces -----------------------------------------------------------------------------------

static void every_face_is_a_file_and_every_file_a_face(void **state) {
    (void)state;
    int faces = 0, files = 0;
#define X(name) faces++;
    PARL_FACES(X)
#undef X
    DIR *folder = opendir(PARL_SOURCE_DIR "/assets/portraits");
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        bool found = false;
#define X(name) found = found || strcmp(entry->d_name, name ".svg") == 0;
        PARL_FACES(X)
#undef X
        files += found;
        if (strstr(entry->d_name, ".svg")) assert_true(found);
    }
    closedir(folder);
    assert_int_equal(files, faces);
}

// --- JSON --------------------------------------------------------------------------------------

static json_t *member(json_t *object, const char *name) {
    json_t *value = json_object_get(object, name);
    if (!value) fail_msg("no member '%s'", name);
    return value;
}

static json_int_t number(json_t *object, const char *name) {
    assert_true(json_is_integer(member(object, name)));
    return json_integer_value(member(object, name));
}

static void assert_same(json_t *object, const char *name, const char *text) {
    assert_string_equal(json_string_value(member(object, name)), text);
}

static void assert_problem(json_t *object, const parl_problem *problem) {
    static const char *const severities[] = {"note", "warning", "error"};
    assert_int_equal(number(object, "number"), problem->number);
    assert_int_equal(number(object, "line"), problem->line);
    assert_int_equal(number(object, "column"), problem->column);
    assert_int_equal(number(object, "width"), problem->width);
    assert_same(object, "name", problem->name);
    assert_same(object, "severity", severities[problem->severity]);
    assert_same(object, "file", problem->file);
    assert_same(object, "message", problem->message);
    assert_same(object, "mend", problem->mend);
    assert_same(object, "source", problem->source);
}

static json_t *read_json(const parl_checked *checked, int count) {
    char *text = parl_check_json(checked, count);
    json_error_t error;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (!root) fail_msg("line %d: %s", error.line, error.text);
    free(text);
    return root;
}

static void json_has_no_bytes_that_are_no_text(void **state) {
    (void)state;
    parl_problems *none = parl_problems_new();
    const parl_checked checked = {"a\xff"
                                  "b",
                                  true, none};
    json_t *root = read_json(&checked, 1);
    assert_same(json_array_get(member(root, "scenarios"), 0), "path",
                "a\xef\xbf\xbd"
                "b");
    json_decref(root);
    parl_problems_free(none);
}

static void json_has_all_of_it(void **state) {
    (void)state;
    static const char *const paths[] = {FIXTURES "/bad/idle.lua", FIXTURES "/good/allowed.lua"};
    parl_checked checked[2];
    parl_problems *lists[2];
    for (int i = 0; i < 2; i++) {
        lists[i] = parl_problems_new();
        bool plays = parl_check(paths[i], lists[i], NULL);
        checked[i] = (parl_checked){paths[i], plays, lists[i]};
    }
    json_t *root = read_json(checked, 2), *both = member(root, "scenarios");
    assert_int_equal(json_array_size(both), 2);
    assert_int_equal(number(root, "version"), 1);
    assert_int_equal(number(root, "allowed"), 2);
    json_t *idle = json_array_get(both, 0), *list = member(idle, "problems");
    assert_same(idle, "path", paths[0]);
    assert_true(json_boolean_value(member(idle, "plays")) == checked[0].plays);
    int count = parl_problems_count(lists[0]);
    assert_int_equal(json_array_size(list), count);
    assert_int_equal(number(idle, "errors") + number(idle, "warnings") + number(idle, "notes"),
                     count);
    for (int i = 0; i < count; i++)
        assert_problem(json_array_get(list, (size_t)i), parl_problems_at(lists[0], i));
    json_decref(root);
    for (int i = 0; i < 2; i++) parl_problems_free(lists[i]);
}

static void json_of_nothing_is_json(void **state) {
    (void)state;
    json_t *root = read_json(NULL, 0);
    assert_true(json_is_true(member(root, "plays")));
    assert_int_equal(json_array_size(member(root, "scenarios")), 0);
    json_decref(root);
}

// --- The pages -----------------------------------------------------------------------------------

static void a_page_is_found_by_number_and_name(void **state) {
    (void)state;
    const char *nearest = NULL;
    int index = parl_diagnostic_find("201", NULL);
    assert_int_equal(parl_diagnostic_at(index).number, 201);
    assert_string_equal(parl_diagnostic_at(index).name, "UNKNOWN_NAME");
    assert_int_equal(parl_diagnostic_find("unknown_name", NULL), index);
    assert_int_equal(parl_diagnostic_find("UNKNOWN_NAM", &nearest), -1);
    assert_string_equal(nearest, "UNKNOWN_NAME");
    assert_int_equal(parl_diagnostic_find("999", &nearest), -1);
    assert_null(nearest);
    assert_int_equal(parl_diagnostic_find("", NULL), -1);
    assert_int_equal(parl_diagnostic_find("2010", NULL), -1);
}

static void every_page_can_be_printed(void **state) {
    (void)state;
    size_t size = parl_diagnostics_markdown(NULL, 0);
    char *all = malloc(size + 1), text[16 * 1024], heading[96];
    assert_non_null(all);
    assert_int_equal(parl_diagnostics_markdown(all, size + 1), size);
    for (int i = 0; i < parl_diagnostic_count(); i++) {
        parl_diagnostic page = parl_diagnostic_at(i);
        assert_true(parl_diagnostic_text(i, text, sizeof text) < sizeof text);
        assert_non_null(strstr(text, page.name));
        assert_non_null(strstr(text, "\nWrong:\n"));
        assert_non_null(strstr(text, "\nRight:\n"));
        snprintf(heading, sizeof heading, "\n### %d %s (", page.number, page.name);
        char *once = strstr(all, heading);
        assert_non_null(once);
        assert_null(strstr(once + 1, heading));
    }
    assert_non_null(strstr(all, "## 500 to 599: how choices are written\n"));
    free(all);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_judged_against_chance),
        cmocka_unit_test(shares_of_menus_add_up),
        cmocka_unit_test(odds_need_words_enough),
        cmocka_unit_test(places_are_even_or_not),
        cmocka_unit_test(a_length_is_held_against_the_others),
        cmocka_unit_test(of_two_none_is_in_the_middle),
        cmocka_unit_test(words_are_counted_on_their_own_side),
        cmocka_unit_test(what_is_allowed_is_counted_and_not_said),
        cmocka_unit_test(every_face_is_a_file_and_every_file_a_face),
        cmocka_unit_test(json_has_all_of_it),
        cmocka_unit_test(json_has_no_bytes_that_are_no_text),
        cmocka_unit_test(json_of_nothing_is_json),
        cmocka_unit_test(a_page_is_found_by_number_and_name),
        cmocka_unit_test(every_page_can_be_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
