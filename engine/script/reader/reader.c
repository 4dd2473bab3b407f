// SPDX-License-Identifier: MIT
#include "reader.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "compile.h"
#include "ranges.h"
#include "texts.h"
#include "utf8.h"
#include "words.h"

// --- Tables that grow -------------------------------------------------------------------

void *reader_room(void *rows, int count, int *room, size_t size) {
    assert(count <= *room);
    if (count < *room) return rows;
    *room = *room == 0 ? 16 : *room * 2;
    void *grown = realloc(rows, (size_t)*room * size);
    if (!grown) abort();
    return grown;
}

// The rows that were read, in the arena of their scenario.
static void *settled(parl_scenario *scenario, void *rows, int count, size_t size) {
    void *kept = arena_take_many(&scenario->arena, (size_t)count, size);
    if (count > 0) memcpy(kept, rows, (size_t)count * size);
    free(rows);
    return kept;
}

static void settle(parl_scenario *scenario) {
#define X(table, count) \
    scenario->table =   \
        settled(scenario, (void *)scenario->table, scenario->count, sizeof *scenario->table);
    GROWING_TABLES(X)
#undef X
}

bool reader_fits(Reader *reader, int count, int max, const char *what, const Item *item) {
    assert(reader);
    if (count < max) return true;
    Place place = item ? item->place : (Place){0};
    if (!reader->full) {
        reader_complain(reader, PROBLEM_TOO_MANY, place, item ? item->width : 0,
                        reader_number(reader, max), what, "the tables end there");
    }
    reader->full = true;
    return false;
}

// --- Names ------------------------------------------------------------------------------

// "a fact", or "a promise or a fact".
static const char *kinds_name(Reader *reader, uint32_t kinds) {
    char *text = arena_take(&reader->scratch, 200);
    for (int i = 0; i < THING_KIND_COUNT; i++) {
        if (!(kinds >> i & 1)) continue;
        if (*text) strcat(text, " or ");
        strcat(text, reader_kind_name((ThingKind)i));
    }
    return text;
}

int reader_thing(Reader *reader, const Item *item, uint32_t kinds, ThingKind *kind) {
    if (!item || !item_text(item)) return NONE;
    const Name *name = names_find(&reader->names, item->text);
    if (name && kinds >> name->thing & 1) {
        if (kind) *kind = name->thing;
        return name->index;
    }
    if (name) {
        reader_complain_at(reader, PROBLEM_WRONG_KIND, item, name->name,
                           reader_kind_name(name->thing), kinds_name(reader, kinds));
        return NONE;
    }
    if (strcmp(item->text, "me") == 0) {
        reader_complain_at(reader, PROBLEM_WRONG_KIND, item, "me", "you, the player",
                           kinds_name(reader, kinds));
        return NONE;
    }
    bool scene = kinds == kind_bit(THING_SCENE);
    const char *nearest = NULL;
    if (kinds & kind_bit(THING_PERSON)) nearest = reader_nearest_person(reader, item->text);
    if (!nearest) nearest = reader_nearest(reader, item->text, names_list(&reader->names, kinds));
    reader_complain_name(reader, scene ? PROBLEM_JUMP_NOWHERE : PROBLEM_UNKNOWN_NAME, item, kinds,
                         nearest, reader_example(reader, kinds, item->text));
    return NONE;
}

int reader_person(Reader *reader, const Item *item) {
    return reader_thing(reader, item, kind_bit(THING_PERSON), NULL);
}

uint64_t reader_things(Reader *reader, const Item *item, ThingKind kind) {
    if (!item) return 0;
    if (item->kind != ITEM_LIST) {
        int thing = reader_thing(reader, item, kind_bit(kind), NULL);
        return thing == NONE ? 0 : UINT64_C(1) << thing;
    }
    uint64_t things = 0;
    for (int i = 0; i < item->entry_count; i++) {
        if (item->entries[i]->kind == ITEM_LIST) continue;
        things |= reader_things(reader, item->entries[i], kind);
    }
    return things;
}

uint32_t reader_people(Reader *reader, const Item *item) {
    return (uint32_t)reader_things(reader, item, THING_PERSON);
}

int reader_owner(Reader *reader, const Item *item) {
    if (item && item_text(item) && strcmp(item->text, "me") == 0) return ME;
    return reader_person(reader, item);
}

int reader_word(Reader *reader, const char *word, size_t length) {
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < scenario->word_count; i++) {
        const char *there = scenario->words[i];
        if (strncmp(there, word, length) == 0 && there[length] == '\0') return i;
    }
    scenario->words = reader_room(scenario->words, scenario->word_count, &reader->rooms.words,
                                  sizeof *scenario->words);
    scenario->words[scenario->word_count] = arena_copy_part(&scenario->arena, word, length);
    return scenario->word_count++;
}

int reader_memo(Reader *reader, Name *name, const Item *item) {
    assert(name);
    if (name->memo != NONE) return name->memo;
    parl_scenario *scenario = reader->scenario;
    if (scenario->memo_count == PARL_MEMOS_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, PARL_MEMOS_MAX),
                           "things to remember", "each has a field in the state");
        return 0;
    }
    scenario->memos = reader_room(scenario->memos, scenario->memo_count, &reader->rooms.memos,
                                  sizeof *scenario->memos);
    scenario->memos[scenario->memo_count] = (Memo){.id = arena_copy(&scenario->arena, name->name),
                                                   .thing = (uint8_t)name->thing,
                                                   .type = VALUE_NUMBER,
                                                   .place = name->item->place};
    name->memo = scenario->memo_count++;
    return name->memo;
}

// --- Fields -----------------------------------------------------------------------------

