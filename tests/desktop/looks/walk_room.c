// SPDX-License-Identifier: MIT
//
// The tour's part in a room: every kind of decision, and what the debrief says of the votes.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "looks/walk.h"

// A line after the other, until all are counted; a line of the middle leads.
static void type_votes(Driver *driver) {
    for (int row = 0; driver->app->room.phase == ROOM_VOTE; ++row) {
        driver_press(driver, SDLK_1 + row % 9);
        driver_press(driver, SDLK_RETURN);
    }
}

static void walk_lines(Tour *tour, Driver *driver) {
    driver_press(driver, SDLK_5);
    walk_stop(tour, driver, "room-vote");
    driver_press(driver, SDLK_RETURN);
    type_votes(driver);
    walk_stop(tour, driver, "room-discuss");
    driver_press(driver, SDLK_RETURN);
    walk_stop(tour, driver, "room-reveal");
    driver_press(driver, SDLK_UP);  // Another one than most were for.
    driver_press(driver, SDLK_RETURN);
}

static void walk_two(Tour *tour, Driver *driver) {
    driver_press(driver, SDLK_7);
    driver_press(driver, SDLK_RETURN);
    walk_stop(tour, driver, "room-pick");
    type_votes(driver);
    driver_press(driver, SDLK_RETURN);
    walk_stop(tour, driver, "room-pick-reveal");
    driver_press(driver, SDLK_RETURN);
}

static void walk_figures(Tour *tour, Driver *driver) {
    static const char figures[] = "35 18 40 18 62 20";
    for (const char *at = figures; *at; ++at)
        driver_press(driver, *at == ' ' ? SDLK_RETURN : (SDL_Keycode)*at);
    driver_press(driver, SDLK_RETURN);
    walk_stop(tour, driver, "room-figures");
    driver_press(driver, SDLK_RETURN);
    driver_press(driver, SDLK_RETURN);
    walk_stop(tour, driver, "room-figures-reveal");
    driver_press(driver, SDLK_RETURN);
}

// What is made together at once, as a room is asked for it.
static void walk_together(Tour *tour, Driver *driver) {
    static const struct {
        parl_decision_kind kind;
        const char *name;
    } stops[] = {{PARL_DECISION_WRITE, "room-write"},
                 {PARL_DECISION_RANK, "room-rank"},
                 {PARL_DECISION_GRID, "room-grid"}};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; ++i) {
        walk_till(driver, stops[i].kind);
        walk_stop(tour, driver, stops[i].name);
    }
}

// What is out of sight is no widget: page by page.
static void scroll_to(Driver *driver, const char *heading) {
    const View *view = &driver->app->view;
    for (int share = 0; share <= 100; share += 4) {
        walk_scroll(driver, share);
        driver->app->dirty = true;
        driver_settle(driver);
        for (int i = 0; i < view->widget_count; ++i) {
            if (strcmp(view->widgets[i].label, heading) != 0) continue;
            scroll_by(&driver->app->scroll, view->widgets[i].box.y - 2 * view_px(view, SIZE_TOP));
            return;
        }
    }
}

void walk_room(Tour *tour) {
    AppOptions options = walk_options(tour);
    options.room = true;
    options.store = walk_store(tour);
    Driver driver = driver_open_with(EVERY_DECISION, &options);
    walk_till(&driver, PARL_DECISION_MENU);
    walk_lines(tour, &driver);
    walk_till(&driver, PARL_DECISION_PICK);
    walk_two(tour, &driver);
    walk_till(&driver, PARL_DECISION_ESTIMATE);
    walk_figures(tour, &driver);
    walk_together(tour, &driver);
    while (walk_answer(&driver)) {
    }
    app_act(driver.app, ACT_DEBRIEF, 0);
    driver_settle(&driver);
    scroll_to(&driver, "What the room said");
    walk_stop(tour, &driver, "room-debrief");
    driver_close(&driver);
}
