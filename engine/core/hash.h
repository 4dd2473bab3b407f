// SPDX-License-Identifier: MIT
//
// FNV-1a and a finisher: for fingerprints and the names of chance streams, where equal
// input must give equal output on every machine. Not for secrets.

#ifndef CORE_HASH_H
#define CORE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_PRIME UINT64_C(0x100000001b3)

static inline uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++) hash = (hash ^ at[i]) * HASH_PRIME;
    return hash;
}

static inline uint64_t hash_text(const char *text) {
    uint64_t hash = HASH_START;
    for (; *text; text++) hash = (hash ^ (unsigned char)*text) * HASH_PRIME;
    return hash;
}

// Products of the prime: a byte of 0 is one more factor.
#define HASH_TWO (HASH_PRIME * HASH_PRIME)
#define HASH_FOUR (HASH_TWO * HASH_TWO)
#define HASH_EIGHT (HASH_FOUR * HASH_FOUR)

// The eight bytes of the number, the least first. Most numbers are small and end in many zeros.
static inline uint64_t hash_number(uint64_t hash, int64_t number) {
    static const uint64_t zeros[] = {1,
                                     HASH_PRIME,
                                     HASH_TWO,
                                     HASH_TWO * HASH_PRIME,
                                     HASH_FOUR,
                                     HASH_FOUR * HASH_PRIME,
                                     HASH_FOUR * HASH_TWO,
                                     HASH_FOUR * HASH_TWO * HASH_PRIME,
                                     HASH_EIGHT};
    uint64_t word = (uint64_t)number;
    int left = 8;
    for (; word; word >>= 8, left--) hash = (hash ^ (word & 0xff)) * HASH_PRIME;
    return hash * zeros[left];
}

// Spreads every bit of [word] over the whole result (Steele, Lea & Flood 2014, "Fast
// splittable pseudorandom number generators").
static inline uint64_t hash_mix(uint64_t word) {
    word = (word ^ word >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    word = (word ^ word >> 27) * UINT64_C(0x94d049bb133111eb);
    return word ^ word >> 31;
}

#endif
