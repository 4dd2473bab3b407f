// SPDX-License-Identifier: MIT
#include "texts.h"

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "utf8.h"

typedef struct {
    Reader *reader;
    const Item *item;
    char *plain;  // what has been read since the last placeholder
    size_t length;
    int count;
    Piece pieces[PARL_PLACEHOLDERS_MAX + 1];
    bool broken;
} TextReader;

static void complain(TextReader *text, ProblemKind kind, size_t offset, const char *first,
                     const char *second, const char *third) {
    text->broken = true;
    Place place = compile_place(text->reader, text->item, offset);
    reader_complain(text->reader, kind, place, 1, first, second, third);
}

static void end_piece(TextReader *text, ExprRef slot) {
    Arena *arena = &text->reader->scenario->arena;
    text->pieces[text->count++] = (Piece){arena_copy_part(arena, text->plain, text->length), slot};
    text->length = 0;
}

// The placeholder whose brace opens at [from]. The byte after its end.
static size_t placeholder(TextReader *text, size_t from) {
    const char *raw = text->item->text;
    size_t till = from + 1 + strcspn(raw + from + 1, "{}\n");
    if (raw[till] != '}') {
        complain(text, PROBLEM_PLACEHOLDER_UNCLOSED, from, NULL, NULL, NULL);
        return till;
    }
    if (text->count == PARL_PLACEHOLDERS_MAX) {
        complain(text, PROBLEM_TOO_MANY, from, reader_number(text->reader, PARL_PLACEHOLDERS_MAX),
                 "placeholders in one text", "an event carries their values");
        return till + 1;
    }
    ExprRef slot = compile_part(text->reader, text->item, from + 1, till, WANT_SHOWN);
    if (slot == NONE)
        text->broken = true;
    else
        end_piece(text, slot);
    return till + 1;
}

// --- What other tools write around a name -----------------------------------------------

// The vary or figure between the sign at [from] and [close]; NULL.
static const Name *named_between(Reader *reader, const char *raw, size_t from, const char *close) {
    const char *end = strstr(raw + from, close);
    if (!end) return NULL;
    size_t till = (size_t)(end - raw);
    while (from < till && raw[from] == ' ') from++;
    while (till > from && raw[till - 1] == ' ') till--;
    const Name *name = names_find_part(&reader->names, raw + from, till - from);
    bool fills = name && (name->thing == THING_VARY || name->thing == THING_FIGURE);
    return fills ? name : NULL;
}

// {{wrong}}, [wrong], <wrong>, %wrong%: shown as they stand.
static void check_signs(TextReader *text, size_t at) {
    static const char *const signs[][2] = {{"{{", "}}"}, {"[", "]"}, {"<", ">"}, {"%", "%"}};
    const char *raw = text->item->text;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i][0]);
        if (strncmp(raw + at, signs[i][0], length) != 0) continue;
        const Name *name = named_between(text->reader, raw, at + length, signs[i][1]);
        if (!name) continue;
        Place place = compile_place(text->reader, text->item, at);
        int width = (int)(strlen(name->name) + 2 * length);
        reader_complain(text->reader, PROBLEM_PLACEHOLDER_SIGN, place, width, name->name, NULL,
                        NULL);
    }
}

static bool is_double(const char *raw, size_t at) { return raw[at + 1] == raw[at]; }

static void read_pieces(TextReader *text) {
    const char *raw = text->item->text;
    for (size_t at = 0; raw[at];) {
        size_t run = strcspn(raw + at, "{}[<");
        memcpy(text->plain + text->length, raw + at, run);
        text->length += run;
        at += run;
        if (!raw[at]) break;
        bool brace = raw[at] == '{' || raw[at] == '}';
        if (raw[at] != '}') check_signs(text, at);
        if (raw[at] == '{' && !is_double(raw, at)) {
            at = placeholder(text, at);
            if (text->count > PARL_PLACEHOLDERS_MAX || (text->broken && text->reader->full)) return;
            continue;
        }
        if (brace && !is_double(raw, at))
            complain(text, PROBLEM_PLACEHOLDER_UNOPENED, at, NULL, NULL, NULL);
        text->plain[text->length++] = raw[at];
        at += brace && is_double(raw, at) ? 2 : 1;
    }
    end_piece(text, NONE);
}

static TextRef keep(Reader *reader, const Piece *pieces, int count, const char *raw, Place place) {
    parl_scenario *scenario = reader->scenario;
    int first = scenario->piece_count;
    for (int i = 0; i < count; i++) {
        scenario->pieces = reader_room(scenario->pieces, scenario->piece_count,
                                       &reader->rooms.pieces, sizeof *scenario->pieces);
        scenario->pieces[scenario->piece_count++] = pieces[i];
    }
    scenario->texts = reader_room(scenario->texts, scenario->text_count, &reader->rooms.texts,
                                  sizeof *scenario->texts);
    scenario->texts[scenario->text_count] = (Text){.raw = arena_copy(&scenario->arena, raw),
                                                   .piece_first = first,
                                                   .piece_count = (int8_t)count,
                                                   .place = place};
    return (TextRef)scenario->text_count++;
}

TextRef text_as_it_is(Reader *reader, const char *text, const Item *item) {
    assert(reader);
    assert(text);
    if (!reader_fits(reader, reader->scenario->text_count, TABLE_MAX, "texts", item)) return NONE;
    const Piece whole = {arena_copy(&reader->scenario->arena, text), NONE};
    return keep(reader, &whole, 1, text, item->place);
}

void text_check_plain(Reader *reader, const Item *item) {
    assert(reader);
    assert(item);
    size_t from = strcspn(item->text, "{");
    size_t length = strcspn(item->text + from, "}");
    if (item->kind != ITEM_TEXT || !item->text[from] || !item->text[from + length]) return;
    char *shown = arena_copy_part(&reader->scratch, item->text + from, length + 1);
    Place place = compile_place(reader, item, from);
    reader_complain(reader, PROBLEM_PLACEHOLDER_PLAIN, place, (int)length + 1, shown, NULL, NULL);
}

TextRef text_read(Reader *reader, const Item *item) {
    assert(reader);
    if (!item || item->kind != ITEM_TEXT || reader->full) return NONE;
    if (!reader_fits(reader, reader->scenario->text_count, TABLE_MAX, "texts", item)) return NONE;
    if (!reader_shown(reader, item)) return NONE;
    size_t length = utf8_count(item->text, strlen(item->text));
    if (length > PARL_TEXT_MAX) {
        reader_complain_at(reader, PROBLEM_TEXT_TOO_LONG, item, reader_number(reader, (int)length),
                           reader_number(reader, PARL_TEXT_MAX), NULL);
        return NONE;
    }
    TextReader text = {.reader = reader,
                       .item = item,
                       .plain = arena_take(&reader->scratch, strlen(item->text) + 1)};
    read_pieces(&text);
    if (text.broken) return NONE;
    return keep(reader, text.pieces, text.count, item->text, item->place);
}
