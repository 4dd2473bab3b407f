// SPDX-License-Identifier: MIT
//
// Classes made of bots: each person has a habit, and a seed of their own.

#ifndef TEST_CLASS_OF_H
#define TEST_CLASS_OF_H

#include "parlance_cohort.h"
#include "parlance_players.h"

enum { CLASS_SCENARIOS = 3, CLASS_TWELVE = 12 };

// Owned: class_free. Its runs are in the order that a class promises.
typedef struct {
    parl_class class;
    parl_class_refusal refusals[4];
    char (*names)[32];
    const char **roster;
    parl_scenario *scenarios[CLASS_SCENARIOS];
    const char *scenario_names[CLASS_SCENARIOS];
} ClassOf;

// [count] people who play each of the scenarios at [paths] once. The habits go round: an expert,
// experts who slip, a pleaser, one who gives firm dates, …; all seeds differ.
ClassOf *class_of(const char *const *paths, int path_count, int count);

// Whoever has [errors] slips in 100 decisions, all of them, with the seeds from [seed] on.
ClassOf *class_of_player(const char *path, parl_player player, int count, uint64_t seed);

void class_free(ClassOf *made);

#endif
