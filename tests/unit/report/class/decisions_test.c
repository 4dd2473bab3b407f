// SPDX-License-Identifier: MIT
//
// Decisions as a facilitator shows them: named in short, counted right, and nobody exposed.
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

static json_t *parsed(const parl_class *class) {
    char *text = class_in(class, PARL_FORMAT_JSON);
    json_error_t error;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (!root) fail_msg("line %d: %s", error.line, error.text);
    free(text);
    return root;
}

static json_t *part_of(const json_t *root, const char *part) {
    return json_object_get(json_array_get(json_object_get(root, "scenarios"), 0), part);
}

static int figure(const json_t *row, const char *key) {
    return (int)json_integer_value(json_object_get(row, key));
}

static int taken_of(const json_t *decision, const char *text) {
    size_t i;
    const json_t *option;
    json_array_foreach(json_object_get(decision, "options"), i, option) {
        if (strcmp(json_string_value(json_object_get(option, "text")), text) == 0)
            return figure(option, "taken");
    }
    return 0;
}

static void play_again_with(parl_class_run *run, const parl_scenario *scenario, int figure) {
    uint64_t seed = parl_session_seed(run->session);
    parl_session_free(run->session);
    assert_int_equal(parl_session_new(&run->session, scenario, seed), PARL_OK);
    while (!parl_session_over(run->session)) {
        parl_answer answer;
        assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, run->session, &answer), PARL_OK);
        if (parl_session_decision(run->session)->kind == PARL_DECISION_ESTIMATE)
            answer = (parl_answer){.count = 1, .values = {(int16_t)figure}};
        assert_int_equal(parl_session_answer(run->session, &answer), PARL_OK);
    }
}

// Whoever said 20 is in the bar that says "0 to 20", and 21 in the next.
static void a_figure_stands_in_the_bar_that_names_it(void **state) {
    (void)state;
    static const char *const bars[] = {"0 to 20", "21 to 40", "41 to 60", "61 to 80", "81 to 100"};
    static const int figures[] = {0, 20, 21, 40, 41, 60, 61, 80, 81, 100, 20, 20};
    static const int expected[] = {4, 2, 2, 2, 2};
    ClassOf *made = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_EXPERT}, 12, 5);
    for (int i = 0; i < 12; i++) {
        play_again_with(&made->class.runs[i], made->scenarios[0], figures[i]);
    }
    json_t *root = parsed(&made->class), *decision;
    size_t i;
    int estimates = 0;
    json_array_foreach(part_of(root, "decisions"), i, decision) {
        if (strcmp(json_string_value(json_object_get(decision, "kind")), "estimate") != 0) continue;
        if (figure(decision, "met") != 12) continue;
        for (int j = 0; j < 5; j++) assert_int_equal(taken_of(decision, bars[j]), expected[j]);
        estimates++;
    }
    assert_true(estimates > 0);
    json_decref(root);
    class_free(made);
}

// A heading is read from the last row, and no whole speech.
static void a_decision_has_a_short_name(void **state) {
    (void)state;
    for (int i = 0; i < CLASS_SCENARIOS; i++) {
        ClassOf *made = twelve_at(PATHS[i]);
        json_t *root = parsed(&made->class), *decision;
        size_t j;
        json_array_foreach(part_of(root, "decisions"), j, decision) {
            const char *name = json_string_value(json_object_get(decision, "name"));
            assert_true(*name != '\0');
            if (parl_report_columns(name) > 80) fail_msg("too long for a heading: %s", name);
        }
        json_decref(root);
        class_free(made);
    }
}

// What a debrief calls a miss is never marked as best: a rosy figure, a date too early.
static void no_miss_has_a_diamond(void **state) {
    (void)state;
    static const char *const rosy[] = {"Hardly a ticket goes astray", "Its headline measure stands",
                                       "Say week 12. Imke is good"};
    ClassOf *made = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_RANDOM}, 12, 31);
    json_t *root = parsed(&made->class), *decision, *option;
    size_t i, j;
    int seen = 0;
    json_array_foreach(part_of(root, "decisions"), i, decision) {
        json_array_foreach(json_object_get(decision, "options"), j, option) {
            const char *text = json_string_value(json_object_get(option, "text"));
            for (int k = 0; k < 3; k++) {
                if (strncmp(text, rosy[k], strlen(rosy[k])) != 0) continue;
                seen++;
                if (figure(option, "held") > 0) fail_msg("held best: %s", text);
            }
        }
    }
    assert_true(seen >= 3);
    json_decref(root);
    class_free(made);
}

