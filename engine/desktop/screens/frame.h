// SPDX-License-Identifier: MIT
//
// What screens have in common: a bar on top, a page that scrolls between it and the foot.

#ifndef DESKTOP_FRAME_H
#define DESKTOP_FRAME_H

#include "app/app.h"
#include "base/button.h"

// A bar with a way back, a title, and buttons on its right; returns its height.
int frame_top(App *app, const char *title, const Button *buttons, int count);

// The page between a bar [top] high and the foot: the column in which it is written, at most
// [points] wide. [content] is its height; its upper edge stands where it is to be drawn.
SDL_Rect frame_page(App *app, int top, int points, int content);
// Says that what was played cannot be read, where that is so: then it does not look like nothing.
// Draws if [draws]; returns its height.
int frame_unread(App *app, SDL_Rect box, bool draws);

void frame_end(App *app);

// The width of that column.
int frame_wide(const App *app, int points);

#endif
