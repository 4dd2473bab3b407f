// SPDX-License-Identifier: MIT
#include "text.h"

#include <assert.h>
#include <string.h>

#include "expr.h"
#include "writer.h"

void text_values(const parl_scenario *scenario, const State *state, TextRef text,
                 int32_t values[PARL_PLACEHOLDERS_MAX]) {
    assert(scenario);
    assert(text >= 0);
    assert(text < scenario->text_count);
    const Text *row = &scenario->texts[text];
    const Piece *pieces = &scenario->pieces[row->piece_first];
    memset(values, 0, sizeof(int32_t) * PARL_PLACEHOLDERS_MAX);
    for (int i = 0; i < row->piece_count; i++) {
        if (pieces[i].slot == NONE) continue;
        assert(i < PARL_PLACEHOLDERS_MAX);
        (void)expr_value(scenario, state, pieces[i].slot, &values[i]);
    }
}

static void value(Writer *writer, const parl_scenario *scenario, ValueType type, int32_t number) {
    switch (type) {
        case VALUE_NUMBER: write_number(writer, number); return;
        case VALUE_FLAG: write_text(writer, number ? "yes" : "no"); return;
        case VALUE_WORD:
            // A word that no table holds, as before anything was remembered, says nothing.
            if (number >= 0 && number < scenario->word_count)
                write_text(writer, scenario->words[number]);
            return;
        case VALUE_NAME: write_text(writer, scenario->people[number].name); return;
    }
}

size_t text_render(const parl_scenario *scenario, TextRef text,
                   const int32_t values[PARL_PLACEHOLDERS_MAX], char *out, size_t size) {
    assert(scenario);
    assert(text >= 0);
    assert(text < scenario->text_count);
    const Text *row = &scenario->texts[text];
    Writer writer = writer_on(out, size);
    for (int i = 0; i < row->piece_count; i++) {
        const Piece *piece = &scenario->pieces[row->piece_first + i];
        write_text(&writer, piece->plain);
        if (piece->slot == NONE) continue;
        value(&writer, scenario, (ValueType)scenario->exprs[piece->slot].type, values[i]);
    }
    return writer_end(&writer);
}

static char fold(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

// Bytes above ASCII are letters of some language: they never end a word.
static bool in_word(char c) {
    return (c >= '0' && c <= '9') || (fold(c) >= 'a' && fold(c) <= 'z') || (unsigned char)c >= 0x80;
}

static bool folds_to(const char *text, const char *word, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (fold(text[i]) != fold(word[i])) return false;  // Ends at text's zero, too.
    }
    return true;
}

static int count_word(const char *text, const char *word) {
    size_t length = strlen(word);
    int count = 0;
    bool placeholder = false;  // What stands between braces is not read by anybody.
    if (length == 0) return 0;
    for (const char *at = text; *at; at++) {
        if (*at == '{' || *at == '}') placeholder = *at == '{';
        if (placeholder) continue;
        if (at > text && in_word(at[-1]) && in_word(word[0])) continue;
        if (!folds_to(at, word, length)) continue;
        if (in_word(word[length - 1]) && in_word(at[length])) continue;
        count++;
    }
    return count;
}

int text_jargon(const Term *terms, int term_count, int person, const char *text) {
    assert(person >= 0);
    assert(person < PARL_CAST_MAX);
    assert(text);
    int count = 0;
    for (int i = 0; i < term_count; i++) {
        if (terms[i].known >> person & 1) continue;
        count += count_word(text, terms[i].word);
    }
    return count < 255 ? count : 255;
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static const char *skip_space(const char *text) {
    while (is_space(*text)) text++;
    return text;
}

bool text_begins(const char *text, const char *beginning) {
    assert(text);
    assert(beginning);
    text = skip_space(text);
    beginning = skip_space(beginning);
    while (*beginning) {
        if (is_space(*beginning)) {
            beginning = skip_space(beginning);
            if (!*beginning) return true;  // Trailing space says nothing.
            if (!is_space(*text)) return false;
            text = skip_space(text);
        } else if (fold(*text++) != fold(*beginning++)) {
            return false;
        }
    }
    return true;
}
