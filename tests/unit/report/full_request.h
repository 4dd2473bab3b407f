// SPDX-License-Identifier: MIT
//
// Everything that a debrief can be asked with, made up for the run of made_up_run.h.

#ifndef TEST_FULL_REQUEST_H
#define TEST_FULL_REQUEST_H

#include "made_up_run.h"
#include "parlance_report.h"

typedef struct {
    parl_look looks[FAKE_TURNS_MAX];
    parl_lookback lookback;
    parl_world rows[100];
    parl_worlds worlds;
    parl_run run;
    parl_rating rating;
    parl_vote votes[3];
    const char *next[2];
    parl_debrief_request request;  // with all of these
} Full;

// Answer 1 won 12 points; answer 2 gave 25 away. A hundred worlds from 1 to 100.
void full_init(Full *full, parl_format format);

// As the report writes it; white space is kept.
Sheet written(const parl_session *session, const parl_debrief_request *request);

// The same with white space as debrief_of has it.
Sheet read_aloud(const parl_session *session, const parl_debrief_request *request);

#endif
