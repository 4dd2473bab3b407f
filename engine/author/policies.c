// SPDX-License-Identifier: MIT
//
// How different people play. A policy is a taste: which options it takes against better
// knowledge, and which it avoids; where it has none it plays by the author's key. So each
// shows one habit of an otherwise good player.

#include <assert.h>
#include <stdlib.h>

#include "expr.h"
#include "judge/score.h"
#include "model/chance.h"
#include "parlance_author.h"
#include "play/options.h"
#include "play/session.h"

// --- What an option does ------------------------------------------------------------------

// What the moves of one option come to.
typedef struct {
    bool asks, commits, discloses, distorts, claims, explains;
    parl_promise_kind promise;
    int frame, jargon;         // of what it explains
} Traits;

static void add_move(const parl_scenario *scenario, const Move *move, Traits *traits) {
    if (move->kind == MOVE_ASK) traits->asks = true;
    if (move->kind == MOVE_DISCLOSE && move->fact != NONE) traits->discloses = true;
    if (move->kind == MOVE_COMMIT) {
        traits->commits = true;
        traits->promise = (parl_promise_kind)move->commit;
    }
    if (move->kind != MOVE_EXPLAIN) return;
    const Fact *fact = &scenario->facts[move->fact];
    const Rendering *rendering = &fact->renderings[move->rendering];
    traits->explains = true;
    traits->frame = rendering->frame;
    traits->jargon += rendering->jargon[move->person];
    traits->distorts |= move->rendering >= fact->faithful_count;
    traits->claims |= rendering->claims != NULL;
}

// Reads the body of a choice as it stands on the page: both arms of a `when`.
static Traits traits_of(const parl_scenario *scenario, const Choice *choice, int after) {
    Traits traits = {0};
    for (int pc = choice->body; pc < scenario->step_count; pc++) {
        const Step *step = &scenario->steps[pc];
        if (step->op == STEP_MOVE) add_move(scenario, &scenario->moves[step->a], &traits);
        bool leaves = step->op == STEP_GOTO && step->to == after;
        if (leaves || step->op == STEP_JUMP || step->op == STEP_END) break;
    }
    return traits;
}

// --- Tastes: above 0 it takes the option whatever it knows, below 0 it avoids it ------------

typedef int Taste(const Traits *traits);

static int no_taste(const Traits *traits) {
    (void)traits;
    return 0;
}

static int jargon(const Traits *traits) {
    if (!traits->explains) return 0;
    return 1 + traits->jargon + (traits->frame == PARL_FRAME_MODEL ? 10 : 0);
}

static int firm_date(const Traits *traits) {
    return traits->commits && traits->promise == PARL_FIRM ? 1 : 0;
}

// Who believes it, or lives by it, does not take it back.
static int flatterer(const Traits *traits) {
    if (traits->discloses) return -1;
    return traits->distorts ? (traits->claims ? 1 : 2) : 0;
}

static int f1_reader(const Traits *traits) {
    if (traits->discloses) return -1;
    return traits->claims ? 1 : 0;
}

static int idle(const Traits *traits) { return traits->asks ? -1 : 0; }

// The figure as it stands in the report, in words that anybody knows.
static int parrot(const Traits *traits) {
    if (!traits->explains || traits->distorts) return 0;
    int frame = traits->frame == PARL_FRAME_STATISTICS ? 20
                : traits->frame == PARL_FRAME_MODEL    ? 10
                                                       : 0;
    return frame ? 1 + frame - (traits->jargon < 9 ? traits->jargon : 9) : 0;
}

static const struct {
    const char *id, *sentence;
} policies[] = {
#define X(name, id, sentence) {id, sentence},
    PARL_POLICIES(X)
#undef X
};

static Taste *const tastes_of[PARL_POLICY_COUNT] = {
    [PARL_POLICY_EXPERT] = no_taste,     [PARL_POLICY_RANDOM] = no_taste,
    [PARL_POLICY_JARGON] = jargon,       [PARL_POLICY_FIRM_DATE] = firm_date,
    [PARL_POLICY_FLATTERER] = flatterer, [PARL_POLICY_IDLE] = idle,
    [PARL_POLICY_PARROT] = parrot,       [PARL_POLICY_F1_READER] = f1_reader,
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

// --- The author's key ---------------------------------------------------------------------------

// 0..100; [silent] where the author says nothing.
static int worth_of(const parl_session *session, ExprRef worth, int silent) {
    int32_t value = 0;
    if (worth == NONE) return silent;
    if (!expr_value(session->scenario, &session->state, worth, &value)) return silent;
    bool flag = session->scenario->exprs[worth].type == VALUE_FLAG;
    return flag ? (value ? 100 : 0) : value;
}

// Where the author is silent the rules judge: the score that the answer leads to, and then
// the trust.
static int64_t looked_ahead(const parl_session *session, parl_session *scratch, int value) {
    parl_answer answer = {.count = 1, .values = {(int16_t)value}};
    parl_session_copy(scratch, session);
    if (parl_session_answer(scratch, &answer) != PARL_OK) return INT64_MIN;
    parl_score score = score_of(scratch->scenario, &scratch->state, true);
    int64_t points = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        points += (int64_t)score.parts[i].weight * score.parts[i].value;
    }
    for (int i = 0; i < scratch->scenario->person_count; i++) {
        points = points * (i == 0 ? 100000 : 1) + scratch->state.trust[i];
    }
    return points;
}

