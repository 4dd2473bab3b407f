// SPDX-License-Identifier: MIT
#include "utf8.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

// Length by the first byte; 0 for a byte that begins nothing.
static size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return 2;
    if (first >= 0xe0 && first <= 0xef) return 3;
    if (first >= 0xf0 && first <= 0xf4) return 4;
    return 0;
}

static uint32_t decode(const unsigned char *at, size_t length) {
    static const unsigned char masks[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    uint32_t code = at[0] & masks[length];
    for (size_t i = 1; i < length; i++) code = code << 6 | (at[i] & 0x3fU);
    return code;
}

static bool well_formed(const unsigned char *at, size_t length) {
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80) return false;
    uint32_t code = decode(at, length);
    if (length == 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) return false;
    return length < 4 || (code >= 0x10000 && code <= 0x10ffff);
}

size_t utf8_beyond(const char *text, size_t size, bool *valid) {
    assert(text);
    if (valid) *valid = size > 0;
    if (size == 0) return 0;
    const unsigned char *at = (const unsigned char *)text;
    size_t length = length_of(at[0]);
    if (length > 0 && length <= size && well_formed(at, length)) return length;
    if (valid) *valid = false;
    return 1;
}

size_t utf8_count(const char *text, size_t size) {
    size_t count = 0;
    for (size_t at = 0; at < size; count++) at += utf8_next(text + at, size - at, NULL);
    return count;
}

size_t utf8_span(const char *text, size_t characters) {
    assert(text);
    size_t at = 0, size = strlen(text);
    for (; characters > 0 && at < size; characters--)
        at += utf8_next(text + at, size - at, NULL);
    return at;
}

static bool in_word(const char *at) {
    unsigned char byte = (unsigned char)*at;
    return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
           (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

size_t utf8_word(const char *text) {
    assert(text);
    size_t count = 0, size = strlen(text);
    for (size_t at = 0; at < size && in_word(text + at); count++)
        at += utf8_next(text + at, size - at, NULL);
    return count > 0 ? count : 1;
}

// Zero-width and directional marks can show a line as what it is not.
static bool harmless(uint32_t code, char keep) {
    if (code < 0x20) return code == (unsigned char)keep && keep != '\0';
    if (code >= 0x7f && code <= 0x9f) return false;
    if (code >= 0x200b && code <= 0x200f) return false;
    if (code >= 0x2028 && code <= 0x202e) return false;
    return !(code >= 0x2060 && code <= 0x206f) && code != 0xfeff && code != 0x061c;
}

static bool is_plain(const char *at, size_t left, char keep, size_t *length) {
    bool valid;
    *length = utf8_next(at, left, &valid);
    return valid && harmless(decode((const unsigned char *)at, *length), keep);
}

bool utf8_is_clean(const char *text, size_t size, char keep) {
    assert(text);
    for (size_t at = 0, length; at < size; at += length) {
        if (!is_plain(text + at, size - at, keep, &length)) return false;
    }
    return true;
}

bool utf8_clean(const char *text, size_t size, char *out, size_t room, char keep) {
    assert(text);
    assert(out);
    assert(room > 0);
    size_t used = 0;
    for (size_t at = 0, length; at < size; at += length) {
        bool plain = is_plain(text + at, size - at, keep, &length);
        const char *from = plain ? text + at : "\xef\xbf\xbd";
        size_t bytes = plain ? length : 3;
        if (used + bytes >= room) {
            out[used] = '\0';
            return false;
        }
        memcpy(out + used, from, bytes);
        used += bytes;
    }
    out[used] = '\0';
    return true;
}
