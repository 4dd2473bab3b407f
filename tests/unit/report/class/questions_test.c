// SPDX-License-Identifier: MIT
//
// Questions for a room: in the order of a debrief, filled from the log, open, and never blaming.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "sheet.h"

static const char *const PATHS[] = {SCENARIO("eighteen-in-a-hundred"), SCENARIO("the-date"),
                                    SCENARIO("the-uninvited-counsel")};

// What somebody is told that they did badly is no question any more. Lines that people said may
// have any word: they stand in quotes.
static const char *const BLAME[] = {"wrong",    "mistake", "should",   "fail",   "worst",
                                    "why did",  "bad",     "forgot",   "didn't", "error",
                                    "careless", "fault",   "ought to", "poor"};

static char *without_quotes(const char *text) {
    char *out = calloc(1, strlen(text) + 1);
    assert_non_null(out);
    int depth = 0;
    for (const char *at = text, *to = out; *at; at++) {
        if (strncmp(at, "“", 3) == 0) depth++;
        if (depth == 0) *((char *)out + (to++ - out)) = *at;
        if (strncmp(at, "”", 3) == 0) {
            depth--;
            at += 2;
        }
    }
    return out;
}

static void check_question(const char *text) {
    char *own = without_quotes(text);
    size_t size = strlen(own);
    if (size < 12) fail_msg("too short to be asked: %s", text);
    if (own[size - 1] != '?') fail_msg("it asks nothing: %s", text);
    if (strlen(text) > 420) fail_msg("too long to be said: %s", text);
    for (size_t i = 0; i < sizeof BLAME / sizeof *BLAME; i++) {
        if (strstr(own, BLAME[i])) fail_msg("“%s” blames: %s", BLAME[i], text);
    }
    const char *const opens[] = {"hat ", "ho ", "hich ", "here ", "hom ", "ow ", "hose "};
    bool open = false;
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) open = open || strstr(own, opens[i]);
    if (!open) fail_msg("it can be answered with yes: %s", text);
    // One thing at a time.
    if (times(own, "?") != 1) fail_msg("it asks several things: %s", text);
    free(own);
}

static void check_class(const ClassOf *made) {
    static const char *const phases[] = {"Reactions", "Description", "Analysis", "Summary"};
    char *text = class_in(&made->class, PARL_FORMAT_JSON);
    json_t *root = json_loads(text, 0, NULL), *row;
    assert_non_null(root);
    json_t *rows =
        json_object_get(json_array_get(json_object_get(root, "scenarios"), 0), "questions");
    int counts[4] = {0}, last = 0;
    size_t i;
    json_array_foreach(rows, i, row) {
        const char *phase = json_string_value(json_object_get(row, "phase"));
        int index = 0;
        while (strcmp(phases[index], phase) != 0) index++;
        assert_true(index >= last);
        last = index;
        counts[index]++;
        check_question(json_string_value(json_object_get(row, "text")));
    }
    for (int j = 0; j < 4; j++) assert_true(counts[j] >= 2);
    json_decref(root);
    free(text);
}

static void each_phase_has_two_open_questions(void **state) {
    (void)state;
    for (int i = 0; i < CLASS_SCENARIOS; i++) {
        ClassOf *made = twelve_at(PATHS[i]);
        check_class(made);
        class_free(made);
    }
}

static void a_round_and_a_drill_have_their_questions(void **state) {
    (void)state;
    static const char *const paths[] = {SCENARIO("interview/committee"),
                                        SCENARIO("drills/who-owns-it"),
                                        SCENARIO("drills/trade-off-cards")};
    for (int i = 0; i < 3; i++) {
        ClassOf *many = twelve_at(paths[i]);
        ClassOf *one = class_of_player(paths[i], (parl_player){.policy = PARL_POLICY_EXPERT}, 1, 7);
        check_class(many);
        check_class(one);
        class_free(many);
        class_free(one);
    }
}

// Where nobody parts there is little to be struck by.
static void a_class_that_agrees_is_asked_as_well(void **state) {
    (void)state;
    static const parl_policy same[] = {PARL_POLICY_EXPERT, PARL_POLICY_WORST, PARL_POLICY_IDLE};
    for (int i = 0; i < CLASS_SCENARIOS; i++) {
        ClassOf *one = class_of_player(PATHS[i], (parl_player){.policy = same[i]}, 1, 3);
        ClassOf *few = class_of_player(PATHS[i], (parl_player){.policy = same[i]}, 4, 3);
        check_class(one);
        check_class(few);
        class_free(one);
        class_free(few);
    }
}

