// SPDX-License-Identifier: MIT
//
// Limits of a scenario on both sides: as many as may be load, one more is said to be too
// many.

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_text.h"
#include "scenario.h"

enum { TEXT_ROOM = 400000 };

// A scenario with [count] times [thing] at the top of its page and [inner] in its scene;
// each %d is the number of the copy, each %s of [frame] takes them.
typedef struct {
    const char *what;
    int limit;
    const char *top, *inner;
} Limit;

static const char frame[] =
    "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n"
    "person 'ada' { name = 'Ada', role = 'designer' }\n"
    "uncertain 'u' { worked = 8, failed = 4, needed = 60, 'U.' }\n";

static const Limit limits[] = {
    {"people", PARL_CAST_MAX - 1, "person 'p%d' { name = 'P', role = 'legal' }\n", ""},
    {"facts", PARL_FACTS_MAX, "fact 'f%d' { needs = ada, user = 'F.' }\n", ""},
    {"concerns", PARL_CONCERNS_MAX, "concern 'c%d' { of = ada, weight = 1, 'C.' }\n", ""},
    {"terms", PARL_TERMS_MAX, "term 't%d' { known = ada, 'T.' }\n", ""},
    {"uncertains", PARL_UNCERTAINS_MAX - 1,
     "uncertain 'u%d' { worked = 8, failed = 4, needed = 60, 'U.' }\n", ""},
    {"gates", PARL_GATES_MAX, "gate 'g%d' { about = u, week = 2, pass = 80, 'G.' }\n", ""},
    {"promises", PARL_PROMISES_MAX, "promise 'o%d' { to = ada, kept = 'u.holds', 'O.' }\n", ""},
    {"packets", PARL_PACKETS_MAX, "packet 'k%d' { use = { a = 'A.' } }\n", ""},
    {"pieces of work", PARL_WORKS_MAX, "work 'w%d' { plan = 9, weekly = 3 }\n", ""},
    {"matters", PARL_MATTERS_MAX,
     "matter 'm%d' { among = ada, options = { a = 'A.', b = 'B.' } }\n", ""},
    {"live models", PARL_LIVES_MAX, "live 'l%d' { starts = 90, tenth_lost = 30 }\n", ""},
    {"varies", PARL_VARIES_MAX, "vary 'v%d' { 1, 2 }\n", ""},
    {"figures", PARL_FIGURES_MAX, "figure 'w%d' 'week + 1'\n", ""},
    {"waiting scenes", PARL_WAITING_MAX, "scene 's%d' { desk = 'Meet.', ada 'Hello.' }\n", ""},
    {"choices of a menu", PARL_CHOICES_MAX, "", "choice 'Choice %d.',\n"},
    {"writes", PARL_WRITES_MAX, "", "write 'What %d?',\n"},
    {"memories", PARL_MEMOS_MAX, "", "set('m%d', 1),\n"},
};

static size_t append(char *text, size_t size, const char *template, int number) {
    const char *mark = strstr(template, "%d");
    if (!mark) return size + (size_t)snprintf(text + size, TEXT_ROOM - size, "%s", template);
    int before = (int)(mark - template);
    return size + (size_t)snprintf(text + size, TEXT_ROOM - size, "%.*s%d%s", before, template,
                                   number, mark + 2);
}

// The caller frees it.
static char *write_scenario(const Limit *limit, int count) {
    char *text = malloc(TEXT_ROOM);
    assert_non_null(text);
    size_t size = append(text, 0, frame, 0);
    size = append(text, size, "scene 'start' { with = ada,\n", 0);
    for (int i = 0; *limit->inner && i < count; i++) size = append(text, size, limit->inner, i);
    size = append(text, size, "ada 'Hello.', choice 'Go.', choice 'Stay.' }\n", 0);
    size = append(text, size, "ending 'after' { ada 'Done.' }\n", 0);
    for (int i = 0; *limit->top && i < count; i++) size = append(text, size, limit->top, i);
    assert_true(size < TEXT_ROOM);
    return text;
}

static void each_limit_may_be_reached_and_not_passed(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        char *text = write_scenario(&limits[i], limits[i].limit);
        parl_scenario_free(load_fine(text));
        free(text);
        text = write_scenario(&limits[i], limits[i].limit + 1);
        parl_problems *problems = load_refused(text);
        if (!has_problem(problems, "TOO_MANY")) print_message("one too many: %s\n", limits[i].what);
        assert_true(has_problem(problems, "TOO_MANY"));
        assert_int_equal(parl_problems_errors(problems), 1);
        parl_problems_free(problems);
        free(text);
    }
}

