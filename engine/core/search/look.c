// SPDX-License-Identifier: MIT
//
// Regret: what an answer was worth, by what could be known when it was given.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "judge/misses.h"
#include "play/options.h"
#include "play/rules.h"
#include "search/bundles.h"
#include "search/likely.h"

// The answers of one decision that are compared; the given one is the first.
typedef struct {
    int count;
    parl_answer answers[PARL_LOOK_ANSWERS_MAX];
    Sums sums[PARL_LOOK_ANSWERS_MAX];  // over the worlds
    Sums own[PARL_LOOK_ANSWERS_MAX];   // in the world of the run itself
    bool false_ones[PARL_LOOK_ANSWERS_MAX];  // they tell a fact in a line that drops or claims
} Rivals;

// --- Which answers -----------------------------------------------------------------------------

static bool takes(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; i++) {
        if (answer->values[i] == value) return true;
    }
    return false;
}

// The same options: of a rank and a grid one by one, else in whatever order.
static bool same(const parl_answer *a, const parl_answer *b, bool placed) {
    if (a->count != b->count) return false;
    for (int i = 0; i < a->count; i++) {
        if (placed ? a->values[i] != b->values[i] : !takes(b, a->values[i])) return false;
    }
    return true;
}

static void add(Rivals *rivals, const Options *options, const parl_answer *answer) {
    for (int i = 0; i < rivals->count; i++) {
        if (same(&rivals->answers[i], answer, options_placed(options->kind))) return;
    }
    if (rivals->count == PARL_LOOK_ANSWERS_MAX) return;  // Of a rank or a grid there are too many.
    rivals->answers[rivals->count++] = *answer;
}

// The given order with two neighbours changed over.
static void add_swaps(Rivals *rivals, const Options *options, const parl_answer *given) {
    for (int i = 0; i + 1 < given->count; i++) {
        parl_answer answer = *given;
        answer.values[i] = given->values[i + 1];
        answer.values[i + 1] = given->values[i];
        add(rivals, options, &answer);
    }
}

// The given grid with one row as the key has it.
static void add_cells(Rivals *rivals, const Options *options, const parl_answer *given,
                      const parl_answer *key) {
    for (int i = 0; i < given->count; i++) {
        parl_answer answer = *given;
        answer.values[i] = key->values[i];
        add(rivals, options, &answer);
    }
}

// Each open option; where several are taken, with the best of the key's others.
static void add_options(Rivals *rivals, const Options *options, const parl_answer *key) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        parl_answer answer = *key;
        if (option->closed != CLOSED_NOT || takes(key, option->value)) continue;
        answer.values[answer.count - 1] = option->value;
        add(rivals, options, &answer);
    }
}

static parl_status collect(Bundles *bundles, const State *at, const parl_answer *given,
                           Rivals *rivals) {
    const parl_player expert = {.policy = PARL_POLICY_EXPERT};
    Options options = options_now(bundles->scenario, at);
    parl_answer key;
    *rivals = (Rivals){.count = 1, .answers = {*given}};
    if (options.kind == PARL_DECISION_WRITE) return PARL_OK;
    parl_status status = player_answer(&expert, bundles->scenario, at, &bundles->ahead, &key);
    if (status != PARL_OK) return status;
    add(rivals, &options, &key);
    if (options.kind == PARL_DECISION_RANK)
        add_swaps(rivals, &options, given);
    else if (options.kind == PARL_DECISION_GRID)
        add_cells(rivals, &options, given, &key);
    else if (options.kind != PARL_DECISION_ESTIMATE)
        add_options(rivals, &options, &key);
    return PARL_OK;
}

// --- What they come to ---------------------------------------------------------------------------

static parl_status score_worlds(Bundles *bundles, const Likely *likely, const parl_answer *answer,
                                Sums *out) {
    for (int i = 0; i < PARL_LOOK_WORLDS; i++) {
        State world;
        likely_world(bundles->scenario, likely, i, &world);
        bundles_add(bundles, &world);
    }
    return bundles_play(bundles, answer, out);
}

