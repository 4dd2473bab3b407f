// SPDX-License-Identifier: MIT
//
// Jobs done by several threads. Which thread does which is nobody's business: what a job writes is
// its own, so that the result is the same with any number of them.

#ifndef AUTHOR_CREW_H
#define AUTHOR_CREW_H

#include <stdbool.h>

// Does job [index] with the tools of one thread.
typedef void CrewJob(void *tools, int index);

// Called by the caller's own thread between two jobs. False ends the work.
typedef bool CrewProgress(void *data, int done, int count);

// Does jobs 0 … [count]-1, one thread for each of [tools]. False where [progress] (which may be
// NULL) has ended it; then some are not done.
bool crew_work(void *const *tools, int tool_count, int count, CrewJob *job, CrewProgress *progress,
               void *data);

#endif
