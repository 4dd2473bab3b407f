// SPDX-License-Identifier: MIT
//
// One exploration while it is made. Both ways to explore give the same: what was counted, what was
// found, and the way to each find.

#ifndef EXPLORE_EXPLORER_H
#define EXPLORE_EXPLORER_H

#include "explore/finds.h"
#include "parlance_explore.h"

typedef struct {
    const parl_scenario *scenario;
    const parl_explore_request *request;
    Crew *crew;
    Hand **hands;    // one for each thread
    Visits *counts;  // what is counted between two rounds, and in the end everything
    Finds finds;
    parl_exploration *out;
    bool stopped;  // by whoever waits: nothing more is tried
} Explorer;

// Tells whoever waits how far it is.
void explorer_tell(Explorer *explorer, int64_t done, int64_t limit);

// Does [job], whose tools are a Hand, for each index below [count].
void explorer_run(Explorer *explorer, CrewJob *job, void *data, int64_t count);

// The answers that lead to a find; the caller's.
typedef struct {
    uint64_t seed;
    int count;
    parl_answer *answers;
} Path;

// --- Every state (crawl.c) ---------------------------------------------------------------------

typedef struct Crawl Crawl;

Crawl *crawl_run(Explorer *explorer);
Path crawl_path(const Crawl *crawl, Way way);
void crawl_free(Crawl *crawl);

// --- Runs at random (runs.c) -------------------------------------------------------------------

void random_run(Explorer *explorer);
Path random_path(Explorer *explorer, Way way);

// --- What comes of it (rows.c) -----------------------------------------------------------------

// Fills in the rows of [explorer]->out from what was counted.
void rows_fill(Explorer *explorer);

// Adds the finds, the wrong ones first, with the path that [path] gives to each.
typedef Path RowsPath(void *data, Way way);
void rows_add_finds(Explorer *explorer, RowsPath *path, void *data);

#endif
