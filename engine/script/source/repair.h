// SPDX-License-Identifier: MIT
//
// Slips of the pen: Lua would stop at the first of them. Each is reported at its place in
// the author's file and mended in the loader's own copy, so that the reading goes on and
// one pass shows everything. Where the mend is not plain, the reading stops.

#ifndef SCRIPT_REPAIR_H
#define SCRIPT_REPAIR_H

#include "lexer.h"
#include "problems.h"

// At most so many mends in one file: beyond that it is not a slip any more.
enum { REPAIRS_MAX = 20 };

typedef struct {
    bool runs;          // false: something could not be mended
    const char *text;   // the copy, with as many lines as the source
    size_t size;
    Lexed lexed;        // of the copy, with places of the author's file
} Repaired;

// Everything lives in [arena]. [source] is the number of the file in [problems].
Repaired repair_source(Arena *arena, const char *text, size_t size, int16_t source,
                       parl_problems *problems);

#endif
