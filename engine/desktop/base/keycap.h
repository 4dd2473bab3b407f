// SPDX-License-Identifier: MIT
//
// The cap of a key, before a choice and on the page of keys.

#ifndef DESKTOP_KEYCAP_H
#define DESKTOP_KEYCAP_H

#include "view.h"

typedef enum {
    KEYCAP_PLAIN,
    KEYCAP_MARKED,  // what it stands for is marked
    KEYCAP_CLOSED,  // and this cannot be had: it is empty
} KeycapLook;

// Pixels: a square for one letter, as wide as it needs for a word.
int keycap_width(View *view, const char *text);
int keycap_height(const View *view);

void keycap_draw(View *view, const char *text, KeycapLook look, int x, int y);

#endif
