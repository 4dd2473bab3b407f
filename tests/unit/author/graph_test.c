// SPDX-License-Identifier: MIT
//
// The flow of a scenario in DOT, and Graphviz as a neighbour that may misbehave.
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "paper.h"
#include "parlance_author.h"

// --- Scenarios -----------------------------------------------------------------------------

static char root[] = "/tmp/parl-graph-XXXXXX";
static char script[64];

static const char HEAD[] =
    "scenario { title = 'A \"graph\" \\\\ of', level = 'aspiring', minutes = 1, brief = 'b', "
    "weeks = 4 }\nperson 'ada' { name = 'Ada', role = 'designer' }\n";

static parl_scenario *load(const char *page) {
    parl_scenario *scenario = NULL;
    parl_problems *problems = parl_problems_new();
    FILE *file = fopen(script, "w");
    assert_non_null(file);
    fprintf(file, "%s%s", HEAD, page);
    assert_int_equal(fclose(file), 0);
    if (parl_scenario_load(&scenario, script, problems) != PARL_OK)
        fail_msg("does not load: %s", parl_problems_at(problems, 0)->message);
    parl_problems_free(problems);
    return scenario;
}

static Paper draw(const char *page, int runs) {
    parl_scenario *scenario = load(page);
    Paper paper = {0};
    parl_graph_run lost;
    assert_true(parl_graph_dot(scenario, runs, paper_put, &paper, &lost));
    assert_int_equal(lost.seed, 0);
    parl_scenario_free(scenario);
    return paper;
}

static const char FLOW[] =
    "scene 'first' { with = ada, ada 'Hm?',\n"
    "  choice 'Go \"there\" now, and do not come back before it is done.' { jump 'there' },\n"
    "  choice 'Stay.' { ada 'Good.' },\n"
    "  choice 'Outer.' { choice 'Inner.' { jump 'there' }, choice 'Not.' {} },\n"
    "  choice 'In time.' { later(2, 'after_all') },\n"
    "}\n"
    "scene 'there' { narrate 'There.' }\n"
    "scene 'after_all' { narrate 'After all.' }\n"
    "scene 'meet' { desk = 'Meet Ada', weeks = { 1, 2 }, again = true, with = ada, ada 'Well.' }\n"
    "scene 'third' { at = 3, narrate 'Three.' }\n"
    "scene 'trusted' { narrate '}}', on = \"ada.trust > 99\", narrate 'No.' }\n"
    "scene 'island' { narrate 'Nobody.' }\n"
    "ending 'good' { when = \"week > 3\", narrate 'G.' }\n"
    "ending 'plain' { narrate 'P.' }\n";

static void every_way_from_scene_to_scene_is_an_edge(void **state) {
    (void)state;
    Paper paper = draw(FLOW, 0);
    paper_says(&paper,
               "s0 -> s1 [style=solid, label=\"Go \\\"there\\\" now, and do not come…\\nInner.\"");
    paper_says(&paper, "s0 -> s2 [style=dashed, label=\"+2 weeks\\nIn time.\"");
    paper_says(&paper, "desk -> s3 [style=solid");
    paper_says(&paper, "time -> s4 [style=dotted");
    paper_says(&paper, "time -> s5 [style=dotted");
    paper_says(&paper, "over -> s7 [style=dotted");
    assert_null(strstr(paper.text, "Stay."));  // It only goes on below.
    assert_null(strstr(paper.text, "-> s6"));
    assert_null(strstr(paper.text, "penwidth"));
    free(paper.text);
}

static void a_scene_says_what_begins_it(void **state) {
    (void)state;
    Paper paper = draw(FLOW, 0);
    paper_says(&paper, "s0 [label=\"first ↩\"");
    paper_says(&paper, "s3 [label=\"meet ↩\\n“Meet Ada”\\nweeks 1 to 2, again\"");
    paper_says(&paper, "s4 [label=\"third ↩\\nweek 3\"");
    paper_says(&paper, "s5 [label=\"trusted ↩\\non ada.trust > 99\"");
    paper_says(&paper, "s6 [label=\"island ↩\\nNOBODY REACHES IT\"");
    paper_says(&paper, "s7 [label=\"good\\nwhen week > 3\", fillcolor=\"#e3dcf4\", peripheries=2]");
    paper_says(&paper, "label=\"A \\\"graph\\\" \\\\ of\\l");
    free(paper.text);
}

