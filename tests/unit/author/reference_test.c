// SPDX-License-Identifier: MIT
//
// The author's words on their pages: each stands there, with its fields.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "paper.h"
#include "parlance_author.h"
#include "scenario.h"

static void every_word_is_a_function_for_the_editor(void **state) {
    (void)state;
    Paper paper = {0};
    parl_word word;
    char part[160];
    assert_true(parl_words_luacats(paper_put, &paper));
    assert_true(strncmp(paper.text, "---@meta\n", 9) == 0);
    for (int i = 0; (word = parl_word_at(i)).name; i++) {
        snprintf(part, sizeof part, "\nfunction %s(", word.name);
        paper_says(&paper, part);
        snprintf(part, sizeof part, "\n--- %s\n", word.sentence);
        paper_says(&paper, part);
    }
    free(paper.text);
}

static void every_field_stands_in_the_class_of_its_word(void **state) {
    (void)state;
    Paper paper = {0};
    assert_true(parl_words_luacats(paper_put, &paper));
    parl_word word;
    for (int i = 0; (word = parl_word_at(i)).name; i++) {
        char head[96], line[96];
        snprintf(head, sizeof head, "\n---@class parl.%s\n", word.name);
        const char *class = word.fields ? strstr(paper.text, head) : NULL;
        assert_true(!word.fields || class);
        parl_field field;
        for (int f = 0; (field = parl_field_at(word.fields, f)).name; f++) {
            snprintf(line, sizeof line, "\n---@field %s%s ", field.name, field.required ? "" : "?");
            const char *found = strstr(class, line);
            assert_non_null(found);
            assert_true(found < strstr(class, "\nfunction "));
        }
    }
    free(paper.text);
}

static void each_shape_is_written_as_it_is_used(void **state) {
    (void)state;
    Paper paper = {0};
    assert_true(parl_words_luacats(paper_put, &paper));
    paper_says(&paper, "---@return fun(body: parl.person): parl.step\nfunction person(name) end");
    paper_says(&paper, "---@return fun(expression: string): parl.step\nfunction figure(name) end");
    paper_says(&paper, "---@param condition parl.condition\n---@return fun(body: parl.when)");
    paper_says(&paper, "---@overload fun(body: parl.choice): parl.step");
    paper_says(&paper, "---@return parl.open.choice\nfunction choice(text) end");
    paper_says(&paper,
               "---@param body parl.scenario\n---@return parl.step\nfunction scenario(body)");
    paper_says(&paper, "---@param frame? parl.frame ");
    paper_says(&paper, "function explain(person, fact, frame) end");
    paper_says(&paper, "---@param details parl.commit\n");
    paper_says(&paper, "---@param details? parl.decide\n");
    paper_says(&paper, "function request(...) end");
    paper_says(&paper, "function blame(person, other) end");
    paper_says(&paper, "---@field level \"aspiring\"|\"mid\"|\"senior\"|\"lead\" for whom it is");
    paper_says(&paper, "---@field weight integer how heavy it is (1 to 5)");
    free(paper.text);
}

static void the_guide_has_every_word_move_and_property(void **state) {
    (void)state;
    Paper paper = {0};
    char part[160];
    parl_word word;
    assert_true(parl_words_markdown(paper_put, &paper));
    for (int i = 0; (word = parl_word_at(i)).name; i++) {
        snprintf(part, sizeof part, "\n### `%s`\n", word.name);
        paper_says(&paper, part);
    }
    for (int i = 0; i < PROPERTY_COUNT; i++)
        paper_says(&paper, property_row((Property)i)->sentence);
    assert_true(strstr(paper.text, "## Moves") < strstr(paper.text, "### `commit`"));
    assert_true(strstr(paper.text, "### `jump`") < strstr(paper.text, "## Moves"));
    paper_says(&paper, "| `PERSON.knows.FACT` | a person |");
    paper_says(&paper, "a word: none, asked, granted, conditional or blocked |");
    paper_says(&paper, "| `legal` | 15 | 25 | 45 | 100 | 50 | 40 | legal and ethics, may say no |");
    paper_says(&paper, "| `signs.weeks` (required) | how long their review takes | "
                       "a whole number from 1 to 26, or a figure in quotes |");
    paper_says(&paper, "| for whom it is | aspiring, mid, senior or lead |");
    paper_says(&paper, "| a whole number from 0 to 100, a condition in quotes, or a function |");
    paper_says(&paper, "| names of your own in braces, each with a text; 2 to 6 of them |");
    paper_says(&paper,
               "| `NAME` | a `vary` | the value drawn for this seed | a number or a word |");
    free(paper.text);
}

static void a_word_is_explained_with_what_conditions_ask_of_it(void **state) {
    (void)state;
    Paper paper = {0};
    assert_int_equal(parl_word_find("conern"), -1);
    assert_true(parl_word_explain(parl_word_find("concern"), paper_put, &paper));
    paper_says(&paper, "concern \"name\" { … }\n");
    paper_says(&paper, "who carries it (required)");
    paper_says(&paper, "  a text of at most 1600 characters; {name} in it is filled in\n");
    paper_says(&paper, "CONCERN.found");
    free(paper.text);
}

static void a_field_is_explained_for_each_word_that_has_it(void **state) {
    (void)state;
    Paper paper = {0};
    assert_int_equal(parl_field_count("worht"), 0);
    assert_int_equal(parl_field_count("worth"), 2);
    assert_int_equal(parl_field_count("alert"), 1);
    assert_true(parl_field_explain("worth", paper_put, &paper));
    paper_says(&paper, "worth is a field of scene\n");
    paper_says(&paper, "worth is a field of choice\n");
    paper_says(&paper, "a whole number from 0 to 100, a condition in quotes, or a function\n");
    assert_true(parl_field_explain("needs", paper_put, &paper));
    paper_says(&paper, "needs is a field of person.signs\n");
    free(paper.text);
}

static bool refuse(void *data, const char *text, size_t size) {
    int *left = data;
    (void)text;
    (void)size;
    assert_true(*left > 0);  // Nothing comes behind a refusal.
    return --*left > 0;
}

static void a_sink_that_is_full_ends_the_page(void **state) {
    (void)state;
    for (int room = 1; room < 40; room += 7) {
        int left = room;
        assert_false(parl_words_luacats(refuse, &left));
        left = room;
        assert_false(parl_words_markdown(refuse, &left));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_is_a_function_for_the_editor),
        cmocka_unit_test(every_field_stands_in_the_class_of_its_word),
        cmocka_unit_test(each_shape_is_written_as_it_is_used),
        cmocka_unit_test(the_guide_has_every_word_move_and_property),
        cmocka_unit_test(a_word_is_explained_with_what_conditions_ask_of_it),
        cmocka_unit_test(a_field_is_explained_for_each_word_that_has_it),
        cmocka_unit_test(a_sink_that_is_full_ends_the_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
