// SPDX-License-Identifier: MIT
//
// Practice beside the negotiations: the rounds of an interview, its committee, drills, and what is
// to be practised today. The conventions of parlance.h hold here.

#ifndef PARLANCE_PRACTICE_H
#define PARLANCE_PRACTICE_H

#include "parlance_report.h"

// --- The soft timer -------------------------------------------------------------------------------

// The minutes of a scenario that is timed, counted down for who wants to see them. Nothing is kept
// of it and nothing scored. Times are milliseconds of a clock that never goes back; a value is plain
// and needs no freeing.
typedef struct {
    int64_t whole;  // what there was
    int64_t spent;  // until [since]
    int64_t since;  // when it was started last
    bool running;
    bool off;   // not shown
    bool told;  // that it is over
} parl_timer;

parl_timer parl_timer_begin(int minutes, int64_t now);

void parl_timer_pause(parl_timer *timer, int64_t now);
void parl_timer_go_on(parl_timer *timer, int64_t now);  // nothing where it is off

// Stops it and takes it from sight; and back.
void parl_timer_off(parl_timer *timer, int64_t now);
void parl_timer_on(parl_timer *timer, int64_t now);

// Whole minutes that are left, rounded up; 0: it is over.
int parl_timer_left(const parl_timer *timer, int64_t now);

// True once: when the end has passed and nobody was told yet.
bool parl_timer_rings(parl_timer *timer, int64_t now);

#endif
