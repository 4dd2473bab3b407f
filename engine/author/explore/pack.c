// SPDX-License-Identifier: MIT
#include "explore/pack.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(State) % 8 == 0, "a state is read word by word");

static uint64_t word_at(const State *state, size_t index) {
    uint64_t word;
    memcpy(&word, (const char *)state + 8 * index, sizeof word);
    return word;
}

// The bytes of [difference] that are not 0, the lowest first, behind a byte that says which.
static size_t put_word(uint64_t difference, uint8_t *out) {
    size_t used = 1;
    out[0] = 0;
    for (int i = 0; i < 8; i++) {
        uint8_t byte = (uint8_t)(difference >> (8 * i));
        if (!byte) continue;
        out[0] |= (uint8_t)(1u << i);
        out[used++] = byte;
    }
    return used;
}

size_t state_pack(const State *from, const State *state, uint8_t out[PACK_BYTES_MAX]) {
    assert(from);
    assert(state);
    size_t used = 0, last = 0;
    for (size_t i = 0; i < PACK_WORDS; i++) {
        uint64_t difference = word_at(from, i) ^ word_at(state, i);
        if (!difference) continue;
        // A gap of 255 goes on in the next byte.
        size_t gap = i - last;
        for (; gap >= UINT8_MAX; gap -= UINT8_MAX) out[used++] = UINT8_MAX;
        out[used++] = (uint8_t)gap;
        used += put_word(difference, out + used);
        last = i;
    }
    return used;
}

static uint64_t get_word(const uint8_t *bytes, size_t *used) {
    uint64_t difference = 0;
    uint8_t which = bytes[(*used)++];
    for (int i = 0; i < 8; i++) {
        if (which >> i & 1) difference |= (uint64_t)bytes[(*used)++] << (8 * i);
    }
    return difference;
}

void state_unpack(const State *from, const uint8_t *bytes, size_t size, State *out) {
    assert(from);
    assert(out);
    *out = *from;
    size_t used = 0, at = 0;
    while (used < size) {
        while (bytes[used] == UINT8_MAX) at += bytes[used++];
        at += bytes[used++];
        uint64_t word = word_at(out, at) ^ get_word(bytes, &used);
        memcpy((char *)out + 8 * at, &word, sizeof word);
    }
}
