// SPDX-License-Identifier: MIT
//
// From counts to rows that name what was counted.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "explore/explorer.h"
#include "explore/room.h"
#include "written.h"

static parl_explored row_at(const parl_scenario *scenario, Place place) {
    return (parl_explored){.id = "",
                           .text = "",
                           .scene = "",
                           .file = written_file(scenario, place),
                           .line = place.line};
}

// --- Scenes, choices, conditions ---------------------------------------------------------------

static void fill_scenes(Explorer *explorer) {
    const parl_scenario *scenario = explorer->scenario;
    parl_exploration *out = explorer->out;
    out->scenes = room_many((size_t)scenario->scene_count, sizeof *out->scenes);
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        parl_explored *row = &out->scenes[out->scene_count++];
        *row = row_at(scenario, scene->place);
        row->id = scene->id;
        row->text = written_text(scenario, scene->desk);
        row->ending = scene->ending;
        row->seen = explorer->counts->scenes[i];
    }
}

static void add_choice(Explorer *explorer, int index) {
    const parl_scenario *scenario = explorer->scenario;
    const Choice *choice = &scenario->choices[index];
    parl_explored *row = &explorer->out->choices[explorer->out->choice_count++];
    *row = row_at(scenario, choice->place);
    row->id = choice->id;
    row->text = written_text(scenario, choice->text);
    row->scene = written_scene_id(scenario, choice->body);
    row->seen = explorer->counts->seen[index];
    row->taken = explorer->counts->taken[index];
}

static void add_desk_line(Explorer *explorer, int index) {
    const Scene *scene = &explorer->scenario->scenes[index];
    if (scene->waits != WAITS_DESK) return;
    parl_explored *row = &explorer->out->choices[explorer->out->choice_count++];
    *row = explorer->out->scenes[index];
    row->seen = explorer->counts->desk_seen[index];
    row->taken = explorer->counts->desk_taken[index];
}

static void fill_choices(Explorer *explorer) {
    const parl_scenario *scenario = explorer->scenario;
    size_t most = (size_t)(scenario->choice_count + scenario->scene_count);
    explorer->out->choices = room_many(most, sizeof *explorer->out->choices);
    for (int i = 0; i < scenario->choice_count; i++) add_choice(explorer, i);
    for (int i = 0; i < scenario->scene_count; i++) add_desk_line(explorer, i);
}

static void fill_branches(Explorer *explorer) {
    const parl_scenario *scenario = explorer->scenario;
    parl_exploration *out = explorer->out;
    out->branches = room_many((size_t)scenario->step_count, sizeof *out->branches);
    for (int i = 0; i < scenario->step_count; i++) {
        if (scenario->steps[i].op != STEP_UNLESS) continue;
        parl_explored *row = &out->branches[out->branch_count++];
        *row = row_at(scenario, scenario->steps[i].place);
        row->scene = written_scene_id(scenario, i);
        row->seen = (explorer->counts->ways[i] & WAY_HELD) != 0;
        row->taken = (explorer->counts->ways[i] & WAY_NOT) != 0;
    }
}

// --- What was not looked at --------------------------------------------------------------------

static void add_sampled(Explorer *explorer, const Sampled *sampled, const char *id, Place place) {
    if (sampled->all <= sampled->tried) return;
    parl_exploration *out = explorer->out;
    out->sampled[out->sampled_count++] = (parl_sampled){
        .id = id,
        .file = written_file(explorer->scenario, place),
        .line = place.line,
        .tried = sampled->tried,
        .answers = sampled->all,
    };
}

static void fill_sampled(Explorer *explorer) {
    const parl_scenario *scenario = explorer->scenario;
    const Visits *counts = explorer->counts;
    size_t most = (size_t)(scenario->menu_count + scenario->estimate_count);
    explorer->out->sampled = room_many(most, sizeof *explorer->out->sampled);
    for (int i = 0; i < scenario->estimate_count; i++) {
        const Estimate *row = &scenario->estimates[i];
        add_sampled(explorer, &counts->estimates[i], row->id, row->place);
    }
    for (int i = 0; i < scenario->menu_count; i++) {
        const Menu *row = &scenario->menus[i];
        add_sampled(explorer, &counts->menus[i], row->id, row->place);
    }
    for (int i = 0; i < scenario->write_count; i++) explorer->out->write_count += counts->writes[i];
}

void rows_fill(Explorer *explorer) {
    assert(explorer);
    const Visits *counts = explorer->counts;
    parl_exploration *out = explorer->out;
    fill_scenes(explorer);
    fill_choices(explorer);
    fill_branches(explorer);
    if (!out->random) fill_sampled(explorer);
    if (out->random) out->states = counts->decisions;
    out->steps = counts->steps;
    out->long_runs = counts->full;
    out->ended = counts->ended;
    memcpy(out->totals, counts->totals, sizeof out->totals);
    memcpy(out->signals, counts->signals, sizeof out->signals);
}

// --- Finds --------------------------------------------------------------------------------------

static void add_find(Explorer *explorer, const Find *find, Path path) {
    const parl_scenario *scenario = explorer->scenario;
    explorer->out->finds[explorer->out->find_count++] = (parl_find){
        .kind = find->kind,
        .status = find->status,
        .scene = find->scene == NONE ? "" : scenario->scenes[find->scene].id,
        .file = written_file(scenario, find->place),
        .line = find->place.line,
        .times = find->times,
        .value = find->value,
        .seed = path.seed,
        .answer_count = path.count,
        .answers = path.answers,
    };
}

// By kind, and of one kind as they stand on the page.
static int compare(const void *a, const void *b) {
    const Find *one = a, *other = b;
    if (one->kind != other->kind) return (int)one->kind - (int)other->kind;
    if (one->place.source != other->place.source) return one->place.source - other->place.source;
    if (one->place.line != other->place.line) return one->place.line < other->place.line ? -1 : 1;
    if (one->place.column != other->place.column)
        return one->place.column < other->place.column ? -1 : 1;
    return (int)one->status - (int)other->status;
}

void rows_add_finds(Explorer *explorer, RowsPath *path, void *data) {
    assert(explorer);
    Finds *finds = &explorer->finds;
    explorer->out->finds = room_many(finds->count, sizeof *explorer->out->finds);
    if (finds->count > 0) qsort(finds->rows, finds->count, sizeof *finds->rows, compare);
    for (uint32_t i = 0; i < finds->count; i++) {
        add_find(explorer, &finds->rows[i], path(data, finds->rows[i].way));
    }
}