// Which of two honest promises is the wiser shows only later: neither stands as the lesser one.
static void honest_promises_are_equally_good(void **state) {
    (void)state;
    static const char *const honest[] = {"Say that in week 4 they will hear a yes",
                                         "Say autumn. Between week"};
    ClassOf *made = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_RANDOM}, 12, 31);
    json_t *root = parsed(&made->class), *decision, *option;
    size_t i, j;
    int seen = 0;
    json_array_foreach(part_of(root, "decisions"), i, decision) {
        json_array_foreach(json_object_get(decision, "options"), j, option) {
            const char *text = json_string_value(json_object_get(option, "text"));
            for (int k = 0; k < 2; k++) {
                if (strncmp(text, honest[k], strlen(honest[k])) != 0) continue;
                seen++;
                if (figure(option, "held") == 0) fail_msg("never held best: %s", text);
            }
        }
    }
    assert_true(seen >= 2);
    json_decref(root);
    class_free(made);
}

// Twelve who all miss one question have no split there, and need it most.
static void what_most_missed_is_among_the_pictures(void **state) {
    (void)state;
    ClassOf *made = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_WORST}, 6, 9);
    char *text = class_in(&made->class, PARL_FORMAT_HTML);
    char *decided = strstr(text, "<h2 id=\"s4\">What was decided");
    assert_non_null(decided);
    const char *none = strstr(decided, "; 0 gave the answer that it holds best");
    const char *others = strstr(decided, "The other decisions that several faced");
    assert_non_null(none);
    assert_true(!others || none < others);
    free(text);
    class_free(made);
}

// How many left it first, decision by decision: they add up to those who left it at all.
static void departures_are_told_by_decision(void **state) {
    (void)state;
    ClassOf *made = twelve_at(PATHS[0]);
    json_t *root = parsed(&made->class), *run;
    size_t i;
    int departed = 0, told = 0;
    json_array_foreach(part_of(root, "runs"), i, run) {
        departed += json_is_object(json_object_get(run, "left"));
    }
    char *text = class_in(&made->class, PARL_FORMAT_MARKDOWN);
    char *part = strstr(text, "Where runs first left the author's key");
    assert_non_null(part);
    char *till = strstr(part, "\n## ");
    assert_non_null(till);
    *till = '\0';
    assert_null(strstr(part, "| run "));
    for (char *at = strstr(part, "| ---"); (at = strchr(at, '\n')) && at[1] == '|';) {
        char *cell = ++at;
        while (strncmp(cell, " of 12", 6) != 0) cell++;
        while (cell[-1] != ' ') cell--;
        told += atoi(cell);
    }
    assert_int_equal(told, departed);
    free(text);
    json_decref(root);
    class_free(made);
}

static parl_session *play_with_words(const parl_scenario *scenario, const char *words) {
    parl_session *run = NULL;
    assert_int_equal(parl_session_new(&run, scenario, 3), PARL_OK);
    while (!parl_session_over(run)) {
        parl_answer answer = {.words = words};
        if (parl_session_decision(run)->kind != PARL_DECISION_WRITE)
            assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, run, &answer), PARL_OK);
        assert_int_equal(parl_session_answer(run, &answer), PARL_OK);
    }
    return run;
}

// Nobody was told that a room will read it.
static void own_words_are_shown_only_where_they_are_asked_for(void **state) {
    (void)state;
    ClassOf *made = twelve_at(SCENARIO("interview/screening"));
    parl_session_free(made->class.runs[0].session);
    made->class.runs[0].session =
        play_with_words(made->scenarios[0], "I counted lists, not clicks.");
    parl_class_request request = {.format = PARL_FORMAT_MARKDOWN};
    char *without = class_text(&made->class, &request);
    request.own_words = true;
    char *with = class_text(&made->class, &request);
    assert_null(strstr(without, "I counted lists"));
    assert_non_null(strstr(with, "I counted lists"));
    free(without);
    free(with);
    class_free(made);
}

static void the_world_and_the_day_are_told(void **state) {
    (void)state;
    ClassOf *one = class_of_player(PATHS[0], (parl_player){.policy = PARL_POLICY_EXPERT}, 1, 44);
    ClassOf *many = twelve_at(PATHS[0]);
    parl_class_request request = {.columns = SHEET_COLUMNS, .made = "2026-03-02"};
    char *text = class_text(&one->class, &request);
    assert_non_null(strstr(text, "world 44"));
    assert_non_null(strstr(text, "Made on 2026-03-02."));
    free(text);
    text = class_in(&many->class, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "Each played in a world of their own"));
    assert_null(strstr(text, "Made on"));
    free(text);
    class_free(one);
    class_free(many);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_figure_stands_in_the_bar_that_names_it),
        cmocka_unit_test(a_decision_has_a_short_name),
        cmocka_unit_test(no_miss_has_a_diamond),
        cmocka_unit_test(honest_promises_are_equally_good),
        cmocka_unit_test(what_most_missed_is_among_the_pictures),
        cmocka_unit_test(departures_are_told_by_decision),
        cmocka_unit_test(own_words_are_shown_only_where_they_are_asked_for),
        cmocka_unit_test(the_world_and_the_day_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