// Everybody gives a date before the evidence is in: that is what the room is asked about.
static void the_promise_with_the_widest_gap_is_asked_about(void **state) {
    (void)state;
    ClassOf *made =
        class_of_player(PATHS[1], (parl_player){.policy = PARL_POLICY_FIRM_DATE}, 9, 31);
    char *text = class_in(&made->class, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "In week 2 the evidence stood at "));
    assert_non_null(strstr(text, "nine of you gave a date or a go all the same. What could make a "
                                 "sensible person give a date there?"));
    assert_non_null(strstr(text, "Show: Promises and their evidence"));
    free(text);
    class_free(made);
}

// Who asks nobody leaves every worry where it is.
static void people_and_worries_that_nobody_asked_about_are_named(void **state) {
    (void)state;
    ClassOf *made = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_IDLE}, 6, 41);
    char *text = class_in(&made->class, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "In no run anybody asked "));
    assert_non_null(strstr(text, "Nobody heard of it."));
    assert_non_null(strstr(text, "which nobody found"));
    free(text);
    class_free(made);
}

static char *questions_in(const ClassOf *made) {
    char *text = class_in(&made->class, PARL_FORMAT_TEXT);
    char *from = strstr(text, "Thirty minutes"), *till = strstr(text, "Who is in it");
    assert_non_null(from);
    assert_non_null(till);
    *till = '\0';
    memmove(text, from, strlen(from) + 1);
    return text;
}

// Who hears the marks first speaks of nothing else.
static void reactions_know_no_marks(void **state) {
    (void)state;
    ClassOf *made = twelve_at(PATHS[0]);
    char *text = questions_in(made);
    char *end = strstr(text, "Description, minutes");
    assert_non_null(end);
    *end = '\0';
    assert_non_null(strstr(text, "Before any numbers, one sentence from each: how did it feel"));
    assert_null(strstr(text, "of 100"));
    assert_null(strstr(text, "score"));
    free(text);
    class_free(made);
}

// Two against one is no split: everybody in the room would look at the one.
static void nobody_stands_alone_in_a_question(void **state) {
    (void)state;
    static const int counts[] = {2, 3, 5};
    for (int i = 0; i < CLASS_SCENARIOS; i++) {
        for (size_t j = 0; j < sizeof counts / sizeof *counts; j++) {
            ClassOf *made = class_of(&PATHS[i], 1, counts[j]);
            char *text = questions_in(made);
            assert_null(strstr(text, " one of you"));
            assert_null(strstr(text, "One of you"));
            assert_null(strstr(text, "” and one “"));
            free(text);
            class_free(made);
        }
    }
}

// A person is introduced once, and then called as colleagues do.
static void people_are_called_by_first_names_after_the_first_mention(void **state) {
    (void)state;
    ClassOf *made = twelve_at(PATHS[0]);
    char *text = questions_in(made);
    assert_true(strstr(text, "Imke") != NULL || strstr(text, "Rui") != NULL);
    assert_true(times(text, "Imke Voss") <= 1);
    assert_true(times(text, "Rui Tavares") <= 1);
    assert_true(times(text, "Salome Okoro") <= 1);
    free(text);
    class_free(made);
}

// The room sees what is asked now, not what is asked in ten minutes.
static void one_phase_lies_open_and_points_at_its_pictures(void **state) {
    (void)state;
    ClassOf *made = twelve_at(PATHS[0]);
    char *text = class_in(&made->class, PARL_FORMAT_HTML);
    assert_int_equal(times(text, "<details class=\"phase\""), 4);
    assert_int_equal(times(text, "<details class=\"phase\" open>"), 1);
    assert_true(times(text, "<span class=\"label\">Show:</span> <a href=\"#s") >= 3);
    free(text);
    class_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_phase_has_two_open_questions),
        cmocka_unit_test(a_round_and_a_drill_have_their_questions),
        cmocka_unit_test(a_class_that_agrees_is_asked_as_well),
        cmocka_unit_test(the_promise_with_the_widest_gap_is_asked_about),
        cmocka_unit_test(people_and_worries_that_nobody_asked_about_are_named),
        cmocka_unit_test(reactions_know_no_marks),
        cmocka_unit_test(nobody_stands_alone_in_a_question),
        cmocka_unit_test(people_are_called_by_first_names_after_the_first_mention),
        cmocka_unit_test(one_phase_lies_open_and_points_at_its_pictures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
