// SPDX-License-Identifier: MIT
#include "model/reviews.h"

#include <assert.h>

#include "expr.h"
#include "model/effort.h"
#include "model/people.h"
#include "within.h"

int reviews_missing(const parl_scenario *scenario, const State *state, int packet) {
    int missing = 0;
    for (int item = 0; item < PARL_ITEM_COUNT; item++) {
        bool asked = scenario->packets[packet].count[item] > 0;
        missing += asked && state->packet[packet][item] == NONE;
    }
    return missing;
}

// What a reviewer without a packet reads is never incomplete.
static int missing_for(const parl_scenario *scenario, const State *state, int person) {
    int packet = scenario->people[person].packet;
    return packet == NONE ? 0 : reviews_missing(scenario, state, packet);
}

int reviews_lead(const parl_scenario *scenario, const State *state, int person) {
    int lead = number_value(scenario, state, scenario->people[person].lead);
    int missing = missing_for(scenario, state, person);
    lead = within(lead, 1, LEAD_MAX);
    if (missing > 0 && state->trust[person] >= TRUST_GOODWILL) missing--;
    return lead + (lead * missing + LEAD_SHARE - 1) / LEAD_SHARE;
}

bool reviews_block(const parl_scenario *scenario, const State *state, int person) {
    if (!scenario->people[person].signs) return false;
    int sign = state->sign[person];
    return sign != PARL_SIGN_GRANTED && sign != PARL_SIGN_CONDITIONAL;
}

bool reviews_block_any(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->person_count; i++) {
        if (reviews_block(scenario, state, i)) return true;
    }
    return false;
}

void reviews_contact(World *world, int person, Reason reason) {
    State *state = world->state;
    if (!world->scenario->people[person].law || state->contact[person] != NONE) return;
    state->contact[person] = (int16_t)effort_spent(world->scenario, state);
    parl_event *event = events_add(world, PARL_EVENT_CONTACT, person, reason);
    event->before = NONE;
    event->after = state->contact[person];
    event->values[0] = effort_planned(world->scenario, state);
}

// --- Packets -----------------------------------------------------------------------------

// Everything that worries [person] comes out.
static void bring_up(World *world, int person, Reason reason) {
    for (int i = 0; i < world->scenario->concern_count; i++) {
        if (world->scenario->concerns[i].of == person) people_reveal(world, i, reason);
    }
}

static void hand_over(World *world, int person, int packet) {
    int missing = reviews_missing(world->scenario, world->state, packet);
    parl_event *event = events_add(world, PARL_EVENT_HANDED, person, REASON_HANDED);
    event->subject = (int16_t)packet;
    event->after = (int16_t)missing;
    people_patience(world, person, PATIENCE_MOVE + PATIENCE_BLANK * missing, REASON_HANDED);
    if (missing > 0) return;
    reviews_contact(world, person, REASON_HANDED);
    bring_up(world, person, REASON_PACKET);
}

void reviews_share(World *world, int person, int packet) {
    assert(person >= 0);
    assert(packet >= 0);
    hand_over(world, person, packet);
}

// --- Sign-offs ----------------------------------------------------------------------------------

static void set_sign(World *world, int person, parl_sign sign, int due, Reason reason) {
    State *state = world->state;
    int before = state->sign[person];
    bool signed_before = before == PARL_SIGN_GRANTED || before == PARL_SIGN_CONDITIONAL;
    bool signs = sign == PARL_SIGN_GRANTED || sign == PARL_SIGN_CONDITIONAL;
    state->sign[person] = (uint8_t)sign;
    state->sign_due[person] = (int8_t)due;
    if (!signs) state->signed_week[person] = 0;
    if (signs && !signed_before) state->signed_week[person] = state->week;
    parl_event *event = events_add(world, PARL_EVENT_SIGN, person, reason);
    event->before = (int16_t)before;
    event->after = (int16_t)sign;
    event->values[0] = due;
    event->values[1] = missing_for(world->scenario, state, person);
    event->values[2] = state->signed_week[person];
}

static int due_week(const World *world, int person) {
    int week = world->state->week + reviews_lead(world->scenario, world->state, person);
    return within(week, 1, WEEK_LAST);
}

// The work is finished on which a review could still have had an influence.
static bool work_is_built(const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->work_count; i++) {
        if (state->finished[i] == 0) return false;
    }
    return scenario->work_count > 0;
}

