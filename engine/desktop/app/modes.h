// SPDX-License-Identifier: MIT
//
// The modes of play: one table of what each gives.

#ifndef DESKTOP_MODES_H
#define DESKTOP_MODES_H

#include "app/app.h"

// Why the present run does not give [act]; NULL where it does.
const char *mode_refusal(const App *app, Act act);

// What came of the run is not told yet, though it is over: a loop goes on, or a pack waits for its
// word.
bool mode_held(const App *app);

// What the bar says of the mode: where there is room for it, where there is little, and aloud.
typedef struct {
    const char *full, *brief, *spoken;
    bool caution;
} ModeChip;

bool mode_chip(const App *app, ModeChip *out);  // false where nothing has to be said

#endif
