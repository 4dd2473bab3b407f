// SPDX-License-Identifier: MIT
#define _POSIX_C_SOURCE 200809L

#include "explore/team.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "explore/room.h"

// Rows that a thread takes at once: short enough that none waits long for the last.
enum { GRASP = 16 };

struct Team {
    Hand **hands;
    pthread_t *threads;
    int count;    // hands
    int started;  // threads; the first hand is the caller's own
    pthread_mutex_t lock;
    pthread_cond_t begin, done;
    uint64_t round;  // counted up when there is work
    int busy;
    bool ends;
    TeamJob *job;
    void *data;
    int64_t rows;
    atomic_llong next;
};

// --- Hands -------------------------------------------------------------------------------------

static Hand *hand_new(const parl_scenario *scenario, parl_scenario *own) {
    Hand *hand = room_many(1, sizeof *hand);
    hand->scenario = own ? own : scenario;
    hand->own = own;
    hand->thresholds = offers_thresholds(hand->scenario);
    hand->tally = tally_new(hand->scenario);
    hand->trace.ways = hand->tally->ways;
    return hand;
}

static void hand_free(Hand *hand) {
    tally_free(hand->tally);
    free(hand->thresholds);
    parl_scenario_free(hand->own);
    free(hand);
}

// Another copy of the same page; NULL where the file says something else by now.
static parl_scenario *load_copy(const parl_scenario *scenario, const char *path) {
    parl_scenario *copy = NULL;
    if (!path || parl_scenario_load(&copy, path, NULL) != PARL_OK) return NULL;
    if (copy->fingerprint == scenario->fingerprint) return copy;
    parl_scenario_free(copy);
    return NULL;
}

static int cores(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > PARL_EXPLORE_THREADS_MAX ? PARL_EXPLORE_THREADS_MAX : (int)count;
}

static void add_hands(Team *team, const parl_scenario *scenario,
                      const parl_explore_request *request, int count) {
    bool pure = parl_scenario_describe(scenario).pure;
    team->hands = room_many((size_t)count, sizeof *team->hands);
    team->hands[team->count++] = hand_new(scenario, NULL);
    while (team->count < count) {
        parl_scenario *own = pure ? NULL : load_copy(scenario, request->path);
        if (!pure && !own) return;
        team->hands[team->count++] = hand_new(scenario, own);
    }
}

// --- Threads -----------------------------------------------------------------------------------

static void work(Team *team, Hand *hand) {
    for (;;) {
        int64_t first = atomic_fetch_add(&team->next, GRASP);
        if (first >= team->rows) return;
        int64_t till = first + GRASP < team->rows ? first + GRASP : team->rows;
        for (int64_t i = first; i < till; i++) team->job(team->data, hand, i);
    }
}

typedef struct {
    Team *team;
    Hand *hand;
} Start;

static void *stand_by(void *data) {
    Start start = *(Start *)data;
    Team *team = start.team;
    free(data);
    uint64_t round = 0;
    pthread_mutex_lock(&team->lock);
    for (;;) {
        while (team->round == round && !team->ends) pthread_cond_wait(&team->begin, &team->lock);
        if (team->ends) break;
        round = team->round;
        pthread_mutex_unlock(&team->lock);
        work(team, start.hand);
        pthread_mutex_lock(&team->lock);
        if (--team->busy == 0) pthread_cond_signal(&team->done);
    }
    pthread_mutex_unlock(&team->lock);
    return NULL;
}

// Where a thread cannot be had, the others do its part.
static void start(Team *team) {
    team->threads = room_many((size_t)team->count, sizeof *team->threads);
    for (int i = 1; i < team->count; i++) {
        Start *begin = room_bytes(sizeof *begin);
        *begin = (Start){.team = team, .hand = team->hands[i]};
        if (pthread_create(&team->threads[team->started], NULL, stand_by, begin) == 0) {
            team->started++;
            continue;
        }
        free(begin);
        return;
    }
}

Team *team_new(const parl_scenario *scenario, const parl_explore_request *request) {
    assert(request->threads >= 0);
    assert(request->threads <= PARL_EXPLORE_THREADS_MAX);
    Team *team = room_many(1, sizeof *team);
    add_hands(team, scenario, request, request->threads ? request->threads : cores());
    pthread_mutex_init(&team->lock, NULL);
    pthread_cond_init(&team->begin, NULL);
    pthread_cond_init(&team->done, NULL);
    start(team);
    return team;
}

void team_free(Team *team) {
    if (!team) return;
    pthread_mutex_lock(&team->lock);
    team->ends = true;
    pthread_cond_broadcast(&team->begin);
    pthread_mutex_unlock(&team->lock);
    for (int i = 0; i < team->started; i++) pthread_join(team->threads[i], NULL);
    pthread_cond_destroy(&team->done);
    pthread_cond_destroy(&team->begin);
    pthread_mutex_destroy(&team->lock);
    for (int i = 0; i < team->count; i++) hand_free(team->hands[i]);
    free(team->threads);
    free(team->hands);
    free(team);
}

void team_run(Team *team, TeamJob *job, void *data, int64_t count) {
    pthread_mutex_lock(&team->lock);
    team->job = job;
    team->data = data;
    team->rows = count;
    team->busy = team->started;
    team->round++;
    atomic_store(&team->next, 0);
    pthread_cond_broadcast(&team->begin);
    pthread_mutex_unlock(&team->lock);
    work(team, team->hands[0]);
    pthread_mutex_lock(&team->lock);
    while (team->busy > 0) pthread_cond_wait(&team->done, &team->lock);
    pthread_mutex_unlock(&team->lock);
}

Hand *team_hand(Team *team) { return team->hands[0]; }

void team_sum(const Team *team, Tally *out) {
    for (int i = 0; i < team->count; i++) tally_add(out, team->hands[i]->tally);
}
