// SPDX-License-Identifier: MIT
//
// The lexer: every token at its place, whatever stands in the file.
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lexer.h"

static Arena arena;

static Lexed scan(const char *text) {
    return lexer_scan(&arena, text, strlen(text));
}

static int clear(void **state) {
    (void)state;
    arena_clear(&arena);
    return 0;
}

static void assert_place(const Lexed *lexed, int token, const char *text, int line, int column,
                         int width) {
    assert_true(token >= 0);
    assert_true(token < lexed->count);
    assert_true(token_is(lexed, token, text));
    assert_int_equal(lexed->tokens[token].line, line);
    assert_int_equal(lexed->tokens[token].column, column);
    assert_int_equal(lexed->tokens[token].width, width);
}

static void test_tokens_have_their_kind_line_column_and_width(void **state) {
    (void)state;
    Lexed lexed = scan("imke \"Grüße\", -- a remark\n  x = 12.5e3 .. [[long\ntext]] ~= nil");
    static const struct { const char *text; int kind, line, column, width; } expected[] = {
        {"imke", TOKEN_NAME, 1, 1, 4},     {"\"Grüße\"", TOKEN_STRING, 1, 6, 7},
        {",", TOKEN_SIGN, 1, 13, 1},       {"x", TOKEN_NAME, 2, 3, 1},
        {"=", TOKEN_SIGN, 2, 5, 1},        {"12.5e3", TOKEN_NUMBER, 2, 7, 6},
        {"..", TOKEN_SIGN, 2, 14, 2},      {"[[long\ntext]]", TOKEN_STRING, 2, 17, 6},
        {"~=", TOKEN_SIGN, 3, 8, 2},       {"nil", TOKEN_KEYWORD, 3, 11, 3},
    };
    int count = (int)(sizeof expected / sizeof expected[0]);
    assert_int_equal(lexed.count, count + 1);
    for (int i = 0; i < count; i++) {
        assert_int_equal(lexed.tokens[i].kind, expected[i].kind);
        assert_place(&lexed, i, expected[i].text, expected[i].line, expected[i].column,
                     expected[i].width);
    }
    assert_int_equal(lexed.tokens[count].kind, TOKEN_END);
}

static void test_comments_and_white_space_leave_no_token(void **state) {
    (void)state;
    Lexed lexed = scan("-- one\n--[[ two\n three ]] --[==[ four ]] ]==]\n\t\r\n");
    assert_int_equal(lexed.count, 1);
    assert_int_equal(scan("").count, 1);
}

static void test_a_text_without_its_quote_ends_with_its_line(void **state) {
    (void)state;
    Lexed lexed = scan("imke \"Hello,\nrui \"Yes\"");
    assert_int_equal(lexed.tokens[1].marks & TOKEN_UNCLOSED, TOKEN_UNCLOSED);
    assert_place(&lexed, 2, "rui", 2, 1, 3);
    assert_int_equal(lexed.tokens[3].marks & TOKEN_UNCLOSED, 0);
    lexed = scan("[[ never");
    assert_int_equal(lexed.tokens[0].marks & TOKEN_UNCLOSED, TOKEN_UNCLOSED);
    lexed = scan("x --[[ never");
    assert_int_equal(lexed.tokens[1].marks & TOKEN_UNCLOSED, TOKEN_UNCLOSED);
}

static void test_escaped_quotes_do_not_end_a_text(void **state) {
    (void)state;
    Lexed lexed = scan("\"a \\\" b\\\\\" 'c\\'d' \"e\\\nf\" \"g\\z \n h\"");
    assert_int_equal(lexed.count, 5);
    for (int i = 0; i < 4; i++) assert_int_equal(lexed.tokens[i].kind, TOKEN_STRING);
    assert_true(token_says(&lexed, 0, "a \" b\\"));
    assert_true(token_says(&lexed, 1, "c'd"));
    assert_true(token_says(&lexed, 2, "e\nf"));
    assert_false(token_says(&lexed, 1, "c'"));
    assert_false(token_says(&lexed, 1, "c'de"));
}

static void test_long_texts_say_what_stands_between_their_brackets(void **state) {
    (void)state;
    Lexed lexed = scan("[[\none]] [==[two]]==]");
    assert_true(token_says(&lexed, 0, "one"));
    assert_true(token_says(&lexed, 1, "two]"));
}

