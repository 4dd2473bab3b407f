// SPDX-License-Identifier: MIT
//
// Which bracket belongs to which, also where some are missing.

#ifndef SCRIPT_BRACKETS_H
#define SCRIPT_BRACKETS_H

#include "lexer.h"

// Fills in the partner, the depth and the surroundings of every token, and counts what is
// unclosed or stray.
void brackets_match(Lexed *lexed, Arena *arena);

#endif
