// SPDX-License-Identifier: MIT
//
// The decisions of a run, to be found again in another one: by what was asked, how often it had
// been asked before, and what the evidence said.

#ifndef SEARCH_BOOK_H
#define SEARCH_BOOK_H

#include "play/options.h"

// What a decision is asked about: the menu, the estimate, the words, or the week's desk.
typedef struct {
    uint8_t kind;       // parl_decision_kind
    int16_t place;      // row of the scenario's table; desk: the week
    int16_t nth;        // how often it had been asked before in the run
    uint16_t evidence;  // two bits a question: none, stop, wait, go
} Situation;

typedef struct {
    Situation situation;
    parl_answer answer;
    int off;  // estimates of a chance: how far from the evidence, in percent
} Entry;

typedef struct {
    int count;
    Entry entries[PARL_TURNS_MAX];
} Book;

// What [state] asks, with [nth] counted in [book].
Situation book_situation(const parl_scenario *scenario, const State *state, const Options *options,
                         const Book *book);

// Writes down what is answered in [state].
void book_add(Book *book, const parl_scenario *scenario, const State *state,
              const parl_answer *answer);

// Whether the situations are the same, and whether the evidence has to be.
typedef enum { BOOK_PLACE, BOOK_EVIDENCE } BookMatch;

// The entry for [situation]; NULL where the run has none.
const Entry *book_find(const Book *book, const Situation *situation, BookMatch match);

// The answer of [entry] for [options]. Where the evidence has to be the same, an estimate of a
// chance keeps its distance from it; else the figure as it was said. False where the answer is
// not open there.
bool book_answer(const Entry *entry, const parl_scenario *scenario, const State *state,
                 const Options *options, BookMatch match, parl_answer *out);

#endif
