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

#include "parlance_author.h"
#include "scenario.h"

typedef struct {
    char *text;
    size_t size;
} Paper;

static bool put(void *data, const char *text, size_t size) {
    Paper *paper = data;
    paper->text = realloc(paper->text, paper->size + size + 1);
    assert_non_null(paper->text);
    memcpy(paper->text + paper->size, text, size);
    paper->size += size;
    paper->text[paper->size] = '\0';
    return true;
}

static void assert_says(const Paper *paper, const char *part) {
    if (!strstr(paper->text, part)) fail_msg("\"%s\" is missing in:\n%s", part, paper->text);
}

static void every_word_is_a_function_for_the_editor(void **state) {
    (void)state;
    Paper paper = {0};
    parl_word word;
    char part[160];
    assert_true(parl_words_luacats(put, &paper));
    assert_true(strncmp(paper.text, "---@meta\n", 9) == 0);
    for (int i = 0; (word = parl_word_at(i)).name; i++) {
        snprintf(part, sizeof part, "\nfunction %s(", word.name);
        assert_says(&paper, part);
        snprintf(part, sizeof part, "\n--- %s\n", word.sentence);
        assert_says(&paper, part);
    }
    free(paper.text);
}

static void every_field_stands_in_the_class_of_its_word(void **state) {
    (void)state;
    Paper paper = {0};
    assert_true(parl_words_luacats(put, &paper));
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
    assert_true(parl_words_luacats(put, &paper));
    assert_says(&paper, "---@return fun(body: parl.person): parl.step\nfunction person(name) end");
    assert_says(&paper, "---@return fun(expression: string): parl.step\nfunction figure(name) end");
    assert_says(&paper, "---@param condition parl.condition\n---@return fun(body: parl.when)");
    assert_says(&paper, "---@overload fun(body: parl.choice): parl.step");
    assert_says(&paper, "---@return parl.open.choice\nfunction choice(text) end");
    assert_says(&paper,
                "---@param body parl.scenario\n---@return parl.step\nfunction scenario(body)");
    assert_says(&paper, "---@param frame? parl.frame ");
    assert_says(&paper, "function explain(person, fact, frame) end");
    assert_says(&paper, "---@param details parl.commit\n");
    assert_says(&paper, "---@param details? parl.decide\n");
    assert_says(&paper, "function request(...) end");
    assert_says(&paper, "function blame(person, other) end");
    assert_says(&paper, "---@field level \"aspiring\"|\"mid\"|\"senior\"|\"lead\" for whom it is");
    assert_says(&paper, "---@field weight integer how heavy it is (1 to 5)");
    free(paper.text);
}

static void the_guide_has_every_word_move_and_property(void **state) {
    (void)state;
    Paper paper = {0};
    char part[160];
    parl_word word;
    assert_true(parl_words_markdown(put, &paper));
    for (int i = 0; (word = parl_word_at(i)).name; i++) {
        snprintf(part, sizeof part, "\n### `%s`\n", word.name);
        assert_says(&paper, part);
    }
    for (int i = 0; i < PROPERTY_COUNT; i++)
        assert_says(&paper, property_row((Property)i)->sentence);
    assert_true(strstr(paper.text, "## Moves") < strstr(paper.text, "### `commit`"));
    assert_true(strstr(paper.text, "### `jump`") < strstr(paper.text, "## Moves"));
    assert_says(&paper, "| `PERSON.knows.FACT` | a person |");
    assert_says(&paper, "a word: none, asked, granted, conditional or blocked |");
    assert_says(&paper,
                "| `legal` | 15 | 25 | 45 | 100 | 50 | 40 | legal and ethics, may say no |");
    assert_says(&paper, "| `signs.weeks` (required) | how long their review takes | "
                        "a whole number from 1 to 26, or a figure in quotes |");
    assert_says(&paper, "| for whom it is | aspiring, mid, senior or lead |");
    assert_says(&paper, "| a whole number from 0 to 100, a condition in quotes, or a function |");
    assert_says(&paper, "| names of your own in braces, each with a text; 2 to 6 of them |");
    assert_says(&paper,
                "| `NAME` | a `vary` | the value drawn for this seed | a number or a word |");
    free(paper.text);
}

static void a_word_is_explained_with_what_conditions_ask_of_it(void **state) {
    (void)state;
    Paper paper = {0};
    assert_int_equal(parl_word_find("conern"), -1);
    assert_true(parl_word_explain(parl_word_find("concern"), put, &paper));
    assert_says(&paper, "concern \"name\" { … }\n");
    assert_says(&paper, "who carries it (required)");
    assert_says(&paper, "  a text of at most 1600 characters; {name} in it is filled in\n");
    assert_says(&paper, "CONCERN.found");
    free(paper.text);
}

static void a_field_is_explained_for_each_word_that_has_it(void **state) {
    (void)state;
    Paper paper = {0};
    assert_int_equal(parl_field_count("worht"), 0);
    assert_int_equal(parl_field_count("worth"), 2);
    assert_int_equal(parl_field_count("alert"), 1);
    assert_true(parl_field_explain("worth", put, &paper));
    assert_says(&paper, "worth is a field of scene\n");
    assert_says(&paper, "worth is a field of choice\n");
    assert_says(&paper, "a whole number from 0 to 100, a condition in quotes, or a function\n");
    assert_true(parl_field_explain("needs", put, &paper));
    assert_says(&paper, "needs is a field of person.signs\n");
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
