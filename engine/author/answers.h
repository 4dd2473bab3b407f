// SPDX-License-Identifier: MIT
//
// Parts of a file of answers, for answers that no run has.

#ifndef AUTHOR_ANSWERS_H
#define AUTHOR_ANSWERS_H

#include "parlance_author.h"

// The remark of a run that does not begin.
bool answers_write_none(const parl_scenario *scenario, uint64_t seed, parl_sink sink, void *data);

// The line of [answer] to what [run] waits for.
bool answers_write_one(parl_session *run, const parl_answer *answer, parl_sink sink, void *data);

#endif
