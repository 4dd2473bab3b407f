// SPDX-License-Identifier: MIT

#include "host_fake.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expr.h"
#include "room/room.h"

// --- The core ------------------------------------------------------------------------------

static const char *fake_words[] = {"none", "firm", "Polish"};
static Person fake_people[] = {{.id = "imke"}, {.id = "rui"}};

const parl_scenario fake_scenario = {
    .words = fake_words,
    .word_count = 3,
    .people = fake_people,
    .person_count = 2,
};

static const struct {
    const char *name;
    ThingKind thing;
    int index;
} fake_names[] = {
    {"imke", THING_PERSON, 0},    {"rui", THING_PERSON, 1},      {"routing", THING_FACT, 0},
    {"labels", THING_CONCERN, 0}, {"works", THING_UNCERTAIN, 0}, {"launch", THING_PROMISE, 0},
    {"wrong", THING_VARY, 0},     {"segment", THING_VARY, 1},    {"right", THING_FIGURE, 0},
    {"again", THING_FIGURE, 1},   {"boss", THING_MEMORY, 0},
};

bool scenario_find(const parl_scenario *scenario, const char *name, ThingKind *thing, int *index) {
    (void)scenario;
    for (size_t i = 0; i < sizeof fake_names / sizeof *fake_names; i++) {
        if (strcmp(fake_names[i].name, name) != 0) continue;
        *thing = fake_names[i].thing;
        *index = fake_names[i].index;
        return true;
    }
    return false;
}

static const PropertyRow fake_rows[] = {
#define X(id, name, thing, type, words, sentence) \
    {name, THING_##thing, VALUE_##type, words, sentence},
    PROPERTIES(X)
#undef X
};

const PropertyRow *property_row(Property property) { return &fake_rows[property]; }

ValueType expr_property_type(const parl_scenario *scenario, Property property, int a) {
    (void)scenario;
    if (property == PROPERTY_VARY && a == 1) return VALUE_WORD;
    if (property == PROPERTY_MEMORY) return VALUE_NAME;
    return fake_rows[property].type;
}

// The figure "again" asks function 0, and counts a failure as 0, as the core does.
int32_t expr_property(const parl_scenario *scenario, const State *state, Property property, int a,
                      int b) {
    int32_t answer = 0;
    switch (property) {
        case PROPERTY_WEEK: return state->week;
        case PROPERTY_TRUST: return state->trust + a;
        case PROPERTY_KNOWS: return state->knows && a == 1 && b == 0;
        case PROPERTY_MISLED: return a == 0 && b == 0;
        case PROPERTY_FOUND: return 1;
        case PROPERTY_KIND: return state->kind;
        case PROPERTY_VARY: return a == 1 ? 2 : state->wrong;
        case PROPERTY_MEMORY: return 1;
        case PROPERTY_FIGURE:
            if (a == 0) return 100 - state->wrong;
            (void)scenario->script.call(scenario->script.room, 0, scenario, state, &answer);
            return answer;
        default: return 0;
    }
}

// --- The words ------------------------------------------------------------------------------

static int word_keep(lua_State *L) {
    lua_pushinteger(L, host_keep(L, 1));
    return 1;
}

static int word_thing(lua_State *L) {
    if (lua_gettop(L) > 0) return lua_error(L);
    lua_newuserdatauv(L, 8, 0);
    return 1;
}

static int word_choice(lua_State *L) {
    (void)L;
    return 0;
}

static int word_mark(lua_State *L) {
    ((Room *)host_data(L))->marks++;
    return 0;
}

static int word_include(lua_State *L) {
    size_t size = 0;
    const char *text = luaL_checklstring(L, 1, &size);
    Room *room = host_data(L);
    HostError error = host_run(room->host, text, size, 1);
    if (error.result == HOST_FINE) return 0;
    if (error.result == HOST_RAISED) return luaL_error(L, "%s", error.message);
    return luaL_error(L, "%s %s", result_name(error.result), error.message);
}

static Room *open_words(Room *room, Host *host) {
    room->host = host;
    if (!host) return room;
    host_add(host, "keep", word_keep, 0);
    host_add(host, "thing", word_thing, 1);
    host_add(host, "choice", word_choice, 2);
    host_add(host, "mark", word_mark, 3);
    host_add(host, "include", word_include, 4);
    return room;
}

Room room_open_capped(size_t bytes, size_t cap) {
    Room room = {0};
    return *open_words(&room, room_new(bytes, cap, NULL));
}

Room room_open(size_t bytes) {
    Room room = {0};
    return *open_words(&room, host_new(bytes, NULL));
}

void room_run(Room *room, const char *text, size_t size) {
    room->host->data = room;
    room->error = host_run(room->host, text, size, 0);
    memcpy(room->message, room->error.message, sizeof room->message);
}

void room_run_text(Room *room, const char *text) { room_run(room, text, strlen(text)); }

static void note_refusal(void *data, Place place, const char *name, const char *message) {
    Room *room = data;
    if (room->refusals++ > 0) return;
    room->place = place;
    snprintf(room->name, sizeof room->name, "%s", name);
    snprintf(room->message, sizeof room->message, "%s", message);
}

bool room_seal(Room *room) {
    if (!host_seal(room->host, note_refusal, room)) return false;
    room->script = host_script(room->host);
    room->host = NULL;
    return true;
}

bool room_ask(Room *room, int32_t *out) {
    struct State state = {.week = 3, .trust = 52, .wrong = 18, .kind = 1, .knows = true};
    parl_scenario scenario = fake_scenario;
    scenario.script = room->script;
    return room->script.call(room->script.room, 0, &scenario, &state, out);
}

void room_shut(Room *room) {
    host_free(room->host);
    if (room->script.close) room->script.close(room->script.room);
}

const char *result_name(HostResult result) {
    static const char *const names[] = {"FINE",   "SYNTAX",   "RAISED", "FUEL",
                                        "MEMORY", "BYTECODE", "CLOCK"};
    return names[result];
}
