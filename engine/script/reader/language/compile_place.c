// SPDX-License-Identifier: MIT
//
// From a byte of a text to its place in the author's file: the text was read by Lua, so
// its quotes, escapes and line ends are walked again here.

#include <assert.h>
#include <string.h>

#include "compile.h"

typedef struct {
    const char *at, *end;  // in the source
    Place place;
} Walk;

static void step(Walk *walk) {
    if (walk->at == walk->end) return;
    char c = *walk->at++;
    if (c == '\n') {
        walk->place.line++;
        walk->place.column = 1;
    } else if (walk->at == walk->end || (*walk->at & 0xc0) != 0x80) {
        walk->place.column++;
    }
}

static const char *line_start(const Source *source, int line) {
    const char *at = source->text, *end = source->text + source->size;
    for (int i = 1; i < line && at < end; i++) {
        const char *found = memchr(at, '\n', (size_t)(end - at));
        at = found ? found + 1 : end;
    }
    return at;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One escape is one byte of the text, except \z and \u{…}: what lies behind those is
// shown at its best guess.
static void escape(Walk *walk) {
    step(walk);
    char c = walk->at < walk->end ? *walk->at : '\0';
    int digits = c == 'x' ? 2 : 0;
    if (is_digit(c)) {
        for (int i = 0; i < 3 && walk->at < walk->end && is_digit(*walk->at); i++) step(walk);
        return;
    }
    step(walk);
    while (digits-- > 0) step(walk);
}

// Past the opening quote or long bracket. False where the source does not show one: the
// repair has changed it, or the script put the text together.
static bool open_text(Walk *walk, bool *escapes) {
    char c = walk->at < walk->end ? *walk->at : '\0';
    *escapes = c == '"' || c == '\'';
    if (*escapes) {
        step(walk);
        return true;
    }
    if (c != '[') return false;
    step(walk);
    while (walk->at < walk->end && *walk->at == '=') step(walk);
    step(walk);
    if (walk->at < walk->end && *walk->at == '\r') step(walk);
    if (walk->at < walk->end && *walk->at == '\n') step(walk);
    return true;
}

Place compile_place(const Reader *reader, const Item *text, size_t offset) {
    assert(reader);
    assert(text);
    Place place = text->place;
    const parl_scenario *scenario = reader->scenario;
    bool full = parl_problems_count(reader->problems) >= PARL_PROBLEMS_MAX;
    if (reader->quiet || full || place.column < 1 || place.source < 0) return place;
    if (place.source >= scenario->source_count) return place;
    const Source *source = &scenario->sources[place.source];
    if (!source->text) return place;
    Walk walk = {.at = line_start(source, place.line),
                 .end = source->text + source->size,
                 .place = {.source = place.source, .line = place.line, .column = 1}};
    while (walk.place.line == place.line && walk.place.column < place.column && walk.at < walk.end)
        step(&walk);
    bool escapes = false;
    if (text->kind == ITEM_TEXT && !open_text(&walk, &escapes)) return place;
    for (size_t i = 0; i < offset && walk.at < walk.end; i++) {
        if (escapes && *walk.at == '\\')
            escape(&walk);
        else
            step(&walk);
    }
    return walk.place;
}
