// SPDX-License-Identifier: MIT
//
// What an author is told when a script ends early: what, where, and nothing that a
// terminal would obey.

// clang-format off
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
// clang-format on

#include <string.h>

#include "host_fake.h"
#include "printable.h"

typedef struct {
    const char *script;
    HostResult result;
    int line;
    const char *near;
    const char *message;
} Told;

static const Told told[] = {
    {"local a = = 1", HOST_SYNTAX, 1, "=", "unexpected symbol"},
    {"\n\nlocal t = { a = 1 b = 2 }", HOST_SYNTAX, 3, "b", "'}' expected"},
    {"if x then", HOST_SYNTAX, 1, "<eof>", "'end' expected"},
    {"choice(\n'x'\n'y')", HOST_SYNTAX, 3, "'y'", "')' expected (to close '(' at line 1)"},
    {"\nlocal x = nothing.y", HOST_RAISED, 2, "",
     "attempt to index a nil value (global 'nothing')"},
    {"local function f()\n error('why')\nend\nf()", HOST_RAISED, 2, "", "why"},
    {"local function f()\n error('why', 2)\nend\nf()", HOST_RAISED, 4, "", "why"},
    {"\nassert(false, 'must hold')", HOST_RAISED, 2, "", "must hold"},
    {"\nkeep(\n1)", HOST_RAISED, 2, "",
     "bad argument #1 to 'keep' (function expected, got number)"},
    {"\n\nwhile true do end", HOST_FUEL, 3, "",
     "the script ran for too long; look for a loop that does not end"},
    {"\nlocal s = 'x'\nwhile true do\n s = s .. s\nend", HOST_MEMORY, 4, "",
     "the script made a text of more than 32 KiB; look for one that grows in a loop"},
    {"\nchoice = 1", HOST_RAISED, 2, "",
     "'choice' is one of Parlance's words; choose another name"},
    {"\nfunction type() end", HOST_RAISED, 2, "",
     "'type' is part of the language; choose another name"},
    {"local x = 1 -- 2^3\n\nlocal y = 2^3", HOST_RAISED, 3, "^",
     "the sign ^ is not available, because its results differ between machines; multiply instead"},
    {"local x = 1\nlocal y = '\n", HOST_SYNTAX, 2, "'", "unfinished string"},
};

static void an_error_says_what_and_where(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        Room room = room_open(0);
        room_run_text(&room, told[i].script);
        assert_int_equal(room.error.result, told[i].result);
        assert_string_equal(room.message, told[i].message);
        assert_string_equal(room.error.near, told[i].near);
        assert_int_equal(room.error.line, told[i].line);
        assert_int_equal(room.error.source, 0);
        room_shut(&room);
    }
}

static void an_error_in_an_included_file_names_that_file(void **state) {
    (void)state;
    Room room = room_open(0);
    room_run_text(&room, "\n\n\ninclude('\\nlocal x = nothing.y')");
    assert_int_equal(room.error.result, HOST_RAISED);
    assert_int_equal(room.error.source, 0);  // the word of this test raises it once more
    assert_int_equal(room.error.line, 4);
    HostError error = host_run(room.host, "\n\nlocal x = nothing.y", 20, 7);
    assert_int_equal(error.source, 7);
    assert_int_equal(error.line, 3);
    room_shut(&room);
}

typedef struct {
    const char *text, *expected;
} Cleaned;

static void what_steers_a_terminal_is_replaced(void **state) {
    (void)state;
    static const Cleaned cases[] = {
        {"plain", "plain"},
        {"Grüße, 東京 \xf0\x9f\x99\x82", "Grüße, 東京 \xf0\x9f\x99\x82"},
        {"\x1b[31mred\a", "?[31mred?"},
        {"tab\tline\nend\r", "tab?line?end?"},
        {"\xc2\x9b"
         "31m",
         "?31m"},
        {"\xe2\x80\xae"
         "abc",
         "?abc"},
        {"\xff\xfe", "??"},
        {"a\xc3(b", "a?(b"},
        {"a\xe2\x80(b", "a?"
                        "?(b"},
        {"\xe2\x80", "??"},
        {"\xed\xa0\x80", "???"},
        {"\xf4\x90\x80\x80", "????"},
        {"", ""},
    };
    char out[64];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length = printable_copy(out, sizeof out, cases[i].text, strlen(cases[i].text));
        assert_string_equal(out, cases[i].expected);
        assert_int_equal(length, strlen(out));
    }
    assert_int_equal(printable_copy(out, 8, "1234567", 7), 7);
    assert_string_equal(out, "1234567");
    assert_int_equal(printable_copy(out, 8, "12345678", 8), 7);
    assert_string_equal(out, "1234...");
    printable_copy(out, 8, "123ü5678", 9);
    assert_string_equal(out, "123...");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_says_what_and_where),
        cmocka_unit_test(an_error_in_an_included_file_names_that_file),
        cmocka_unit_test(what_steers_a_terminal_is_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
