// SPDX-License-Identifier: MIT
//
// From the shelf into a run.

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"
#include "app/keep.h"
#include "app/practice.h"
#include "app/preview.h"
#include "app/room.h"

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
    app->keep.moved = app->keep.let_go = false;
    app->keep.taken_back = app->keep.seen_before = false;
}

// A world that was played is known, and would count for nothing; one that was asked for is kept.
static void offer_world(App *app) {
    if (app->seeded || app->pack.pack || !app->keep.store) return;
    app->seed = library_world(&app->library, app->entry, app->seed);
    if (app->seed == 0) app->seed = app_draw_seed();
}

void app_choose(App *app, int entry) {
    assert(app);
    assert(app->library.entries[entry].scenario);
    if (app->entry != entry) leave_run(app);
    app->entry = entry;
    if (!app->library.counted) app_count(app);
    offer_world(app);
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
    app->seeded = false;
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

void app_go_on(App *app, int entry, parl_mode mode) {
    assert(app);
    assert(!app->pack.pack);
    app->room = (Room){.on = mode == PARL_MODE_ROOM};
    app->assessed = mode == PARL_MODE_ASSESSED;
    app->keep.sitting = (parl_sitting){.kind = PARL_SITTING_NONE};
    app->keep.wanted = app->library.entries[entry].waits[mode].run;
    app->in_loop = false;
    begin(app, entry, true);
}

static const parl_run *run_of(const App *app, int64_t id) {
    for (int i = 0; i < app->library.run_count; ++i)
        if (app->library.runs[i].id == id) return &app->library.runs[i];
    return NULL;
}

// Why it cannot be looked back at just now; NULL where it can.
static const char *look_back_refusal(const App *app, const parl_run *run) {
    if (app->pack.pack) return "Here the pack alone is played; your results stand in its briefs.";
    if (run_would_be_lost(app))
        return "The run on the table is not kept: play it to its end first.";
    return run && run->over && !run->held ? NULL : "What came of that run is not told yet.";
}

void app_look_back(App *app, int64_t id) {
    assert(app);
    char error[300] = "";
    const parl_run *run = run_of(app, id);
    const char *refusal = look_back_refusal(app, run);
    if (refusal) {
        app_notice(app, true, refusal);
        return;
    }
    int entry = library_find(&app->library, run->scenario, error, sizeof error);
    if (entry < 0 || !library_look(&app->library, entry)) {
        app_notice(app, true, entry < 0 ? error : "Its scenario does not load any more.");
        return;
    }
    app->room = (Room){.on = run->mode == PARL_MODE_ROOM};
    app->assessed = run->mode == PARL_MODE_ASSESSED;
    app->keep.sitting = run->sitting;
    app->keep.wanted = id;
    app->in_loop = false;
    begin(app, entry, true);
    if (app->table.session && parl_session_over(app->table.session)) app_show(app, SCREEN_DEBRIEF);
}

void app_rejoin(App *app) {
    assert(app);
    app_count(app);
    app->keep.wanted = library_heir(&app->library, app->keep.run);
    begin(app, app->entry, true);
    if (app->overlay == OVERLAY_NONE && app->notice[0] == '\0')
        app_notice(app, false, "The run goes on from where the other window left it.");
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

// The mode of the run that waits; of several the player chooses one on the brief.
static parl_mode mode_waiting(const Entry *entry) {
    int count = 0;
    for (int mode = 0; mode < PARL_MODE_COUNT; ++mode) count += entry->waits[mode].run != 0;
    return count == 1 ? entry->waiting_mode : PARL_MODE_COUNT;
}

void app_open(App *app, int entry, bool anew) {
    assert(app);
    app_choose(app, entry);
    app->screen = SCREEN_BRIEF;
    const Entry *row = &app->library.entries[entry];
    parl_mode mode = keep_mode(app);
    bool asked = mode != PARL_MODE_PRACTICE;
    if (app->pack.pack) {
        if (!anew && row->waiting != 0) app_begin(app, entry, true);
        return;
    }
    if (!asked) mode = mode_waiting(row);
    bool waits = !anew && !app->watch && mode != PARL_MODE_COUNT && row->waits[mode].run != 0;
    if (waits)
        app_go_on(app, entry, mode);
    else if (app->watch || asked)
        app_begin(app, entry, false);
}
