// SPDX-License-Identifier: MIT
#include "model/promises.h"

#include <assert.h>

#include "expr.h"
#include "model/chance.h"
#include "model/concerns.h"
#include "model/evidence.h"
#include "model/people.h"
#include "model/reviews.h"
#include "within.h"

static_assert(WEEK_LAST < INT8_MAX, "a week and the one after it must fit their field");

static int last_index(const State *state, int promise) {
    int i = state->commit_count - 1;
    while (i >= 0 && state->commits[i].promise != promise) i--;
    return i;
}

static Commit *last(State *state, int promise) {
    int i = last_index(state, promise);
    return i >= 0 ? &state->commits[i] : NULL;
}

const Commit *promises_last(const State *state, int promise) {
    assert(promise >= 0);
    int i = last_index(state, promise);
    return i >= 0 ? &state->commits[i] : NULL;
}

bool promises_broken(const State *state, int promise) {
    for (int i = 0; i < state->commit_count; i++) {
        const Commit *commit = &state->commits[i];
        if (commit->promise == promise && commit->status == PARL_PROMISE_BROKEN) return true;
    }
    return false;
}

bool promises_hang_on(const parl_scenario *scenario, int uncertain) {
    for (int i = 0; i < scenario->promise_count; i++) {
        if (scenario->promises[i].uncertain == uncertain) return true;
    }
    return false;
}

bool promises_showed(const parl_scenario *scenario, const State *state, int uncertain) {
    assert(scenario);
    assert(state);
    for (int i = 0; i < state->commit_count; i++) {
        const Commit *commit = &state->commits[i];
        bool dated = commit->kind == PARL_FIRM || commit->kind == PARL_RANGE;
        bool settled = commit->status == PARL_PROMISE_KEPT || commit->status == PARL_PROMISE_BROKEN;
        if (!dated || !settled) continue;
        if (scenario->promises[commit->promise].uncertain == uncertain) return true;
    }
    return false;
}

bool promises_hang_on_any(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->promise_count; i++) {
        if (scenario->promises[i].uncertain != NONE) return true;
    }
    return false;
}

OwnWord promises_kind_word(const State *state, int promise) {
    static const OwnWord words[] = {OWN_WORD_FIRM, OWN_WORD_RANGE, OWN_WORD_GATED, OWN_WORD_STOP};
    const Commit *commit = promises_last(state, promise);
    return commit ? words[commit->kind] : OWN_WORD_NONE;
}

static void settle(World *world, Commit *commit, parl_promise_status status, Reason why,
                   Reason trust) {
    assert(commit->status == PARL_PROMISE_OPEN);
    commit->status = (uint8_t)status;
    events_change(world, PARL_EVENT_PROMISE, commit->to, why,
                  (int)(commit - world->state->commits), PARL_PROMISE_OPEN, (int)status)
        ->values[0] = commit->promise;
    if (trust != REASON_NONE) people_trust(world, commit->to, trust, 0, true);
}

// --- Promising -----------------------------------------------------------------------------

// Whether the evidence that a gate about [uncertain] is to judge has not been judged yet.
static bool before_gate(const World *world, int uncertain) {
    const parl_scenario *scenario = world->scenario;
    bool gate = false;
    for (int i = 0; i < scenario->gate_count; i++) {
        if (scenario->gates[i].about != uncertain) continue;
        if (world->state->judged >> i & 1) return false;
        gate = true;
    }
    return gate || world->state->cases[uncertain] == 0;
}

// A worry that somebody with a veto has spoken of and nobody has answered, or a sign-off that
// was refused.
static bool veto_open(const World *world) {
    const parl_scenario *scenario = world->scenario;
    for (int i = 0; i < scenario->concern_count; i++) {
        if (!concerns_open(scenario, world->state, i)) continue;
        if (scenario->people[scenario->concerns[i].of].veto) return true;
    }
    for (int i = 0; i < scenario->person_count; i++) {
        if (world->state->sign[i] == PARL_SIGN_BLOCKED) return true;
    }
    return false;
}

static int week_of(const World *world, Number number) {
    return within(number_value(world->scenario, world->state, number), 0, WEEK_LAST);
}

