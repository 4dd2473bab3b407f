// SPDX-License-Identifier: MIT
#include "model/people.h"

#include <assert.h>

#include "expr.h"
#include "within.h"

static int least(int a, int b) { return a < b ? a : b; }

// --- Trust --------------------------------------------------------------------------------

static int gained(const State *state, int person, int gain) {
    int room = state->ceiling[person] - state->trust[person];
    return room > 0 ? gain * room / GAUGE_MAX : 0;
}

static int lost(const State *state, int person, int loss) {
    int trust = state->trust[person];
    return least(trust, TRUST_LOSS_FACTOR * loss * trust / GAUGE_MAX);
}

// The one place where trust is written. [actor]: from whom they heard it; NONE: the player.
static void set_trust(World *world, int person, int trust, Reason reason, int actor) {
    State *state = world->state;
    int before = state->trust[person];
    if (trust == before) return;
    state->trust[person] = (int16_t)trust;
    events_change(world, PARL_EVENT_TRUST, person, reason, NONE, before, trust)->actor =
        (int8_t)actor;
}

void people_trust(World *world, int person, Reason reason, int extra, bool seen) {
    assert(person >= 0);
    assert(person < world->scenario->person_count);
    assert(extra >= 0);
    State *state = world->state;
    int value = reason_row(reason)->trust;
    int before = state->trust[person];
    int change = value >= 0 ? gained(state, person, value + extra) : -lost(state, person, -value);
    set_trust(world, person, before + change, reason, NONE);
    if (!seen) return;
    state->spill[person] = (int16_t)within(state->spill[person] + change, -GAUGE_MAX, GAUGE_MAX);
}

// A ceiling may only fall, and takes the trust above it along.
static void lower_ceiling(World *world, int person, int ceiling) {
    State *state = world->state;
    int before = state->ceiling[person];
    if (ceiling >= before) return;
    state->ceiling[person] = (int16_t)ceiling;
    events_change(world, PARL_EVENT_CEILING, person, REASON_DECEIVED, NONE, before, ceiling);
    set_trust(world, person, least(state->trust[person], ceiling), REASON_DECEIVED, NONE);
}

// One hop, one week later: what others could see moves those who talk to them.
static void spill_over(World *world) {
    const parl_scenario *scenario = world->scenario;
    State *state = world->state;
    int16_t news[PARL_CAST_MAX];
    for (int i = 0; i < scenario->person_count; i++) {
        news[i] = state->spill[i];
        state->spill[i] = 0;
    }
    for (int from = 0; from < scenario->person_count; from++) {
        int share = scenario->people[from].kappa * news[from] / GAUGE_MAX;
        if (share == 0) continue;
        for (int to = 0; to < scenario->person_count; to++) {
            if (to == from || !(scenario->people[from].links >> to & 1)) continue;
            int trust = within(state->trust[to] + share, 0, state->ceiling[to]);
            set_trust(world, to, trust, REASON_SPILLED, from);
        }
    }
}

// --- Patience -------------------------------------------------------------------------------

static void set_patience(World *world, int person, int patience, Reason reason) {
    State *state = world->state;
    int before = state->patience[person];
    patience = within(patience, 0, GAUGE_MAX);
    if (patience == before) return;
    state->patience[person] = (int16_t)patience;
    events_change(world, PARL_EVENT_PATIENCE, person, reason, NONE, before, patience);
}

static void set_left(World *world, int person, bool left, Reason reason) {
    State *state = world->state;
    bool before = state->left >> person & 1;
    if (before == left) return;
    state->left ^= UINT32_C(1) << person;
    events_change(world, PARL_EVENT_LEFT, person, reason, NONE, before, left);
}

void people_patience(World *world, int person, int cost, Reason reason) {
    assert(person >= 0);
    assert(person < world->scenario->person_count);
    assert(cost >= 0);
    set_patience(world, person, world->state->patience[person] - cost, reason);
    if (world->state->patience[person] < PATIENCE_LEAVES) {
        set_left(world, person, true, REASON_PATIENCE_GONE);
    }
}

// --- Facts ------------------------------------------------------------------------------------

int people_match(const parl_scenario *scenario, int person, int fact, int rendering) {
    assert(person >= 0);
    assert(fact >= 0);
    assert(rendering >= 0);
    return scenario->people[person].hears[scenario->facts[fact].renderings[rendering].frame];
}

bool people_faithful(const parl_scenario *scenario, const State *state, int person, int fact) {
    int claim = state->claim[person][fact];
    return claim == NONE || claim < scenario->facts[fact].faithful_count;
}

static int clearness(int jargon) {
    int clear = GAUGE_MAX - JARGON_COST * jargon;
    return clear > 0 ? clear : 0;
}

static void grow(World *world, int person, int fact, int match, int clear) {
    State *state = world->state;
    int before = state->understanding[person][fact];
    int gain = (GAUGE_MAX - before) * UNDERSTANDING_SHARE / GAUGE_MAX * match / GAUGE_MAX * clear /
               GAUGE_MAX;
    if (gain == 0) return;
    int after = before + gain;
    state->understanding[person][fact] = (int16_t)after;
    events_change(world, PARL_EVENT_UNDERSTANDING, person, REASON_TOLD, fact, before, after);
    if (before >= UNDERSTOOD || after < UNDERSTOOD) return;
    if (match >= MATCH_OWN) people_trust(world, person, REASON_UNDERSTOOD, 0, false);
    events_lessons(world, world->scenario->facts[fact].good, person, true);
}

