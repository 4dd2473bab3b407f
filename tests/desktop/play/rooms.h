// SPDX-License-Identifier: MIT
//
// A room at its table: opened, voting, and what it sees of a choice.

#ifndef TESTS_ROOMS_H
#define TESTS_ROOMS_H

#include "window.h"

extern const int rooms_twelve[PARL_OPTIONS_MAX];  // votes for twelve choices: 14 for the third

Driver rooms_open(const char *path);
int rooms_turns(const Driver *driver);
parl_answer rooms_answer(const Driver *driver, int turn);

// Types the votes of each open choice, a line after the other.
void rooms_vote(Driver *driver, const int *votes);

// What stands behind the text of a choice.
const char *rooms_behind(const Driver *driver, int option);

// Goes on with the first open choice until a decision of [kind] waits.
void rooms_go_to(Driver *driver, parl_decision_kind kind);

#endif
