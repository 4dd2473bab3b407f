// SPDX-License-Identifier: MIT
#include "class_of.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const parl_player HABITS[] = {
    {.policy = PARL_POLICY_EXPERT},
    {.policy = PARL_POLICY_EXPERT, .errors = 20, .die = 1},
    {.policy = PARL_POLICY_EXPERT, .errors = 40, .die = 2},
    {.policy = PARL_POLICY_PLEASER},
    {.policy = PARL_POLICY_FIRM_DATE},
    {.policy = PARL_POLICY_RANDOM},
    {.policy = PARL_POLICY_EXPERT, .errors = 30, .die = 3},
    {.policy = PARL_POLICY_JARGON},
    {.policy = PARL_POLICY_IDLE},
    {.policy = PARL_POLICY_FIRM_DATE, .errors = 30, .die = 4},
    {.policy = PARL_POLICY_EXPERT, .errors = 60, .die = 5},
    {.policy = PARL_POLICY_ALWAYS_GATE},
};

enum { HABIT_COUNT = sizeof HABITS / sizeof *HABITS, FIRST_SEED = 101 };

static const char *const GIVEN[] = {"Ada", "Ben",  "Chi",  "Dov", "Eli", "Fay",
                                    "Gus", "Hana", "Ines", "Jon", "Kai", "Lea"};

static ClassOf *begin(int count) {
    ClassOf *made = calloc(1, sizeof *made);
    if (!made) exit(2);
    made->names = calloc((size_t)count, sizeof *made->names);
    made->roster = calloc((size_t)count, sizeof *made->roster);
    made->class.runs = calloc((size_t)count * CLASS_SCENARIOS, sizeof *made->class.runs);
    if (!made->names || !made->roster || !made->class.runs) exit(2);
    for (int i = 0; i < count; i++) {
        if (i < HABIT_COUNT)
            snprintf(made->names[i], sizeof made->names[i], "%s", GIVEN[i]);
        else
            snprintf(made->names[i], sizeof made->names[i], "%s %d", GIVEN[i % HABIT_COUNT],
                     i / HABIT_COUNT + 1);
        made->roster[i] = made->names[i];
    }
    made->class.title = "Autumn class";
    made->class.rule = PARL_ATTEMPT_FIRST;
    made->class.name_count = count;
    made->class.names = made->roster;
    made->class.scenarios = (const parl_scenario *const *)made->scenarios;
    made->class.scenario_names = made->scenario_names;
    made->class.refusals = made->refusals;
    return made;
}

static void load(ClassOf *made, const char *path) {
    parl_problems *problems = parl_problems_new();
    int row = made->class.scenario_count++;
    const char *slash = strrchr(path, '/');
    if (parl_scenario_load(&made->scenarios[row], path, problems) != PARL_OK) exit(2);
    made->scenario_names[row] = slash ? slash + 1 : path;
    parl_problems_free(problems);
}

static void play(ClassOf *made, int scenario, int person, parl_player player, uint64_t seed) {
    parl_class_run *run = &made->class.runs[made->class.run_count++];
    *run = (parl_class_run){.name = made->names[person],
                            .file = "made up",
                            .scenario = scenario,
                            .attempt = 1,
                            .counts = true};
    if (parl_player_play(player, made->scenarios[scenario], seed, &run->session) != PARL_OK)
        exit(2);
    run->score = parl_session_score(run->session);
}

ClassOf *class_of(const char *const *paths, int path_count, int count) {
    ClassOf *made = begin(count);
    for (int i = 0; i < path_count; i++) {
        load(made, paths[i]);
        for (int j = 0; j < count; j++) {
            play(made, i, j, HABITS[j % HABIT_COUNT], FIRST_SEED + (uint64_t)j);
        }
    }
    return made;
}

ClassOf *class_of_player(const char *path, parl_player player, int count, uint64_t seed) {
    ClassOf *made = begin(count);
    load(made, path);
    for (int i = 0; i < count; i++) play(made, 0, i, player, seed + (uint64_t)i);
    return made;
}

void class_free(ClassOf *made) {
    if (!made) return;
    for (int i = 0; i < made->class.run_count; i++) parl_session_free(made->class.runs[i].session);
    for (int i = 0; i < made->class.scenario_count; i++) parl_scenario_free(made->scenarios[i]);
    free(made->class.runs);
    free(made->names);
    free(made->roster);
    free(made);
}
