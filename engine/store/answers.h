// SPDX-License-Identifier: MIT
//
// An answer as it is kept: where it was given, by which id, and where it led. Never a position.

#ifndef STORE_ANSWERS_H
#define STORE_ANSWERS_H

#include "database.h"
#include "play/given.h"
#include "play/session.h"

typedef struct Answer {
    int turn;
    Given given;
    uint64_t fingerprint;  // fields_meaning of the scenario, which may be edited while a run goes
                           // on, as the engine may be renewed: [after] can be compared with it
    uint64_t after;        // of the state that it led to
    uint64_t link;         // of the chain up to here
} Answer;

// From the row that a query with ANSWER_COLUMNS stands on.
Answer answer_of_row(parl_store *store, sqlite3_stmt *row, Arena *arena);

// What is told of [answer] to what [early] waits for, as it can be read back; in [arena].
const char *answer_text(Arena *arena, parl_session *early, const parl_answer *answer, About about);

// What fingerprints of [scenario] mean in this engine: fields_meaning.
uint64_t answer_meaning(const parl_scenario *scenario);

// The answers of [run] after its first [turns]: the last of them, wherever it was given. False
// where there is none.
bool answer_before(parl_store *store, int64_t run, int turns, Arena *arena, Answer *out);

#endif
