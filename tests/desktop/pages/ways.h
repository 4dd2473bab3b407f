// SPDX-License-Identifier: MIT
//
// Ways to everything that the window shows: each opens a window and plays it to a place.

#ifndef TEST_WAYS_H
#define TEST_WAYS_H

#include "window.h"

enum { WAY_SEED = 7 };

typedef struct Way {
    const char *path;                       // NULL: the library
    Driver (*open)(const struct Way *way);  // NULL: as [path] says, in practice
    int answers;  // of a run that has begun; -1: the brief, or the library
    parl_decision_kind until;
    bool debrief;
    SDL_Keycode then;  // 0: nothing
    int width, height;
    float scale;
} Way;

extern const Way way_library, way_brief, way_menu, way_counsel, way_packet, way_narrow, way_dense,
    way_pick, way_figure, way_words, way_rank, way_grid, way_timed, way_drill, way_settings,
    way_progress, way_debrief, way_what_if, way_smallest, way_smaller, way_keys, way_leave,
    way_committee, way_packet_of_a_loop, way_pack, way_room, way_revealed;

// All of them but the smallest two, which are there to be fast.
enum { WAY_COUNT = 25 };
extern const Way *const ways[WAY_COUNT];

Driver way_go(const Way *way);

#endif