static void a_line_of_speech_may_be_as_long_as_the_limit(void **state) {
    (void)state;
    char steps[PARL_TEXT_MAX + 20] = "imke '";
    memset(steps + 6, 'a', PARL_TEXT_MAX);
    strcpy(steps + 6 + PARL_TEXT_MAX, "'");
    parl_scenario_free(load_fine(in_scene(steps)));
    strcpy(steps + 6 + PARL_TEXT_MAX, "b'");
    parl_problems *problems = load_refused(in_scene(steps));
    assert_true(has_problem(problems, "TEXT_TOO_LONG"));
    parl_problems_free(problems);
}

// Twelve lines fit into a fact, six of them faithful.
static void a_fact_may_have_as_many_lines_as_a_menu_shows(void **state) {
    (void)state;
    char text[4000];
    for (int extra = 0; extra < 2; extra++) {
        size_t size = (size_t)snprintf(
            text, sizeof text,
            "scenario { title = 'T', level = 'aspiring', minutes = 5, weeks = 4, brief = 'B.' }\n"
            "person 'ada' { name = 'Ada', role = 'designer' }\n"
            "scene 's' { explain(ada, 'f') } ending 'e' { ada 'Done.' }\n"
            "fact 'f' { needs = ada, user = 'F.',\n");
        for (int i = 1; i < PARL_RENDERINGS_MAX + extra; i++)
            size += (size_t)snprintf(text + size, sizeof text - size,
                                     "distortion { user = 'F %d.', drops = 'all' },\n", i);
        (void)snprintf(text + size, sizeof text - size, "}\n");
        if (extra == 0) {
            parl_scenario *scenario = load_fine(text);
            assert_int_equal(scenario->menus[0].choice_count, PARL_RENDERINGS_MAX);
            parl_scenario_free(scenario);
        } else {
            parl_problems *problems = load_refused(text);
            assert_true(has_problem(problems, "TOO_MANY"));
            parl_problems_free(problems);
        }
    }
}

// The whole page with a field of [count] names and their texts in it.
static const char *with_names(const char *before, int count, const char *after) {
    static char text[4000];
    size_t size = (size_t)snprintf(text, sizeof text, "%s%s", frame, before);
    for (int i = 0; i < count; i++)
        size += (size_t)snprintf(text + size, sizeof text - size, "n%d = 'N.', ", i);
    (void)snprintf(text + size, sizeof text - size,
                   "%s\nscene 's' { ada 'Hello.' } ending 'after' { ada 'Done.' }\n", after);
    return text;
}

