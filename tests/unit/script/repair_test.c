// SPDX-License-Identifier: MIT
//
// Slips of the pen: what is reported, where, and what Lua gets to read instead.
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "repair.h"

typedef struct {
    Arena arena;
    parl_problems *problems;
    Repaired repaired;
} Mended;

static Mended mend(const char *text) {
    Mended mended = {.problems = parl_problems_new()};
    problems_add_source(mended.problems, "scenario.lua", text, strlen(text));
    mended.repaired = repair_source(&mended.arena, text, strlen(text), 0, mended.problems);
    return mended;
}

static void done(Mended *mended) {
    parl_problems_free(mended->problems);
    arena_clear(&mended->arena);
}

// One problem as "line:column+width NAME".
static void assert_reports(const Mended *mended, int index, const char *expected) {
    char text[128];
    assert_true(index < parl_problems_count(mended->problems));
    const parl_problem *problem = parl_problems_at(mended->problems, index);
    snprintf(text, sizeof text, "%d:%d+%d %s", problem->line, problem->column, problem->width,
             problem->name);
    assert_string_equal(text, expected);
}

static void assert_copy(const Mended *mended, const char *expected) {
    assert_true(mended->repaired.runs);
    assert_int_equal(mended->repaired.size, strlen(expected));
    assert_memory_equal(mended->repaired.text, expected, strlen(expected));
}

// [text] has one slip, at [place]; Lua gets [copy].
static void assert_mends(const char *text, const char *place, const char *copy) {
    Mended mended = mend(text);
    assert_int_equal(parl_problems_count(mended.problems), 1);
    assert_reports(&mended, 0, place);
    assert_copy(&mended, copy);
    done(&mended);
}

// [text] is Lua: nothing is reported and nothing changed.
static void assert_untouched(const char *text) {
    Mended mended = mend(text);
    if (parl_problems_count(mended.problems) > 0)
        fail_msg("%s: %s", text, parl_problems_at(mended.problems, 0)->message);
    assert_copy(&mended, text);
    done(&mended);
}

static void assert_stops(const char *text, const char *place) {
    Mended mended = mend(text);
    assert_int_equal(parl_problems_count(mended.problems), 1);
    assert_reports(&mended, 0, place);
    assert_false(mended.repaired.runs);
    done(&mended);
}

static void test_what_is_lua_is_left_alone(void **state) {
    (void)state;
    static const char *const scripts[] = {
        "local t = { 1, 2, f \"x\" { y }, g { z } \"w\", a.b[\"c\"] \"d\" }",
        "person \"a\" { name = \"A\" } person \"b\" { name = \"B\" }",
        "scene \"s\" { choice \"x\", choice(\"y\", { imke \"z\" }), s:rep(3), s:rep \"x\" }",
        "local f = function(a, b) if a then return b end for i = 1, 3 do b = i end end",
        "local x = { only = function(view) if view then return true else return false end end, 1 }",
        "when \"imke.trust < 40\" { imke \"Yes\" } otherwise { imke \"No\" }",
        "local t = { -1, not x, #y, (1 + 2) * 3, \"a\" .. \"b\", [[c]] , nil, true }",
        "goto here ::here:: repeat local x = 1 until x == 1",
        "choice [[text]] { }",
        "local a <const> = 1; local choices = { when_done = 1, scene = 2 }",
        "local t = { scene = 1, choice = \"x\"; when = \"y\" }",
        "local s = f(\"x\", { a = 1 }, \"y\")",
        "while x do y() end",
    };
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) assert_untouched(scripts[i]);
}

