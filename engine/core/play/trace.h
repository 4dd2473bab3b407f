// SPDX-License-Identifier: MIT
//
// Which way a step took through the page, for whoever looks on. A run itself does not need it:
// nothing in the game reads it.

#ifndef PLAY_TRACE_H
#define PLAY_TRACE_H

#include "model/world.h"

// The ways from a `when`.
enum { WAY_HELD = 1, WAY_NOT = 2 };

// One step passes by no more menus than can be told; the rest is not noted.
enum { TRACE_PASSED_MAX = 8 };

// A menu that was passed by: nothing of it was open.
typedef struct {
    int16_t menu;
    bool bare;  // nothing of it was even shown; else those it is about had left
} Passed;

struct Trace {
    uint8_t
        *ways;  // by step of the scenario: what is added here is never taken out; NULL: not asked
    int passed_count;
    Passed passed[TRACE_PASSED_MAX];
};

static inline void trace_way(const World *world, int step, bool held) {
    if (world->trace && world->trace->ways) world->trace->ways[step] |= held ? WAY_HELD : WAY_NOT;
}

static inline void trace_passed(const World *world, int menu, bool bare) {
    Trace *trace = world->trace;
    if (!trace || trace->passed_count == TRACE_PASSED_MAX) return;
    trace->passed[trace->passed_count++] = (Passed){.menu = (int16_t)menu, .bare = bare};
}

#endif
