// SPDX-License-Identifier: MIT
//
// Author's functions during play: asked with a view of the state, under a budget of their
// own. The view reads what conditions may read, and is over when the call is.

#include <assert.h>
#include <lauxlib.h>
#include <string.h>

#include "expr.h"
#include "room.h"

// What the view costs per question, in fuel: finding a name is a walk through the scenario.
enum { QUESTION_COST = 20 };

typedef struct {
    const parl_scenario *scenario;  // NULL: this view is over
    const State *state;
} View;

// view.imke, and with [asks] view.imke.knows or view.imke.misled. Its user value keeps the view.
typedef struct {
    View *view;
    ThingKind kind;
    int index;
    Property asks;  // of a fact that is named next; PROPERTY_COUNT: of none
} Thing;

static const char view_type[] = "a view";
static const char thing_type[] = "a thing of the view";

// --- Reading --------------------------------------------------------------------------------

static const View *living(lua_State *L, const View *view) {
    host_charge(L, QUESTION_COST);
    if (!view->scenario) luaL_error(L, "this view is over");
    return view;
}

static const char *asked_name(lua_State *L) {
    if (lua_type(L, 2) != LUA_TSTRING) luaL_error(L, "the view is asked by name: view.week");
    return lua_tostring(L, 2);
}

static void push_word(lua_State *L, const parl_scenario *scenario, int32_t value) {
    bool known = value >= 0 && value < scenario->word_count;
    lua_pushstring(L, known ? scenario->words[value] : "");
}

static void push_person(lua_State *L, const parl_scenario *scenario, int32_t value) {
    if (value >= 0 && value < scenario->person_count) {
        lua_pushstring(L, scenario->people[value].id);
    } else {
        lua_pushnil(L);
    }
}

static int push_property(lua_State *L, const View *view, Property property, int a, int b) {
    const parl_scenario *scenario = view->scenario;
    int32_t value = expr_property(scenario, view->state, property, a, b);
    room_check(L);
    switch (expr_property_type(scenario, property, a)) {
        case VALUE_NUMBER: lua_pushinteger(L, value); break;
        case VALUE_FLAG: lua_pushboolean(L, value != 0); break;
        case VALUE_WORD: push_word(L, scenario, value); break;
        case VALUE_NAME: push_person(L, scenario, value); break;
    }
    return 1;
}

// The property of a kind of thing by its name; "" is the bare thing. PROPERTY_COUNT: none.
static Property find_property(ThingKind kind, const char *name) {
    for (Property property = 0; property < PROPERTY_COUNT; property++) {
        const PropertyRow *row = property_row(property);
        if (row->thing == kind && strcmp(row->name, name) == 0) return property;
    }
    return PROPERTY_COUNT;
}

// A person's bare name stands for texts; here `view.imke` leads on to its properties.
static bool is_value(ThingKind kind) {
    return kind == THING_VARY || kind == THING_FIGURE || kind == THING_MEMORY;
}

static int push_thing(lua_State *L, View *view, Thing value) {
    Thing *thing = lua_newuserdatauv(L, sizeof *thing, 1);
    *thing = value;
    thing->view = view;
    luaL_setmetatable(L, thing_type);
    return 1;
}

static int read_view(lua_State *L) {
    View *view = lua_touserdata(L, 1);
    living(L, view);
    const char *name = asked_name(L);
    Property clock = name[0] ? find_property(THING_CLOCK, name) : PROPERTY_COUNT;
    if (clock != PROPERTY_COUNT) return push_property(L, view, clock, NONE, NONE);
    ThingKind kind = THING_CLOCK;
    int index = NONE;
    if (!scenario_find(view->scenario, name, &kind, &index)) {
        return luaL_error(L, "nothing in this scenario is called '%s'", name);
    }
    if (is_value(kind)) return push_property(L, view, find_property(kind, ""), index, NONE);
    push_thing(L, view, (Thing){.kind = kind, .index = index, .asks = PROPERTY_COUNT});
    lua_pushvalue(L, 1);
    lua_setiuservalue(L, -2, 1);
    return 1;
}

static int read_of_fact(lua_State *L, const Thing *thing, const char *name) {
    ThingKind kind = THING_CLOCK;
    int fact = NONE;
    bool found = scenario_find(thing->view->scenario, name, &kind, &fact);
    if (!found || kind != THING_FACT) return luaL_error(L, "no fact is called '%s'", name);
    return push_property(L, thing->view, thing->asks, thing->index, fact);
}

static int read_thing(lua_State *L) {
    const Thing *thing = lua_touserdata(L, 1);
    living(L, thing->view);
    const char *name = asked_name(L);
    if (thing->asks != PROPERTY_COUNT) return read_of_fact(L, thing, name);
    Property property = name[0] ? find_property(thing->kind, name) : PROPERTY_COUNT;
    if (property == PROPERTY_HOLDS) {
        return luaL_error(L, "'holds' is hidden from functions; only kept, truth and endings "
                             "may ask for it");
    }
    if (property == PROPERTY_COUNT) return luaL_error(L, "there is no property '%s' here", name);
    if (!property_of_fact(property)) {
        return push_property(L, thing->view, property, thing->index, NONE);
    }
    push_thing(L, thing->view,
               (Thing){.kind = thing->kind, .index = thing->index, .asks = property});
    lua_getiuservalue(L, 1, 1);
    lua_setiuservalue(L, -2, 1);
    return 1;
}

