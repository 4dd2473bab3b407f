// SPDX-License-Identifier: MIT
//
// Work and its effort, in days; and what is lost of it when a worry comes out late.

#ifndef MODEL_EFFORT_H
#define MODEL_EFFORT_H

#include "model/world.h"

// The moves. Started work goes on until it is halted; started again it goes on.
void effort_start(World *world, int work);
void effort_halt(World *world, int work);

// A week of every piece of work that goes on and does not wait.
void effort_week(World *world);

// The same in two parts, for weeks that nobody watches: [week] is worked without a word; all that
// has come to since [before] is told in one event for each piece of work.
void effort_go_on(World *world, int week);
void effort_tell(World *world, const State *before);

// A worry has come out. Rework = phi of the kind of thing it breaks x the effort already spent
// on work that rests on it, which has to be done again. It grows with the work by itself;
// no further factor is written in (Menzies et al. found none in 171 projects). [found] false:
// nobody found it, and it has come true after the launch.
void effort_found(World *world, int concern, bool found);

// Whether no work is left to do; also where there is none.
bool effort_all_finished(const parl_scenario *scenario, const State *state);

// What [work] waits for: the worries it rests on that are on the table and not answered (bit n:
// concern n).
uint64_t effort_waits_for(const parl_scenario *scenario, const State *state, int work);

// Days that [work] takes as planned, 1..PARL_DAYS_MAX; days done in a week, 1..WEEKLY_MAX.
int effort_plan(const parl_scenario *scenario, const State *state, int work);
int effort_weekly(const parl_scenario *scenario, const State *state, int work);

// Days over all work of the scenario.
int effort_planned(const parl_scenario *scenario, const State *state);
int effort_spent(const parl_scenario *scenario, const State *state);
int effort_lost(const parl_scenario *scenario, const State *state);

// Of [planned] days, how many are spent when a first contact has come too late to count.
static inline int effort_too_late(int planned) { return planned * EARLY_SHARE / GAUGE_MAX; }

#endif