// Sets the gate's day: as said, else its own; a day that is past becomes next week.
static int set_gate(World *world, int gate, Number due) {
    State *state = world->state;
    int week = week_of(world, due);
    if (week == 0) week = state->gate_week[gate];
    if (week <= state->week) week = state->week + 1;
    if (week > WEEK_LAST) week = WEEK_LAST;
    int before = state->gate_week[gate];
    state->gate_week[gate] = (int8_t)week;
    state->gate[gate] = GATE_AHEAD;
    state->gate_cases[gate] = state->cases[world->scenario->gates[gate].about];
    events_change(world, PARL_EVENT_GATE, NONE, REASON_PROMISED, gate, before, week);
    return week;
}

static Reason reaction(parl_promise_kind kind) {
    switch (kind) {
        case PARL_FIRM: return REASON_FIRM_GIVEN;
        case PARL_RANGE: return REASON_RANGE_GIVEN;
        case PARL_GATED: return REASON_GATE_GIVEN;
        case PARL_STOP: return REASON_BAD_NEWS_EARLY;
    }
    return REASON_NONE;
}

// A first promise of its kind is felt; a gate that is named again, or a range that is
// stretched, is no news.
static bool given_before(const State *state, int promise, int kind) {
    for (int i = 0; i < state->commit_count; i++) {
        if (state->commits[i].promise == promise && state->commits[i].kind == kind) return true;
    }
    return false;
}

// A new promise takes the place of an open one. A firm date that moves is a slip, told
// before it was due.
static void renegotiate(World *world, Commit *old, const Commit *new) {
    bool slips = old->kind == PARL_FIRM &&
                 (new->kind != PARL_FIRM || new->till > old->till);
    settle(world, old, PARL_PROMISE_RENEGOTIATED, REASON_RENEGOTIATED,
           slips ? REASON_SLIP_DISCLOSED : REASON_NONE);
}

static Commit commit_of(World *world, const Move *move) {
    int uncertain = world->scenario->promises[move->promise].uncertain;
    Commit commit = {
        .promise = move->promise,
        .to = move->person,
        .gate = move->commit == PARL_GATED ? move->gate : NONE,
        .kind = move->commit,
        .made = world->state->week,
        .chance = NONE,
        .veto = veto_open(world),
    };
    commit.from = (int8_t)week_of(world, move->from);
    commit.till = (int8_t)week_of(world, move->till);
    if (move->commit == PARL_GATED) {
        commit.till = commit.from = (int8_t)set_gate(world, move->gate, move->till);
    }
    if (uncertain != NONE) {
        commit.chance = (int16_t)chance_likely(world->scenario, world->state, uncertain);
        commit.before_gate = before_gate(world, uncertain);
    }
    return commit;
}

void promises_commit(World *world, const Move *move) {
    State *state = world->state;
    if (state->commit_count == PARL_COMMITS_MAX) {
        world_fail(world, PARL_ERR_LIMIT);
        return;
    }
    people_patience(world, move->person, PATIENCE_MOVE, REASON_MOVE);
    Commit commit = commit_of(world, move);
    Commit *old = last(state, move->promise);
    bool news = !given_before(state, move->promise, commit.kind);
    if (old && old->status == PARL_PROMISE_OPEN) renegotiate(world, old, &commit);
    if (commit.kind == PARL_STOP) commit.status = PARL_PROMISE_VOID;
    state->commits[state->commit_count] = commit;
    parl_event *event = events_change(world, PARL_EVENT_PROMISE, commit.to, REASON_PROMISED,
                                      state->commit_count, NONE, commit.status);
    event->values[0] = commit.promise;
    event->values[1] = commit.kind;
    event->values[2] = commit.from;
    event->values[3] = commit.till;
    state->commit_count++;
    if (news) people_trust(world, commit.to, reaction((parl_promise_kind)commit.kind), 0, false);
}

void promises_disclose(World *world, int person, int promise) {
    Commit *commit = last(world->state, promise);
    people_patience(world, person, PATIENCE_MOVE, REASON_MOVE);
    if (!commit || commit->status != PARL_PROMISE_OPEN || commit->disclosed) return;
    commit->disclosed = true;
    events_change(world, PARL_EVENT_PROMISE, commit->to, REASON_BAD_NEWS_EARLY,
                  (int)(commit - world->state->commits), PARL_PROMISE_OPEN, PARL_PROMISE_OPEN)
        ->values[0] = promise;
    people_trust(world, person, REASON_BAD_NEWS_EARLY, 0, false);
}

