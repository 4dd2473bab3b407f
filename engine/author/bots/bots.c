// SPDX-License-Identifier: MIT
//
// The battery as a whole: its steps, and what is asked of it afterwards.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"
#include "wording.h"

// --- The steps -----------------------------------------------------------------------------------

enum { WHOLE = 1000 };

typedef struct {
    parl_bots *bots;
    Worker **workers;  // one for each thread
    const parl_bots_request *request;
    int done, share;  // thousandths of all: before this step, and of it
    parl_status status;
} Course;

static bool went_on(void *data, int done, int count) {
    Course *course = data;
    const parl_bots_request *request = course->request;
    int here = (int)((int64_t)course->share * done / count);
    return !request->progress || request->progress(request->data, course->done + here, WHOLE);
}

// [share]: of the whole work, about.
static void work(Course *course, int count, CrewJob *job, int share) {
    if (course->status != PARL_OK) return;
    course->share = share;
    const CrewBatch batch = {
        .job = job,
        .tools = (void *const *)course->workers,
        .count = count,
        .grasp = 1,
        .progress = went_on,
        .told = course,
    };
    if (!crew_run(course->bots->crew, &batch)) course->status = PARL_ERR_OVER;
    course->done += share;
}

static void play_run(void *unused, void *tools, int64_t index) {
    (void)unused;
    runs_play(tools, (int)index);
}

static void look_at(void *unused, void *tools, int64_t index) {
    (void)unused;
    items_look(tools, (int)index);
}

// The best play of each world, then the worst.
static void search(void *unused, void *tools, int64_t index) {
    (void)unused;
    Worker *worker = tools;
    const parl_bots *bots = worker->bots;
    int count = bots->depth.runs, seed = (int)index % count;
    bool up = index < count;
    Searched *searched = up ? &bots->best[seed] : &bots->worst[seed];
    // A run that cannot go on counts as it stands; `ends` tells of it.
    parl_status status = search_play(worker, seed, up, searched);
    (void)status;
}

static void add_tallies(const Course *course) {
    parl_bots *bots = course->bots;
    counts_new(bots, &bots->counts);
    for (int i = 0; i < crew_count(bots->crew); i++) {
        counts_add(bots, &bots->counts, &course->workers[i]->counts);
    }
}

static int decided_sum(const Searched *searched, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) sum += searched[i].decided;
    return sum;
}

// What the worlds that were searched have in common: the best less the worst.
static void find_range(parl_bots *bots) {
    int best = decided_sum(bots->best, bots->depth.runs);
    int worst = decided_sum(bots->worst, bots->depth.runs);
    bots->range = (best - worst) / bots->depth.runs;
}

static void find_better(parl_bots *bots, const parl_scenario *scenario) {
    const Run *runs = &bots->runs[(size_t)PARL_POLICY_EXPERT * (size_t)bots->options.seeds];
    int best = 0, sum = 0, most = 0;
    for (int i = 0; i < bots->depth.runs; i++) {
        int gain = bots->best[i].total - runs[i].total;
        sum += gain;
        if (gain > most) best = i, most = gain;
    }
    if (most <= 0) return;
    uint64_t seed = bots->options.first + (uint64_t)best;
    parl_session *expert;
    if (parl_policy_play(PARL_POLICY_EXPERT, scenario, seed, &expert) != PARL_OK) return;
    bots->better = (parl_better){.found = true,
                                 .seed = seed,
                                 .gain = 100 * most,
                                 .mean_gain = 100 * sum / bots->depth.runs,
                                 .run = bots->best[best].session,
                                 .expert = expert};
}

static void take_steps(Course *course) {
    parl_bots *bots = course->bots;
    work(course, bots->row_count * bots->options.seeds, play_run, 200);
    work(course, 2 * bots->depth.runs, search, 400);
    if (course->status != PARL_OK) return;
    items_choose(bots);
    work(course, bots->moment_count, look_at, 400);
    if (course->status != PARL_OK) return;
    add_tallies(course);
    find_range(bots);
    find_better(bots, bots->scenario);
    figures_fill(bots);
    items_add_up(bots);
    coverage_find(bots);
    gates_judge(bots);
}

// --- Beginning and end ---------------------------------------------------------------------------

