// SPDX-License-Identifier: MIT

#include "printable.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The bytes of the character at [text], 0 where it is no valid UTF-8.
static size_t decode(const unsigned char *text, size_t length, uint32_t *out) {
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t bytes = text[0] < 0x80   ? 1
                   : text[0] < 0xc0 ? 0
                   : text[0] < 0xe0 ? 2
                   : text[0] < 0xf0 ? 3
                   : text[0] < 0xf8 ? 4
                                    : 0;
    if (bytes == 0 || bytes > length) return 0;
    uint32_t code = bytes == 1 ? text[0] : text[0] & (0x7fU >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        if ((text[i] & 0xc0) != 0x80) return 0;
        code = code << 6 | (text[i] & 0x3f);
    }
    if (code < smallest[bytes] || code > 0x10ffff) return 0;
    if (code >= 0xd800 && code < 0xe000) return 0;
    *out = code;
    return bytes;
}

static bool steers(uint32_t code) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
    if (code == 0x200e || code == 0x200f || code == 0x61c) return true;
    if (code >= 0x2028 && code <= 0x202e) return true;
    return code >= 0x2066 && code <= 0x2069;
}

size_t printable_copy(char *out, size_t size, const char *text, size_t length) {
    static const char cut[] = "...";
    assert(size >= sizeof cut);
    size_t used = 0, safe = 0;  // [safe]: as much as leaves room for the dots
    for (size_t i = 0; i < length;) {
        uint32_t code = 0;
        size_t bytes = decode((const unsigned char *)text + i, length - i, &code);
        bool plain = bytes > 0 && !steers(code);
        size_t need = plain ? bytes : 1;
        if (used + need >= size) {
            memcpy(out + safe, cut, sizeof cut);
            return safe + sizeof cut - 1;
        }
        if (plain)
            memcpy(out + used, text + i, bytes);
        else
            out[used] = '?';
        used += need;
        i += bytes > 0 ? bytes : 1;
        if (used + sizeof cut <= size) safe = used;
    }
    out[used] = '\0';
    return used;
}
