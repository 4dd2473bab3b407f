// SPDX-License-Identifier: MIT
//
// A live preview for authors: when the scenario is saved, it is loaded again and the answers so
// far are given again, as far as they still exist. What is wrong with it lies over the window
// until it is mended; the version before goes on below.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"

static void tell_gap(App *app, const parl_gap *gap) {
    char notice[200];
    if (gap->turn < 0) {
        app_notice(app, false, "Loaded again. You are where you were.");
        return;
    }
    snprintf(notice, sizeof notice, "Loaded again, up to answer %d: “%.80s” %s.", gap->turn + 1,
             gap->said ? gap->said : "",
             gap->why == PARL_ERR_ANSWER   ? "is not there any more"
             : gap->why == PARL_ERR_CLOSED ? "is closed now"
                                           : "leads elsewhere now");
    app_notice(app, true, notice);
}

// --- A longer run than the present version carries ---------------------------------------------

// A save in the middle of cutting and pasting must not cost the run: what was answered before it is
// kept, with its version, until all of it fits again or the author goes on from where it does not.
void preview_forget(App *app) {
    assert(app);
    parl_session_free(app->longer);
    parl_scenario_free(app->longer_in);
    app->longer = NULL;
    app->longer_in = NULL;
}

// Takes the run of the table, and the version it was played in, as the longer one.
static void keep_longer(App *app, parl_scenario **before) {
    app->longer = app->table.session;
    app->table.session = NULL;
    app->longer_in = *before;
    *before = NULL;
}

// The answers so far, in the version that was saved. False where it does not even begin.
static bool carry(App *app, parl_scenario **before) {
    parl_session *session = NULL;
    parl_gap gap = {.turn = -1};
    const parl_session *run = app->longer ? app->longer : app->table.session;
    parl_status status = parl_session_carry(&session, run, app_scenario(app), &gap);
    if (!session) {
        free(gap.said);
        app_notice(app, true, parl_status_text(status));
        return false;
    }
    // From the brief of a version that did not begin, the run comes back.
    Screen screen = app->table.session ? app->screen : SCREEN_TABLE;
    if (screen == SCREEN_LIBRARY || screen == SCREEN_SETTINGS || screen == SCREEN_PROGRESS)
        app->from = SCREEN_TABLE;  // They stay, and lead back to what there is in any case.
    debrief_forget(app);
    what_if_clear(app);
    if (gap.turn >= 0 && !app->longer) keep_longer(app, before);
    if (gap.turn < 0) preview_forget(app);
    table_clear(&app->table);
    table_go_on(&app->table, session);
    parl_session_free(session);
    bool over = parl_session_over(app->table.session);
    bool gone = screen == SCREEN_WHAT_IF || (screen == SCREEN_DEBRIEF && !over);
    app_show(app, gone ? SCREEN_TABLE : screen);
    room_begin(app);
    tell_gap(app, &gap);
    free(gap.said);
    return true;
}

static void take_problems(App *app) {
    Entry *entry = &app->library.entries[app->watched];
    app->broken = app->watched;
    free(app->problems);
    app->problems = entry->problems;
    entry->problems = NULL;
    app_cover(app, OVERLAY_PROBLEMS);
}

// The version that was saved does not begin: its brief is all there is to see.
static void leave_table(App *app, parl_scenario **before) {
    char notice[sizeof app->notice];
    memcpy(notice, app->notice, sizeof notice);
    debrief_forget(app);
    what_if_clear(app);
    if (!app->longer) keep_longer(app, before);
    table_clear(&app->table);
    app_show(app, SCREEN_BRIEF);
    app_notice(app, true, notice);
}

static void reload(App *app) {
    parl_scenario *before = NULL;
    if (!library_reload(&app->library, app->entry, &before)) {
        take_problems(app);
        return;
    }
    free(app->problems);
    app->problems = NULL;
    // An explanation may be of something that is not there any more.
    if (app->overlay != OVERLAY_NONE) app_cover(app, OVERLAY_NONE);
    if (app->table.session || app->longer) {
        if (!carry(app, &before)) leave_table(app, &before);
    } else {
        app_begin(app, app->entry, false);
    }
    parl_scenario_free(before);
    app_title(app);
}

void preview_look(App *app) {
    assert(app);
    if (!app->watch || !parl_saves_look(app->watch)) return;
    // An author who plays something else meanwhile sees the new version when they come back.
    if (app->entry == app->watched)
        reload(app);
    else
        library_forget(&app->library, app->watched);
}
