// SPDX-License-Identifier: MIT
//
// The committee's packet over rounds that were really played: one loop well, one badly.
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
#include "parlance_page.h"
#include "parlance_practice.h"

#define ROUNDS PARL_SOURCE_DIR "/tests/cli/practice"

typedef struct {
    parl_scenario *scenarios[PARL_LOOP_COUNT + 1];
    parl_session *sessions[PARL_LOOP_COUNT];
    parl_playable shelf[1];
    parl_committee_request request;
    char sheet[1 << 16];
    size_t size;
} Loop;

static parl_scenario *loaded(const char *folder, const char *name) {
    char path[512];
    parl_scenario *scenario = NULL;
    snprintf(path, sizeof path, ROUNDS "/%s/%s", folder, name);
    assert_int_equal(parl_scenario_load(&scenario, path, NULL), PARL_OK);
    return scenario;
}

static void say(parl_session *session, const char *said) {
    parl_answer answer;
    assert_int_equal(parl_session_read(session, said, &answer), PARL_OK);
    assert_int_equal(parl_session_answer(session, &answer), PARL_OK);
}

// Each round asks for own words, how sure, two lines, and how sure again.
static void play(Loop *loop, const char *line, const char *words, const char *first,
                 const char *last) {
    *loop = (Loop){.size = 0};
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        char one[16], other[16];
        snprintf(one, sizeof one, "%s_a", line);
        snprintf(other, sizeof other, "%s_b", line);
        loop->scenarios[i] = loaded("interview", parl_loop_name(i));
        assert_int_equal(parl_session_new(&loop->sessions[i], loop->scenarios[i], 7), PARL_OK);
        const char *const said[] = {words, first, one, other, last};
        for (size_t j = 0; j < sizeof said / sizeof *said; j++) say(loop->sessions[i], said[j]);
        assert_true(parl_session_over(loop->sessions[i]));
    }
    loop->scenarios[PARL_LOOP_COUNT] = loaded("drills", "trade-off-cards");
    loop->shelf[0] = (parl_playable){"trade-off-cards", loop->scenarios[PARL_LOOP_COUNT]};
    loop->request = (parl_committee_request){.columns = 400,
                                             .profile = "Ana",
                                             .key = 7,
                                             .round_count = PARL_LOOP_COUNT,
                                             .shelf = loop->shelf,
                                             .shelf_count = 1};
    loop->request.rounds = (const parl_session *const *)loop->sessions;
}

static void clear(Loop *loop) {
    for (int i = 0; i < PARL_LOOP_COUNT; i++) parl_session_free(loop->sessions[i]);
    for (int i = 0; i <= PARL_LOOP_COUNT; i++) parl_scenario_free(loop->scenarios[i]);
}

static bool take(void *data, const char *text, size_t size) {
    Loop *loop = data;
    assert_true(loop->size + size < sizeof loop->sheet);
    memcpy(loop->sheet + loop->size, text, size);
    loop->size += size;
    loop->sheet[loop->size] = '\0';
    return true;
}

static void write_as(Loop *loop, parl_format format) {
    loop->size = 0;
    loop->request.format = format;
    assert_int_equal(parl_report_committee(&loop->request, take, loop), PARL_OK);
}

static void assert_says(const Loop *loop, const char *part) {
    if (!strstr(loop->sheet, part)) fail_msg("\"%s\" is missing in:\n%s", part, loop->sheet);
}

static void assert_silent(const Loop *loop, const char *part) {
    if (strstr(loop->sheet, part)) fail_msg("\"%s\" stands in:\n%s", part, loop->sheet);
}

static Loop loop;

static void a_loop_played_well_is_a_hire_with_its_evidence(void **state) {
    (void)state;
    play(&loop, "good", "I would ask who does what differently.", "70", "70");
    loop.request.own[0] = 4;
    loop.request.own[3] = 2;
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_says(&loop, "The decision: Hire");
    assert_says(&loop, "6 of 6 rows stand at level 3 or above and none at level 1");
    assert_says(&loop, "You said: “I hold the release still and look at one region.”");
    assert_says(&loop, "No line of these rounds stays below level 3.");
    assert_says(&loop, "You saw less: you rated yourself 2, the panel held 4.");
    assert_says(&loop, "Jargon: no word of it.");
    assert_silent(&loop, "What the committee would want to see");
    assert_silent(&loop, "You saw more");
    clear(&loop);
}

static void a_loop_played_badly_is_none_and_says_what_was_missing(void **state) {
    (void)state;
    play(&loop, "bad", "Recall, recall, and the loss function.", "0", "100");
    loop.request.own[0] = 4;
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_says(&loop, "The decision: No hire");
    assert_says(&loop, "0 of 6 rows stand at level 3 or above and 6 at level 1");
    assert_says(&loop, "What the committee would want to see before it decides otherwise:");
    assert_says(&loop, "You saw more: you rated yourself 4, the panel held 1. Level 4 would be:");
    assert_says(&loop, "No line of these rounds reaches level 3.");
    assert_says(&loop, "You said: “I retrain it and change the data.”");
    assert_says(&loop, "You wrote: “Recall, recall, and the loss function.”");
    assert_says(&loop, "You chose: “We put a language model into it.”");
    assert_says(&loop, "Jargon: 3 words: recall, loss function.");
    assert_says(&loop, "parlance drill trade-off-cards");
    assert_says(&loop, "Off by ");
    clear(&loop);
}

static void every_format_has_it(void **state) {
    (void)state;
    play(&loop, "bad", "Mine.", "50", "60");
    write_as(&loop, PARL_FORMAT_HTML);
    assert_says(&loop, "<!DOCTYPE html>");
    assert_says(&loop, "No hire");
    write_as(&loop, PARL_FORMAT_MARKDOWN);
    assert_says(&loop, "The decision: No hire");
    parl_page *page = NULL;
    assert_int_equal(parl_page_committee(&page, &loop.request), PARL_OK);
    assert_true(parl_page_count(page) > 20);
    parl_page_free(page);
    clear(&loop);
}

static void each_field_of_the_json_is_documented(void **state) {
    (void)state;
    play(&loop, "good", "Mine.", "50", "60");
    write_as(&loop, PARL_FORMAT_JSON);
    json_t *good = json_loads(loop.sheet, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(good);
    assert_string_equal(json_string_value(json_object_get(good, "verdict")), "hire");
    json_decref(good);
    clear(&loop);
    play(&loop, "bad", "Mine.", "50", "60");
    write_as(&loop, PARL_FORMAT_JSON);
    json_t *root = json_loads(loop.sheet, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(root);
    assert_documented(root, "## JSON: the committee's packet");
    assert_int_equal(json_array_size(json_object_get(root, "judged")), 12);
    assert_int_equal(json_array_size(json_object_get(root, "sure")), 12);
    json_decref(root);
    clear(&loop);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_loop_played_well_is_a_hire_with_its_evidence),
        cmocka_unit_test(a_loop_played_badly_is_none_and_says_what_was_missing),
        cmocka_unit_test(every_format_has_it),
        cmocka_unit_test(each_field_of_the_json_is_documented),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
