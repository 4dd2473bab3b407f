// SPDX-License-Identifier: MIT
//
// How different people play: from what they think of each option to an answer, and from
// answers to a run.

#include "players/players.h"

#include <assert.h>
#include <stdlib.h>

#include "expr.h"
#include "model/chance.h"
#include "play/session.h"
#include "within.h"

// Streams of a player's dice; occurrences are turns. An option draws from the stream of its
// value, which is -1 where the week passes; the rows of a grid behind the first have their own.
enum { STREAM_SLIP = 1, STREAM_FIGURE = 2, STREAM_OPTION = 7, STREAM_ROW = 1 << 20 };

static const struct {
    const char *id, *sentence;
    parl_signal weighs;  // PARL_SIGNAL_COUNT: whatever is weighed
} policies[] = {
#define X(name, id, weighs, sentence) {id, sentence, weighs},
    PARL_POLICIES(X)
#undef X
};

const char *parl_policy_id(parl_policy policy) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    return policies[policy].id;
}

const char *parl_policy_sentence(parl_policy policy) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    return policies[policy].sentence;
}

bool parl_policy_applies(parl_policy policy, const parl_scenario *scenario) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    assert(scenario);
    parl_signal signal = policies[policy].weighs;
    return signal == PARL_SIGNAL_COUNT || scenario->weights[signal] > 0;
}

// --- Answers -----------------------------------------------------------------------------------

// Scenes have small numbers: the dice of two players share no stream.
static uint64_t stream_of(const parl_player *player, int stream) {
    return ((uint64_t)player->die << 32) + (uint64_t)stream;
}

// They know nothing of the page: where their habit is silent, chance decides.
static bool guesses(parl_policy policy) {
    switch (policy) {
        case PARL_POLICY_RANDOM:
        case PARL_POLICY_FIRST:
        case PARL_POLICY_LAST:
        case PARL_POLICY_LONGEST:
        case PARL_POLICY_SHORTEST:
        case PARL_POLICY_HEDGE: return true;
        default: return false;
    }
}

// What cannot be given is the last to be taken, by whoever wants the worst as well.
static int64_t against_key(const Offer *offer) {
    int64_t key = key_of(offer);
    return key == KEY_FAILS ? KEY_FAILS : -key;
}

// At the desk there is nothing to be seen before somebody is met.
static int64_t rating_of(const parl_player *player, const Offer *offer) {
    parl_policy policy = player->policy;
    if (guesses(policy)) {
        int own = STREAM_OPTION + offer->value + STREAM_ROW * offer->row;
        uint64_t stream = stream_of(player, own);
        return chance_draw(offer->state->seed, stream, offer->state->turn);
    }
    if (policy == PARL_POLICY_WORST) return against_key(offer);
    bool ahead = policy == PARL_POLICY_MYOPIC && offer->options->kind != PARL_DECISION_DESK;
    return ahead ? key_ahead(offer) : key_of(offer);
}

// The open option that tastes best, then rates best; the first of equals.
static int best_option(const Options *options, const int *tastes, const int64_t *ratings,
                       uint32_t taken) {
    int best = NONE;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed != CLOSED_NOT || taken >> i & 1) continue;
        bool better = best == NONE || tastes[i] > tastes[best] ||
                      (tastes[i] == tastes[best] && ratings[i] > ratings[best]);
        if (better) best = i;
    }
    return best;
}

// What somebody thinks of each open option.
typedef struct {
    int tastes[PARL_OPTIONS_MAX];
    int64_t ratings[PARL_OPTIONS_MAX];
} Thoughts;

// Of [offer]'s row, where it is a grid.
static void think(const parl_player *player, Offer offer, Thoughts *out) {
    const parl_scenario *scenario = offer.scenario;
    *out = (Thoughts){0};
    for (int i = 0; i < offer.options->count; i++) {
        if (offer.options->options[i].closed != CLOSED_NOT) continue;
        offer.value = offer.options->options[i].value;
        out->ratings[i] = rating_of(player, &offer);
        out->tastes[i] = player->own > 0 ? own_taste(&scenario->bots[player->own - 1], &offer)
                                         : taste_of(player->policy, &offer);
    }
}

// The best first: of a rank that is the order.
static void answer_options(const parl_player *player, const Offer *offer, parl_answer *out) {
    Thoughts thoughts;
    uint32_t taken = 0;
    int take = offer_takes(offer->options);
    think(player, *offer, &thoughts);
    for (int i = 0; i < take; i++) {
        int best = best_option(offer->options, thoughts.tastes, thoughts.ratings, taken);
        assert(best != NONE);
        taken |= UINT32_C(1) << best;
        out->values[out->count++] = offer->options->options[best].value;
    }
}

