// SPDX-License-Identifier: MIT
//
// From the shelf into a run.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"

void app_count(App *app) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    keep_profile(app, profile, sizeof profile);
    library_count(&app->library, app->keep.store, profile);
    if (app->pack.pack) pack_count(app);
    preview_count(app);
    next_forget(app);
}

// The run of before is left where it is.
static void leave_run(App *app) {
    debrief_forget(app);
    what_if_clear(app);
    preview_forget(app);
    table_clear(&app->table);
    app->keep.run = 0;
    app->keep.unsaved = app->keep.back = app->keep.branches = false;
    app->keep.taken_back = app->keep.seen_before = false;
}

void app_choose(App *app, int entry) {
    assert(app);
    assert(app->library.entries[entry].scenario);
    if (app->entry != entry) leave_run(app);
    app->entry = entry;
    if (!app->library.counted) app_count(app);
}

bool run_would_be_lost(const App *app) {
    const parl_session *session = app->table.session;
    return session && app->keep.run == 0 && !app->watch && !parl_session_over(session) &&
           parl_session_turn_count(session) > 0;
}

// Shows [session], which is the table's from here on, where it goes on.
static void seat(App *app, parl_session *session) {
    char notice[sizeof app->notice];
    memcpy(notice, app->notice, sizeof notice);
    table_go_on(&app->table, session);
    clock_begin(app);
    parl_session_free(session);
    app_show(app, SCREEN_TABLE);
    // What was said while the run was brought back is still to be read.
    memcpy(app->notice, notice, sizeof notice);
    room_begin(app);
    if (app->view.window) app_title(app);
    app->library.counted = false;
    practice_forget(app);
}

static void begin(App *app, int entry, bool go_on) {
    char error[256];
    leave_run(app);
    app->entry = entry;
    parl_session *session = keep_begin(app, go_on, error, sizeof error);
    if (session)
        seat(app, session);
    else
        app_notice(app, true, error);
}

void app_begin(App *app, int entry, bool go_on) {
    assert(app);
    if (app->pack.pack) {
        pack_begin(app, entry, go_on);
        return;
    }
    app->keep.sitting = (parl_sitting){.kind = PARL_SITTING_NONE};
    app->keep.wanted = 0;
    app->in_loop = false;
    begin(app, entry, go_on);
}

void app_begin_part(App *app, int entry, const parl_sitting *sitting, int64_t run) {
    assert(app);
    assert(sitting);
    app->keep.sitting = *sitting;
    app->keep.wanted = run;
    app->in_loop = sitting->kind == PARL_SITTING_INTERVIEW;
    begin(app, entry, run != 0);
}

static void tell_branch(App *app, int turn, int64_t from) {
    char notice[sizeof app->notice];
    if (from != 0)
        snprintf(notice, sizeof notice,
                 "You play on from answer %d of run %lld, which stays as it was. This is a run of "
                 "its own: it counts for no best and no trend.",
                 turn + 1, (long long)from);
    else
        snprintf(notice, sizeof notice,
                 "You play on from answer %d. This run counts for no best and no trend, and is not "
                 "kept.",
                 turn + 1);
    app_notice(app, false, notice);
}

void app_play_on(App *app) {
    assert(app);
    const char *why = NULL;
    int turn = app->what_if.turn;
    parl_session *session = what_if_take(app, &why);
    if (!session) {
        app_notice(app, true, why);
        return;
    }
    int64_t from = app->keep.run, run = keep_aside(app, session);
    leave_run(app);
    // The run of before was perhaps assessed, or a round of an interview; this one is neither.
    app->assessed = app->in_loop = false;
    app->keep.sitting = (parl_sitting){.kind = PARL_SITTING_NONE};
    app->keep.wanted = 0;
    app->keep.run = run;
    tell_branch(app, turn, run != 0 ? from : 0);
    seat(app, session);
}

void app_open(App *app, int entry, bool anew) {
    assert(app);
    app_choose(app, entry);
    app->screen = SCREEN_BRIEF;
    const Entry *row = &app->library.entries[entry];
    parl_mode mode = keep_mode(app);
    bool asked = mode != PARL_MODE_PRACTICE;
    bool waits = !anew && !app->watch && row->waiting != 0 && (!asked || row->waiting_mode == mode);
    if (waits || app->watch || asked) app_begin(app, entry, waits);
}
