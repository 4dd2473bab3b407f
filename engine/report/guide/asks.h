// SPDX-License-Identifier: MIT
//
// The questions of an author's notes, one by one.

#ifndef REPORT_ASKS_H
#define REPORT_ASKS_H

#include "page/ink.h"

// Adds the next question at [*note] to [ink], its lines as one, and goes on behind it. A question
// ends with its question mark, with a line that ends a sentence, or before an empty line. False
// where there is none any more.
bool asks_next(const char **note, Ink *ink);

#endif