static parl_status score_rival(Bundles *bundles, const Likely *likely, Rivals *rivals, int rival) {
    const parl_answer *answer = &rivals->answers[rival];
    parl_status status = score_worlds(bundles, likely, answer, &rivals->sums[rival]);
    if (status != PARL_OK) return status;
    bundles_add(bundles, &likely->at);
    return bundles_play(bundles, answer, &rivals->own[rival]);
}

static void leave_out(Rivals *rivals, int rival) {
    rivals->answers[rival] = rivals->answers[--rivals->count];
}

// An answer for which the run has no room any more (one promise too many) is not compared.
static parl_status score_all(Bundles *bundles, const Likely *likely, Rivals *rivals) {
    for (int i = 0; i < rivals->count; i++) {
        parl_status status = score_rival(bundles, likely, rivals, i);
        if (status == PARL_ERR_LIMIT && i > 0) {
            leave_out(rivals, i--);
        } else if (status != PARL_OK) {
            return status;
        }
    }
    return PARL_OK;
}

// The signal in which [better] leads most.
static parl_signal leading(const Sums *better, const Sums *worse) {
    int best = 0;
    int64_t most = INT64_MIN;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        int64_t lead = better->points[i] - worse->points[i];
        if (lead > most) best = i, most = lead;
    }
    return (parl_signal)best;
}

// The mean of all rivals, as sums.
static Sums mean_of(const Rivals *rivals) {
    Sums mean = {0};
    for (int i = 0; i < rivals->count; i++) {
        mean.score += rivals->sums[i].score;
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) mean.points[j] += rivals->sums[i].points[j];
    }
    mean.score /= rivals->count;
    for (int j = 0; j < PARL_SIGNAL_COUNT; j++) mean.points[j] /= rivals->count;
    return mean;
}

// --- Whether they are true -----------------------------------------------------------------------

static bool is_false(const parl_scenario *scenario, int fact, int rendering) {
    return rendering >= scenario->facts[fact].faithful_count;
}

// A line that was said before sets off nothing the second time: of a menu of lines the page knows.
static bool reads_false(const Bundles *bundles, const Options *options, const State *at,
                        const parl_answer *answer) {
    if (options->kind != PARL_DECISION_MENU) return false;
    if (!offer_is_wording(bundles->scenario, options->menu)) return false;
    const Offer offer = {
        .scenario = bundles->scenario, .state = at, .options = options, .value = answer->values[0]};
    return offer_traits(&offer).distorts;
}

static bool tells_false(Bundles *bundles, const State *at, const parl_answer *answer) {
    const parl_scenario *scenario = bundles->scenario;
    if (rules_step(scenario, at, answer, &bundles->next, &bundles->events) != PARL_OK) return false;
    for (int i = 0; i < bundles->events.count; i++) {
        const parl_event *event = &bundles->events.items[i];
        if (event->kind == PARL_EVENT_CLAIM && is_false(scenario, event->subject, event->after)) {
            return true;
        }
    }
    return false;
}

static void mark_false(Bundles *bundles, const State *at, Rivals *rivals) {
    Options options = options_now(bundles->scenario, at);
    for (int i = 0; i < rivals->count; i++) {
        const parl_answer *answer = &rivals->answers[i];
        rivals->false_ones[i] =
            reads_false(bundles, &options, at, answer) || tells_false(bundles, at, answer);
    }
}

// --- Which is best -------------------------------------------------------------------------------

// A line that is not true is never held up as better than another, whatever it would bring; a cap
// can make it as good as any. Of equals the given answer is best, then what would lead without the
// caps, and then what the key takes.
static int best_of(const Rivals *rivals) {
    int best = 0;
    for (int i = 1; i < rivals->count; i++) {
        const Sums *row = &rivals->sums[i], *most = &rivals->sums[best];
        if (rivals->false_ones[i]) continue;
        bool leads = best > 0 && row->score == most->score && row->uncapped > most->uncapped;
        if (row->score > most->score || leads) best = i;
    }
    return best;
}

// The answer that would be best if the total were not held down: of those that cost nothing.
static int best_uncapped(const Rivals *rivals) {
    int best = 0;
    for (int i = 1; i < rivals->count; i++) {
        if (rivals->false_ones[i] || rivals->sums[i].score < rivals->sums[0].score) continue;
        if (rivals->sums[i].uncapped > rivals->sums[best].uncapped) best = i;
    }
    return best;
}

