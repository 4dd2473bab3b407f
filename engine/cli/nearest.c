// SPDX-License-Identifier: MIT

#include <assert.h>
#include <string.h>

#include "cli.h"

// Words longer than this are no slip of the finger of one of ours.
enum { WORD_MAX = 64 };

static int least(int a, int b, int c) {
    int ab = a < b ? a : b;
    return ab < c ? ab : c;
}

// Letters to change, add or leave out (Levenshtein), a row of the table at a time.
static int distance(const char *from, const char *to) {
    int row[WORD_MAX + 1];
    size_t n = strlen(to);
    for (size_t j = 0; j <= n; j++) row[j] = (int)j;
    for (size_t i = 1; from[i - 1]; i++) {
        int corner = row[0];
        row[0] = (int)i;
        for (size_t j = 1; j <= n; j++) {
            int change = corner + (from[i - 1] != to[j - 1]);
            corner = row[j];
            row[j] = least(row[j] + 1, row[j - 1] + 1, change);
        }
    }
    return row[n];
}

const char *nearest_word(const char *word, const char *const *words, int count) {
    assert(word);
    assert(words);
    const char *best = NULL;
    // A third of the letters may be wrong, and at least one.
    int most = (int)strlen(word) / 3 + 1;
    if (strlen(word) > WORD_MAX) return NULL;
    for (int i = 0; i < count; i++) {
        if (strlen(words[i]) > WORD_MAX) continue;
        int away = distance(word, words[i]);
        if (away <= most && away < (int)strlen(words[i])) best = words[i], most = away - 1;
    }
    return best;
}