static void test_curly_quotes_are_one_text(void **state) {
    (void)state;
    Lexed lexed = scan("“Don’t” ‘one’ \"two”,\n„three\" «four»");
    int marked = 0;
    for (int i = 0; i < lexed.count; i++) marked += (lexed.tokens[i].marks & TOKEN_CURLY) != 0;
    assert_int_equal(marked, 5);
    assert_int_equal(lexed.count, 7);
    // Inside straight quotes they are prose.
    lexed = scan("\"He said “no”.\"");
    assert_int_equal(lexed.count, 2);
    assert_int_equal(lexed.tokens[0].marks & TOKEN_CURLY, 0);
}

static void test_letters_and_signs_that_lua_cannot_read_are_marked(void **state) {
    (void)state;
    Lexed lexed = scan("zoë $ x");
    assert_int_equal(lexed.tokens[0].kind, TOKEN_BROKEN);
    assert_place(&lexed, 0, "zoë", 1, 1, 3);
    assert_int_equal(lexed.tokens[1].kind, TOKEN_BROKEN);
    assert_place(&lexed, 2, "x", 1, 7, 1);
}

static void test_brackets_find_their_partners(void **state) {
    (void)state;
    Lexed lexed = scan("f { g(1, { 2 }), function() if x then y() end end, [\"k\"] = 3 }");
    assert_int_equal(lexed.unclosed, 0);
    assert_int_equal(lexed.stray, 0);
    assert_int_equal(lexed.tokens[1].partner, lexed.count - 2);
    for (int i = 0; i < lexed.count; i++) {
        int partner = lexed.tokens[i].partner;
        if (partner >= 0) assert_int_equal(lexed.tokens[partner].partner, i);
    }
}

static void test_a_declaration_at_the_margin_ends_what_is_open(void **state) {
    (void)state;
    Lexed lexed = scan("person \"imke\" { name = \"Imke\"\n\nperson \"rui\" { name = \"Rui\" }\n");
    assert_int_equal(lexed.unclosed, 1);
    assert_int_equal(lexed.stray, 0);
    assert_int_equal(lexed.tokens[2].marks & TOKEN_UNCLOSED, TOKEN_UNCLOSED);
    assert_place(&lexed, lexed.tokens[2].partner, "person", 3, 1, 6);
}

static void test_indentation_says_which_bracket_was_forgotten(void **state) {
    (void)state;
    Lexed lexed = scan("scene \"a\" {\n"
                       "  choice \"x\" { ask(imke),\n"
                       "  choice \"y\" { ask(imke) },\n"
                       "}\n"
                       "scene \"b\" {\n}\n");
    assert_int_equal(lexed.unclosed, 1);
    int open = lexer_find(&lexed, 2, "{");
    assert_int_equal(lexed.tokens[open].marks & TOKEN_UNCLOSED, TOKEN_UNCLOSED);
}

static void test_nobody_must_indent(void **state) {
    (void)state;
    Lexed lexed = scan("scene \"a\" {\nchoice \"x\" {\nimke \"Yes\" },\nimke \"y\" }\n");
    assert_int_equal(lexed.unclosed + lexed.stray, 0);
}

static void test_a_bracket_that_closes_nothing_is_stray(void **state) {
    (void)state;
    Lexed lexed = scan("f { 1 } }\n");
    assert_int_equal(lexed.stray, 1);
    assert_int_equal(lexed.tokens[4].marks & TOKEN_STRAY, TOKEN_STRAY);
}

static void test_a_call_is_found_by_its_line_name_and_text(void **state) {
    (void)state;
    Lexed lexed = scan("imke \"A\", imke \"B\", when \"x\" { imke \"A\" }\nimke \"B\"");
    uint8_t uses[64] = {0};
    assert_place(&lexed, lexer_call(&lexed, "imke", 1, "B", uses), "imke", 1, 11, 4);
    assert_place(&lexed, lexer_call(&lexed, "imke", 1, "A", uses), "imke", 1, 1, 4);
    assert_place(&lexed, lexer_call(&lexed, "imke", 1, "A", uses), "imke", 1, 32, 4);
    assert_place(&lexed, lexer_call(&lexed, "imke", 2, "B", uses), "imke", 2, 1, 4);
    assert_int_equal(lexer_call(&lexed, "rui", 1, NULL, uses), -1);
    assert_int_equal(lexer_call(&lexed, "imke", 9, NULL, uses), -1);
}

