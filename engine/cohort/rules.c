// SPDX-License-Identifier: MIT
//
// Which attempt counts, and the run that does.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "rules.h"

static const struct {
    const char *id, *sentence;
} RULES[] = {
#define X(name, id, sentence) [PARL_ATTEMPT_##name] = {id, sentence},
    PARL_ATTEMPT_RULES(X)
#undef X
};

const char *parl_attempt_rule_id(parl_attempt_rule rule) {
    assert(rule < PARL_ATTEMPT_COUNT);
    return RULES[rule].id;
}

const char *parl_attempt_rule_sentence(parl_attempt_rule rule) {
    assert(rule < PARL_ATTEMPT_COUNT);
    return RULES[rule].sentence;
}

size_t parl_attempt_again(const char *scenario, parl_attempt_rule rule, int attempt, char *out,
                          size_t size) {
    assert(scenario);
    assert(attempt > 1);
    return (size_t)snprintf(out, size,
                            "You have played %s already, and %s. This would be attempt %d.",
                            scenario, parl_attempt_rule_sentence(rule), attempt);
}

const char *parl_attempt_question(void) { return "Play it once more?"; }

static bool is_same_player(const parl_class_run *a, const parl_class_run *b) {
    return a->scenario == b->scenario && a->name == b->name;
}

// Of [count] runs from [first] on, by attempt: the one that counts; -1: none. Who sends in the
// second attempt alone has a first one that is not known.
static int choose(parl_attempt_rule rule, const parl_class_run *first, int count) {
    if (rule == PARL_ATTEMPT_FIRST) return first[0].attempt == 1 ? 0 : -1;
    if (rule == PARL_ATTEMPT_LAST) return count - 1;
    int best = 0;
    for (int i = 1; i < count; i++) {
        if (first[i].score.total > first[best].score.total) best = i;
    }
    return best;
}

void rules_mark(parl_class *made) {
    assert(made);
    for (int first = 0, next; first < made->run_count; first = next) {
        for (next = first + 1; next < made->run_count; next++) {
            if (!is_same_player(&made->runs[first], &made->runs[next])) break;
        }
        int chosen = choose(made->rule, &made->runs[first], next - first);
        if (chosen >= 0) made->runs[first + chosen].counts = true;
    }
}

const parl_class_run *parl_class_counting(const parl_class *made, int scenario, int name) {
    assert(made);
    assert(scenario >= 0);
    assert(scenario < made->scenario_count);
    assert(name >= 0);
    assert(name < made->name_count);
    for (int i = 0; i < made->run_count; i++) {
        const parl_class_run *run = &made->runs[i];
        bool theirs = run->scenario == scenario && strcmp(run->name, made->names[name]) == 0;
        if (theirs && run->counts) return run;
    }
    return NULL;
}
