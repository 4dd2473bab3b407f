// SPDX-License-Identifier: MIT
//
// How a word is written, for messages: commit(person, "promise", { firm = … }).
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "words.h"

// What the letters of a call stand for, in an example and in a sentence. `o` is what V means
// in a call about a matter.
typedef struct {
    char letter;
    const char *example, *article;
} Letter;

static const Letter letters[] = {
    {'P', "person", "a person"},         {'F', "\"fact\"", "a fact"},
    {'C', "\"concern\"", "a concern"},   {'O', "\"promise\"", "a promise"},
    {'U', "\"uncertain\"", "an uncertain"}, {'S', "\"scene\"", "a scene"},
    {'M', "\"name\"", "a name"},         {'n', "1", "a number"},
    {'v', "value", "a value"},           {'t', "\"why\"", "a reason"},
    {'G', "\"signal\"", "a signal"},     {'r', "\"remedy\"", "a remedy"},
    {'d', "\"promise or fact\"", "a promise or a fact"},
    {'A', "person", "a person or me"},   {'Q', "person, …", "one or more people"},
    {'K', "\"packet\"", "a packet"},     {'I', "\"item\"", "one of its items"},
    {'V', "\"value\"", "one of its values"}, {'o', "\"option\"", "one of its options"},
    {'X', "\"matter\"", "a matter"},     {'W', "\"work\"", "a piece of work"},
    {'L', "\"live\"", "a live model"},   {'k', "\"task\"", "a task"},
};

enum { LETTER_COUNT = sizeof letters / sizeof letters[0] };

// NULL for what may be left out, and for details.
static const Letter *find_letter(const WordRow *word, char letter) {
    if (letter == 'V' && strchr(word->arguments, 'X')) letter = 'o';
    for (int i = 0; i < LETTER_COUNT; i++)
        if (letters[i].letter == letter) return &letters[i];
    return NULL;
}

static void append(char *out, size_t size, const char *text) {
    size_t used = strlen(out);
    if (used < size) snprintf(out + used, size - used, "%s", text);
}

// Its details by the fields that it needs, or by its first one; by all that it may have, where
// they may be left out.
static void put_details(const WordRow *word, bool all, char *out, size_t size) {
    bool any = false;
    append(out, size, "{ ");
    for (const FieldRow *row = word->fields; row->name; row++) {
        if (!all && !row->required && row != word->fields) continue;
        if (any) append(out, size, ", ");
        append(out, size, row->name);
        append(out, size, " = …");
        any = true;
    }
    append(out, size, " }");
}

static void put_arguments(const WordRow *word, char *out, size_t size) {
    snprintf(out, size, "%s(", word->name);
    bool first = true;
    for (const char *at = word->arguments; *at; at++) {
        const Letter *letter = find_letter(word, *at);
        bool details = *at == 'D' || *at == 'E';
        if (!letter && !details) continue;
        if (!first) append(out, size, ", ");
        if (details) put_details(word, *at == 'E', out, size);
        else append(out, size, letter->example);
        first = false;
    }
    append(out, size, ")");
}

int word_needs(const WordRow *word) {
    int count = 0;
    for (const char *at = word->arguments; *at; at++) count += find_letter(word, *at) != NULL;
    return count;
}

const char *word_needed(const WordRow *word, char out[WORD_FORM_BYTES]) {
    int count = 0, most = word_needs(word);
    out[0] = '\0';
    for (const char *at = word->arguments; *at; at++) {
        const Letter *letter = find_letter(word, *at);
        if (!letter) continue;
        bool two = strncmp(at, "PP", 2) == 0, second = at > word->arguments && at[-1] == *at;
        if (count > 0 && !second) append(out, WORD_FORM_BYTES, count + 1 == most ? " and " : ", ");
        if (!second) append(out, WORD_FORM_BYTES, two ? "two people" : letter->article);
        count++;
    }
    return out;
}

int word_most(const WordRow *word) {
    int most = 0;
    for (const char *at = word->arguments; *at; at++) {
        if (*at == 'Q') most += PARL_CAST_MAX;
        else if (*at != 'D' && *at != 'E') most++;
    }
    return most;
}

bool word_takes_text(const WordRow *word) {
    return word->entries == ENTRIES_TEXT || word->entries == ENTRIES_CHOICES;
}

const char *word_form(const WordRow *word, char out[WORD_FORM_BYTES]) {
    switch (word->shape) {
    case SHAPE_NAME_BODY: snprintf(out, WORD_FORM_BYTES, "%s \"name\" { … }", word->name); break;
    case SHAPE_NAME_TEXT:
        snprintf(out, WORD_FORM_BYTES, "%s \"name\" \"expression\"", word->name);
        break;
    case SHAPE_CONDITION_BODY:
        snprintf(out, WORD_FORM_BYTES, "%s \"condition\" { … }", word->name);
        break;
    case SHAPE_TEXT_OPEN: snprintf(out, WORD_FORM_BYTES, "%s \"text\" { … }", word->name); break;
    case SHAPE_TEXT: snprintf(out, WORD_FORM_BYTES, "%s \"…\"", word->name); break;
    case SHAPE_BODY:
        snprintf(out, WORD_FORM_BYTES, "%s { %s… }", word->name,
                 word_takes_text(word) ? "\"text\", " : "");
        break;
    case SHAPE_CALL: put_arguments(word, out, WORD_FORM_BYTES); break;
    }
    return out;
}

const char *word_rest(const WordRow *word, char out[WORD_FORM_BYTES]) {
    const char *rest = word_form(word, out) + strlen(word->name);
    return *rest == ' ' ? rest + 1 : rest;
}

const char *word_argument(const WordRow *word, char letter) {
    const Letter *row = find_letter(word, letter);
    return row ? row->article : "";
}

// --- Names -----------------------------------------------------------------------------------

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool in_name(char c) {
    return is_letter(c) || c == '_' || (c >= '0' && c <= '9');
}

bool name_is_plain(const char *name) {
    assert(name);
    bool plain = is_letter(name[0]) && strlen(name) <= PARL_NAME_MAX;
    for (; *name && plain; name++) plain = in_name(*name);
    return plain;
}

// The plain letter for one of U+00C0 to U+00FF, whose second byte is [byte]; '\0': none.
static char unaccented(unsigned char byte) {
    static const char plain[] = "AAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTs"
                                "aaaaaaaceeeeiiiidnooooo\0ouuuuyty";
    return byte >= 0x80 && byte < 0xc0 ? plain[byte - 0x80] : '\0';
}

const char *name_proposal(const char *name, char out[PARL_NAME_MAX + 1]) {
    assert(name);
    size_t used = 0;
    for (; *name && used < PARL_NAME_MAX; name++) {
        char c = *name;
        if ((unsigned char)c == 0xc3) c = unaccented((unsigned char)name[1]);
        bool part = in_name(c) && (used > 0 || is_letter(c));
        if (part || (used > 0 && out[used - 1] != '_' && c != '\0' && strchr(" -.", c)))
            out[used++] = part ? c : '_';
    }
    out[used] = '\0';
    return used > 1 ? out : NULL;
}
