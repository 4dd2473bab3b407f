// SPDX-License-Identifier: MIT

#include "screens/lookback.h"

#include <SDL.h>
#include <assert.h>
#include <stdlib.h>

#include "memory.h"

struct Lookback {
    SDL_Thread *thread;  // NULL: it has been waited for, or there was none
    SDL_atomic_t share, stop;
    parl_session *session;  // owned: the copy
    parl_lookback *points;  // owned
    parl_worlds *worlds;    // owned
};

// The turning points are most of the work.
enum { POINTS_SHARE = 75 };

// Wakes the window, so that it shows how far this is.
static void tell(Lookback *lookback, int share) {
    if (SDL_AtomicGet(&lookback->share) == share) return;
    SDL_AtomicSet(&lookback->share, share);
    SDL_Event event = {.type = SDL_USEREVENT};
    SDL_PushEvent(&event);
}

static bool watch_points(void *data, int done, int of) {
    Lookback *lookback = data;
    tell(lookback, of > 0 ? POINTS_SHARE * done / of : 0);
    return !SDL_AtomicGet(&lookback->stop);
}

static bool watch_worlds(void *data, int done, int of) {
    Lookback *lookback = data;
    int share = POINTS_SHARE + (of > 0 ? (100 - POINTS_SHARE) * done / of : 0);
    tell(lookback, share < 100 ? share : 99);
    return !SDL_AtomicGet(&lookback->stop);
}

static int work(void *data) {
    Lookback *lookback = data;
    int threads = SDL_GetCPUCount();
    parl_status status =
        parl_lookback_new(&lookback->points, lookback->session, threads, watch_points, lookback);
    if (status == PARL_OK && lookback->points)
        status = parl_worlds_new(&lookback->worlds, lookback->session, lookback->points, threads,
                                 watch_worlds, lookback);
    tell(lookback, 100);
    return status == PARL_OK ? 0 : 1;
}

static parl_session *copy_of(const parl_session *session) {
    parl_session *copy = NULL;
    parl_status status =
        parl_session_new(&copy, parl_session_scenario(session), parl_session_seed(session));
    assert(status == PARL_OK);  // [session] has begun the same way.
    parl_session_copy(copy, session);
    return copy;
}

Lookback *lookback_begin(const parl_session *session) {
    assert(session);
    Lookback *lookback = memory_grow(NULL, 1, sizeof *lookback);
    *lookback = (Lookback){.session = copy_of(session)};
    // A scenario with functions of its author's runs in one thread: here.
    if (parl_scenario_describe(parl_session_scenario(session)).pure)
        lookback->thread = SDL_CreateThread(work, "lookback", lookback);
    if (!lookback->thread) work(lookback);
    return lookback;
}

static void wait(Lookback *lookback) {
    if (lookback->thread) SDL_WaitThread(lookback->thread, NULL);
    lookback->thread = NULL;
}

void lookback_free(Lookback *lookback) {
    if (!lookback) return;
    SDL_AtomicSet(&lookback->stop, 1);
    wait(lookback);
    parl_worlds_free(lookback->worlds);
    parl_lookback_free(lookback->points);
    parl_session_free(lookback->session);
    free(lookback);
}

int lookback_share(Lookback *lookback) {
    assert(lookback);
    int share = SDL_AtomicGet(&lookback->share);
    if (share == 100) wait(lookback);
    return share;
}

const parl_lookback *lookback_points(Lookback *lookback) {
    return lookback_share(lookback) == 100 ? lookback->points : NULL;
}

const parl_worlds *lookback_worlds(Lookback *lookback) {
    return lookback_share(lookback) == 100 ? lookback->worlds : NULL;
}
