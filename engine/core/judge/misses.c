// SPDX-License-Identifier: MIT
#include "judge/misses.h"

#include <assert.h>

#include "judge/outcome.h"
#include "model/effort.h"
#include "model/live.h"
#include "model/promises.h"
#include "model/tuning.h"

static int missed_claim(const parl_scenario *scenario, const parl_event *event) {
    const Fact *fact = &scenario->facts[event->subject];
    return event->after >= fact->faithful_count ? (int)PARL_SIGNAL_TRANSLATION : NONE;
}

// Of trust and patience: said once or again, a line in the wrong language is a miss.
static int missed_gauge(const parl_event *event) {
    switch ((Reason)event->reason) {
        case REASON_WRONG_FRAME:
        case REASON_MISFRAMED:
        case REASON_JARGON: return PARL_SIGNAL_TRANSLATION;
        case REASON_BLESS: return PARL_SIGNAL_EARLY_LEGAL;
        default: return NONE;
    }
}

static int missed_promise(const State *state, const parl_event *event) {
    if (event->reason == REASON_NOT_SAID) return PARL_SIGNAL_PHASE_GATES;
    if (event->reason != REASON_PROMISED) return NONE;
    if (promises_fits(&state->commits[event->subject])) return NONE;
    return PARL_SIGNAL_PHASE_GATES;
}

// From half of the planned effort on the first contact is worth nothing.
static int missed_contact(const parl_event *event) {
    int planned = event->values[0];
    bool late = planned > 0 && event->after >= effort_too_late(planned);
    return late ? (int)PARL_SIGNAL_EARLY_LEGAL : NONE;
}

// A decision that lacks the table, an owner or a price.
static int missed_matter(const State *state, const parl_event *event) {
    if (event->reason != REASON_DECIDED) return NONE;
    bool joint = state->joint >> event->subject & 1;
    bool named = event->values[0] != NONE && event->values[1] != NONE;
    return joint && named ? NONE : (int)PARL_SIGNAL_TRADE_OFFS;
}

// The first time that somebody meets the model, while something around it is not agreed.
static int missed_launch(const State *state, const parl_event *event) {
    bool first = event->reason == REASON_ROLLED_OUT && event->before == 0 &&
                 state->launched[event->subject] == event->week;
    bool agreed = live_ownership(state, event->subject) >= CAP_LIMIT_BELOW;
    return first && !agreed ? (int)PARL_SIGNAL_OWNERSHIP : NONE;
}

// Where the thing does not hold, a stop is best, and no lost day has kept anybody from it.
static int missed_rework(const parl_scenario *scenario, const State *state) {
    bool holds = outcome_of(scenario, state).holds;
    return holds ? (int)PARL_SIGNAL_VALUE : NONE;
}

int misses_signal(const parl_scenario *scenario, const State *state, const parl_event *event) {
    assert(scenario);
    assert(state);
    assert(event);
    switch ((parl_event_kind)event->kind) {
        case PARL_EVENT_CLAIM: return missed_claim(scenario, event);
        case PARL_EVENT_TRUST:
        case PARL_EVENT_PATIENCE: return missed_gauge(event);
        case PARL_EVENT_PROMISE: return missed_promise(state, event);
        case PARL_EVENT_CONTACT: return missed_contact(event);
        case PARL_EVENT_MATTER: return missed_matter(state, event);
        case PARL_EVENT_LIVE: return missed_launch(state, event);
        case PARL_EVENT_REWORK: return missed_rework(scenario, state);
        case PARL_EVENT_ESTIMATE:
            return event->after < CAP_LIMIT_BELOW ? (int)PARL_SIGNAL_CALIBRATION : NONE;
        case PARL_EVENT_RUBRIC: return event->after < CAP_LIMIT_BELOW ? event->subject : NONE;
        default: return NONE;
    }
}
