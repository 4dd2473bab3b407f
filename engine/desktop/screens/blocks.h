// SPDX-License-Identifier: MIT
//
// A page of the report, drawn in the window's own type, charts included.

#ifndef DESKTOP_BLOCKS_H
#define DESKTOP_BLOCKS_H

#include "parlance_page.h"
#include "view.h"

// The height of [page] in a column of [wide] pixels.
int blocks_height(View *view, const parl_page *page, int wide);

// Draws what of it is seen in the pane that is open. [run]: it is about the run that was played,
// so that an item about an answer has a button to ask what if, and a part of the score tells what
// moved it; else a part says what it is. What kind of page it is, the bar above it says.
void blocks_draw(View *view, const parl_page *page, SDL_Rect box, bool run);

// A chart in a box [box].w wide; returns its height. Draws if [draws]. [rows], unless it is NULL,
// gets where each of its rows stands, in pixels from the top.
int chart_walk(View *view, const parl_chart *chart, SDL_Rect box, bool draws, parl_strip *rows);

// The same of a table, and of its rows without the heads.
int table_walk(View *view, const parl_table *table, SDL_Rect box, bool draws, parl_strip *rows);

#endif
