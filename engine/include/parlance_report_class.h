// SPDX-License-Identifier: MIT
//
// What a class comes to: the debrief that a facilitator shows on the wall, the gradebook, and the
// facilitator's guide to a scenario. The conventions of parlance.h and parlance_report.h hold here.

#ifndef PARLANCE_REPORT_CLASS_H
#define PARLANCE_REPORT_CLASS_H

#include "parlance_cohort.h"
#include "parlance_report.h"

// --- The class debrief --------------------------------------------------------------------------

// From so many runs of one version of a scenario on, coefficients are shown; they need not be grey;
// and a decision is said to be in need of repair. Below them a report says so in their place.
enum { PARL_CLASS_COEFFICIENTS = 12, PARL_CLASS_PLAIN = 30, PARL_CLASS_REPAIR = 50 };

// What a class debrief is made from beside the class. Everything is borrowed.
typedef struct {
    parl_format format;
    int columns;  // TEXT: lines of at most so many, PARL_REPORT_COLUMNS_MIN or more; else unused
    bool show_names;  // runs are called by their pseudonyms, and not by a number that tells nothing
    const char *left, *right;  // pseudonyms whose runs stand side by side; NULL: the run in the
                               // middle of the lower half, and the one in the middle of the upper
} parl_class_request;

// For each scenario of [class] that was played, of the runs that count: what to ask, in the order
// of a debrief and filled from the log; who is in it; the scores; what was decided, and where runs
// first left the author's key; trust and understanding; promises against their evidence; what
// nobody asked; two runs side by side; and figures of the decisions, as far as the number of runs
// carries any. Refusals are named. The same class gives the same bytes. HTML is one file that asks
// for nothing else, in type that can be read from the back of a room; JSON is described in
// engine/report/README.md. PARL_ERR_SCRIPT where a run does not play again.
PARL_CHECKED parl_status parl_report_class(const parl_class *class,
                                           const parl_class_request *request, parl_sink sink,
                                           void *data);

// --- The gradebook ------------------------------------------------------------------------------

// CSV as RFC 4180 has it: a line of heads, then one for each name of the roster. For each scenario
// how many attempts there are, which of them counts, its total (0..100), what that would be without
// caps, and the cap (an empty cell: nothing holds the total down); and each part of it (0..100, cut
// off as a debrief has it), called as in a debrief, with its id and its weight. Then how many
// scenarios are in, and the mean of the totals with one decimal, once all of them are: before that
// it is empty, so that what is missing makes no mark better. What was not played is an empty cell.
// A text that a spreadsheet would take for a formula begins with an apostrophe.
void parl_report_grades(const parl_class *class, parl_sink sink, void *data);

// --- The guide ----------------------------------------------------------------------------------

typedef struct {
    parl_format format;  // not JSON
    int columns;         // TEXT, as above
    const char *name;    // of the scenario, as `parlance play` takes it
} parl_guide_request;

// What a facilitator reads before a class plays [scenario]: how long it takes, what it covers and
// what the author says of each, the premise, the key decisions, the timing, the traps, the
// questions, people with what they carry, what the seeds change, and the endings. Notes that are
// one text are printed as they are.
void parl_report_guide(const parl_scenario *scenario, const parl_guide_request *request,
                       parl_sink sink, void *data);

#endif
