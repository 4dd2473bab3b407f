// SPDX-License-Identifier: MIT
//
// Evidence and promises.

#include <assert.h>

#include "compile.h"
#include "hash.h"
#include "reader.h"
#include "texts.h"
#include "words.h"

static void read_uncertain(Reader *reader, Uncertain *uncertain, const Name *name) {
    const Item *item = name->item;
    *uncertain = (Uncertain){.id = arena_copy(&reader->scenario->arena, name->name),
                             .of = (int8_t)reader_person(reader, reader_field(item, "of")),
                             .worked = reader_number_field(reader, item, "worked", 1),
                             .failed = reader_number_field(reader, item, "failed", 1),
                             .needed = reader_number_field(reader, item, "needed", 50),
                             .text = text_read(reader, reader_sentence(item)),
                             .stream = hash_text(name->name),
                             .place = item->place};
}

static void read_gate(Reader *reader, Gate *gate, const Name *name) {
    const Item *item = name->item;
    int about = reader_thing(reader, reader_field(item, "about"), kind_bit(THING_UNCERTAIN), NULL);
    *gate = (Gate){.id = arena_copy(&reader->scenario->arena, name->name),
                   .about = (int8_t)(about == NONE ? 0 : about),
                   .week = reader_number_field(reader, item, "week", 1),
                   .pass = reader_number_field(reader, item, "pass", 50),
                   .text = text_read(reader, reader_sentence(item)),
                   .place = item->place};
    if (reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, item, "gate", NULL, NULL);
}

static void read_promise(Reader *reader, Promise *promise, const Name *name) {
    const Item *item = name->item;
    int to = reader_person(reader, reader_field(item, "to"));
    bool alone;
    reader->hidden = true;  // What nobody can know yet settles it.
    ExprRef kept = compile_item(reader, reader_field(item, "kept"), WANT_FLAG);
    reader->hidden = false;
    *promise = (Promise){.id = arena_copy(&reader->scenario->arena, name->name),
                         .to = (int8_t)(to == NONE ? 0 : to),
                         .kept = kept,
                         .uncertain = (int8_t)compile_uncertain(reader, kept, &alone),
                         .text = text_read(reader, reader_sentence(item)),
                         .place = item->place};
}

void read_plan(Reader *reader) {
    assert(reader);
    parl_scenario *scenario = reader->scenario;
    for (int i = 0; i < reader->names.count; i++) {
        const Name *name = &reader->names.rows[i];
        if (name->thing == THING_UNCERTAIN)
            read_uncertain(reader, &scenario->uncertains[name->index], name);
        if (name->thing == THING_GATE) read_gate(reader, &scenario->gates[name->index], name);
        if (name->thing == THING_PROMISE)
            read_promise(reader, &scenario->promises[name->index], name);
    }
}