void promises_press(World *world, int person, int promise) {
    const parl_scenario *scenario = world->scenario;
    State *state = world->state;
    int uncertain = scenario->promises[promise].uncertain;
    people_patience(world, person, PATIENCE_MOVE, REASON_MOVE);
    bool before = state->pressed[promise] >> person & 1;
    if (before) people_patience(world, person, PATIENCE_PRESSED_AGAIN, REASON_PRESSED_AGAIN);
    state->pressed[promise] |= UINT32_C(1) << person;
    if (!before) events_change(world, PARL_EVENT_PRESSED, person, REASON_NONE, promise, 0, 1);
    if (!scenario->people[person].builder || uncertain == NONE) return;
    if (state->cases[uncertain] > 0) return;
    people_trust(world, person, REASON_PRESSED, 0, true);
}

void promises_unanswered(World *world, int promise) {
    State *state = world->state;
    const Commit *commit = promises_last(state, promise);
    if (commit && commit->status == PARL_PROMISE_OPEN) return;
    int to = world->scenario->promises[promise].to;
    state->asked_for |= UINT32_C(1) << promise;
    events_change(world, PARL_EVENT_PROMISE, to, REASON_NOT_SAID, NONE, NONE, NONE)->values[0] =
        promise;
    people_trust(world, to, REASON_NO_ANSWER, 0, false);
}

// --- A week ------------------------------------------------------------------------------------

// A gated promise is kept on the day if there is evidence that was not there when it was
// made, whatever the evidence says.
static void judge_gated(World *world, int gate) {
    State *state = world->state;
    bool evidence = state->cases[world->scenario->gates[gate].about] > state->gate_cases[gate];
    for (int i = 0; i < state->commit_count; i++) {
        Commit *commit = &state->commits[i];
        if (commit->kind != PARL_GATED || commit->gate != gate) continue;
        if (commit->status != PARL_PROMISE_OPEN) continue;
        settle(world, commit, evidence ? PARL_PROMISE_KEPT : PARL_PROMISE_BROKEN, REASON_DATE_CAME,
               evidence ? REASON_GATE_HONOURED : REASON_GATE_MISSED);
    }
}

static void judge_gates(World *world, int week) {
    const parl_scenario *scenario = world->scenario;
    State *state = world->state;
    for (int i = 0; i < scenario->gate_count; i++) {
        const Gate *gate = &scenario->gates[i];
        if (state->gate[i] != GATE_AHEAD || state->gate_week[i] > week) continue;
        int64_t pass = number_value(scenario, state, gate->pass);
        bool passed = chance_likely(scenario, state, gate->about) >= pass * 10;
        GateState after = passed ? GATE_DUE_PASSED : GATE_DUE_FAILED;
        state->gate[i] = (uint8_t)after;
        state->judged |= UINT32_C(1) << i;
        events_change(world, PARL_EVENT_GATE, NONE, REASON_DATE_CAME, i, GATE_AHEAD, (int)after)
            ->values[0] = state->cases[gate->about];
        judge_gated(world, i);
    }
}

static Reason kept_by(const Commit *commit) {
    return commit->kind == PARL_FIRM ? REASON_FIRM_KEPT : REASON_RANGE_KEPT;
}

static Reason broken_by(const Commit *commit) {
    if (commit->disclosed) return REASON_SLIP_DISCLOSED;
    return commit->kind == PARL_FIRM ? REASON_FIRM_BROKEN : REASON_RANGE_BROKEN;
}

// What the author says keeps it; and where it hangs on a chance, no sign-off may be missing.
static bool is_kept(const World *world, int promise) {
    const Promise *row = &world->scenario->promises[promise];
    int32_t kept = 0;
    if (!expr_value(world->scenario, world->state, row->kept, &kept) || !kept) return false;
    return row->uncertain == NONE || !reviews_block_any(world->scenario, world->state);
}

