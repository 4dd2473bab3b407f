// SPDX-License-Identifier: MIT
//
// The gradebook: RFC 4180, a line for each name, nothing that a spreadsheet would run.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "sheet.h"

enum { LINES = 16, CELLS = 64, CELL_BYTES = 128 };

typedef struct {
    int lines, cells[LINES];
    char cell[LINES][CELLS][CELL_BYTES];
} Table;

// As RFC 4180 reads it.
static void read_csv(const char *text, Table *table) {
    memset(table, 0, sizeof *table);
    const char *at = text;
    while (*at) {
        int line = table->lines++;
        for (bool more = true; more;) {
            char *cell = table->cell[line][table->cells[line]++];
            size_t size = 0;
            bool quoted = *at == '"';
            if (quoted) at++;
            for (; *at; at++) {
                if (quoted && at[0] == '"' && at[1] == '"')
                    at++;
                else if (quoted && *at == '"')
                    break;
                else if (!quoted && (*at == ',' || *at == '\r'))
                    break;
                assert_true(size < CELL_BYTES - 1);
                cell[size++] = *at;
            }
            if (quoted) at++;
            more = *at == ',';
            if (more) at++;
        }
        assert_true(at[0] == '\r' && at[1] == '\n');
        at += 2;
    }
}

static const char *const PATHS[] = {SCENARIO("eighteen-in-a-hundred"), SCENARIO("the-date")};

static int column_of(const Table *table, const char *head) {
    for (int i = 0; i < table->cells[0]; i++) {
        if (strcmp(table->cell[0][i], head) == 0) return i;
    }
    fail_msg("no column “%s”", head);
    return 0;
}

static void read_class(const ClassOf *made, Table *table) {
    char *text = grades_text(&made->class);
    read_csv(text, table);
    free(text);
}

static void a_line_for_each_name_and_a_cell_for_each_head(void **state) {
    (void)state;
    static Table table;
    ClassOf *made = class_of(PATHS, 2, 5);
    read_class(made, &table);
    assert_int_equal(table.lines, 6);
    for (int i = 0; i < table.lines; i++) assert_int_equal(table.cells[i], table.cells[0]);
    int total = column_of(&table, "the-date: total");
    for (int i = 0; i < 5; i++) {
        assert_string_equal(table.cell[i + 1][0], made->class.names[i]);
        // Runs are by scenario, then by name.
        assert_int_equal(atoi(table.cell[i + 1][total]), made->class.runs[5 + i].score.total);
    }
    int part = column_of(&table, "the-date: promises and evidence (phase_gates), counts 35 %");
    int value = made->class.runs[5].score.parts[PARL_SIGNAL_PHASE_GATES].value;
    assert_int_equal(atoi(table.cell[1][part]), value / 10);
    class_free(made);
}

static void the_mean_waits_until_all_is_in(void **state) {
    (void)state;
    static Table table;
    ClassOf *made = class_of(PATHS, 2, 2);
    // The second person has not played the second scenario, and a third nothing at all.
    made->class.run_count = 3;
    static const char *const names[] = {"Ada", "Ben", "Cy"};
    made->class.names = names;
    made->class.name_count = 3;
    read_class(made, &table);
    int total = column_of(&table, "the-date: total"), mean = column_of(&table, "mean");
    int count = column_of(&table, "scenarios in the mean");
    char expected[16];
    int sum = made->class.runs[0].score.total + made->class.runs[2].score.total;
    snprintf(expected, sizeof expected, "%d.%d", sum / 2, sum % 2 * 5);
    assert_string_equal(table.cell[1][mean], expected);
    assert_string_equal(table.cell[1][count], "2");
    assert_string_equal(table.cell[2][total], "");
    // A good first half and nothing else is no good mark.
    assert_string_equal(table.cell[2][count], "1");
    assert_string_equal(table.cell[2][mean], "");
    assert_string_equal(table.cell[3][total], "");
    assert_string_equal(table.cell[3][mean], "");
    assert_string_equal(table.cell[3][column_of(&table, "the-date: attempts")], "0");
    made->class.run_count = 4;
    class_free(made);
}

// Who asks why the parts say 64 and the total 40 finds it in the line.
static void a_cap_stands_beside_the_total(void **state) {
    (void)state;
    static Table table;
    ClassOf *made = class_of(PATHS, 1, 2);
    parl_class_run *runs = made->class.runs;
    runs[0].score.total = runs[0].score.cap = 40;
    runs[0].score.uncapped = 64;
    runs[1].score.total = runs[1].score.uncapped = 71;
    runs[1].score.cap = 100;
    read_class(made, &table);
    int without = column_of(&table, "eighteen-in-a-hundred: without caps");
    int cap = column_of(&table, "eighteen-in-a-hundred: cap");
    assert_string_equal(table.cell[1][without], "64");
    assert_string_equal(table.cell[1][cap], "40");
    assert_string_equal(table.cell[2][without], "71");
    assert_string_equal(table.cell[2][cap], "");
    class_free(made);
}

static void the_attempt_that_counts_is_the_one_that_is_told(void **state) {
    (void)state;
    static Table table;
    ClassOf *made = class_of(PATHS, 1, 3);
    static const char *const names[] = {"Ada"};
    made->class.names = names;
    made->class.name_count = 1;
    for (int i = 0; i < 3; i++) {
        made->class.runs[i].name = "Ada";
        made->class.runs[i].attempt = i + 1;
        made->class.runs[i].counts = i == 1;
    }
    read_class(made, &table);
    const char *name = "eighteen-in-a-hundred";
    char head[64];
    snprintf(head, sizeof head, "%s: attempts", name);
    assert_string_equal(table.cell[1][column_of(&table, head)], "3");
    snprintf(head, sizeof head, "%s: counting attempt", name);
    assert_string_equal(table.cell[1][column_of(&table, head)], "2");
    snprintf(head, sizeof head, "%s: total", name);
    assert_int_equal(atoi(table.cell[1][column_of(&table, head)]), made->class.runs[1].score.total);
    class_free(made);
}

static void no_name_is_run_by_a_spreadsheet(void **state) {
    (void)state;
    static Table table;
    static const char *const names[] = {"=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\tx",
                                        " =2",  "O'Hara, \"Kim\""};
    ClassOf *made = class_of(PATHS, 1, 1);
    made->class.names = names;
    made->class.name_count = 7;
    read_class(made, &table);
    for (int i = 0; i < 6; i++) assert_int_equal(table.cell[i + 1][0][0], '\'');
    assert_string_equal(table.cell[1][0], "'=1+1");
    assert_string_equal(table.cell[7][0], names[6]);
    class_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_for_each_name_and_a_cell_for_each_head),
        cmocka_unit_test(the_mean_waits_until_all_is_in),
        cmocka_unit_test(a_cap_stands_beside_the_total),
        cmocka_unit_test(the_attempt_that_counts_is_the_one_that_is_told),
        cmocka_unit_test(no_name_is_run_by_a_spreadsheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
