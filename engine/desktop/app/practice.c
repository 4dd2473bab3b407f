// SPDX-License-Identifier: MIT
//
// The interview loop and the drills of the day: where they stand, and how they are played. Both
// follow from the kept runs, so nothing of them is remembered here for long.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "app/keep.h"
#include "app/practice.h"

void practice_forget(App *app) {
    assert(app);
    app->practice.known = false;
    next_forget(app);
}

// --- Where they stand ---------------------------------------------------------------------------

// Nothing of a loop that is over, or left, is held back any longer.
static void release(App *app, const parl_loop *loop) {
    char profile[4 * PARL_PROFILE_MAX + 1];
    keep_profile(app, profile, sizeof profile);
    uint64_t word = parl_loop_sitting(loop, profile).release;
    if (parl_store_release(app->keep.store, word) != PARL_STORE_OK)
        app_notice(app, true, parl_store_trouble(app->keep.store));
    app_count(app);
}

static bool is_held(const Library *library, const parl_loop *loop) {
    for (int i = 0; i < library->run_count; ++i)
        for (int round = 0; round < PARL_LOOP_COUNT; ++round)
            if (library->runs[i].id == loop->runs[round] && library->runs[i].held) return true;
    return false;
}

static void tell_loop(App *app) {
    Practice *practice = &app->practice;
    const parl_loop *loop = &practice->loop;
    const Library *library = &app->library;
    practice->begun = parl_loop_newest(library->runs, library->run_count, &practice->loop);
    if (practice->begun && loop->next == PARL_LOOP_COUNT && is_held(library, loop))
        release(app, loop);
    if (!practice->begun)
        snprintf(practice->stands, sizeof practice->stands,
                 "Six rounds one after the other, about an hour. No results before the last; then "
                 "the committee decides.");
    else if (loop->next == PARL_LOOP_COUNT)
        snprintf(practice->stands, sizeof practice->stands,
                 "Your last loop is over: the committee has met.");
    else
        snprintf(practice->stands, sizeof practice->stands,
                 "%d of %d rounds are over. It goes on where you left it.", loop->done,
                 PARL_LOOP_COUNT);
}

static int entry_of(const Library *library, const char *name) {
    for (int i = 0; i < library->count; ++i)
        if (strcmp(library->entries[i].name, name) == 0) return i;
    return -1;
}

// The first, and for whose sake; then the others.
static void tell_drills(App *app, const parl_drills *drills, const parl_playable *rows) {
    Practice *practice = &app->practice;
    char *out = practice->today;
    size_t size = sizeof practice->today, used = 0;
    practice->drill = -1;
    if (drills->today == 0) {
        snprintf(out, size, "Nothing is due today. Any of them can be played all the same.");
        return;
    }
    for (int i = 0; i < drills->today && used < size; ++i) {
        const char *title = parl_scenario_describe(rows[drills->rows[i].playable].scenario).title;
        const char *lead = i == 0 ? "Today: " : i == 1 ? " Then: " : ", ";
        used += (size_t)snprintf(out + used, size - used, "%s“%s”", lead, title);
        if (i == 0 && used < size)
            used += (size_t)snprintf(out + used, size - used, ". %s", drills->rows[0].why);
    }
    if (drills->today > 1 && used < size) snprintf(out + used, size - used, ".");
    practice->drill = entry_of(&app->library, rows[drills->rows[0].playable].name);
}

static void look_at_drills(App *app) {
    parl_practice practice = {.runs = app->library.runs,
                              .run_count = app->library.run_count,
                              .today = parl_practice_day((int64_t)time(NULL))};
    parl_playable *rows = library_playables(&app->library, &practice.shelf_count);
    practice.shelf = rows;
    parl_drills *drills = parl_drills_new(&practice);
    tell_drills(app, drills, rows);
    parl_drills_free(drills);
    free(rows);
}

const Practice *practice_look(App *app) {
    assert(app);
    if (app->practice.known) return &app->practice;
    app_count(app);
    tell_loop(app);
    look_at_drills(app);
    app->practice.known = true;
    return &app->practice;
}

