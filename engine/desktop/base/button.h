// SPDX-License-Identifier: MIT
//
// Rows of buttons, which go on in the next line where one is full.

#ifndef DESKTOP_BUTTON_H
#define DESKTOP_BUTTON_H

#include "view.h"

typedef enum {
    BUTTON_PLAIN,    // outlined
    BUTTON_PRIMARY,  // filled: what most want next
    BUTTON_QUIET,    // no line of its own: in bars
    BUTTON_CHOSEN,   // of several that exclude each other: this one
} ButtonLook;

typedef struct {
    const char *icon;    // NULL: none
    const char *text;    // "": the icon alone says it
    const char *spoken;  // NULL: as [text]
    const char *tells;   // what it does, where a word more helps; NULL: its text says it
    Act act;
    int arg;
    ButtonLook look;
    bool disabled;
} Button;

int button_width(View *view, const Button *button);

// Draws one with its upper left corner at [x], [y].
void button_draw(View *view, const Button *button, int x, int y);

// The height of all in lines of [wide] pixels; draws them there.
int buttons_height(View *view, const Button *buttons, int count, int wide);
int buttons_draw(View *view, const Button *buttons, int count, SDL_Rect box);

// Draws them on one line that ends at [right]; returns where it begins.
int buttons_draw_right(View *view, const Button *buttons, int count, int right, int y);

#endif
