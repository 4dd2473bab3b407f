// SPDX-License-Identifier: MIT
#include "tells/alike.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool alike_is_common(Word word) {
    static const char *const common[] = {
        "about",  "after", "again", "also",  "been", "before", "could", "does", "each",  "from",
        "have",   "here",  "into",  "just",  "more", "most",   "much",  "only", "other", "over",
        "should", "some",  "such",  "than",  "that", "their",  "them",  "then", "there", "these",
        "they",   "this",  "those", "until", "very", "we'll",  "well",  "were", "what",  "when",
        "where",  "which", "while", "will",  "with", "would",  "your",
    };
    if (word.size <= 3) return true;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        if (wording_same(word, (Word){common[i], strlen(common[i])})) return true;
    }
    return false;
}

static bool has_before(const char *text, const char *end, Word word) {
    Word other;
    while (wording_next(&text, &other) && (!end || other.text < end)) {
        if (wording_same(word, other)) return true;
    }
    return false;
}

bool alike_has(const char *text, Word word) {
    assert(text);
    return has_before(text, NULL, word);
}

int alike_shared(const char *a, const char *b) {
    assert(a);
    assert(b);
    const char *at = a;
    Word word;
    int count = 0;
    while (wording_next(&at, &word)) {
        if (alike_is_common(word) || has_before(a, word.text, word)) continue;
        count += alike_has(b, word);
    }
    return count;
}

// --- Distance --------------------------------------------------------------------------------

static int fold(char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; }

static int least(int a, int b, int c) {
    int low = a < b ? a : b;
    return low < c ? low : c;
}

// [row][j]: from the characters of [a] so far to the first j of [b].
static void next_row(int *row, char letter, const char *b, size_t size) {
    int diagonal = row[0]++;
    for (size_t j = 1; j <= size; j++) {
        int replaced = diagonal + (fold(letter) != fold(b[j - 1]));
        diagonal = row[j];
        row[j] = least(row[j] + 1, row[j - 1] + 1, replaced);
    }
}

int alike_distance(const char *a, const char *b) {
    assert(a);
    assert(b);
    size_t size_a = strlen(a), size_b = strlen(b), longer = size_a > size_b ? size_a : size_b;
    if (longer == 0) return 0;
    int *row = malloc((size_b + 1) * sizeof *row);
    if (!row) abort();
    for (size_t j = 0; j <= size_b; j++) row[j] = (int)j;
    for (size_t i = 0; i < size_a; i++) next_row(row, a[i], b, size_b);
    int distance = row[size_b];
    free(row);
    return (int)((size_t)distance * 1000 / longer);
}