static void set_claim(World *world, int person, int fact, int rendering, Reason reason) {
    State *state = world->state;
    int before = state->claim[person][fact];
    bool heard = state->told[person][fact] >> rendering & 1;
    bool told = reason == REASON_TOLD && !heard;
    state->claim[person][fact] = (int8_t)rendering;
    if (told) state->told[person][fact] |= (uint16_t)(1u << rendering);
    if (before == rendering && !told) return;
    // Another line is another chance to be found out.
    state->found_out[fact] &= ~(UINT32_C(1) << person);
    events_change(world, PARL_EVENT_CLAIM, person, reason, fact, before, rendering);
}

// What the telling costs, whatever it brings.
static void tire(World *world, int person, int fact, int match) {
    people_patience(world, person, PATIENCE_MOVE, REASON_MOVE);
    if (match < MATCH_POOR) {
        people_patience(world, person, PATIENCE_MISFRAMED, REASON_MISFRAMED);
    }
    if (world->state->understanding[person][fact] >= UNDERSTOOD) {
        people_patience(world, person, PATIENCE_REPEATED, REASON_REPEATED);
    }
}

void people_explain(World *world, int person, int fact, int rendering) {
    const Rendering *row = &world->scenario->facts[fact].renderings[rendering];
    State *state = world->state;
    int match = people_match(world->scenario, person, fact, rendering);
    int jargon = row->jargon[person];
    bool again = state->told[person][fact] >> rendering & 1;
    tire(world, person, fact, match);
    set_claim(world, person, fact, rendering, REASON_TOLD);
    events_lessons(world, row->bad, person, false);
    if (again) return;  // The same words again add nothing.
    grow(world, person, fact, match, clearness(jargon));
    if (match < MATCH_POOR) {
        people_trust(world, person, REASON_WRONG_FRAME, 0, false);
    } else if (jargon > 0) {
        people_trust(world, person, REASON_JARGON, 0, false);
    }
    if (match < MATCH_POOR || jargon > 0) {
        events_lessons(world, world->scenario->facts[fact].bad, person, false);
    }
}

// The faithful line that suits the listener best; the first of equals.
static int best_line(const parl_scenario *scenario, int person, int fact) {
    int best = 0;
    for (int i = 1; i < scenario->facts[fact].faithful_count; i++) {
        if (people_match(scenario, person, fact, i) > people_match(scenario, person, fact, best)) {
            best = i;
        }
    }
    return best;
}

void people_put_right(World *world, int person, int fact) {
    const parl_scenario *scenario = world->scenario;
    if (people_faithful(scenario, world->state, person, fact)) return;
    if (scenario->facts[fact].faithful_count == 0) return;
    bool known = world->state->found_out[fact] >> person & 1;
    set_claim(world, person, fact, best_line(scenario, person, fact), REASON_PUT_RIGHT);
    people_trust(world, person, known ? REASON_NONE : REASON_BAD_NEWS_EARLY, 0, true);
}

// The value that [person] holds: that of the last line they heard, or the true one where
// they are the source. NONE where they hold nothing.
static int held_value(const parl_scenario *scenario, const State *state, int person, int fact) {
    const Fact *row = &scenario->facts[fact];
    if (row->from == person) return 0;
    int claim = state->claim[person][fact];
    return claim == NONE ? NONE : row->renderings[claim].value;
}

// Whether somebody who talks with [person] could show that what they hold is not whole.
static bool meets_truth(const World *world, int person, int fact, bool value_differs) {
    const parl_scenario *scenario = world->scenario;
    const State *state = world->state;
    int held = held_value(scenario, state, person, fact);
    for (int other = 0; other < scenario->person_count; other++) {
        if (!(scenario->people[person].links >> other & 1)) continue;
        int theirs = held_value(scenario, state, other, fact);
        if (theirs == NONE) continue;
        bool whole = people_faithful(scenario, state, other, fact);
        if (value_differs ? theirs != held : whole) return true;
    }
    return false;
}

static void find_out(World *world, int person, int fact) {
    State *state = world->state;
    const Rendering *row = &world->scenario->facts[fact].renderings[state->claim[person][fact]];
    bool value_differs = row->value != 0;
    if (!meets_truth(world, person, fact, value_differs)) return;
    state->found_out[fact] |= UINT32_C(1) << person;
    Reason reason = value_differs ? REASON_DECEIVED : REASON_OMITTED;
    events_change(world, PARL_EVENT_DECEPTION, person, reason, fact, 0, row->value);
    people_trust(world, person, reason, 0, true);
    if (value_differs) lower_ceiling(world, person, TRUST_CEILING_AFTER_DECEPTION);
}

// Once a week, before anything is said in it: so what was said comes out a week later.
static void compare_notes(World *world) {
    const parl_scenario *scenario = world->scenario;
    const State *state = world->state;
    for (int fact = 0; fact < scenario->fact_count; fact++) {
        for (int person = 0; person < scenario->person_count; person++) {
            if (people_faithful(scenario, state, person, fact)) continue;
            if (state->found_out[fact] >> person & 1) continue;
            find_out(world, person, fact);
        }
    }
}

void people_week(World *world) {
    spill_over(world);
    compare_notes(world);
    for (int i = 0; i < world->scenario->person_count; i++) {
        set_patience(world, i, world->state->patience[i] + PATIENCE_WEEK, REASON_NEW_WEEK);
        set_left(world, i, false, REASON_NEW_WEEK);
    }
}

void people_epilogue(World *world) {
    compare_notes(world);
    spill_over(world);
}
