// SPDX-License-Identifier: MIT
//
// The report of an exploration, in every format: what it says is what was found, and each field
// of its JSON is documented.

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "battery.h"
#include "documented.h"
#include "parlance_author.h"
#include "parlance_report_author.h"

enum { SHEET_BYTES = 1 << 20 };

static char sheet[SHEET_BYTES];
static size_t used;

static bool take(void *data, const char *text, size_t size) {
    (void)data;
    assert_true(used + size < SHEET_BYTES);
    memcpy(sheet + used, text, size);
    used += size;
    sheet[used] = '\0';
    return true;
}

static void write_as(const parl_exploration *found, parl_format format, const char *folder) {
    const parl_explore_report request = {
        .format = format, .columns = 100, .name = "spoiled", .folder = folder};
    used = 0;
    assert_int_equal(parl_report_explore(found, &request, take, NULL), PARL_OK);
}

typedef struct {
    parl_scenario *scenario;
    parl_exploration *found;
} Explored;

static Explored explored(const char *path, parl_explore_request request) {
    Explored explored = {.scenario = battery_load(path)};
    explored.found = parl_explore(explored.scenario, &request);
    return explored;
}

static void clear(Explored *explored) {
    parl_exploration_free(explored->found);
    parl_scenario_free(explored->scenario);
}

static json_t *parsed(void) {
    json_error_t error;
    json_t *root = json_loads(sheet, JSON_REJECT_DUPLICATES, &error);
    if (!root) fail_msg("line %d: %s", error.line, error.text);
    return root;
}

// Two explorations of which one has what the other lacks, as one that has everything.
static void every_field_is_documented(void **state) {
    (void)state;
    Explored spoiled = explored(PARL_FIXTURES "/explore/spoiled.lua", (parl_explore_request){0});
    Explored sampled = explored(PARL_FIXTURES "/explore/sampled.lua", (parl_explore_request){0});
    char one[] = "one", value[] = "Monday";
    parl_unvaried unvaried = {.vary = one, .value = value};
    parl_exploration all = *spoiled.found;
    all.sampled = sampled.found->sampled;
    all.sampled_count = sampled.found->sampled_count;
    all.branches = sampled.found->branches;
    all.branch_count = sampled.found->branch_count;
    all.unvaried = &unvaried;
    all.unvaried_count = 1;
    write_as(&all, PARL_FORMAT_JSON, NULL);
    json_t *root = parsed();
    assert_documented(root, "## JSON: an exploration");
    json_decref(root);
    clear(&sampled);
    clear(&spoiled);
}

static void figures_are_those_of_the_exploration(void **state) {
    (void)state;
    Explored spoiled = explored(PARL_FIXTURES "/explore/spoiled.lua", (parl_explore_request){0});
    write_as(spoiled.found, PARL_FORMAT_JSON, NULL);
    json_t *root = parsed();
    assert_int_equal(json_integer_value(json_object_get(root, "states")), spoiled.found->states);
    assert_true(json_is_true(json_object_get(root, "wrong")));
    assert_int_equal(json_array_size(json_object_get(root, "totals")), 101);
    const json_t *find = json_array_get(json_object_get(root, "finds"), 0);
    assert_string_equal(json_string_value(json_object_get(find, "kind")), "empty_menu");
    const json_t *way = json_object_get(find, "way");
    assert_int_equal(json_array_size(way), 2);
    assert_string_equal(json_string_value(json_array_get(way, 0)), "ask");
    assert_string_equal(json_string_value(json_array_get(way, 1)), "talk");
    json_decref(root);
    clear(&spoiled);
}

static void assert_says(const char *part) {
    if (!strstr(sheet, part)) fail_msg("\"%s\" is missing in:\n%s", part, sheet);
}

static void assert_silent(const char *part) {
    if (strstr(sheet, part)) fail_msg("\"%s\" stands in:\n%s", part, sheet);
}

static void the_ways_stand_inside_or_in_files(void **state) {
    (void)state;
    Explored spoiled = explored(PARL_FIXTURES "/explore/spoiled.lua", (parl_explore_request){0});
    write_as(spoiled.found, PARL_FORMAT_TEXT, NULL);
    assert_says("put the lines under it");
    assert_says("     # Spoiled, seed 1\n     ask\n     talk\n");
    write_as(spoiled.found, PARL_FORMAT_TEXT, "ways");
    assert_silent("# Spoiled");
    assert_says("     ways/01-empty_menu-seed-1.answers\n");
    assert_says("     ways/07-longest_run-seed-1.answers\n");
    clear(&spoiled);
}

static void never_is_said_only_of_what_was_looked_at_whole(void **state) {
    (void)state;
    const char *path = PARL_FIXTURES "/explore/spoiled.lua";
    Explored whole = explored(path, (parl_explore_request){0});
    write_as(whole.found, PARL_FORMAT_TEXT, NULL);
    assert_says("Every state was looked at: 50 of them in 1 world (seed 1), by 77 answers.");
    assert_says("\nNever reached\n");
    assert_silent("Not seen yet");
    clear(&whole);
    Explored part = explored(path, (parl_explore_request){.states = 20});
    write_as(part.found, PARL_FORMAT_TEXT, NULL);
    assert_says("Limit reached: 20 states were looked at in 1 world (seed 1), and ");
    assert_says("\nNot seen yet\n");
    assert_silent("Never reached");
    clear(&part);
    Explored runs = explored(path, (parl_explore_request){.runs = 5, .seed = 9});
    write_as(runs.found, PARL_FORMAT_TEXT, NULL);
    assert_says("5 runs at random, seeds 9 to 13: ");
    assert_says("\nNot seen yet\n");
    assert_says("Everything that these 5 runs did not come upon.");
    clear(&runs);
}

static void every_format_says_what_is_wrong(void **state) {
    (void)state;
    Explored spoiled = explored(PARL_FIXTURES "/explore/spoiled.lua", (parl_explore_request){0});
    for (int format = 0; format < PARL_FORMAT_COUNT; format++) {
        write_as(spoiled.found, (parl_format)format, NULL);
        assert_says(format == PARL_FORMAT_JSON ? "empty_menu" : "A menu comes up empty");
        assert_says("round");
    }
    clear(&spoiled);
}

static void what_was_left_out_is_told(void **state) {
    (void)state;
    Explored sampled = explored(PARL_FIXTURES "/explore/sampled.lua", (parl_explore_request){0});
    write_as(sampled.found, PARL_FORMAT_TEXT, NULL);
    assert_says("- “sure” (");
    assert_says("of 101 answers");
    assert_says("of 5544 answers");
    assert_says("- Own words: where they are asked for, nothing was written.");
    clear(&sampled);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_is_documented),
        cmocka_unit_test(figures_are_those_of_the_exploration),
        cmocka_unit_test(the_ways_stand_inside_or_in_files),
        cmocka_unit_test(never_is_said_only_of_what_was_looked_at_whole),
        cmocka_unit_test(every_format_says_what_is_wrong),
        cmocka_unit_test(what_was_left_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
