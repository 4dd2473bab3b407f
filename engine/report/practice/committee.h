// SPDX-License-Identifier: MIT
//
// What a committee reads, gathered from the rounds once, for every format.

#ifndef REPORT_PRACTICE_COMMITTEE_H
#define REPORT_PRACTICE_COMMITTEE_H

#include "page/doc.h"
#include "page/render.h"
#include "practice/practice.h"

// An answer that was judged on a row.
typedef struct {
    int round, turn;
    int row;    // of the rubric
    int value;  // 0..1000
    parl_decision_kind kind;  // of what was answered
} Judged;

// How sure somebody said they were.
typedef struct {
    int round, turn;
    int said;  // percent
    int held;  // thousandths: what the panel held then
} Sure;

// Own words, and the line that was chosen after them; -1: none was.
typedef struct {
    int round, turn;
    int chosen;
} Own;

// Of each, over all rounds: more than six rounds of a hundred answers on six rows.
enum { TOLD_MAX = 4000 };

typedef struct {
    const parl_committee_request *request;
    parl_score *scores;  // by round; owned
    parl_verdict verdict;
    int judged_count, sure_count, own_count;
    Judged judged[TOLD_MAX];
    Sure sures[TOLD_MAX];
    Own owns[TOLD_MAX];
} Committee;

// On the heap, the caller's: committee_free.
Committee *committee_new(const parl_committee_request *request);
void committee_free(Committee *committee);

const char *committee_title(const Committee *committee, int round);  // of the round

// The answers that speak for the player, or against, the strongest first: for each row at most one,
// which lies farthest from what the row comes to, and at most EVIDENCE_ROUND answers of a round.
// One at level 3 or above speaks for, one below against. Returns how many rows have one.
enum { EVIDENCE_ROUND = 2 };

int committee_evidence(const Committee *committee, bool speaks_for,
                       const Judged *out[PARL_RUBRIC_COUNT]);

// The answer of [round] with the highest mean over the rows that it was judged on, or the lowest;
// of these rows the one that shows it most. NULL: none was judged.
const Judged *committee_extreme(const Committee *committee, int round, bool best);

// What the player did with a judged answer: a line is quoted, an order is told by what stands
// before what.
void committee_tell(const Committee *committee, const Judged *judged, const char *label, Doc *doc);

// The line that was said with an answer.
void committee_said(const Committee *committee, int round, int turn, Ink *ink);

// Words of jargon in [text]: those that one of the rounds explains, each as often as it stands
// there. [ink] gets them, separated by commas; returns how many.
int committee_jargon(const Committee *committee, const char *text, Ink *ink);

// A drill for what is weakest. Row -1: there is none.
typedef struct {
    int playable;  // row of the shelf
    int row;       // of the rubric: for whose sake
} Advice;

enum { ADVICE_MAX = 3 };

int committee_advise(const Committee *committee, Advice out[ADVICE_MAX]);

void json_write_committee(const Committee *committee, Out *out);

#endif
