// SPDX-License-Identifier: MIT
//
// What the parts of practice share.

#ifndef REPORT_PRACTICE_H
#define REPORT_PRACTICE_H

#include "page/ink.h"
#include "parlance_practice.h"

// The row of the shelf with [name]; -1: there is none (any more).
int shelf_row(const parl_playable *shelf, int count, const char *name);

// What kind the run's scenario is; a negotiation where the shelf does not have it.
parl_kind kind_of_run(const parl_practice *practice, const parl_run *run);

// How a skill stands: the mean of the newest runs that count, are no drills and ask for the signal
// or for its kin.
typedef struct {
    int runs;   // 0: none has
    int value;  // 0..1000
} Skill;

Skill skill_of(const parl_practice *practice, parl_signal signal);

// How much a skill needs practice: what is missing, or what a skill that nobody has seen gets.
int skill_need(Skill skill);

// "in one run", "in your last 4 runs"
void skill_add_runs(Skill skill, Ink *ink);

#endif
