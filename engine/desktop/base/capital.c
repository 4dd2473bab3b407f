// SPDX-License-Identifier: MIT
//
// Not towupper(): what it does hangs on the locale, and the window looks the same everywhere.

#include "capital.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The letter at [text] and its bytes: one or two; 0 of any other, which is left alone.
static uint32_t letter_at(const char *text, int *bytes) {
    const unsigned char *at = (const unsigned char *)text;
    *bytes = 0;
    if (at[0] < 0x80) {
        *bytes = at[0] ? 1 : 0;
        return at[0];
    }
    if ((at[0] & 0xE0) != 0xC0 || (at[1] & 0xC0) != 0x80) return 0;
    *bytes = 2;
    return (uint32_t)(at[0] & 0x1F) << 6 | (at[1] & 0x3F);
}

// Small letters from [from] to [till] have their capital [less] before them; in [pairs] only every
// second one is small.
static const struct {
    uint32_t from, till;
    int less;
    bool pairs;
} runs[] = {
    {'a', 'z', 32, false},      // Latin
    {0xE0, 0xF6, 32, false},    // à to ö
    {0xF8, 0xFE, 32, false},    // ø to þ
    {0x101, 0x12F, 1, true},    // ā to į
    {0x133, 0x137, 1, true},    // ĳ to ķ
    {0x13A, 0x148, 1, true},    // ĺ to ň
    {0x14B, 0x177, 1, true},    // ŋ to ŷ
    {0x17A, 0x17E, 1, true},    // ź to ž
    {0x3B1, 0x3C1, 32, false},  // α to ρ
    {0x3C3, 0x3C9, 32, false},  // σ to ω
    {0x430, 0x44F, 32, false},  // а to я
    {0x450, 0x45F, 80, false},  // ѐ to џ
};

static uint32_t capital_of(uint32_t letter) {
    for (size_t i = 0; i < sizeof runs / sizeof *runs; ++i) {
        if (letter < runs[i].from || letter > runs[i].till) continue;
        if (runs[i].pairs && (letter - runs[i].from) % 2 != 0) return letter;
        return letter - (uint32_t)runs[i].less;
    }
    return letter;
}

static bool is_capital(uint32_t letter) {
    for (size_t i = 0; i < sizeof runs / sizeof *runs; ++i) {
        uint32_t small = letter + (uint32_t)runs[i].less;
        if (capital_of(small) == letter && small != letter) return true;
    }
    return false;
}

void capital_first(char *text) {
    assert(text);
    int bytes, more;
    uint32_t letter = letter_at(text, &bytes);
    if (bytes == 0 || is_capital(letter_at(text + bytes, &more))) return;
    uint32_t capital = capital_of(letter);
    if (bytes == 1) {
        text[0] = (char)capital;
    } else {
        text[0] = (char)(0xC0 | capital >> 6);
        text[1] = (char)(0x80 | (capital & 0x3F));
    }
}
