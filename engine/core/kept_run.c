// SPDX-License-Identifier: MIT
//
// What a kept run says by itself. Whoever has one may ask, with or without the store.

#include <assert.h>

#include "parlance_store.h"

const char *parl_mode_id(parl_mode mode) {
    static const char *const ids[] = {
#define X(name, id) [PARL_MODE_##name] = id,
        PARL_MODES(X)
#undef X
    };
    assert(mode < PARL_MODE_COUNT);
    return ids[mode];
}

const char *parl_sitting_id(parl_sitting_kind kind) {
    static const char *const ids[] = {
#define X(name, id) [PARL_SITTING_##name] = id,
        PARL_SITTINGS(X)
#undef X
    };
    assert(kind < PARL_SITTING_COUNT);
    return ids[kind];
}

bool parl_run_counts(const parl_run *run) {
    assert(run);
    return run->over && !run->held && !run->taken_back && !run->seen_before;
}

bool parl_run_listed(const parl_run *run) {
    assert(run);
    return (run->turns > 0 || run->over) && !run->branched;
}
