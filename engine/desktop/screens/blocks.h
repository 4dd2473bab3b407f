// SPDX-License-Identifier: MIT
//
// A page of the report, drawn in the window's own type, charts included.

#ifndef DESKTOP_BLOCKS_H
#define DESKTOP_BLOCKS_H

#include "parlance_page.h"
#include "view.h"

// The height of [page] in a column of [wide] pixels.
int blocks_height(View *view, const parl_page *page, int wide);

// Draws what of it is seen in the pane that is open. With [asks], an item about an answer has a
// button to ask what if.
void blocks_draw(View *view, const parl_page *page, SDL_Rect box, bool asks);

// A chart in a box [box].w wide; returns its height. Draws if [draws].
int chart_walk(View *view, const parl_chart *chart, SDL_Rect box, bool draws);

// A table in a column; returns its height. Draws if [draws].
int table_walk(View *view, const parl_table *table, SDL_Rect box, bool draws);

#endif
