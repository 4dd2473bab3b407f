// SPDX-License-Identifier: MIT
//
// What a room said, decision by decision: how it split, and what was taken. About lines, never
// about persons: nobody knows here who was for what.

#ifndef DEBRIEF_ROOM_H
#define DEBRIEF_ROOM_H

#include "debrief/debrief.h"

// A choice, or a figure that was said.
typedef struct {
    int value;
    int votes;
    bool taken;
    Ink text;
} Line;

// What is known of what most were for, beside what was taken.
typedef enum {
    SPLIT_WITH_MOST,  // it is what was taken
    SPLIT_UNKNOWN,    // something else was, and the report does not know what that was worth
    SPLIT_NO_BETTER,  // the same, and nothing was worth more than what was taken
    SPLIT_BETTER,     // what most were for was worth [gain] more
    SPLIT_WORSE,      // it was worth [gain] less
} Verdict;

// One decision. Owned: splits_free.
typedef struct {
    int turn, week;  // week 0: the scenario has none
    parl_decision_kind kind;
    int from, till;  // of an estimate
    Ink asker;       // who asked; empty: nobody in the scene
    Ink asked;       // the prompt, or the last line before it; empty: neither
    int take;        // how many lines are taken
    int all;         // votes; of an estimate figures
    int middle;      // of the figures
    int divided;     // thousandths: of the votes that were not for what most were for; of figures
                     // how far they lie from their middle, on average
    bool level;      // what most were for is no single thing
    Verdict verdict;
    int gain;            // hundredths of a point
    const Line *better;  // what was worth more by [lost], where most did not see it; NULL
    int lost;            // hundredths, from PARL_REGRET_MIN on
    int line_count;
    Line *lines;  // those with most votes first; figures by their size
} Split;

typedef struct {
    int count;
    Split *rows;  // where the room was most divided first
} Splits;

// Of the votes of the request. The caller hands it to splits_free.
Splits splits_of(const Page *page);
void splits_free(Splits *splits);

#endif
