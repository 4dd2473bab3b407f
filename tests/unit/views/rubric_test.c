// SPDX-License-Identifier: MIT
//
// The debrief of a round: what is judged by the rubric stands in it, in each format, and nothing of
// what a round does not have.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "parlance_report.h"

enum { SHEET_BYTES = 400000, COLUMNS = 100, TURNS = 7 };

static const char *const WELL[TURNS] = {"I would look closer", "isolate",          "90",
                                        "Clicks that; Clicks on", "Take; Look; Tell", "me; me",
                                        "cost"};
static const char *const BADLY[TURNS] = {"It depends", "wait",   "0", "The colour; How many",
                                         "Tell; Look; Take", "rui; rui", "rosy"};

static parl_scenario *round_one;
static parl_session *run;
static char sheet[SHEET_BYTES];
static size_t used;

static int load(void **unused) {
    (void)unused;
    return parl_scenario_load(&round_one, PARL_FIXTURES "/good/round.lua", NULL) != PARL_OK;
}

static int unload(void **unused) {
    (void)unused;
    parl_scenario_free(round_one);
    return 0;
}

static int end(void **unused) {
    (void)unused;
    parl_session_free(run);
    run = NULL;
    return 0;
}

static void play(const char *const said[], int count) {
    assert_int_equal(parl_session_new(&run, round_one, 1), PARL_OK);
    for (int i = 0; i < count; i++) {
        parl_answer answer;
        assert_int_equal(parl_session_read(run, said[i], &answer), PARL_OK);
        assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
    }
}

static bool take(void *data, const char *text, size_t size) {
    (void)data;
    assert_true(used + size < sizeof sheet);
    memcpy(sheet + used, text, size);
    used += size;
    sheet[used] = '\0';
    return true;
}

static void write_sheet(const parl_debrief_request *request) {
    used = 0;
    assert_int_equal(parl_report_debrief(run, request, take, NULL), PARL_OK);
}

static void write_as(parl_format format) {
    parl_debrief_request request = {.format = format, .columns = COLUMNS};
    write_sheet(&request);
}

// The text with its line breaks and indents made spaces, so that a sentence is found.
static void unwrap(void) {
    size_t to = 0;
    for (size_t i = 0; i < used; i++) {
        char c = sheet[i] == '\n' ? ' ' : sheet[i];
        if (c == ' ' && to > 0 && sheet[to - 1] == ' ') continue;
        sheet[to++] = c;
    }
    sheet[to] = '\0';
    used = to;
}

static void holds(const char *part) {
    if (!strstr(sheet, part)) fail_msg("no “%s” in: %s", part, sheet);
}

static void lacks(const char *part) {
    if (strstr(sheet, part)) fail_msg("“%s” in: %s", part, sheet);
}

// --- What it says ------------------------------------------------------------------------------

static void each_row_says_its_level_and_what_would_be_better(void **unused) {
    (void)unused;
    play(WELL, TURNS);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    holds("The rubric");
    holds("States the trade-off with its price: level 3 of 4. Names both sides, and what the "
          "chosen one costs whom.");
    holds("Level 4 would be: Names both sides, puts a figure on what the chosen one costs");
    holds("Isolates a variable: level 4 of 4. Names one suspect and one check");
    holds("Owns the outcome and the follow-up: level 4 of 4.");
    lacks("Frames the goal");
}

static void the_best_and_the_weakest_line_are_quoted(void **unused) {
    (void)unused;
    play(WELL, TURNS);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    holds("Your best answer, level 4: “About 200 clicks a day for a week.");
    holds("Your weakest, level 2: “One suspect: clicks by mistake.");
}

static void who_collects_more_data_is_level_one_and_reads_what_that_means(void **unused) {
    (void)unused;
    play(BADLY, TURNS);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    holds("Isolates a variable: level 1 of 4. Changes or blames several things at once, or asks "
          "for more data without saying what it would decide.");
    holds("States the trade-off with its price: level 1 of 4. Names no price");
    // What the second level looks like is no aim.
    holds("Level 3 would be: Names both sides, and what the chosen one costs whom.");
    holds("As in all your answers, level 1: “I collect more data");
    assert_true(parl_session_score(run).total < 15);
}

static void nothing_is_said_of_what_a_round_does_not_have(void **unused) {
    (void)unused;
    static const char *const foreign[] = {
        "nothing to promise", "had to be told", "on their mind",   "Trust in you",
        "Whose language",     "What came of it", "Answer by answer", "Promises and their",
    };
    play(WELL, TURNS);
    for (int format = 0; format < 3; format++) {
        write_as((parl_format[]){PARL_FORMAT_TEXT, PARL_FORMAT_HTML, PARL_FORMAT_MARKDOWN}[format]);
        for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) lacks(foreign[i]);
        holds("In your own words you wrote: “I would look closer”");
    }
}

