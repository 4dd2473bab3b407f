// SPDX-License-Identifier: MIT
//
// Pages as blocks: what a front end draws is what the other formats write.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "chart/chart.h"
#include "full_request.h"
#include "page/render.h"
#include "page_check.h"
#include "parlance_page.h"
#include "runs_of.h"

enum { UNBROKEN = 100000 };

static parl_page *page_of(const parl_session *run, const parl_debrief_request *request) {
    parl_page *page = NULL;
    assert_int_equal(parl_page_debrief(&page, run, request), PARL_OK);
    assert_non_null(page);
    return page;
}

static parl_page *progress_page(const Runs *runs) {
    parl_page *page = NULL;
    assert_int_equal(parl_page_progress(&page, &runs->request), PARL_OK);
    assert_non_null(page);
    return page;
}

// --- Words --------------------------------------------------------------------------------------

static void a_debrief_has_the_words_of_its_text(void **state) {
    (void)state;
    parl_session *runs[] = {finished_run(), planned_run(), bare_run()};
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        Full full;
        full_init(&full, PARL_FORMAT_TEXT);
        full.request.columns = UNBROKEN;
        for (int back = 0; back < 2; back++) {
            full.request.lookback = back ? &full.lookback : NULL;
            Sheet sheet = written(runs[i], &full.request);
            parl_page *page = page_of(runs[i], &full.request);
            assert_same_words(page, sheet.text);
            parl_page_free(page);
        }
        parl_session_free(runs[i]);
    }
}

static void a_progress_page_has_the_words_of_its_text(void **state) {
    (void)state;
    static const int counts[] = {0, 1, 12};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        Runs runs;
        runs_init(&runs, counts[i]);
        runs.latest.rating[7] = 5;
        runs.request.columns = UNBROKEN;
        Sheet sheet = {.size = 0};
        assert_int_equal(parl_report_progress(&runs.request, write_sheet, &sheet), PARL_OK);
        parl_page *page = progress_page(&runs);
        assert_same_words(page, sheet.text);
        parl_page_free(page);
    }
}

// The format of the request asks for a page of text, which the terminal has shortened.
static void a_page_is_whole_whatever_format_is_asked_for(void **state) {
    (void)state;
    parl_session *run = planned_run();
    for (int i = 0; i < PARL_FORMAT_COUNT; i++) {
        Full full;
        full_init(&full, (parl_format)i);
        full.request.columns = 0;
        full.request.worlds = NULL;
        parl_page *page = page_of(run, &full.request);
        bool weeks = false, explained = false;
        for (int j = 0; j < parl_page_count(page); j++) {
            const char *text = parl_page_at(page, j)->text;
            weeks |= strcmp(text, "Week by week") == 0;
            explained |= strncmp(text, "Given away: ", strlen("Given away: ")) == 0;
        }
        assert_true(weeks && explained);
        parl_page_free(page);
    }
    parl_session_free(run);
}

static void a_page_outlives_what_it_was_made_from(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full *full = malloc(sizeof *full);
    assert_non_null(full);
    full_init(full, PARL_FORMAT_HTML);
    parl_page *page = page_of(run, &full->request);
    memset(full, 0xa5, sizeof *full);
    free(full);
    memset(run, 0xa5, sizeof *run);
    parl_session_free(run);
    const parl_block *title = block_of(page, PARL_BLOCK_TITLE, 0);
    assert_string_equal(title->label, "Debrief");
    assert_string_equal(title->text, "Two desks");
    assert_string_equal(title->more, "seed 7");
    assert_true(assert_charts_sound(page) > 0);
    parl_page_free(page);
    parl_page_free(NULL);
}

static void a_run_without_a_debrief_has_no_page(void **state) {
    (void)state;
    parl_session *run = finished_run();
    run->debrief_status = PARL_ERR_SCRIPT;
    const parl_debrief_request request = {.columns = 80};
    parl_page *page = (parl_page *)run;
    assert_int_equal(parl_page_debrief(&page, run, &request), PARL_ERR_SCRIPT);
    assert_null(page);
    parl_session_free(run);
}

static bool steers(const char *text) {
    for (; *text; text++) {
        if ((unsigned char)*text < 0x20 && *text != '\n') return true;
        if ((unsigned char)*text == 0xff) return true;
    }
    return false;
}

static void assert_clean(const parl_block *block) {
    assert_false(steers(block->label) || steers(block->text) || steers(block->more));
    const parl_table *table = block->table;
    for (int i = 0; table && i < table->rows * table->columns; i++)
        assert_false(steers(table->cells[i]));
    for (int i = 0; block->chart && i < block->chart->shape_count; i++)
        assert_false(steers(block->chart->shapes[i].text));
}

static void nothing_on_a_page_steers_a_screen(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[IMKE].name = "Imke\x1b[2J\xff";
    run->turns[1].said = "Week\x07 twelve";
    Full full;
    full_init(&full, PARL_FORMAT_HTML);
    parl_page *page = page_of(run, &full.request);
    for (int i = 0; i < parl_page_count(page); i++) assert_clean(parl_page_at(page, i));
    parl_page_free(page);
    parl_session_free(run);
}

