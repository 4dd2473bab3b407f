// SPDX-License-Identifier: MIT
#include "sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct {
    char *text;
    size_t size;
} Sheet;

static bool put(void *data, const char *text, size_t size) {
    Sheet *sheet = data;
    sheet->text = realloc(sheet->text, sheet->size + size + 1);
    assert_non_null(sheet->text);
    memcpy(sheet->text + sheet->size, text, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return true;
}

char *class_text(const parl_class *class, const parl_class_request *request) {
    Sheet sheet = {0};
    assert_int_equal(parl_report_class(class, request, put, &sheet), PARL_OK);
    return sheet.text;
}

char *class_in(const parl_class *class, parl_format format) {
    parl_class_request request = {.format = format, .columns = SHEET_COLUMNS};
    return class_text(class, &request);
}

char *grades_text(const parl_class *class) {
    Sheet sheet = {0};
    parl_report_grades(class, put, &sheet);
    return sheet.text;
}

char *guide_text(const parl_scenario *scenario, parl_format format) {
    Sheet sheet = {0};
    parl_guide_request request = {.format = format, .columns = SHEET_COLUMNS, .name = "it"};
    parl_report_guide(scenario, &request, put, &sheet);
    return sheet.text;
}

ClassOf *twelve_at(const char *path) { return class_of(&path, 1, CLASS_TWELVE); }

int times(const char *text, const char *part) {
    int count = 0;
    for (const char *at = text; (at = strstr(at, part)); at += strlen(part)) count++;
    return count;
}
