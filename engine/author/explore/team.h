// SPDX-License-Identifier: MIT
//
// Threads that work through rows of work. Which of them does a row is chance; what comes of it
// is not.

#ifndef EXPLORE_TEAM_H
#define EXPLORE_TEAM_H

#include "explore/tally.h"
#include "parlance_explore.h"
#include "play/trace.h"
#include "players/players.h"

// What one thread works with.
typedef struct {
    const parl_scenario *scenario;  // [own], or everybody's
    parl_scenario *own;             // a copy with a room of its own, for the author's functions
    Thresholds *thresholds;
    Tally *tally;
    Trace trace;  // its ways are those of [tally]
    Events events;
    State before, after;
    Ahead ahead;
} Hand;

typedef void TeamJob(void *data, Hand *hand, int64_t index);

typedef struct Team Team;

Team *team_new(const parl_scenario *scenario, const parl_explore_request *request);
void team_free(Team *team);

// Does [job] for each index below [count], and comes back when all is done.
void team_run(Team *team, TeamJob *job, void *data, int64_t count);

// Its first hand, for what is done between two runs of the team.
Hand *team_hand(Team *team);

// Everything that its hands have counted.
void team_sum(const Team *team, Tally *out);

#endif
