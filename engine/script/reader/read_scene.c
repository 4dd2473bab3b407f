// SPDX-License-Identifier: MIT
//
// Scenes and endings: how they begin, and their bodies.

#include <assert.h>

#include "compile.h"
#include "flow.h"
#include "texts.h"
#include "words.h"

static Scene empty_scene(Reader *reader, const Name *name) {
    return (Scene){.id = arena_copy(&reader->scenario->arena, name->name),
                   .waits = WAITS_NEVER,
                   .waiting = NONE,
                   .desk = NONE,
                   .week_from = 1,
                   .week_till = (int16_t)reader->scenario->weeks,
                   .cost = 1,
                   .on = NONE,
                   .only = NONE,
                   .worth = NONE,
                   .when = NONE,
                   .after = {0, NONE},
                   .memo = NONE,
                   .ending = item_is(name->item, "ending"),
                   .place = name->item->place};
}

// A week, or { from, till }.
static void read_weeks(const Item *item, Scene *scene) {
    const Item *weeks = reader_field(item, "weeks");
    if (!weeks) return;
    const Item *from = weeks, *till = weeks;
    if (weeks->kind == ITEM_LIST) {
        if (weeks->entry_count == 0) return;
        from = weeks->entries[0];
        till = weeks->entries[weeks->entry_count - 1];
    }
    if (from->kind != ITEM_NUMBER || till->kind != ITEM_NUMBER) return;
    scene->week_from = (int16_t)from->number;
    scene->week_till = (int16_t)till->number;
}

// One way to begin: the desk, a week, or a condition.
static void read_waits(Reader *reader, const Item *item, Scene *scene) {
    const Item *desk = reader_field(item, "desk");
    const Item *at = reader_field(item, "at"), *on = reader_field(item, "on");
    const Item *first = desk ? desk : at ? at : on;
    if (!first) return;
    if (!!desk + !!at + !!on > 1) {
        const Item *second = on ? on : at;
        reader_complain_at(reader, PROBLEM_SCENE_WAITS_TWICE, second, scene->id, NULL, NULL);
    }
    if (reader->scenario->weeks == 0)
        reader_complain_at(reader, PROBLEM_CALENDAR_MISSING, first,
                           desk ? "desk"
                           : at ? "at"
                                : "on",
                           NULL, NULL);
    scene->waits = desk ? WAITS_DESK : at ? WAITS_AT : WAITS_ON;
    scene->desk = text_read(reader, desk);
    scene->on = compile_item(reader, on, WANT_FLAG);
    if (scene->waits == WAITS_AT)
        scene->week_from = scene->week_till = (int16_t)reader_whole(item, "at", 1);
    else
        read_weeks(item, scene);
}

// Fields that only say more about the desk line; and again, for what could come again.
static void check_idle(Reader *reader, const Item *item, const Scene *scene) {
    static const char *const desk[] = {"weeks", "cost", "only", "worth"};
    for (size_t i = 0; i < sizeof desk / sizeof *desk; i++) {
        const Item *field = reader_field(item, desk[i]);
        if (field && scene->waits != WAITS_DESK && !reader_field(item, "desk"))
            reader_complain_at(reader, PROBLEM_FIELD_IDLE, field, desk[i], "desk", NULL);
    }
    const Item *again = reader_field(item, "again"), *cost = reader_field(item, "cost");
    if (again && !reader_field(item, "desk") && !reader_field(item, "on"))
        reader_complain_at(reader, PROBLEM_FIELD_IDLE, again, "again", "desk or on", NULL);
    if (cost && scene->waits == WAITS_DESK && scene->cost > reader->scenario->slots)
        reader_complain_at(reader, PROBLEM_OUT_OF_RANGE, cost, "cost", "0",
                           reader_number(reader, reader->scenario->slots));
}

static void add_waiting(Reader *reader, const Item *item, int index) {
    parl_scenario *scenario = reader->scenario;
    if (scenario->scenes[index].waits == WAITS_NEVER) return;
    if (scenario->waiting_count == PARL_WAITING_MAX) {
        reader_complain_at(reader, PROBLEM_TOO_MANY, item, reader_number(reader, PARL_WAITING_MAX),
                           "scenes that wait", "each has its bits in the state");
        return;
    }
    scenario->waiting = reader_room(scenario->waiting, scenario->waiting_count,
                                    &reader->rooms.waiting, sizeof *scenario->waiting);
    scenario->waiting[scenario->waiting_count] = (int16_t)index;
    scenario->scenes[index].waiting = (int16_t)scenario->waiting_count++;
}

static void read_header(Reader *reader, const Name *name) {
    const Item *item = name->item;
    Scene scene = empty_scene(reader, name);
    reader->hidden = scene.ending;
    scene.with = reader_people(reader, reader_field(item, "with"));
    if (scene.ending) {
        scene.when = compile_item(reader, reader_field(item, "when"), WANT_FLAG);
        scene.after = reader_number_field(reader, item, "after", 0);
    } else {
        read_waits(reader, item, &scene);
        scene.cost = (int8_t)reader_whole(item, "cost", 1);
        scene.again = reader_flag(item, "again");
        scene.only = compile_item(reader, reader_field(item, "only"), WANT_FLAG);
        scene.worth = compile_worth(reader, reader_field(item, "worth"));
        check_idle(reader, item, &scene);
    }
    reader->hidden = false;
    reader->scenario->scenes[name->index] = scene;
    add_waiting(reader, item, name->index);
}

// Whoever speaks in a scene without `with` is there.
static void add_speakers(parl_scenario *scenario, Scene *scene, int32_t till) {
    if (scene->with != 0) return;
    for (int32_t i = scene->body; i < till; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_SAY && step->a != NONE) scene->with |= UINT32_C(1) << step->a;
    }
}

static void read_scene_body(Reader *reader, const Name *name) {
    parl_scenario *scenario = reader->scenario;
    const Item *body = item_body(name->item);
    reader->scene = name->index;
    reader->ordered = reader_flag(name->item, "ordered");
    reader->hidden = scenario->scenes[name->index].ending;
    int32_t from = flow_here(reader);
    scenario->scenes[name->index].body = from;
    if (body) flow_body(reader, body, 0, 0);
    (void)flow_step(reader, STEP_END, name->item, NONE, NONE, NONE);
    add_speakers(scenario, &scenario->scenes[name->index], flow_here(reader));
    reader->hidden = false;
    reader->scene = NONE;
}

static void check_scenes(Reader *reader) {
    const parl_scenario *scenario = reader->scenario;
    int scenes = 0, endings = 0;
    for (int i = 0; i < scenario->scene_count; i++) {
        scenes += !scenario->scenes[i].ending;
        endings += scenario->scenes[i].ending;
    }
    Place top = {0, 1, 1};
    if (scenes == 0)
        reader_complain(reader, PROBLEM_SCENE_MISSING, top, 1, NULL, NULL, NULL);
    else if (endings == 0)
        reader_complain(reader, PROBLEM_ENDING_MISSING, top, 1, NULL, NULL, NULL);
}

void read_flow(Reader *reader) {
    assert(reader);
    for (int i = 0; i < reader->names.count; i++) {
        if (reader->names.rows[i].thing == THING_SCENE) read_header(reader, &reader->names.rows[i]);
    }
    for (int i = 0; i < reader->names.count && !reader->full; i++) {
        if (reader->names.rows[i].thing == THING_SCENE)
            read_scene_body(reader, &reader->names.rows[i]);
    }
    menu_link(reader);
    check_scenes(reader);
}
