// SPDX-License-Identifier: MIT
//
// Who speaks on a page: names that stand before a text, and people. Looked up by every
// guess about a name, so a table is made once for each pass instead of a walk each time.

#include <assert.h>
#include <string.h>

#include "hash.h"
#include "slips.h"

typedef struct {
    uint64_t name;   // hash; 0: the row is free
    int32_t spoken;  // how often it stands before a text
    bool person;
} Speaker;

struct Speakers {
    const Token *of;  // the tokens that it was made from
    int32_t room;     // a power of two, more than twice the tokens
    Speaker *rows;
};

static Speaker *row_of(const Speakers *speakers, const char *text, size_t size) {
    uint64_t name = hash_bytes(HASH_START, text, size) | 1;
    uint64_t at = hash_mix(name);
    for (;; at++) {
        Speaker *row = &speakers->rows[at & (uint64_t)(speakers->room - 1)];
        if (row->name == name || row->name == 0) {
            row->name = name;
            return row;
        }
    }
}

static void note(const Speakers *speakers, const Lexed *lexed, int token) {
    const Token *name = &lexed->tokens[token], *said = name + 1;
    if (name->kind != TOKEN_NAME || said->kind != TOKEN_STRING) return;
    row_of(speakers, lexed->text + name->start, (size_t)name->size)->spoken++;
    char quote = lexed->text[said->start];
    if ((quote != '"' && quote != '\'') || said->size < 2) return;
    if (!token_is(lexed, token, "person")) return;
    row_of(speakers, lexed->text + said->start + 1, (size_t)said->size - 2)->person = true;
}

static const Speakers *made(const Repair *repair) {
    Speakers *speakers = repair->speakers;
    const Lexed *lexed = &repair->lexed;
    if (speakers->of == lexed->tokens) return speakers;
    speakers->of = lexed->tokens;
    for (speakers->room = 16; speakers->room < 4 * lexed->count;) speakers->room *= 2;
    speakers->rows =
        arena_take_many(repair->arena, (size_t)speakers->room, sizeof *speakers->rows);
    for (int i = 0; i + 1 < lexed->count; i++) note(speakers, lexed, i);
    return speakers;
}

Speakers *speakers_new(Arena *arena) { return arena_take(arena, sizeof(Speakers)); }

bool slip_is_speaker(const Repair *repair, const char *name) {
    assert(name);
    size_t size = 0;
    while (name[size]) size++;
    const Speaker *row = row_of(made(repair), name, size);
    return row->person || row->spoken > 0;
}

bool slip_is_person(const Repair *repair, const char *name) {
    assert(name);
    size_t size = 0;
    while (name[size]) size++;
    return row_of(made(repair), name, size)->person;
}

bool slip_speaks(const Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    if (at->kind != TOKEN_NAME || slip_word(repair, token)) return false;
    const Speaker *row =
        row_of(made(repair), repair->lexed.text + at->start, (size_t)at->size);
    bool here = slip_token(repair, token + 1)->kind == TOKEN_STRING;
    return row->person || row->spoken > here;  // Somewhere else than here.
}

// The text of [token] without its quotes; NULL for anything but a plain text.
static const char *said_by(const Repair *repair, int token) {
    const Token *at = slip_token(repair, token);
    if (at->kind != TOKEN_STRING || at->size < 2 || at->marks != 0) return NULL;
    return arena_copy_part(repair->arena, repair->lexed.text + at->start + 1, (size_t)at->size - 2);
}

const char *slip_person_called(const Repair *repair, const char *name) {
    assert(name);
    const char *person = NULL;
    for (int i = 1; i + 1 < repair->lexed.count; i++) {
        if (slip_reads(repair, i - 1, "person")) person = said_by(repair, i);
        if (!person || !slip_reads(repair, i - 1, "name") || !slip_reads(repair, i, "=")) continue;
        const char *called = said_by(repair, i + 1);
        if (called && strcmp(called, name) == 0) return person;
    }
    return NULL;
}