static void test_arguments_are_counted_over_all_calls(void **state) {
    (void)state;
    Lexed lexed = scan("choice \"x\" { 1, 2 }\nask(imke, \"labels\", { a = 1 })\nf{}(g(1, 2), 3)");
    assert_place(&lexed, lexer_argument(&lexed, 0, 0), "\"x\"", 1, 8, 3);
    assert_place(&lexed, lexer_argument(&lexed, 0, 1), "{", 1, 12, 1);
    int ask = lexer_find(&lexed, 2, "ask");
    assert_place(&lexed, lexer_argument(&lexed, ask, 1), "\"labels\"", 2, 11, 8);
    assert_place(&lexed, lexer_argument(&lexed, ask, 2), "{", 2, 21, 1);
    assert_int_equal(lexer_argument(&lexed, ask, 3), -1);
    int f = lexer_find(&lexed, 3, "f");
    assert_place(&lexed, lexer_argument(&lexed, f, 2), "3", 3, 14, 1);
}

static void test_entries_of_a_table_are_walked_in_order(void **state) {
    (void)state;
    Lexed lexed = scan("{ a = { 1, 2 }, f \"x\" { y }; [\"b c\"] = g(1, 2), "
                       "function() return 1, 2 end, }");
    int at = 0, name, value;
    static const char *const names[] = {"a", NULL, "\"b c\"", NULL};
    static const char *const values[] = {"{", "f", "g", "function"};
    for (int i = 0; i < 4; i++) {
        assert_true(lexer_entry(&lexed, &at, &name, &value));
        if (names[i]) assert_true(token_is(&lexed, name, names[i]));
        else assert_int_equal(name, -1);
        assert_true(token_is(&lexed, value, values[i]));
    }
    assert_false(lexer_entry(&lexed, &at, &name, &value));
}

// Whatever the bytes are: every token lies in the text, behind the one before it.
static void test_any_bytes_are_read_to_their_end(void **state) {
    (void)state;
    static const char alphabet[] = "{}()[]\"'=-,.\\\n ax7\xe2\x80\x9c\x9d\xc3\xa9\xff\0;end if";
    unsigned random = 7;
    for (int run = 0; run < 2000; run++) {
        char text[120];
        size_t size = (size_t)run % sizeof text;
        for (size_t i = 0; i < size; i++) {
            random = random * 1103515245U + 12345U;
            text[i] = alphabet[(random >> 16) % (sizeof alphabet - 1)];
        }
        Lexed lexed = lexer_scan(&arena, text, size);
        int end = 0;
        for (int i = 0; i < lexed.count; i++) {
            assert_true(lexed.tokens[i].start >= end);
            end = lexed.tokens[i].start + lexed.tokens[i].size;
            assert_true(end <= (int)size);
            assert_true(lexed.tokens[i].column >= 1);
            int at = i, name, value;
            if (token_is(&lexed, i, "{"))
                while (lexer_entry(&lexed, &at, &name, &value)) assert_true(value < lexed.count);
        }
        assert_int_equal(lexed.tokens[lexed.count - 1].kind, TOKEN_END);
        if (run % 100 == 0) arena_clear(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_tokens_have_their_kind_line_column_and_width, clear),
        cmocka_unit_test_teardown(test_comments_and_white_space_leave_no_token, clear),
        cmocka_unit_test_teardown(test_a_text_without_its_quote_ends_with_its_line, clear),
        cmocka_unit_test_teardown(test_escaped_quotes_do_not_end_a_text, clear),
        cmocka_unit_test_teardown(test_long_texts_say_what_stands_between_their_brackets, clear),
        cmocka_unit_test_teardown(test_curly_quotes_are_one_text, clear),
        cmocka_unit_test_teardown(test_letters_and_signs_that_lua_cannot_read_are_marked, clear),
        cmocka_unit_test_teardown(test_brackets_find_their_partners, clear),
        cmocka_unit_test_teardown(test_a_declaration_at_the_margin_ends_what_is_open, clear),
        cmocka_unit_test_teardown(test_indentation_says_which_bracket_was_forgotten, clear),
        cmocka_unit_test_teardown(test_nobody_must_indent, clear),
        cmocka_unit_test_teardown(test_a_bracket_that_closes_nothing_is_stray, clear),
        cmocka_unit_test_teardown(test_a_call_is_found_by_its_line_name_and_text, clear),
        cmocka_unit_test_teardown(test_arguments_are_counted_over_all_calls, clear),
        cmocka_unit_test_teardown(test_entries_of_a_table_are_walked_in_order, clear),
        cmocka_unit_test_teardown(test_any_bytes_are_read_to_their_end, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