// --- Turns --------------------------------------------------------------------------------------

// The answers that numbered items are about, in order; -1 behind the last.
static void assert_turns(const parl_page *page, const int *turns) {
    for (int i = 0; i < parl_page_count(page); i++) {
        const parl_block *block = parl_page_at(page, i);
        if (block->turn < 0) continue;
        assert_int_equal(block->kind, PARL_BLOCK_NUMBER);
        assert_int_equal(block->turn, *turns++);
    }
    assert_int_equal(*turns, -1);
}

// Those of the turning points, and then what a room was divided about.
static void an_item_says_which_answer_it_is_about(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_HTML);
    parl_page *page = page_of(run, &full.request);
    assert_turns(page, (const int[]){1, 0, 1, -1});
    parl_page_free(page);
    full.request.lookback = NULL;
    page = page_of(run, &full.request);
    assert_turns(page, (const int[]){1, 0, 1, -1});
    parl_page_free(page);
    parl_session_free(run);
}

// --- Charts -------------------------------------------------------------------------------------

static void charts_can_be_drawn_and_read(void **state) {
    (void)state;
    parl_session *runs[] = {finished_run(), planned_run(), bare_run()};
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        Full full;
        full_init(&full, PARL_FORMAT_HTML);
        parl_page *page = page_of(runs[i], &full.request);
        assert_true(assert_charts_sound(page) >= 4);
        parl_page_free(page);
        parl_session_free(runs[i]);
    }
    static const int counts[] = {0, 1, 12};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        Runs made;
        runs_init(&made, counts[i]);
        for (int j = 0; j < counts[i]; j++) made.runs[j].parts[PARL_SIGNAL_TRANSLATION] = 80 * j;
        parl_page *page = progress_page(&made);
        assert_int_equal(assert_charts_sound(page), counts[i] > 0);
        parl_page_free(page);
    }
}

// One of each shape, of each mark, of each anchor.
static Chart *chart_of_all(void) {
    Chart *chart = chart_new();
    chart_text(chart, PARL_ROLE_NAME, 0, 14, PARL_ANCHOR_START, "Ana & Rui, 5 %", 26);
    chart_text(chart, PARL_ROLE_WORDS, 400, 14, PARL_ANCHOR_END, "a value that is too long", 10);
    chart_text(chart, PARL_ROLE_ASIDE, 200, 14, PARL_ANCHOR_MIDDLE, "<b>\x1b", 26);
    chart_line(chart, PARL_ROLE_RULE, 0, 1, 400, 2);
    chart_box(chart, PARL_ROLE_BAR, 3, 20, 40, 5);
    chart_box(chart, PARL_ROLE_LOST, 43, 20, 0, 5);
    chart_bar(chart, PARL_ROLE_TRACK, 0, 30, 400, 6);
    chart_bar(chart, PARL_ROLE_BAR, 0, 30, 1, 6);
    chart_bar(chart, PARL_ROLE_LOST, 0, 30, 0, 6);
    chart_mark(chart, PARL_MARK_NONE, 1, 1);
    chart_mark(chart, PARL_MARK_POINT, 10, 40);
    chart_mark(chart, PARL_MARK_DOT, 20, 40);
    chart_mark(chart, PARL_MARK_RING, 30, 40);
    chart_mark(chart, PARL_MARK_DIAMOND, 40, 40);
    chart_mark(chart, PARL_MARK_SQUARE, 50, 40);
    for (int steps = 0; steps < 2; steps++) {
        chart_path(chart, PARL_ROLE_LINE, steps == 1);
        chart_point(chart, 6, 68);
        chart_point(chart, 200, 50);
        chart_point(chart, 394, 50);
    }
    return chart;
}

static void shapes_become_svg(void **state) {
    (void)state;
    Chart *chart = chart_of_all();
    Sheet sheet = {.size = 0};
    Out out = {.sink = write_sheet, .data = &sheet, .going = true};
    svg_write(&chart->seen, &out);
    assert_string_equal(
        sheet.text,
        "<text class=\"b\" x=\"0\" y=\"14\">Ana &amp; Rui, 5&#160;%</text>\n"
        "<text class=\"\" x=\"400\" y=\"14\" text-anchor=\"end\">a value t…</text>\n"
        "<text class=\"s\" x=\"200\" y=\"14\" text-anchor=\"middle\">&lt;b&gt;\xef\xbf\xbd</text>\n"
        "<line class=\"rule\" x1=\"0\" y1=\"1\" x2=\"400\" y2=\"2\"/>\n"
        "<rect class=\"bar\" x=\"3\" y=\"20\" width=\"40\" height=\"5\"/>\n"
        "<rect class=\"track\" x=\"0\" y=\"30\" width=\"400\" height=\"6\" rx=\"3\"/>\n"
        "<rect class=\"bar\" x=\"0\" y=\"30\" width=\"6\" height=\"6\" rx=\"3\"/>\n"
        "<circle class=\"dot\" cx=\"10\" cy=\"40\" r=\"4\"/>\n"
        "<circle class=\"dot\" cx=\"20\" cy=\"40\" r=\"6\"/>\n"
        "<circle class=\"ring\" cx=\"30\" cy=\"40\" r=\"6\"/>\n"
        "<path class=\"dot\" d=\"M40 32l8 8l-8 8l-8-8z\"/>\n"
        "<rect class=\"dot\" x=\"44\" y=\"34\" width=\"12\" height=\"12\"/>\n"
        "<path class=\"line\" d=\"M6 68L200 50L394 50\"/>\n"
        "<path class=\"line\" d=\"M6 68H200V50H394V50\"/>\n");
    chart_free(chart);
}

