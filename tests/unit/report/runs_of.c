// SPDX-License-Identifier: MIT
#include "runs_of.h"

#include <stdio.h>

static parl_run run_of(int index) {
    parl_run run = {.id = index + 1,
                    .profile = "Ana",
                    .scenario = "small",
                    .title = "The small one",
                    .seed = (uint64_t)index + 1,
                    .over = true,
                    .total = 40 + index};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) run.parts[i] = -1;
    run.parts[PARL_SIGNAL_TRANSLATION] = 400 + 100 * index;
    run.weights[PARL_SIGNAL_TRANSLATION] = 60;
    run.parts[PARL_SIGNAL_PHASE_GATES] = 300;
    run.weights[PARL_SIGNAL_PHASE_GATES] = 40;
    return run;
}

static const struct {
    const char *name, *title;
    int minutes, weights[PARL_SIGNAL_COUNT];
} ROWS[SHELF] = {
    {"small",
     "The small one",
     20,
     {[PARL_SIGNAL_TRANSLATION] = 60, [PARL_SIGNAL_PHASE_GATES] = 40}},
    {"date", "The date", 30, {[PARL_SIGNAL_PHASE_GATES] = 100}},
    {"matter", "Two good figures", 25, {[PARL_SIGNAL_TRADE_OFFS] = 100}},
    {"short", "Five minutes", 5, {[PARL_SIGNAL_DISCOVERY] = 100}},
};

void runs_init(Runs *runs, int count) {
    *runs = (Runs){.first = {.rating = {2, 2, 2, 2, 2, 2, 2, 2}}};
    for (int i = 0; i < count; i++) runs->runs[i] = run_of(i);
    for (int i = 0; i < SHELF; i++) {
        parl_scenario_info *info = &runs->scenarios[i].info;
        info->title = ROWS[i].title;
        info->minutes = ROWS[i].minutes;
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) info->weights[j] = ROWS[i].weights[j];
        runs->shelf[i] = (parl_playable){.name = ROWS[i].name, .scenario = &runs->scenarios[i]};
    }
    runs->request = (parl_progress_request){.columns = 80,
                                            .profile = "Ana",
                                            .runs = runs->runs,
                                            .run_count = count,
                                            .shelf = runs->shelf,
                                            .shelf_count = SHELF,
                                            .first = &runs->first,
                                            .latest = &runs->latest};
}
