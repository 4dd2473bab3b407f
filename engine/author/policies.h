// SPDX-License-Identifier: MIT
//
// How somebody plays, in three parts: what an option would do (policies_option.c), whether the
// habit of a policy takes to it (policies_taste.c), and what the author's key thinks of it
// (policies_key.c).

#ifndef AUTHOR_POLICIES_H
#define AUTHOR_POLICIES_H

#include "model/world.h"
#include "parlance_author.h"
#include "play/options.h"
#include "play/session.h"

// Where an answer is tried out. It lives as long as a run: looking ahead at each decision
// allocates nothing.
typedef struct {
    State after;
    Events events;
} Ahead;

// What the moves of one option come to, before it asks anything else.
typedef struct {
    bool asks, buys, discloses, distorts, claims, explains, starts;
    unsigned commits;  // bit n: it promises something of parl_promise_kind n
    unsigned frames;   // bit n: it explains something in frame n
    int jargon;        // unknown words in what it explains
    uint32_t talks;    // bit n: it shares with, requests of, asks, answers or tells person n
    uint32_t meets;    // bit n: it leads to a scene with person n
} Traits;

// One option of a decision, as somebody looks at it.
typedef struct {
    const parl_session *session;
    const Options *options;
    int value;  // what the answer would carry
    Traits traits;
    Ahead *ahead;
} Offer;

Offer offer_of(const parl_session *session, const Options *options, int value, Ahead *ahead);

// Tries the option out: [offer]->ahead then holds what comes of it. False where that fails.
bool offer_try(const Offer *offer);

// Above 0 [policy] takes it whatever it knows, below 0 it keeps away from it.
int taste_of(parl_policy policy, const Offer *offer);

// What the author's key thinks of it; where the key is silent, the rules.
int64_t key_of(const Offer *offer);

// The score that the option leads to at once, and then the trust.
int64_t key_ahead(const Offer *offer);

#endif
