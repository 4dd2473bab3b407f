// SPDX-License-Identifier: MIT

#include "sheet.h"

#include <assert.h>
#include <string.h>

#include "memory.h"

void sheet_add(Sheet *sheet, const char *text) {
    assert(sheet);
    size_t more = strlen(text);
    sheet->text = memory_grow(sheet->text, sheet->length + more + 1, 1);
    memcpy(sheet->text + sheet->length, text, more + 1);
    sheet->length += more;
}
