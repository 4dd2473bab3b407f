// SPDX-License-Identifier: MIT
//
// JSON reads back, says what the run says, and each of its fields has a row in the README.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "documented.h"
#include "full_request.h"
#include "runs_of.h"

static json_t *parsed(const Sheet *sheet) {
    json_error_t error;
    json_t *root = json_loads(sheet->text, JSON_REJECT_DUPLICATES, &error);
    if (!root) fail_msg("line %d: %s", error.line, error.text);
    return root;
}

static json_t *debrief_json(parl_session *run) {
    Full full;
    full_init(&full, PARL_FORMAT_JSON);
    Sheet sheet = written(run, &full.request);
    return parsed(&sheet);
}

static json_int_t figure(const json_t *root, const char *part, const char *key) {
    const json_t *value = json_object_get(json_object_get(root, part), key);
    assert_true(json_is_integer(value));
    return json_integer_value(value);
}

static void each_field_of_a_debrief_is_documented(void **state) {
    (void)state;
    static const char *const covers[] = {"S0-K2"};
    parl_session *run = planned_run();
    parl_scenario scenario = *run->scenario;
    scenario.info.covers = covers;
    scenario.info.covers_count = 1;
    scenario.ranks = true;
    run->scenario = &scenario;
    run->turns[0].events[0] =
        (parl_event){.kind = PARL_EVENT_REWORK, .week = 1, .values = {2, 24, 700}, .after = 16};
    run->debrief.rubric[0] =
        (parl_rubric_mark){.judged = 2, .value = 666, .level = 3, .best = 1000, .weakest = 333};
    json_t *root = debrief_json(run);
    assert_documented(root, "## JSON: the debrief");
    json_decref(root);
    parl_session_free(run);
}

static void figures_are_those_of_the_run(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->seed = UINT64_MAX;
    json_t *root = debrief_json(run);
    assert_string_equal(json_string_value(json_object_get(root, "format")), "parlance-debrief");
    assert_string_equal(json_string_value(json_object_get(root, "seed")), "18446744073709551615");
    assert_int_equal(figure(root, "score", "total"), 59);
    assert_true(json_is_false(json_object_get(json_object_get(root, "score"), "passed")));
    assert_int_equal(figure(root, "worlds", "mean"), 51);
    assert_int_equal(json_array_size(json_object_get(root, "story")), 5);
    const json_t *last = json_array_get(json_object_get(root, "decisions"), 1);
    assert_int_equal(json_integer_value(json_object_get(last, "size")), -2500);
    assert_string_equal(json_string_value(json_object_get(last, "better")), FAKE_BETTER);
    const json_t *promise = json_array_get(json_object_get(root, "promises"), 0);
    assert_int_equal(json_integer_value(json_object_get(promise, "chance")), 43);
    assert_true(json_is_false(json_object_get(promise, "fits")));
    json_decref(root);
    parl_session_free(run);
}

// A lead of less than two points is noise: what comes out best may be a distortion.
static void a_better_answer_leads_by_two_points(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_JSON);
    for (int lead = PARL_REGRET_MIN - 1; lead <= PARL_REGRET_MIN; lead++) {
        full.looks[1].best = full.looks[1].taken + lead;
        Sheet sheet = written(run, &full.request);
        json_t *root = parsed(&sheet);
        const json_t *last = json_array_get(json_object_get(root, "decisions"), 1);
        assert_int_equal(json_is_null(json_object_get(last, "better")), lead < PARL_REGRET_MIN);
        json_decref(root);
    }
    parl_session_free(run);
}

static void what_is_not_there_is_null_or_empty(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->over = run->debrief.score.complete = false;
    Sheet sheet = written(run, &(parl_debrief_request){.format = PARL_FORMAT_JSON});
    json_t *root = parsed(&sheet);
    assert_true(json_is_null(json_object_get(root, "run")));
    assert_true(json_is_null(json_object_get(root, "worlds")));
    assert_true(json_is_null(json_object_get(root, "outcome")));
    assert_true(json_is_null(json_object_get(json_object_get(root, "score"), "total")));
    assert_int_equal(json_array_size(json_object_get(root, "decisions")), 0);
    json_decref(root);
    parl_session_free(run);
}

static void the_same_run_is_written_the_same(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[IMKE].name = "\xff<&>\"";
    Full full;
    full_init(&full, PARL_FORMAT_JSON);
    Sheet one = written(run, &full.request), other = written(run, &full.request);
    assert_string_equal(one.text, other.text);
    assert_true(
        strncmp(one.text, "{\n  \"format\": \"parlance-debrief\",\n  \"version\": 1,", 48) == 0);
    json_decref(parsed(&one));
    parl_session_free(run);
}

static void each_field_of_progress_is_documented(void **state) {
    (void)state;
    Runs runs;
    runs_init(&runs, 3);
    runs.runs[0].parts[PARL_SIGNAL_GOAL] = runs.runs[0].weights[PARL_SIGNAL_GOAL] = 50;
    runs.scenarios[1].info.kind = PARL_KIND_DRILL;
    runs.request.format = PARL_FORMAT_JSON;
    Sheet sheet = {.size = 0};
    assert_int_equal(parl_report_progress(&runs.request, write_sheet, &sheet), PARL_OK);
    json_t *root = parsed(&sheet);
    assert_documented(root, "## JSON: progress");
    const json_t *signal = json_array_get(json_object_get(root, "signals"), 0);
    assert_string_equal(json_string_value(json_object_get(signal, "signal")), "translation");
    assert_int_equal(json_integer_value(json_object_get(signal, "first")), 400);
    assert_int_equal(json_integer_value(json_object_get(signal, "last")), 600);
    json_decref(root);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_of_a_debrief_is_documented),
        cmocka_unit_test(figures_are_those_of_the_run),
        cmocka_unit_test(a_better_answer_leads_by_two_points),
        cmocka_unit_test(what_is_not_there_is_null_or_empty),
        cmocka_unit_test(the_same_run_is_written_the_same),
        cmocka_unit_test(each_field_of_progress_is_documented),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
