// SPDX-License-Identifier: MIT
//
// A result as its file has it: claims, until verify.c has played its answers again.

#ifndef COHORT_RESULT_H
#define COHORT_RESULT_H

#include "fields.h"
#include "pack.h"
#include "play/given.h"

enum {
    RESULT_VERSION = 1,
    RESULT_ATTEMPTS_MOST = 10000,
    RESULT_IDS_BYTES = PARL_ANSWER_MAX * 2 * (4 * PARL_NAME_MAX + 2),  // rows with their columns
};

typedef struct {
    Given given;
    uint64_t after;
} ResultAnswer;

typedef struct {
    const char *signal;
    int value, weight;
} ResultPart;

typedef struct {
    uint64_t pack;
    const char *name, *scenario, *engine;
    uint64_t fingerprint;  // of the scenario
    uint64_t meaning;      // fields_meaning: what a fingerprint of the state is made of
    uint64_t seed;
    const char *mode;
    int setting_count;
    parl_setting settings[PARL_VARIES_MAX];
    int attempt;
    bool taken_back;
    int answer_count;
    ResultAnswer *answers;
    bool claims;  // it says what came of it; where results are held back it does not
    const char *ending;
    int total;
    int part_count;
    ResultPart parts[PARL_SIGNAL_COUNT];
} Result;

// What a file turned out to be.
typedef enum {
    FILE_REFUSED,  // said why
    FILE_RESULT,
    FILE_PACK,  // the pack itself, [pack] its id
} FileKind;

// Reads the file at [path]; its texts go into [arena].
FileKind result_read(const char *path, Arena *arena, Result *out, Trouble *trouble);

// Plays the answers of [result] again as a run of [pack], whose scenario is [scenario] (NULL: it is
// not at hand), and holds everything that it claims against what they give. NULL, and said why,
// where something does not hold; else the run, over, and the caller's.
parl_session *result_verify(const parl_pack *pack, const Result *result,
                            const parl_scenario *scenario, Trouble *trouble);

#endif
