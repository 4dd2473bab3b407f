// SPDX-License-Identifier: MIT
//
// A run played again, for whoever wants to see all that it set off.

#ifndef REPORT_REPLAY_H
#define REPORT_REPLAY_H

#include "parlance.h"

// Called after the opening and after each answer: parl_session_events has what happened.
typedef void (*JournalSeen)(void *data, const parl_session *again);

// Plays [run] again as far as it replays.
void journal_replay(const parl_session *run, JournalSeen seen, void *data);

#endif
