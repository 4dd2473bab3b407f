// SPDX-License-Identifier: MIT
//
// A state in few bytes: what differs from another one, mostly from the opening of its world.

#ifndef EXPLORE_PACK_H
#define EXPLORE_PACK_H

#include "play/state.h"

enum {
    PACK_WORDS = sizeof(State) / 8,

    // Each word: how many were skipped, which of its bytes follow, and these.
    PACK_BYTES_MAX = PACK_WORDS * 10,
};

// Returns how many bytes were written.
size_t state_pack(const State *from, const State *state, uint8_t out[PACK_BYTES_MAX]);

void state_unpack(const State *from, const uint8_t *bytes, size_t size, State *out);

#endif
