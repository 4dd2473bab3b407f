// SPDX-License-Identifier: MIT
//
// What a stakeholder does with what is said to them: trust, patience, understanding, and
// what they hold of a fact.

#ifndef MODEL_PEOPLE_H
#define MODEL_PEOPLE_H

#include "model/world.h"

// Changes the trust of [person] by the row of [reason] (and [extra] thousandths more, for
// gains). Gains shrink as trust nears its ceiling, losses count double. A [seen] change
// spills over to those they talk to, a week later.
void people_trust(World *world, int person, Reason reason, int extra, bool seen);

// Takes [cost] of the patience of [person]; below the threshold they end the meeting.
void people_patience(World *world, int person, int cost, Reason reason);

// Tells [person] the fact in that rendering.
void people_explain(World *world, int person, int fact, int rendering);

// Puts right what [person] holds of [fact]. Nothing happens where it was whole.
void people_put_right(World *world, int person, int fact);

// What a week does: patience comes back, those who left can be met, news spills over, and
// two values of one fact meet.
void people_week(World *world);

// What would still come of it after the last week: what was said is compared, and news
// reaches those who have not heard.
void people_epilogue(World *world);

// How far [person] is spoken to in their own language by [rendering] of [fact], 0..1000.
int people_match(const parl_scenario *scenario, int person, int fact, int rendering);

// Whether what [person] last heard of [fact] is the whole truth (also where they heard
// nothing).
bool people_faithful(const parl_scenario *scenario, const State *state, int person, int fact);

#endif