// Lua itself refuses to write where there is no __newindex.
static void open_type(lua_State *L, const char *name, lua_CFunction read) {
    if (luaL_newmetatable(L, name)) {
        lua_pushcfunction(L, read);
        lua_setfield(L, -2, "__index");
    }
    lua_pop(L, 1);
}

// --- Calling --------------------------------------------------------------------------------

typedef struct {
    int function;
    const parl_scenario *scenario;
    const State *state;
    View *view;  // to be emptied, whatever happens
    int32_t result;
} Call;

// The second line behind the seal: an outside local that has changed all the same is set
// back, and the call fails.
static bool set_back(lua_State *L) {
    bool changed = false;
    room_get(L, ROOM_OUTSIDE);
    int outside = lua_gettop(L);
    for (lua_Integer i = 1; lua_rawgeti(L, outside, i) == LUA_TFUNCTION; i += 3) {
        lua_rawgeti(L, outside, i + 1);
        int index = (int)lua_tointeger(L, -1);
        lua_pop(L, 1);
        lua_getupvalue(L, -1, index);
        if (lua_rawgeti(L, outside, i + 2) == LUA_TLIGHTUSERDATA) {
            lua_pop(L, 1);
            lua_pushnil(L);
        }
        bool same = lua_rawequal(L, -1, -2);
        if (!same) lua_setupvalue(L, -3, index);
        changed = changed || !same;
        lua_settop(L, outside);
    }
    lua_settop(L, outside - 1);
    return changed;
}

static bool read_result(lua_State *L, int32_t *out) {
    if (lua_isboolean(L, -1)) {
        *out = lua_toboolean(L, -1);
        return true;
    }
    int whole = 0;
    lua_Integer number = lua_type(L, -1) == LUA_TNUMBER ? lua_tointegerx(L, -1, &whole) : 0;
    if (!whole || number < INT32_MIN || number > INT32_MAX) return false;
    *out = (int32_t)number;
    return true;
}

static int ask(lua_State *L) {
    Call *call = lua_touserdata(L, 1);
    open_type(L, view_type, read_view);
    open_type(L, thing_type, read_thing);
    room_get(L, ROOM_KEPT);
    lua_rawgeti(L, -1, call->function + 1);
    View *view = lua_newuserdatauv(L, sizeof *view, 0);
    *view = (View){0};
    luaL_setmetatable(L, view_type);
    *view = (View){call->scenario, call->state};
    call->view = view;
    lua_pushvalue(L, -1);
    lua_insert(L, 1);  // the view stays on the stack, so it is there to be emptied
    lua_call(L, 1, 1);
    *view = (View){0};
    call->view = NULL;
    if (!read_result(L, &call->result)) {
        return luaL_error(L, "a function must answer a whole number, true or false");
    }
    return 0;
}

// The garbage of earlier calls is cleared between calls, never during one.
static void begin(Host *host) {
    if (host->calls++ > 0) return;
    if (host->used > host->sealed_bytes + ROOM_CALL_BYTES / 2) lua_gc(host->L, LUA_GCCOLLECT);
    lua_gc(host->L, LUA_GCSTOP);
    host->stop = HOST_FINE;
    host->long_text = false;
    host->call_failed = false;
    host->fuel = ROOM_CALL_FUEL;
    host->allowance = ROOM_CALL_BYTES;
    room_watch(host);
}

// A call inside a call comes from a figure that the view was asked for. Where it fails, the
// outer answer would rest on nothing, so it fails too.
static bool call_function(void *room, int function, const parl_scenario *scenario,
                          const State *state, int32_t *out) {
    Host *host = room;
    assert(host->sealed);
    assert(function >= 0);
    assert(function < host->kept);
    Call call = {.function = function, .scenario = scenario, .state = state};
    begin(host);
    HostError error = {.result = HOST_RAISED};
    if (host->calls <= ROOM_CALLS_MAX) error = room_enter(host, ask, &call);
    if (call.view) *call.view = (View){0};  // nothing is collected before the call is over
    if (error.result != HOST_FINE || set_back(host->L)) host->call_failed = true;
    if (--host->calls == 0) lua_gc(host->L, LUA_GCRESTART);
    *out = host->call_failed ? 0 : call.result;
    return !host->call_failed;
}

static void close_room(void *room) { host_free(room); }

Script host_script(Host *host) {
    assert(host);
    if (host->kept == 0) {
        host_free(host);
        return (Script){0};
    }
    assert(host->sealed);
    return (Script){.room = host, .call = call_function, .close = close_room};
}
