// SPDX-License-Identifier: MIT

#ifndef COHORT_RULES_H
#define COHORT_RULES_H

#include "parlance_cohort.h"

// Marks the run of each name and scenario that counts. The runs are sorted.
void rules_mark(parl_class *made);

#endif
