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

static void add(Rivals *rivals, const parl_answer *answer, int option) {
    assert(rivals->count < PARL_LOOK_ANSWERS_MAX);
    rivals->option[rivals->count] = option;
    rivals->answers[rivals->count++] = *answer;
}

// From one end of the range to the other, and what the key says.
static void add_points(const Options *options, int first, const parl_answer *key, Rivals *rivals) {
    int span = options->till - options->from;
    for (int i = 0; i < ESTIMATE_POINTS; i++) {
        int value = options->from + span * i / (ESTIMATE_POINTS - 1);
        add(rivals, &(parl_answer){.count = 1, .values = {(int16_t)value}}, first + i);
    }
    rivals->key = rivals->count;
    add(rivals, key, NONE);
}

// Each open option; of a pick with the key's best others.
static void add_options(const Worker *worker, const Options *options, int site,
                        const parl_answer *key, Rivals *rivals) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        parl_answer answer = *key;
        if (option->closed != CLOSED_NOT) continue;
        if (key->values[0] == option->value) rivals->key = rivals->count;
        if (!takes(key, option->value)) answer.values[answer.count - 1] = option->value;
        add(rivals, &answer,
            sites_option(worker->bots->sites, worker->scenario, site, option->value, options));
    }
}

// Each option put first, the others as the key has them; and the whole turned round.
static void add_orders(const Options *options, int first, const parl_answer *key, Rivals *rivals) {
    parl_answer back = *key;
    rivals->key = rivals->count;
    add(rivals, key, first + key->values[0]);
    for (int i = 1; i < key->count; i++) {
        parl_answer answer = *key;
        for (int j = i; j > 0; j--) answer.values[j] = key->values[j - 1];
        answer.values[0] = key->values[i];
        add(rivals, &answer, first + key->values[i]);
    }
    for (int i = 0; i < key->count; i++) back.values[i] = key->values[key->count - 1 - i];
    if (options->count > 2) add(rivals, &back, NONE);
}

// Each row by itself in another column, as far as so many are compared.
static void add_cells(const Options *options, const Site *site, const parl_answer *key,
                      Rivals *rivals) {
    rivals->key = rivals->count;
    add(rivals, key, site->first + site->count - 1);
    for (int i = 0; i < key->count && rivals->count < PARL_LOOK_ANSWERS_MAX; i++) {
        parl_answer answer = *key;
        answer.values[i] = (int16_t)((key->values[i] + 1) % options->count);
        add(rivals, &answer, site->first + i);
    }
}

parl_status search_rivals(Worker *worker, const State *state, parl_policy follows, Rivals *out) {
    assert(worker);
    assert(state);
    assert(out);
    *out = (Rivals){0};
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
    else if (options.kind == PARL_DECISION_RANK)
        add_orders(&options, sites->sites[site].first, &key, out);
    else if (options.kind == PARL_DECISION_GRID)
        add_cells(&options, &sites->sites[site], &key, out);
    else
        add_options(worker, &options, site, &key, out);
    return PARL_OK;
}

// --- What they are worth -------------------------------------------------------------------------

// Sums over the worlds; below 0: the run has no room for the answer.
typedef struct {
    int64_t scores[PARL_LOOK_ANSWERS_MAX];
} Scores;

static parl_status rate_one(Worker *worker, const Likely *likely, const parl_answer *answer,
                            int64_t *out) {
    Bundles *bundles = worker->bundles;
    Sums sums;
    bundles->count = 0;
    for (int world = 0; world < worker->bots->depth.worlds; world++) {
        State state;
        likely_world(worker->scenario, likely, world, &state);
        bundles_add(bundles, &state);
    }
    parl_status status = bundles_play(bundles, answer, &sums);
    *out = status == PARL_OK ? sums.score : -1;
    return status;
}

static parl_status rate(Worker *worker, const parl_session *session, const Rivals *rivals,
                        Scores *out) {
    Likely likely;
    parl_status status = likely_find(session, session->turn_count, &likely);
    for (int i = 0; i < rivals->count && status == PARL_OK; i++) {
        status = rate_one(worker, &likely, &rivals->answers[i], &out->scores[i]);
        if (status == PARL_ERR_LIMIT && i != rivals->key) status = PARL_OK;
    }
    return status;
}

// --- A whole run ---------------------------------------------------------------------------------

static int best_of(const Rivals *rivals, const Scores *scores, int worlds, bool up) {
    int best = rivals->key;
    int64_t margin = (int64_t)MARGIN * worlds;
    int64_t most = scores->scores[best] + (up ? margin : -margin);
    for (int i = 0; i < rivals->count; i++) {
        int64_t score = scores->scores[i];
        if (score < 0 || (up ? score <= most : score >= most)) continue;
        best = i;
        most = score;
    }
    return best;
}

static parl_status step(Worker *worker, parl_session *session, bool up) {
    Rivals rivals;
    Scores scores;
    parl_policy follows = up ? PARL_POLICY_EXPERT : PARL_POLICY_WORST;
    parl_status status = search_rivals(worker, &session->state, follows, &rivals);
    worker->bundles->follows = follows;
    if (status == PARL_OK && rivals.count > 1) status = rate(worker, session, &rivals, &scores);
    if (status != PARL_OK) return status;
    int best = rivals.count > 1 ? best_of(&rivals, &scores, worker->bots->depth.worlds, up) : 0;
    return parl_session_answer(session, &rivals.answers[best]);
}

static parl_status play(Worker *worker, parl_session *session, bool up) {
    parl_status status = PARL_OK;
    while (status == PARL_OK && !parl_session_over(session)) status = step(worker, session, up);
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
