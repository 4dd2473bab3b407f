// SPDX-License-Identifier: MIT

#include "spoken.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "memory.h"
#include "speech.h"

// A letter or a sign more than the limit shows that there is more; the rest need not be read.
enum { ROOM = SPEECH_BYTES_MAX + 24 };

// What a synthesiser leaves out, or calls by a name that says nothing ("middle dot"). A comma is a
// pause, and stands close to what was said before.
static const struct {
    const char *sign, *said;
} signs[] = {
    {"·", ","},       {"•", ""},           {"◆", ""},          {"▲", ""},
    {"▼", ""},        {"▴", ""},           {"▾", ""},          {"→", " to "},
    {"↵", "Enter"},   {"↓", "Down"},       {"−", " minus "},   {"±", " plus or minus "},
    {"×", " times "}, {"≥", " at least "}, {"≤", " at most "}, {"—", ","},
};

static bool digit(char letter) { return letter >= '0' && letter <= '9'; }

// From here to there between figures, else a pause.
static const char *dash(const char *from, const char *at) {
    return at > from && digit(at[-1]) && digit(at[strlen("–")]) ? " to " : ",";
}

// What is said of the sign at [at]; NULL: it is none. [bytes]: how long it is. Two keys of a menu
// are signs.
static const char *sign_at(const char *from, const char *at, size_t bytes) {
    if (at == from && strncmp(at, "-:", 2) == 0) return "Minus";
    if (at == from && strncmp(at, "=:", 2) == 0) return "Equals";
    if (*at == '+' && digit(at[1]) && (at == from || at[-1] == ' ')) return " plus ";
    if (strncmp(at, "–", bytes) == 0) return dash(from, at);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(at, signs[i].sign, bytes) == 0 && !signs[i].sign[bytes]) return signs[i].said;
    return NULL;
}

static bool space(uint32_t code) { return code == ' ' || code == 0xa0 || letters_control(code); }

typedef struct {
    char *out;  // ROOM bytes
    size_t length;
    bool gap;  // a space comes before what follows
} Line;

static void say_letter(Line *line, const char *letter, size_t bytes) {
    if (line->gap) line->out[line->length++] = ' ';
    line->gap = false;
    memcpy(line->out + line->length, letter, bytes);
    line->length += bytes;
}

static void say_sign(Line *line, const char *said) {
    for (; *said; said++) {
        if (*said == ',') line->gap = false;
        if (*said == ' ')
            line->gap = line->length > 0;
        else if (*said != ',' || line->length > 0)
            say_letter(line, said, 1);
        if (*said == ',') line->gap = line->length > 0;
    }
}

// Returns the length of the line in [out], which has place for ROOM bytes.
static size_t copy(char *out, const char *text) {
    Line line = {.out = out};
    const char *from = text;
    uint32_t code = 0;
    while (*text && line.length <= SPEECH_BYTES_MAX) {
        size_t bytes = letters_next(text, &code);
        const char *said = bytes > 0 ? sign_at(from, text, bytes) : NULL;
        if (said)
            say_sign(&line, said);
        else if (bytes == 0 || space(code))
            line.gap = line.length > 0;
        else
            say_letter(&line, text, bytes);
        text += bytes > 0 ? bytes : 1;
    }
    return line.length;
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
