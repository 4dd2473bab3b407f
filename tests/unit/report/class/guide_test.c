// SPDX-License-Identifier: MIT
//
// The facilitator's guide, and the notes that it is made from.
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "html_check.h"
#include "sheet.h"

static parl_scenario *load(const char *path, parl_problems *problems) {
    parl_scenario *scenario = NULL;
    parl_status status = parl_scenario_load(&scenario, path, problems);
    (void)status;
    return scenario;
}

// A page whose header has [notes].
static parl_scenario *load_with(const char *notes, parl_problems *problems) {
    char folder[] = "/tmp/guide-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/scenario.lua", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file,
            "scenario { title = \"Small\", level = \"aspiring\", minutes = 5, brief = \"A talk.\","
            " notes = %s }\n"
            "person \"imke\" { name = \"Imke\", role = \"ml_engineer\" }\n"
            "scene \"talk\" { with = imke, imke \"Shall we?\",\n"
            "  choice \"Yes.\" { jump \"after\" }, choice \"No.\" { jump \"after\" } }\n"
            "ending \"after\" { imke \"Good.\" }\n",
            notes);
    fclose(file);
    parl_scenario *scenario = load(path, problems);
    unlink(path);
    rmdir(folder);
    return scenario;
}

static void each_row_that_is_covered_has_its_line(void **state) {
    (void)state;
    static const char *const paths[] = {SCENARIO("eighteen-in-a-hundred"), SCENARIO("the-date"),
                                        SCENARIO("the-uninvited-counsel")};
    for (int i = 0; i < 3; i++) {
        parl_problems *problems = parl_problems_new();
        parl_scenario *scenario = load(paths[i], problems);
        assert_non_null(scenario);
        char *text = guide_text(scenario, PARL_FORMAT_TEXT);
        assert_null(strstr(text, "Nothing of its own"));
        static const char *const parts[] = {"The premise",
                                            "The key decisions",
                                            "The timing",
                                            "The traps",
                                            "Questions",
                                            "People, and what worries them",
                                            "What the seeds change",
                                            "How it can end",
                                            "What it covers"};
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++)
            assert_non_null(strstr(text, parts[j]));
        free(text);
        text = guide_text(scenario, PARL_FORMAT_HTML);
        const char *fault = html_fault(text);
        if (fault) fail_msg("%s", fault);
        free(text);
        parl_scenario_free(scenario);
        parl_problems_free(problems);
    }
}

static void pair_settings_are_the_facilitators(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load(SCENARIO("the-date"), problems);
    char *text = guide_text(scenario, PARL_FORMAT_MARKDOWN);
    assert_non_null(strstr(text, "| urgency | calm or high | you, for each half of the class |"));
    assert_non_null(strstr(text, "| lane | ferry, mountain or border | the seed |"));
    // Names that only a program reads.
    assert_null(strstr(text, "| w_"));
    assert_non_null(strstr(text, "--own-worlds"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

static void what_worries_people_is_told(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load(SCENARIO("the-date"), problems);
    char *text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "Worried about “the clerk's times”"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

static void notes_as_one_text_are_printed_as_they_are(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load_with("[[For who plays it with others.\n\nTwice.]]", problems);
    assert_non_null(scenario);
    char *text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_non_null(
        strstr(text, "What the author says\n  For who plays it with others.\n  Twice."));
    assert_null(strstr(text, "The premise"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

// A question may go over several lines, and none is cut in two.
static void questions_are_told_whole(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load_with(
        "{ questions = [[\nWhat did you\nsay first? Who\nheard it? Whom to?\n\nBe kind.]] }",
        problems);
    assert_non_null(scenario);
    char *text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "  - What did you say first?\n  - Who heard it?\n  - Whom to?\n"
                                 "  - Be kind.\n"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

// Two room times on one page would be one too many.
static void the_author_says_how_long_a_room_takes(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load_with("{ timing = \"Thirty in a room.\" }", problems);
    char *text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_null(strstr(text, "with votes about"));
    assert_non_null(strstr(text, "Thirty in a room."));
    free(text);
    parl_scenario_free(scenario);
    scenario = load_with("{ premise = \"One talk.\" }", problems);
    text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_non_null(strstr(text, "with votes about 10"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

// What the notes say stands in the notes; the list of rows says where, and no more.
static void nothing_is_told_twice(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario = load(SCENARIO("eighteen-in-a-hundred"), problems);
    char *text = guide_text(scenario, PARL_FORMAT_TEXT);
    assert_int_equal(times(text, "Four languages in one building"), 1);
    assert_non_null(strstr(text, "The key decisions: S0-K1, S0-K2"));
    free(text);
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

static void notes_may_be_a_table(void **state) {
    (void)state;
    parl_problems *problems = parl_problems_new();
    parl_scenario *scenario =
        load_with("{ premise = \"One talk.\", questions = \"What now?\" }", problems);
    assert_non_null(scenario);
    parl_scenario_info info = parl_scenario_describe(scenario);
    assert_string_equal(info.notes, "");
    assert_string_equal(info.note[PARL_NOTE_PREMISE], "One talk.");
    assert_string_equal(info.note[PARL_NOTE_QUESTIONS], "What now?");
    assert_string_equal(info.note[PARL_NOTE_TRAPS], "");
    parl_scenario_free(scenario);
    parl_problems_free(problems);
}

// Not a field of the table, and neither a text nor a table.
static void other_notes_are_reported(void **state) {
    (void)state;
    static const struct {
        const char *notes;
        int number;
    } rows[] = {{"{ premiss = \"One talk.\" }", 203}, {"7", 207}, {"{ premise = 7 }", 207}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        parl_problems *problems = parl_problems_new();
        parl_scenario *scenario = load_with(rows[i].notes, problems);
        assert_null(scenario);
        assert_int_equal(parl_problems_count(problems), 1);
        assert_int_equal(parl_problems_at(problems, 0)->number, rows[i].number);
        parl_problems_free(problems);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_that_is_covered_has_its_line),
        cmocka_unit_test(pair_settings_are_the_facilitators),
        cmocka_unit_test(what_worries_people_is_told),
        cmocka_unit_test(notes_as_one_text_are_printed_as_they_are),
        cmocka_unit_test(questions_are_told_whole),
        cmocka_unit_test(the_author_says_how_long_a_room_takes),
        cmocka_unit_test(nothing_is_told_twice),
        cmocka_unit_test(notes_may_be_a_table),
        cmocka_unit_test(other_notes_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