// Row by row; those that come later stand in the first column until then.
static void answer_grid(const parl_player *player, Offer offer, parl_answer *out) {
    Thoughts thoughts;
    *out = offer_answer(offer.options, offer.options->options[0].value);
    offer.draft = out;
    for (int i = 0; i < out->count; i++) {
        offer.row = i;
        think(player, offer, &thoughts);
        int best = best_option(offer.options, thoughts.tastes, thoughts.ratings, 0);
        assert(best != NONE);
        out->values[i] = offer.options->options[best].value;
    }
}

// As far from [value] as it goes.
static int opposite(const Options *options, int value) {
    return 2 * value < options->from + options->till ? options->till : options->from;
}

// As sure as the evidence; a figure as it is; at random, anything.
static int estimated(const parl_player *player, const parl_scenario *scenario, const State *state,
                     const Options *options) {
    const Estimate *estimate = options->estimate;
    int32_t value = options->from;
    int span = options->till - options->from + 1;
    if (guesses(player->policy)) {
        uint64_t stream = stream_of(player, STREAM_FIGURE);
        return options->from + chance_below(state->seed, stream, state->turn, span);
    }
    if (estimate->uncertain != NONE) {
        value = chance_likely(scenario, state, estimate->uncertain) / 10;
    } else if (estimate->truth != NONE) {
        (void)expr_value(scenario, state, estimate->truth, &value);
        if (estimate->sure) value = value ? 100 : 0;
    }
    value = within(value, options->from, options->till);
    return player->policy == PARL_POLICY_WORST ? opposite(options, value) : value;
}

parl_status player_answer(const parl_player *player, const parl_scenario *scenario,
                          const State *state, Ahead *ahead, parl_answer *out) {
    assert(player);
    assert(ahead);
    assert(out);
    Options options = options_now(scenario, state);
    if (options.failed) return PARL_ERR_SCRIPT;
    const Offer offer = {.scenario = scenario, .state = state, .options = &options, .ahead = ahead};
    *out = (parl_answer){0};
    switch (options.kind) {
        case PARL_DECISION_NONE: return PARL_ERR_OVER;
        case PARL_DECISION_WRITE: out->words = ""; return PARL_OK;
        case PARL_DECISION_ESTIMATE:
            out->values[out->count++] = (int16_t)estimated(player, scenario, state, &options);
            return PARL_OK;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK:
        case PARL_DECISION_PICK:
        case PARL_DECISION_RANK: answer_options(player, &offer, out); return PARL_OK;
        case PARL_DECISION_GRID: answer_grid(player, offer, out); return PARL_OK;
    }
    return PARL_ERR_ANSWER;
}

Ahead *ahead_new(void) {
    Ahead *ahead = malloc(sizeof *ahead);
    if (!ahead) abort();
    return ahead;
}

parl_status parl_policy_answer(parl_policy policy, const parl_session *session, parl_answer *out) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    assert(session);
    assert(out);
    parl_player player = {.policy = policy};
    Ahead *ahead = ahead_new();
    parl_status status = player_answer(&player, session->scenario, &session->state, ahead, out);
    free(ahead);
    return status;
}

// --- Runs --------------------------------------------------------------------------------------

bool player_slips(const parl_player *player, const State *state) {
    assert(player);
    assert(state);
    uint64_t stream = stream_of(player, STREAM_SLIP);
    return chance_below(state->seed, stream, state->turn, 100) < player->errors;
}

static parl_status play(const parl_player *player, parl_session *session, Ahead *ahead) {
    const parl_player slipping = {.policy = PARL_POLICY_RANDOM, .die = player->die};
    parl_status status = PARL_OK;
    while (status == PARL_OK && !parl_session_over(session)) {
        parl_answer given;
        const parl_player *now = player_slips(player, &session->state) ? &slipping : player;
        status = player_answer(now, session->scenario, &session->state, ahead, &given);
        if (status == PARL_OK) status = parl_session_answer(session, &given);
    }
    return status;
}

parl_status parl_player_play(parl_player player, const parl_scenario *scenario, uint64_t seed,
                             parl_session **out) {
    assert(player.policy >= 0);
    assert(player.policy < PARL_POLICY_COUNT);
    assert(player.errors >= 0);
    assert(player.errors <= 100);
    assert(player.die >= 0);
    assert(player.own >= 0);
    assert(player.own <= parl_scenario_bot_count(scenario));
    assert(scenario);
    assert(out);
    parl_session *session;
    parl_status status = parl_session_new(&session, scenario, seed);
    if (status == PARL_OK) {
        Ahead *ahead = ahead_new();
        status = play(&player, session, ahead);
        free(ahead);
    }
    if (status != PARL_OK) {
        parl_session_free(session);
        session = NULL;
    }
    *out = session;
    return status;
}

parl_status parl_policy_play(parl_policy policy, const parl_scenario *scenario, uint64_t seed,
                             parl_session **out) {
    return parl_player_play((parl_player){.policy = policy}, scenario, seed, out);
}