static void assert_set(const char *typed, const char *set) {
    char *text = text_set(typed);
    assert_string_equal(text, set);
    free(text);
}

static void apostrophes_are_set_in_type(void **state) {
    (void)state;
    assert_set("", "");
    assert_set("Imke's drivers' calls", "Imke’s drivers’ calls");
    assert_set("what 'arrived' means", "what ‘arrived’ means");
    assert_set("'Ana's truck' is late", "‘Ana’s truck’ is late");
    assert_set("“It runs.”'s end, 'tis so", "“It runs.”’s end, ’tis so");
    assert_set("f('1') + 5' 'x", "f('1') + 5' ’x");
    assert_set("a '", "a '");
}

// What a terminal has as a keyboard does, a window and a browser have in type.
static void a_page_is_set_and_a_text_is_typed(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_TEXT);
    full.request.columns = UNBROKEN;
    Sheet sheet = written(run, &full.request);
    assert_non_null(strstr(sheet.text, "Rui Tavares's: “"));
    full.request.format = PARL_FORMAT_HTML;
    sheet = written(run, &full.request);
    assert_non_null(strstr(sheet.text, "Rui Tavares’s: “"));
    assert_null(strstr(sheet.text, "&#39;s"));
    parl_page *page = page_of(run, &full.request);
    assert_non_null(strstr(block_of(page, PARL_BLOCK_NUMBER, 0)->text, "Rui Tavares’s: “"));
    parl_page_free(page);
    parl_session_free(run);
}

// The head comes before the first section: who, the figure, what it means, and its parts, each of
// which can be explained.
static void the_head_has_the_figure_and_its_parts(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Full full;
    full_init(&full, PARL_FORMAT_HTML);
    parl_page *page = page_of(run, &full.request);
    static const parl_block_kind head[] = {PARL_BLOCK_TITLE, PARL_BLOCK_LEAD,
                                           PARL_BLOCK_BADGE, PARL_BLOCK_VERDICT,
                                           PARL_BLOCK_CHART, PARL_BLOCK_HEADING};
    for (int i = 0; i < (int)(sizeof head / sizeof *head); i++)
        assert_int_equal(parl_page_at(page, i)->kind, head[i]);
    const parl_block *parts = parl_page_at(page, 4);
    assert_int_equal(parts->table->rows, 3);
    assert_int_equal(parts->table->about[0], PARL_SIGNAL_TRANSLATION);
    assert_int_equal(parts->table->about[1], PARL_SIGNAL_PHASE_GATES);
    assert_string_equal(parl_page_at(page, 5)->text, "What happened");
    parl_page_free(page);
    parl_session_free(run);
}

static void every_role_has_a_look_in_the_style_sheet(void **state) {
    (void)state;
    Sheet sheet = {.size = 0};
    Out out = {.sink = write_sheet, .data = &sheet, .going = true};
    style_write(&out, false);
    for (int i = 0; i < PARL_ROLE_COUNT; i++) {
        char rule[32];
        const char *name = parl_role_name((parl_role)i);
        snprintf(rule, sizeof rule, *name ? "svg .%s{" : "svg text{", name);
        assert_says(&sheet, rule);
        for (int j = 0; j < i; j++) assert_string_not_equal(name, parl_role_name((parl_role)j));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_debrief_has_the_words_of_its_text),
        cmocka_unit_test(a_progress_page_has_the_words_of_its_text),
        cmocka_unit_test(a_page_is_whole_whatever_format_is_asked_for),
        cmocka_unit_test(a_page_outlives_what_it_was_made_from),
        cmocka_unit_test(a_run_without_a_debrief_has_no_page),
        cmocka_unit_test(nothing_on_a_page_steers_a_screen),
        cmocka_unit_test(an_item_says_which_answer_it_is_about),
        cmocka_unit_test(charts_can_be_drawn_and_read),
        cmocka_unit_test(shapes_become_svg),
        cmocka_unit_test(apostrophes_are_set_in_type),
        cmocka_unit_test(a_page_is_set_and_a_text_is_typed),
        cmocka_unit_test(the_head_has_the_figure_and_its_parts),
        cmocka_unit_test(every_role_has_a_look_in_the_style_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
