// SPDX-License-Identifier: MIT

#include "letters.h"

#include <assert.h>

// What the first byte promises; 0 for one that begins no letter.
static size_t promised(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xc2) return 0;
    if (first < 0xe0) return 2;
    if (first < 0xf0) return 3;
    return first < 0xf5 ? 4 : 0;
}

size_t letters_next(const char *text, uint32_t *code) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    assert(text);
    assert(code);
    const unsigned char *byte = (const unsigned char *)text;
    size_t bytes = promised(*byte);
    if (bytes == 0) return 0;
    uint32_t letter = bytes == 1 ? *byte : *byte & (0x7fU >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        if ((byte[i] & 0xc0) != 0x80) return 0;
        letter = letter << 6 | (byte[i] & 0x3f);
    }
    if (letter < least[bytes] || letter > 0x10ffff) return 0;
    if (letter >= 0xd800 && letter <= 0xdfff) return 0;
    *code = letter;
    return bytes;
}

bool letters_control(uint32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

int letters_count(const char *text) {
    assert(text);
    int count = 0;
    for (uint32_t code; *text; count++) {
        size_t bytes = letters_next(text, &code);
        if (bytes == 0 || letters_control(code)) return -1;
        text += bytes;
    }
    return count;
}
