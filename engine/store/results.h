// SPDX-License-Identifier: MIT
//
// What came of a run, as it was judged when it ended.

#ifndef STORE_RESULTS_H
#define STORE_RESULTS_H

#include "database.h"

// Keeps the results of [session], which is over, as those of [run].
void results_add(parl_store *store, int64_t run, const parl_session *session);

// Fills in the parts and weights of [run].
void results_parts(parl_store *store, parl_run *run);

#endif
