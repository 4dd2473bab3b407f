// SPDX-License-Identifier: MIT
#include "wording.h"

#include <assert.h>
#include <string.h>

// --- Words -----------------------------------------------------------------------------------

static bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Dashes, quotes and spaces beyond ASCII: U+2000 to U+203F, U+00A0 to U+00BF.
static size_t mark_size(const char *at) {
    const unsigned char *byte = (const unsigned char *)at;
    if (byte[0] == 0xe2 && byte[1] == 0x80 && byte[2]) return 3;
    return byte[0] == 0xc2 && byte[1] >= 0xa0 && byte[1] <= 0xbf ? 2 : 0;
}

static bool is_letter(const char *at) {
    unsigned char c = (unsigned char)*at;
    return is_plain(c) || (c >= 0x80 && mark_size(at) == 0);
}

// "don't", "don’t", "sign-off".
static size_t joint_size(const char *at) {
    size_t size = *at == '\'' || *at == '-' ? 1 : strncmp(at, "’", 3) == 0 ? 3 : 0;
    return size > 0 && is_letter(at + size) ? size : 0;
}

static size_t word_size(const char *at) {
    const char *end = at;
    if (*at == '{') {
        const char *brace = strchr(at, '}');
        return brace ? (size_t)(brace - at) + 1 : 0;
    }
    while (is_letter(end)) {
        end++;
        end += joint_size(end);
    }
    return (size_t)(end - at);
}

bool wording_next(const char **at, Word *out) {
    assert(at);
    assert(out);
    while (**at) {
        size_t size = word_size(*at), mark = mark_size(*at);
        if (size > 0) {
            *out = (Word){.text = *at, .size = size};
            *at += size;
            return true;
        }
        *at += mark > 0 ? mark : 1;
    }
    return false;
}

static char fold(char c) { return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

bool wording_same(Word a, Word b) {
    if (a.size != b.size) return false;
    for (size_t i = 0; i < a.size; i++) {
        if (fold(a.text[i]) != fold(b.text[i])) return false;
    }
    return true;
}

int wording_count(const char *text) {
    assert(text);
    Word word;
    int count = 0;
    while (wording_next(&text, &word)) count++;
    return count;
}

// --- Lists -----------------------------------------------------------------------------------

static const struct {
    WordingList list;
    const char *phrase;
} listed[] = {
#define X(list, phrase) {WORDING_##list, phrase},
    WORDINGS(X)
#undef X
};

// Whether the words from [text] on are those of [phrase].
static bool stands_at(const char *text, const char *phrase) {
    Word said, wanted;
    while (wording_next(&phrase, &wanted)) {
        if (!wording_next(&text, &said) || !wording_same(said, wanted)) return false;
    }
    return true;
}

int wording_listed(const char *text, WordingList list) {
    assert(text);
    Word word;
    int count = 0;
    while (wording_next(&text, &word)) {
        for (size_t i = 0; i < sizeof listed / sizeof *listed; i++) {
            if (listed[i].list == list) count += stands_at(word.text, listed[i].phrase);
        }
    }
    return count;
}
