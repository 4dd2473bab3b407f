// SPDX-License-Identifier: MIT
//
// The committee at the end of an interview loop: first how the player rates what they said, on the
// same six rows; then the packet.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/export.h"
#include "app/keep.h"
#include "app/practice.h"
#include "screens/blocks.h"
#include "screens/frame.h"

// --- What the packet is made from ---------------------------------------------------------------

// Owned: rounds_clear.
typedef struct {
    parl_session *sessions[PARL_LOOP_COUNT];
    parl_playable *shelf;
    parl_drills *drills;
    char profile[4 * PARL_PROFILE_MAX + 1];
    parl_committee_request request;
} Rounds;

static void rounds_clear(Rounds *rounds) {
    for (int i = 0; i < PARL_LOOP_COUNT; ++i) parl_session_free(rounds->sessions[i]);
    parl_drills_free(rounds->drills);
    free(rounds->shelf);
}

// False with a notice where a round does not come back.
static bool bring_back(App *app, int round, Rounds *rounds) {
    char error[256];
    parl_gap gap = {.turn = -1};
    const parl_loop *loop = &app->practice.loop;
    int entry = library_find(&app->library, parl_loop_name(round), error, sizeof error);
    if (entry < 0 || !library_look(&app->library, entry)) {
        app_notice(app, true, entry < 0 ? error : "A round of the interview does not load.");
        return false;
    }
    parl_store_status status =
        parl_store_replay(app->keep.store, loop->runs[round], app->library.entries[entry].scenario,
                          &rounds->sessions[round], &gap);
    free(gap.said);
    if (status == PARL_STORE_OK) return true;
    app_notice(app, true,
               status == PARL_STORE_ERR_DIVERGED
                   ? "A round has changed since it was played: there is no packet of this loop."
                   : parl_store_trouble(app->keep.store));
    return false;
}

static bool rounds_of(App *app, Rounds *rounds) {
    *rounds = (Rounds){.shelf = NULL};
    for (int i = 0; i < PARL_LOOP_COUNT; ++i)
        if (!bring_back(app, i, rounds)) return false;
    keep_profile(app, rounds->profile, sizeof rounds->profile);
    parl_committee_request *request = &rounds->request;
    rounds->shelf = library_playables(&app->library, &request->shelf_count);
    request->shelf = rounds->shelf;
    // Those that were played today, or come again later, are no advice for now.
    const parl_practice practice = {.runs = app->library.runs,
                                    .run_count = app->library.run_count,
                                    .shelf = rounds->shelf,
                                    .shelf_count = request->shelf_count,
                                    .today = parl_practice_day((int64_t)time(NULL))};
    rounds->drills = parl_drills_new(&practice);
    request->drills = rounds->drills;
    request->profile = rounds->profile;
    request->key = app->practice.loop.key;
    request->round_count = PARL_LOOP_COUNT;
    request->rounds = (const parl_session *const *)rounds->sessions;
    memcpy(request->own, app->committee.own, sizeof request->own);
    return true;
}

static void make_page(App *app) {
    Rounds rounds;
    if (rounds_of(app, &rounds)) {
        rounds.request.begin_loop = "“Another loop”, at the top";
        parl_status status = parl_page_committee(&app->committee.page, &rounds.request);
        if (status != PARL_OK) app_notice(app, true, parl_status_text(status));
    }
    rounds_clear(&rounds);
    if (!app->committee.page) app->committee.opened = false;  // Else it is tried in each picture.
}

static parl_status write_page(App *app, parl_sink sink, void *file) {
    Rounds rounds;
    parl_status status = PARL_ERR_DIVERGED;
    if (rounds_of(app, &rounds)) {
        rounds.request.format = PARL_FORMAT_HTML;
        status = parl_report_committee(&rounds.request, sink, file);
    }
    rounds_clear(&rounds);
    return status;
}

// --- What can be done ---------------------------------------------------------------------------

void committee_forget(App *app) {
    assert(app);
    parl_page_free(app->committee.page);
    app->committee = (Committee){.page = NULL};
}

void committee_open(App *app) {
    assert(app);
    const Practice *practice = practice_look(app);
    if (!practice->begun || practice->loop.next < PARL_LOOP_COUNT) {
        app_notice(app, false, "The committee meets once all six rounds of a loop are over.");
        return;
    }
    // What is due to be practised has changed with each run since it was made.
    parl_page_free(app->committee.page);
    app->committee.page = NULL;
    app_show(app, SCREEN_COMMITTEE);
    // Rated once, it is rated: the packet is open.
    const int64_t last = practice->loop.runs[PARL_LOOP_COUNT - 1];
    if (parl_store_own_levels(app->keep.store, last, app->committee.own) != PARL_STORE_OK) return;
    for (int i = 0; i < PARL_RUBRIC_COUNT; ++i)
        if (app->committee.own[i] > 0) app->committee.opened = true;
}

