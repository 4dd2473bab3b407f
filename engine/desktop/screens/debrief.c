// SPDX-License-Identifier: MIT
//
// The debrief: the engine's page about the run, in the window's type, and the same page for a
// browser.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/export.h"
#include "app/practice.h"
#include "memory.h"
#include "screens/blocks.h"
#include "screens/frame.h"
#include "screens/lookback.h"

// --- What the page is made from -----------------------------------------------------------------

// Owned parts of a request.
typedef struct {
    parl_debrief_request request;
    parl_run run;
    parl_rating rating;
    char lines[PARL_NEXT_MAX][PARL_SHELF_NAME_MAX + 600];
    const char *rows[PARL_NEXT_MAX], *names[PARL_NEXT_MAX];
    parl_vote *votes;  // owned
} Request;

static void add_next(App *app, Request *out) {
    parl_next chosen[PARL_NEXT_MAX];
    parl_progress_request request = {.now = (int64_t)time(NULL)};
    parl_rating first = {{0}, 0}, latest = {{0}, 0};
    parl_playable *rows = library_playables(&app->library, &request.shelf_count);
    app_count(app);
    if (parl_store_ratings(app->keep.store, out->run.profile, &first, &latest) == PARL_STORE_OK) {
        request.profile = out->run.profile;
        request.runs = app->library.runs;
        request.run_count = app->library.run_count;
        request.shelf = rows;
        request.first = &first;
        request.latest = &latest;
        out->request.next_count = parl_progress_next(&request, chosen);
    }
    for (int i = 0; i < out->request.next_count; ++i) {
        snprintf(out->lines[i], sizeof out->lines[i], "%s", chosen[i].why);
        out->rows[i] = out->lines[i];
        out->names[i] = rows[chosen[i].playable].name;
    }
    out->request.next = out->rows;
    out->request.next_names = out->names;
    free(rows);
}

static bool is_rated(const parl_rating *rating) {
    for (int i = 0; i < PARL_READINESS_COUNT; ++i)
        if (rating->rating[i] != 0) return true;
    return false;
}

// The rating that was made before this run.
static void add_rating(const App *app, Request *out) {
    parl_rating first, latest;
    if (parl_store_ratings(app->keep.store, out->run.profile, &first, &latest) != PARL_STORE_OK ||
        !is_rated(&first))
        return;
    bool latest_fits = latest.after_run < out->run.id;
    out->rating = latest_fits ? latest : first;
    if (latest_fits || first.after_run < out->run.id) out->request.rating = &out->rating;
}

static void add_votes(App *app, Request *out) {
    parl_store_status status = parl_store_votes(app->keep.store, app->keep.run, app->table.session,
                                                &out->votes, &out->request.vote_count);
    if (status != PARL_STORE_OK)
        app_notice(app, true, "What the room said cannot be read, and is left out.");
    out->request.votes = out->votes;
}

static void fill(App *app, Request *out) {
    *out = (Request){.request = {.lookback = lookback_points(app->lookback),
                                 .worlds = lookback_worlds(app->lookback)}};
    if (app->keep.run == 0 ||
        parl_store_run(app->keep.store, app->keep.run, &out->run) != PARL_STORE_OK)
        return;
    out->request.run = &out->run;
    add_rating(app, out);
    add_votes(app, out);
    add_next(app, out);
}

static void make_page(App *app) {
    Request request;
    fill(app, &request);
    parl_status status = parl_page_debrief(&app->page, app->table.session, &request.request);
    free(request.votes);
    if (status == PARL_OK) return;
    app_show(app, SCREEN_TABLE);  // Else it would be tried with each picture.
    app_notice(app, true, parl_status_text(status));
}

void debrief_ask(App *app) {
    assert(app);
    if (!app->lookback) app->lookback = lookback_begin(app->table.session);
    if (!app->page && debrief_share(app) == 100) make_page(app);
}

void debrief_forget(App *app) {
    assert(app);
    parl_page_free(app->page);
    app->page = NULL;
    lookback_free(app->lookback);
    app->lookback = NULL;
}

int debrief_share(const App *app) { return app->lookback ? lookback_share(app->lookback) : 0; }

bool debrief_hear(App *app, const SDL_UserEvent *event) {
    (void)event;
    return app->lookback && (app->screen == SCREEN_DEBRIEF || app->screen == SCREEN_WHAT_IF);
}

// --- For a browser ------------------------------------------------------------------------------

