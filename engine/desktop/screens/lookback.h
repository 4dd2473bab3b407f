// SPDX-License-Identifier: MIT
//
// Looking back at a run takes a second. Where the scenario allows that, a thread of its own does it
// on a copy of the run, and the window says how far it is.

#ifndef DESKTOP_LOOKBACK_H
#define DESKTOP_LOOKBACK_H

#include "parlance_report.h"

typedef struct Lookback Lookback;

// Begins to look back at [session], which is over. Never NULL; the caller owns it.
Lookback *lookback_begin(const parl_session *session);

// Waits for the thread, which is told to stop.
void lookback_free(Lookback *lookback);

int lookback_share(Lookback *lookback);  // percent; 100: done, also where it failed

// What was found; NULL until it is done, and where it could not be. Borrowed.
const parl_lookback *lookback_points(Lookback *lookback);
const parl_worlds *lookback_worlds(Lookback *lookback);

#endif