static void it_stands_in_each_format(void **unused) {
    (void)unused;
    play(WELL, TURNS);
    write_as(PARL_FORMAT_HTML);
    holds("The rubric");
    holds("level 3 of 4");
    holds("Level 4 would be");
    write_as(PARL_FORMAT_MARKDOWN);
    holds("## The rubric");
    holds("**States the trade-off with its price:** level 3 of 4");
}

static json_t *row_of(json_t *root, const char *signal) {
    size_t i;
    json_t *row;
    json_array_foreach(json_object_get(root, "rubric"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "signal")), signal) == 0) return row;
    }
    fail_msg("no row %s", signal);
    return NULL;
}

static json_int_t figure(json_t *object, const char *key) {
    return json_integer_value(json_object_get(object, key));
}

static void as_json_it_is_figures_and_the_same_sentences(void **unused) {
    (void)unused;
    play(WELL, TURNS);
    write_as(PARL_FORMAT_JSON);
    json_error_t error;
    json_t *root = json_loads(sheet, JSON_REJECT_DUPLICATES, &error);
    assert_non_null(root);
    const char *kind =
        json_string_value(json_object_get(json_object_get(root, "scenario"), "kind"));
    assert_string_equal(kind, "interview");
    assert_int_equal(json_array_size(json_object_get(root, "rubric")), 4);
    json_t *price = row_of(root, "price");
    assert_int_equal(figure(price, "judged"), 2);
    assert_int_equal(figure(price, "value"), (333 + 1000) / 2);
    assert_int_equal(figure(price, "level"), 3);
    assert_string_equal(json_string_value(json_object_get(price, "anchor")),
                        parl_rubric_anchor(parl_rubric_row(PARL_SIGNAL_PRICE), 3));
    assert_int_equal(figure(json_object_get(price, "best"), "answer"), 7);
    assert_int_equal(figure(json_object_get(price, "weakest"), "answer"), 2);
    assert_true(json_is_null(json_object_get(row_of(root, "variable"), "one_up")));
    json_decref(root);
}

// --- The moments ---------------------------------------------------------------------------------

static void nobody_is_told_to_do_again_what_showed_little(void **unused) {
    (void)unused;
    play(BADLY, TURNS);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    holds("The moments that moved it most");
    lacks("do this again");
    lacks("name the price again");
    // A row that came out well by its other answers praises no order that was wrong.
    static const char *const mixed[TURNS] = {
        "I would look closer", "ship",   "90",  "Clicks that; Clicks on",
        "Tell; Look; Take",    "me; me", "cost"};
    parl_session_free(run);
    play(mixed, TURNS);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    const char *order = strstr(sheet, "Your order: “");
    if (order) {
        const char *next = strstr(order, "Next time: ");
        assert_non_null(next);
        assert_int_not_equal(strncmp(next, "Next time: decide as clearly again", 34), 0);
    }
}

// --- Looking back ------------------------------------------------------------------------------

static void turning_points_and_a_thousand_worlds_need_no_weeks(void **unused) {
    (void)unused;
    play(BADLY, TURNS);
    parl_lookback *back = NULL;
    parl_worlds *worlds = NULL;
    assert_int_equal(parl_lookback_new(&back, run, 2, NULL, NULL), PARL_OK);
    assert_int_equal(parl_worlds_new(&worlds, run, back, 2, NULL, NULL), PARL_OK);
    assert_true(back->point_count > 0);
    assert_int_equal(worlds->count, PARL_WORLDS);
    parl_debrief_request request = {
        .format = PARL_FORMAT_TEXT, .columns = COLUMNS, .lookback = back, .worlds = worlds};
    write_sheet(&request);
    unwrap();
    holds("Turning points");
    holds("You said: “I collect more data");
    holds("A thousand worlds");
    lacks(" week 0");
    parl_worlds_free(worlds);
    parl_lookback_free(back);
}

static void before_its_end_it_says_what_has_been_judged(void **unused) {
    (void)unused;
    play(WELL, 2);
    write_as(PARL_FORMAT_TEXT);
    unwrap();
    holds("Isolates a variable: level 4 of 4.");
    holds("Your answer, level 4: “One suspect");
    lacks("follow-up: level");
}

int main(void) {
#define T(test) cmocka_unit_test_teardown(test, end)
    const struct CMUnitTest tests[] = {
        T(each_row_says_its_level_and_what_would_be_better),
        T(the_best_and_the_weakest_line_are_quoted),
        T(who_collects_more_data_is_level_one_and_reads_what_that_means),
        T(nothing_is_said_of_what_a_round_does_not_have),
        T(it_stands_in_each_format),
        T(as_json_it_is_figures_and_the_same_sentences),
        T(nobody_is_told_to_do_again_what_showed_little),
        T(turning_points_and_a_thousand_worlds_need_no_weeks),
        T(before_its_end_it_says_what_has_been_judged),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
