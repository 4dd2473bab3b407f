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
#include "app/keep.h"
#include "app/preview.h"
#include "app/room.h"
#include "memory.h"
#include "parlance_author.h"

// --- What the check says ------------------------------------------------------------------------

// All of it, one below the other. NULL: nothing. The caller's.
static char *remarks_of(const parl_problems *problems) {
    Sheet sheet = {0};
    for (int i = 0; i < parl_problems_count(problems); ++i) {
        const parl_problem *problem = parl_problems_at(problems, i);
        size_t size = parl_problem_text(problem, NULL, 0) + 1;
        char *text = memory_grow(NULL, size, 1);
        parl_problem_text(problem, text, size);
        if (i > 0) sheet_add(&sheet, "\n");
        sheet_add(&sheet, text);
        free(text);
    }
    return sheet.text;
}

// Of the version that was saved, which loads: a check finds more than that.
static void check(App *app) {
    parl_problems *problems = parl_problems_new();
    (void)parl_check(app->library.entries[app->watched].path, problems, NULL);
    free(app->remarks);
    app->remarks = remarks_of(problems);
    app->remark_count = parl_problems_count(problems);
    app->remark_errors = parl_problems_errors(problems);
    parl_problems_free(problems);
}

// "2 remarks: F4 shows them."; "" where the check says nothing.
static const char *say_remarks(const App *app, char *out, size_t size) {
    int errors = app->remark_errors, count = app->remark_count;
    const char *what = errors > 0 && errors < count ? "errors and remarks"
                       : errors == 1                ? "error"
                       : errors > 1                 ? "errors"
                       : count == 1                 ? "remark"
                                                    : "remarks";
    *out = '\0';
    if (count > 0)
        snprintf(out, size, "%d %s: F4 shows %s.", count, what, count == 1 ? "it" : "them");
    return out;
}

void preview_begin(App *app) {
    assert(app);
    char remarks[80];
    check(app);
    if (*say_remarks(app, remarks, sizeof remarks)) app_notice(app, false, remarks);
}

// --- What has become of the run -----------------------------------------------------------------

// Away from the run nobody asks where it is.
static void tell_whole(App *app, int reworded) {
    char notice[200], remarks[80], words[60] = "";
    bool table = app->screen == SCREEN_TABLE;
    if (!table && app->screen != SCREEN_DEBRIEF && app->screen != SCREEN_WHAT_IF) {
        app->notice[0] = '\0';
        return;
    }
    if (reworded > 0)
        snprintf(words, sizeof words, " %d of your answers %s new words.", reworded,
                 reworded == 1 ? "has" : "have");
    snprintf(notice, sizeof notice, "Loaded again.%s%s %s", table ? " You are where you were." : "",
             words, say_remarks(app, remarks, sizeof remarks));
    app_notice(app, false, notice);
}

static void tell_gap(App *app, const parl_gap *gap) {
    char notice[240], remarks[80];
    if (gap->turn < 0) {
        tell_whole(app, gap->reworded);
        return;
    }
    snprintf(notice, sizeof notice, "Loaded again, up to answer %d: “%.80s” %s. %s", gap->turn + 1,
             gap->said ? gap->said : "",
             gap->why == PARL_ERR_ANSWER   ? "is not there any more"
             : gap->why == PARL_ERR_CLOSED ? "is closed now"
                                           : "leads elsewhere now",
             say_remarks(app, remarks, sizeof remarks));
    app_notice(app, true, notice);
}

void preview_count(App *app) {
    assert(app);
    const parl_session *run = app->table.session;
    if (!app->watch || app->entry != app->watched || !run || parl_session_over(run)) return;
    Entry *entry = &app->library.entries[app->watched];
    entry->waiting_turns = parl_session_turn_count(run);
    entry->waiting_mode = keep_mode(app);
    entry->waiting = entry->waiting_turns > 0 ? PREVIEW_RUN : 0;
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
    app->notice[0] = '\0';  // It was about the version before.
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
    app->library.counted = false;
    check(app);
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
