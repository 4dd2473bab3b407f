// SPDX-License-Identifier: MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "page/render.h"

static char written[4000];

static bool keep(void *data, const char *text, size_t size) {
    (void)data;
    size_t used = strlen(written);
    assert_true(used + size < sizeof written);
    memcpy(written + used, text, size);
    written[used + size] = '\0';
    return true;
}

// A table of players, of which one has a habit of some words.
static Doc players(void) {
    static const char *const heads[] = {"Player", "Mean", "Habit"};
    Table *table = table_new(3, heads, 0x2);
    const char *const cells[] = {
        "expert", "96.5", "follows the key",
        "idle",   "9.0",  "asks nobody anything, whatever there is to be asked",
        "Ñu",     "",     ""};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) table_cell(table, "%s", cells[i]);
    Doc doc = {0};
    doc_table(&doc, "Players", table, true);
    return doc;
}

static const char *write_in(int columns, bool grid) {
    Doc doc = players();
    Out out = {.sink = keep, .going = true, .columns = columns, .grid = grid};
    written[0] = '\0';
    text_write(&doc, &out);
    doc_clear(&doc);
    return written;
}

static void figures_stand_under_each_other_and_no_line_ends_with_spaces(void **state) {
    (void)state;
    assert_string_equal(write_in(80, true),
                        "  Players:\n"
                        "  Player  Mean  Habit\n"
                        "  expert  96.5  follows the key\n"
                        "  idle     9.0  asks nobody anything, whatever there is to be asked\n"
                        "  Ñu\n");
}

static void the_last_column_takes_several_lines(void **state) {
    (void)state;
    assert_non_null(strstr(write_in(44, true), "  idle     9.0  asks nobody anything,\n"
                                               "                whatever there is to be\n"
                                               "                asked\n"));
}

static void without_room_and_without_a_grid_each_row_is_an_item(void **state) {
    (void)state;
    assert_non_null(strstr(write_in(80, false), "- expert: Mean 96.5; Habit follows the key"));
    assert_non_null(strstr(write_in(39, true), "- expert: Mean 96.5"));
    assert_null(strstr(written, "expert  96.5"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_stand_under_each_other_and_no_line_ends_with_spaces),
        cmocka_unit_test(the_last_column_takes_several_lines),
        cmocka_unit_test(without_room_and_without_a_grid_each_row_is_an_item),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
