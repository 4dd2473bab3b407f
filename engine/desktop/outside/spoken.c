// SPDX-License-Identifier: MIT

#include "spoken.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "memory.h"
#include "speech.h"

// One letter more than the limit shows that there is more; the rest need not be read.
enum { ROOM = SPEECH_BYTES_MAX + 4 };

static bool space(uint32_t code) { return code == ' ' || code == 0xa0 || letters_control(code); }

// Returns the length of the line in [out], which has place for ROOM bytes.
static size_t copy(char *out, const char *text) {
    size_t length = 0;
    uint32_t code = 0;
    bool gap = false;
    while (*text && length <= SPEECH_BYTES_MAX) {
        size_t bytes = letters_next(text, &code);
        if (bytes == 0 || space(code)) {
            gap = length > 0;
            text += bytes > 0 ? bytes : 1;
            continue;
        }
        if (gap) out[length++] = ' ';
        gap = false;
        memcpy(out + length, text, bytes);
        length += bytes;
        text += bytes;
    }
    return length;
}

static bool ends_in(const char *text, size_t length, const char *end) {
    size_t tail = strlen(end);
    return length >= tail && memcmp(text + length - tail, end, tail) == 0;
}

static size_t without_quote(const char *text, size_t length) {
    static const char *const closing[] = {"\"", "'", ")", "”", "’", "»"};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (ends_in(text, length, closing[i])) return length - strlen(closing[i]);
    return length;
}

static bool ends_sentence(const char *text, size_t length) {
    length = without_quote(text, length);
    return ends_in(text, length, ".") || ends_in(text, length, "!") || ends_in(text, length, "?") ||
           ends_in(text, length, "…");
}

// Where the part that is spoken ends. A short first sentence is no reason to drop a long second.
static size_t cut(const char *line) {
    size_t at = SPEECH_BYTES_MAX;
    for (; at > SPEECH_BYTES_MAX / 2; at--)
        if (line[at] == ' ' && ends_sentence(line, at)) return at;
    for (at = SPEECH_BYTES_MAX; at > 0; at--)
        if (line[at] == ' ') return at;
    for (at = SPEECH_BYTES_MAX; at > 0 && ((unsigned char)line[at] & 0xc0) == 0x80;) at--;
    return at;
}

char *spoken_text(const char *text) {
    assert(text);
    char *line = memory_grow(NULL, ROOM + 2, 1);
    size_t length = copy(line, text);
    line[length] = '\0';
    if (length > SPEECH_BYTES_MAX) line[cut(line)] = '\0';
    return line;
}
