// SPDX-License-Identifier: MIT
//
// What the reader says of what it finds: what is missing, what is nearest, how often.

#include <assert.h>
#include <string.h>

#include "reader.h"
#include "words.h"

// What may only look missing: it could stand behind the place where the reading stopped.
static bool says_missing(ProblemKind kind) {
    switch (kind) {
        case PROBLEM_UNKNOWN_NAME:
        case PROBLEM_UNKNOWN_WORD:
        case PROBLEM_NUMBER_WANTED:
        case PROBLEM_JUMP_NOWHERE:
        case PROBLEM_PLACEHOLDER_UNKNOWN:
        case PROBLEM_SCENARIO_MISSING:
        case PROBLEM_SCENE_MISSING:
        case PROBLEM_ENDING_MISSING: return true;
        default: return false;
    }
}

// Whether the word of [item] is misspelt, and what it declares is [name].
static bool declares(const Item *item, const char *name) {
    if (item->kind != ITEM_SPEECH) return false;
    const Item *id = item_field(item, "id") ? item_field(item, "id")->value : NULL;
    if (item->placed) return id && item_text(id) && strcmp(id->text, name) == 0;
    return item->arg_count > 1 && item->args[0]->kind == ITEM_TEXT &&
           strcmp(item->args[0]->text, name) == 0;
}

// A scene without its name may be any.
static bool is_nameless(const Item *item) {
    return !item->placed && item_is(item, "scene") &&
           (item->arg_count == 0 || !item_text(item->args[0]));
}

// Whether [name] belongs to a declaration that could not be read: that has been reported.
static bool is_lost(const Reader *reader, ProblemKind kind, const char *name) {
    for (int i = 0; name && i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        if (declares(item, name) || (kind == PROBLEM_JUMP_NOWHERE && is_nameless(item)))
            return true;
    }
    return false;
}

void reader_complain(Reader *reader, ProblemKind kind, Place place, int width, const char *first,
                     const char *second, const char *third) {
    assert(reader);
    if (reader->quiet) return;
    if (says_missing(kind) && (!reader->whole || is_lost(reader, kind, first))) return;
    if (reader_waits(reader, kind, &(Waiting){place, width, {first, second, third}})) return;
    problems_add(reader->problems, kind, place, width, (ProblemSlots){{first, second, third}});
}

void reader_complain_at(Reader *reader, ProblemKind kind, const Item *item, const char *first,
                        const char *second, const char *third) {
    assert(item);
    reader_complain(reader, kind, item->place, item->width, first, second, third);
}

void reader_complain_name(Reader *reader, ProblemKind kind, const Item *item, uint32_t kinds,
                          const char *nearest, const char *example) {
    reader->wanted = kinds;
    reader_complain_at(reader, kind, item, item->text, nearest, nearest ? NULL : example);
    reader->wanted = 0;
}

const char *reader_number(Reader *reader, int number) {
    char digits[16];
    size_t at = sizeof digits;
    unsigned rest = number < 0 ? 0u - (unsigned)number : (unsigned)number;
    digits[--at] = '\0';
    do digits[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (number < 0) digits[--at] = '-';
    return arena_copy(&reader->scratch, digits + at);
}

// Whether [text] is [name], or its first word, whatever the capitals.
static bool is_called(const char *text, const char *name) {
    size_t length = 0;
    for (; text[length] && name[length]; length++) {
        char a = text[length], b = name[length];
        if (a >= 'A' && a <= 'Z') a = (char)(a - 'A' + 'a');
        if (b >= 'A' && b <= 'Z') b = (char)(b - 'A' + 'a');
        if (a != b) return false;
    }
    return length > 0 && !text[length] && (!name[length] || name[length] == ' ');
}

const char *reader_nearest_person(Reader *reader, const char *text) {
    const char *found = NULL;
    if (reader->quiet) return NULL;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *row = &reader->names.rows[i];
        if (row->thing != THING_PERSON || word_find(row->name)) continue;
        const Item *name = reader_field(row->item, "name"), *role = reader_field(row->item, "role");
        if (name && item_text(name) && is_called(text, name->text)) return row->name;
        if (!role || !item_text(role) || strcmp(role->text, text) != 0) continue;
        if (found) return NULL;  // Two of one role: nobody can tell who is meant.
        found = row->name;
    }
    return found;
}

const char *reader_nearest(Reader *reader, const char *word, const char *const *known) {
    if (reader->quiet || parl_problems_count(reader->problems) >= PARL_PROBLEMS_MAX) return NULL;
    return problems_nearest(word, known);
}

const char *reader_example(Reader *reader, uint32_t kinds, const char *name) {
    static const struct {
        ThingKind thing;
        const char *word, *body;
    } rows[] = {
        {THING_PERSON, "person", "name = \"…\", role = \"…\""},
        {THING_FACT, "fact", "from = …, needs = { … }, business = \"…\""},
        {THING_CONCERN, "concern", "of = …, weight = 3, \"…\""},
        {THING_UNCERTAIN, "uncertain", "worked = 8, failed = 4, needed = 60, \"…\""},
        {THING_GATE, "gate", "about = \"…\", week = 3, pass = 80, \"…\""},
        {THING_PROMISE, "promise", "to = …, kept = \"…\", \"…\""},
        {THING_SCENE, "scene", "…"},
    };
    char plain[PARL_NAME_MAX + 1];
    if (!name_is_plain(name)) name = name_proposal(name, plain);
    for (size_t i = 0; name && i < sizeof rows / sizeof *rows; i++) {
        if (kinds != kind_bit(rows[i].thing)) continue;
        size_t size = strlen(name) + strlen(rows[i].body) + 32;
        char *text = arena_take(&reader->scratch, size);
        strcpy(text, rows[i].word);
        strcat(strcat(strcat(text, " \""), name), "\" { ");
        return strcat(strcat(text, rows[i].body), " }");
    }
    return NULL;
}

const char *reader_listed(Reader *reader, const char *const *words) {
    size_t size = 1;
    for (int i = 0; words[i]; i++) size += strlen(words[i]) + 2;
    char *list = arena_take(&reader->scratch, size);
    for (int i = 0; words[i]; i++) {
        if (i > 0) strcat(list, ", ");
        strcat(list, words[i]);
    }
    return list;
}

void reader_none_of(Reader *reader, const Item *item, const char *const *words) {
    reader_complain_at(reader, PROBLEM_NONE_OF, item, item->text, reader_listed(reader, words),
                       reader_nearest(reader, item->text, words));
}

const char *reader_kind_name(ThingKind kind) {
    static const char *const names[THING_KIND_COUNT] = {
        [THING_CLOCK] = "the clock",
        [THING_VARY] = "a vary",
        [THING_FIGURE] = "a figure",
        [THING_PERSON] = "a person",
        [THING_FACT] = "a fact",
        [THING_CONCERN] = "a concern",
        [THING_UNCERTAIN] = "an uncertain",
        [THING_GATE] = "a gate",
        [THING_PROMISE] = "a promise",
        [THING_PACKET] = "a packet",
        [THING_WORK] = "a piece of work",
        [THING_MATTER] = "a matter",
        [THING_LIVE] = "a live model",
        [THING_SCENE] = "a scene",
        [THING_CHOICE] = "a choice",
        [THING_PICK] = "a pick",
        [THING_RANK] = "a rank",
        [THING_GRID] = "a grid",
        [THING_ESTIMATE] = "an estimate",
        [THING_WRITE] = "a write",
        [THING_MEMORY] = "a name that set remembers",
    };
    assert(kind < THING_KIND_COUNT);
    return names[kind];
}
