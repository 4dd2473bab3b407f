// SPDX-License-Identifier: MIT
//
// What was found by play, and how to get there.

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "author/explore.h"

// Ways that stand in the report itself; a folder takes all of them.
enum { WAYS_MAX = 10 };

// The lines of the way, as a file of answers has them.
static void tell_way(const parl_find *find, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink, "%s", find->way);
    for (char *line = strtok(ink.text, "\n"); line; line = strtok(NULL, "\n")) {
        doc_note(doc, "", line);
    }
    ink_clear(&ink);
}

// A line of its own, so that it can be copied.
static void tell_file(const parl_exploration *exploration, int find,
                      const parl_explore_report *request, Doc *doc) {
    char file[96];
    Ink ink = {0};
    (void)parl_report_find_file(exploration, find, file, sizeof file);
    ink_add(&ink, "%s/%s", request->folder, file);
    doc_note(doc, "", ink_text(&ink));
    ink_clear(&ink);
}

// How to walk a way, once before the first of them.
static void tell_how(const parl_explore_report *request, bool inside, Doc *doc) {
    Ink ink = {0};
    ink_add(&ink,
            "`parlance play %s --seed N --answers FILE` walks the way to each: ", request->name);
    ink_add(&ink, inside ? "put the lines under it into a file." : "under it stands its file.");
    doc_paragraph(doc, ink_text(&ink));
    ink_clear(&ink);
}

static void add_what(const parl_find *find, Ink *ink) {
    const char *sentence = parl_find_sentence(find->kind);
    ink_add(ink, "%c%s", sentence[0] - 'a' + 'A', sentence + 1);
    if (find->status != PARL_OK) ink_add(ink, ": %s", parl_status_text(find->status));
    ink_add(ink, ". ");
    Ink place = {0};
    explore_place(&place, find->file, find->line, find->scene);
    if (place.size > 0) ink_add(ink, "%s. ", ink_text(&place));
    ink_clear(&place);
}

static void add_first(const parl_find *find, Ink *ink) {
    ink_add(ink, "Met %" PRId64 " time%s, first with seed %" PRIu64 " %s ", find->times,
            find->times == 1 ? "" : "s", find->seed, find->status != PARL_OK ? "at" : "after");
    if (find->answer_count == 0)
        ink_add(ink, "the very beginning.");
    else if (find->status != PARL_OK)
        ink_add(ink, "answer %d.", find->answer_count);
    else
        ink_add(ink, "%d answer%s.", find->answer_count, find->answer_count == 1 ? "" : "s");
}

static void tell_one(const parl_exploration *exploration, int index,
                     const parl_explore_report *request, int inside, Doc *doc) {
    const parl_find *find = &exploration->finds[index];
    Ink ink = {0};
    add_what(find, &ink);
    add_first(find, &ink);
    doc_number(doc, ink_text(&ink));
    ink_clear(&ink);
    if (request->folder)
        tell_file(exploration, index, request, doc);
    else if (inside < WAYS_MAX)
        tell_way(find, doc);
    else if (inside == WAYS_MAX)
        doc_note(doc, "", "From here on --answers FOLDER writes the way to each of them.");
}

void explore_tell_wrong(const parl_exploration *exploration, const parl_explore_report *request,
                        Doc *doc) {
    assert(doc);
    int told = 0;
    for (int i = 0; i < exploration->find_count; i++) {
        if (!parl_find_is_wrong(exploration->finds[i].kind)) continue;
        if (told == 0) doc_heading(doc, "What is wrong");
        if (told == 0) tell_how(request, !request->folder, doc);
        tell_one(exploration, i, request, told++, doc);
    }
}

// --- Remarks ------------------------------------------------------------------------------------

static bool is_extreme(const parl_find *find) { return !*find->file; }

static void add_extreme(const parl_find *find, Ink *ink) {
    const char *sentence = parl_find_sentence(find->kind);
    bool score = find->kind == PARL_FIND_LOWEST || find->kind == PARL_FIND_HIGHEST;
    ink_add(ink, "%c%s: %d %s (seed %" PRIu64 ", %d answers).", sentence[0] - 'a' + 'A',
            sentence + 1, find->value, score ? "of 100" : "answers", find->seed,
            find->answer_count);
}

void explore_tell_remarks(const parl_exploration *exploration, const parl_explore_report *request,
                          Doc *doc) {
    assert(doc);
    int told = 0;
    for (int i = 0; i < exploration->find_count; i++) {
        const parl_find *find = &exploration->finds[i];
        if (parl_find_is_wrong(find->kind)) continue;
        if (told == 0) doc_heading(doc, "Worth knowing");
        if (told++ == 0 && request->folder) tell_how(request, false, doc);
        Ink ink = {0};
        if (is_extreme(find)) {
            add_extreme(find, &ink);
        } else {
            add_what(find, &ink);
            add_first(find, &ink);
        }
        doc_number(doc, ink_text(&ink));
        ink_clear(&ink);
        if (request->folder) tell_file(exploration, i, request, doc);
    }
}
