// SPDX-License-Identifier: MIT
//
// What instructors read of a scenario: reports for those who write it. The conventions of
// parlance.h and parlance_report.h hold here.

#ifndef PARLANCE_REPORT_AUTHOR_H
#define PARLANCE_REPORT_AUTHOR_H

#include "parlance_report.h"

// --- The bots ------------------------------------------------------------------------------------

#include "parlance_bots.h"

// Writes what [bots] found: the gates that are not met first, with what they mean and what to do;
// then who played how, decision by decision, and what nobody reached. [columns] is of plain text,
// at least PARL_REPORT_COLUMNS_MIN; the page for a browser has charts, and every answer.
void parl_report_bots(const parl_bots *bots, parl_format format, int columns, parl_sink sink,
                      void *data);

#endif
