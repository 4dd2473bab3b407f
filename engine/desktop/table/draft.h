// SPDX-License-Identifier: MIT
//
// What a player makes of an answer before it is given.

#ifndef DESKTOP_DRAFT_H
#define DESKTOP_DRAFT_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

#include "parlance.h"

// Own words as they were before something was typed.
enum { WORDS_PAST_MAX = 16 };

typedef struct {
    char words[PARL_WORDS_MAX + 1];
    int caret;
} WordsPast;

// What the player has prepared of the present answer. Reset with each decision.
typedef struct {
    bool picked[PARL_OPTIONS_MAX];   // PICK: by position
    int8_t place[PARL_OPTIONS_MAX];  // RANK: from 1, by position; 0: not yet
    int8_t cell[PARL_ANSWER_MAX];    // GRID: the position of a row's column, from 1; 0: not yet
    int row;                         // GRID: whose column a number gives
    bool follow;                     // GRID: it is scrolled to
    bool figured, typing;            // ESTIMATE: there is a figure; digits go on with it
    int figure;
    char words[PARL_WORDS_MAX + 1];  // WRITE
    int caret, mark;                 // WRITE: bytes before it, and before where marking began
    int top;                         // WRITE: its first line that is seen
    SDL_Rect inner;                  // WRITE: where its lines stand
    bool goes_on;                    // WRITE: a letter belongs to the word typed last
    WordsPast past[WORDS_PAST_MAX];
    int past_count;
} Draft;

#endif