void practice_ask(App *app, PracticeRequest *out) {
    assert(app);
    assert(out);
    const Library *library = &app->library;
    parl_store *store = app->keep.store;
    *out = (PracticeRequest){.first = {{0}, 0}};
    keep_profile(app, out->profile, sizeof out->profile);
    if (store &&
        parl_store_ratings(store, out->profile, &out->first, &out->latest) != PARL_STORE_OK)
        app_notice(app, true, parl_store_trouble(store));
    out->request = (parl_progress_request){.profile = out->profile,
                                           .runs = library->runs,
                                           .run_count = library->run_count,
                                           .first = &out->first,
                                           .latest = &out->latest,
                                           .now = (int64_t)time(NULL)};
    out->rows = library_playables(&app->library, &out->request.shelf_count);
    out->request.shelf = out->rows;
}

void practice_asked(PracticeRequest *asked) {
    assert(asked);
    free(asked->rows);
    asked->rows = NULL;
}

// --- The loop -----------------------------------------------------------------------------------

static bool in_pack(App *app) {
    if (!app->pack.pack) return false;
    app_notice(app, false, "This is a session pack: it has no loop and no drills of the day.");
    return true;
}

// A round of another loop, or of one that nobody keeps, would hang in the air.
static bool may_begin(App *app) {
    if (in_pack(app)) return false;
    if (app->keep.store) return true;
    app_notice(app, true, "The loop needs a place to keep its rounds, and there is none.");
    return false;
}

// Whoever comes back to a run that is still at the table finds it with what they had begun to say.
static bool sits(App *app, int64_t run) {
    if (run == 0 || !app->table.session || app->keep.run != run) return false;
    app_act(app, ACT_TABLE, 0);
    return true;
}

static void play_round(App *app) {
    const parl_loop *loop = &app->practice.loop;
    char profile[4 * PARL_PROFILE_MAX + 1], error[256];
    int round = loop->next;
    if (app->in_loop && sits(app, loop->runs[round])) return;
    int entry = library_find(&app->library, parl_loop_name(round), error, sizeof error);
    if (entry < 0 || !library_look(&app->library, entry)) {
        app_notice(app, true,
                   entry < 0
                       ? "A round of the interview is not on the shelf any more."
                       : "A round of the interview does not load. Choose it in the library to "
                         "see why.");
        return;
    }
    keep_profile(app, profile, sizeof profile);
    parl_sitting sitting = parl_loop_sitting(loop, profile);
    app->room = (Room){0};
    app->assessed = true;
    app->seed = parl_loop_seed(loop, round);
    app_begin_part(app, entry, &sitting, loop->runs[round]);
    practice_look(app);
}

void practice_loop(App *app, bool anew) {
    assert(app);
    if (!may_begin(app)) return;
    Practice *practice = &app->practice;
    practice_look(app);
    bool over = practice->begun && practice->loop.next == PARL_LOOP_COUNT;
    if (practice->begun && anew) release(app, &practice->loop);
    if (!practice->begun || anew || over) {
        const Library *library = &app->library;
        practice->loop = parl_loop_begin(library->runs, library->run_count, app_draw_seed());
        committee_forget(app);
    }
    play_round(app);
}

// --- Drills -------------------------------------------------------------------------------------

void practice_drill(App *app) {
    assert(app);
    if (in_pack(app)) return;
    int entry = practice_look(app)->drill;
    if (entry < 0 || !library_look(&app->library, entry)) {
        app_notice(app, false, "Nothing is due today. Choose any drill below.");
        return;
    }
    bool waits = app->library.entries[entry].waiting != 0;
    if (entry == app->entry && sits(app, app->library.entries[entry].waiting)) return;
    app->room = (Room){0};
    app->assessed = false;
    app->seed = app_draw_seed();
    app_begin(app, entry, waits);
}

// --- What follows a run -------------------------------------------------------------------------

Act practice_end(App *app) {
    assert(app);
    if (!app->in_loop) return ACT_DEBRIEF;
    return practice_look(app)->loop.next == PARL_LOOP_COUNT ? ACT_COMMITTEE : ACT_LOOP;
}

const char *practice_end_text(App *app) {
    static const char *const rounds[] = {
        "Go on to round 1", "Go on to round 2", "Go on to round 3",
        "Go on to round 4", "Go on to round 5", "Go on to round 6, the last",
    };
    static_assert(sizeof rounds / sizeof *rounds == PARL_LOOP_COUNT, "a line for each round");
    switch (practice_end(app)) {
        case ACT_LOOP: return rounds[app->practice.loop.next];
        case ACT_COMMITTEE: return "Go on to the committee";
        default: return pack_held(app) ? "Go on to your result" : "Go on to the debrief";
    }
}
