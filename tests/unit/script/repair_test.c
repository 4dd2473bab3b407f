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
static void test_a_remark_of_another_language_becomes_one(void **state) {
    (void)state;
    assert_mends("s { a }\n// don't\nr { b }", "2:1+2 REMARK_SIGN", "s { a }\n-- don't\nr { b }");
    assert_mends("s { a, // b \"c\n}", "1:8+2 REMARK_SIGN", "s { a, -- b \"c\n}");
    assert_mends("— the cast\ns { a }", "1:1+1 REMARK_SIGN", "-- the cast\ns { a }");
    assert_mends("# the cast\ns { a }", "1:1+1 REMARK_SIGN", "-- the cast\ns { a }");
    assert_mends("/* one\ntwo */ s { a }", "1:1+2 REMARK_SIGN", "--[[ one\ntwo ]] s { a }");
    assert_untouched("local half = 7 // 2");
    assert_untouched("local n = { #names, x }");
}

static void test_blanks_of_a_word_processor_are_read_as_plain_ones(void **state) {
    (void)state;
    Mended mended = mend("\u00a0s {\u202fa\u200b, imke \"b\u00a0c\" }\n\u00a0r { $ }");
    assert_int_equal(parl_problems_count(mended.problems), 1);
    assert_reports(&mended, 0, "2:6+1 SIGN_UNKNOWN");
    done(&mended);
    mended = mend("s {\u00a0a, imke \"b\u00a0c\" }");
    assert_int_equal(parl_problems_count(mended.problems), 0);
    assert_copy(&mended, "s { a, imke \"b\u00a0c\" }");
    done(&mended);
}

static void test_a_longer_minus_is_a_minus(void **state) {
    (void)state;
    assert_mends("c(\"h\", −10)", "1:8+1 SIGN_UNKNOWN", "c(\"h\", -10)");
    assert_mends("local x = 3 – 2", "1:13+1 SIGN_UNKNOWN", "local x = 3 - 2");
}

static void test_many_curly_quotes_are_shown_three_times(void **state) {
    (void)state;
    Mended mended = mend("s { “a”, “b”, “c”, “d”, “e” }");
    assert_int_equal(parl_problems_count(mended.problems), 4);
    assert_reports(&mended, 3, "1:20+3 SAME_AGAIN");
    assert_copy(&mended, "s { \"a\", \"b\", \"c\", \"d\", \"e\" }");
    done(&mended);
    assert_mends("imke «\u00a0Bien.\u00a0»", "1:6+9 QUOTES_CURLY", "imke \"Bien.\"");
}

static void test_quotes_inside_of_a_text_become_single(void **state) {
    (void)state;
    assert_mends("s { imke \"A \"big trial\". Two.\" }", "1:14+3 QUOTES_INSIDE",
                 "s { imke \"A 'big trial'. Two.\" }");
    assert_mends("s { imke 'It's late.' }", "1:10+4 QUOTES_INSIDE", "s { imke \"It's late.\" }");
}

static void test_a_lost_first_quote_is_put_back(void **state) {
    (void)state;
    assert_mends("s {\n  imke Good morning\",\n}", "2:8+4 TEXT_UNOPENED",
                 "s {\n  imke \"Good morning\",\n}");
    assert_mends("s { title = Two words\", level = \"mid\" }", "1:13+3 TEXT_UNOPENED",
                 "s { title = \"Two words\", level = \"mid\" }");
    assert_mends("s { choice Go on.\" { x } }", "1:12+2 TEXT_UNOPENED",
                 "s { choice \"Go on.\" { x } }");
    assert_mends("s { model = At {right} %.\",\n}", "1:13+2 TEXT_UNOPENED",
                 "s { model = \"At {right} %.\",\n}");
}

static void test_a_lost_last_quote_stands_before_what_it_has_swallowed(void **state) {
    (void)state;
    assert_mends("s { name = \"Rui Tavares, role = \"e\" }", "1:12+22 STRING_UNCLOSED",
                 "s { name = \"Rui Tavares\", role = \"e\" }");
    assert_mends("s { choice \"Go. { jump \"after\" } }", "1:12+13 STRING_UNCLOSED",
                 "s { choice \"Go.\" { jump \"after\" } }");
    assert_mends("vary \"wrong { 16, 18 }", "1:6+17 STRING_UNCLOSED", "vary \"wrong\" { 16, 18 }");
}

static void test_a_text_over_two_lines_is_one(void **state) {
    (void)state;
    assert_mends("s { imke \"One\n  two.\",\n}", "1:10+4 TEXT_BROKEN",
                 "s { imke \"One \\z\n  two.\",\n}");
}

static void test_words_without_quotes_are_a_text(void **state) {
    (void)state;
    assert_mends("s { title = The chat helper, x }", "1:13+15 TEXT_BARE",
                 "s { title = \"The chat helper\", x }");
    assert_mends("s { imke \"A\",\n  imke So it is,\n}", "2:8+8 TEXT_BARE",
                 "s { imke \"A\",\n  imke \"So it is\",\n}");
    assert_mends("s { imke \"A \" + \"B\" }", "1:15+1 TEXT_JOINED", "s { imke \"A B\" }");
}

