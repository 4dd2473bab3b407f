// SPDX-License-Identifier: MIT
//
// Complaints that wait for the end: the same slip in many places is shown where it stands first
// and then counted; and a name that was changed at its declaration alone is one slip, however
// often it is used.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "nearest.h"
#include "reader.h"

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

// --- Keeping ----------------------------------------------------------------------------

static int compare(Place a, Place b) {
    if (a.source != b.source) return a.source < b.source ? -1 : 1;
    if (a.line != b.line) return a.line < b.line ? -1 : 1;
    return a.column < b.column ? -1 : a.column > b.column;
}

// NULL where there are too many kinds of slips to keep them apart.
static Fold *fold_of(Reader *reader, ProblemKind kind, const char *key) {
    for (int i = 0; i < reader->fold_count; i++) {
        Fold *fold = &reader->folds[i];
        if (fold->kind == kind && same_text(fold->key, key)) return fold;
    }
    if (reader->fold_count == FOLDS_MAX) return NULL;
    Fold *fold = &reader->folds[reader->fold_count++];
    *fold = (Fold){.kind = kind, .key = key ? arena_copy(&reader->scratch, key) : NULL};
    return fold;
}

static void keep(Reader *reader, Fold *fold, const Waiting *one) {
    int at = fold->waiting_count;
    while (at > 0 && compare(fold->waiting[at - 1].place, one->place) > 0) at--;
    bool again = at > 0 && compare(fold->waiting[at - 1].place, one->place) == 0;
    if (again && one->place.column > 0) return;  // One slip that shows in two ways.
    fold->count++;
    fold->kinds = fold->count == 1 ? reader->wanted : fold->kinds & reader->wanted;
    if (at > FOLD_SHOWN) return;
    if (fold->waiting_count <= FOLD_SHOWN) fold->waiting_count++;
    memmove(&fold->waiting[at + 1], &fold->waiting[at],
            (size_t)(fold->waiting_count - at - 1) * sizeof *one);
    fold->waiting[at] = *one;
    for (int i = 0; i < 3; i++)
        if (one->slots[i]) fold->waiting[at].slots[i] = arena_copy(&reader->scratch, one->slots[i]);
}

bool reader_waits(Reader *reader, ProblemKind kind, const Waiting *one) {
    assert(reader);
    assert(one);
    if (!folds(kind)) return false;
    Fold *fold = fold_of(reader, kind, kind == PROBLEM_CALENDAR_MISSING ? NULL : one->slots[0]);
    if (fold) keep(reader, fold, one);
    return fold != NULL;
}

bool reader_wrong(const Reader *reader) {
    assert(reader);
    if (parl_problems_errors(reader->problems) > 0) return true;
    for (int i = 0; i < reader->fold_count; i++)
        if (problems_severity(reader->folds[i].kind) == PARL_ERROR) return true;
    return false;
}

// --- Names that were changed in one place -------------------------------------------------

// The first scene, and one with a header of its own, is reached without its name.
static bool has_way_in(const Name *name) {
    return name->thing == THING_SCENE &&
           (name->index == 0 || item_is(name->item, "ending") || reader_field(name->item, "desk") ||
            reader_field(name->item, "at") || reader_field(name->item, "on"));
}

static bool is_lonely(const Name *name, uint32_t kinds) {
    return kinds >> name->thing & 1 && name->asked == 0 && !has_way_in(name);
}

// The one thing of [kinds] that is declared and used nowhere; NULL for none or several.
static const Name *lonely_name(const Reader *reader, uint32_t kinds) {
    const Name *found = NULL;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (!is_lonely(name, kinds)) continue;
        if (found) return NULL;
        found = name;
    }
    return found;
}

// Whether the name of [fold] could be [name]: no other one of its kind is one letter off.
static bool could_be(Reader *reader, const Fold *fold, const Name *name) {
    bool unknown = fold->kind == PROBLEM_UNKNOWN_NAME || fold->kind == PROBLEM_JUMP_NOWHERE;
    if (!unknown || !(fold->kinds >> name->thing & 1)) return false;
    const char *nearest =
        reader_nearest(reader, fold->key, names_list(&reader->names, kind_bit(name->thing)));
    return !nearest || strcmp(nearest, name->name) == 0 || nearest_distance(fold->key, nearest) > 1;
}