static bool has_worth(const parl_scenario *scenario, const Options *options) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        int index = options->menu->choice_first + option->value;
        if (option->closed == CLOSED_NOT && scenario->choices[index].worth != NONE) return true;
    }
    return false;
}

static ExprRef worth_at(const parl_scenario *scenario, const Options *options, int value) {
    if (options->kind != PARL_DECISION_DESK) {
        return scenario->choices[options->menu->choice_first + value].worth;
    }
    return value == OPTION_PASS ? NONE : scenario->scenes[value].worth;
}

// What the key, or the rules, think of each option. A meeting about which the author says
// nothing is worth having; letting the week pass is better than one that is not.
static void rate(const parl_session *session, const Options *options, int64_t *ratings) {
    bool desk = options->kind == PARL_DECISION_DESK;
    bool ahead = !desk && !has_worth(session->scenario, options);
    parl_session *scratch = NULL;
    if (ahead && parl_session_new(&scratch, session->scenario, session->seed) != PARL_OK) abort();
    for (int i = 0; i < options->count; i++) {
        int value = options->options[i].value;
        if (ahead) {
            ratings[i] = looked_ahead(session, scratch, value);
        } else if (desk && value == OPTION_PASS) {
            ratings[i] = 1;
        } else {
            ExprRef worth = worth_at(session->scenario, options, value);
            ratings[i] = worth_of(session, worth, desk ? 50 : 0);
        }
    }
    parl_session_free(scratch);
}

// --- Answers -----------------------------------------------------------------------------------

static int taste_of(parl_policy policy, const parl_session *session, const Options *options,
                    int value) {
    if (options->kind == PARL_DECISION_DESK) return 0;
    const Choice *choice = &session->scenario->choices[options->menu->choice_first + value];
    Traits traits = traits_of(session->scenario, choice, options->menu->after);
    return tastes_of[policy](&traits);
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

static void answer_options(parl_policy policy, const parl_session *session, const Options *options,
                           parl_answer *out) {
    int64_t ratings[PARL_OPTIONS_MAX];
    int tastes[PARL_OPTIONS_MAX];
    uint32_t taken = 0;
    int take = options->kind == PARL_DECISION_PICK ? options->take : 1;
    rate(session, options, ratings);
    for (int i = 0; i < options->count; i++) {
        int value = options->options[i].value;
        tastes[i] = taste_of(policy, session, options, value);
        if (policy != PARL_POLICY_RANDOM) continue;
        ratings[i] = chance_draw(session->seed, (uint64_t)value + 7, session->turn_count);
    }
    for (int i = 0; i < take; i++) {
        int best = best_option(options, tastes, ratings, taken);
        assert(best != NONE);
        taken |= UINT32_C(1) << best;
        out->values[out->count++] = options->options[best].value;
    }
}

// As sure as the evidence; a figure as it is; at random, anything.
static int estimated(parl_policy policy, const parl_session *session, const Options *options) {
    const Estimate *estimate = options->estimate;
    int32_t value = options->from;
    int span = options->till - options->from + 1;
    if (policy == PARL_POLICY_RANDOM) {
        return options->from + chance_below(session->seed, 11, session->turn_count, span);
    }
    if (estimate->uncertain != NONE) {
        value = chance_likely(session->scenario, &session->state, estimate->uncertain) / 10;
    } else if (estimate->truth != NONE) {
        (void)expr_value(session->scenario, &session->state, estimate->truth, &value);
        if (estimate->sure) value = value ? 100 : 0;
    }
    return value < options->from ? options->from : value > options->till ? options->till : value;
}

parl_status parl_policy_answer(parl_policy policy, parl_session *session, parl_answer *out) {
    assert(policy >= 0);
    assert(policy < PARL_POLICY_COUNT);
    assert(session);
    assert(out);
    Options options = options_now(session->scenario, &session->state);
    if (options.failed) return PARL_ERR_SCRIPT;
    *out = (parl_answer){0};
    switch (options.kind) {
        case PARL_DECISION_NONE: return PARL_ERR_OVER;
        case PARL_DECISION_WRITE: out->words = ""; return PARL_OK;
        case PARL_DECISION_ESTIMATE:
            out->values[out->count++] = (int16_t)estimated(policy, session, &options);
            return PARL_OK;
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK:
        case PARL_DECISION_PICK: answer_options(policy, session, &options, out); return PARL_OK;
    }
    return PARL_ERR_ANSWER;
}

parl_status parl_policy_play(parl_policy policy, const parl_scenario *scenario, uint64_t seed,
                             parl_session **out) {
    assert(out);
    parl_session *session;
    parl_status status = parl_session_new(&session, scenario, seed);
    while (status == PARL_OK && !parl_session_over(session)) {
        parl_answer answer;
        status = parl_policy_answer(policy, session, &answer);
        if (status == PARL_OK) status = parl_session_answer(session, &answer);
    }
    if (status != PARL_OK) {
        parl_session_free(session);
        session = NULL;
    }
    *out = session;
    return status;
}
