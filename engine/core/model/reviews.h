// SPDX-License-Identifier: MIT
//
// Packets, and the sign-offs of those who read them.

#ifndef MODEL_REVIEWS_H
#define MODEL_REVIEWS_H

#include "model/world.h"

// The moves.
void reviews_share(World *world, int person, int packet);
void reviews_declare(World *world, int packet, int item, int value);
void reviews_request(World *world, uint32_t people);

// The reviews that are over by [week].
void reviews_week(World *world, int week);

// A worry of [person] was answered: what they had signed on condition may stand now.
void reviews_answered(World *world, int person);

// A worry of [person] has come out: what they signed without knowing it stands no longer.
void reviews_raised(World *world, int person);

// Something that [person] of the legal family can judge has reached them: a worry came out, or
// a packet without a blank. The first time is kept, with the effort spent by then.
void reviews_contact(World *world, int person, Reason reason);

// Items of [packet] that are asked for and blank.
int reviews_missing(const parl_scenario *scenario, const State *state, int packet);

// Weeks that a review by [person] takes as things stand: L' = L + (L x missing + 7) / 8. From
// TRUST_GOODWILL on the first blank costs no time.
int reviews_lead(const parl_scenario *scenario, const State *state, int person);

// Whether [person] signs, and has not: nothing launches like that.
bool reviews_block(const parl_scenario *scenario, const State *state, int person);
bool reviews_block_any(const parl_scenario *scenario, const State *state);

#endif
