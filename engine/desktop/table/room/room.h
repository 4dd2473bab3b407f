// SPDX-License-Identifier: MIT
//
// What the parts of a room share: its votes line by line, the figures of an estimate, its panel.

#ifndef DESKTOP_ROOM_H
#define DESKTOP_ROOM_H

#include "table/parts.h"

enum { VOTES_MAX = 999 };  // for one line

const parl_decision *room_decision(const App *app);

// An estimate: figures are said, and not lines counted.
bool room_on_figures(const App *app);

// Of all votes those of one line, in percent.
int room_share(const App *app, int row);

// --- Figures ------------------------------------------------------------------------------------

int room_figures_middle(const Room *room);
bool room_figures_add(App *app);  // what is typed; where nothing is, on to the discussion
bool room_figures_count_key(App *app, const SDL_KeyboardEvent *key);   // while they are said
bool room_figures_reveal_key(App *app, const SDL_KeyboardEvent *key);  // once they are shown
int room_figures_height(View *view);
void room_figures_draw(App *app, SDL_Rect box);

// --- Lines --------------------------------------------------------------------------------------

// Their height at [wide] pixels where [most] are there: they stand closer where they do not fit.
int lines_height(App *app, int wide, int most);
void lines_draw(App *app, SDL_Rect box);

#endif
