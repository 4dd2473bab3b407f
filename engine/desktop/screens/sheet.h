// SPDX-License-Identifier: MIT

#ifndef DESKTOP_SHEET_H
#define DESKTOP_SHEET_H

#include <stddef.h>

// A text that grows. {0} is empty; the owner frees [text].
typedef struct {
    char *text;  // NULL while empty
    size_t length;
} Sheet;

void sheet_add(Sheet *sheet, const char *text);

#endif
