// SPDX-License-Identifier: MIT
//
// What was found out about a scenario, written for its author. The conventions of parlance.h and
// parlance_report.h hold here.

#ifndef PARLANCE_REPORT_AUTHOR_H
#define PARLANCE_REPORT_AUTHOR_H

#include "parlance_bots.h"
#include "parlance_explore.h"
#include "parlance_report.h"

// --- What was explored -------------------------------------------------------------------------

// What the report of an exploration is made from beside it. Everything is borrowed.
typedef struct {
    parl_format format;
    int columns;         // TEXT: lines of at most so many; else not used
    const char *name;    // of the scenario, as `parlance play` takes it
    const char *folder;  // holds the way to each find as a file; NULL: the report itself has the
                         // ways to what is wrong
} parl_explore_report;

// What is wrong and how to get there, what was never reached or not seen yet, how the score is
// spread, what was not looked at, and how often each scene and choice came up. JSON is described in
// engine/report/README.md. PARL_OK always.
PARL_CHECKED parl_status parl_report_explore(const parl_exploration *exploration,
                                             const parl_explore_report *request, parl_sink sink,
                                             void *data);

// What the file with the way to a find is called: "02-dead_end-seed-7.answers". As snprintf.
size_t parl_report_find_file(const parl_exploration *exploration, int find, char *out, size_t size);

// --- The bots ------------------------------------------------------------------------------------

// Writes what [bots] found: the gates that are not met first, with what they mean and what to do;
// then who played how, decision by decision, and what nobody reached. [columns] is of plain text,
// at least PARL_REPORT_COLUMNS_MIN; the page for a browser has charts, and every answer.
void parl_report_bots(const parl_bots *bots, parl_format format, int columns, parl_sink sink,
                      void *data);

#endif
