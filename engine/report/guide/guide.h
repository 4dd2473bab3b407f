// SPDX-License-Identifier: MIT
//
// The facilitator's guide from the inside.

#ifndef REPORT_GUIDE_H
#define REPORT_GUIDE_H

#include "page/doc.h"
#include "page/render.h"
#include "parlance_report_class.h"
#include "scenario.h"

// A guide while it is written. Borrows everything.
typedef struct {
    const parl_scenario *scenario;
    parl_scenario_info info;
    parl_session *session;  // of the first world, before its first answer; NULL: it does not begin
    Doc *doc;
} Guide;

// Who is in it and what they carry, what the seeds change, how it can end.
void guide_people(const Guide *guide);
void guide_seeds(const Guide *guide);
void guide_endings(const Guide *guide);

#endif
