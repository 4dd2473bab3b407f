// SPDX-License-Identifier: MIT
//
// What the parts of the tour share.

#ifndef TEST_WALK_H
#define TEST_WALK_H

#include "looks/tour.h"
#include "parlance_players.h"

typedef struct {
    const TourLook *look;
    const char *const *only;
    TourVisit *visit;
    void *data;
    char file[256];  // of the store
} Tour;

AppOptions walk_options(const Tour *tour);
Driver walk_open(const Tour *tour, const char *path);  // with its run begun

// Shows the visit what the window has now, where it is wanted, and goes back to the tour's look.
void walk_stop(Tour *tour, Driver *driver, const char *name);

// To that share of the page, in percent.
void walk_scroll(Driver *driver, int share);

// Answers as an expert would; false once the run is over.
bool walk_answer(Driver *driver);
void walk_turns(Driver *driver, int turns);               // until so many are given
void walk_till(Driver *driver, parl_decision_kind kind);  // until such a decision waits

// The tour's store; the caller frees it, or hands it to a window.
parl_store *walk_store(const Tour *tour);

// Keeps a run of the first [turns] answers of [player], as a part of [sitting].
void walk_keep(parl_store *store, const char *name, const char *path, parl_policy player,
               uint64_t seed, int turns, parl_sitting sitting);

// A loop of Ada's of which [rounds] are over.
void walk_keep_loop(parl_store *store, parl_policy player, int rounds);

// Two drills for otter and heron, assessed, and held until "seven herons" is said. The caller owns
// it.
parl_pack *walk_seminar(void);

void walk_round(Tour *tour);
void walk_committee(Tour *tour);
void walk_practised(Tour *tour);
void walk_pack(Tour *tour);
void walk_room(Tour *tour);

#endif
