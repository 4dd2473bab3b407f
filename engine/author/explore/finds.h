// SPDX-License-Identifier: MIT
//
// What was met that needs telling: the first time of each, how often, and the way there.

#ifndef EXPLORE_FINDS_H
#define EXPLORE_FINDS_H

#include "explore/offers.h"
#include "explore/hands.h"

// How to get there: through the states, or by the dice of a run.
typedef struct {
    uint32_t state;  // then, where [goes_on], answer [code]
    Code code;
    bool goes_on;
    uint64_t seed;  // of a run at random: so many of its answers
    int turns;
} Way;

// What one step came to.
typedef struct {
    parl_status status;  // it failed; else PARL_OK
    bool dead;           // it ended the story without an ending
    Place place;         // of what was answered, where it failed
    int scene;           // in which it was; NONE at the desk
    int passed_count;
    Passed passed[TRACE_PASSED_MAX];
} Look;

typedef struct {
    parl_find_kind kind;
    parl_status status;
    Place place;  // [line] 0: no place is meant
    int scene;
    int64_t times;
    int value;
    Way way;
} Find;

typedef struct {
    const parl_scenario *scenario;
    Find *rows;
    uint32_t count, room;
} Finds;

void finds_clear(Finds *finds);

// Looks at one step, in the state before it and after; [status] is what the rules said.
Look finds_look(const Hand *hand, parl_status status, Code code);

// Adds what [look] shows. [way] leads to the end of that step.
void finds_add(Finds *finds, const Look *look, Way way);

// Adds what is extreme about a run of [answers] that ended; its way ends there.
void finds_extremes(Finds *finds, const Ended *ended, int answers, Way way);

#endif