const Item *reader_field(const Item *item, const char *name) {
    const ItemField *field = item_field(item, name);
    return field ? field->value : NULL;
}

const Item *reader_sentence(const Item *item) {
    const Item *body = item_body(item);
    return body ? item_sentence(body) : NULL;
}

// The name of the letters to which the character at [at] belongs, of [step] bytes, where these are
// written from right to left; NULL.
static const char *leftward(const char *at, size_t step) {
    static const struct {
        unsigned from, till;
        const char *name;
    } rows[] = {
        {0x590, 0x5ff, "Hebrew"},   {0x600, 0x6ff, "Arabic"},   {0x700, 0x74f, "Syriac"},
        {0x750, 0x77f, "Arabic"},   {0x780, 0x7bf, "Thaana"},   {0x7c0, 0x7ff, "N'Ko"},
        {0x8a0, 0x8ff, "Arabic"},   {0xfb1d, 0xfb4f, "Hebrew"}, {0xfb50, 0xfdff, "Arabic"},
        {0xfe70, 0xfefc, "Arabic"},
    };
    unsigned letter = 0;
    if (step == 2 || step == 3) letter = (unsigned char)at[0] & (step == 2 ? 0x1fu : 0xfu);
    for (size_t i = 1; i < step; i++) letter = letter << 6 | ((unsigned char)at[i] & 0x3fu);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (letter >= rows[i].from && letter <= rows[i].till) return rows[i].name;
    return NULL;
}

// Said once, of the first text: who writes so writes all of it so.
static void look_leftward(Reader *reader, const Item *text, const char *at, size_t step) {
    const char *name = reader->leftward || reader->quiet ? NULL : leftward(at, step);
    if (!name) return;
    reader->leftward = true;
    reader_complain_at(reader, PROBLEM_TEXT_LEFTWARD, text, name, NULL, NULL);
}

bool reader_shown(Reader *reader, const Item *text) {
    size_t size = strlen(text->text);
    for (size_t at = 0; at < size;) {
        unsigned char c = (unsigned char)text->text[at];
        if (c >= 0x20 && c < 0x7f) {
            at++;
            continue;
        }
        bool valid = true;
        size_t step = utf8_next(text->text + at, size - at, &valid);
        bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f;
        if (!valid || control || step == 0) {
            reader_complain_at(reader, PROBLEM_TEXT_CONTROL, text, reader_number(reader, c), NULL,
                               NULL);
            return false;
        }
        if (step > 1) look_leftward(reader, text, text->text + at, step);
        at += step;
    }
    return true;
}

const char *reader_plain(Reader *reader, const Item *item, const char *field,
                         const char *otherwise) {
    const Item *value = reader_field(item, field);
    const char *text = value ? item_text(value) : NULL;
    if (!text || !reader_shown(reader, value)) return otherwise;
    text_check_plain(reader, value);
    return arena_copy(&reader->scenario->arena, text);
}

int reader_whole(const Item *item, const char *field, int otherwise) {
    const Item *value = reader_field(item, field);
    if (!value || value->kind != ITEM_NUMBER || value->number != (int16_t)value->number)
        return otherwise;
    return (int)value->number;
}

bool reader_flag(const Item *item, const char *field) {
    const Item *value = reader_field(item, field);
    return value && value->kind == ITEM_FLAG && value->number != 0;
}

Number reader_number_row(Reader *reader, const Item *list, const FieldRow *fields,
                         const char *field, int otherwise) {
    const Item *value = reader_field(list, field);
    // A field's number in words stands in quotes; the table of words has reported this one.
    if (value && value->kind == ITEM_NAME) return (Number){otherwise, NONE};
    Number number = compile_quantity(reader, value, otherwise);
    const FieldRow *row = fields ? field_find(fields, field) : NULL;
    if (row) ranges_number(reader, value, number.expr, row);
    return number;
}

Number reader_number_field(Reader *reader, const Item *item, const char *field, int otherwise) {
    const FieldRow *fields = item->word ? item->word->fields : NULL;
    return reader_number_row(reader, item, fields, field, otherwise);
}

const char *reader_title(Reader *reader, const Item *item, const char *name) {
    const char *title = reader_plain(reader, item, "title", NULL);
    if (title) return title;
    char *spaced = arena_copy(&reader->scenario->arena, name);
    for (char *at = spaced; *at; at++)
        if (*at == '_') *at = ' ';
    return spaced;
}

// --- The whole --------------------------------------------------------------------------

// The words of the properties stand first, "none" before all: what a memory holds before
// the first `set`.
static void add_property_words(Reader *reader) {
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        const char *at = property_row((Property)i)->words;
        while (*at) {
            size_t length = strcspn(at, " ");
            (void)reader_word(reader, at, length);
            at += length + (at[length] == ' ');
        }
    }
    assert(strcmp(reader->scenario->words[0], "none") == 0);
}

void reader_read(parl_scenario *scenario, const ItemTree *tree, parl_problems *problems,
                 bool whole) {
    assert(scenario);
    assert(tree);
    assert(problems);
    Reader reader = {
        .scenario = scenario, .problems = problems, .tree = tree, .whole = whole, .scene = NONE};
    reader.names = names_in(&reader.scratch);
    reader.ids = names_in(&reader.scratch);
    add_property_words(&reader);
    read_names(&reader);
    read_values(&reader);
    read_head(&reader);
    read_varies(&reader);
    read_figures(&reader);
    read_cast(&reader);
    read_plan(&reader);
    read_packets(&reader);
    read_flow(&reader);
    read_tests(&reader);
    read_bots(&reader);
    read_covers(&reader);
    reader_fold(&reader);
    settle(scenario);
    arena_clear(&reader.scratch);
}
