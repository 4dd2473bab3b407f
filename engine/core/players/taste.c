// SPDX-License-Identifier: MIT
//
// The habits. Each takes to some options against better knowledge and keeps away from others;
// for the rest it plays by the author's key, so that it shows one habit of an otherwise good
// player.

#include <assert.h>

#include "model/effort.h"
#include "players/players.h"

typedef int Taste(const Offer *offer);

// --- What is told, and in which words -------------------------------------------------------

static bool in_frame(const Traits *traits, parl_frame frame) { return traits->frames >> frame & 1; }

static int jargon(const Offer *offer) {
    if (!offer->traits.explains) return 0;
    return 1 + offer->traits.jargon + (in_frame(&offer->traits, PARL_FRAME_MODEL) ? 10 : 0);
}

// Who believes it, or lives by it, does not take it back.
static int flatterer(const Offer *offer) {
    if (offer->traits.discloses) return -1;
    return offer->traits.distorts ? (offer->traits.claims ? 1 : 2) : 0;
}

static int f1_reader(const Offer *offer) {
    if (offer->traits.discloses) return -1;
    return offer->traits.claims ? 1 : 0;
}

// The figure as it stands in the report, in words that anybody knows.
static int parrot(const Offer *offer) {
    const Traits *traits = &offer->traits;
    if (!traits->explains || traits->distorts) return 0;
    int frame = in_frame(traits, PARL_FRAME_STATISTICS) ? 20
                : in_frame(traits, PARL_FRAME_MODEL)    ? 10
                                                        : 0;
    return frame ? 1 + frame - (traits->jargon < 9 ? traits->jargon : 9) : 0;
}

// --- What is promised -----------------------------------------------------------------------

static bool commits(const Offer *offer, parl_promise_kind kind) {
    return offer->traits.commits >> kind & 1;
}

static int firm_date(const Offer *offer) { return commits(offer, PARL_FIRM) ? 1 : 0; }

// A range is let pass where no gate is on offer: it is not a yes either.
static int always_gate(const Offer *offer) {
    if (commits(offer, PARL_GATED)) return 1;
    return commits(offer, PARL_FIRM) || commits(offer, PARL_STOP) ? -1 : 0;
}

// --- Who is asked ---------------------------------------------------------------------------

static int idle(const Offer *offer) { return offer->traits.asks ? -1 : 0; }

// As long as there is somebody to see the week does not pass.
static int asker(const Offer *offer) {
    if (offer->options->kind == PARL_DECISION_DESK) return offer->value == OPTION_PASS ? -1 : 0;
    if (offer->traits.commits) return -1;
    return offer->traits.asks || offer->traits.buys ? 1 : 0;
}

// --- Who is left for the end ------------------------------------------------------------------

static uint32_t law_family(const parl_scenario *scenario) {
    uint32_t family = 0;
    for (int i = 0; i < scenario->person_count; i++) {
        if (scenario->people[i].law) family |= UINT32_C(1) << i;
    }
    return family;
}

// The effort is spent, or the last third of the story has begun.
static bool is_late(const parl_scenario *scenario, const State *state) {
    int planned = effort_planned(scenario, state);
    if (planned > 0 && effort_spent(scenario, state) >= planned) return true;
    return scenario->weeks > 0 && 3 * state->week > 2 * scenario->weeks;
}

// First it is built, then it is shown to them: the work need not wait.
static int late_legal(const Offer *offer) {
    const parl_scenario *scenario = offer->scenario;
    if (is_late(scenario, offer->state)) return 0;
    uint32_t met = offer->traits.talks | offer->traits.meets;
    if (met & law_family(scenario)) return -1;
    return offer->traits.starts ? 1 : 0;
}

// --- Who is pleased ---------------------------------------------------------------------------

// Those who are in the room, and those whom the option concerns.
static uint32_t heard_by(const Offer *offer) {
    const parl_scenario *scenario = offer->scenario;
    int scene = offer->state->scene;
    uint32_t people = scene == NONE ? 0 : scenario->scenes[scene].with;
    if (offer->options->kind == PARL_DECISION_DESK) return people;
    return people | scenario->choices[offer->options->menu->choice_first + offer->value].people;
}

// The trust that it wins there and then: what the coming weeks make of it is not seen.
static int pleaser(const Offer *offer) {
    uint32_t people = heard_by(offer);
    int sum = 0;
    if (people == 0 || !offer_try(offer)) return 0;
    for (int i = 0; i < offer->ahead->events.count; i++) {
        const parl_event *event = &offer->ahead->events.items[i];
        if (event->kind == PARL_EVENT_WEEK) break;
        if (event->kind != PARL_EVENT_TRUST || !(people >> event->person & 1)) continue;
        sum += event->after - event->before;
    }
    return sum;
}

// --- Who looks at nothing but the screen ------------------------------------------------------

static int last(const Offer *offer) { return look_place(offer); }
static int first(const Offer *offer) { return -look_place(offer); }
static int longest(const Offer *offer) { return look_length(offer); }
static int shortest(const Offer *offer) { return -look_length(offer); }
static int hedge(const Offer *offer) { return look_hedges(offer); }

// NULL: no habit.
static Taste *const tastes[PARL_POLICY_COUNT] = {
    [PARL_POLICY_PLEASER] = pleaser,
    [PARL_POLICY_JARGON] = jargon,
    [PARL_POLICY_FIRM_DATE] = firm_date,
    [PARL_POLICY_LATE_LEGAL] = late_legal,
    [PARL_POLICY_ALWAYS_GATE] = always_gate,
    [PARL_POLICY_ASKER] = asker,
    [PARL_POLICY_FLATTERER] = flatterer,
    [PARL_POLICY_IDLE] = idle,
    [PARL_POLICY_PARROT] = parrot,
    [PARL_POLICY_F1_READER] = f1_reader,
    [PARL_POLICY_FIRST] = first,
    [PARL_POLICY_LAST] = last,
    [PARL_POLICY_LONGEST] = longest,
    [PARL_POLICY_SHORTEST] = shortest,
    [PARL_POLICY_HEDGE] = hedge,
};

int taste_of(parl_policy policy, Offer *offer) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    assert(offer);
    if (!tastes[policy]) return 0;
    offer->traits = offer_traits(offer);
    return tastes[policy](offer);
}
