// SPDX-License-Identifier: MIT
//
// What somebody meant who wrote something else.

#ifndef CORE_NEAREST_H
#define CORE_NEAREST_H

// Letters added, lost, changed or swapped between [a] and [b] (Damerau 1964, Levenshtein
// 1966; without a second change inside a swap); capitals do not count. Texts longer than a
// name are as far apart as they are long.
int nearest_distance(const char *a, const char *b);

// See problems_nearest and parl_word_nearest.
const char *nearest_name(const char *word, const char *const *names, int count);

#endif