static void judge_dated(World *world, Commit *commit, Reason why) {
    if (world->scenario->promises[commit->promise].kept == NONE) {
        settle(world, commit, PARL_PROMISE_VOID, why, REASON_NONE);
    } else if (is_kept(world, commit->promise)) {
        settle(world, commit, PARL_PROMISE_KEPT, why, kept_by(commit));
    } else {
        settle(world, commit, PARL_PROMISE_BROKEN, why, broken_by(commit));
    }
}

static bool dated(const Commit *commit) {
    return commit->status == PARL_PROMISE_OPEN &&
           (commit->kind == PARL_FIRM || commit->kind == PARL_RANGE);
}

void promises_arrive(World *world, int week) {
    evidence_week(world, week);
    judge_gates(world, week);
}

void promises_week(World *world) {
    State *state = world->state;
    promises_arrive(world, state->week);
    for (int i = 0; i < state->commit_count; i++) {
        Commit *commit = &state->commits[i];
        if (dated(commit) && commit->till <= state->week) {
            judge_dated(world, commit, REASON_DATE_CAME);
        }
    }
}

void promises_epilogue(World *world) {
    State *state = world->state;
    for (int i = 0; i < state->commit_count; i++) {
        Commit *commit = &state->commits[i];
        if (!dated(commit)) continue;
        bool chance = world->scenario->promises[commit->promise].uncertain != NONE;
        if (chance) {
            judge_dated(world, commit, REASON_EPILOGUE);
        } else {
            settle(world, commit, PARL_PROMISE_VOID, REASON_EPILOGUE, REASON_NONE);
        }
    }
}

// --- The signal ----------------------------------------------------------------------------------

static bool right_before(const Commit *commit) {
    switch ((parl_promise_kind)commit->kind) {
        case PARL_GATED:
        case PARL_RANGE: return commit->chance < CHANCE_SURE;
        case PARL_FIRM: return commit->chance >= CHANCE_GO && !commit->veto;
        case PARL_STOP: return commit->chance <= CHANCE_STOP;
    }
    return false;
}

static bool right_after(const Commit *commit) {
    switch ((parl_promise_kind)commit->kind) {
        case PARL_GATED:
        case PARL_RANGE: return commit->chance > CHANCE_STOP && commit->chance < CHANCE_GO;
        case PARL_FIRM: return commit->chance >= CHANCE_GO;
        case PARL_STOP: return commit->chance <= CHANCE_STOP;
    }
    return false;
}

bool promises_fits(const Commit *commit) {
    return commit->before_gate ? right_before(commit) : right_after(commit);
}

// The worst of the commitments of one stage: 1000, 0, or NONE where there is none.
static int stage(const State *state, int promise, bool before) {
    int worst = NONE;
    for (int i = 0; i < state->commit_count; i++) {
        const Commit *commit = &state->commits[i];
        if (commit->promise != promise || commit->before_gate != before) continue;
        if (!promises_fits(commit)) return 0;
        worst = GAUGE_MAX;
    }
    return worst;
}

static bool has_gate(const parl_scenario *scenario, int uncertain) {
    for (int i = 0; i < scenario->gate_count; i++) {
        if (scenario->gates[i].about == uncertain) return true;
    }
    return false;
}

static int signal_of(const parl_scenario *scenario, const State *state, int promise,
                     bool complete) {
    int before = stage(state, promise, true);
    int after = stage(state, promise, false);
    bool two = has_gate(scenario, scenario->promises[promise].uncertain);
    bool asked = state->asked_for >> promise & 1;
    if (before == NONE && (complete || (asked && after == NONE))) before = 0;
    if (complete && after == NONE && two) after = 0;
    if (before == NONE || after == NONE) return before == NONE ? after : before;
    return (before * PHASE_STAGE_ONE + after * (GAUGE_MAX - PHASE_STAGE_ONE)) / GAUGE_MAX;
}

int promises_signal(const parl_scenario *scenario, const State *state, bool complete) {
    int worst = NONE;
    for (int i = 0; i < scenario->promise_count; i++) {
        if (scenario->promises[i].uncertain == NONE) continue;
        int signal = signal_of(scenario, state, i, complete);
        if (signal != NONE && (worst == NONE || signal < worst)) worst = signal;
    }
    return worst;
}
