// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "parlance_report.h"

typedef struct {
    char text[4096];
    size_t size, most;  // most: after so many bytes the sink ends the report
} Sheet;

static bool write_sheet(void *data, const char *text, size_t size) {
    Sheet *sheet = data;
    if (sheet->size + size >= sizeof sheet->text || sheet->size >= sheet->most) return false;
    memcpy(sheet->text + sheet->size, text, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return true;
}

static void assert_wrapped(const char *text, int columns, int first, int indent,
                           const char *expected) {
    Sheet sheet = {.most = sizeof sheet.text};
    assert_true(parl_report_wrap(text, columns, first, indent, write_sheet, &sheet));
    assert_string_equal(sheet.text, expected);
}

static void a_text_breaks_at_spaces(void **state) {
    (void)state;
    assert_wrapped("one two three", 7, 0, 0, "one two\nthree\n");
    assert_wrapped("one two three", 8, 0, 2, "one two\n  three\n");
    assert_wrapped("", 8, 0, 0, "\n");
    assert_wrapped("   ", 8, 0, 0, "\n");
}

static void the_first_line_goes_on_behind_a_name(void **state) {
    (void)state;
    assert_wrapped("in two weeks", 10, 6, 2, "in\n  two\n  weeks\n");
    assert_wrapped("fortnight", 10, 6, 2, "\n  fortnigh\n  t\n");
}

static void a_per_cent_sign_stays_with_its_figure(void **state) {
    (void)state;
    assert_wrapped("it is 82 %, or so", 9, 0, 0, "it is\n82 %, or\nso\n");
    assert_wrapped("82 %", 9, 0, 0, "82 %\n");
}

static void a_word_longer_than_a_line_is_broken(void **state) {
    (void)state;
    assert_wrapped("abcdefghij", 4, 0, 0, "abcd\nefgh\nij\n");
    assert_wrapped("ab cdefghij", 4, 0, 1, "ab\n cde\n fgh\n ij\n");
}

static void an_empty_line_stays_and_a_line_break_is_a_space(void **state) {
    (void)state;
    assert_wrapped("one\ntwo\n\nthree\n", 20, 0, 0, "one two\n\nthree\n");
    assert_wrapped("one\r\n \r\ntwo", 20, 0, 0, "one\n\ntwo\n");
}

static void columns_are_those_of_a_terminal(void **state) {
    (void)state;
    assert_int_equal(parl_report_columns("Voss"), 4);
    assert_int_equal(parl_report_columns("Z\xc3\xbcrich"), 6);
    assert_int_equal(parl_report_columns("e\xcc\x81"), 1);                 // combining acute
    assert_int_equal(parl_report_columns("\xe6\x97\xa5\xe6\x9c\xac"), 4);  // two wide ones
    assert_wrapped("\xe6\x97\xa5\xe6\x9c\xac \xe6\x97\xa5", 4, 0, 0,
                   "\xe6\x97\xa5\xe6\x9c\xac\n\xe6\x97\xa5\n");
    assert_wrapped("\xc3\xbc\xc3\xbc\xc3\xbc \xc3\xbc", 3, 0, 0,
                   "\xc3\xbc\xc3\xbc\xc3\xbc\n\xc3\xbc\n");
}

static void bytes_that_are_not_utf8_do_not_reach_the_terminal(void **state) {
    (void)state;
    assert_wrapped("a\xff z", 20, 0, 0, "a\xef\xbf\xbd z\n");
    assert_wrapped("\xc3", 20, 0, 0, "\xef\xbf\xbd\n");                  // cut short
    assert_wrapped("\xc0\xaf", 20, 0, 0, "\xef\xbf\xbd\xef\xbf\xbd\n");  // overlong
    assert_wrapped("\xed\xa0\x80", 20, 0, 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\n");
    assert_wrapped("a\033[2Jb", 20, 0, 0, "a\xef\xbf\xbd[2Jb\n");
    assert_wrapped("a\xc2\x9bz", 20, 0, 0, "a\xef\xbf\xbdz\n");  // C1 control
}

static void no_line_is_longer_than_asked(void **state) {
    (void)state;
    const char *text = "The router sends eighty-two of a hundred tickets to the right desk, "
                       "and nobody has said what happens to the rest of them.";
    for (int columns = 3; columns < 60; columns++) {
        Sheet sheet = {.most = sizeof sheet.text};
        assert_true(parl_report_wrap(text, columns, 0, 2, write_sheet, &sheet));
        for (char *line = strtok(sheet.text, "\n"); line; line = strtok(NULL, "\n")) {
            assert_true(parl_report_columns(line) <= columns);
        }
    }
}

static void a_sink_that_has_enough_is_left_alone(void **state) {
    (void)state;
    Sheet sheet = {.most = 3};
    assert_false(parl_report_wrap("one two three four", 8, 0, 0, write_sheet, &sheet));
    assert_true(sheet.size < 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_breaks_at_spaces),
        cmocka_unit_test(the_first_line_goes_on_behind_a_name),
        cmocka_unit_test(a_per_cent_sign_stays_with_its_figure),
        cmocka_unit_test(a_word_longer_than_a_line_is_broken),
        cmocka_unit_test(an_empty_line_stays_and_a_line_break_is_a_space),
        cmocka_unit_test(columns_are_those_of_a_terminal),
        cmocka_unit_test(bytes_that_are_not_utf8_do_not_reach_the_terminal),
        cmocka_unit_test(no_line_is_longer_than_asked),
        cmocka_unit_test(a_sink_that_has_enough_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
