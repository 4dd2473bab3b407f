// SPDX-License-Identifier: MIT
#include "model/effort.h"

#include <assert.h>

#include "expr.h"
#include "model/concerns.h"
#include "within.h"

// The epilogue may be played twice: when the weeks are over, and when an ending has been told.
static_assert(2 * WEEK_LAST * WEEKLY_MAX <= INT16_MAX, "the days of one work must fit their field");

static int phi_of(const Concern *concern) {
    static const int shares[] = {
#define X(name, id, phi) phi,
        BREAKS(X)
#undef X
    };
    return shares[concern->breaks];
}

int effort_plan(const parl_scenario *scenario, const State *state, int work) {
    int plan = number_value(scenario, state, scenario->works[work].plan);
    return within(plan, 1, PARL_DAYS_MAX);
}

int effort_weekly(const parl_scenario *scenario, const State *state, int work) {
    int weekly = number_value(scenario, state, scenario->works[work].weekly);
    return within(weekly, 1, WEEKLY_MAX);
}

int effort_planned(const parl_scenario *scenario, const State *state) {
    int days = 0;
    for (int i = 0; i < scenario->work_count; i++) days += effort_plan(scenario, state, i);
    return days;
}

int effort_spent(const parl_scenario *scenario, const State *state) {
    int days = 0;
    for (int i = 0; i < scenario->work_count; i++) days += state->spent[i];
    return days;
}

int effort_lost(const parl_scenario *scenario, const State *state) {
    int days = 0;
    for (int i = 0; i < scenario->work_count; i++) days += state->lost[i];
    return days;
}

bool effort_all_finished(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->work_count; i++) {
        if (state->finished[i] == 0) return false;
    }
    return true;
}

uint64_t effort_waits_for(const parl_scenario *scenario, const State *state, int work) {
    uint64_t open = 0;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (!(scenario->works[work].rests_on >> i & 1)) continue;
        if (concerns_open(scenario, state, i)) open |= UINT64_C(1) << i;
    }
    return open;
}

// --- The moves ---------------------------------------------------------------------------

static void set_running(World *world, int work, bool running, Reason reason) {
    State *state = world->state;
    bool before = state->running >> work & 1;
    if (before == running) return;
    uint16_t bit = (uint16_t)(1u << work);
    state->running ^= bit;
    bool first = running && !(state->started & bit);
    if (running) state->started |= bit;
    events_change(world, PARL_EVENT_WORK, NONE, reason, work, before, running)->values[0] = first;
}

void effort_start(World *world, int work) {
    assert(work >= 0);
    assert(work < world->scenario->work_count);
    if (world->state->finished[work] > 0) return;
    set_running(world, work, true, REASON_STARTED);
}

void effort_halt(World *world, int work) {
    assert(work >= 0);
    assert(work < world->scenario->work_count);
    set_running(world, work, false, REASON_HALTED);
}

// --- A week ------------------------------------------------------------------------------

static void spend(World *world, int work, int week) {
    State *state = world->state;
    int total = effort_plan(world->scenario, state, work) + state->lost[work];
    int before = state->spent[work];
    int after = before + effort_weekly(world->scenario, state, work);
    if (after >= total) {
        after = total > before ? total : before;  // A plan that is a figure may have shrunk.
        state->finished[work] = (int8_t)week;
    }
    state->spent[work] = (int16_t)after;
}

static void tell(World *world, int work, int before) {
    State *state = world->state;
    parl_event *event = events_change(world, PARL_EVENT_EFFORT, NONE, REASON_WORKED, work, before,
                                      state->spent[work]);
    event->values[0] = state->finished[work];
    event->values[1] = effort_plan(world->scenario, state, work) + state->lost[work];
}

void effort_go_on(World *world, int week) {
    const State *state = world->state;
    for (int i = 0; i < world->scenario->work_count; i++) {
        if (!(state->running >> i & 1) || state->finished[i] > 0) continue;
        if (effort_waits_for(world->scenario, state, i) == 0) spend(world, i, week);
    }
}

void effort_tell(World *world, const State *before) {
    const State *state = world->state;
    for (int i = 0; i < world->scenario->work_count; i++) {
        bool same = state->spent[i] == before->spent[i];
        if (!same || state->finished[i] != before->finished[i]) tell(world, i, before->spent[i]);
    }
}

void effort_week(World *world) {
    if (world->scenario->work_count == 0) return;
    State before = *world->state;
    effort_go_on(world, world->state->week);
    effort_tell(world, &before);
}

// --- Late discovery ----------------------------------------------------------------------

// Each day can be lost once: what had to be done again before does not count a second time.
// Found in time ([found]) it is built again; once it is out it is lost all the same.
static void lose(World *world, int work, int concern, bool found) {
    State *state = world->state;
    const Concern *row = &world->scenario->concerns[concern];
    int worth = state->spent[work] - state->lost[work];
    int again = phi_of(row) * worth / GAUGE_MAX;
    if (again == 0) return;
    int before = state->lost[work];
    state->lost[work] = (int16_t)(before + again);
    if (found) state->finished[work] = 0;
    parl_event *event = events_change(world, PARL_EVENT_REWORK, row->of,
                                      found ? REASON_FOUND_LATE : REASON_WENT_OUT, work, before,
                                      state->lost[work]);
    event->values[0] = concern;
    event->values[1] = worth;
    event->values[2] = phi_of(row);
}

void effort_found(World *world, int concern, bool found) {
    assert(concern >= 0);
    assert(concern < world->scenario->concern_count);
    for (int i = 0; i < world->scenario->work_count; i++) {
        if (world->scenario->works[i].rests_on >> concern & 1) lose(world, i, concern, found);
    }
}
