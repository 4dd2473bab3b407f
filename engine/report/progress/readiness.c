// SPDX-License-Identifier: MIT
//
// The eight items of the readiness check, and which signals of a score speak to them.

#include <assert.h>

#include "progress/progress.h"

#define SIGNAL(name) (1U << PARL_SIGNAL_##name)

// Rows: catalogue id, the sentence, signals that give evidence.
#define READINESS(X)                                                                           \
    X("S0-C1",                                                                                 \
      "I can explain precision and recall to somebody who has never met the words, so "        \
      "that they see what it changes in a decision of theirs.",                                \
      SIGNAL(TRANSLATION) | SIGNAL(LISTENER))                                                  \
    X("S0-C2", "I can write one page that engineering, design and business each find useful.", \
      SIGNAL(TRANSLATION) | SIGNAL(EARLY_LEGAL) | SIGNAL(LISTENER))                            \
    X("S0-C3",                                                                                 \
      "I can lead a talk between data science and business in which both feel heard, "         \
      "and which ends with steps that both will take.",                                        \
      SIGNAL(RELATIONSHIP) | SIGNAL(DISCOVERY))                                                \
    X("S0-C4",                                                                                 \
      "I can name the three rules that bind my field most, and say what each of them "         \
      "asks of the product.",                                                                  \
      SIGNAL(EARLY_LEGAL))                                                                     \
    X("S0-C5", "I can turn a report on a model into an update after which somebody decides.",  \
      SIGNAL(TRANSLATION) | SIGNAL(CALIBRATION))                                               \
    X("S0-C6",                                                                                 \
      "I can say when a product should show how sure it is, when it should show more "         \
      "step by step, and when a person should decide.",                                        \
      SIGNAL(TRADE_OFFS))                                                                      \
    X("S0-C7",                                                                                 \
      "I can draft an experiment that is sound and that settles a question which "             \
      "matters.",                                                                              \
      SIGNAL(HYGIENE))                                                                         \
    X("S0-C8",                                                                                 \
      "I can present a plan with gates, and with milestones that depend on what they "         \
      "bring.",                                                                                \
      SIGNAL(PHASE_GATES) | SIGNAL(CALIBRATION))

static const struct {
    const char *id, *text;
    unsigned signals;
} ITEMS[] = {
#define X(id, text, signals) {id, text, signals},
    READINESS(X)
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

static void add(Sum *sum, int item, int signal, bool offered, int weight, int value) {
    if (!(ITEMS[item].signals >> signal & 1U) || !offered || weight == 0) return;
    sum->weights += weight;
    sum->weighted += weight * value;
}

static Evidence evidence_of(Sum sum, int runs) {
    if (sum.weights == 0) return (Evidence){0};
    return (Evidence){.runs = runs, .value = sum.weighted / sum.weights};
}

Evidence evidence_of_score(const parl_score *score, int item) {
    assert(score);
    check(item);
    Sum sum = {0};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score->parts[i];
        add(&sum, item, i, part->offered, part->weight, part->value);
    }
    return evidence_of(sum, 1);
}

Evidence evidence_of_runs(const parl_progress_request *request, int item) {
    assert(request);
    check(item);
    Sum sum = {0};
    int runs = 0;
    for (int i = request->run_count - 1; i >= 0 && runs < ATTEMPTS_RECENT; i--) {
        const parl_run *run = &request->runs[i];
        if (!parl_run_counts(run)) continue;
        int before = sum.weights;
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            add(&sum, item, j, run->parts[j] >= 0, run->weights[j], run->parts[j]);
        }
        runs += sum.weights > before;
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
