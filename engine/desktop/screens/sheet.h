// SPDX-License-Identifier: MIT
//
// A sheet of plain text, drawn in the window's own type: a line at the left edge is a heading,
// leading spaces are a margin, and what follows "- " or "1. " is set to hang behind it.

#ifndef DESKTOP_SHEET_H
#define DESKTOP_SHEET_H

#include "view.h"

// A text that grows. {0} is empty; the owner frees [text].
typedef struct {
    char *text;  // NULL while empty
    size_t length;
} Sheet;

void sheet_add(Sheet *sheet, const char *text);

// The height of [text] at [wide] pixels.
int sheet_height(View *view, const char *text, int wide);

// Draws it from the upper left corner of [box]; each line is a widget.
void sheet_draw(View *view, const char *text, SDL_Rect box);

#endif
