// SPDX-License-Identifier: MIT
//
// How near two texts are to each other, for the tells of item writing. Words themselves, and the
// lists of absolute and of hedge words, are in core/wording.h.

#ifndef AUTHOR_ALIKE_H
#define AUTHOR_ALIKE_H

#include "wording.h"

// Words that carry no meaning of their own ("the", "would") and words of up to three letters.
bool alike_is_common(Word word);

// Whether [word] stands in [text].
bool alike_has(const char *text, Word word);

// Different words of [a] that stand in [b], too, without the common ones.
int alike_shared(const char *a, const char *b);

// Bytes to insert, delete or replace to get from [a] to [b], in thousandths of the longer
// one: 0 the same but for case, 1000 nothing in common. Two empty texts are the same.
int alike_distance(const char *a, const char *b);

#endif
