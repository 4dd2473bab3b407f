// SPDX-License-Identifier: MIT
//
// Conditions as their author wrote them: the tables hold them compiled, the sources hold them.
#include <assert.h>
#include <string.h>

#include "graph/graph.h"
#include "utf8.h"

static const char *find_place(const parl_scenario *scenario, Place place) {
    if (place.source < 0 || place.source >= scenario->source_count || place.line < 1) return NULL;
    const char *at = scenario->sources[place.source].text;
    for (int line = 1; at && line < place.line; line++) {
        at = strchr(at, '\n');
        if (at) at++;
    }
    return at && place.column > 0 ? at + utf8_span(at, (size_t)place.column - 1) : at;
}

// Behind the text that begins at [at] with a quote.
static const char *skip_quoted(const char *at) {
    char quote = *at++;
    for (; *at && *at != quote; at++)
        if (*at == '\\' && at[1]) at++;
    return *at ? at + 1 : at;
}

static const char *skip_to(const char *at, const char *end) {
    const char *found = strstr(at, end);
    return found ? found + strlen(end) : at + strlen(at);
}

// Behind a text, a remark, or one character.
static const char *skip(const char *at) {
    if (*at == '"' || *at == '\'') return skip_quoted(at);
    if (strncmp(at, "[[", 2) == 0 || strncmp(at, "--[[", 4) == 0) return skip_to(at, "]]");
    if (strncmp(at, "--", 2) == 0) return skip_to(at, "\n");
    return at + 1;
}

static bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The value behind "field =" at [at], which begins a word; NULL where it is another one.
static const char *value_of(const char *at, const char *field) {
    size_t size = strlen(field);
    if (strncmp(at, field, size) != 0 || in_word(at[size])) return NULL;
    at += size;
    at += strspn(at, " \t\r\n");
    if (*at != '=') return NULL;
    return at + 1 + strspn(at + 1, " \t\r\n");
}

// The value of [field] in the first braces behind [at], not in those inside of them.
static const char *find_value(const char *at, const char *field) {
    int depth = 0;
    for (char before = ' '; *at; before = at[-1]) {
        const char *value = depth == 1 && !in_word(before) ? value_of(at, field) : NULL;
        if (value) return value;
        if (*at == '{') depth++;
        if (*at == '}' && --depth <= 0) return NULL;
        at = skip(at);
    }
    return NULL;
}

bool source_text(const parl_scenario *scenario, Place place, const char *field,
                 char out[SOURCE_BYTES]) {
    assert(scenario);
    assert(field);
    assert(out);
    const char *at = find_place(scenario, place);
    const char *value = at ? find_value(at, field) : NULL;
    if (!value || (*value != '"' && *value != '\'')) return false;
    const char *end = skip_quoted(value);
    size_t size = (size_t)(end - value);
    if (size < 2 || size - 2 >= SOURCE_BYTES) return false;
    memcpy(out, value + 1, size - 2);
    out[size - 2] = '\0';
    return true;
}
