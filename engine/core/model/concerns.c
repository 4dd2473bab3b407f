// SPDX-License-Identifier: MIT
#include "model/concerns.h"

#include <assert.h>

#include "expr.h"
#include "model/effort.h"
#include "model/people.h"
#include "model/reviews.h"

bool concerns_exist(const parl_scenario *scenario, const State *state, int concern) {
    assert(concern >= 0);
    assert(concern < scenario->concern_count);
    ExprRef when = scenario->concerns[concern].when;
    int32_t exists = 1;
    if (when != NONE) (void)expr_value(scenario, state, when, &exists);
    return exists != 0;
}

static void move_to(World *world, int concern, parl_concern_state after, Reason reason) {
    State *state = world->state;
    int before = state->concern[concern];
    state->concern[concern] = (uint8_t)after;
    events_change(world, PARL_EVENT_CONCERN, world->scenario->concerns[concern].of, reason, concern,
                  before, (int)after);
}

static bool hidden(const World *world, int concern) {
    return world->state->concern[concern] < PARL_CONCERN_RAISED &&
           concerns_exist(world->scenario, world->state, concern);
}

bool concerns_open(const parl_scenario *scenario, const State *state, int concern) {
    return state->concern[concern] == PARL_CONCERN_RAISED &&
           concerns_exist(scenario, state, concern);
}

void concerns_reveal(World *world, int concern, Reason reason) {
    const Concern *row = &world->scenario->concerns[concern];
    if (!hidden(world, concern)) return;
    world->state->concern_week[concern] = world->state->week;
    move_to(world, concern, PARL_CONCERN_RAISED, reason);
    events_say(world, PARL_EVENT_SAID, row->of, row->text);
    if (reason == REASON_OPENLY || reason == REASON_NAMED) {
        people_trust(world, row->of, REASON_CAME_OUT, 0, false);
    }
    events_lessons(world, row->good, row->of, true);
    reviews_contact(world, row->of, reason);
    effort_found(world, concern, true);
    reviews_raised(world, row->of);
}

// The heaviest hidden concern of [person]; the first of equals; NONE.
static int heaviest(const World *world, int person) {
    const parl_scenario *scenario = world->scenario;
    int best = NONE;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (scenario->concerns[i].of != person || !hidden(world, i)) continue;
        if (best == NONE || scenario->concerns[i].weight > scenario->concerns[best].weight) {
            best = i;
        }
    }
    return best;
}

static void ask_openly(World *world, int person) {
    bool before = world->state->asked >> person & 1;
    world->state->asked |= UINT32_C(1) << person;
    if (!before) events_change(world, PARL_EVENT_ASKED, person, REASON_OPENLY, NONE, 0, 1);
}

void concerns_ask(World *world, int person, int concern) {
    assert(person >= 0);
    assert(person < world->scenario->person_count);
    State *state = world->state;
    bool openly = concern == NONE;
    people_patience(world, person, PATIENCE_MOVE, REASON_MOVE);
    if (openly) {
        ask_openly(world, person);
        concern = heaviest(world, person);
    }
    if (concern == NONE || !hidden(world, concern)) return;
    if (state->trust[person] < (openly ? TRUST_TO_TELL : TRUST_TO_TELL_TOPIC)) return;
    concerns_reveal(world, concern, openly ? REASON_OPENLY : REASON_NAMED);
}

static void answer(World *world, int concern, Reason reason) {
    const Concern *row = &world->scenario->concerns[concern];
    move_to(world, concern, PARL_CONCERN_ADDRESSED, reason);
    people_trust(world, row->of, REASON_ADDRESSED, TRUST_PER_WEIGHT * row->weight, true);
    reviews_answered(world, row->of);
}

void concerns_address(World *world, int person, int concern, int remedy) {
    assert(concern >= 0);
    assert(concern < world->scenario->concern_count);
    const Concern *row = &world->scenario->concerns[concern];
    people_patience(world, person, PATIENCE_MOVE, REASON_MOVE);
    if (world->state->concern[concern] != PARL_CONCERN_RAISED) return;
    if (remedy == NONE && row->remedy_count > 0) return;  // Not what would help.
    answer(world, concern, REASON_REMEDY);
}

void concerns_settle(World *world) {
    for (int i = 0; i < world->scenario->concern_count; i++) {
        if (world->state->concern[i] != PARL_CONCERN_RAISED) continue;
        if (!concerns_exist(world->scenario, world->state, i)) answer(world, i, REASON_SETTLED);
    }
}

// What becomes of an unanswered worry when the thing is out.
static void go_out(World *world, int concern) {
    const Concern *row = &world->scenario->concerns[concern];
    bool raised = world->state->concern[concern] == PARL_CONCERN_RAISED;
    bool signs = world->scenario->people[row->of].signs;
    if (raised && signs && !reviews_block(world->scenario, world->state, row->of)) {
        move_to(world, concern, PARL_CONCERN_ACCEPTED, REASON_LIVE_WITH);
    } else if (row->breaks != BREAKS_NOTHING) {
        move_to(world, concern, PARL_CONCERN_VIOLATED, REASON_WENT_OUT);
        if (!raised) effort_found(world, concern, false);
    }
}

void concerns_launch(World *world) {
    for (int i = 0; i < world->scenario->concern_count; i++) {
        if (world->state->concern[i] > PARL_CONCERN_RAISED) continue;
        if (concerns_exist(world->scenario, world->state, i)) go_out(world, i);
    }
}

void concerns_hint(World *world, int person) {
    const parl_scenario *scenario = world->scenario;
    int concern = heaviest(world, person);
    if (concern == NONE || scenario->concerns[concern].hint == NONE) return;
    if (world->state->concern[concern] != PARL_CONCERN_HIDDEN) return;
    move_to(world, concern, PARL_CONCERN_HINTED, REASON_HINT);
    events_say(world, PARL_EVENT_SAID, NONE, scenario->concerns[concern].hint);
}
