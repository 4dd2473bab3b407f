// SPDX-License-Identifier: MIT
//
// The same debrief in each format: well-formed, escaped, and with nothing lost.
#include <setjmp.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "full_request.h"
#include "html_check.h"
#include "page/colours.h"
#include "page/render.h"

#define HOSTILE "<script>alert('1')</script> & \"Voss\""

static Sheet page_of(parl_session *run, parl_format format) {
    Full full;
    full_init(&full, format);
    return written(run, &full.request);
}

static void assert_whole(const Sheet *sheet) {
    const char *fault = html_fault(sheet->text);
    if (fault) fail_msg("%s", fault);
}

static void a_page_is_well_formed(void **state) {
    (void)state;
    parl_session *runs[] = {finished_run(), planned_run(), bare_run()};
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        Sheet sheet = page_of(runs[i], PARL_FORMAT_HTML);
        assert_whole(&sheet);
        parl_session_free(runs[i]);
    }
}

static void the_checker_sees_what_is_wrong(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet whole = page_of(run, PARL_FORMAT_HTML);
    static const struct {
        const char *old, *new;
    } rows[] = {
        {"</li>\n</ol>", "</ol>"},
        {"<h2 id=\"s2\">", "<h2 id=\"s1\">"},
        {"href=\"#s2\"", "href=\"/\""},
        {"<th scope=\"col\"", "<th"},
        {"<h2 id=\"s1\">", "<h3 id=\"s1\">"},
        {"lang=\"en\"", ""},
        {"<caption>", "<b>"},
        {"<footer>", "<footer>&"},
        {"<footer>", "<script>"},
        {"<svg viewBox", "<svg src=\"x\" viewBox"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Sheet bent = {.size = 0};
        const char *at = strstr(whole.text, rows[i].old);
        assert_non_null(at);
        write_sheet(&bent, whole.text, (size_t)(at - whole.text));
        write_sheet(&bent, rows[i].new, strlen(rows[i].new));
        at += strlen(rows[i].old);
        write_sheet(&bent, at, strlen(at));
        if (!html_fault(bent.text)) fail_msg("not seen: %s", rows[i].new);
    }
    parl_session_free(run);
}

static void hostile_names_stay_words(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[IMKE].name = HOSTILE;
    run->turns[0].said = HOSTILE;
    run->concern_texts[0] = "\x1b[2J\xff";
    Sheet sheet = page_of(run, PARL_FORMAT_HTML);
    assert_whole(&sheet);
    assert_silent(&sheet, "<script");
    assert_silent(&sheet, "\x1b");
    assert_says(&sheet, "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Voss&quot;");
    parl_session_free(run);
}

static void a_page_has_all_that_the_text_has(void **state) {
    (void)state;
    parl_session *run = planned_run();
    Sheet sheet = page_of(run, PARL_FORMAT_HTML);
    static const char *const parts[] = {
        "<li class=\"long\">",
        "<header>",
        "<nav aria-label",
        "<main id=\"main\">",
        "<footer>",
        ">What happened</h2>",
        "<strong>59</strong> <span>of 100</span>",
        "<p class=\"verdict\">Not passed: 11 points",
        ">What made the score</h2>",
        ">What came of it</h2>",
        ">Turning points</h2>",
        ">Promises and their evidence</h2>",
        ">Week by week</h2>",
        ">A thousand worlds</h2>",
        ">Whose language was never used</h2>",
        ">Your own rating, and this run</h2>",
        ">What to play next</h2>",
        "The parts of the score</title>",
        "Trust in you</title>",
        "What they understand</title>",
        "by the evidence of its day</title>",
        "Where the same decisions end</title>",
        "Work spent before law and ethics were heard</title>",
        "The decisions that moved something, in points of the total</caption>",
        "@media print",
        "prefers-color-scheme:dark",
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) assert_says(&sheet, parts[i]);
    parl_session_free(run);
}

static void a_chart_has_its_figures_beside_it(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = page_of(run, PARL_FORMAT_HTML);
    squeeze(&sheet);
    const char *at = sheet.text;
    int charts = 0;
    while ((at = strstr(at, "<figure>"))) {
        const char *end = strstr(at, "</figure>");
        const char *table = strstr(at, "<details class=\"folded\"><summary>The figures</summary>");
        assert_true(table && table < end);
        at = end;
        charts++;
    }
    assert_true(charts >= 4);
    assert_says(&sheet, "Week twelve");
    assert_says(&sheet, "<td role=\"cell\" data-head=\"Chance on its day\">43 of 100</td>");
    parl_session_free(run);
}

// --- Markdown ----------------------------------------------------------------------------------

static void markdown_marks_up_nothing_of_its_own(void **state) {
    (void)state;
    parl_session *run = planned_run();
    run->people[IMKE].name = "*Imke* _Voss_ [x](y) `z` <b> # | a";
    run->turns[0].said = "- 12% of it";
    run->turns[1].said = "3. of May";
    Sheet sheet = page_of(run, PARL_FORMAT_MARKDOWN);
    assert_says(&sheet, "\\*Imke\\* \\_Voss\\_ \\[x\\](y) \\`z\\` \\<b\\> \\# \\| a");
    assert_says(&sheet, "   > 3\\. of May\n");
    assert_says(&sheet, "   > \\- 12% of it\n");
    parl_session_free(run);
}

static void markdown_has_headings_lists_and_tables(void **state) {
    (void)state;
    parl_session *run = finished_run();
    Sheet sheet = page_of(run, PARL_FORMAT_MARKDOWN);
    assert_says(&sheet, "# Debrief: Two desks (seed 7)\n");
    assert_says(&sheet, "\n## What happened\n\n1. You played it to its end");
    assert_says(&sheet, "\n- **Translation:** 91 of 100, counts for 60 %");
    assert_says(&sheet, "\n1. Answer 2, week 5. This gave away 25 points.\n\n   **You said:**\n\n"
                        "   > Week twelve, for sure.\n\n   **What it did:** ");
    assert_says(&sheet, "| Part | Of 100 | Counts for | Holds the total down |\n"
                        "| --- | ---: | ---: | --- |\n| Translation | 91 | 60 % | no |\n");
    parl_session_free(run);
}

// --- Contrast ----------------------------------------------------------------------------------

static double linear(unsigned channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(unsigned colour) {
    return 0.2126 * linear(colour >> 16 & 255U) + 0.7152 * linear(colour >> 8 & 255U) +
           0.0722 * linear(colour & 255U);
}

static double contrast(unsigned one, unsigned other) {
    double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

static void colours_can_be_told_apart_by_day_and_by_night(void **state) {
    (void)state;
    assert_true(fabs(contrast(0x000000, 0xffffff) - 21.0) < 0.01);
    for (int i = 0; i < COLOUR_PAIR_COUNT; i++) {
        const ColourPair *pair = &COLOUR_PAIR_TABLE[i];
        const Colour *front = &COLOUR_TABLE[pair->front], *back = &COLOUR_TABLE[pair->back];
        double light = contrast(front->light, back->light);
        double dark = contrast(front->dark, back->dark);
        if (light < pair->tenths / 10.0 || dark < pair->tenths / 10.0) {
            fail_msg("%s on %s: %.2f by day, %.2f by night", front->name, back->name, light, dark);
        }
    }
}

static void every_colour_of_the_style_sheet_is_in_the_table(void **state) {
    (void)state;
    Sheet sheet = {.size = 0};
    Out out = {.sink = write_sheet, .data = &sheet, .going = true};
    style_write(&out, false);
    for (const char *at = sheet.text; (at = strstr(at, "var(--")); at++) {
        char name[32];
        size_t size = strcspn(at + 6, ")");
        assert_true(size < sizeof name);
        memcpy(name, at + 6, size);
        name[size] = '\0';
        bool known = false;
        for (int i = 0; i < COLOUR_COUNT; i++) known |= strcmp(COLOUR_TABLE[i].name, name) == 0;
        if (!known) fail_msg("no colour is called %s", name);
    }
    // None is named but in the table, two of each, and white for paper that is printed on.
    int named = 0;
    for (const char *at = sheet.text; (at = strchr(at, '#')); at++) named++;
    assert_int_equal(named, 2 * COLOUR_COUNT + 1);
}

static void a_reader_who_stops_gets_no_more(void **state) {
    (void)state;
    parl_session *run = finished_run();
    for (int i = 0; i < PARL_FORMAT_COUNT; i++) {
        Full full;
        full_init(&full, (parl_format)i);
        Sheet sheet = {.most = 100};
        assert_int_equal(parl_report_debrief(run, &full.request, write_sheet, &sheet), PARL_OK);
        assert_true(sheet.size < 400);
    }
    parl_session_free(run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_is_well_formed),
        cmocka_unit_test(the_checker_sees_what_is_wrong),
        cmocka_unit_test(hostile_names_stay_words),
        cmocka_unit_test(a_page_has_all_that_the_text_has),
        cmocka_unit_test(a_chart_has_its_figures_beside_it),
        cmocka_unit_test(markdown_marks_up_nothing_of_its_own),
        cmocka_unit_test(markdown_has_headings_lists_and_tables),
        cmocka_unit_test(colours_can_be_told_apart_by_day_and_by_night),
        cmocka_unit_test(every_colour_of_the_style_sheet_is_in_the_table),
        cmocka_unit_test(a_reader_who_stops_gets_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
