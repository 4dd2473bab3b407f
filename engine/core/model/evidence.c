// SPDX-License-Identifier: MIT
#include "model/evidence.h"

#include <assert.h>

#include "expr.h"
#include "model/chance.h"
#include "model/effort.h"
#include "model/people.h"
#include "model/promises.h"
#include "within.h"

static Experiment *free_row(World *world) {
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        if (world->state->experiments[i].cases == 0) return &world->state->experiments[i];
    }
    return NULL;
}

// The builder who owns the question, else the builders in the room: they are glad of a
// question that comes before the date.
static void please_builders(World *world, int uncertain) {
    const parl_scenario *scenario = world->scenario;
    State *state = world->state;
    int of = scenario->uncertains[uncertain].of;
    uint32_t room = state->scene == NONE ? 0 : scenario->scenes[state->scene].with;
    if (of != NONE) room = UINT32_C(1) << of;
    if (state->planned >> uncertain & 1) return;
    state->planned |= UINT32_C(1) << uncertain;
    for (int i = 0; i < scenario->person_count; i++) {
        if (!(room >> i & 1) || !scenario->people[i].builder) continue;
        people_trust(world, i, REASON_GATE_PROPOSED, 0, false);
    }
}

void evidence_order(World *world, const Move *move) {
    State *state = world->state;
    int uncertain = move->uncertain;
    Experiment *row = free_row(world);
    int room = PARL_CASES_MAX - state->ordered[uncertain];
    int cases = within(number_value(world->scenario, state, move->cases), 1, PARL_CASES_MAX);
    int weeks = within(number_value(world->scenario, state, move->weeks), 1, PARL_WEEKS_MAX);
    if (cases > room) cases = room;
    if (!row || cases <= 0) {
        world_fail(world, PARL_ERR_LIMIT);
        return;
    }
    *row = (Experiment){
        .uncertain = (int8_t)uncertain,
        .due = (int8_t)within(state->week + weeks, 1, INT8_MAX),
        .cases = (int16_t)cases,
    };
    int before = state->ordered[uncertain];
    state->ordered[uncertain] = (int16_t)(before + cases);
    parl_event *event = events_change(world, PARL_EVENT_EXPERIMENT, NONE, REASON_ORDERED, uncertain,
                                      before, state->ordered[uncertain]);
    event->values[0] = row->due;
    please_builders(world, uncertain);
}

// When the evidence first said stop, and what had been spent by then; forgotten where later
// evidence says otherwise.
static void note_stop(World *world, int week) {
    State *state = world->state;
    bool stop = false;
    for (int i = 0; i < world->scenario->uncertain_count; i++) {
        if (!promises_hang_on(world->scenario, i)) continue;
        if (state->cases[i] > 0) stop |= chance_likely(world->scenario, state, i) <= CHANCE_STOP;
    }
    if (stop == (state->stop_week > 0)) return;
    state->stop_week = (int8_t)(stop ? week : 0);
    int effort = stop ? effort_spent(world->scenario, state) : 0;
    state->stop_effort = (int16_t)within(effort, 0, INT16_MAX);
}

static void come_in(World *world, Experiment *row) {
    State *state = world->state;
    int uncertain = row->uncertain;
    uint64_t stream = world->scenario->uncertains[uncertain].stream;
    uint32_t share = chance_truth(world->scenario, state, uncertain);
    int seen = state->cases[uncertain];
    int hits = 0;
    for (int i = 0; i < row->cases; i++)
        hits += chance_case(state->hidden, stream, seen + i, share);
    state->cases[uncertain] = (int16_t)(seen + row->cases);
    state->hits[uncertain] = (int16_t)(state->hits[uncertain] + hits);
    *row = (Experiment){0};
    parl_event *event = events_add(world, PARL_EVENT_EVIDENCE, NONE, REASON_CAME_IN);
    event->subject = (int16_t)uncertain;
    event->before = (int16_t)seen;
    event->after = state->cases[uncertain];
    event->values[0] = hits;
}

void evidence_week(World *world, int week) {
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) {
        Experiment *row = &world->state->experiments[i];
        if (row->cases == 0 || row->due > week) continue;
        come_in(world, row);
        note_stop(world, week);
    }
}
