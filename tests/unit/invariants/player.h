// SPDX-License-Identifier: MIT
//
// Somebody who answers at random whatever is asked: the same answers for the same seed, on
// every machine.

#ifndef TESTS_PLAYER_H
#define TESTS_PLAYER_H

#include "parlance.h"

typedef struct {
    uint64_t seed;
    int drawn;  // answers are drawn one after the other
} Player;

// 0 … count-1.
int player_below(Player *player, int count);

// An open answer to what the run waits for.
parl_answer player_answer(Player *player, parl_session *session);

#endif
