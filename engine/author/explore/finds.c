// SPDX-License-Identifier: MIT
#include "explore/finds.h"

#include <assert.h>
#include <stdlib.h>

#include "explore/room.h"
#include "written.h"

enum { FINDS_FIRST = 16 };

void finds_clear(Finds *finds) {
    free(finds->rows);
    *finds = (Finds){0};
}

// --- One step ----------------------------------------------------------------------------------

// Of the choice, the desk scene or the step that was answered.
static Place answered(const parl_scenario *scenario, const State *state, Code code) {
    Where where = offers_where(scenario, state);
    int option = offers_option(code);
    if (where.menu != NONE) {
        return scenario->choices[scenario->menus[where.menu].choice_first + option].place;
    }
    if (where.estimate != NONE) return scenario->estimates[where.estimate].place;
    if (where.write != NONE) return scenario->writes[where.write].place;
    return option >= 0 ? scenario->scenes[option].place : (Place){0};
}

Look finds_look(const Hand *hand, parl_status status, Code code) {
    Look look = {
        .status = status,
        .dead = status == PARL_OK && hand->after.phase == PHASE_OVER && hand->after.ending == NONE,
        .scene = hand->before.scene,
        .passed_count = hand->trace.passed_count,
    };
    for (int i = 0; i < look.passed_count; i++) look.passed[i] = hand->trace.passed[i];
    if (status != PARL_OK) look.place = answered(hand->scenario, &hand->before, code);
    return look;
}

// --- All of them -------------------------------------------------------------------------------

static bool same_place(Place a, Place b) {
    return a.source == b.source && a.line == b.line && a.column == b.column;
}

static Find *add(Finds *finds, const Find *find) {
    if (finds->count == finds->room) {
        if (finds->room == 0) finds->room = FINDS_FIRST / 2;
        finds->rows = room_double(finds->rows, &finds->room, sizeof *finds->rows);
    }
    finds->rows[finds->count] = *find;
    return &finds->rows[finds->count++];
}

static void note(Finds *finds, const Find *find) {
    Find *row = NULL;
    for (uint32_t i = 0; i < finds->count && !row; i++) {
        Find *other = &finds->rows[i];
        if (other->kind != find->kind || other->status != find->status) continue;
        if (same_place(other->place, find->place)) row = other;
    }
    if (!row) row = add(finds, find);
    row->times++;
}

void finds_add(Finds *finds, const Look *look, Way way) {
    for (int i = 0; i < look->passed_count; i++) {
        const Passed *passed = &look->passed[i];
        Find find = {
            .kind = passed->bare ? PARL_FIND_EMPTY : PARL_FIND_SHUT,
            .place = finds->scenario->menus[passed->menu].place,
            .scene = written_scene(finds->scenario, finds->scenario->menus[passed->menu].after - 1),
            .way = way,
        };
        note(finds, &find);
    }
    // No ending lacks for one answer alone: whatever leads there, it is one find.
    Find dead = {.kind = PARL_FIND_DEAD_END, .scene = NONE, .way = way};
    if (look->dead) note(finds, &dead);
    if (look->status == PARL_OK) return;
    Find fails = {
        .kind = PARL_FIND_FAILS,
        .status = look->status,
        .place = look->place,
        .scene = look->scene,
        .way = way,
    };
    note(finds, &fails);
}

// Keeps the first of those that are most so: [sign] 1: the greatest value; -1: the least.
static void extreme(Finds *finds, parl_find_kind kind, int value, int sign, Way way) {
    Find find = {.kind = kind, .scene = NONE, .value = value, .way = way};
    Find *row = NULL;
    for (uint32_t i = 0; i < finds->count && !row; i++) {
        if (finds->rows[i].kind == kind) row = &finds->rows[i];
    }
    if (!row) row = add(finds, &find);
    if (sign * value > sign * row->value) *row = find;
    row->times += row->value == value;
}

void finds_extremes(Finds *finds, const Ended *ended, int answers, Way way) {
    extreme(finds, PARL_FIND_LOWEST, ended->total, -1, way);
    extreme(finds, PARL_FIND_HIGHEST, ended->total, 1, way);
    extreme(finds, PARL_FIND_SHORTEST, answers, -1, way);
    extreme(finds, PARL_FIND_LONGEST, answers, 1, way);
}
