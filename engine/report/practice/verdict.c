// SPDX-License-Identifier: MIT
//
// What the committee decides, by a rule that everybody may read.

#include <assert.h>
#include <string.h>

#include "parlance_practice.h"

static const char *const WORDS[PARL_VERDICT_COUNT][2] = {
#define X(name, id, spoken) {id, spoken},
    PARL_VERDICTS(X)
#undef X
};

const char *parl_verdict_id(parl_verdict_kind verdict) {
    assert(verdict < PARL_VERDICT_COUNT);
    return WORDS[verdict][0];
}

const char *parl_verdict_spoken(parl_verdict_kind verdict) {
    assert(verdict < PARL_VERDICT_COUNT);
    return WORDS[verdict][1];
}

// A mean while it grows.
typedef struct {
    int sum[PARL_SIGNAL_COUNT], count[PARL_SIGNAL_COUNT];
} Means;

static int mean(const Means *means, parl_signal signal) {
    int count = means->count[signal];
    return count > 0 ? means->sum[signal] / count : -1;
}

static parl_verdict_kind decide(const parl_verdict *verdict) {
    int short_of = verdict->judged - verdict->good;
    bool asked = verdict->sure >= 0;
    if (verdict->judged == 0) return PARL_VERDICT_NO_HIRE;
    if (verdict->low == 0 && short_of <= PARL_HIRE_SHORT &&
        (!asked || verdict->sure >= PARL_HIRE_SURE))
        return PARL_VERDICT_HIRE;
    if (verdict->low <= PARL_EDGE_LOW && short_of <= PARL_EDGE_SHORT &&
        (!asked || verdict->sure >= PARL_EDGE_SURE))
        return PARL_VERDICT_BORDERLINE;
    return PARL_VERDICT_NO_HIRE;
}

static parl_verdict verdict_of(const Means *means) {
    parl_verdict verdict = {.sure = mean(means, PARL_SIGNAL_CALIBRATION)};
    for (int i = 0; i < PARL_RUBRIC_COUNT; i++) {
        int value = mean(means, parl_rubric_signal(i));
        verdict.values[i] = value;
        verdict.rounds[i] = means->count[parl_rubric_signal(i)];
        if (value < 0) continue;
        verdict.levels[i] = parl_rubric_level(value);
        verdict.judged++;
        verdict.low += verdict.levels[i] == 1;
        verdict.good += verdict.levels[i] >= 3;
    }
    verdict.kind = decide(&verdict);
    return verdict;
}

parl_verdict parl_committee_decide(const parl_score *scores, int count) {
    assert(scores || count == 0);
    Means means = {{0}, {0}};
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            const parl_part *part = &scores[i].parts[j];
            if (!part->offered || part->weight <= 0) continue;
            means.sum[j] += part->value;
            means.count[j]++;
        }
    }
    return verdict_of(&means);
}

parl_verdict parl_committee_decide_runs(const parl_run *const *runs, int count) {
    assert(runs || count == 0);
    Means means = {{0}, {0}};
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            if (runs[i]->parts[j] < 0 || runs[i]->weights[j] <= 0) continue;
            means.sum[j] += runs[i]->parts[j];
            means.count[j]++;
        }
    }
    return verdict_of(&means);
}
