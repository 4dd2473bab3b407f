// SPDX-License-Identifier: MIT
//
// Names that nobody has to think of, and words that nobody can guess.

#include <assert.h>
#include <ctype.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hash.h"
#include "parlance_cohort.h"

// --- Pseudonyms ---------------------------------------------------------------------------------

// Short, easy to say in many languages, and nobody's name.
static const char *const NOUNS[] = {
    "Acorn",  "Alder", "Amber",  "Aspen",  "Badger", "Birch",   "Brook",   "Cedar",
    "Clover", "Comet", "Coral",  "Crane",  "Delta",  "Dune",    "Elm",     "Ember",
    "Falcon", "Fern",  "Finch",  "Fjord",  "Fox",    "Garnet",  "Gull",    "Harbor",
    "Hazel",  "Heron", "Ibis",   "Indigo", "Iris",   "Jade",    "Juniper", "Kestrel",
    "Kite",   "Lark",  "Laurel", "Linden", "Lotus",  "Lynx",    "Maple",   "Marten",
    "Meadow", "Moss",  "Nova",   "Oak",    "Olive",  "Onyx",    "Opal",    "Orchid",
    "Osprey", "Otter", "Pebble", "Pine",   "Plum",   "Quartz",  "Quince",  "Raven",
    "Reed",   "Robin", "Rowan",  "Sable",  "Sage",   "Sparrow", "Teal",    "Willow",
};

static const char *const ADJECTIVES[] = {"Bright", "Calm", "Clear", "Deep",
                                         "Fresh",  "High", "Quiet", "Swift"};

enum {
    NOUN_COUNT = sizeof NOUNS / sizeof *NOUNS,
    ADJECTIVE_COUNT = sizeof ADJECTIVES / sizeof *ADJECTIVES,
    NAME_ROOM = 24,
};
static_assert(NOUN_COUNT * ADJECTIVE_COUNT >= PARL_ROSTER_MAX, "enough names for a lecture hall");

static void shuffle(uint64_t seed, int *rows, int count) {
    for (int i = 0; i < count; i++) rows[i] = i;
    for (int i = count - 1; i > 0; i--) {
        int other = (int)(hash_mix(seed + (uint64_t)i) % (uint64_t)(i + 1));
        int row = rows[i];
        rows[i] = rows[other];
        rows[other] = row;
    }
}

// Up to as many as there are nouns: a noun each. Beyond: a noun and an adjective.
char **parl_pseudonyms(uint64_t seed, int count) {
    assert(count >= 0);
    assert(count <= PARL_ROSTER_MAX);
    size_t rows = (size_t)count;
    char **names = calloc(1, (rows + 1) * sizeof *names + rows * NAME_ROOM);
    if (!names) abort();
    char *texts = (char *)(names + rows + 1);
    bool simple = count <= NOUN_COUNT;
    int order[NOUN_COUNT * ADJECTIVE_COUNT];
    shuffle(seed, order, simple ? NOUN_COUNT : NOUN_COUNT * ADJECTIVE_COUNT);
    for (int i = 0; i < count; i++) {
        names[i] = texts + i * NAME_ROOM;
        (void)snprintf(names[i], NAME_ROOM, "%s%s%s",
                       simple ? "" : ADJECTIVES[order[i] / NOUN_COUNT], simple ? "" : " ",
                       NOUNS[order[i] % NOUN_COUNT]);
    }
    return names;
}

// --- Words --------------------------------------------------------------------------------------

uint64_t parl_cohort_chance(void) {
    uint64_t chance = 0;
    int handle = open("/dev/urandom", O_RDONLY);
    bool read_whole = handle >= 0 && read(handle, &chance, sizeof chance) == (ssize_t)sizeof chance;
    if (handle >= 0) close(handle);
    // A machine without that source: no two programs that run at once have the same.
    if (!read_whole) chance = hash_mix((uint64_t)getpid() ^ (uint64_t)(uintptr_t)&chance);
    return chance;
}

// Six syllables of 64: easy to read out and to type, and 36 bits of chance.
void parl_release_word(uint64_t chance, char out[PARL_WORD_BYTES]) {
    static const char starts[] = "bdfghjklmnprstvz", ends[] = "aeio";
    size_t at = 0;
    for (int i = 0; i < 6; i++, chance >>= 6) {
        if (i > 0 && i % 2 == 0) out[at++] = '-';
        out[at++] = starts[chance >> 2 & 15];
        out[at++] = ends[chance & 3];
    }
    out[at] = '\0';
}

// Many rounds, so that trying words takes its time.
enum { ROUNDS = 1 << 20 };

uint64_t parl_release_hash(const char *word) {
    assert(word);
    uint64_t hash = HASH_START;
    for (; *word; word++) {
        unsigned char sign = (unsigned char)*word;
        if (isspace(sign)) continue;
        sign = (unsigned char)tolower(sign);
        hash = hash_bytes(hash, &sign, 1);
    }
    for (int i = 0; i < ROUNDS; i++) hash = hash_mix(hash + (uint64_t)i);
    return hash ? hash : 1;
}
