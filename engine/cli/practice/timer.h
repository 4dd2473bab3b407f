// SPDX-License-Identifier: MIT
//
// The soft timer at a prompt. Every function does nothing in a scenario that is not timed.

#ifndef CLI_PRACTICE_TIMER_H
#define CLI_PRACTICE_TIMER_H

#include "game/game.h"

// Starts it, where the first decision of this sitting is about to be shown.
void timer_begin(Game *game);

// The prompt, with the minutes that are left: "[8 min left] > ". In [out], of [size] bytes. Says
// first, once, that they are over.
void timer_prompt(Game *game, char *out, size_t size);

// Does what [line] asks of the timer. False where it asks nothing of it.
bool timer_command(Game *game, const char *line);

// An answer was given: a timer that was stopped runs on.
void timer_answered(Game *game);

// The rows of `?`.
void timer_help(Game *game, void (*row)(Game *game, const char *word, const char *meaning));

#endif
