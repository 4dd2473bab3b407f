// SPDX-License-Identifier: MIT
//
// The parts of what if, which what_if.c sets beside or below each other. A walk draws its part into
// a box and returns its height; where it does not draw, the height alone.

#ifndef DESKTOP_WHAT_IF_PARTS_H
#define DESKTOP_WHAT_IF_PARTS_H

#include "app/app.h"

// --- The answers of the run ---------------------------------------------------------------------

void past_clear(WhatIf *what_if);

int past_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws);

// In a narrow window: the answer, with the ways to the one before and behind it, and to the turning
// points.
int past_pager(App *app, SDL_Rect box, SDL_Rect pane, bool draws);

// --- What else could have been said --------------------------------------------------------------

// All of them; called again once the run was looked back at, with the best one if it is missing.
void others_gather(App *app);
void others_clear(WhatIf *what_if);

// What a person says with [answer] to what [there] waits for, of several each on a line of its own;
// and the same in one line. The caller frees them.
char *others_say(parl_session *there, const parl_answer *answer);
char *others_spoken(const char *text);

int others_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws);

// --- What came of it -----------------------------------------------------------------------------

int result_walk(App *app, SDL_Rect box, SDL_Rect pane, bool draws);
void result_clear(WhatIf *what_if);

// Why one does not play on from the answer that is tried; NULL where one does.
const char *what_if_stays(const App *app);

#endif
