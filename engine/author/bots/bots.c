// SPDX-License-Identifier: MIT
//
// The battery as a whole: its steps, and what is asked of it afterwards.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"
#include "wording.h"

// --- The steps -----------------------------------------------------------------------------------

typedef struct {
    parl_bots *bots;
    Worker **workers;  // one for each thread
    parl_bots_progress *progress;
    void *data;
    int done, share;  // thousandths of all: before this step, and of it
    parl_status status;
} Course;

static bool went_on(void *data, int done, int count) {
    Course *course = data;
    int here = (int)((int64_t)course->share * done / count);
    return !course->progress || course->progress(course->data, course->done + here);
}

// [share]: of the whole work, about.
static void work(Course *course, int count, CrewJob *job, int share) {
    if (course->status != PARL_OK) return;
    course->share = share;
    bool whole = crew_work((void *const *)course->workers, course->bots->thread_count, count, job,
                           went_on, course);
    if (!whole) course->status = PARL_ERR_OVER;
    course->done += share;
}

static void play_run(void *tools, int index) { runs_play(tools, index); }

static void look_at(void *tools, int index) { items_look(tools, index); }

// The best play of each world, then the worst.
static void search(void *tools, int index) {
    Worker *worker = tools;
    const parl_bots *bots = worker->bots;
    bool up = index < bots->searched_count;
    Searched *searched = up ? &bots->best[index] : &bots->worst[index - bots->searched_count];
    // A run that cannot go on counts as it stands; `ends` tells of it.
    parl_status status = search_play(worker, index % bots->searched_count, up, searched);
    (void)status;
}

static void add_tallies(const Course *course) {
    parl_bots *bots = course->bots;
    tally_new(bots, &bots->tally);
    for (int i = 0; i < bots->thread_count; i++) {
        tally_add(bots, &bots->tally, &course->workers[i]->tally);
    }
}

static int decided_sum(const Searched *searched, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) sum += searched[i].decided;
    return sum;
}

// What the worlds that were searched have in common: the best less the worst.
static void find_range(parl_bots *bots) {
    int best = decided_sum(bots->best, bots->searched_count);
    int worst = decided_sum(bots->worst, bots->searched_count);
    bots->range = (best - worst) / bots->searched_count;
}

static void find_better(parl_bots *bots, const parl_scenario *scenario) {
    const Run *runs = &bots->runs[(size_t)PARL_POLICY_EXPERT * (size_t)bots->options.seeds];
    int best = 0, sum = 0, most = 0;
    for (int i = 0; i < bots->searched_count; i++) {
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
                                 .mean_gain = 100 * sum / bots->searched_count,
                                 .run = bots->best[best].session,
                                 .expert = expert};
}

static void take_steps(Course *course) {
    parl_bots *bots = course->bots;
    work(course, bots->row_count * bots->options.seeds, play_run, 200);
    work(course, 2 * bots->searched_count, search, 400);
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

// --- Beginning and end -------------------------------------------------------------------------------

static void count_words(parl_bots *bots) {
    const parl_scenario *scenario = bots->scenario;
    bots->text_words = calloc((size_t)scenario->text_count + 1, sizeof *bots->text_words);
    if (!bots->text_words) abort();
    for (int i = 0; i < scenario->text_count; i++) {
        bots->text_words[i] = wording_count(scenario->texts[i].raw);
    }
}

static parl_bots *make(const parl_scenario *const *scenarios, int count,
                       const parl_bots_options *options) {
    parl_bots *bots = calloc(1, sizeof *bots);
    if (!bots) abort();
    bots->options = *options;
    bots->scenarios = scenarios;
    bots->scenario = scenarios[0];
    bots->thread_count = count;
    bots->sites = sites_new(bots->scenario);
    cast_fill(bots);
    count_words(bots);
    bots->runs = calloc((size_t)bots->row_count * (size_t)options->seeds, sizeof *bots->runs);
    bots->searched_count =
        options->seeds < PARL_BOTS_SEARCHED ? options->seeds : PARL_BOTS_SEARCHED;
    bots->best = calloc((size_t)bots->searched_count, sizeof *bots->best);
    bots->worst = calloc((size_t)bots->searched_count, sizeof *bots->worst);
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

static void hire(Course *course, const parl_scenario *const *scenarios) {
    int count = course->bots->thread_count;
    course->workers = calloc((size_t)count, sizeof(Worker *));
    if (!course->workers) abort();
    for (int i = 0; i < count; i++) course->workers[i] = worker_new(course->bots, scenarios[i]);
}

static void dismiss(Course *course) {
    for (int i = 0; i < course->bots->thread_count; i++) worker_free(course->workers[i]);
    free(course->workers);
}

parl_status parl_bots_new(parl_bots **out, const parl_scenario *const *scenarios, int count,
                          const parl_bots_options *options, parl_bots_progress *progress,
                          void *data) {
    assert(out);
    assert(scenarios);
    assert(count > 0);
    assert(count <= PARL_BOTS_THREADS_MAX);
    assert(options);
    assert(options->seeds > 0);
    assert(options->seeds <= PARL_BOTS_SEEDS_MAX);
    *out = NULL;
    parl_status status = try(scenarios[0], options->first);
    if (status != PARL_OK) return status;
    Course course = {.bots = make(scenarios, count, options), .progress = progress, .data = data};
    hire(&course, scenarios);
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
    free_searched(bots->best, bots->searched_count);
    free_searched(bots->worst, bots->searched_count);
    parl_session_free((parl_session *)bots->better.expert);
    tally_clear(&bots->tally);
    free(bots->moments);
    free(bots->items);
    free(bots->option_sums);
    free(bots->shown);
    free(bots->unseen);
    sites_free(bots->sites);
    free(bots);
}