static void edges_are_as_wide_as_the_bots_travel(void **state) {
    (void)state;
    Paper paper = draw("scene 'first' { with = ada, ada 'Hm?',\n"
                       "  choice 'Good.' { worth = 100, jump 'good' },\n"
                       "  choice 'Bad.' { worth = 0, jump 'bad' },\n"
                       "  choice 'Never.' { only = \"week > 3\", jump 'never' } }\n"
                       "ending 'good' { narrate 'G.' } ending 'bad' { narrate 'B.' }\n"
                       "ending 'never' { narrate 'N.' }\n",
                       40);
    const char *good = strstr(paper.text, "s0 -> s1 [style=solid, label=\"Good.\", penwidth=");
    const char *bad = strstr(paper.text, "s0 -> s2 [style=solid, label=\"Bad.\", penwidth=");
    assert_non_null(good);
    assert_non_null(bad);
    int by_expert = -1, by_random = -1;
    assert_int_equal(sscanf(strstr(good, "tooltip"), "tooltip=\"%d %% of experts, %d %% at random",
                            &by_expert, &by_random),
                     2);
    assert_int_equal(by_expert, 100);
    assert_in_range(by_random, 20, 80);
    assert_int_equal(sscanf(strstr(bad, "tooltip"), "tooltip=\"%d %% of experts, %d %% at random",
                            &by_expert, &by_random),
                     2);
    assert_int_equal(by_expert, 0);
    assert_in_range(by_random, 20, 80);
    paper_says(&paper, "s0 -> s3 [style=solid, label=\"Never.\", penwidth=1.0, "
                       "tooltip=\"0 % of experts, 0 % at random\", color=\"#bbbbbb\"]");
    paper_says(&paper, "s0 [label=\"first\\n100 % · 100 %\"");
    free(paper.text);
}

static void desk_and_time_are_told_apart_on_the_way(void **state) {
    (void)state;
    Paper paper = draw(
        "scene 'first' { narrate 'F.' }\n"
        "scene 'meet' { desk = 'Meet Ada', again = true, with = ada, worth = 100, ada 'Well.' }\n"
        "scene 'third' { at = 3, narrate 'Three.' }\n"
        "ending 'plain' { narrate 'P.' }\n",
        10);
    paper_says(&paper, "desk -> s1 [style=solid, label=\"\", penwidth=5.");
    paper_says(&paper, "tooltip=\"100 % of experts, ");
    paper_says(&paper, "time -> s2 [style=dotted, label=\"\", penwidth=6.0");
    paper_says(&paper, "over -> s3 [style=dotted, label=\"\", penwidth=6.0");
    free(paper.text);
}

static void the_same_scenario_gives_the_same_bytes(void **state) {
    (void)state;
    Paper first = draw(FLOW, 20), second = draw(FLOW, 20);
    assert_string_equal(first.text, second.text);
    free(first.text);
    free(second.text);
}

// Whatever an author writes: quotes are paired on each line, and no line is broken.
static void assert_sound(const char *text) {
    bool inside = false;
    for (; *text; text++) {
        if (*text == '\n') assert_false(inside);
        if (inside && *text == '\\')
            text++;
        else if (*text == '"')
            inside = !inside;
    }
    assert_false(inside);
}

static void no_text_of_an_author_breaks_the_graph(void **state) {
    (void)state;
    Paper paper =
        draw("scene 'node' { with = ada, ada '?',\n"
             "  choice '\\\\\" ]; }} digraph {{\\n\\n\\t\\\\' { jump 'edge' },\n"
             "  choice 'Ümläutë und Wörter, die länger als alles andere sind, ohne Ende' { "
             "jump 'edge' },\n"
             "  choice 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' { jump "
             "'edge' },\n"
             "  choice '<b>&amp;</b>' { jump 'edge' } }\n"
             "ending 'edge' { when = 'week = 1', narrate 'E.' }\n"
             "ending 'subgraph' { narrate 'S.' }\n",
             5);
    assert_sound(paper.text);
    paper_says(&paper, "\\nand 1 more\"");
    free(paper.text);
}

