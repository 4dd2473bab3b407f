// SPDX-License-Identifier: MIT
//
// Decisions, one by one. Moments of each are taken from the runs of the family of the key, evenly
// over how much they err and over the worlds, and every answer is played on from there.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"
#include "judge/score.h"
#include "play/session.h"

enum {
    ERRORS_MOST = 50,  // who errs more often seldom stands where a player would
};

static bool is_looked_at(const parl_bots *bots, int run) {
    const Row *row = &bots->rows[run / bots->options.seeds];
    return row->bot < 0 && row->player.die == 0 && row->player.errors <= ERRORS_MOST;
}

// --- Which moments -------------------------------------------------------------------------------

static int *met_by_site(const parl_bots *bots) {
    int *counts = calloc((size_t)bots->sites->site_count + 1, sizeof *counts);
    if (!counts) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        if (!is_looked_at(bots, i)) continue;
        for (int j = 0; j < bots->runs[i].met_count; j++)
            counts[bots->runs[i].met[j].site] += !bots->runs[i].met[j].again;
    }
    return counts;
}

// Whether of [count] the one with number [index] is taken, so that they lie evenly.
static bool is_taken(int index, int count, int states) {
    if (count <= states) return true;
    int64_t before = (int64_t)index * states / count;
    return (int64_t)(index + 1) * states / count > before;
}

static void choose_of(parl_bots *bots, int run, const int *counts, int *seen) {
    for (int i = 0; i < bots->runs[run].met_count; i++) {
        const Met *met = &bots->runs[run].met[i];
        if (met->again) continue;
        int index = seen[met->site]++;
        if (!is_taken(index, counts[met->site], bots->depth.states)) continue;
        bots->moments[bots->moment_count++] =
            (Moment){.run = run, .turn = met->turn, .site = met->site, .best = NONE};
    }
}

void items_choose(parl_bots *bots) {
    assert(bots);
    int *counts = met_by_site(bots);
    int *seen = calloc((size_t)bots->sites->site_count + 1, sizeof *seen);
    size_t room = (size_t)bots->sites->site_count * (size_t)bots->depth.states;
    bots->moments = calloc(room + 1, sizeof *bots->moments);
    if (!seen || !bots->moments) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        if (is_looked_at(bots, i)) choose_of(bots, i, counts, seen);
    }
    free(counts);
    free(seen);
}

// --- Looking ------------------------------------------------------------------------------------

// Who plays on: good, and not so good that everything is mended that was missed here.
enum { SLIPS_AFTER = 30, FIRST_DIE = 1000 };

typedef struct {
    int64_t scores[2];
    int64_t points[PARL_SIGNAL_COUNT];
    bool fits;  // the run has room for the answer
} Outcome;

static parl_status play_on(Worker *worker, const parl_player *player) {
    const parl_player slipping = {.policy = PARL_POLICY_RANDOM, .die = player->die};
    Playout *playout = worker->playout;
    parl_status status = PARL_OK;
    while (status == PARL_OK && playout_state(playout)->phase != PHASE_OVER) {
        const State *state = playout_state(playout);
        const parl_player *now = player_slips(player, state) ? &slipping : player;
        parl_answer given;
        status = player_answer(now, worker->scenario, state, &playout->ahead, &given);
        if (status == PARL_OK) status = playout_answer(playout, &given);
    }
    return status;
}

// What cannot go on ends where it stands.
static void play_world(Worker *worker, const State *state, const parl_answer *answer, int world,
                       Outcome *out) {
    parl_player player = {
        .policy = PARL_POLICY_EXPERT, .errors = SLIPS_AFTER, .die = FIRST_DIE + world};
    playout_set(worker->playout, state);
    out->fits = playout_answer(worker->playout, answer) == PARL_OK;
    if (!out->fits) return;
    parl_status status = play_on(worker, &player);
    (void)status;
    Decided decided = score_decisions(worker->scenario, playout_state(worker->playout));
    out->scores[world % 2] += decided.score;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) out->points[i] += decided.points[i];
}

static Outcome outcome_of_answer(Worker *worker, const Likely *likely, const parl_answer *answer) {
    Outcome outcome = {.fits = true};
    for (int world = 0; world < worker->bots->depth.worlds && outcome.fits; world++) {
        State state;
        likely_world(worker->scenario, likely, world, &state);
        play_world(worker, &state, answer, world, &outcome);
    }
    return outcome;
}

static Worth worth_of_outcome(const Outcome *outcome, int worlds, int option) {
    Worth worth = {.option = option};
    for (int i = 0; i < 2; i++) worth.half[i] = (int)(outcome->scores[i] * 2 / worlds);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        worth.points[i] = (int)(outcome->points[i] / worlds);
    }
    return worth;
}

static int worth_of(const Worth *worth) { return (worth->half[0] + worth->half[1]) / 2; }

// --- What is best -------------------------------------------------------------------------------

// What the key takes, or the rules where it is silent, into all answers; NONE where two are equal.
static int best_by_key(Worker *worker, const State *state, int first) {
    Options options = options_now(worker->scenario, state);
    int64_t most = INT64_MIN;
    int best = NONE;
    for (int i = 0; i < options.count; i++) {
        if (options.options[i].closed != CLOSED_NOT) continue;
        Offer offer = {.scenario = worker->scenario,
                       .state = state,
                       .options = &options,
                       .value = options.options[i].value,
                       .ahead = &worker->playout->ahead};
        int64_t key = key_of(&offer);
        if (key < most) continue;
        best = key == most ? NONE : first + offer.value;
        most = key;
    }
    return best;
}

static int best_by_worth(const Moment *moment) {
    int best = 0;
    for (int i = 1; i < moment->count; i++) {
        if (worth_of(&moment->worths[i]) > worth_of(&moment->worths[best])) best = i;
    }
    return moment->worths[best].option;
}

static void look(Worker *worker, const parl_session *session, const Rivals *rivals,
                 Moment *moment) {
    const Site *site = &worker->bots->sites->sites[moment->site];
    Likely likely;
    if (likely_find(session, session->turn_count, &likely) != PARL_OK) return;
    for (int i = 0; i < rivals->count; i++) {
        Outcome outcome = outcome_of_answer(worker, &likely, &rivals->answers[i]);
        if (!outcome.fits) continue;
        moment->worths[moment->count++] =
            worth_of_outcome(&outcome, worker->bots->depth.worlds, rivals->option[i]);
    }
    if (site->kind == PARL_DECISION_MENU || site->kind == PARL_DECISION_PICK)
        moment->best = best_by_key(worker, &session->state, site->first);
    else if (moment->count > 0)
        moment->best = best_by_worth(moment);
}

void items_look(Worker *worker, int index) {
    assert(worker);
    Moment *moment = &worker->bots->moments[index];
    Rivals rivals;
    parl_session *session = runs_again(worker, moment->run, moment->turn);
    parl_status status = search_rivals(worker, &session->state, PARL_POLICY_EXPERT, &rivals);
    if (status == PARL_OK && rivals.count > 1) look(worker, session, &rivals, moment);
    parl_session_free(session);
}