static void test_a_missing_comma_is_put_in(void **state) {
    (void)state;
    assert_mends("s { imke \"A\"\n  imke \"B\" }", "2:3+4 COMMA_MISSING",
                 "s { imke \"A\",\n  imke \"B\" }");
    assert_mends("s { choice \"A\" { x }\n  choice \"B\" }", "2:3+6 COMMA_MISSING",
                 "s { choice \"A\" { x },\n  choice \"B\" }");
    assert_mends("s { ask(imke) imke \"B\" }", "1:15+4 COMMA_MISSING",
                 "s { ask(imke), imke \"B\" }");
    assert_mends("s { weeks = 6 slots = 3 }", "1:15+5 COMMA_MISSING", "s { weeks = 6, slots = 3 }");
    assert_mends("s { with = imke imke \"A\" }", "1:17+4 COMMA_MISSING",
                 "s { with = imke, imke \"A\" }");
    assert_mends("s { title = \"A\" level = \"b\" }", "1:17+5 COMMA_MISSING",
                 "s { title = \"A\", level = \"b\" }");
    assert_mends("e(\"works\" { cases = 20 })", "1:11+1 COMMA_MISSING",
                 "e(\"works\", { cases = 20 })");
    assert_mends("s { { 1 } { 2 } }", "1:11+1 COMMA_MISSING", "s { { 1 }, { 2 } }");
    assert_mends("s { \"a\" \"b\" }", "1:9+3 COMMA_MISSING", "s { \"a\", \"b\" }");
}

static void test_a_comma_after_a_remark_stands_before_it(void **state) {
    (void)state;
    assert_mends("s { imke \"A\" -- first\n  imke \"B\" }", "2:3+4 COMMA_MISSING",
                 "s { imke \"A\", -- first\n  imke \"B\" }");
}

static void test_places_stay_those_of_the_file(void **state) {
    (void)state;
    Mended mended = mend("s { a \"Ü\" b \"2\" c \"3\" d \"4\" }\nt { “x” y \"z\" }");
    assert_int_equal(parl_problems_count(mended.problems), 5);
    assert_reports(&mended, 0, "1:11+1 COMMA_MISSING");
    assert_reports(&mended, 1, "1:17+1 COMMA_MISSING");
    assert_reports(&mended, 2, "1:23+1 COMMA_MISSING");
    assert_reports(&mended, 3, "2:5+3 QUOTES_CURLY");
    assert_reports(&mended, 4, "2:9+1 COMMA_MISSING");
    assert_copy(&mended, "s { a \"Ü\", b \"2\", c \"3\", d \"4\" }\nt { \"x\", y \"z\" }");
    const Lexed *lexed = &mended.repaired.lexed;
    int last = lexer_find(lexed, 1, "d");
    assert_int_equal(lexed->tokens[last].column, 23);
    assert_int_equal(lexed->tokens[last + 1].column, 25);
    assert_int_equal(lexed->tokens[lexer_find(lexed, 2, "y")].column, 9);
    done(&mended);
}

static void test_curly_quotes_become_straight(void **state) {
    (void)state;
    assert_mends("imke “It’s fine.”", "1:6+12 QUOTES_CURLY", "imke \"It’s fine.\"");
    assert_mends("imke \"Fine.”, x", "1:6+7 QUOTES_CURLY", "imke \"Fine.\", x");
    assert_mends("imke „Gut.“", "1:6+6 QUOTES_CURLY", "imke \"Gut.\"");
    assert_mends("imke «Bien.»", "1:6+7 QUOTES_CURLY", "imke \"Bien.\"");
}

static void test_a_lost_quote_is_put_back_before_the_comma(void **state) {
    (void)state;
    assert_mends("s {\n  imke \"Hello,\n  rui \"Yes\",\n}", "2:8+7 STRING_UNCLOSED",
                 "s {\n  imke \"Hello\",\n  rui \"Yes\",\n}");
    assert_mends("s { imke \"Hello }", "1:10+8 STRING_UNCLOSED", "s { imke \"Hello\" }");
}

static void test_a_lost_quote_that_could_be_anywhere_stops_the_reading(void **state) {
    (void)state;
    assert_stops("s { imke \"A\", rui \"B, }", "1:19+5 STRING_UNCLOSED");
    assert_stops("s { imke [[A }", "1:10+5 STRING_UNCLOSED");
    assert_stops("x = 1 --[[ a remark", "1:7+13 STRING_UNCLOSED");
    assert_stops("don't\nwon't\n", "1:4+2 STRING_UNCLOSED");
}

