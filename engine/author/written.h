// SPDX-License-Identifier: MIT
//
// From the tables back to the page: what was written, and where.

#ifndef AUTHOR_WRITTEN_H
#define AUTHOR_WRITTEN_H

#include "scenario.h"

// The text with its placeholders; "" for NONE.
const char *written_text(const parl_scenario *scenario, TextRef text);

// The file of [place]; "" where no place is meant.
const char *written_file(const parl_scenario *scenario, Place place);

// The scene whose steps [step] is one of: the last that begins before it. NONE where there is
// none.
int written_scene(const parl_scenario *scenario, int32_t step);

// Its id; "" where there is none.
const char *written_scene_id(const parl_scenario *scenario, int32_t step);

#endif