static void test_signs_of_other_languages_are_mended(void **state) {
    (void)state;
    assert_mends("s { a = 1, take => 2 }", "1:17+2 FIELD_SIGN", "s { a = 1, take = 2 }");
    assert_mends("s { take := 2 }", "1:10+2 FIELD_SIGN", "s { take = 2 }");
    assert_mends("s { with: rui, x }", "1:9+1 FIELD_SIGN", "s { with= rui, x }");
    assert_mends("s { weeks 6, x }", "1:5+5 FIELD_SIGN", "s { weeks = 6, x }");
    assert_mends("s { imke \"A\", imke: \"B\" }", "1:19+1 FIELD_WORD",
                 "s { imke \"A\", imke  \"B\" }");
    assert_mends("s { trust = 52%, x }", "1:13+3 PERCENT_SIGN", "s { trust = 52, x }");
    assert_mends("s { set(\"a\" = \"b\") }", "1:13+1 CALL_SIGN", "s { set(\"a\" , \"b\") }");
    assert_mends("s { credit(\"a\" -10) }", "1:16+1 COMMA_MISSING", "s { credit(\"a\", -10) }");
}

static void test_brackets_of_other_languages_are_mended(void **state) {
    (void)state;
    assert_mends("s { ask imke, x }", "1:5+3 CALL_BRACKETS", "s { ask (imke), x }");
    assert_mends("vary \"w\" (1, 2)", "1:10+1 BODY_BRACKETS", "vary \"w\" {1, 2}");
    assert_mends("vary \"w\" 1, 2", "1:10+1 BODY_BRACKETS", "vary \"w\" { 1, 2 }");
    assert_mends("s { choice \"Go.\" id = \"a\" } }", "1:18+2 BODY_BRACKETS",
                 "s { choice \"Go.\" { id = \"a\" } }");
    assert_mends("s { experiment(\"w\", cases = 1, weeks = 2) }", "1:21+5 DETAILS_BRACES",
                 "s { experiment(\"w\", { cases = 1, weeks = 2 }) }");
    assert_mends("s { experiment(\"w\", cases = 1 }) }", "1:21+5 DETAILS_BRACES",
                 "s { experiment(\"w\", { cases = 1 }) }");
    assert_mends("s { a = ( b }\n}", "1:9+1 BRACKET_MIXED", "s { a = { b }\n}");
    assert_mends("figure right = 100 - wrong", "1:8+19 FIGURE_QUOTES",
                 "figure \"right\"  \"100 - wrong\"");
}

static void test_commas_that_part_nothing_are_taken_out(void **state) {
    (void)state;
    assert_mends("s { a,, b }", "1:7+1 COMMA_EXTRA", "s { a, b }");
    assert_mends("s {, a }", "1:4+1 COMMA_EXTRA", "s { a }");
    assert_mends("s { ask(a, ) }", "1:10+1 COMMA_EXTRA", "s { ask(a ) }");
    assert_mends("scene \"a\", { b }", "1:10+1 COMMA_EXTRA", "scene \"a\" { b }");
    assert_mends("scene \"a\" { b },\nscene \"c\" { d }", "1:16+1 COMMA_EXTRA",
                 "scene \"a\" { b }\nscene \"c\" { d }");
}

static void test_blocks_of_lua_become_bodies(void **state) {
    (void)state;
    assert_mends("s { if x then a() else b() end, c }", "1:5+2 LUA_WORD",
                 "s { when \"x\"  { a() }, otherwise { b() }, c }");
    assert_mends("s { when \"x\" then a() end }", "1:14+4 LUA_WORD", "s { when \"x\" { a() } }");
    assert_mends("s { goto \"x\" }", "1:5+4 LUA_WORD", "s { jump \"x\" }");
    assert_mends("s { choice \"x\" { if = \"y\" } }", "1:18+2 LUA_WORD",
                 "s { choice \"x\" { only = \"y\" } }");
    assert_mends("s { when \"x\" { a }, otherwise when \"y\" { b } }",
                 "1:21+9 OTHERWISE_CONDITION", "s { when \"x\" { a },  when \"y\" { b } }");
}

static void test_a_name_that_belongs_to_nothing_is_reported(void **state) {
    (void)state;
    Mended mended = mend("weeks = 6");
    assert_int_equal(parl_problems_count(mended.problems), 1);
    assert_reports(&mended, 0, "1:1+5 NAME_LOOSE");
    done(&mended);
    assert_untouched("cost = 6\nlocal twice = cost * 2");
}

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
        cmocka_unit_test(test_a_remark_of_another_language_becomes_one),
        cmocka_unit_test(test_blanks_of_a_word_processor_are_read_as_plain_ones),
        cmocka_unit_test(test_a_longer_minus_is_a_minus),
        cmocka_unit_test(test_many_curly_quotes_are_shown_three_times),
        cmocka_unit_test(test_quotes_inside_of_a_text_become_single),
        cmocka_unit_test(test_a_lost_first_quote_is_put_back),
        cmocka_unit_test(test_a_lost_last_quote_stands_before_what_it_has_swallowed),
        cmocka_unit_test(test_a_text_over_two_lines_is_one),
        cmocka_unit_test(test_words_without_quotes_are_a_text),
        cmocka_unit_test(test_signs_of_other_languages_are_mended),
        cmocka_unit_test(test_brackets_of_other_languages_are_mended),
        cmocka_unit_test(test_commas_that_part_nothing_are_taken_out),
        cmocka_unit_test(test_blocks_of_lua_become_bodies),
        cmocka_unit_test(test_a_name_that_belongs_to_nothing_is_reported),
        cmocka_unit_test(test_a_mended_copy_is_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
