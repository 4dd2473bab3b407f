// SPDX-License-Identifier: MIT
//
// Texts as a reader sees them: words counted one by one, and two lists of words by which somebody
// may guess what is best without having understood anything.

#ifndef CORE_WORDING_H
#define CORE_WORDING_H

#include <stdbool.h>
#include <stddef.h>

// Rows: list, word or phrase. Case does not matter; a phrase is words one behind the other.
// ABSOLUTE: who knows tests knows that what is absolute is seldom right.
// HEDGE: what sounds wise whatever it says. Our special danger: the good answer sounds like it.
#define WORDINGS(X)              \
    X(ABSOLUTE, "always")        \
    X(ABSOLUTE, "never")         \
    X(ABSOLUTE, "all")           \
    X(ABSOLUTE, "none")          \
    X(ABSOLUTE, "every")         \
    X(ABSOLUTE, "everybody")     \
    X(ABSOLUTE, "everyone")      \
    X(ABSOLUTE, "everything")    \
    X(ABSOLUTE, "nobody")        \
    X(ABSOLUTE, "nothing")       \
    X(ABSOLUTE, "only")          \
    X(ABSOLUTE, "must")          \
    X(ABSOLUTE, "guarantee")     \
    X(ABSOLUTE, "guarantees")    \
    X(ABSOLUTE, "guaranteed")    \
    X(HEDGE, "depends")          \
    X(HEDGE, "depending")        \
    X(HEDGE, "first ask")        \
    X(HEDGE, "ask first")        \
    X(HEDGE, "before i promise") \
    X(HEDGE, "phase")            \
    X(HEDGE, "phases")           \
    X(HEDGE, "phased")           \
    X(HEDGE, "step by step")     \
    X(HEDGE, "together")         \
    X(HEDGE, "pilot")            \
    X(HEDGE, "trial")            \
    X(HEDGE, "gate")             \
    X(HEDGE, "gates")            \
    X(HEDGE, "checkpoint")       \
    X(HEDGE, "let us look")      \
    X(HEDGE, "understand")

typedef enum { WORDING_ABSOLUTE, WORDING_HEDGE } WordingList;

// A word within a text: letters and figures, with an apostrophe or a hyphen between them. What
// stands between braces is one word: a figure is filled in there.
typedef struct {
    const char *text;  // not ended by a zero
    size_t size;
} Word;

// The first word at or after [at], which moves behind it. False at the end of the text.
bool wording_next(const char **at, Word *out);

// The same letters; case does not matter (ASCII).
bool wording_same(Word a, Word b);

int wording_count(const char *text);

// How often words and phrases of [list] stand in [text].
int wording_listed(const char *text, WordingList list);

#endif
