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

// --- Skills ---------------------------------------------------------------------------------------

// What a row of the rubric trains that a negotiation asks for too, and back: to isolate a variable
// is the hygiene of a decision. PARL_SIGNAL_COUNT where nothing is akin.
parl_signal parl_signal_kin(parl_signal signal);

// The day of a moment, by the calendar of this machine: days since 1 January 1970. [seconds] since
// then.
int64_t parl_practice_day(int64_t seconds);

// What practice is planned from. Everything is borrowed.
typedef struct {
    const parl_run *runs;  // of one player, in the order in which they were begun
    int run_count;
    const parl_playable *shelf;
    int shelf_count;
    int64_t today;                    // as parl_practice_day has it
    int64_t (*day)(int64_t seconds);  // on which a run was begun; NULL: parl_practice_day
} parl_practice;

// --- Drills: what to practise today -----------------------------------------------------------------

// Boxes. A drill that went well moves one up and comes back later. Rows: days until it does, and
// why so many.
#define PARL_BOXES(X)                                                                  \
    X(1, "it was missed: the next day, while the answer is still warm")                \
    X(3, "it went well once: before most of it is forgotten")                          \
    X(7, "twice: a week, so that another world asks for the skill and not the answer") \
    X(16, "three times: a fortnight and a little")                                     \
    X(35, "it sits: five weeks, to see that it stays")

enum {
#define X(days, why) +1
    PARL_BOX_COUNT = 0 PARL_BOXES(X)
#undef X
};

enum {
    PARL_DRILLS_A_DAY = 3,   // more is a chore, and the last one teaches little
    PARL_DRILL_WELL = 70,    // a total from which on it moves a box up
    PARL_DRILL_MISSED = 50,  // below it goes back to the first box; between it stays
};

typedef struct {
    int playable;        // row of the shelf
    int box;             // 1..PARL_BOX_COUNT; 0: never played to its end
    int last;            // its last total; -1: none
    int wait;            // days until it is to be played; 0: today, or before
    int need;            // of what it trains, by negotiations and rounds: 0..1000
    parl_signal signal;  // for whose sake
    bool done;           // played today
    char why[320];       // a sentence
} parl_drill;

typedef struct {
    int today;  // the first so many are for today, the most useful first
    int count;
    parl_drill *rows;  // all drills of the shelf; after today's by the days they wait
} parl_drills;

// The queue, a function of what is given alone. Weak skills come sooner and oftener; no drill comes
// twice on one day of the calendar. A clock that was set back counts as one day that passed, so that
// nothing is lost, and then one drill at least is due. The caller's: parl_drills_free.
parl_drills *parl_drills_new(const parl_practice *practice);
void parl_drills_free(parl_drills *drills);

// The row that needs it most, for a day on which none is due; -1: every one was played today, or
// there is none.
int parl_drills_weakest(const parl_drills *drills);

#endif
