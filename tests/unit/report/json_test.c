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

#include "full_request.h"
#include "runs_of.h"

enum { PATHS_MAX = 256, PATH_MAX_ = 80 };

typedef struct {
    char rows[PATHS_MAX][PATH_MAX_];
    int count;
} Paths;

static bool holds(const Paths *paths, const char *path) {
    for (int i = 0; i < paths->count; i++) {
        if (strcmp(paths->rows[i], path) == 0) return true;
    }
    return false;
}

static void keep(Paths *paths, const char *path) {
    if (holds(paths, path)) return;
    assert_true(paths->count < PATHS_MAX);
    assert_true(strlen(path) < PATH_MAX_);
    memcpy(paths->rows[paths->count++], path, strlen(path) + 1);
}

static void walk(const json_t *value, const char *path, Paths *paths) {
    char inner[PATH_MAX_];
    if (json_is_array(value)) {
        size_t i;
        const json_t *item;
        json_array_foreach(value, i, item) walk(item, path, paths);
        return;
    }
    const char *key;
    json_t *member;
    json_object_foreach((json_t *)(uintptr_t)value, key, member) {
        const char *list = json_is_array(member) ? "[]" : "";
        int size = snprintf(inner, sizeof inner, "%s%s%s%s", path, *path ? "." : "", key, list);
        assert_true(size > 0 && (size_t)size < sizeof inner);
        keep(paths, inner);
        walk(member, inner, paths);
    }
}

// The fields of the table under [heading] of engine/report/README.md.
static void read_rows(const char *heading, Paths *paths) {
    FILE *file = fopen(PARL_SOURCE_DIR "/engine/report/README.md", "r");
    assert_non_null(file);
    char line[512];
    bool here = false;
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#') here = strncmp(line, heading, strlen(heading)) == 0;
        if (!here || strncmp(line, "| `", 3) != 0) continue;
        line[3 + strcspn(line + 3, "`")] = '\0';
        keep(paths, line + 3);
    }
    fclose(file);
}

static void assert_documented(const json_t *root, const char *heading) {
    static Paths written_, told;
    written_.count = told.count = 0;
    walk(root, "", &written_);
    read_rows(heading, &told);
    for (int i = 0; i < written_.count; i++) {
        if (!holds(&told, written_.rows[i])) fail_msg("no row for %s", written_.rows[i]);
    }
    for (int i = 0; i < told.count; i++) {
        if (!holds(&written_, told.rows[i])) fail_msg("never written: %s", told.rows[i]);
    }
}

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
    run->scenario = &scenario;
    run->turns[0].events[0] =
        (parl_event){.kind = PARL_EVENT_REWORK, .week = 1, .values = {2, 24, 700}, .after = 16};
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
