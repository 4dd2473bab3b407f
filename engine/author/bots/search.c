// SPDX-License-Identifier: MIT
//
// What answers are worth, and the best and the worst play: at each decision the answer that is
// worth most (or least) when it is played on by a policy that is good (or bad) already, in worlds
// that agree with what was seen. What is hidden stays hidden to it.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"
#include "judge/score.h"
#include "play/session.h"

// An answer must be worth so much more than what the policy would give, in hundredths: less may
// be the luck of the few worlds.
enum { MARGIN = 50 };

// --- Which answers -----------------------------------------------------------------------------

static bool takes(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; i++) {
        if (answer->values[i] == value) return true;
    }
    return false;
}

static void add(Rated *rated, const parl_answer *answer, int option) {
    assert(rated->count < PARL_LOOK_ANSWERS_MAX);
    rated->option[rated->count] = option;
    rated->answers[rated->count++] = *answer;
}

// From one end of the range to the other, and what the key says.
static void add_points(const Options *options, int first, const parl_answer *key, Rated *rated) {
    int span = options->till - options->from;
    for (int i = 0; i < ESTIMATE_POINTS; i++) {
        int value = options->from + span * i / (ESTIMATE_POINTS - 1);
        add(rated, &(parl_answer){.count = 1, .values = {(int16_t)value}}, first + i);
    }
    rated->key = rated->count;
    add(rated, key, NONE);
}

// Each open option; of a pick with the key's best others.
static void add_options(const Worker *worker, const Options *options, int site,
                        const parl_answer *key, Rated *rated) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        parl_answer answer = *key;
        if (option->closed != CLOSED_NOT) continue;
        if (key->values[0] == option->value) rated->key = rated->count;
        if (!takes(key, option->value)) answer.values[answer.count - 1] = option->value;
        add(rated, &answer,
            sites_option(worker->bots->sites, worker->scenario, site, option->value, options));
    }
}

static parl_status collect(Worker *worker, const State *state, parl_policy follows, Rated *out) {
    const parl_player player = {.policy = follows};
    const Sites *sites = worker->bots->sites;
    Options options = options_now(worker->scenario, state);
    parl_answer key;
    parl_status status =
        player_answer(&player, worker->scenario, state, &worker->bundles->ahead, &key);
    if (status != PARL_OK) return status;
    int site = sites_find(sites, worker->scenario, state, &options);
    if (site == NONE)
        add(out, &key, NONE);
    else if (options.kind == PARL_DECISION_ESTIMATE)
        add_points(&options, sites->sites[site].first, &key, out);
    else
        add_options(worker, &options, site, &key, out);
    return PARL_OK;
}

// --- What they are worth -------------------------------------------------------------------------

static parl_status rate(Worker *worker, const Likely *likely, Rated *out) {
    Bundles *bundles = worker->bundles;
    for (int i = 0; i < out->count; i++) {
        bundles->count = 0;
        for (int world = 0; world < PARL_BOTS_WORLDS; world++) {
            State state;
            likely_world(worker->scenario, likely, world, &state);
            bundles_add(bundles, &state);
        }
        parl_status status = bundles_play(bundles, &out->answers[i], &out->sums[i]);
        // A run that has no room for an answer ends there.
        if (status == PARL_ERR_LIMIT && i != out->key)
            out->sums[i].score = -1;
        else if (status != PARL_OK)
            return status;
    }
    return PARL_OK;
}

parl_status search_rate(Worker *worker, const parl_session *session, parl_policy follows,
                        Rated *out) {
    assert(worker);
    assert(session);
    assert(out);
    *out = (Rated){0};
    worker->bundles->follows = follows;
    parl_status status = collect(worker, &session->state, follows, out);
    if (status != PARL_OK || out->count < 2) return status;
    Likely likely;
    status = likely_find(session, session->turn_count, &likely);
    if (status == PARL_OK) status = rate(worker, &likely, out);
    return status;
}

// --- A whole run ----------------------------------------------------------------------------------

static int best_of(const Rated *rated, bool up) {
    int best = rated->key;
    int64_t margin = (int64_t)MARGIN * PARL_BOTS_WORLDS;
    int64_t most = rated->sums[best].score + (up ? margin : -margin);
    for (int i = 0; i < rated->count; i++) {
        int64_t score = rated->sums[i].score;
        if (score < 0 || (up ? score <= most : score >= most)) continue;
        best = i;
        most = score;
    }
    return best;
}

static parl_status play(Worker *worker, parl_session *session, bool up) {
    parl_policy follows = up ? PARL_POLICY_EXPERT : PARL_POLICY_WORST;
    parl_status status = PARL_OK;
    while (status == PARL_OK && !parl_session_over(session)) {
        Rated rated;
        status = search_rate(worker, session, follows, &rated);
        if (status != PARL_OK) return status;
        int best = rated.count > 1 ? best_of(&rated, up) : 0;
        status = parl_session_answer(session, &rated.answers[best]);
    }
    return status;
}

parl_status search_play(Worker *worker, int world, bool up, Searched *out) {
    assert(worker);
    assert(out);
    uint64_t seed = worker->bots->options.first + (uint64_t)world;
    parl_status status = parl_session_new(&out->session, worker->scenario, seed);
    if (status != PARL_OK) return status;
    status = play(worker, out->session, up);
    parl_score score = parl_session_score(out->session);
    if (score.complete) out->total = score.total;
    out->decided = score_decisions(worker->scenario, &out->session->state).score;
    return status;
}
