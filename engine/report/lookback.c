// SPDX-License-Identifier: MIT
//
// Looking back with several threads. Each step is a function of the run and its own number, so
// that how many threads there are changes nothing but the time.

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "parlance_report.h"

// Does step [index] of [work]; called from several threads, each index once.
typedef parl_status Step(void *work, int index);

typedef struct {
    Step *step;
    void *work;
    int count;
    parl_progress progress;
    void *data;
    pthread_mutex_t lock;  // over everything below
    int next, done;
    int failed;  // the first step that failed; count: none
    bool stopped;
    parl_status status;
} Crew;

// The next step to do; -1 where nothing is left.
static int take(Crew *crew) {
    pthread_mutex_lock(&crew->lock);
    bool over = crew->stopped || crew->failed < crew->count || crew->next == crew->count;
    int index = over ? -1 : crew->next++;
    pthread_mutex_unlock(&crew->lock);
    return index;
}

// Of several failures the one with the smallest number is told, whichever came first.
static void tell(Crew *crew, int index, parl_status status) {
    pthread_mutex_lock(&crew->lock);
    crew->done++;
    if (status != PARL_OK && index < crew->failed) {
        crew->failed = index;
        crew->status = status;
    }
    if (crew->progress && !crew->stopped) {
        crew->stopped = !crew->progress(crew->data, crew->done, crew->count);
    }
    pthread_mutex_unlock(&crew->lock);
}

static void *work_on(void *data) {
    Crew *crew = data;
    for (int index = take(crew); index >= 0; index = take(crew)) {
        tell(crew, index, crew->step(crew->work, index));
    }
    return NULL;
}

// Where a thread cannot be had the others do its part; this one always works.
static parl_status work_through(Crew *crew, int threads) {
    pthread_t others[PARL_THREADS_MAX];
    int count = 0;
    pthread_mutex_init(&crew->lock, NULL);
    while (count + 1 < threads && count < PARL_THREADS_MAX) {
        if (pthread_create(&others[count], NULL, work_on, crew) != 0) break;
        count++;
    }
    work_on(crew);
    for (int i = 0; i < count; i++) pthread_join(others[i], NULL);
    pthread_mutex_destroy(&crew->lock);
    return crew->status;
}

// The functions of a page run in one room, which takes one caller at a time.
static int threads_for(const parl_session *session, int threads) {
    return parl_scenario_describe(parl_session_scenario(session)).pure ? threads : 1;
}

static void *room_for(size_t count, size_t size) {
    void *room = calloc(count + 1, size);
    if (!room) abort();
    return room;
}

// --- Every answer of the run ---------------------------------------------------------------------

typedef struct {
    const parl_session *session;
    parl_lookback *lookback;
} Looks;

static parl_status look(void *work, int index) {
    Looks *looks = work;
    return parl_session_look(looks->session, index, &looks->lookback->looks[index]);
}

parl_status parl_lookback_new(parl_lookback **out, const parl_session *session, int threads,
                              parl_progress progress, void *data) {
    assert(out);
    assert(session);
    assert(threads >= 1);
    parl_lookback *lookback = room_for(1, sizeof *lookback);
    lookback->turn_count = parl_session_turn_count(session);
    lookback->looks = room_for((size_t)lookback->turn_count, sizeof *lookback->looks);
    Looks looks = {.session = session, .lookback = lookback};
    Crew crew = {.step = look,
                 .work = &looks,
                 .count = lookback->turn_count,
                 .failed = lookback->turn_count,
                 .progress = progress,
                 .data = data,
                 .status = PARL_OK};
    parl_status status = work_through(&crew, threads_for(session, threads));
    *out = lookback;
    if (status == PARL_OK && !crew.stopped) {
        parl_lookback_choose(lookback);
        return PARL_OK;
    }
    parl_lookback_free(lookback);
    *out = NULL;
    return status;
}

void parl_lookback_free(parl_lookback *lookback) {
    if (!lookback) return;
    free(lookback->looks);
    free(lookback);
}

// --- A thousand worlds ---------------------------------------------------------------------------

typedef struct {
    const parl_session *session;
    parl_worlds *worlds;
} Elsewhere;

static parl_status play_world(void *work, int index) {
    Elsewhere *elsewhere = work;
    parl_worlds *worlds = elsewhere->worlds;
    return parl_session_world(elsewhere->session, worlds->skill, index, &worlds->rows[index]);
}

parl_status parl_worlds_new(parl_worlds **out, const parl_session *session,
                            const parl_lookback *lookback, int threads, parl_progress progress,
                            void *data) {
    assert(out);
    assert(session);
    assert(lookback);
    assert(threads >= 1);
    parl_worlds *worlds = room_for(1, sizeof *worlds);
    worlds->skill = parl_lookback_skill(lookback);
    worlds->count = PARL_WORLDS;
    worlds->rows = room_for(PARL_WORLDS, sizeof *worlds->rows);
    Elsewhere elsewhere = {.session = session, .worlds = worlds};
    Crew crew = {.step = play_world,
                 .work = &elsewhere,
                 .count = PARL_WORLDS,
                 .failed = PARL_WORLDS,
                 .progress = progress,
                 .data = data,
                 .status = PARL_OK};
    parl_status status = work_through(&crew, threads_for(session, threads));
    *out = worlds;
    if (status == PARL_OK && !crew.stopped) return PARL_OK;
    parl_worlds_free(worlds);
    *out = NULL;
    return status;
}

void parl_worlds_free(parl_worlds *worlds) {
    if (!worlds) return;
    free(worlds->rows);
    free(worlds);
}
