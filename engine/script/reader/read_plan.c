// SPDX-License-Identifier: MIT
//
// Evidence and promises, work, and the model in use.

#include <assert.h>

#include "compile.h"
#include "hash.h"
#include "reader.h"
#include "texts.h"
#include "words.h"

static void need_calendar(Reader *reader, const Item *item) {
    if (reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, item, item->text, NULL, NULL);
}

static void read_uncertain(Reader *reader, Uncertain *uncertain, const Name *name) {
    const Item *item = name->item;
    *uncertain = (Uncertain){.id = arena_copy(&reader->scenario->arena, name->name),
                             .title = reader_title(reader, item, name->name),
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
                   .title = reader_title(reader, item, name->name),
                   .about = (int8_t)(about == NONE ? 0 : about),
                   .week = reader_number_field(reader, item, "week", 1),
                   .pass = reader_number_field(reader, item, "pass", 50),
                   .text = text_read(reader, reader_sentence(item)),
                   .place = item->place};
    need_calendar(reader, item);
}

static void read_promise(Reader *reader, Promise *promise, const Name *name) {
    const Item *item = name->item;
    int to = reader_person(reader, reader_field(item, "to"));
    bool alone;
    reader->hidden = true;  // What nobody can know yet settles it.
    ExprRef kept = compile_item(reader, reader_field(item, "kept"), WANT_FLAG);
    reader->hidden = false;
    *promise = (Promise){.id = arena_copy(&reader->scenario->arena, name->name),
                         .title = reader_title(reader, item, name->name),
                         .to = (int8_t)(to == NONE ? 0 : to),
                         .kept = kept,
                         .uncertain = (int8_t)compile_uncertain(reader, kept, &alone),
                         .text = text_read(reader, reader_sentence(item)),
                         .place = item->place};
}

// --- Work and what is in use --------------------------------------------------------------

// What comes out late must say how much of the work it undoes.
static void check_breaks(Reader *reader, const Item *concern, const Work *work) {
    const Name *name = item_text(concern) ? names_find(&reader->names, concern->text) : NULL;
    if (!name || name->thing != THING_CONCERN || reader_field(name->item, "breaks")) return;
    reader_complain_at(reader, PROBLEM_BREAKS_MISSING, concern, work->id, name->name, NULL);
}

static void read_work(Reader *reader, Work *work, const Name *name) {
    const Item *item = name->item, *rests_on = reader_field(item, "rests_on");
    *work = (Work){.id = arena_copy(&reader->scenario->arena, name->name),
                   .title = reader_title(reader, item, name->name),
                   .plan = reader_number_field(reader, item, "plan", 1),
                   .weekly = reader_number_field(reader, item, "weekly", 1),
                   .rests_on = reader_things(reader, rests_on, THING_CONCERN),
                   .place = item->place};
    need_calendar(reader, item);
    bool list = rests_on && rests_on->kind == ITEM_LIST;
    if (rests_on && !list) check_breaks(reader, rests_on, work);
    for (int i = 0; list && i < rests_on->entry_count; i++)
        check_breaks(reader, rests_on->entries[i], work);
}

static void read_live(Reader *reader, Live *live, const Name *name) {
    const Item *item = name->item, *shock = reader_field(item, "shock");
    const FieldRow *fields = field_find(word_find("live")->fields, "shock")->fields;
    *live = (Live){.id = arena_copy(&reader->scenario->arena, name->name),
                   .title = reader_title(reader, item, name->name),
                   .starts = reader_number_field(reader, item, "starts", 100),
                   .tenth_lost = reader_number_field(reader, item, "tenth_lost", 1),
                   .complaints = reader_number_field(reader, item, "complaints", 0),
                   .shocked = shock != NULL,
                   .shock_when = NONE,
                   .shock_week = {0, NONE},
                   .shock_loses = {0, NONE},
                   .place = item->place};
    need_calendar(reader, item);
    if (!shock) return;
    live->shock_week = reader_number_row(reader, shock, fields, "week", 1);
    live->shock_when = compile_item(reader, reader_field(shock, "when"), WANT_FLAG);
    live->shock_loses = reader_number_row(reader, shock, fields, "loses", 1);
}

static void read_thing(Reader *reader, const Name *name) {
    parl_scenario *scenario = reader->scenario;
    switch (name->thing) {
        case THING_UNCERTAIN:
            read_uncertain(reader, &scenario->uncertains[name->index], name);
            return;
        case THING_GATE: read_gate(reader, &scenario->gates[name->index], name); return;
        case THING_PROMISE: read_promise(reader, &scenario->promises[name->index], name); return;
        case THING_WORK: read_work(reader, &scenario->works[name->index], name); return;
        case THING_LIVE: read_live(reader, &scenario->lives[name->index], name); return;
        default: return;
    }
}

void read_plan(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->names.count; i++) read_thing(reader, &reader->names.rows[i]);
}
