// SPDX-License-Identifier: MIT
//
// What instructors use: everything that is wrong with a scenario, its own tests, and the
// policies that show whether it tells good play from bad.

#ifndef PARLANCE_AUTHOR_H
#define PARLANCE_AUTHOR_H

#include "parlance.h"

// Loads the scenario at [path] and looks for what loading alone does not: scenes that
// nobody reaches, menus that can come up empty, promises that cannot be kept, distortions
// that nobody can catch, catalogue ids that do not exist. True where nothing is an error.
// [out] may be NULL; on success it is the loaded scenario and the caller's.
bool parl_check(const char *path, parl_problems *problems, parl_scenario **out);

// --- The tests inside a script ------------------------------------------------------

typedef struct {
    bool passed;
    char message[512];  // what was expected and what came; "" where it passed
} parl_test_result;

// Plays test [index] of the scenario.
parl_test_result parl_test_run(const parl_scenario *scenario, int index);

// --- Policies: how different people play --------------------------------------------

// Rows: id, what it does. `expert` follows the author's key.
#define PARL_POLICIES(X)                                                                     \
    X(EXPERT, "expert", "follows the author's key, and the rules where it is silent")        \
    X(RANDOM, "random", "answers at random")                                                 \
    X(JARGON, "jargon", "tells everybody the model's figures in the model's words")          \
    X(FIRM_DATE, "firm_date", "gives a firm date as soon as somebody asks")                  \
    X(FLATTERER, "flatterer", "tells everybody the flattering version")                      \
    X(IDLE, "idle", "asks nobody anything")                                                  \
    X(PARROT, "parrot", "repeats the figure to everybody in simpler words")                  \
    X(F1_READER, "f1_reader", "reads F1 as the share of right answers")

typedef enum {
#define X(name, id, sentence) PARL_POLICY_##name,
    PARL_POLICIES(X)
#undef X
        PARL_POLICY_COUNT
} parl_policy;

const char *parl_policy_id(parl_policy policy);
const char *parl_policy_sentence(parl_policy policy);

// What [policy] answers to the run's present decision.
PARL_CHECKED parl_status parl_policy_answer(parl_policy policy, parl_session *session,
                                            parl_answer *out);

// Plays the run of [seed] to its end. [out] is the caller's.
PARL_CHECKED parl_status parl_policy_play(parl_policy policy, const parl_scenario *scenario,
                                          uint64_t seed, parl_session **out);

#endif
