// SPDX-License-Identifier: MIT
//
// Which attempt counts, and the run that does.

#include <assert.h>
#include <string.h>

#include "parlance_cohort.h"

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
