// SPDX-License-Identifier: MIT
//
// Packets and matters: things whose values have names of the author's own. The names come
// first, because conditions anywhere may ask for them; the texts when everything has a name.

#include <assert.h>
#include <string.h>

#include "compile.h"
#include "reader.h"
#include "texts.h"

static const Item *item_of(const Item *packet, int item) {
    return reader_field(packet, parl_item_id((parl_item)item));
}

// How many names there are, as far as there may be.
static int8_t count_named(const Item *list, int max) {
    if (!list || list->kind != ITEM_LIST) return 0;
    return (int8_t)(list->field_count < max ? list->field_count : max);
}

static int16_t word_at_field(Reader *reader, const Item *list, int index) {
    const char *name = list->fields[index].name;
    return (int16_t)reader_word(reader, name, strlen(name));
}

// --- The names --------------------------------------------------------------------------

static bool is_item(const char *field) {
    for (int i = 0; i < PARL_ITEM_COUNT; i++)
        if (strcmp(parl_item_id((parl_item)i), field) == 0) return true;
    return false;
}

// A field that no packet has was meant to be an item, and has been reported.
static bool has_other_fields(const Item *item) {
    const Item *body = item_body(item);
    for (int i = 0; body && i < body->field_count; i++) {
        const char *field = body->fields[i].name;
        if (strcmp(field, "title") != 0 && !is_item(field)) return true;
    }
    return false;
}

// Names without texts, or no names where there should be some.
static bool is_loose(const Item *list, int count) {
    return count == 0 || list->entry_count > 0;
}

static void read_items(Reader *reader, int index, const Item *item) {
    Packet *packet = &reader->scenario->packets[index];
    *packet = (Packet){.place = item->place};
    bool other = has_other_fields(item);
    for (int i = 0; i < PARL_ITEM_COUNT; i++) {
        const Item *list = item_of(item, i);
        packet->count[i] = count_named(list, PARL_PACKET_VALUES_MAX);
        if (list ? is_loose(list, packet->count[i]) : other)
            reader->loose[index] |= (uint8_t)(1u << i);
        for (int j = 0; j < packet->count[i]; j++)
            packet->values[i][j] = (PacketValue){word_at_field(reader, list, j), NONE};
    }
}

static void read_options(Reader *reader, int index, const Item *item) {
    Matter *matter = &reader->scenario->matters[index];
    const Item *list = reader_field(item, "options");
    *matter = (Matter){.option_count = count_named(list, PARL_MATTER_OPTIONS_MAX),
                       .place = item->place};
    if (!list || is_loose(list, matter->option_count))
        reader->loose_matters |= (uint16_t)(1u << index);
    for (int i = 0; i < matter->option_count; i++)
        matter->options[i] = (MatterOption){word_at_field(reader, list, i), NONE};
}

// Owners are shown and asked for by their names.
static void add_owners(Reader *reader) {
    const char *const *people = names_list(&reader->names, kind_bit(THING_PERSON));
    for (; *people; people++) (void)reader_word(reader, *people, strlen(*people));
    (void)reader_word(reader, "me", strlen("me"));
}

void read_values(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_PACKET)
            read_items(reader, name->index, name->item);
        if (name->thing == THING_MATTER)
            read_options(reader, name->index, name->item);
    }
    if (scenario->packet_count > 0) (void)reader_word(reader, "blank", strlen("blank"));
    if (scenario->matter_count + scenario->live_count > 0) add_owners(reader);
}

// --- All the rest -----------------------------------------------------------------------

static void read_packet(Reader *reader, Packet *packet, const Name *name) {
    const Item *item = name->item;
    bool empty = reader->loose[name->index] == 0;
    packet->id = arena_copy(&reader->scenario->arena, name->name);
    packet->title = reader_title(reader, item, name->name);
    for (int i = 0; i < PARL_ITEM_COUNT; i++) {
        const Item *list = item_of(item, i);
        for (int j = 0; j < packet->count[i]; j++)
            packet->values[i][j].text = text_read(reader, list->fields[j].value);
        empty = empty && packet->count[i] == 0;
    }
    if (!empty) return;
    reader_complain_at(reader, PROBLEM_ENTRY_MISSING, item, "packet",
                       "an item, such as use = { rank = \"…\" }", NULL);
}

static void read_matter(Reader *reader, Matter *matter, const Name *name) {
    const Item *item = name->item, *list = reader_field(item, "options");
    matter->id = arena_copy(&reader->scenario->arena, name->name);
    matter->title = reader_title(reader, item, name->name);
    matter->among = reader_people(reader, reader_field(item, "among"));
    for (int i = 0; i < matter->option_count; i++)
        matter->options[i].text = text_read(reader, list->fields[i].value);
}

void read_packets(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_PACKET)
            read_packet(reader, &scenario->packets[name->index], name);
        if (name->thing == THING_MATTER)
            read_matter(reader, &scenario->matters[name->index], name);
    }
}
