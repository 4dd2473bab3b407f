// SPDX-License-Identifier: MIT
#include "model/reviews.h"

#include <assert.h>

#include "expr.h"
#include "model/concerns.h"
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

static bool stands(parl_sign sign) {
    return sign == PARL_SIGN_GRANTED || sign == PARL_SIGN_CONDITIONAL;
}

bool reviews_block(const parl_scenario *scenario, const State *state, int person) {
    return scenario->people[person].signs && !stands((parl_sign)state->sign[person]);
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
    int effort = effort_spent(world->scenario, state);
    state->contact[person] = (int16_t)within(effort, 0, INT16_MAX);
    parl_event *event = events_add(world, PARL_EVENT_CONTACT, person, reason);
    event->before = NONE;
    event->after = state->contact[person];
    event->values[0] = effort_planned(world->scenario, state);
}

// --- Packets -----------------------------------------------------------------------------

// Everything that worries [person] comes out.
static void bring_up(World *world, int person, Reason reason) {
    for (int i = 0; i < world->scenario->concern_count; i++) {
        if (world->scenario->concerns[i].of == person) concerns_reveal(world, i, reason);
    }
}

void reviews_share(World *world, int person, int packet) {
    assert(person >= 0);
    assert(packet >= 0);
    int missing = reviews_missing(world->scenario, world->state, packet);
    parl_event *event = events_add(world, PARL_EVENT_HANDED, person, REASON_HANDED);
    event->subject = (int16_t)packet;
    event->after = (int16_t)missing;
    people_patience(world, person, PATIENCE_MOVE + PATIENCE_BLANK * missing, REASON_HANDED);
    if (missing > 0) return;
    reviews_contact(world, person, REASON_HANDED);
    bring_up(world, person, REASON_PACKET);
}

// --- Sign-offs ----------------------------------------------------------------------------------

// [week]: of a review that is asked for, the one in which it is over; else the one in which the
// sign-off comes to stand so, which in the epilogue is not that of the state.
static void set_sign(World *world, int person, parl_sign sign, int week, Reason reason) {
    State *state = world->state;
    parl_sign before = (parl_sign)state->sign[person];
    state->sign[person] = (uint8_t)sign;
    state->sign_due[person] = (int8_t)(sign == PARL_SIGN_ASKED ? week : 0);
    if (!stands(sign)) state->signed_week[person] = 0;
    if (stands(sign) && !stands(before)) state->signed_week[person] = (int8_t)week;
    parl_event *event = events_add(world, PARL_EVENT_SIGN, person, reason);
    event->before = (int16_t)before;
    event->after = (int16_t)sign;
    event->values[0] = state->sign_due[person];
    event->values[1] = missing_for(world->scenario, state, person);
    event->values[2] = state->signed_week[person];
}

static int due_week(const World *world, int person) {
    int week = world->state->week + reviews_lead(world->scenario, world->state, person);
    return within(week, 1, WEEK_LAST);
}

// [built]: the work that a review could have had a say in was finished before anybody was asked.
// What a packet brings up may undo it in a moment.
static void request(World *world, int person, bool built) {
    const Person *row = &world->scenario->people[person];
    State *state = world->state;
    parl_sign sign = (parl_sign)state->sign[person];
    if (sign == PARL_SIGN_ASKED || stands(sign)) return;  // It lies there, or is signed.
    bool blesses = built && row->law && state->contact[person] == NONE;
    if (row->packet == NONE) {
        people_patience(world, person, PATIENCE_MOVE, REASON_REQUESTED);
    } else {
        reviews_share(world, person, row->packet);
    }
    if (!row->signs) return;
    if (blesses && sign == PARL_SIGN_NONE) people_trust(world, person, REASON_BLESS, 0, true);
    set_sign(world, person, PARL_SIGN_ASKED, due_week(world, person), REASON_REQUESTED);
}

void reviews_request(World *world, uint32_t people) {
    bool built =
        world->scenario->work_count > 0 && effort_all_finished(world->scenario, world->state);
    for (int i = 0; i < world->scenario->person_count; i++) {
        if (people >> i & 1) request(world, i, built);
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
    concerns_settle(world);
    reopen(world, packet);
}

// --- The verdict -------------------------------------------------------------------------

// The heaviest worry of [person] that is open; 0 where none is.
static int heaviest_open(const World *world, int person) {
    int weight = 0;
    for (int i = 0; i < world->scenario->concern_count; i++) {
        const Concern *row = &world->scenario->concerns[i];
        if (row->of != person || row->weight <= weight) continue;
        if (concerns_open(world->scenario, world->state, i)) weight = row->weight;
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

static void judge(World *world, int person, int week) {
    bring_up(world, person, REASON_REVIEW);
    int weight = heaviest_open(world, person);
    if (weight > WEIGHT_CONDITIONAL) {
        set_sign(world, person, PARL_SIGN_BLOCKED, week, REASON_WORRY_OPEN);
    } else if (!follows(world, person)) {
        set_sign(world, person, PARL_SIGN_BLOCKED, week, REASON_NOT_FOLLOWED);
    } else if (weight > 0) {
        set_sign(world, person, PARL_SIGN_CONDITIONAL, week, REASON_ON_CONDITION);
    } else {
        set_sign(world, person, PARL_SIGN_GRANTED, week, REASON_SIGNED);
    }
}

void reviews_answered(World *world, int person) {
    if (world->state->sign[person] != PARL_SIGN_CONDITIONAL) return;
    if (heaviest_open(world, person) > 0) return;
    set_sign(world, person, PARL_SIGN_GRANTED, world->state->week, REASON_CONDITION_MET);
}

void reviews_raised(World *world, int person) {
    parl_sign sign = (parl_sign)world->state->sign[person];
    int weight = heaviest_open(world, person), week = world->state->week;
    if (!stands(sign)) return;
    if (weight > WEIGHT_CONDITIONAL) {
        set_sign(world, person, PARL_SIGN_BLOCKED, week, REASON_WORRY_OPEN);
    } else if (weight > 0 && sign == PARL_SIGN_GRANTED) {
        set_sign(world, person, PARL_SIGN_CONDITIONAL, week, REASON_ON_CONDITION);
    }
}

void reviews_week(World *world, int week) {
    State *state = world->state;
    for (int i = 0; i < world->scenario->person_count; i++) {
        if (state->sign[i] == PARL_SIGN_ASKED && state->sign_due[i] <= week) judge(world, i, week);
    }
}
