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
                                             .shelf_count = 1,
                                             .begin_drill = "parlance drill",
                                             .begin_loop = "parlance interview --new"};
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
    assert_says(&loop, "No answer of these rounds stays below level 3.");
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
    assert_says(&loop, "No answer of these rounds reaches level 3.");
    assert_says(&loop, "You said: “I retrain it and change the data.”");
    assert_says(&loop, "You wrote: “Recall, recall, and the loss function.”");
    assert_says(&loop, "You chose: “We put a language model into it.”");
    assert_says(&loop, "Jargon: 3 words: recall, loss function.");
    assert_says(&loop, "parlance drill trade-off-cards");
    assert_says(&loop, "Off by ");
    clear(&loop);
}

// The part of the sheet from [head] up to the next one.
static char *part_of(const Loop *from, const char *head, const char *next) {
    static char part[1 << 15];
    const char *at = strstr(from->sheet, head), *end = at ? strstr(at, next) : NULL;
    if (!end) fail_msg("%s … %s is missing in:\n%s", head, next, from->sheet);
    snprintf(part, sizeof part, "%.*s", (int)(end - at), at);
    return part;
}

static int times(const char *text, const char *part) {
    int count = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part)) count++;
    return count;
}

static void evidence_comes_from_all_rounds_and_not_from_the_first(void **state) {
    (void)state;
    play(&loop, "good", "Mine.", "70", "70");
    write_as(&loop, PARL_FORMAT_TEXT);
    const char *part = part_of(&loop, "Evidence for", "Evidence against");
    int rounds = 0;
    for (int i = 0; i < PARL_LOOP_COUNT; i++) {
        char bullet[200];
        snprintf(bullet, sizeof bullet, "- “%s”", parl_scenario_describe(loop.scenarios[i]).title);
        assert_in_range(times(part, bullet), 0, 2);
        rounds += times(part, bullet) > 0;
    }
    assert_true(rounds >= 5);
    clear(&loop);
}

// One round well and the others badly: what is farthest from its row comes first.
static void the_strongest_evidence_stands_first(void **state) {
    (void)state;
    play(&loop, "bad", "Mine.", "50", "60");
    enum { METRICS = 4 };
    parl_session_free(loop.sessions[METRICS]);
    assert_int_equal(parl_session_new(&loop.sessions[METRICS], loop.scenarios[METRICS], 7),
                     PARL_OK);
    const char *const said[] = {"Mine.", "50", "good_a", "good_b", "60"};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) say(loop.sessions[METRICS], said[i]);
    write_as(&loop, PARL_FORMAT_TEXT);
    const char *part = part_of(&loop, "Evidence for", "Evidence against");
    assert_int_equal(times(part, "You said"), 2);
    assert_int_equal(times(part, "“Metrics, in short”"), 2);
    part = part_of(&loop, "Evidence against", "How sure you were");
    const char *first = strstr(part, "You said: “");
    assert_non_null(first);
    assert_int_equal(strncmp(first, "You said: “The recall went up", 31), 0);
    clear(&loop);
}

// A round with an order among its answers.
static void order_round(Loop *of, const char *const *said, int count) {
    *of = (Loop){.size = 0};
    assert_int_equal(parl_scenario_load(&of->scenarios[0], PARL_FIXTURES "/good/round.lua", NULL),
                     PARL_OK);
    assert_int_equal(parl_session_new(&of->sessions[0], of->scenarios[0], 1), PARL_OK);
    for (int i = 0; i < count; i++) say(of->sessions[0], said[i]);
    of->request = (parl_committee_request){
        .columns = 400, .profile = "Ana", .key = 7, .round_count = 1, .shelf = of->shelf};
    of->request.rounds = (const parl_session *const *)of->sessions;
    write_as(of, PARL_FORMAT_TEXT);
}

static void an_order_is_told_and_not_quoted_as_a_line(void **state) {
    (void)state;
    static const char *const badly[] = {
        "I would look closer", "isolate", "90",  "Clicks that; Clicks on",
        "Tell; Look; Take",    "me; me",  "cost"};
    order_round(&loop, badly, 7);
    assert_says(&loop, "Your order: You put “Tell the board.” before “Look at the week.”: by the "
                       "author's key it comes after.");
    assert_silent(&loop, "“Tell the board.; ");
    assert_says(&loop, "Your weakest answer, level 1: You put “Tell the board.” before");
    assert_says(&loop, "What was missing: ");
    clear(&loop);
}

static void under_a_weak_line_stands_what_was_missing_and_no_praise(void **state) {
    (void)state;
    static const char *const mixed[] = {
        "I would look closer", "isolate", "90",  "Clicks that; Clicks on",
        "Take; Look; Tell",    "me; me",  "rosy"};
    order_round(&loop, mixed, 7);
    const char *part = part_of(&loop, "Your weakest line, level 1: “Nothing much", "What to prac");
    assert_int_equal(times(part, "What was missing: Names both sides"), 1);
    assert_int_equal(times(part, "Why: "), 0);
    clear(&loop);
    play(&loop, "good", "Mine.", "50", "60");
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_silent(&loop, "Your weakest");
    clear(&loop);
}

static void what_sits_or_is_not_due_is_not_advised(void **state) {
    (void)state;
    play(&loop, "good", "Mine.", "50", "60");
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_says(&loop, "Another loop, in another world. To begin: parlance interview --new");
    assert_silent(&loop, "parlance drill trade-off-cards");
    clear(&loop);
    parl_drill row = {.playable = 0, .wait = 10};
    const parl_drills drills = {.count = 1, .rows = &row};
    play(&loop, "bad", "Mine.", "50", "60");
    loop.request.drills = &drills;
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_silent(&loop, "parlance drill trade-off-cards");
    row.wait = 0;
    write_as(&loop, PARL_FORMAT_TEXT);
    assert_says(&loop, "parlance drill trade-off-cards");
    clear(&loop);
}

// A window has buttons, and no command to write.
static void how_to_begin_is_the_front_ends_to_say(void **state) {
    (void)state;
    const char *const answers[] = {"good", "bad"};
    for (int i = 0; i < 2; i++) {
        play(&loop, answers[i], "Mine.", "50", "60");
        loop.request.begin_drill = loop.request.begin_loop = NULL;
        write_as(&loop, PARL_FORMAT_TEXT);
        assert_says(&loop, i == 0 ? "Another loop, in another world." : ": for the row “");
        assert_silent(&loop, "To begin");
        assert_silent(&loop, "parlance ");
        clear(&loop);
    }
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
        cmocka_unit_test(evidence_comes_from_all_rounds_and_not_from_the_first),
        cmocka_unit_test(the_strongest_evidence_stands_first),
        cmocka_unit_test(an_order_is_told_and_not_quoted_as_a_line),
        cmocka_unit_test(under_a_weak_line_stands_what_was_missing_and_no_praise),
        cmocka_unit_test(what_sits_or_is_not_due_is_not_advised),
        cmocka_unit_test(how_to_begin_is_the_front_ends_to_say),
        cmocka_unit_test(every_format_has_it),
        cmocka_unit_test(each_field_of_the_json_is_documented),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
