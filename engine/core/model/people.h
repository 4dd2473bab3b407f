// SPDX-License-Identifier: MIT
//
// What a stakeholder does with what is said to them: trust, patience, understanding, what
// they hold of a fact, what worries them.

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

// Asks [person] openly ([concern] NONE), or about one concern.
void people_ask(World *world, int person, int concern);

// Answers a raised concern with remedy [remedy] (NONE: with one that is not on its list).
void people_address(World *world, int person, int concern, int remedy);

// Brings [concern] out, if it is hidden and exists: it is on the table, and what it undoes of
// the work is counted. [reason] says how; it earns trust only where the player asked.
void people_reveal(World *world, int concern, Reason reason);

// After a change of the world: raised worries that no longer have a reason are answered by it.
void people_settle(World *world);

// At a launch and at the end: worries that nobody answered. Where their owner has signed they
// are lived with; where they break something and it went out, they have come true.
void people_launch(World *world);

// Shows the hint of the heaviest hidden concern of [person], if it has one.
void people_hint(World *world, int person);

// What a week does: patience comes back, those who left can be met, news spills over, and
// two values of one fact meet.
void people_week(World *world);

// What would still come of it after the last week: what was said is compared, and news
// reaches those who have not heard.
void people_epilogue(World *world);

// Whether [concern] exists in this world.
bool people_has_concern(const parl_scenario *scenario, const State *state, int concern);

// Whether [concern] is on the table, has a reason, and is not answered.
bool people_concern_open(const parl_scenario *scenario, const State *state, int concern);

// How far [person] is spoken to in their own language by [rendering] of [fact], 0..1000.
int people_match(const parl_scenario *scenario, int person, int fact, int rendering);

// Whether what [person] last heard of [fact] is the whole truth (also where they heard
// nothing).
bool people_faithful(const parl_scenario *scenario, const State *state, int person, int fact);

#endif
