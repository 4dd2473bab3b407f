// SPDX-License-Identifier: MIT
//
// Own words: a field of text, as everybody knows it.

#ifndef DESKTOP_WORDS_H
#define DESKTOP_WORDS_H

#include "app/app.h"

// Moves, marks, rubs out, copies, takes back what was typed. Enter is the table's.
bool words_key(App *app, const SDL_KeyboardEvent *key);

// Begins with [text], with the caret behind it.
void words_set(Draft *draft, const char *text);

// The field and the line below it that says how much room is left.
int words_height(App *app, int wide);
void words_draw(App *app, SDL_Rect box);

#endif