// The one fold that could be [name], and wants nothing but its kind where [only]; NULL for none
// or several.
static Fold *the_fold(Reader *reader, const Name *name, bool only, int *count) {
    Fold *found = NULL;
    *count = 0;
    for (int i = 0; i < reader->fold_count; i++) {
        Fold *fold = &reader->folds[i];
        if (only && fold->kinds != kind_bit(name->thing)) continue;
        if (!could_be(reader, fold, name)) continue;
        found = fold;
        (*count)++;
    }
    return *count == 1 ? found : NULL;
}

// A name that may stand for several kinds of things counts where no other one is left.
static Fold *fold_that_is(Reader *reader, const Name *name) {
    int count;
    Fold *found = the_fold(reader, name, true, &count);
    return count > 0 ? found : the_fold(reader, name, false, &count);
}

// One use of another name: the use is as likely wrong as the declaration.
static void guess(Fold *fold, const Name *name) {
    for (int i = 0; i < fold->waiting_count; i++) {
        fold->waiting[i].slots[1] = name->name;
        fold->waiting[i].slots[2] = NULL;
    }
}

// What [fold] may be: the nearest name if it is used nowhere, else the one that is.
static const Name *other_name(Reader *reader, const Fold *fold) {
    const char *nearest = fold->waiting_count > 0 ? fold->waiting[0].slots[1] : NULL;
    const Name *name = nearest ? names_look(&reader->names, nearest) : NULL;
    if (!fold->kinds || (name && is_lonely(name, fold->kinds))) return fold->kinds ? name : NULL;
    name = lonely_name(reader, fold->kinds);
    return name && fold_that_is(reader, name) == fold ? name : NULL;
}

// `set("bosted", 1)` and a condition that reads `boasted`: what is set and never read beside what
// is read and never set. NULL where it is not like that.
static const Name *unread_memory(const Reader *reader, const Fold *fold) {
    const char *nearest = fold->waiting_count > 0 ? fold->waiting[0].slots[1] : NULL;
    bool bare = !fold->kinds &&
                (fold->kind == PROBLEM_UNKNOWN_NAME || fold->kind == PROBLEM_PLACEHOLDER_UNKNOWN);
    const Name *name = bare && nearest ? names_look(&reader->names, nearest) : NULL;
    return name && name->thing == THING_MEMORY && name->asked == 0 ? name : NULL;
}

static void find_changed(Reader *reader, Fold *fold) {
    const Name *memory = unread_memory(reader, fold);
    const Name *name = memory ? memory : other_name(reader, fold);
    if (!name) return;
    if (strchr(name->name, '(')) {  // That it stands twice has been said.
        fold->count = fold->waiting_count = 0;
        return;
    }
    if (!memory && fold->count == 1) {
        guess(fold, name);
        return;
    }
    const Item *said = name->item->args[0];
    char count[32];
    snprintf(count, sizeof count, "%d place%s", fold->count, fold->count == 1 ? "" : "s");
    problems_add(reader->problems, PROBLEM_NAME_CHANGED, said->place, said->width,
                 (ProblemSlots){{name->name, fold->key, count}});
    fold->count = fold->waiting_count = 0;
}

// --- Saying -----------------------------------------------------------------------------

static void say(Reader *reader, const Fold *fold) {
    for (int i = 0; i < fold->waiting_count; i++) {
        const Waiting *one = &fold->waiting[i];
        ProblemSlots slots = {{one->slots[0], one->slots[1], one->slots[2]}};
        ProblemKind kind = i < FOLD_SHOWN ? fold->kind : PROBLEM_SAME_AGAIN;
        if (i == FOLD_SHOWN)
            slots = (ProblemSlots){{reader_number(reader, fold->count - FOLD_SHOWN)}};
        problems_add(reader->problems, kind, one->place, one->width, slots);
    }
}

void reader_fold(Reader *reader) {
    assert(reader);
    for (int i = 0; reader->whole && i < reader->fold_count; i++)
        find_changed(reader, &reader->folds[i]);
    for (int i = 0; i < reader->fold_count; i++) say(reader, &reader->folds[i]);
}
