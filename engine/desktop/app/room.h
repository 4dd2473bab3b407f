// SPDX-License-Identifier: MIT
//
// The room that votes, for the program around it.

#ifndef DESKTOP_APP_ROOM_H
#define DESKTOP_APP_ROOM_H

#include "app/app.h"

void room_begin(App *app);        // with a run
void room_follow(App *app);       // after an answer, or one that was taken back: its votes return
bool room_votes(const App *app);  // whether this one is voted on
bool room_press(App *app, const SDL_KeyboardEvent *key);
void room_draw(App *app, SDL_Rect box);
int room_height(App *app, int width, int most);
bool room_fits(App *app, int width, int most);  // in each of its phases
bool room_phase(App *app);  // on to the next
bool room_again(App *app);  // from there back to the count, which is covered again
bool room_give(App *app);   // goes on with what is marked, once the split is shown
bool room_choose(App *app, int row);
void room_fit(App *app);             // finds how large the letters of this decision are
int room_points(const App *app);     // points of the window's width that this gives
bool table_fits(App *app);           // whether it is seen at once, with what it answers
bool room_step(App *app, int step);  // votes of the lit line, or a figure
bool room_scroll(App *app, SDL_Keycode key);
const char *room_outside(const App *app);  // which key shows lines below; "": all are seen

// What the room has said to the decision that waits; returns how many rows.
int room_said(const App *app, parl_vote out[ROOM_FIGURES_MAX]);

// Why [act] has to wait until the split is shown; NULL where it need not.
const char *room_refusal(const App *app, Act act);

#endif