void committee_rate(App *app, int row, int level) {
    assert(app);
    if (row < 0 || row >= PARL_RUBRIC_COUNT || level < 1 || level > PARL_LEVEL_COUNT) return;
    app->committee.own[row] = level;
    app->committee.row = row + 1 < PARL_RUBRIC_COUNT ? row + 1 : row;
    app->committee.follow = true;
    app->dirty = true;
}

void committee_unseal(App *app) {
    assert(app);
    if (app->screen != SCREEN_COMMITTEE) return;
    const int64_t last = app->practice.loop.runs[PARL_LOOP_COUNT - 1];
    if (parl_store_own_levels_keep(app->keep.store, last, app->committee.own) != PARL_STORE_OK)
        app_notice(app, true, parl_store_trouble(app->keep.store));
    app->committee.opened = true;
    app->scroll = (Scroll){0};
}

void committee_export(App *app) {
    assert(app);
    export_page(app, "committee", app->practice.loop.key, write_page);
}

// --- The own rating -----------------------------------------------------------------------------

static const char lead[] =
    "All rounds are over. Before the packet is opened, sit on the committee yourself: which level "
    "do you see in what you said, over all of it?";

static const char *level_said(const App *app, int row) {
    int level = app->committee.own[row];
    return level > 0 ? parl_rubric_anchor(row, level) : "Not rated.";
}

static void level_buttons(const App *app, int row, char text[][96],
                          Button buttons[PARL_LEVEL_COUNT]) {
    for (int i = 0; i < PARL_LEVEL_COUNT; ++i) {
        snprintf(text[i], sizeof text[i], "%s: level %d%s", parl_rubric_title(row), i + 1,
                 app->committee.own[row] == i + 1 ? ", marked" : "");
        static const char *const names[] = {"1", "2", "3", "4"};
        buttons[i] = (Button){.text = names[i],
                              .spoken = text[i],
                              .tells = parl_rubric_anchor(row, i + 1),
                              .act = ACT_LEVEL,
                              .arg = row * 10 + i + 1,
                              .look = app->committee.own[row] == i + 1 ? BUTTON_CHOSEN
                                                                       : BUTTON_PLAIN};
    }
}

static void title_of(int row, char *out, size_t size) {
    snprintf(out, size, "%s", parl_rubric_title(row));
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
}

// Room for the longest of the levels' sentences, so that nothing moves when one is chosen.
static int said_height(App *app, int row, int wide) {
    const View *view = &app->view;
    int most = text_height(view->text, STYLE_SMALL, wide, "Not rated.");
    for (int level = 1; level <= PARL_LEVEL_COUNT; ++level) {
        int own = text_height(view->text, STYLE_SMALL, wide, parl_rubric_anchor(row, level));
        if (own > most) most = own;
    }
    return most;
}

static void light_row(App *app, SDL_Rect box, const char *name) {
    View *view = &app->view;
    char label[400];
    snprintf(label, sizeof label, "Row %d of %d: a number from 1 to %d rates it.",
             app->committee.row + 1, PARL_RUBRIC_COUNT, PARL_LEVEL_COUNT);
    Widget *widget = view_add(view, WIDGET_FIELD, box, label);
    snprintf(label, sizeof label, "Row %d: %s. %s", app->committee.row + 1, name,
             level_said(app, app->committee.row));
    view_news(widget, label);
    view_ground(view, COLOUR_WASH);
    view_round(view, box, RADIUS_SMALL, COLOUR_WASH);
    if (app->committee.follow) view_seek(view, box);
    app->committee.follow = false;
}

