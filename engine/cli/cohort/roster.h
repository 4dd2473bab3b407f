// SPDX-License-Identifier: MIT

#ifndef CLI_COHORT_ROSTER_H
#define CLI_COHORT_ROSTER_H

#include "cli.h"

// The pseudonyms of a new pack. Owned: roster_clear.
typedef struct {
    int count;
    const char **names;
    void *texts;
} Roster;

// From --names, --roster or --count. False once it has been said what is wrong with them.
bool roster_read(const Options *options, Roster *out);
void roster_clear(Roster *roster);

#endif
