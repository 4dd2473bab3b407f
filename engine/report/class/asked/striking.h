// SPDX-License-Identifier: MIT
//
// What is striking in the log of a class: each finder looks at all of it and names one thing.

#ifndef CLASS_STRIKING_H
#define CLASS_STRIKING_H

#include "class/class.h"

// A fall of trust at one decision, over all runs.
typedef struct {
    int decision, person, runs, sum;
} Fall;

// The largest that several runs share, the desk aside. False: nobody's trust fell by much.
bool striking_fall(const Group *group, Fall *out);

// The decision at which two answers have most runs behind them, evenly; -1: none.
int striking_split(const Group *group);

// The two answers that most took; -1: there is none.
void striking_answers(const Decision *decision, int *first, int *second);

// The fact that one listener heard in most languages. False where all chose the same.
bool striking_words(const Group *group, int *fact, int *person);
unsigned striking_frames(const Group *group, int fact, int person);  // those languages, as bits
int striking_bits(unsigned bits);                                    // how many there are

// The answer that most runs gave where the key held another best. False: no two gave one.
bool striking_stray(const Group *group, int *decision, int *option);

// Of the worries of several worlds the heaviest that nobody found, else the one that fewest did;
// -1: none.
int striking_worry(const Group *group, int *found, int *worlds);

// Who was asked in the fewest runs; -1: everybody was in all.
int striking_unasked(const Group *group);

// The decision at which fewest gave the key's answer, of those that most of the class faced; -1:
// none. And the answer that the key holds best there most often.
int striking_rare(const Group *group);
const Choosable *striking_held(const Decision *decision);

#endif
