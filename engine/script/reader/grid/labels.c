// SPDX-License-Identifier: MIT
#include "labels.h"

#include <assert.h>
#include <string.h>

#include "texts.h"
#include "words.h"

static Label entry(Reader *reader, const Item *item) {
    bool number = item->kind == ITEM_NUMBER;
    return (Label){.id = number ? reader_number(reader, (int)item->number) : item_text(item),
                   .item = item,
                   .bare = item->kind == ITEM_NAME};
}

int labels_read(Reader *reader, const Item *list, int max, Label *out) {
    assert(reader);
    assert(out);
    assert(max <= LABELS_MAX);
    int count = 0;
    if (!list || list->kind != ITEM_LIST) return 0;
    for (int i = 0; i < list->entry_count && count < max; i++) {
        Label label = entry(reader, list->entries[i]);
        if (label.id && *label.id && labels_find(out, count, label.id) == NONE)
            out[count++] = label;
    }
    for (int i = 0; i < list->field_count && count < max; i++) {
        const ItemField *field = &list->fields[i];
        if (labels_find(out, count, field->name) != NONE) continue;
        out[count++] = (Label){.id = field->name, .item = field->value, .text = field->value};
    }
    return count;
}

int labels_find(const Label *labels, int count, const char *id) {
    assert(id);
    for (int i = 0; i < count; i++)
        if (strcmp(labels[i].id, id) == 0) return i;
    return NONE;
}

const char *const *labels_ids(Reader *reader, const Label *labels, int count) {
    const char **ids = arena_take_many(&reader->scratch, (size_t)count + 1, sizeof *ids);
    for (int i = 0; i < count; i++) ids[i] = labels[i].id;
    ids[count] = NULL;
    return ids;
}

// --- Who and what they are --------------------------------------------------------------

int label_person(const Reader *reader, const Label *label) {
    assert(label);
    if (strcmp(label->id, "me") == 0) return ME;
    const Name *name = names_find(&reader->names, label->id);
    return name && name->thing == THING_PERSON ? name->index : NONE;
}

// "takes_it_back" as a line of its own: "Takes it back".
static const char *as_line(Reader *reader, const char *words) {
    char *text = arena_copy(&reader->scratch, words);
    for (char *at = text; *at; at++)
        if (*at == '_') *at = ' ';
    if (*text >= 'a' && *text <= 'z') *text = (char)(*text - 'a' + 'A');
    return text;
}

TextRef label_text(Reader *reader, const Label *label, const char *spoken) {
    assert(reader);
    assert(label);
    if (label->text) return text_read(reader, label->text);
    int person = label_person(reader, label);
    const char *text = person == ME  ? "You"
                       : person >= 0 ? reader->scenario->people[person].name
                                     : as_line(reader, spoken ? spoken : label->id);
    return text_as_it_is(reader, text, label->item);
}

void labels_check_people(Reader *reader, const Label *labels, int count, bool all) {
    assert(reader);
    for (int i = 0; i < count; i++)
        all = all || (labels[i].bare && label_person(reader, &labels[i]) != NONE);
    const char *const *people = names_list(&reader->names, kind_bit(THING_PERSON));
    for (int i = 0; i < count && all; i++) {
        const Label *label = &labels[i];
        if (label_person(reader, label) != NONE) continue;
        reader_complain_at(reader, PROBLEM_GRID_NOBODY, label->item, label->id,
                           reader_nearest(reader, label->id, people), NULL);
    }
}
