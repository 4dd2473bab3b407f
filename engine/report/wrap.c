// SPDX-License-Identifier: MIT
//
// Text broken into lines by the columns it takes on a terminal. No locale is asked: the
// same text breaks at the same places everywhere.

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "parlance_report.h"

typedef struct {
    uint32_t first, last;
} Range;

// Characters that take no column: combining marks, joiners, variation selectors.
static const Range NO_COLUMN[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a},   {0x064b, 0x065f},
    {0x093c, 0x093c}, {0x0941, 0x0948}, {0x0e31, 0x0e31}, {0x0e34, 0x0e3a},   {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2064},   {0x20d0, 0x20ff},
    {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xe0100, 0xe01ef},
};

// Characters that take two: East Asian scripts, full width forms, pictographs.
static const Range TWO_COLUMNS[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

enum { REPLACEMENT = 0xfffd };

static bool among(uint32_t c, const Range *ranges, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (c >= ranges[i].first && c <= ranges[i].last) return true;
    }
    return false;
}

static int columns_of(uint32_t c) {
    if (among(c, NO_COLUMN, sizeof NO_COLUMN / sizeof *NO_COLUMN)) return 0;
    return among(c, TWO_COLUMNS, sizeof TWO_COLUMNS / sizeof *TWO_COLUMNS) ? 2 : 1;
}

// How many bytes follow the first one, or -1 where it begins no character.
static int bytes_after(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xc2 && first <= 0xdf) return 1;
    if (first >= 0xe0 && first <= 0xef) return 2;
    return first >= 0xf0 && first <= 0xf4 ? 3 : -1;
}

static bool decodes(uint32_t c, int after) {
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    return c >= least[after] && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

// One character of [text] and its bytes. What is not UTF-8 comes as U+FFFD, byte by byte.
static uint32_t next_character(const char *text, size_t *bytes) {
    const unsigned char *at = (const unsigned char *)text;
    int after = bytes_after(at[0]);
    *bytes = 1;
    if (after < 0) return REPLACEMENT;
    if (after == 0) return at[0];
    uint32_t c = at[0] & (0x3fU >> after);
    for (int i = 1; i <= after; i++) {
        if ((at[i] & 0xc0U) != 0x80) return REPLACEMENT;
        c = c << 6 | (at[i] & 0x3fU);
    }
    if (!decodes(c, after)) return REPLACEMENT;
    *bytes = (size_t)after + 1;
    return c;
}

static bool is_control(uint32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

int parl_report_columns(const char *text) {
    assert(text);
    int columns = 0;
    for (size_t bytes; *text; text += bytes) columns += columns_of(next_character(text, &bytes));
    return columns;
}

// --- Lines --------------------------------------------------------------------------------

typedef struct {
    int columns, indent;
    int at;       // columns written on this line
    bool spaced;  // a word stands on this line, so that a space comes before the next one
    bool going;   // the sink still listens
    parl_sink sink;
    void *data;
} Lines;

static void put(Lines *lines, const char *text, size_t size) {
    if (lines->going && size > 0) lines->going = lines->sink(lines->data, text, size);
}

static void break_line(Lines *lines) {
    put(lines, "\n", 1);
    lines->at = 0;
    lines->spaced = false;
}

static void indent_line(Lines *lines) {
    for (; lines->at < lines->indent; lines->at++) put(lines, " ", 1);
}

// Writes the characters of a word one by one; a word longer than a line is broken where the
// line ends.
static void put_characters(Lines *lines, const char *word, size_t size) {
    size_t bytes;
    for (size_t i = 0; i < size; i += bytes) {
        uint32_t c = next_character(word + i, &bytes);
        bool odd = c == REPLACEMENT || is_control(c);
        int wide = odd ? 1 : columns_of(c);
        if (lines->at + wide > lines->columns && lines->at > lines->indent) {
            break_line(lines);
            indent_line(lines);
        }
        put(lines, odd ? "\xef\xbf\xbd" : word + i, odd ? 3 : bytes);
        lines->at += wide;
    }
}

static int word_columns(const char *word, size_t size) {
    int columns = 0;
    size_t bytes;
    for (size_t i = 0; i < size; i += bytes) {
        columns += columns_of(next_character(word + i, &bytes));
    }
    return columns;
}

static void put_word(Lines *lines, const char *word, size_t size) {
    int wide = word_columns(word, size);
    if (lines->at + (lines->spaced ? 1 : 0) + wide > lines->columns && lines->at > lines->indent) {
        break_line(lines);
        indent_line(lines);
    }
    if (lines->spaced) {
        put(lines, " ", 1);
        lines->at++;
    }
    put_characters(lines, word, size);
    lines->spaced = true;
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Skips white space, and says whether an empty line was in it.
static const char *skip_space(const char *text, bool *empty_line) {
    int breaks = 0;
    for (; is_space(*text); text++) breaks += *text == '\n';
    *empty_line = breaks > 1;
    return text;
}

// The bytes up to the next space, and behind it a per cent sign: it stays with its figure.
static size_t word_size(const char *text) {
    size_t size = 0;
    while (text[size] && !is_space(text[size])) size++;
    if (text[size] != ' ' || text[size + 1] != '%') return size;
    for (size++; text[size] && !is_space(text[size]);) size++;
    return size;
}

bool parl_report_wrap(const char *text, int columns, int first, int indent, parl_sink sink,
                      void *data) {
    assert(text);
    assert(columns > indent);
    assert(indent >= 0);
    assert(sink);
    Lines lines = {columns, indent, first, false, true, sink, data};
    bool empty_line;
    text = skip_space(text, &empty_line);
    while (*text && lines.going) {
        size_t size = word_size(text);
        put_word(&lines, text, size);
        text = skip_space(text + size, &empty_line);
        if (*text && empty_line) {
            break_line(&lines);
            break_line(&lines);
            indent_line(&lines);
        }
    }
    break_line(&lines);
    return lines.going;
}