// Lines that are not true may bring more than any that can be best; the mean is no more than that.
static int64_t mean_score(const Sums *mean, const Sums *most) {
    return mean->score < most->score ? mean->score : most->score;
}

static int least_of(const Rivals *rivals) {
    int least = 0;
    for (int i = 1; i < rivals->count; i++) {
        if (rivals->sums[i].score < rivals->sums[least].score) least = i;
    }
    return least;
}

// Of whichever is more: what the totals lie apart, and what they would without the caps.
static int spread_of(const Rivals *rivals) {
    Sums low = rivals->sums[0], high = low;
    for (int i = 1; i < rivals->count; i++) {
        const Sums *row = &rivals->sums[i];
        if (row->score < low.score) low.score = row->score;
        if (row->score > high.score) high.score = row->score;
        if (row->uncapped < low.uncapped) low.uncapped = row->uncapped;
        if (row->uncapped > high.uncapped) high.uncapped = row->uncapped;
    }
    int64_t capped = high.score - low.score, free = high.uncapped - low.uncapped;
    return (int)((capped > free ? capped : free) / PARL_LOOK_WORLDS);
}

static parl_look judge(const Rivals *rivals, int missed) {
    int best = best_of(rivals), capped = 0;
    Sums mean = mean_of(rivals);
    if (rivals->sums[best].score - rivals->sums[0].score < PARL_REGRET_MIN * PARL_LOOK_WORLDS) {
        int other = best_uncapped(rivals);
        int64_t lead = rivals->sums[other].uncapped - rivals->sums[0].uncapped;
        capped = (int)(lead / PARL_LOOK_WORLDS);
        if (capped >= PARL_REGRET_MIN) best = other;
    }
    const Sums *taken = &rivals->sums[0], *most = &rivals->sums[best];
    parl_signal points = best ? leading(most, taken) : leading(taken, &mean);
    return (parl_look){
        .answers = rivals->count,
        .taken = (int)(taken->score / PARL_LOOK_WORLDS),
        .best = (int)(most->score / PARL_LOOK_WORLDS),
        .mean = (int)(mean_score(&mean, most) / PARL_LOOK_WORLDS),
        .spread = spread_of(rivals),
        .hangs = leading(most, &rivals->sums[least_of(rivals)]),
        .capped = capped >= PARL_REGRET_MIN ? capped : 0,
        .better = rivals->answers[best],
        .signal = best && missed != NONE ? (parl_signal)missed : points,
        .points = points,
        .luck = (int)(rivals->own[best].score - rivals->own[0].score),
    };
}

// The signal that the given answer is a miss for, before another week begins; NONE.
static int missed_by(Bundles *bundles, const State *at, const parl_answer *given) {
    const parl_scenario *scenario = bundles->scenario;
    if (rules_step(scenario, at, given, &bundles->next, &bundles->events) != PARL_OK) return NONE;
    for (int i = 0; i < bundles->events.count; i++) {
        const parl_event *event = &bundles->events.items[i];
        if (event->kind == PARL_EVENT_WEEK) break;
        int signal = misses_signal(scenario, &bundles->next, event);
        if (signal != NONE) return signal;
    }
    return NONE;
}

static parl_status look(Bundles *bundles, const Likely *likely, const parl_answer *given,
                        parl_look *out) {
    Rivals rivals;
    parl_status status = collect(bundles, &likely->at, given, &rivals);
    if (status == PARL_OK && rivals.count > 1) status = score_all(bundles, likely, &rivals);
    if (status == PARL_OK) mark_false(bundles, &likely->at, &rivals);
    if (status == PARL_OK) *out = judge(&rivals, missed_by(bundles, &likely->at, given));
    return status;
}

parl_status parl_session_look(const parl_session *session, int turn, parl_look *out) {
    assert(session);
    assert(out);
    Likely likely;
    Bundles *bundles = bundles_new(session->scenario);
    parl_turn given = parl_session_turn(session, turn);
    parl_status status = likely_find(session, turn, &likely);
    if (status == PARL_OK) status = look(bundles, &likely, &given.answer, out);
    free(bundles);
    return status;
}