static parl_status write_page(App *app, parl_sink sink, void *file) {
    Request request;
    fill(app, &request);
    request.request.format = PARL_FORMAT_HTML;
    parl_status status = parl_report_debrief(app->table.session, &request.request, sink, file);
    free(request.votes);
    return status;
}

void debrief_export(App *app) {
    assert(app);
    if (debrief_share(app) < 100) {
        app_notice(app, true, "A moment: the run is still being looked at.");
        return;
    }
    const char *name = strrchr(app->library.entries[app->entry].name, '/');
    name = name ? name + 1 : app->library.entries[app->entry].name;
    export_page(app, name, parl_session_seed(app->table.session), write_page);
}

// --- On the screen ------------------------------------------------------------------------------

static void draw_waiting(App *app, int top) {
    View *view = &app->view;
    char words[80];
    int share = debrief_share(app);
    snprintf(words, sizeof words, "Looking back at each of your answers: %d %%", share);
    SDL_Rect box = frame_page(app, top, SIZE_MEASURE, view_px(view, 80));
    box.y += view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_MUTED, box, words) +
             view_px(view, SIZE_GAP);
    // A voice says it once, and not each percent.
    view_news(&view->widgets[view->widget_count - 1], "");
    view_gauge(view, (SDL_Rect){box.x, box.y, box.w, view_px(view, SIZE_BAR)}, share,
               COLOUR_ACCENT);
}

// Of a pack, where the result is; above the page.
static int walk_result(App *app, SDL_Rect box, bool draws) {
    char result[PACK_PATH_MAX + 200];
    View *view = &app->view;
    pack_result(app, result, sizeof result);
    if (*result == '\0') return 0;
    if (draws) view_text(view, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, box, result);
    return text_height(view->text, STYLE_STRONG, box.w, result) + view_px(view, SIZE_PAD);
}

enum { BUTTONS_MAX = 5 };

// Whether another drill is due after this one.
static bool drills_on(App *app) {
    bool drill = parl_scenario_describe(app_scenario(app)).kind == PARL_KIND_DRILL;
    return drill && !app->pack.pack && practice_look(app)->drill >= 0;
}

void debrief_draw(App *app) {
    assert(app);
    if (pack_held(app)) {
        pack_draw_held(app);
        return;
    }
    const Button buttons[BUTTONS_MAX] = {
        {.icon = "whatif", .text = "What if", .act = ACT_DECISION, .arg = -1, .look = BUTTON_QUIET},
        {.icon = "export", .text = "Save as a page", .act = ACT_EXPORT, .look = BUTTON_QUIET},
        {.icon = "again", .text = "Play again", .act = ACT_AGAIN, .look = BUTTON_QUIET},
        {.icon = "library", .text = "Library", .act = ACT_HOME, .look = BUTTON_QUIET},
        {.icon = "play", .text = "Next drill", .act = ACT_DRILL, .look = BUTTON_QUIET},
    };
    int all = drills_on(app) ? BUTTONS_MAX : BUTTONS_MAX - 1;
    int count = view_points_wide(&app->view) < (all == BUTTONS_MAX ? 860 : 720) ? 0 : all;
    debrief_ask(app);
    int top = frame_top(app, "Debrief", buttons, count);
    if (!app->page) {
        draw_waiting(app, top);
    } else {
        View *view = &app->view;
        int wide = frame_wide(app, SIZE_MEASURE), gap = view_px(view, SIZE_PAD);
        int foot = count ? 0 : buttons_height(view, buttons, all, wide) + gap;
        int sent = walk_result(app, (SDL_Rect){0, 0, wide, 0}, false);
        int tall = blocks_height(view, app->page, wide) + sent;
        SDL_Rect box = frame_page(app, top, SIZE_MEASURE, foot + tall);
        if (foot > 0) buttons_draw(view, buttons, all, box);
        box.y += foot;
        walk_result(app, box, true);
        box.y += sent;
        blocks_draw(view, app->page, box, true);
    }
    frame_end(app);
}

bool debrief_key(App *app, const SDL_KeyboardEvent *key) {
    return pack_held(app) ? pack_key(app, key) : page_key(app, key);
}

const char *debrief_keys(const App *app) {
    if (pack_held(app)) return "Type the word  ·  Enter: release  ·  Escape to the library";
    return "Up and Down scroll  ·  Tab and Enter explain a part  ·  i what if  ·  e save as a page "
           " ·  "
           "t back to the table  ·  l library  ·  F1 all keys";
}
