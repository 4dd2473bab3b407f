// SPDX-License-Identifier: MIT
#include "nearest.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "parlance.h"

enum { LONGEST = PARL_NAME_MAX + 16 };

static int lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : (unsigned char)letter;
}

static int least(int a, int b) {
    return a < b ? a : b;
}

int nearest_distance(const char *a, const char *b) {
    assert(a);
    assert(b);
    size_t la = strlen(a), lb = strlen(b);
    if (la > LONGEST || lb > LONGEST) return (int)(la > lb ? la : lb);
    int rows[3][LONGEST + 1];  // the row being filled and the two before it
    for (size_t j = 0; j <= lb; j++) rows[0][j] = (int)j;
    for (size_t i = 1; i <= la; i++) {
        int *row = rows[i % 3], *before = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
        row[0] = (int)i;
        for (size_t j = 1; j <= lb; j++) {
            int cost = lower(a[i - 1]) != lower(b[j - 1]);
            row[j] = least(least(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = least(row[j], second[j - 2] + 1);
        }
    }
    return rows[la % 3][lb];
}

// Somebody who stops after the first letters means the rest as well.
static bool is_beginning(const char *word, size_t length, const char *name) {
    return length >= 3 && strncmp(word, name, length) == 0;
}

// Somebody who leaves out a word of it means the rest: "labels" of "the_labels".
static bool is_end(const char *word, size_t length, const char *name) {
    size_t all = strlen(name);
    return length >= 4 && all > length && name[all - length - 1] == '_' &&
           strcmp(name + all - length, word) == 0;
}

// A third of the letters may be wrong, and one in a short word. One letter alone could be
// anything.
const char *nearest_name(const char *word, const char *const *names, int count) {
    assert(word);
    assert(names);
    size_t length = strlen(word);
    if (length < 2 || length > LONGEST) return NULL;
    int best = length < 6 ? 1 : (int)(length / 3);
    const char *found = NULL;
    for (; count > 0; names++, count--) {
        if (strcmp(*names, word) == 0) continue;
        int distance = nearest_distance(word, *names);
        bool part = is_beginning(word, length, *names) || is_end(word, length, *names);
        if (distance > best && !found && part) distance = best;
        if (distance > best || (distance == best && found)) continue;
        if (distance >= (int)strlen(*names)) continue;
        best = distance;
        found = *names;
    }
    return found;
}

const char *parl_word_nearest(const char *word, const char *const *known, int count) {
    return nearest_name(word, known, count);
}
