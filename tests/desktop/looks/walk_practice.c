// SPDX-License-Identifier: MIT
//
// The part of the tour that leads through rounds, their committee, and drills.

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "looks/walk.h"
#include "table/marks.h"

#define ROUND(name) PARL_SOURCE_DIR "/scenarios/interview/" name
#define DRILL(name) PARL_SOURCE_DIR "/scenarios/drills/" name

// A round against its clock, and the widest grid there is.
void walk_round(Tour *tour) {
    Driver driver = walk_open(tour, PARL_FIXTURES "/good/round.lua");
    walk_turns(&driver, 1);
    walk_till(&driver, PARL_DECISION_MENU);
    walk_stop(tour, &driver, "table-timed");
    app_act(driver.app, ACT_CLOCK, 0);
    walk_stop(tour, &driver, "table-timed-stopped");
    driver_close(&driver);
    driver = walk_open(tour, ROUND("committee"));
    walk_till(&driver, PARL_DECISION_GRID);
    for (int row = 0; row < 4; ++row) table_mark(driver.app, cell_pack(row, row));
    walk_stop(tour, &driver, "table-grid-wide");
    driver_close(&driver);
}

void walk_keep_loop(parl_store *store, parl_policy player, int rounds) {
    parl_loop loop = parl_loop_begin(NULL, 0, 40);
    for (int i = 0; i < rounds; ++i) {
        char path[300];
        snprintf(path, sizeof path, "%s/%s", PARL_SOURCE_DIR "/scenarios/interview",
                 parl_loop_name(i));
        walk_keep(store, parl_loop_name(i), path, player, parl_loop_seed(&loop, i), 1000,
                  parl_loop_sitting(&loop, "Ada"));
    }
}

void walk_committee(Tour *tour) {
    static const struct {
        int share;
        const char *name;
    } stops[] = {{0, "committee-packet"},
                 {35, "committee-35"},
                 {70, "committee-70"},
                 {100, "committee-end"}};
    AppOptions options = walk_options(tour);
    remove(tour->file);
    options.store = walk_store(tour);
    walk_keep_loop(options.store, PARL_POLICY_EXPERT, PARL_LOOP_COUNT);
    Driver driver = driver_open_with(NULL, &options);
    app_act(driver.app, ACT_COMMITTEE, 0);
    walk_stop(tour, &driver, "committee");
    for (int row = 0; row < 4; ++row) app_act(driver.app, ACT_LEVEL, row * 10 + 1 + row % 4);
    walk_stop(tour, &driver, "committee-rated");
    app_act(driver.app, ACT_UNSEAL, 0);
    assert_true(app_step(driver.app));
    for (size_t i = 0; i < sizeof stops / sizeof *stops; ++i) {
        walk_scroll(&driver, stops[i].share);
        walk_stop(tour, &driver, stops[i].name);
    }
    driver_close(&driver);
}

// What a drill and a round say of themselves afterwards.
void walk_practised(Tour *tour) {
    static const struct {
        const char *path, *names[3];
    } runs[] = {{DRILL("who-owns-it"), {"drill-debrief", "drill-debrief-50", "drill-debrief-end"}},
                {ROUND("leadership"), {"round-debrief", "round-debrief-50", "round-debrief-end"}}};
    for (int i = 0; i < 2; ++i) {
        AppOptions options = walk_options(tour);
        remove(tour->file);
        options.store = walk_store(tour);
        Driver driver = driver_open_with(runs[i].path, &options);
        driver_press(&driver, SDLK_RETURN);
        while (walk_answer(&driver)) {
        }
        app_act(driver.app, ACT_DEBRIEF, 0);
        driver_settle(&driver);
        for (int k = 0; k < 3; ++k) {
            walk_scroll(&driver, k * 50);
            walk_stop(tour, &driver, runs[i].names[k]);
        }
        driver_close(&driver);
    }
}

// --- A session pack -----------------------------------------------------------------------------

parl_pack *walk_seminar(void) {
    static const char *const names[] = {"who-owns-it", "one-fact-five-listeners"};
    static const char *const paths[] = {DRILL("who-owns-it"), DRILL("one-fact-five-listeners")};
    static const char *const roster[] = {"otter", "heron"};
    parl_pack_item items[2];
    for (int i = 0; i < 2; ++i) {
        parl_scenario *scenario = NULL;
        assert_int_equal(parl_scenario_load(&scenario, paths[i], NULL), PARL_OK);
        items[i] = (parl_pack_item){.name = names[i],
                                    .title = names[i],
                                    .fingerprint = parl_scenario_describe(scenario).fingerprint,
                                    .seed = 7};
        parl_scenario_free(scenario);
    }
    const parl_pack_info info = {.id = 77,
                                 .title = "Monday's seminar",
                                 .mode = PARL_MODE_ASSESSED,
                                 .rule = PARL_ATTEMPT_FIRST,
                                 .release = parl_release_hash("seven herons"),
                                 .item_count = 2,
                                 .items = items,
                                 .name_count = 2,
                                 .names = roster};
    parl_pack *pack = parl_pack_new(&info, NULL, 0);
    assert_non_null(pack);
    return pack;
}

// A path that is the same on each machine, and longer than most.
static void move_result(Driver *driver) {
    snprintf(driver->app->pack.path, sizeof driver->app->pack.path,
             "~/Documents/seminars/autumn/monday/heron-who-owns-it-1.json");
}

void walk_pack(Tour *tour) {
    AppOptions options = walk_options(tour);
    remove(tour->file);
    options.store = walk_store(tour);
    options.pack = walk_seminar();
    options.pack_name = 1;
    Driver driver = driver_open_with(NULL, &options);
    walk_stop(tour, &driver, "pack-library");
    app_act(driver.app, ACT_CHOOSE, 0);
    walk_stop(tour, &driver, "pack-brief");
    app_act(driver.app, ACT_BEGIN, 0);
    while (walk_answer(&driver)) {
    }
    remove(driver.app->pack.path);
    move_result(&driver);
    walk_stop(tour, &driver, "pack-over");
    app_act(driver.app, ACT_DEBRIEF, 0);
    driver_write(&driver, "seven her");
    walk_stop(tour, &driver, "pack-held");
    driver_write(&driver, "ons");
    app_act(driver.app, ACT_WORD, 0);
    driver_settle(&driver);
    walk_stop(tour, &driver, "pack-debrief");
    app_act(driver.app, ACT_AGAIN, 0);
    app_act(driver.app, ACT_BEGIN, 0);
    walk_stop(tour, &driver, "pack-attempt");
    driver_close(&driver);
}
