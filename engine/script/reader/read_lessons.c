// SPDX-License-Identifier: MIT
//
// Rows of the catalogue: what choices, facts and concerns show, and what the scenario says
// that it covers.

#include <assert.h>
#include <string.h>

#include "catalogue.h"
#include "reader.h"
#include "words.h"

static const char *nearest_id(Reader *reader, const char *id) {
    int count = catalogue_count();
    const char **known = arena_take_many(&reader->scratch, (size_t)count + 1, sizeof *known);
    for (int i = 0; i < count; i++) {
        char text[CATALOGUE_ID_MAX];
        if (catalogue_id(i, text)) known[i] = arena_copy(&reader->scratch, text);
    }
    return reader_nearest(reader, id, known);
}

// False for what the table of words has reported, and for what the catalogue does not have.
static bool is_id(Reader *reader, const Item *item) {
    if (item->kind != ITEM_TEXT) return false;
    if (catalogue_has(item->text)) return true;
    reader_complain_at(reader, PROBLEM_CATALOGUE_UNKNOWN, item, item->text,
                       nearest_id(reader, item->text), NULL);
    return false;
}

// The ids of a field: one text, or each of a list.
static int count_ids(const Item *field) {
    if (!field) return 0;
    return field->kind == ITEM_LIST ? field->entry_count : 1;
}

static const Item *id_at(const Item *field, int index) {
    return field->kind == ITEM_LIST ? field->entries[index] : field;
}

// --- good and bad -----------------------------------------------------------------------

static void add_lesson(Reader *reader, Lessons *lessons, const Item *id) {
    parl_scenario *scenario = reader->scenario;
    if (lessons->count == INT8_MAX || scenario->lesson_count == INT16_MAX) return;
    if (!is_id(reader, id)) return;
    scenario->lessons = reader_room(scenario->lessons, scenario->lesson_count,
                                    &reader->rooms.lessons, sizeof *scenario->lessons);
    scenario->lessons[scenario->lesson_count++] = arena_copy(&scenario->arena, id->text);
    lessons->count++;
}

Lessons reader_lessons(Reader *reader, const Item *item, const char *field) {
    assert(reader);
    Lessons lessons = {.first = (int16_t)reader->scenario->lesson_count};
    const Item *ids = reader_field(item, field);
    for (int i = 0; i < count_ids(ids); i++) add_lesson(reader, &lessons, id_at(ids, i));
    return lessons;
}

// --- covers -----------------------------------------------------------------------------

static bool is_shown(const parl_scenario *scenario, const char *id) {
    for (int i = 0; i < scenario->lesson_count; i++)
        if (strcmp(scenario->lessons[i], id) == 0) return true;
    return false;
}

static void read_cover(Reader *reader, const Item *id) {
    parl_scenario *scenario = reader->scenario;
    if (!is_id(reader, id)) return;
    scenario->covers[scenario->covers_count++] = arena_copy(&scenario->arena, id->text);
    // What is wrong elsewhere may be why; and a page that marks nothing yet is not reminded.
    if (reader_wrong(reader) || scenario->lesson_count == 0 || is_shown(scenario, id->text)) return;
    reader_complain_at(reader, PROBLEM_COVER_UNSHOWN, id, id->text, NULL, NULL);
}

// Where there are two scenarios the first counts, as in the head.
void read_covers(Reader *reader) {
    assert(reader);
    const Item *head = NULL;
    for (int i = 0; i < reader->tree->count && !head; i++) {
        const Item *item = reader->tree->items[i];
        if (!item->placed && item_is(item, "scenario")) head = item;
    }
    const Item *covers = head ? reader_field(head, "covers") : NULL;
    int count = count_ids(covers);
    reader->scenario->covers = arena_take_many(&reader->scenario->arena, (size_t)count,
                                               sizeof *reader->scenario->covers);
    for (int i = 0; i < count; i++) read_cover(reader, id_at(covers, i));
}
