// SPDX-License-Identifier: MIT
//
// How large a room's letters are: as large as can be, so that what is asked, its lines and the
// button are seen at once. It is found once for each decision, so that nothing moves while votes
// are counted.

#include <assert.h>

#include "app/room.h"
#include "table/room/room.h"

// Letters in a line, as points of the window's width: from afar, down to a desk's own size.
static const int points[] = {853, 960, 1067, 1280};

enum { STEPS = sizeof points / sizeof *points };

int room_points(const App *app) {
    assert(app);
    return points[app->room_fit.step];
}

static RoomFit wanted(const App *app) {
    return (RoomFit){.turn = parl_session_turn_count(app->table.session) + 1,
                     .width = app->view.width,
                     .height = app->view.height,
                     .zoom = app->settings.zoom,
                     .density = app->view.density};
}

static bool is_same(const RoomFit *a, const RoomFit *b) {
    return a->turn == b->turn && a->width == b->width && a->height == b->height &&
           a->zoom == b->zoom && a->density >= b->density && a->density <= b->density;
}

void room_fit(App *app) {
    assert(app);
    if (!app->room.on || app->screen != SCREEN_TABLE || !app->table.session) return;
    const RoomFit fit = wanted(app);
    if (is_same(&app->room_fit, &fit)) return;
    app->room_fit = fit;
    app_zoom(app);
    while (!table_fits(app) && app->room_fit.step + 1 < STEPS) {
        ++app->room_fit.step;
        app_zoom(app);
    }
}
