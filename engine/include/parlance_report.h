// SPDX-License-Identifier: MIT
//
// What a run comes to, written for a person to read.

#ifndef PARLANCE_REPORT_H
#define PARLANCE_REPORT_H

#include "parlance.h"

// Receives [size] bytes of the report, in order. Returns false to end it early.
typedef bool (*parl_sink)(void *data, const char *text, size_t size);

// No report is written narrower than this.
enum { PARL_REPORT_COLUMNS_MIN = 40 };

// Columns that [text] takes on a terminal: wide characters count two, combining ones none.
// A byte that is not UTF-8 counts one.
int parl_report_columns(const char *text);

// Writes [text] in lines of at most [columns] columns, broken at spaces, and ends the last
// line. The first line goes on where [first] columns are already written; every other line
// is indented by [indent]. An empty line in the text is kept, a single line break is a
// space. Bytes that are not UTF-8, and control characters, become U+FFFD. False where the
// sink has ended the report.
bool parl_report_wrap(const char *text, int columns, int first, int indent, parl_sink sink,
                      void *data);

// Whether a change is worth a line where a player asks why. Some say nothing to a person: a
// story's own memory, a gauge that moved by less than is shown, and a worry that only shows,
// which must not be named before it is told.
bool parl_report_is_news(const parl_event *event);

// Commitment [index] of the run as one phrase: what, how firmly, for when. As snprintf.
size_t parl_report_commit(const parl_session *session, int index, char *out, size_t size);

// The debrief as plain text, lines of at most [columns] characters: the five lines of what
// happened, the score with its parts and caps, each with a quoted line, the moments that
// moved it most, whose language was never used. Works on an unfinished run too.
PARL_CHECKED parl_status parl_report_debrief(const parl_session *session, int columns,
                                             parl_sink sink, void *data);

#endif
