// SPDX-License-Identifier: MIT
//
// The eight items of the readiness check, and which signals of a score speak to them.

#include <assert.h>
#include <string.h>

#include "progress/progress.h"

#define SIGNAL(name) (1U << PARL_SIGNAL_##name)

// Rows: catalogue id, the sentence, signals that give evidence, and signals that say more where one
// of those does, and nothing by themselves: who was as sure as the evidence has not shown a plan.
#define READINESS(X)                                                                           \
    X("S0-C1",                                                                                 \
      "I can explain precision and recall to somebody who has never met the words, so "        \
      "that they see what it changes in a decision of theirs.",                                \
      SIGNAL(TRANSLATION) | SIGNAL(LISTENER), 0)                                               \
    X("S0-C2", "I can write one page that engineering, design and business each find useful.", \
      SIGNAL(TRANSLATION) | SIGNAL(EARLY_LEGAL) | SIGNAL(LISTENER), 0)                         \
    X("S0-C3",                                                                                 \
      "I can lead a talk between data science and business in which both feel heard, "         \
      "and which ends with steps that both will take.",                                        \
      SIGNAL(RELATIONSHIP) | SIGNAL(DISCOVERY), 0)                                             \
    X("S0-C4",                                                                                 \
      "I can name the three rules that bind my field most, and say what each of them "         \
      "asks of the product.",                                                                  \
      SIGNAL(EARLY_LEGAL), 0)                                                                  \
    X("S0-C5", "I can turn a report on a model into an update after which somebody decides.",  \
      SIGNAL(TRANSLATION), SIGNAL(CALIBRATION))                                                \
    X("S0-C6",                                                                                 \
      "I can say when a product should show how sure it is, when it should show more "         \
      "step by step, and when a person should decide.",                                        \
      SIGNAL(TRADE_OFFS), 0)                                                                   \
    X("S0-C7",                                                                                 \
      "I can draft an experiment that is sound and that settles a question which "             \
      "matters.",                                                                              \
      SIGNAL(HYGIENE), 0)                                                                      \
    X("S0-C8",                                                                                 \
      "I can present a plan with gates, and with milestones that depend on what they "         \
      "bring.",                                                                                \
      SIGNAL(PHASE_GATES), SIGNAL(CALIBRATION))

static const struct {
    const char *id, *text;
    unsigned signals, more;
} ITEMS[] = {
#define X(id, text, signals, more) {id, text, signals, more},
    READINESS(X)
#undef X
};

// Rounds and drills that are about an item, by their names on the shelf, and the rows that show it
// there. Elsewhere the same row shows something else.
#define PLACES(X)                                                   \
    X("S0-C2", "one-page-brief", SIGNAL(FOLLOW_UP) | SIGNAL(PRICE)) \
    X("S0-C5", "retell-the-decision", SIGNAL(LISTENER))             \
    X("S0-C6", "ux-spec", SIGNAL(PRICE) | SIGNAL(LISTENER))         \
    X("S0-C7", "analytical-brief", SIGNAL(VARIABLE))                \
    X("S0-C7", "execution", SIGNAL(VARIABLE))                       \
    X("S0-C7", "two-metrics", SIGNAL(VARIABLE))

static const struct {
    const char *id, *scenario;
    unsigned signals;
} PLACED[] = {
#define X(id, scenario, signals) {id, scenario, signals},
    PLACES(X)
#undef X
};

_Static_assert(sizeof ITEMS / sizeof *ITEMS == PARL_READINESS_COUNT, "a row for each item");

static void check(int item) {
    assert(item >= 0);
    assert(item < PARL_READINESS_COUNT);
}

const char *parl_readiness_text(int index) {
    check(index);
    return ITEMS[index].text;
}

const char *readiness_catalogue(int item) {
    check(item);
    return ITEMS[item].id;
}

unsigned readiness_signals(int item) {
    check(item);
    return ITEMS[item].signals;
}

int readiness_level(int value) { return 1 + (value * (READINESS_MOST - 1) + 500) / 1000; }

// --- Evidence -------------------------------------------------------------------------------

typedef struct {
    int weights, weighted;
} Sum;

// What a run offers: values -1 where it does not.
typedef struct {
    const char *scenario;  // its name on the shelf; "": nobody knows
    int values[PARL_SIGNAL_COUNT], weights[PARL_SIGNAL_COUNT];
} Offer;

static bool offers(const Offer *offer, int signal) {
    return offer->values[signal] >= 0 && offer->weights[signal] > 0;
}

// The signals that speak to the item in that run.
static unsigned speaking(const Offer *offer, int item) {
    unsigned signals = ITEMS[item].signals, offered = 0;
    for (size_t i = 0; i < sizeof PLACED / sizeof *PLACED; i++) {
        bool here = strcmp(PLACED[i].id, ITEMS[item].id) == 0 &&
                    strcmp(PLACED[i].scenario, offer->scenario) == 0;
        if (here) signals |= PLACED[i].signals;
    }
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) offered |= (unsigned)offers(offer, i) << i;
    return offered & signals ? offered & (signals | ITEMS[item].more) : 0;
}

// Whether it says something about the item.
static bool add(Sum *sum, int item, const Offer *offer) {
    unsigned signals = speaking(offer, item);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (!(signals >> i & 1U)) continue;
        sum->weights += offer->weights[i];
        sum->weighted += offer->weights[i] * offer->values[i];
    }
    return signals != 0;
}

static Evidence evidence_of(Sum sum, int runs) {
    if (sum.weights == 0) return (Evidence){0};
    return (Evidence){.runs = runs, .value = sum.weighted / sum.weights};
}

Evidence evidence_of_score(const parl_score *score, const parl_run *run, int item) {
    assert(score);
    check(item);
    Sum sum = {0};
    Offer offer = {.scenario = run ? run->scenario : ""};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score->parts[i];
        offer.values[i] = part->offered ? part->value : -1;
        offer.weights[i] = part->weight;
    }
    (void)add(&sum, item, &offer);
    return evidence_of(sum, 1);
}

static Offer offer_of(const parl_run *run) {
    Offer offer = {.scenario = run->scenario};
    memcpy(offer.values, run->parts, sizeof offer.values);
    memcpy(offer.weights, run->weights, sizeof offer.weights);
    return offer;
}

Evidence evidence_of_runs(const parl_progress_request *request, int item) {
    assert(request);
    check(item);
    Sum sum = {0};
    int runs = 0;
    for (int i = request->run_count - 1; i >= 0 && runs < ATTEMPTS_RECENT; i--) {
        const parl_run *run = &request->runs[i];
        if (!parl_run_counts(run)) continue;
        Offer offer = offer_of(run);
        runs += add(&sum, item, &offer);
    }
    return evidence_of(sum, runs);
}

int readiness_gap(const parl_progress_request *request, int item) {
    Evidence evidence = evidence_of_runs(request, item);
    int own = request->latest ? request->latest->rating[item] : 0;
    if (own == 0 || evidence.runs == 0) return 0;
    int gap = own - readiness_level(evidence.value);
    return gap > 0 ? gap : 0;
}
