// SPDX-License-Identifier: MIT
//
// What repair.c and slips.c share: one file on its way to being mended.

#ifndef SCRIPT_SLIPS_H
#define SCRIPT_SLIPS_H

#include "edits.h"
#include "repair.h"

// Texts are mended before anything else is looked at.
enum { PASS_TEXTS, PASS_WORDS, PASS_COUNT };

typedef struct {
    Arena *arena;
    Lexed lexed;         // of the text of this pass, with places of the author's file
    Edits edits;         // of this pass
    Edits passes[PASS_COUNT];        // those that are made,
    const char *before[PASS_COUNT];  // and the text that each was made on
    int16_t source;
    parl_problems *problems;
    int mends;
    bool stopped;        // something could not be mended
    int skip;            // tokens before this one have been dealt with
    uint8_t *callable;   // by token: what ends here can be called, for Lua
} Repair;

// Looks for slips between words: commas, fields, conditions, Lua's own words.
void slip_look(Repair *repair, int token);

// Reports at [token], with what the slots say.
void slip_report(Repair *repair, ProblemKind kind, int token, const char *a, const char *b,
                 const char *c);

// Counts one mend. False where there were too many, which has then been said.
bool slip_mend(Repair *repair, int token);

void slip_stop(Repair *repair);

// An edit on the line of [token].
void slip_edit(Repair *repair, int token, int32_t start, int32_t removed, const char *inserted);

#endif
