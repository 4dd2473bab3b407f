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
        case PROBLEM_JUMP_NOWHERE:
        case PROBLEM_PLACEHOLDER_UNKNOWN:
        case PROBLEM_SCENARIO_MISSING:
        case PROBLEM_SCENE_MISSING:
        case PROBLEM_ENDING_MISSING: return true;
        default: return false;
    }
}

// Whether [name] belongs to a declaration whose word is misspelt: that has been reported.
static bool is_lost(const Reader *reader, const char *name) {
    for (int i = 0; name && i < reader->tree->count; i++) {
        const Item *item = reader->tree->items[i];
        bool lost = !item->placed && item->kind == ITEM_SPEECH && item->arg_count > 1 &&
                    item->args[0]->kind == ITEM_TEXT && strcmp(item->args[0]->text, name) == 0;
        if (lost) return true;
    }
    return false;
}

static bool same_text(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

// Whether the first slot says what is wrong, so that the same slot is the same slip.
static bool folds(ProblemKind kind) {
    switch (kind) {
        case PROBLEM_UNKNOWN_NAME:
        case PROBLEM_UNKNOWN_WORD:
        case PROBLEM_UNKNOWN_FRAME:
        case PROBLEM_JUMP_NOWHERE:
        case PROBLEM_PLACEHOLDER_UNKNOWN:
        case PROBLEM_CATALOGUE_UNKNOWN:
        case PROBLEM_CALENDAR_MISSING:
        case PROBLEM_SIGNAL_WEIGHTLESS:
        case PROBLEM_SIGNER_FOREIGN:
        case PROBLEM_PROMISE_FOREIGN: return true;
        default: return false;
    }
}

// Counts one more of the same; true where it is to be shown. The same slip in many places is
// shown a few times only.
static bool is_shown(Reader *reader, ProblemKind kind, Place place, int width, const char *key) {
    if (!folds(kind)) return true;
    if (kind == PROBLEM_CALENDAR_MISSING) key = NULL;
    Fold *fold = reader->folds;
    while (fold < reader->folds + reader->fold_count &&
           !(fold->kind == kind && same_text(fold->key, key)))
        fold++;
    if (fold == reader->folds + FOLDS_MAX) return true;
    if (fold == reader->folds + reader->fold_count) {
        reader->fold_count++;
        *fold = (Fold){.kind = kind, .key = key ? arena_copy(&reader->scratch, key) : NULL};
    }
    if (fold->count++ == FOLD_SHOWN) {
        fold->place = place;
        fold->width = width;
    }
    return fold->count <= FOLD_SHOWN;
}

void reader_fold(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->fold_count; i++) {
        const Fold *fold = &reader->folds[i];
        if (fold->count <= FOLD_SHOWN) continue;
        const char *more = reader_number(reader, fold->count - FOLD_SHOWN);
        problems_add(reader->problems, PROBLEM_SAME_AGAIN, fold->place, fold->width,
                     (ProblemSlots){{more}});
    }
}

void reader_complain(Reader *reader, ProblemKind kind, Place place, int width, const char *first,
                     const char *second, const char *third) {
    assert(reader);
    if (reader->quiet) return;
    if (says_missing(kind) && (!reader->whole || is_lost(reader, first))) return;
    if (!is_shown(reader, kind, place, width, first)) return;
    problems_add(reader->problems, kind, place, width, (ProblemSlots){{first, second, third}});
}

void reader_complain_at(Reader *reader, ProblemKind kind, const Item *item, const char *first,
                        const char *second, const char *third) {
    assert(item);
    reader_complain(reader, kind, item->place, item->width, first, second, third);
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
        [THING_ESTIMATE] = "an estimate",
        [THING_WRITE] = "a write",
        [THING_MEMORY] = "a name that set remembers",
    };
    assert(kind < THING_KIND_COUNT);
    return names[kind];
}
