// SPDX-License-Identifier: MIT
//
// The state as the events tell it: what each event says is applied to the state before the
// answer, and the result must be the state after it in every gauge, ledger and flag.

#ifndef TESTS_TOLD_H
#define TESTS_TOLD_H

#include "play/session.h"

// Fails the running test, naming the field, where something moved without an event, or an
// event speaks of something else than what was there.
void told_check(const parl_session *session, const State *before);

#endif
