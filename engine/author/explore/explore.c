// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "explore/explorer.h"
#include "explore/room.h"
#include "explore/worlds.h"

static const struct {
    const char *id, *sentence;
    bool wrong;
} kinds[] = {
#define X(name, id, wrong, sentence) {id, sentence, wrong},
    PARL_FINDS(X)
#undef X
};

const char *parl_find_id(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].id;
}

const char *parl_find_sentence(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].sentence;
}

bool parl_find_is_wrong(parl_find_kind kind) {
    assert(kind < PARL_FIND_COUNT);
    return kinds[kind].wrong;
}

void explorer_tell(const Explorer *explorer, int64_t done, int64_t left, int64_t limit) {
    const parl_explore_request *request = explorer->request;
    const parl_explore_progress progress = {.done = done, .left = left, .limit = limit};
    if (request->progress) request->progress(request->data, &progress);
}

// --- Exploring ---------------------------------------------------------------------------------

// A word of the page, or the digits of a number; owned.
static char *value_text(const parl_scenario *scenario, const Vary *vary, int value) {
    char digits[16];
    const char *text = digits;
    if (vary->words)
        text = scenario->words[vary->values[value]];
    else
        snprintf(digits, sizeof digits, "%d", (int)vary->values[value]);
    char *copy = room_bytes(strlen(text) + 1);
    return strcpy(copy, text);
}

static void fill_unvaried(Explorer *explorer) {
    parl_exploration *out = explorer->out;
    Unvaried rows[UNVARIED_MAX];
    Worlds worlds = {.count = out->world_count};
    memcpy(worlds.seeds, out->worlds, sizeof out->worlds);
    int count = worlds_unvaried(explorer->scenario, &worlds, rows);
    out->unvaried = room_many((size_t)count, sizeof *out->unvaried);
    for (int i = 0; i < count; i++) {
        const Vary *vary = &explorer->scenario->varies[rows[i].vary];
        out->unvaried[out->unvaried_count++] = (parl_unvaried){
            .vary = vary->id,
            .value = value_text(explorer->scenario, vary, rows[i].value),
        };
    }
}

static Path path_in_crawl(void *data, Way way) { return crawl_path(data, way); }
static Path path_of_run(void *data, Way way) { return runs_path(data, way); }

static void explore_states(Explorer *explorer) {
    Crawl *crawl = crawl_run(explorer);
    team_sum(explorer->team, explorer->tally);
    rows_fill(explorer);
    fill_unvaried(explorer);
    rows_add_finds(explorer, path_in_crawl, crawl);
    crawl_free(crawl);
}

static void explore_runs(Explorer *explorer) {
    runs_run(explorer);
    team_sum(explorer->team, explorer->tally);
    rows_fill(explorer);
    rows_add_finds(explorer, path_of_run, explorer);
}

parl_exploration *parl_explore(const parl_scenario *scenario,
                               const parl_explore_request *request) {
    assert(scenario);
    assert(request);
    assert(request->states >= 0);
    assert(request->states <= PARL_EXPLORE_STATES_MAX);
    assert(request->runs >= 0);
    assert(request->runs <= PARL_EXPLORE_RUNS_MAX);
    Explorer explorer = {
        .scenario = scenario,
        .request = request,
        .team = team_new(scenario, request),
        .tally = tally_new(scenario),
        .finds.scenario = scenario,
        .out = room_many(1, sizeof *explorer.out),
    };
    explorer.out->scenario = scenario;
    if (request->runs > 0)
        explore_runs(&explorer);
    else
        explore_states(&explorer);
    finds_clear(&explorer.finds);
    tally_free(explorer.tally);
    team_free(explorer.team);
    return explorer.out;
}

void parl_exploration_free(parl_exploration *exploration) {
    if (!exploration) return;
    for (int i = 0; i < exploration->find_count; i++) free(exploration->finds[i].answers);
    for (int i = 0; i < exploration->unvaried_count; i++)
        free((char *)exploration->unvaried[i].value);
    free(exploration->finds);
    free(exploration->unvaried);
    free(exploration->sampled);
    free(exploration->branches);
    free(exploration->choices);
    free(exploration->scenes);
    free(exploration);
}

// --- What it says ------------------------------------------------------------------------------

bool parl_exploration_complete(const parl_exploration *exploration) {
    assert(exploration);
    return !exploration->random && exploration->waiting == 0 && exploration->long_runs == 0;
}

static bool all_met(const parl_exploration *exploration) {
    for (int i = 0; i < exploration->scene_count; i++) {
        if (exploration->scenes[i].seen == 0) return false;
    }
    for (int i = 0; i < exploration->choice_count; i++) {
        if (exploration->choices[i].taken == 0) return false;
    }
    return true;
}

bool parl_exploration_wrong(const parl_exploration *exploration) {
    assert(exploration);
    for (int i = 0; i < exploration->find_count; i++) {
        if (parl_find_is_wrong(exploration->finds[i].kind)) return true;
    }
    return parl_exploration_complete(exploration) && !all_met(exploration);
}

// --- The way to a find -------------------------------------------------------------------------

static parl_session *play_find(const parl_exploration *exploration, const parl_find *find,
                               int turns) {
    parl_session *session;
    if (parl_session_new(&session, exploration->scenario, find->seed) != PARL_OK) return NULL;
    for (int i = 0; i < turns; i++) {
        if (parl_session_answer(session, &find->answers[i]) != PARL_OK) break;
    }
    return session;
}

parl_session *parl_find_play(const parl_exploration *exploration, int find) {
    assert(exploration);
    assert(find >= 0);
    assert(find < exploration->find_count);
    const parl_find *row = &exploration->finds[find];
    return play_find(exploration, row, row->answer_count);
}

bool parl_find_write(const parl_exploration *exploration, int find, parl_sink sink, void *data) {
    parl_session *run = parl_find_play(exploration, find);
    const parl_find *row = &exploration->finds[find];
    if (!run) return answers_write_none(exploration->scenario, row->seed, sink, data);
    bool fails = parl_session_turn_count(run) < row->answer_count;
    bool going = parl_answers_write(run, sink, data);
    if (going && fails) going = answers_write_one(run, &row->answers[row->answer_count - 1], sink, data);
    parl_session_free(run);
    return going;
}
