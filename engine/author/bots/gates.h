// SPDX-License-Identifier: MIT
//
// What the gates share.

#ifndef AUTHOR_GATES_H
#define AUTHOR_GATES_H

#include <stdarg.h>

#include "bots/bots.h"

// Adds to what is told of a gate.
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void gate_tell(Judged *gate, const char *format, ...);

void gate_skip(Judged *gate, const char *why);

// Those about what the best answers look like.
void gates_tells(parl_bots *bots);

#endif