static void count_words(parl_bots *bots) {
    const parl_scenario *scenario = bots->scenario;
    bots->text_words = calloc((size_t)scenario->text_count + 1, sizeof *bots->text_words);
    if (!bots->text_words) abort();
    for (int i = 0; i < scenario->text_count; i++) {
        bots->text_words[i] = wording_count(scenario->texts[i].raw);
    }
}

// An even number of worlds, so that it has halves.
static parl_bots_depth depth_of(int seeds) {
    int share = seeds < PARL_BOTS_SEEDS ? seeds : PARL_BOTS_SEEDS;
    int runs = PARL_BOTS_SEARCHED * share / PARL_BOTS_SEEDS;
    int worlds = PARL_BOTS_WORLDS * share / PARL_BOTS_SEEDS / 2 * 2;
    int states = PARL_BOTS_STATES * share / PARL_BOTS_SEEDS;
    return (parl_bots_depth){.runs = runs < 1 ? 1 : runs,
                             .worlds = worlds < 8 ? 8 : worlds,
                             .states = states < 2 ? 2 : states};
}

static parl_bots *make(const parl_scenario *scenario, const parl_bots_request *request) {
    const parl_bots_options *worlds = &request->worlds;
    parl_bots *bots = calloc(1, sizeof *bots);
    if (!bots) abort();
    bots->options = *worlds;
    bots->scenario = scenario;
    bots->crew = crew_new(scenario, request->path, request->threads);
    bots->sites = sites_new(bots->scenario);
    cast_fill(bots);
    count_words(bots);
    bots->runs = calloc((size_t)bots->row_count * (size_t)worlds->seeds, sizeof *bots->runs);
    bots->depth = depth_of(worlds->seeds);
    bots->best = calloc((size_t)bots->depth.runs, sizeof *bots->best);
    bots->worst = calloc((size_t)bots->depth.runs, sizeof *bots->worst);
    if (!bots->runs || !bots->best || !bots->worst) abort();
    return bots;
}

// Whether the scenario begins at all.
static parl_status try(const parl_scenario *scenario, uint64_t seed) {
    parl_session *session;
    parl_status status = parl_session_new(&session, scenario, seed);
    parl_session_free(session);
    return status;
}

static void hire(Course *course) {
    const Crew *crew = course->bots->crew;
    int count = crew_count(crew);
    course->workers = calloc((size_t)count, sizeof(Worker *));
    if (!course->workers) abort();
    for (int i = 0; i < count; i++)
        course->workers[i] = worker_new(course->bots, crew_scenario(crew, i));
}

static void dismiss(Course *course) {
    for (int i = 0; i < crew_count(course->bots->crew); i++) worker_free(course->workers[i]);
    free(course->workers);
}

parl_status parl_bots_new(parl_bots **out, const parl_scenario *scenario,
                          const parl_bots_request *request) {
    assert(out);
    assert(scenario);
    assert(request);
    assert(request->worlds.seeds > 0);
    assert(request->worlds.seeds <= PARL_BOTS_SEEDS_MAX);
    *out = NULL;
    parl_status status = try(scenario, request->worlds.first);
    if (status != PARL_OK) return status;
    Course course = {.bots = make(scenario, request), .request = request};
    hire(&course);
    take_steps(&course);
    dismiss(&course);
    if (course.status == PARL_OK)
        *out = course.bots;
    else
        parl_bots_free(course.bots);
    return course.status;
}

static void free_searched(Searched *searched, int count) {
    for (int i = 0; i < count; i++) parl_session_free(searched[i].session);
    free(searched);
}

void parl_bots_free(parl_bots *bots) {
    if (!bots) return;
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) free(bots->runs[i].met);
    free(bots->runs);
    free(bots->rows);
    free(bots->bots);
    free(bots->text_words);
    free_searched(bots->best, bots->depth.runs);
    free_searched(bots->worst, bots->depth.runs);
    parl_session_free((parl_session *)bots->better.expert);
    counts_clear(&bots->counts);
    free(bots->moments);
    free(bots->items);
    free(bots->option_sums);
    free(bots->shown);
    free(bots->unseen);
    sites_free(bots->sites);
    crew_free(bots->crew);
    free(bots);
}
