// SPDX-License-Identifier: MIT
//
// How somebody plays, in three parts: what an option would do (offer.c), whether the
// habit of a policy takes to it (taste.c), and what the author's key thinks of it
// (key.c).

#ifndef PLAYERS_PLAYERS_H
#define PLAYERS_PLAYERS_H

#include "model/world.h"
#include "parlance_players.h"
#include "play/options.h"

// Where an answer is tried out. It lives as long as a run: looking ahead at each decision
// allocates nothing.
typedef struct {
    State after;
    Events events;
} Ahead;

// Ends the program where memory is short. The owner frees it.
Ahead *ahead_new(void);

// What the moves of one option come to, before it asks anything else.
typedef struct {
    bool asks, buys, discloses, distorts, claims, explains, starts;
    unsigned commits;  // bit n: it promises something of parl_promise_kind n
    unsigned frames;   // bit n: it explains something in frame n
    int jargon;        // unknown words in what it explains
    uint32_t talks;    // bit n: it shares with, requests of, asks, answers or tells person n
    uint32_t meets;    // bit n: it leads to a scene with person n
} Traits;

// What [player] answers in [state]. PARL_ERR_OVER where nothing is asked any more;
// PARL_ERR_SCRIPT where a function of the scenario fails.
parl_status player_answer(const parl_player *player, const parl_scenario *scenario,
                          const State *state, Ahead *ahead, parl_answer *out);

// Whether [player] gives any answer in [state] in place of the policy's: that of
// PARL_POLICY_RANDOM with the same die.
bool player_slips(const parl_player *player, const State *state);

// One option of a decision, as somebody looks at it.
typedef struct {
    const parl_scenario *scenario;
    const State *state;
    const Options *options;
    int value;      // what the answer would carry
    int row;        // of a grid: the row that would carry it,
    const parl_answer *draft;  // and the others as they stand
    Traits traits;  // filled by taste_of
    Ahead *ahead;
} Offer;

// Read from the page.
Traits offer_traits(const Offer *offer);

// Whether it is the menu that `explain` without a frame leaves to the player: its choices are the
// lines of the fact themselves.
bool offer_is_wording(const parl_scenario *scenario, const Menu *menu);

// The answer that takes option [value]. A pick and a rank want several: the others are the first
// that are open. In a grid each row takes it.
parl_answer offer_answer(const Options *options, int value);

// How many values an answer has.
int offer_takes(const Options *options);

// Tries the option out: [offer]->ahead then holds what comes of it. False where that fails.
bool offer_try(const Offer *offer);

// Characters of the option as it is shown, and how many of its words sound wise; and where it
// stands, from 0.
int look_length(const Offer *offer);
int look_hedges(const Offer *offer);
int look_place(const Offer *offer);

// Above 0 [policy] takes it whatever it knows, below 0 it keeps away from it. Fills the traits of
// [offer] where the habit looks at them.
int taste_of(parl_policy policy, Offer *offer);

// The same of the author's own [bot]: the earlier in its list the more.
int own_taste(const OwnBot *bot, const Offer *offer);

// Whether [said] is the id of an option, or stands in its line; case does not matter (ASCII).
bool own_names(const char *said, const char *id, const char *text);

// The key of an answer that cannot be given: below every other.
#define KEY_FAILS INT64_MIN

// What the author's key thinks of it; where the key is silent, the rules.
int64_t key_of(const Offer *offer);

// The score that the option leads to at once, and then the trust.
int64_t key_ahead(const Offer *offer);

#endif
