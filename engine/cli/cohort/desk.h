// SPDX-License-Identifier: MIT
//
// Somebody at a pack: what they have played of it, and where their results go.

#ifndef CLI_COHORT_DESK_H
#define CLI_COHORT_DESK_H

#include "cli.h"
#include "parlance_cohort.h"
#include "parlance_store.h"

typedef struct {
    const Options *options;
    const char *path;  // of the pack
    parl_pack *pack;
    parl_pack_info info;
    int name;      // row of the roster
    char *folder;  // where results go; "": the current one
    char *again;   // the words that begin this once more
    parl_store *store;
    parl_run *runs;  // of this pseudonym in this pack
    int run_count;
} Desk;

// Whether [run] is one of [item] that nobody has left for another.
bool desk_is_of(const Desk *desk, const parl_run *run, int item);

// Whether results can be written into the folder; said, where not.
bool results_folder_fine(const Desk *desk);

// Writes the result of [session], which is over, and says where it is, or why there is none.
bool results_write(const Desk *desk, parl_result_about about, const parl_session *session);

// Writes the results of finished runs that are not in the folder. False where one cannot be
// written, once that has been said.
bool results_catch_up(const Desk *desk);

// Where everything is played: where each result is.
void results_tell_all(const Desk *desk);

#endif
