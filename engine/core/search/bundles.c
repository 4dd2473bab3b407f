// SPDX-License-Identifier: MIT
#include "search/bundles.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "judge/score.h"
#include "play/rules.h"

// The seed of a bundle. The key tries options out in this world, so that it sees nothing that
// could not be known.
enum { NOBODYS = 0 };

Bundles *bundles_new(const parl_scenario *scenario) {
    assert(scenario);
    Bundles *bundles = malloc(sizeof *bundles);
    if (!bundles) abort();
    bundles->scenario = scenario;
    bundles->follows = PARL_POLICY_EXPERT;
    bundles->count = 0;
    return bundles;
}

// The bundle with the same state. Where only what lies between the fields differs they are not
// put together, which costs time and nothing else.
static Bundle *find(Bundles *bundles, const State *state, bool fresh) {
    for (int i = 0; i < bundles->count; i++) {
        Bundle *row = &bundles->bundles[i];
        if (row->fresh == fresh && memcmp(&row->state, state, sizeof *state) == 0) return row;
    }
    return NULL;
}

// [state] is left with nobody's seed.
static void add(Bundles *bundles, State *state, uint64_t hidden, bool fresh) {
    state->hidden = NOBODYS;
    Bundle *row = find(bundles, state, fresh);
    if (!row) {
        assert(bundles->count < PARL_LOOK_WORLDS);
        row = &bundles->bundles[bundles->count++];
        memcpy(&row->state, state, sizeof *state);
        row->fresh = fresh;
        row->count = 0;
    }
    assert(row->count < PARL_LOOK_WORLDS);
    row->hidden[row->count++] = hidden;
}

void bundles_add(Bundles *bundles, const State *state) {
    assert(bundles);
    assert(state);
    memcpy(&bundles->next, state, sizeof *state);
    add(bundles, &bundles->next, state->hidden, true);
}

// Whether the step may have read what is hidden: only evidence, promises, estimates and endings
// do, and the end of the story settles what is open.
static bool reveals(const Bundles *bundles) {
    if (bundles->scenario->uncertain_count == 0) return false;  // Nothing is hidden.
    if (bundles->next.phase == PHASE_OVER) return true;
    for (int i = 0; i < bundles->events.count; i++) {
        switch ((parl_event_kind)bundles->events.items[i].kind) {
            case PARL_EVENT_EVIDENCE:
            case PARL_EVENT_PROMISE:
            case PARL_EVENT_ESTIMATE:
            case PARL_EVENT_ENDING: return true;
            default: break;
        }
    }
    return false;
}

static parl_status step(Bundles *bundles, const State *state, const parl_answer *answer) {
    return rules_step(bundles->scenario, state, answer, &bundles->next, &bundles->events);
}

static void add_score(const Bundles *bundles, const State *state, int count, Sums *sums) {
    Decided decided = score_decisions(bundles->scenario, state);
    sums->score += (int64_t)count * decided.score;
    sums->uncapped += (int64_t)count * decided.uncapped;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        sums->points[i] += (int64_t)count * decided.points[i];
    }
}

// The run can hold no more: one world of [bundle] ends where it stands.
static parl_status settle_here(Bundles *bundles, const Bundle *bundle, Sums *sums) {
    add_score(bundles, &bundle->state, 1, sums);
    return PARL_OK;
}

// Each world by itself.
static parl_status split(Bundles *bundles, Bundle *bundle, const parl_answer *answer, Sums *sums) {
    parl_status status = PARL_OK;
    for (int i = 0; i < bundle->count && status == PARL_OK; i++) {
        bundle->state.hidden = bundle->hidden[i];
        status = step(bundles, &bundle->state, answer);
        if (status == PARL_OK) add(bundles, &bundles->next, bundle->hidden[i], false);
        if (status == PARL_ERR_LIMIT && !bundle->fresh) status = settle_here(bundles, bundle, sums);
    }
    return status;
}

// Plays [bundle] until it is split or at its end.
static parl_status play(Bundles *bundles, Bundle *bundle, const parl_answer *first, Sums *sums) {
    const parl_player player = {.policy = bundles->follows};
    while (bundle->state.phase != PHASE_OVER) {
        parl_answer answer = *first;
        parl_status status = PARL_OK;
        if (!bundle->fresh) {
            status =
                player_answer(&player, bundles->scenario, &bundle->state, &bundles->ahead, &answer);
        }
        if (status == PARL_OK) status = step(bundles, &bundle->state, &answer);
        if (status == PARL_ERR_LIMIT && !bundle->fresh) break;
        if (status != PARL_OK) return status;
        if (reveals(bundles)) return split(bundles, bundle, &answer, sums);
        memcpy(&bundle->state, &bundles->next, sizeof bundle->state);
        bundle->fresh = false;
    }
    add_score(bundles, &bundle->state, bundle->count, sums);
    return PARL_OK;
}

parl_status bundles_play(Bundles *bundles, const parl_answer *answer, Sums *out) {
    assert(bundles);
    assert(answer);
    assert(out);
    parl_status status = PARL_OK;
    Bundle *now = malloc(sizeof *now);
    if (!now) abort();
    *out = (Sums){0};
    while (bundles->count > 0 && status == PARL_OK) {
        memcpy(now, &bundles->bundles[--bundles->count], sizeof *now);
        status = play(bundles, now, answer, out);
    }
    bundles->count = 0;
    free(now);
    return status;
}
