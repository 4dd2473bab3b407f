// SPDX-License-Identifier: MIT
//
// Threads that do one batch of work after the other. Which of them does a job is chance: what a
// job writes is its own, so that the result is the same with any number of them.

#ifndef AUTHOR_CREW_H
#define AUTHOR_CREW_H

#include "parlance.h"

typedef struct Crew Crew;

// [threads]: 0..PARL_THREADS_MAX, the caller's own among them; 0: parl_cores. They all work with
// [scenario] where it is pure, else each of them with a copy from [path]. Where there is none, or
// the file says something else by now, there are fewer threads. Owned: crew_free, which frees the
// copies too; [scenario] must outlive it.
Crew *crew_new(const parl_scenario *scenario, const char *path, int threads);
void crew_free(Crew *crew);

int crew_count(const Crew *crew);

// What thread [index] works with; of the first one, the caller's, it is the scenario of crew_new.
const parl_scenario *crew_scenario(const Crew *crew, int index);

// Does job [index] with the tools of one thread.
typedef void CrewJob(void *data, void *tools, int64_t index);

// Everything is borrowed.
typedef struct {
    CrewJob *job;
    void *data;
    void *const *tools;      // one for each thread
    int64_t count;           // jobs; below INT_MAX where [progress] is told
    int grasp;               // jobs that a thread takes at once: few, so that none waits long
    parl_progress progress;  // by the caller's own thread, each time it has done its grasp; or NULL
    void *told;              // the data of [progress]
} CrewBatch;

// Does jobs 0 … count-1 and comes back when all are done. False where [progress] has ended it; then
// some are not done.
bool crew_run(Crew *crew, const CrewBatch *batch);

#endif
