// SPDX-License-Identifier: MIT
//
// Pages of real runs, for a browser to look at: write_pages FOLDER SCENARIO…. What a look back
// found is made up: it is the page that is tested, and not the search.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "class_of.h"
#include "parlance_author.h"
#include "parlance_report_class.h"

enum { WORLDS = 200, SEED = 3 };

static bool put(void *data, const char *text, size_t size) {
    return fwrite(text, 1, size, data) == size;
}

static FILE *page(const char *folder, int number, const char *kind) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s-%d.html", folder, kind, number);
    FILE *file = fopen(path, "w");
    if (!file) exit(2);
    return file;
}

static parl_lookback look_back(const parl_session *run) {
    int count = parl_session_turn_count(run);
    parl_lookback back = {.turn_count = count,
                          .looks = calloc((size_t)count + 1, sizeof(parl_look))};
    if (!back.looks) exit(2);
    for (int i = 0; i < count; i++) {
        back.looks[i] = (parl_look){.answers = 3,
                                    .taken = 6000,
                                    .best = 6000 + i % 2 * 900,
                                    .mean = 5000,
                                    .better = parl_session_turn(run, i).answer};
    }
    for (int i = 0; i < 3 && i < count; i++) back.points[back.point_count++] = i;
    return back;
}

static void fill_worlds(parl_world rows[WORLDS]) {
    for (int i = 0; i < WORLDS; i++) {
        rows[i] = (parl_world){.total = 30 + i * i % 61, .value = 500, .unfaced = i % 3 == 0};
    }
}

static parl_run run_of(const parl_session *run, int number) {
    parl_run row = {.id = number, .profile = "Ana & <co>", .over = true};
    parl_score score = parl_session_score(run);
    snprintf(row.scenario, sizeof row.scenario, "scenario-%d", number);
    snprintf(row.title, sizeof row.title, "Scenario %d", number);
    row.total = score.total;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        row.parts[i] = score.parts[i].offered ? score.parts[i].value : -1;
        row.weights[i] = score.parts[i].weight;
    }
    return row;
}

static void write_debrief(const char *folder, const parl_session *run, const parl_run *row) {
    static parl_world rows[WORLDS];
    fill_worlds(rows);
    parl_lookback back = look_back(run);
    parl_worlds worlds = {.skill = 600, .count = WORLDS, .rows = rows};
    parl_rating rating = {.rating = {4, 3, 2, 5, 0, 3, 3, 4}};
    parl_debrief_request request = {.format = PARL_FORMAT_HTML,
                                    .lookback = &back,
                                    .worlds = &worlds,
                                    .run = row,
                                    .rating = &rating};
    FILE *file = page(folder, (int)row->id, "debrief");
    if (parl_report_debrief(run, &request, put, file) != PARL_OK) exit(2);
    fclose(file);
    free(back.looks);
}

static void write_progress(const char *folder, const parl_run *rows, int count) {
    parl_rating rating = {.rating = {4, 3, 2, 5, 0, 3, 3, 4}};
    parl_progress_request request = {.format = PARL_FORMAT_HTML,
                                     .profile = "Ana",
                                     .runs = rows,
                                     .run_count = count,
                                     .first = &rating,
                                     .latest = &rating};
    FILE *file = page(folder, count, "progress");
    if (parl_report_progress(&request, put, file) != PARL_OK) exit(2);
    fclose(file);
}

static void write_class(const char *folder, const char *path, int number) {
    ClassOf *made = class_of(&path, 1, CLASS_TWELVE);
    made->refusals[0] = (parl_class_refusal){
        "mia.run.json", "It was changed after it was written: ask Mia for the file itself."};
    made->class.refusal_count = 1;
    parl_class_request request = {.format = PARL_FORMAT_HTML};
    parl_guide_request guide = {.format = PARL_FORMAT_HTML, .name = made->scenario_names[0]};
    FILE *file = page(folder, number, "class");
    if (parl_report_class(&made->class, &request, put, file) != PARL_OK) exit(2);
    fclose(file);
    file = page(folder, number, "guide");
    parl_report_guide(made->scenarios[0], &guide, put, file);
    fclose(file);
    class_free(made);
}

int main(int count, char **words) {
    parl_run rows[16];
    int runs = 0;
    if (count < 3 || count > 16) return 2;
    for (int i = 2; i < count; i++) {
        parl_problems *problems = parl_problems_new();
        parl_scenario *scenario = NULL;
        parl_session *run = NULL;
        if (parl_scenario_load(&scenario, words[i], problems) != PARL_OK) return 2;
        parl_player player = {.policy = PARL_POLICY_EXPERT, .errors = 25, .die = 1};
        if (parl_player_play(player, scenario, SEED, &run) != PARL_OK) return 2;
        rows[runs] = run_of(run, runs + 1);
        write_debrief(words[1], run, &rows[runs]);
        write_class(words[1], words[i], runs + 1);
        runs++;
        parl_session_free(run);
        parl_scenario_free(scenario);
        parl_problems_free(problems);
    }
    write_progress(words[1], rows, runs);
    write_progress(words[1], rows, 0);
    return 0;
}