static void request(World *world, int person) {
    const Person *row = &world->scenario->people[person];
    State *state = world->state;
    if (row->packet == NONE) {
        people_patience(world, person, PATIENCE_MOVE, REASON_REQUESTED);
    } else {
        hand_over(world, person, row->packet);
    }
    parl_sign sign = (parl_sign)state->sign[person];
    if (!row->signs || (sign != PARL_SIGN_NONE && sign != PARL_SIGN_BLOCKED)) return;
    bool first = sign == PARL_SIGN_NONE && row->law;
    if (first && work_is_built(world->scenario, state)) {
        people_trust(world, person, REASON_BLESS, 0, true);
    }
    set_sign(world, person, PARL_SIGN_ASKED, due_week(world, person), REASON_REQUESTED);
}

void reviews_request(World *world, uint32_t people) {
    for (int i = 0; i < world->scenario->person_count; i++) {
        if (people >> i & 1) request(world, i);
    }
}

// A change of what they have read, or are reading, begins their review anew.
static void reopen(World *world, int packet) {
    State *state = world->state;
    for (int i = 0; i < world->scenario->person_count; i++) {
        const Person *row = &world->scenario->people[i];
        int sign = state->sign[i];
        if (!row->signs || row->packet != packet) continue;
        if (sign == PARL_SIGN_NONE || sign == PARL_SIGN_BLOCKED) continue;
        set_sign(world, i, PARL_SIGN_ASKED, due_week(world, i), REASON_REOPENED);
    }
}

void reviews_declare(World *world, int packet, int item, int value) {
    assert(packet >= 0);
    assert(packet < world->scenario->packet_count);
    int8_t *declared = &world->state->packet[packet][item];
    int before = *declared;
    if (before == value) return;
    *declared = (int8_t)value;
    parl_event *event = events_add(world, PARL_EVENT_PACKET, NONE, REASON_DECLARED);
    event->subject = (int16_t)packet;
    event->before = (int16_t)before;
    event->after = (int16_t)value;
    event->values[0] = item;
    people_settle(world);
    reopen(world, packet);
}

// --- The verdict -------------------------------------------------------------------------

// The heaviest worry of [person] that is open; 0 where none is.
static int heaviest_open(const World *world, int person) {
    int weight = 0;
    for (int i = 0; i < world->scenario->concern_count; i++) {
        const Concern *row = &world->scenario->concerns[i];
        if (row->of != person || row->weight <= weight) continue;
        if (people_concern_open(world->scenario, world->state, i)) weight = row->weight;
    }
    return weight;
}

static bool follows(const World *world, int person) {
    uint16_t needs = world->scenario->people[person].sign_needs;
    for (int fact = 0; fact < world->scenario->fact_count; fact++) {
        if (!(needs >> fact & 1)) continue;
        if (world->state->understanding[person][fact] < UNDERSTOOD) return false;
    }
    return true;
}

static void judge(World *world, int person) {
    bring_up(world, person, REASON_REVIEW);
    int weight = heaviest_open(world, person);
    if (weight > WEIGHT_CONDITIONAL) {
        set_sign(world, person, PARL_SIGN_BLOCKED, 0, REASON_WORRY_OPEN);
    } else if (!follows(world, person)) {
        set_sign(world, person, PARL_SIGN_BLOCKED, 0, REASON_NOT_FOLLOWED);
    } else if (weight > 0) {
        set_sign(world, person, PARL_SIGN_CONDITIONAL, 0, REASON_ON_CONDITION);
    } else {
        set_sign(world, person, PARL_SIGN_GRANTED, 0, REASON_SIGNED);
    }
}

void reviews_answered(World *world, int person) {
    if (world->state->sign[person] != PARL_SIGN_CONDITIONAL) return;
    if (heaviest_open(world, person) > 0) return;
    set_sign(world, person, PARL_SIGN_GRANTED, 0, REASON_CONDITION_MET);
}

void reviews_raised(World *world, int person) {
    int sign = world->state->sign[person];
    int weight = heaviest_open(world, person);
    if (sign != PARL_SIGN_GRANTED && sign != PARL_SIGN_CONDITIONAL) return;
    if (weight > WEIGHT_CONDITIONAL) {
        set_sign(world, person, PARL_SIGN_BLOCKED, 0, REASON_WORRY_OPEN);
    } else if (weight > 0 && sign == PARL_SIGN_GRANTED) {
        set_sign(world, person, PARL_SIGN_CONDITIONAL, 0, REASON_ON_CONDITION);
    }
}

void reviews_week(World *world, int week) {
    State *state = world->state;
    for (int i = 0; i < world->scenario->person_count; i++) {
        if (state->sign[i] == PARL_SIGN_ASKED && state->sign_due[i] <= week) judge(world, i);
    }
}