static void test_a_missing_bracket_is_put_where_the_page_says(void **state) {
    (void)state;
    assert_mends("person \"a\" { name = \"A\"\nperson \"b\" { }", "1:12+1 BRACKET_UNCLOSED",
                 "person \"a\" { name = \"A\"}\nperson \"b\" { }");
    assert_mends("s { ask(imke, \"labels\" }", "1:8+1 BRACKET_UNCLOSED",
                 "s { ask(imke, \"labels\") }");
    assert_mends("f { 1, 2", "1:3+1 BRACKET_UNCLOSED", "f { 1, 2}");
}

static void test_a_stray_bracket_is_taken_out(void **state) {
    (void)state;
    assert_mends("f { 1 } }\ng { }", "1:9+1 BRACKET_STRAY", "f { 1 } \ng { }");
    assert_mends("f { 1 ), 2 }", "1:7+1 BRACKET_STRAY", "f { 1 , 2 }");
}

static void test_a_call_on_the_next_line_ends_an_open_bracket(void **state) {
    (void)state;
    Mended mended = mend("s {\n  ask(imke, \"labels\"\n  imke \"Well.\",\n}");
    assert_int_equal(parl_problems_count(mended.problems), 2);
    assert_reports(&mended, 0, "2:6+1 BRACKET_UNCLOSED");
    assert_reports(&mended, 1, "3:3+4 COMMA_MISSING");
    assert_copy(&mended, "s {\n  ask(imke, \"labels\"),\n  imke \"Well.\",\n}");
    done(&mended);
}

static void test_words_of_lua_are_mended_to_ours(void **state) {
    (void)state;
    assert_mends("s { if \"x\" { a }, }", "1:5+2 LUA_WORD", "s { when \"x\" { a }, }");
    Mended mended = mend("s { if imke.trust < 40 { a } else { b } }");
    assert_int_equal(parl_problems_count(mended.problems), 3);
    assert_reports(&mended, 0, "1:5+2 LUA_WORD");
    assert_reports(&mended, 1, "1:8+15 CONDITION_BARE");
    assert_reports(&mended, 2, "1:30+4 LUA_WORD");
    assert_copy(&mended, "s { when \"imke.trust < 40\" { a } ,otherwise { b } }");
    done(&mended);
    assert_stops("s { for i = 1, 3 do a() end }", "1:5+3 BLOCK_INSIDE");
    assert_stops("s { if x then a() }", "1:5+2 BLOCK_INSIDE");
}

static void test_a_condition_without_quotes_gets_them(void **state) {
    (void)state;
    assert_mends("s { when not rui.left and week > 2 { a } }", "1:10+25 CONDITION_BARE",
                 "s { when \"not rui.left and week > 2\" { a } }");
}

static void test_a_name_behind_a_word_gets_its_quotes(void **state) {
    (void)state;
    assert_mends("s { jump after }", "1:10+5 NAME_QUOTES", "s { jump \"after\" }");
    assert_mends("scene monday { a }", "1:7+6 NAME_QUOTES", "scene \"monday\" { a }");
}

static void test_a_field_is_set_with_one_sign(void **state) {
    (void)state;
    assert_mends("s { a = 1, title == \"T\" }", "1:18+2 FIELD_SIGN", "s { a = 1, title = \"T\" }");
    assert_mends("s { title: \"T\" }", "1:10+1 FIELD_SIGN", "s { title= \"T\" }");
}

static void test_a_word_of_ours_keeps_its_meaning(void **state) {
    (void)state;
    assert_mends("local choice = 3", "1:7+6 WORD_REPLACED", "local _hoice = 3");
    assert_mends("function scene() end", "1:10+5 WORD_REPLACED", "function _cene() end");
    assert_mends("when = 3", "1:1+4 WORD_REPLACED", "_hen = 3");
}

static void test_a_field_that_stands_twice_is_seen(void **state) {
    (void)state;
    Mended mended = mend("s { a = 1, b = { a = 2 },\n  a = 3, [\"b\"] = 4, f { a = 5, a = 6 } }");
    assert_int_equal(parl_problems_count(mended.problems), 2);
    assert_reports(&mended, 0, "2:3+1 FIELD_TWICE");
    assert_reports(&mended, 1, "2:32+1 FIELD_TWICE");
    done(&mended);
}

