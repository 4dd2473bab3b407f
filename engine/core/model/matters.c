// SPDX-License-Identifier: MIT
#include "model/matters.h"

#include <assert.h>

#include "expr.h"
#include "model/people.h"
#include "within.h"

// Once it is decided there is nothing left to talk over.
void matters_propose(World *world, int matter) {
    assert(matter >= 0);
    assert(matter < world->scenario->matter_count);
    State *state = world->state;
    for (int i = 0; i < world->scenario->person_count; i++) {
        if (!(world->scenario->matters[matter].among >> i & 1)) continue;
        people_patience(world, i, PATIENCE_MOVE, REASON_MOVE);
    }
    if (state->joint >> matter & 1 || state->decided[matter] != NONE) return;
    state->joint |= (uint16_t)(1u << matter);
    events_change(world, PARL_EVENT_MATTER, NONE, REASON_TALKED_OVER, matter, NONE, NONE);
}

void matters_decide(World *world, const Move *move) {
    State *state = world->state;
    int matter = move->matter;
    int before = state->decided[matter];
    int review = within(number_value(world->scenario, state, move->review), 0, WEEK_LAST);
    uint16_t bit = (uint16_t)(1u << matter);
    state->decided[matter] = move->value;
    state->decider[matter] = move->owner;
    state->matter_review[matter] = (int8_t)review;
    state->priced = (uint16_t)(move->price == NONE ? state->priced & ~bit : state->priced | bit);
    parl_event *event = events_change(world, PARL_EVENT_MATTER, NONE, REASON_DECIDED, matter,
                                      before, move->value);
    event->values[0] = move->owner;
    event->values[1] = move->price;
    event->values[2] = review;
}

int matters_worth(const State *state, int matter) {
    bool joint = state->joint >> matter & 1;
    bool named = state->decided[matter] != NONE && state->decider[matter] != NONE &&
                 state->priced >> matter & 1;
    return GAUGE_MAX / 2 * (joint + named);
}