static void items_and_options_fit_into_a_menu(void **state) {
    (void)state;
    static const struct {
        const char *before, *after;
        int limit;
    } rows[] = {
        {"packet 'k' { data = { ", "} }", PARL_PACKET_VALUES_MAX},
        {"matter 'm' { among = ada, options = { ", "} }", PARL_MATTER_OPTIONS_MAX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_scenario_free(load_fine(with_names(rows[i].before, rows[i].limit, rows[i].after)));
        parl_problems *problems =
            load_refused(with_names(rows[i].before, rows[i].limit + 1, rows[i].after));
        assert_true(has_problem(problems, "TOO_MANY"));
        assert_int_equal(parl_problems_errors(problems), 1);
        parl_problems_free(problems);
    }
}

// Eight arguments are usual; a request may name everybody.
static void a_request_may_name_the_whole_cast(void **state) {
    (void)state;
    char text[8000];
    size_t size = (size_t)snprintf(text, sizeof text, "%s", frame);
    for (int i = 1; i < PARL_CAST_MAX; i++)
        size += (size_t)snprintf(
            text + size, sizeof text - size,
            "person 'p%d' { name = 'P', role = 'legal', signs = { weeks = 1 } }\n", i);
    size += (size_t)snprintf(text + size, sizeof text - size, "scene 's' { request(p1");
    for (int i = 2; i < PARL_CAST_MAX; i++)
        size += (size_t)snprintf(text + size, sizeof text - size, ", p%d", i);
    (void)snprintf(text + size, sizeof text - size, "), ada '.' } ending 'after' { ada 'Done.' }");
    parl_scenario *scenario = load_fine(text);
    assert_int_equal(scenario->moves[0].people, (1 << PARL_CAST_MAX) - 2);
    parl_scenario_free(scenario);
}

// A chain of [count] figures, each twice the next; the last is a single step.
static const char *doubled(int count) {
    static char text[4000];
    size_t size = (size_t)snprintf(text, sizeof text, "%s", frame);
    for (int i = 1; i < count; i++)
        size += (size_t)snprintf(text + size, sizeof text - size,
                                 "figure 'w%d' 'w%d + w%d'\n", i, i + 1, i + 1);
    (void)snprintf(text + size, sizeof text - size,
                   "figure 'w%d' 'week'\n"
                   "scene 'one' { with = ada, ada 'It is {w1}.' } ending 'after' { ada 'Done.' }",
                   count);
    return text;
}

// The first of n such figures comes to 2^(n+1) - 3 steps: of eleven to 4093.
static void figures_inside_figures_add_up_to_a_limit(void **state) {
    (void)state;
    parl_scenario_free(load_fine(doubled(11)));
    static_assert(PARL_EXPR_WHOLE_MAX == 4096, "eleven are within the limit, and twelve beyond it");
    parl_problems *problems = load_refused(doubled(12));
    assert_true(has_problem(problems, "TOO_MANY"));
    assert_int_equal(parl_problems_count(problems), 1);
    parl_problems_free(problems);
    problems = load_refused(doubled(40));
    assert_true(has_problem(problems, "TOO_MANY"));
    parl_problems_free(problems);
}

static void figures_made_of_each_other_are_reported_and_never_hang(void **state) {
    (void)state;
    char text[1000];
    (void)snprintf(text, sizeof text,
                   "%sfigure 'a' 'b + b + b + b'\nfigure 'b' 'a + a + a + a'\n"
                   "scene 'one' { with = ada, ada 'It is {a}.', when 'b > 3' { ada 'More.' } }"
                   "ending 'after' { ada 'Done.' }",
                   frame);
    parl_problems *problems = load_refused(text);
    assert_true(has_problem(problems, "FIGURE_CIRCLE"));
    parl_problems_free(problems);
}

static void problems_beyond_the_limit_are_counted(void **state) {
    (void)state;
    static char steps[PARL_PROBLEMS_MAX * 40];
    size_t size = 0;
    for (int i = 0; i < PARL_PROBLEMS_MAX + 5; i++)
        size += (size_t)snprintf(steps + size, sizeof steps - size, "imke 'Is {nobody%d}?',\n", i);
    parl_problems *problems = load_refused(in_scene(steps));
    assert_int_equal(parl_problems_count(problems), PARL_PROBLEMS_MAX);
    assert_int_equal(parl_problems_dropped(problems), 5);
    parl_problems_free(problems);
}

// What stands behind the limit is not there, which is not said of each jump that leads to it.
static void scenes_beyond_the_limit_are_told_of_once(void **state) {
    (void)state;
    parl_problems *problems =
        load_refused("scenario { title = 'T', level = 'aspiring', minutes = 5, brief = 'B.' }\n"
                     "person 'ada' { name = 'Ada', role = 'designer' }\n"
                     "for i = 1, 2003 do\n"
                     "  scene('s' .. i) { ada 'On?', choice 'On.' { jump('s' .. i % 2003 + 1) } }\n"
                     "end\n"
                     "ending 'after' { ada 'Good.' }\n");
    char text[400];
    parl_problem_text(parl_problems_at(problems, 0), text, sizeof text);
    assert_int_equal(parl_problems_count(problems), 1);
    assert_non_null(strstr(text, "more than 2000 scenes: it is ten times the largest scenario"));
    parl_problems_free(problems);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_limit_may_be_reached_and_not_passed),
        cmocka_unit_test(a_line_of_speech_may_be_as_long_as_the_limit),
        cmocka_unit_test(a_fact_may_have_as_many_lines_as_a_menu_shows),
        cmocka_unit_test(items_and_options_fit_into_a_menu),
        cmocka_unit_test(a_request_may_name_the_whole_cast),
        cmocka_unit_test(figures_inside_figures_add_up_to_a_limit),
        cmocka_unit_test(figures_made_of_each_other_are_reported_and_never_hang),
        cmocka_unit_test(problems_beyond_the_limit_are_counted),
        cmocka_unit_test(scenes_beyond_the_limit_are_told_of_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
