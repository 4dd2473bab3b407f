// SPDX-License-Identifier: MIT
//
// A search with a visited set: what a transition costs, and what a second thread brings.
#include "peers.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "play/rules.h"

enum { SEEN_BITS = 20, WAITING_STATES = 256, CRAWLERS_MAX = 2 };

// States by fingerprint. 0 stands for a free place; a crawl makes far fewer than there are.
typedef _Atomic uint64_t Seen;

typedef struct {
    const parl_scenario *scenario;
    Seen *seen;
    int limit, done;  // transitions
    int depth;
    State waiting[WAITING_STATES];
    Events events;
} Crawler;

static bool is_new(Seen *seen, uint64_t print) {
    uint64_t mask = (UINT64_C(1) << SEEN_BITS) - 1;
    for (uint64_t at = print & mask;; at = (at + 1) & mask) {
        uint64_t there = 0;
        if (atomic_compare_exchange_strong(&seen[at], &there, print)) return true;
        if (there == print) return false;
    }
}

static void expand(Crawler *crawler) {
    State before = crawler->waiting[--crawler->depth];
    Options options = options_now(crawler->scenario, &before);
    for (int i = 0; i < options.count; i++) {
        if (options.options[i].closed != CLOSED_NOT) continue;
        assert(crawler->depth < WAITING_STATES);
        parl_answer answer = {.count = 1, .values = {options.options[i].value}};
        State *after = &crawler->waiting[crawler->depth];
        *after = before;
        if (rules_take(crawler->scenario, &options, &answer, after, &crawler->events) != PARL_OK)
            abort();
        crawler->done++;
        bool fresh = is_new(crawler->seen, state_fingerprint(crawler->scenario, after));
        if (fresh && after->phase != PHASE_OVER) crawler->depth++;
    }
}

static void *crawl(void *data) {
    Crawler *crawler = data;
    while (crawler->depth > 0 && crawler->done < crawler->limit) expand(crawler);
    return NULL;
}

static Crawler *crawler_new(const parl_scenario *scenario, Seen *seen, uint64_t seed, int limit) {
    Crawler *crawler = calloc(1, sizeof *crawler);
    if (!crawler) abort();
    crawler->scenario = scenario;
    crawler->seen = seen;
    crawler->limit = limit;
    if (rules_open(scenario, seed, &crawler->waiting[0], &crawler->events) != PARL_OK) abort();
    crawler->depth = 1;
    return crawler;
}

int crawl_states(const parl_scenario *scenario, int threads, int limit) {
    assert(threads <= CRAWLERS_MAX);
    Crawler *crawlers[CRAWLERS_MAX];
    pthread_t running[CRAWLERS_MAX];
    Seen *seen = calloc((size_t)1 << SEEN_BITS, sizeof *seen);
    if (!seen) abort();
    for (int i = 0; i < threads; i++) {
        crawlers[i] = crawler_new(scenario, seen, (uint64_t)i + 1, limit);
        if (pthread_create(&running[i], NULL, crawl, crawlers[i]) != 0) abort();
    }
    int done = 0;
    for (int i = 0; i < threads; i++) {
        if (pthread_join(running[i], NULL) != 0) abort();
        done += crawlers[i]->done;
        free(crawlers[i]);
    }
    free(seen);
    return done;
}
