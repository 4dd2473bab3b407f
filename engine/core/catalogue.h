// SPDX-License-Identifier: MIT
//
// The ids of the catalogue: what scenarios train, one row for each practice, mistake,
// condition … S0-P3 is source 0, letter P (practice), number 3. Letters: P practice,
// M mistake, F and L framework, C checklist, E exercise, I interview, X case, R role,
// K condition of the work, T tension.

#ifndef CORE_CATALOGUE_H
#define CORE_CATALOGUE_H

#include <stdbool.h>

enum { CATALOGUE_ID_MAX = 12 };

bool catalogue_has(const char *id);

int catalogue_count(void);

// The id of row [index], from 0. False past the last.
bool catalogue_id(int index, char out[CATALOGUE_ID_MAX]);

#endif
