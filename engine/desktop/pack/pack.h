// SPDX-License-Identifier: MIT
//
// A session pack in the window: what it gives one pseudonym, and the results to be handed back.

#ifndef DESKTOP_PACK_H
#define DESKTOP_PACK_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>

#include "parlance_cohort.h"

enum { PACK_PATH_MAX = 4096, PACK_TYPED_MAX = 80 };

// All zero: there is none. Entry n of the library is item n of it.
typedef struct {
    parl_pack *pack;  // owned
    parl_pack_info info;
    int name;                        // row of the roster: who plays
    char folder[PACK_PATH_MAX];      // where results go; "": the current one
    bool held;                       // the results of what is played wait for a word
    char typed[PACK_TYPED_MAX + 1];  // of that word
    char path[PACK_PATH_MAX];        // of the result of what is played; "": none yet
    char trouble[1200];              // why there is none; "" where nothing is wrong
} Pack;

#endif
