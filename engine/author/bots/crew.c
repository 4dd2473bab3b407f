// SPDX-License-Identifier: MIT
#include "bots/crew.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

typedef struct {
    int count;
    CrewJob *job;
    atomic_int next;  // the first job that nobody has taken
    atomic_bool ended;
} Work;

typedef struct {
    Work *work;
    void *tools;
    pthread_t thread;
    bool running;
} Hand;

// False where nothing is left.
static bool do_next(Work *work, void *tools) {
    if (atomic_load(&work->ended)) return false;
    int index = atomic_fetch_add(&work->next, 1);
    if (index >= work->count) return false;
    work->job(tools, index);
    return true;
}

static void *help(void *data) {
    Hand *hand = data;
    while (do_next(hand->work, hand->tools)) {
    }
    return NULL;
}

bool crew_work(void *const *tools, int tool_count, int count, CrewJob *job, CrewProgress *progress,
               void *data) {
    assert(tool_count > 0);
    Work work = {.count = count, .job = job};
    Hand *hands = calloc((size_t)tool_count, sizeof *hands);
    if (!hands) abort();
    // Where no more threads are to be had, those who are there do it all.
    for (int i = 1; i < tool_count; i++) {
        hands[i] = (Hand){.work = &work, .tools = tools[i]};
        hands[i].running = pthread_create(&hands[i].thread, NULL, help, &hands[i]) == 0;
    }
    while (do_next(&work, tools[0])) {
        int taken = atomic_load(&work.next);
        if (taken > count) taken = count;
        if (progress && !progress(data, taken, count)) atomic_store(&work.ended, true);
    }
    for (int i = 1; i < tool_count; i++) {
        if (hands[i].running) pthread_join(hands[i].thread, NULL);
    }
    free(hands);
    return !atomic_load(&work.ended);
}