static void test_letters_and_signs_outside_of_texts_stop_the_reading(void **state) {
    (void)state;
    assert_stops("zoë \"x\"", "1:1+3 NAME_LETTERS");
    assert_stops("local x = 3 $", "1:13+1 SIGN_UNKNOWN");
    assert_stops("local x = 3 … 4", "1:13+1 SIGN_UNKNOWN");
}

static void test_what_is_no_script_is_one_problem(void **state) {
    (void)state;
    assert_stops("", "0:0+0 FILE_EMPTY");
    assert_stops(" \n-- nothing\n", "0:0+0 FILE_EMPTY");
    assert_stops("\x1bLua", "1:1+1 FILE_BINARY");
    assert_stops("x = 1\ny = \"\xff\"", "2:6+1 FILE_BINARY");
    assert_stops("{{{{ {{{{", "1:1+1 BRACKET_UNCLOSED");
    assert_stops("}}}}} }}}", "1:1+1 BRACKET_STRAY");
}

static void test_more_than_twenty_slips_end_the_mending(void **state) {
    (void)state;
    char text[1024] = "s {";
    for (int i = 0; i < 30; i++) strcat(text, "\n  imke \"x\"");
    strcat(text, "}");
    Mended mended = mend(text);
    assert_false(mended.repaired.runs);
    assert_int_equal(parl_problems_count(mended.problems), REPAIRS_MAX + 1);
    assert_string_equal(parl_problems_at(mended.problems, REPAIRS_MAX)->name, "SLIPS_TOO_MANY");
    done(&mended);
}

static void test_the_mark_of_utf8_is_taken_off(void **state) {
    (void)state;
    Mended mended = mend("\xef\xbb\xbf" "s { a = 1 b = 2 }");
    assert_reports(&mended, 0, "1:12+1 COMMA_MISSING");
    assert_copy(&mended, "s { a = 1, b = 2 }");
    done(&mended);
}

// What is mended needs no mending again.
static void test_a_mended_copy_is_clean(void **state) {
    (void)state;
    static const char *const slips[] = {
        "s { imke \"A\" imke “B” rui \"C\" { a } 7 }\n",
        "person \"a\" { name = \"A\"\nscene \"s\" { ask(imke }\n",
        "s { if x.y { a } else { b } jump after choice \"c }\n",
    };
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        Mended mended = mend(slips[i]);
        assert_true(mended.repaired.runs);
        char *copy = calloc(1, mended.repaired.size + 1);
        assert_non_null(copy);
        memcpy(copy, mended.repaired.text, mended.repaired.size);
        assert_untouched(copy);
        free(copy);
        done(&mended);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_lua_is_left_alone),
        cmocka_unit_test(test_a_missing_comma_is_put_in),
        cmocka_unit_test(test_a_comma_after_a_remark_stands_before_it),
        cmocka_unit_test(test_places_stay_those_of_the_file),
        cmocka_unit_test(test_curly_quotes_become_straight),
        cmocka_unit_test(test_a_lost_quote_is_put_back_before_the_comma),
        cmocka_unit_test(test_a_lost_quote_that_could_be_anywhere_stops_the_reading),
        cmocka_unit_test(test_a_missing_bracket_is_put_where_the_page_says),
        cmocka_unit_test(test_a_stray_bracket_is_taken_out),
        cmocka_unit_test(test_a_call_on_the_next_line_ends_an_open_bracket),
        cmocka_unit_test(test_words_of_lua_are_mended_to_ours),
        cmocka_unit_test(test_a_condition_without_quotes_gets_them),
        cmocka_unit_test(test_a_name_behind_a_word_gets_its_quotes),
        cmocka_unit_test(test_a_field_is_set_with_one_sign),
        cmocka_unit_test(test_a_word_of_ours_keeps_its_meaning),
        cmocka_unit_test(test_a_field_that_stands_twice_is_seen),
        cmocka_unit_test(test_letters_and_signs_outside_of_texts_stop_the_reading),
        cmocka_unit_test(test_what_is_no_script_is_one_problem),
        cmocka_unit_test(test_more_than_twenty_slips_end_the_mending),
        cmocka_unit_test(test_the_mark_of_utf8_is_taken_off),
        cmocka_unit_test(test_a_mended_copy_is_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
