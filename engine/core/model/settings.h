// SPDX-License-Identifier: MIT
//
// What a facilitator has chosen in place of chance: the values of a scenario's pairs.

#ifndef MODEL_SETTINGS_H
#define MODEL_SETTINGS_H

#include "scenario.h"

// By vary: its value, or NONE where the seed draws it.
typedef struct {
    int8_t value[PARL_VARIES_MAX];
} Settings;

extern const Settings SETTINGS_NONE;

// False where one of the [given] names no pair, a value that the pair has not, or a pair twice;
// [wrong], which may be NULL, is then its row.
bool settings_read(const parl_scenario *scenario, const parl_setting *given, int count,
                   Settings *out, int *wrong);

// Those of [given] that [scenario] has, one by one: a page that was edited may have lost some. How
// many; [out] has room for PARL_VARIES_MAX.
int settings_known(const parl_scenario *scenario, const parl_setting *given, int count,
                   parl_setting *out);

// The value [value] of [vary] as it is written: a word or a figure. As snprintf.
size_t settings_text(const parl_scenario *scenario, const Vary *vary, int value, char *out,
                     size_t size);

#endif
