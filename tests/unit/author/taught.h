// SPDX-License-Identifier: MIT
//
// What the catalogue asks each scenario of the shelf to teach.

#ifndef TESTS_TAUGHT_H
#define TESTS_TAUGHT_H

#include "parlance.h"

typedef struct {
    const char *folder;  // in scenarios/
    parl_kind kind;
    const char *const *ids;  // of the catalogue, up to NULL
} Taught;

const Taught *taught_at(int index);  // NULL past the last

#endif