static void a_text_is_drawn_as_it_is_written_in_one_line(void **state) {
    (void)state;
    Paper paper = draw("scene 'node' { with = ada, ada '?',\n"
                       "  choice 'a &lt; b' { jump 'edge' },\n"
                       "  choice 'one\\ntwo' { jump 'edge' } }\n"
                       "ending 'edge' { narrate 'E.' }\n",
                       0);
    paper_says(&paper, "label=\"a &amp;lt; b\\none two\"");
    free(paper.text);
}

static void what_comes_later_says_from_when_till_when(void **state) {
    (void)state;
    Paper paper = draw("scene 'node' { with = ada, ada '?',\n"
                       "  choice 'Late.' { later(3, 'more') },\n"
                       "  choice 'Soon.' { later(1, 'more') } }\n"
                       "scene 'more' { narrate 'M.' }\n"
                       "ending 'edge' { narrate 'E.' }\n",
                       0);
    paper_says(&paper, "label=\"+1 to 3 weeks\\nLate.\\nSoon.\"");
    free(paper.text);
}

static void every_scenario_of_ours_is_drawn(void **state) {
    (void)state;
    static const char *const names[] = {"eighteen-in-a-hundred", "the-date",
                                        "the-uninvited-counsel"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[512];
        parl_scenario *scenario = NULL;
        Paper paper = {0};
        snprintf(path, sizeof path, "%s/scenarios/%s", PARL_SOURCE_DIR, names[i]);
        assert_int_equal(parl_scenario_load(&scenario, path, NULL), PARL_OK);
        assert_true(parl_graph_dot(scenario, 3, paper_put, &paper, NULL));
        assert_sound(paper.text);
        assert_null(strstr(paper.text, "NOBODY"));
        assert_null(strstr(paper.text, "a condition"));  // Each is found in its source.
        parl_scenario_free(scenario);
        free(paper.text);
    }
}

static bool refuse(void *data, const char *text, size_t size) {
    (void)data;
    (void)text;
    (void)size;
    return false;
}

static void a_sink_that_is_full_ends_the_graph(void **state) {
    (void)state;
    parl_scenario *scenario = load(FLOW);
    parl_graph_run lost = {.seed = 9};
    assert_false(parl_graph_dot(scenario, 0, refuse, NULL, &lost));
    assert_int_equal(lost.seed, 0);
    parl_scenario_free(scenario);
}

// --- Graphviz ------------------------------------------------------------------------------

static char *path_before;

// A program `dot` that does as [body] says, and nothing else but what a shell needs.
static void put_dot(const char *body) {
    char path[96], search[256];
    snprintf(path, sizeof path, "%s/dot", root);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", body);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, 0700), 0);
    snprintf(search, sizeof search, "%s:/usr/bin:/bin", root);
    assert_int_equal(setenv("PATH", search, 1), 0);
}

static int restore(void **state) {
    (void)state;
    char path[96];
    snprintf(path, sizeof path, "%s/dot", root);
    unlink(path);
    return setenv("PATH", path_before, 1);
}

static parl_draw_status svg(const Paper *dot, int seconds, Paper *out) {
    return parl_graph_svg(dot->text, dot->size, seconds, paper_put, out);
}

static void the_picture_comes_through_the_pipes(void **state) {
    (void)state;
    Paper out = {0}, dot = {.size = 400000};
    dot.text = malloc(dot.size);
    assert_non_null(dot.text);
    memset(dot.text, 'x', dot.size);
    put_dot("exec cat");  // More than a pipe holds, in both directions.
    assert_int_equal(svg(&dot, 20, &out), PARL_DRAW_OK);
    assert_int_equal(out.size, dot.size);
    free(out.text);
    free(dot.text);
}

