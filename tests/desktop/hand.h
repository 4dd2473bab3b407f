// SPDX-License-Identifier: MIT
//
// A hand that plays at random, from a seed: keys, clicks, touches, the wheel, words, another size
// of the window. What it did is a list of steps that can be done again to another window.

#ifndef TEST_HAND_H
#define TEST_HAND_H

#include "driver.h"

// One event, or another size of the window in points.
typedef struct {
    SDL_Event event;
    int width, height;  // 0: [event]
    uint64_t shown;     // hand_shown() after it
} Step;

typedef struct {
    Step *steps;  // owned
    int count, room;
    uint64_t state;  // of the chance
} Hand;

Hand hand_new(uint64_t seed);
void hand_free(Hand *hand);
int hand_below(Hand *hand, int limit);  // 0 to limit - 1

// Does the step to the window, which hears it. False once the window has closed.
bool hand_do(App *app, const Step *step);

// A number for what is on the screen: labels and boxes.
uint64_t hand_shown(const View *view);

// A few steps towards the end of the run that never leave it, kept in the list. False once the
// run is over.
bool hand_play(Hand *hand, Driver *driver);

// Anything at all, kept in the list too: also what leaves the run, breaks the renderer, or makes
// no sense. False once the window has closed.
bool hand_fumble(Hand *hand, App *app);

#endif
