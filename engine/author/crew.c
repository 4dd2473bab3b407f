// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700

#include "crew.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "parlance_author.h"

typedef struct {
    Crew *crew;
    const parl_scenario *scenario;  // [own], or everybody's
    parl_scenario *own;             // a copy with a room of its own, for the author's functions
    int index;
    pthread_t thread;
} Member;

struct Crew {
    Member members[PARL_THREADS_MAX];
    int count;    // members
    int started;  // threads; the first is the caller's own
    pthread_mutex_t lock;
    pthread_cond_t begin, done;
    uint64_t round;  // counted up when there is work
    int busy;
    bool ends;
    const CrewBatch *batch;
    atomic_llong next;  // the first job that nobody has taken
    atomic_bool stopped;
};

int parl_cores(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > PARL_THREADS_MAX ? PARL_THREADS_MAX : (int)count;
}

// --- Members -----------------------------------------------------------------------------------

// Another copy of the same page; NULL where the file says something else by now.
static parl_scenario *load_copy(const parl_scenario *scenario, const char *path) {
    parl_scenario *copy = NULL;
    if (!path || parl_scenario_load(&copy, path, NULL) != PARL_OK) return NULL;
    uint64_t print = parl_scenario_describe(scenario).fingerprint;
    if (parl_scenario_describe(copy).fingerprint == print) return copy;
    parl_scenario_free(copy);
    return NULL;
}

static void add_member(Crew *crew, const parl_scenario *scenario, parl_scenario *own) {
    crew->members[crew->count] = (Member){
        .crew = crew,
        .scenario = own ? own : scenario,
        .own = own,
        .index = crew->count,
    };
    crew->count++;
}

static void add_members(Crew *crew, const parl_scenario *scenario, const char *path, int count) {
    bool pure = parl_scenario_describe(scenario).pure;
    add_member(crew, scenario, NULL);
    while (crew->count < count) {
        parl_scenario *own = pure ? NULL : load_copy(scenario, path);
        if (!pure && !own) return;
        add_member(crew, scenario, own);
    }
}

// --- Threads -----------------------------------------------------------------------------------

// False where nothing is left to take.
static bool work_once(Crew *crew, int member) {
    const CrewBatch *batch = crew->batch;
    if (atomic_load(&crew->stopped)) return false;
    int64_t first = atomic_fetch_add(&crew->next, batch->grasp);
    if (first >= batch->count) return false;
    int64_t till = first + batch->grasp < batch->count ? first + batch->grasp : batch->count;
    for (int64_t i = first; i < till; i++) batch->job(batch->data, batch->tools[member], i);
    return true;
}

static void *stand_by(void *data) {
    Member *member = data;
    Crew *crew = member->crew;
    uint64_t round = 0;
    pthread_mutex_lock(&crew->lock);
    for (;;) {
        while (crew->round == round && !crew->ends) pthread_cond_wait(&crew->begin, &crew->lock);
        if (crew->ends) break;
        round = crew->round;
        pthread_mutex_unlock(&crew->lock);
        while (work_once(crew, member->index)) {
        }
        pthread_mutex_lock(&crew->lock);
        if (--crew->busy == 0) pthread_cond_signal(&crew->done);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

// Where a thread cannot be had, the others do its part.
static void start(Crew *crew) {
    for (int i = 1; i < crew->count; i++) {
        Member *member = &crew->members[i];
        if (pthread_create(&member->thread, NULL, stand_by, member) != 0) return;
        crew->started++;
    }
}

Crew *crew_new(const parl_scenario *scenario, const char *path, int threads) {
    assert(scenario);
    assert(threads >= 0);
    assert(threads <= PARL_THREADS_MAX);
    Crew *crew = calloc(1, sizeof *crew);
    if (!crew) abort();
    add_members(crew, scenario, path, threads ? threads : parl_cores());
    pthread_mutex_init(&crew->lock, NULL);
    pthread_cond_init(&crew->begin, NULL);
    pthread_cond_init(&crew->done, NULL);
    start(crew);
    return crew;
}

void crew_free(Crew *crew) {
    if (!crew) return;
    pthread_mutex_lock(&crew->lock);
    crew->ends = true;
    pthread_cond_broadcast(&crew->begin);
    pthread_mutex_unlock(&crew->lock);
    for (int i = 1; i <= crew->started; i++) pthread_join(crew->members[i].thread, NULL);
    pthread_cond_destroy(&crew->done);
    pthread_cond_destroy(&crew->begin);
    pthread_mutex_destroy(&crew->lock);
    for (int i = 0; i < crew->count; i++) parl_scenario_free(crew->members[i].own);
    free(crew);
}

int crew_count(const Crew *crew) {
    assert(crew);
    return crew->count;
}

const parl_scenario *crew_scenario(const Crew *crew, int index) {
    assert(crew);
    assert(index >= 0);
    assert(index < crew->count);
    return crew->members[index].scenario;
}

// --- A batch -----------------------------------------------------------------------------------

static void call(Crew *crew, const CrewBatch *batch) {
    pthread_mutex_lock(&crew->lock);
    crew->batch = batch;
    crew->busy = crew->started;
    crew->round++;
    atomic_store(&crew->next, 0);
    atomic_store(&crew->stopped, false);
    pthread_cond_broadcast(&crew->begin);
    pthread_mutex_unlock(&crew->lock);
}

static void wait_for_all(Crew *crew) {
    pthread_mutex_lock(&crew->lock);
    while (crew->busy > 0) pthread_cond_wait(&crew->done, &crew->lock);
    pthread_mutex_unlock(&crew->lock);
}

static bool tell(Crew *crew, const CrewBatch *batch) {
    int64_t taken = atomic_load(&crew->next);
    int done = (int)(taken < batch->count ? taken : batch->count);
    return batch->progress(batch->told, done, (int)batch->count);
}

bool crew_run(Crew *crew, const CrewBatch *batch) {
    assert(crew);
    assert(batch);
    assert(batch->grasp > 0);
    call(crew, batch);
    while (work_once(crew, 0)) {
        if (batch->progress && !tell(crew, batch)) atomic_store(&crew->stopped, true);
    }
    wait_for_all(crew);
    return !atomic_load(&crew->stopped);
}
