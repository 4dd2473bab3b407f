// SPDX-License-Identifier: MIT
//
// A pack from the inside: what parl_pack_describe tells, and where its texts lie.

#ifndef COHORT_PACK_H
#define COHORT_PACK_H

#include "arena.h"
#include "parlance_cohort.h"
#include "trouble.h"

enum {
    PACK_VERSION = 1,
    PACK_TITLE_BYTES = 4 * PARL_KEPT_TITLE_MAX,
    PACK_NAME_BYTES = 4 * PARL_PROFILE_MAX,
};

struct parl_pack {
    Arena arena;
    parl_pack_info info;
};

// Whether [info] is a pack that can be; says what not.
bool pack_check(const parl_pack_info *info, Trouble *trouble);

#endif