static void a_graphviz_that_fails_is_told(void **state) {
    (void)state;
    Paper out = {0}, dot = {"graph {}", 8};
    put_dot("exit 3");
    assert_int_equal(svg(&dot, 20, &out), PARL_DRAW_ERR_FAILED);
    put_dot("exit 0");  // Nothing is no picture.
    assert_int_equal(svg(&dot, 20, &out), PARL_DRAW_ERR_FAILED);
    put_dot("kill -9 $$");
    assert_int_equal(svg(&dot, 20, &out), PARL_DRAW_ERR_FAILED);
    put_dot("exec sleep 60");
    assert_int_equal(svg(&dot, 0, &out), PARL_DRAW_ERR_FAILED);
    free(out.text);
}

// Nobody waits for it: it could draw for a minute.
static void a_graphviz_that_goes_on_for_nobody_is_ended(void **state) {
    (void)state;
    Paper out = {0}, dot = {"graph {}", 8};
    time_t before = time(NULL);
    put_dot("echo svg; exec sleep 60");
    assert_int_equal(parl_graph_svg(dot.text, dot.size, 50, refuse, NULL), PARL_DRAW_ERR_SINK);
    put_dot("echo svg; exec sleep 60 >&-");
    assert_int_equal(svg(&dot, 1, &out), PARL_DRAW_ERR_FAILED);
    assert_true(time(NULL) - before < 30);
    free(out.text);
}

static void a_graphviz_that_is_missing_is_told(void **state) {
    (void)state;
    Paper out = {0}, dot = {"graph {}", 8};
    assert_int_equal(setenv("PATH", root, 1), 0);
    assert_int_equal(svg(&dot, 20, &out), PARL_DRAW_ERR_MISSING);
    assert_null(out.text);
}

static void graphviz_draws_what_we_write(void **state) {
    (void)state;
    Paper dot = draw(FLOW, 5), out = {0};
    parl_draw_status drawn = svg(&dot, 60, &out);
    free(dot.text);
    if (drawn == PARL_DRAW_ERR_MISSING) {
        print_message("Graphviz is not installed: its pictures are not looked at.\n");
        skip();
    }
    assert_int_equal(drawn, PARL_DRAW_OK);
    paper_says(&out, "<svg");
    paper_says(&out, "NOBODY REACHES IT");
    paper_says(&out, "</svg>");
    free(out.text);
}

static int make_root(void **state) {
    (void)state;
    const char *path = getenv("PATH");
    path_before = strdup(path ? path : "");
    if (!path_before || !mkdtemp(root)) return -1;
    snprintf(script, sizeof script, "%s/scenario.lua", root);
    return 0;
}

static int remove_root(void **state) {
    (void)state;
    free(path_before);
    unlink(script);
    return rmdir(root);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_from_scene_to_scene_is_an_edge),
        cmocka_unit_test(a_scene_says_what_begins_it),
        cmocka_unit_test(edges_are_as_wide_as_the_bots_travel),
        cmocka_unit_test(desk_and_time_are_told_apart_on_the_way),
        cmocka_unit_test(the_same_scenario_gives_the_same_bytes),
        cmocka_unit_test(no_text_of_an_author_breaks_the_graph),
        cmocka_unit_test(a_text_is_drawn_as_it_is_written_in_one_line),
        cmocka_unit_test(what_comes_later_says_from_when_till_when),
        cmocka_unit_test(every_scenario_of_ours_is_drawn),
        cmocka_unit_test(a_sink_that_is_full_ends_the_graph),
        cmocka_unit_test_teardown(the_picture_comes_through_the_pipes, restore),
        cmocka_unit_test_teardown(a_graphviz_that_fails_is_told, restore),
        cmocka_unit_test_teardown(a_graphviz_that_goes_on_for_nobody_is_ended, restore),
        cmocka_unit_test_teardown(a_graphviz_that_is_missing_is_told, restore),
        cmocka_unit_test(graphviz_draws_what_we_write),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}
