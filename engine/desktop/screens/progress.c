// SPDX-License-Identifier: MIT
//
// Progress: the trend of each signal, the readiness check, and what to play next.

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/keep.h"
#include "memory.h"
#include "screens/blocks.h"
#include "screens/frame.h"

static void make_page(App *app) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_rating first = {{0}, 0}, latest = {{0}, 0};
    Library *library = &app->library;
    parl_progress_request request = {.profile = profile,
                                     .first = &first,
                                     .latest = &latest,
                                     .now = (int64_t)time(NULL)};
    keep_profile(app, profile, sizeof profile);
    app_count(app);
    parl_playable *rows = library_playables(library, &request.shelf_count);
    request.shelf = rows;
    if (app->keep.store &&
        parl_store_ratings(app->keep.store, profile, &first, &latest) != PARL_STORE_OK)
        app_notice(app, true, parl_store_trouble(app->keep.store));
    request.runs = library->runs;
    request.run_count = library->run_count;
    parl_status status = parl_page_progress(&app->progress, &request);
    if (status != PARL_OK) app_notice(app, true, parl_status_text(status));
    free(rows);
}

void progress_draw(App *app) {
    assert(app);
    View *view = &app->view;
    if (!app->progress) make_page(app);
    int top = frame_top(app, "Progress", NULL, 0), wide = frame_wide(app, SIZE_MEASURE);
    // Of runs that cannot be read a page would say that there are none.
    bool tells = app->progress && !*keep_unread(app);
    int unread = frame_unread(app, (SDL_Rect){0, 0, wide, 0}, false);
    int tall = unread + (tells ? blocks_height(view, app->progress, wide) : 0);
    SDL_Rect box = frame_page(app, top, SIZE_MEASURE, tall);
    frame_unread(app, box, true);
    if (tells) blocks_draw(view, app->progress, box, false);
    frame_end(app);
}

const char *progress_keys(const App *app) {
    (void)app;
    return "Up and Down scroll  ·  Tab and Enter explain a signal  ·  Escape back  ·  F1 all keys";
}
