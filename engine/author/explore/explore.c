// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "explore/explorer.h"
#include "explore/room.h"
#include "explore/worlds.h"

void explorer_tell(Explorer *explorer, int64_t done, int64_t limit) {
    assert(explorer);
    const parl_explore_request *request = explorer->request;
    if (!request->progress) return;
    explorer->stopped = !request->progress(request->data, (int)done, (int)limit);
}

void explorer_run(Explorer *explorer, CrewJob *job, void *data, int64_t count) {
    assert(explorer);
    hands_run(explorer->hands, explorer->crew, job, data, count);
}

// --- The way to a find -------------------------------------------------------------------------

typedef struct {
    char *text;
    size_t size;
} Lines;

static bool take(void *data, const char *text, size_t size) {
    Lines *to = data;
    to->text = realloc(to->text, to->size + size + 1);
    if (!to->text) abort();
    memcpy(to->text + to->size, text, size);
    to->size += size;
    to->text[to->size] = '\0';
    return true;
}

// An answer that fails is no part of a run, and all the same the last line.
static char *way_of(const parl_exploration *out, int index) {
    const parl_find *find = &out->finds[index];
    Lines text = {0};
    parl_session *run = parl_find_play(out, index);
    if (!run) {
        answers_write_none(out->scenario, find->seed, take, &text);
        return text.text;
    }
    parl_answers_write(run, take, &text);
    if (parl_session_turn_count(run) < find->answer_count)
        answers_write_one(run, &find->answers[find->answer_count - 1], take, &text);
    parl_session_free(run);
    return text.text;
}

static void fill_ways(const parl_exploration *out) {
    for (int i = 0; i < out->find_count; i++) out->finds[i].way = way_of(out, i);
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
static Path path_of_run(void *data, Way way) { return random_path(data, way); }

static void explore_states(Explorer *explorer) {
    Crawl *crawl = crawl_run(explorer);
    hands_sum(explorer->hands, explorer->crew, explorer->counts);
    rows_fill(explorer);
    fill_unvaried(explorer);
    rows_add_finds(explorer, path_in_crawl, crawl);
    crawl_free(crawl);
}

static void explore_runs(Explorer *explorer) {
    random_run(explorer);
    hands_sum(explorer->hands, explorer->crew, explorer->counts);
    rows_fill(explorer);
    rows_add_finds(explorer, path_of_run, explorer);
}

parl_exploration *parl_explore(const parl_scenario *scenario, const parl_explore_request *request) {
    assert(scenario);
    assert(request);
    assert(request->states >= 0);
    assert(request->states <= PARL_EXPLORE_STATES_MAX);
    assert(request->runs >= 0);
    assert(request->runs <= PARL_EXPLORE_RUNS_MAX);
    Explorer explorer = {
        .scenario = scenario,
        .request = request,
        .crew = crew_new(scenario, request->path, request->threads),
        .counts = visits_new(scenario),
        .finds.scenario = scenario,
        .out = room_many(1, sizeof *explorer.out),
    };
    explorer.hands = hands_new(explorer.crew);
    explorer.out->scenario = scenario;
    if (request->runs > 0)
        explore_runs(&explorer);
    else
        explore_states(&explorer);
    fill_ways(explorer.out);
    finds_clear(&explorer.finds);
    visits_free(explorer.counts);
    hands_free(explorer.hands, explorer.crew);
    crew_free(explorer.crew);
    if (!explorer.stopped) return explorer.out;
    parl_exploration_free(explorer.out);
    return NULL;
}

void parl_exploration_free(parl_exploration *exploration) {
    if (!exploration) return;
    for (int i = 0; i < exploration->find_count; i++) {
        free(exploration->finds[i].answers);
        free(exploration->finds[i].way);
    }
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

parl_session *parl_find_play(const parl_exploration *exploration, int find) {
    assert(exploration);
    assert(find >= 0);
    assert(find < exploration->find_count);
    const parl_find *row = &exploration->finds[find];
    parl_session *session;
    if (parl_session_new(&session, exploration->scenario, row->seed) != PARL_OK) return NULL;
    for (int i = 0; i < row->answer_count; i++) {
        if (parl_session_answer(session, &row->answers[i]) != PARL_OK) break;
    }
    return session;
}
