// SPDX-License-Identifier: MIT
//
// An answer as it is kept: where it was given, by which id, and where it led. Never a position.

#ifndef STORE_ANSWERS_H
#define STORE_ANSWERS_H

#include "database.h"

typedef struct Answer {
    int turn;
    const char *scene, *decision;  // where: the running scene, "" at the desk; an id, or ""
    const char *kind;
    const char *id;        // ids, separated by "; "; a figure; own words
    const char *said;      // as it was shown then
    const char *words;     // own words; else NULL
    uint64_t fingerprint;  // fields_meaning of the scenario, which may be edited while a run goes
                           // on, as the engine may be renewed: [after] can be compared with it
    uint64_t after;        // of the state that it led to
    uint64_t link;         // of the chain up to here
} Answer;

// From the row that a query with ANSWER_COLUMNS stands on.
Answer answer_of_row(parl_store *store, sqlite3_stmt *row, Arena *arena);

// What fingerprints of [scenario] mean in this engine: fields_meaning.
uint64_t answer_meaning(const parl_scenario *scenario);

// Finds [kept] among what [session] waits for, by its place and its exact ids.
parl_status answer_find(parl_session *session, const Answer *kept, parl_answer *out);

// The answers of [run] after its first [turns]: the last of them, wherever it was given. False
// where there is none.
bool answer_before(parl_store *store, int64_t run, int turns, Arena *arena, Answer *out);

#endif
