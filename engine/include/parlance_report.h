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

// Who is in the running scene: bit n: person n.
unsigned parl_report_present(const parl_session *session);

// Whether the line of [events][index] reaches the player in writing: a worry that a review
// brought out, or a packet handed over to somebody who is not there. [before], [after]: who was
// present before and after the answer that set off the events.
bool parl_report_is_letter(const parl_event *events, int index, unsigned before, unsigned after);

// --- Rows of the ledgers, each as one phrase, without a full stop unless it is several
// sentences. As snprintf.

// How the sign-off of a person stands, with what stands in its way, after their name: "does not
// sign: “the old letters” is open". Empty for somebody who does not sign. The short one has a
// few words: "reviews until week 6".
size_t parl_report_sign(const parl_session *session, int person, char *out, size_t size);
size_t parl_report_sign_short(const parl_session *session, int person, char *out, size_t size);

// The worries of a person (-1: of everybody) that have come out and are not answered: "“the old
// letters” and “the copy”". Empty where there is none.
size_t parl_report_open(const parl_session *session, int person, char *out, size_t size);

// "“the sheet” has 1 of 4 items blank: data sources"
size_t parl_report_packet(const parl_session *session, int packet, char *out, size_t size);

// "“the training”: 24 of 56 days spent, 8 a week; it goes on"
size_t parl_report_work(const parl_session *session, int work, char *out, size_t size);

// "“latency”, among Ada Lund and Ben Osei: talked over, but not decided yet"
size_t parl_report_matter(const parl_session *session, int matter, char *out, size_t size);

// What it gets right, who watches it, and whether there is a way back, in sentences.
size_t parl_report_live(const parl_session *session, int live, char *out, size_t size);

// The debrief as plain text, lines of at most [columns] characters: the five lines of what
// happened, the score with its parts and caps, each with a quoted line, what came of it, the
// moments that moved it most, whose language was never used. Works on an unfinished run too.
PARL_CHECKED parl_status parl_report_debrief(const parl_session *session, int columns,
                                             parl_sink sink, void *data);

#endif
