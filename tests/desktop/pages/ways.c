// SPDX-License-Identifier: MIT

#include "pages/ways.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "looks/walk.h"

static AppOptions options_of(const Way *way) {
    return (AppOptions){.seeded = true,
                        .seed = WAY_SEED,
                        .anew = true,
                        .width = way->width,
                        .height = way->height,
                        .scale = way->scale};
}

static parl_store *open_store(const char *name) {
    parl_store *store = NULL;
    assert_int_equal(parl_store_open(&store, window_path(name), NULL, 0), PARL_STORE_OK);
    return store;
}

static void run(const char *command, const char *from, const char *to) {
    char line[700];
    snprintf(line, sizeof line, "%s '%s' '%s'", command, from, to);
    assert_int_equal(system(line), 0);
}

// --- What a path alone does not open ------------------------------------------------------------

static Driver open_room(const Way *way) {
    AppOptions options = options_of(way);
    options.room = true;
    return driver_open_with(way->path, &options);
}

// Votes for the second line, discussed and shown.
static Driver open_split(const Way *way) {
    Driver driver = open_room(way);
    driver_press(&driver, SDLK_RETURN);
    driver_press(&driver, SDLK_4);
    while (driver.app->room.phase != ROOM_REVEAL) driver_press(&driver, SDLK_RETURN);
    return driver;
}

// A loop is played once; each window has a copy of it.
static Driver open_committee(const Way *way) {
    static bool kept;
    AppOptions options = options_of(way);
    if (!kept) {
        parl_store *store = open_store("way-loop.db");
        walk_keep_loop(store, PARL_POLICY_EXPERT, PARL_LOOP_COUNT);
        parl_store_free(store);
        kept = true;
    }
    run("cp", window_path("way-loop.db"), window_path("way.db"));
    options.store = open_store("way.db");
    Driver driver = driver_open_with(NULL, &options);
    app_act(driver.app, ACT_COMMITTEE, 0);
    driver_settle(&driver);
    return driver;
}

static Driver open_pack(const Way *way) {
    AppOptions options = options_of(way);
    run("rm -rf", window_path("way-pack.db"), window_path("way-pack"));
    run("mkdir", window_path("way-pack"), window_path("way-pack/results"));
    options.store = open_store("way-pack.db");
    options.pack = walk_seminar();
    options.pack_name = 1;
    options.pack_folder = window_path("way-pack/results");
    return driver_open_with(NULL, &options);
}

// --- All of them --------------------------------------------------------------------------------

#define ROUND PARL_FIXTURES "/good/round.lua"
#define DRILL PARL_SOURCE_DIR "/scenarios/drills/who-owns-it"
#define SMALLEST PARL_FIXTURES "/good/smallest.lua"
#define WIDE .width = 1280, .height = 800, .scale = 1
#define OUTSIDE .answers = -1

const Way way_library = {NULL, OUTSIDE, WIDE};
const Way way_brief = {EIGHTEEN, OUTSIDE, WIDE};
const Way way_menu = {EVERY_DECISION, WIDE};
const Way way_counsel = {COUNSEL, .answers = 12, WIDE};
const Way way_packet = {SIGNING, .answers = 4, .width = 1280, .height = 640, .scale = 1};
const Way way_narrow = {EVERY_DECISION, .width = 640, .height = 480, .scale = 1};
const Way way_dense = {EVERY_DECISION, .width = 1024, .height = 640, .scale = 1.6f};
const Way way_pick = {EVERY_DECISION, .until = PARL_DECISION_PICK, WIDE};
const Way way_figure = {EVERY_DECISION, .until = PARL_DECISION_ESTIMATE, WIDE};
const Way way_words = {EVERY_DECISION, .until = PARL_DECISION_WRITE, WIDE};
const Way way_rank = {EVERY_DECISION, .until = PARL_DECISION_RANK, WIDE};
const Way way_grid = {EVERY_DECISION, .until = PARL_DECISION_GRID, WIDE};
const Way way_timed = {ROUND, .until = PARL_DECISION_MENU, WIDE};
const Way way_drill = {DRILL, WIDE};
const Way way_settings = {NULL, OUTSIDE, .then = SDLK_F6, .width = 1024, .height = 640, .scale = 1};
const Way way_progress = {NULL, OUTSIDE, .then = SDLK_p, WIDE};
const Way way_debrief = {EVERY_DECISION, .debrief = true, WIDE};
const Way way_what_if = {EVERY_DECISION, .debrief = true, .then = SDLK_i, WIDE};
const Way way_keys = {EVERY_DECISION, .then = SDLK_F1, WIDE};
const Way way_leave = {EVERY_DECISION, .then = SDLK_q, WIDE};
const Way way_committee = {NULL, open_committee, OUTSIDE, WIDE};
const Way way_packet_of_a_loop = {NULL, open_committee, OUTSIDE, .then = SDLK_RETURN, WIDE};
const Way way_pack = {NULL, open_pack, OUTSIDE, WIDE};
const Way way_room = {EVERY_DECISION, open_room, OUTSIDE, WIDE};
const Way way_revealed = {EVERY_DECISION, open_split, OUTSIDE, WIDE};
// Looking back at a single answer takes no time.
const Way way_smallest = {SMALLEST, .debrief = true, WIDE};
const Way way_smaller = {SMALLEST, .debrief = true, .then = SDLK_i, WIDE};

const Way *const ways[WAY_COUNT] = {&way_library,   &way_brief,
                                    &way_menu,      &way_counsel,
                                    &way_packet,    &way_narrow,
                                    &way_dense,     &way_pick,
                                    &way_figure,    &way_words,
                                    &way_rank,      &way_grid,
                                    &way_timed,     &way_drill,
                                    &way_settings,  &way_progress,
                                    &way_debrief,   &way_keys,
                                    &way_leave,     &way_what_if,
                                    &way_committee, &way_packet_of_a_loop,
                                    &way_pack,      &way_room,
                                    &way_revealed};

Driver way_go(const Way *way) {
    const AppOptions options = options_of(way);
    Driver driver = way->open ? way->open(way) : driver_open_with(way->path, &options);
    if (way->answers >= 0) driver_press(&driver, SDLK_RETURN);
    if (way->answers > 0) window_answer(&driver, way->answers);
    if (way->until != PARL_DECISION_NONE)
        while (driver_decision(&driver)->kind != way->until) driver_answer(&driver);
    if (way->debrief) {
        driver_play(&driver);
        driver_press(&driver, SDLK_RETURN);
        driver_settle(&driver);
    }
    if (way->then) driver_press(&driver, way->then);
    return driver;
}
