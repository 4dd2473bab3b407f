// SPDX-License-Identifier: MIT
//
// The small scenario grown into a firm with sign-offs, for the tests of reviews, work,
// trade-offs and models in use: seven people sign, one packet, six worries, two pieces of work.

#ifndef TESTS_FIRM_H
#define TESTS_FIRM_H

#include "build.h"

// Who signs, after Imke, Rui and Salome. Weeks of their reviews: 4, 3, 3, 2, 1, 1, 1.
enum {
    LEGAL = SALOME + 1, COMPLIANCE, ETHICS, GOVERNANCE, ENGINEER, SCIENTIST, SPONSOR, FIRM_PEOPLE
};

// What worries them, after the two of the small scenario. PURPOSE (5, legal) exists while the
// packet says that the data are old; NOTICE (3) is of compliance, FALLBACK (2) of Salome,
// PROMISE (3, it breaks nothing) of ethics.
enum { PURPOSE = DOUBLE_WORK + 1, NOTICE, FALLBACK, PROMISE, FIRM_CONCERNS };

enum { RANKER = 0 };                            // the packet, with two values for each item:
enum { RANK, SHORTLIST };                       // PARL_ITEM_USE
enum { OLD, CONSENTED };                        // PARL_ITEM_DATA
enum { ADVISORY, AUTOMATED };                   // PARL_ITEM_ROLE
enum { STAFF, APPLICANTS };                     // PARL_ITEM_PEOPLE

enum { TRAINING, SCREENS };                     // 60 days, 8 a week; 10 days, 5 a week
enum { LATENCY = 0, FAST = 0, MOST_ACCURATE };  // a trade-off among Imke and the scientist
enum { DEMAND = 0 };                            // 92 % right, a tenth lost in 14 days
enum { SHOCK = 0 };                             // a world either has the shock or stays calm

// Everybody who signs, as bits.
extern const uint32_t firm_signers;

// Fresh tables, borrowed, one at a time; the caller may change them.
parl_scenario *firm_scenario(void);

// A world without a question, in which all is done as well as can be: 92 % right, everybody has
// signed, all is built by week FIRM_DONE (60 days at 8 a week, begun in week 1, take longest of
// all), and what worries the users is answered.
enum { FIRM_DONE = 9 };
parl_scenario *firm_done(Small *firm);

// Conditions, for `when`: `shock is strike`; `week >= 8`.
ExprRef firm_strike(void);
ExprRef firm_late(void);

// The moves, in short.
void firm_declare(Small *small, parl_item item, int value);
void firm_fill(Small *small, int data);         // all four items, with these data
void firm_share(Small *small, int person);
void firm_request(Small *small, uint32_t people);
void firm_work(Small *small, MoveKind kind, int work);
void firm_propose(Small *small);
void firm_decide(Small *small, int option, int owner, TextRef price, int review);
void firm_assign(Small *small, int person, parl_task task, int alert, int every);
void firm_rollout(Small *small, int percent);
void firm_rollback(Small *small);
void firm_retrain(Small *small, int every);
void firm_address(Small *small, int concern);   // with what would help

// The story is over at once; the world runs on for [weeks], and everything is settled.
void firm_end(Small *small, int weeks);

// The last event of [kind]; it must be there.
const parl_event *firm_last(const Small *small, parl_event_kind kind);

#endif
