// SPDX-License-Identifier: MIT
//
// A search with a visited set: what a transition costs, and what a second thread brings.
#define _XOPEN_SOURCE 700

#include "peers.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "play/rules.h"

enum { SEEN_BITS = 20, WAITING_STATES = 256, CRAWLERS_MAX = 2 };

// States by fingerprint. 0 stands for a free place; a crawl makes far fewer than there are.
typedef _Atomic uint64_t Seen;

typedef struct {
    State state;
    uint64_t print;
} Waiting;

typedef struct {
    const parl_scenario *scenario;
    Seen *seen;
    int limit, done;  // transitions
    double used;      // seconds of the processor
    int depth;
    Waiting waiting[WAITING_STATES];
    Events events;
} Crawler;

static Seen *place_of(Seen *seen, uint64_t print) {
    return &seen[print & ((UINT64_C(1) << SEEN_BITS) - 1)];
}

static bool is_new(Seen *seen, uint64_t print) {
    for (uint64_t at = print;; at++) {
        uint64_t there = 0;
        if (atomic_compare_exchange_strong(place_of(seen, at), &there, print)) return true;
        if (there == print) return false;
    }
}

// The place of a state among those that were seen is far away in memory: it is sent for when the
// state is found, and looked at when its turn comes.
static void add(Crawler *crawler, Waiting *waiting) {
    waiting->print = state_fingerprint(crawler->scenario, &waiting->state);
    __builtin_prefetch(place_of(crawler->seen, waiting->print), 1);
    crawler->depth++;
}

static void expand(Crawler *crawler) {
    const Waiting *top = &crawler->waiting[--crawler->depth];
    if (!is_new(crawler->seen, top->print) || top->state.phase == PHASE_OVER) return;
    const State before = top->state;
    Options options = options_now(crawler->scenario, &before);
    for (int i = 0; i < options.count; i++) {
        if (options.options[i].closed != CLOSED_NOT) continue;
        assert(crawler->depth < WAITING_STATES);
        parl_answer answer = {.count = 1, .values = {options.options[i].value}};
        Waiting *after = &crawler->waiting[crawler->depth];
        after->state = before;
        if (rules_take(crawler->scenario, &options, &answer, &after->state, &crawler->events, NULL))
            abort();
        crawler->done++;
        add(crawler, after);
    }
}

static double used(void) {
    struct timespec time = {0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *crawl(void *data) {
    Crawler *crawler = data;
    double start = used();
    while (crawler->depth > 0 && crawler->done < crawler->limit) expand(crawler);
    crawler->used = used() - start;
    return NULL;
}

static Crawler *crawler_new(const parl_scenario *scenario, Seen *seen, uint64_t seed, int limit) {
    Crawler *crawler = calloc(1, sizeof *crawler);
    if (!crawler) abort();
    crawler->scenario = scenario;
    crawler->seen = seen;
    crawler->limit = limit;
    if (rules_open(scenario, seed, &crawler->waiting[0].state, &crawler->events)) abort();
    add(crawler, &crawler->waiting[0]);
    return crawler;
}

double crawl_rate(const parl_scenario *scenario, int threads, int limit) {
    assert(threads <= CRAWLERS_MAX);
    Crawler *crawlers[CRAWLERS_MAX];
    pthread_t running[CRAWLERS_MAX];
    Seen *seen = calloc((size_t)1 << SEEN_BITS, sizeof *seen);
    if (!seen) abort();
    for (int i = 0; i < threads; i++) {
        crawlers[i] = crawler_new(scenario, seen, (uint64_t)i + 1, limit);
        if (pthread_create(&running[i], NULL, crawl, crawlers[i]) != 0) abort();
    }
    double rate = 0;
    for (int i = 0; i < threads; i++) {
        if (pthread_join(running[i], NULL) != 0) abort();
        rate += crawlers[i]->done / crawlers[i]->used;
        free(crawlers[i]);
    }
    free(seen);
    return rate;
}
