// SPDX-License-Identifier: MIT
//
// Runs beside each other: which of them count, what they show of the eight items of the
// readiness check, and what to play next.

#ifndef REPORT_PROGRESS_H
#define REPORT_PROGRESS_H

#include "page/doc.h"
#include "page/ink.h"
#include "parlance_practice.h"
#include "parlance_report.h"

enum {
    // What a group's score asks for; below it a page says that it is feedback and no measure.
    ATTEMPTS_TRUSTED = 8,

    // The last few attempts: what a player is like now, and not what they once were.
    ATTEMPTS_RECENT = 5,

    READINESS_MOST = 5,  // of a rating, from 1
};

// --- Attempts -----------------------------------------------------------------------------------

const char *attempt_mode(parl_mode mode);           // "in practice mode"
void attempt_marks(const parl_run *run, Ink *ink);  // why it does not count; nothing where it does

// A signal over the attempts that count and offered it, oldest first.
typedef struct {
    int count;
    int first, last, best;  // 0..1000
    int recent;             // mean of the last ATTEMPTS_RECENT
    int recent_count;
} Trend;

// Drills are left out: they are too short to say how somebody is getting on.
Trend trend_of(const parl_progress_request *request, parl_signal signal);

// Whether the run is one of a drill on the shelf.
bool attempt_is_drill(const parl_progress_request *request, const parl_run *run);

// --- Rounds and drills --------------------------------------------------------------------------

// What the queue of drills is made from.
parl_practice practice_of(const parl_progress_request *request);

// What the committee of the newest loop that is over decided. False where there is none.
bool progress_verdict(const parl_progress_request *request, parl_verdict *out);

// Sections of the page; silent where there is nothing.
void progress_rounds(const parl_progress_request *request, Doc *doc);
void progress_drills(const parl_progress_request *request, Doc *doc);

// --- Readiness ----------------------------------------------------------------------------------

// What runs show of an item: the mean of its signals, by their weights.
typedef struct {
    int runs;   // that say something about it
    int value;  // 0..1000
} Evidence;

unsigned readiness_signals(int item);       // bit n: signal n
const char *readiness_catalogue(int item);  // "S0-C1"
int readiness_level(int value);             // thousandths as 1..READINESS_MOST

// [run]: of which it is the score; NULL: nobody knows.
Evidence evidence_of_score(const parl_score *score, const parl_run *run, int item);
Evidence evidence_of_runs(const parl_progress_request *request, int item);

// How far the player's latest rating of an item lies above what the runs show, in levels; 0
// where one of them is missing, or it does not.
int readiness_gap(const parl_progress_request *request, int item);

#endif
