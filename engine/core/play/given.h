// SPDX-License-Identifier: MIT
//
// An answer as it was given: where, and by which id. Never a position: so it can be found again in
// another version of its page.

#ifndef PLAY_GIVEN_H
#define PLAY_GIVEN_H

#include "parlance.h"

typedef struct {
    const char *scene, *decision;  // where: the running scene, "" at the desk; an id, or ""
    const char *kind;              // of the decision: given_kind
    const char *id;                // ids, separated by "; "; a figure; own words
    const char *said;              // as it was shown then
    const char *words;             // own words; else NULL
} Given;

const char *given_kind(parl_decision_kind kind);

// Finds [given] among what [session] waits for, by its place and its exact ids.
parl_status given_find(parl_session *session, const Given *given, parl_answer *out);

// Finds it and gives it. Where it leads to another state than [after] (0: not compared), it is
// taken back: PARL_ERR_DIVERGED.
parl_status given_play(parl_session *session, const Given *given, uint64_t after);

// Where a run stops to replay. The texts are copied.
parl_gap given_gap(int turn, const char *said, parl_status why);

#endif