// The row that a number rates is lit.
static int walk_row(App *app, int row, SDL_Rect box, bool draws) {
    View *view = &app->view;
    char text[PARL_LEVEL_COUNT][96], name[80];
    Button buttons[PARL_LEVEL_COUNT];
    title_of(row, name, sizeof name);
    int gap = view_px(view, SIZE_GAP), half = gap / 2;
    SDL_Rect inner = {box.x, box.y + gap, box.w, 0};
    level_buttons(app, row, text, buttons);
    int title = text_height(view->text, STYLE_STRONG, inner.w, name) + half;
    int levels = buttons_height(view, buttons, PARL_LEVEL_COUNT, inner.w) + half;
    box.h = title + levels + said_height(app, row, inner.w) + 2 * gap;
    if (!draws) return box.h + half;
    Colour before = view_ground(view, COLOUR_PAPER);
    // What is read stands in one line with the text above; the lit row reaches over that line.
    if (row == app->committee.row)
        light_row(app, (SDL_Rect){box.x - gap, box.y, box.w + 2 * gap, box.h}, name);
    view_text(view, WIDGET_LINE, STYLE_STRONG, COLOUR_INK, inner, name);
    inner.y += title;
    buttons_draw(view, buttons, PARL_LEVEL_COUNT, inner);
    inner.y += levels;
    view_text(view, WIDGET_LINE, STYLE_SMALL, COLOUR_MUTED, inner, level_said(app, row));
    view_ground(view, before);
    return box.h + half;
}

static int walk_rating(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    const Button open = {
        .icon = "forward", .text = "Open the packet", .act = ACT_UNSEAL, .look = BUTTON_PRIMARY};
    int gap = view_px(view, SIZE_PAD), top = box.y;
    int tall = text_height(view->text, STYLE_BODY, box.w, lead);
    if (draws) view_text(view, WIDGET_LINE, STYLE_BODY, COLOUR_INK, box, lead);
    box.y += tall + gap;
    for (int i = 0; i < PARL_RUBRIC_COUNT; ++i) box.y += walk_row(app, i, box, draws);
    box.y += view_px(view, SIZE_GAP);
    if (draws) buttons_draw(view, &open, 1, box);
    return box.y + buttons_height(view, &open, 1, box.w) - top;
}

// --- The screen ---------------------------------------------------------------------------------

enum { BUTTONS_MIN = 720, BUTTONS = 2 };  // points: from there on they stand in the bar

static const Button packet_buttons[BUTTONS] = {
    {.icon = "export", .text = "Save as a page", .act = ACT_EXPORT, .look = BUTTON_QUIET},
    {.icon = "again", .text = "Another loop", .act = ACT_LOOP, .arg = 1, .look = BUTTON_QUIET},
};

static int walk_packet(App *app, SDL_Rect box, bool draws) {
    View *view = &app->view;
    int top = box.y;
    if (view_points_wide(view) < BUTTONS_MIN) {
        if (draws) buttons_draw(view, packet_buttons, BUTTONS, box);
        box.y += buttons_height(view, packet_buttons, BUTTONS, box.w) + view_px(view, SIZE_PAD);
    }
    if (draws) blocks_draw(view, app->committee.page, box, false);
    return box.y + blocks_height(view, app->committee.page, box.w) - top;
}

void committee_draw(App *app) {
    assert(app);
    if (app->committee.opened && !app->committee.page) make_page(app);
    bool opened = app->committee.opened;
    bool bar = opened && view_points_wide(&app->view) >= BUTTONS_MIN;
    int top = frame_top(app, opened ? "Committee packet" : "The committee", packet_buttons,
                        bar ? BUTTONS : 0);
    int (*walk)(App *, SDL_Rect, bool) = opened ? walk_packet : walk_rating;
    SDL_Rect measure = {0, 0, frame_wide(app, SIZE_MEASURE), 0};
    walk(app, frame_page(app, top, SIZE_MEASURE, walk(app, measure, false)), true);
    frame_end(app);
}

const char *committee_keys(const App *app) {
    return app->committee.opened
               ? "Up and Down scroll  ·  e saves it as a page  ·  Escape to the library"
               : "1 to 4 rate the marked row  ·  Up and Down  ·  Enter opens the packet";
}

bool committee_key(App *app, const SDL_KeyboardEvent *key) {
    Committee *committee = &app->committee;
    if (committee->opened) return page_key(app, key);
    int step = key->keysym.sym == SDLK_UP ? -1 : key->keysym.sym == SDLK_DOWN ? 1 : 0;
    int level = key_digit(key), row = committee->row + step;
    if (key_enter(key)) {
        committee_unseal(app);
    } else if (level >= 1 && level <= PARL_LEVEL_COUNT) {
        committee_rate(app, committee->row, level);
    } else if (step != 0 && row >= 0 && row < PARL_RUBRIC_COUNT) {
        committee->row = row;
        committee->follow = true;
    } else {
        return page_key(app, key);
    }
    app->dirty = true;
    return true;
}
