// SPDX-License-Identifier: MIT
//
// Texts: placeholders filled in, jargon counted.

#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include "scenario.h"

// Evaluates the placeholders of [text] as they stand now, into [values].
void text_values(const parl_scenario *scenario, const State *state, TextRef text,
                 int32_t values[PARL_PLACEHOLDERS_MAX]);

// Writes the text with those values. As snprintf: returns the bytes needed without the
// final zero. A flag is written "yes" or "no".
size_t text_render(const parl_scenario *scenario, TextRef text,
                   const int32_t values[PARL_PLACEHOLDERS_MAX], char *out, size_t size);

// How many words of [text] are terms that [person] does not know: whole words, ASCII case
// folded, every match counted, at most 255.
int text_jargon(const Term *terms, int term_count, int person, const char *text);

// Whether [text] begins with [beginning], ASCII case folded, runs of white space as one.
bool text_begins(const char *text, const char *beginning);

#endif
