// SPDX-License-Identifier: MIT
//
// A class: several people who play the same scenarios. The conventions of parlance.h hold here.

#ifndef PARLANCE_COHORT_H
#define PARLANCE_COHORT_H

#include "parlance.h"

// Which of several attempts of one person at one scenario counts. Rows: name, id, in a sentence.
#define PARL_ATTEMPT_RULES(X)                  \
    X(FIRST, "first", "the first attempt")     \
    X(BEST, "best", "the best attempt")        \
    X(LAST, "last", "the last attempt")

typedef enum {
#define X(name, id, spoken) PARL_ATTEMPT_##name,
    PARL_ATTEMPT_RULES(X)
#undef X
        PARL_ATTEMPT_RULE_COUNT
} parl_attempt_rule;

// One verified run of the class.
typedef struct {
    const char *name;        // pseudonym, as on the roster
    const char *file;        // where it came from
    int scenario;            // row of parl_class.scenarios
    int attempt;             // from 1
    bool counts;             // by the attempt rule
    parl_session *session;   // replayed to its end; owned by the class
    parl_score score;
} parl_class_run;

// A file that was left out.
typedef struct {
    const char *file;
    const char *why;  // one sentence
} parl_class_refusal;

typedef struct {
    const char *title;       // of the pack
    parl_attempt_rule rule;
    int scenario_count;
    const parl_scenario *const *scenarios;
    const char *const *scenario_names;
    int name_count;
    const char *const *names;  // the roster
    int run_count;
    parl_class_run *runs;      // by scenario, name, attempt
    int refusal_count;
    parl_class_refusal *refusals;
} parl_class;

#endif
