// SPDX-License-Identifier: MIT
//
// What each act does.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/export.h"
#include "app/keep.h"
#include "app/modes.h"
#include "app/practice.h"
#include "app/room.h"
#include "table/parts.h"

static bool playing(const App *app) { return app->table.session != NULL; }

static bool over(const App *app) { return playing(app) && parl_session_over(app->table.session); }

// --- Between the screens ------------------------------------------------------------------------

// Of a run that is kept nothing is lost by leaving it.
static void act_leave(App *app, int yes) {
    if (yes)
        app->ended = true;
    else
        app_cover(app, OVERLAY_LEAVE);
}

static void act_home(App *app, int arg) {
    (void)arg;
    if (app->screen == SCREEN_TABLE && run_would_be_lost(app)) {
        app_cover(app, OVERLAY_LEAVE);
        return;
    }
    bool shown = app->view.focus_shown;
    app->library.counted = false;
    app_show(app, SCREEN_LIBRARY);
    // Whoever came by keys goes on from where they were.
    if (shown && app->entry >= 0) view_focus(&app->view, ACT_CHOOSE, app->entry);
    view_title(&app->view, "Parlance");
}

// Out of a run that goes on nobody falls with one key, unless nothing has been said in it.
static bool stays(App *app) {
    const Table *table = &app->table;
    bool begun = parl_session_turn_count(table->session) > 0 || table->draft.words[0] != '\0';
    if (!begun || over(app) || run_would_be_lost(app)) return false;
    return app_asks(
        app, ACT_BACK,
        app->keep.run != 0
            ? "Press Escape again for the library. The run is kept, and goes on from here."
            : "Press Escape again for the library.");
}

// From what was chosen with Tab, back to the conversation, then to the library.
static void leave_table(App *app) {
    if (app->view.focus_shown)
        app->view.focus_shown = false;
    else if (app->table.tab != TAB_TALK && view_points_wide(&app->view) < TWO_COLUMNS)
        app->table.tab = TAB_TALK;
    else if (!stays(app))
        act_home(app, 0);
}

static void act_back(App *app, int arg) {
    (void)arg;
    if (app->overlay != OVERLAY_NONE) {
        app_cover(app, OVERLAY_NONE);
        return;
    }
    switch (app->screen) {
        case SCREEN_PROGRESS:
        case SCREEN_SETTINGS:
            app_show(app, app->from);
            // Another name may have been given: its runs, and not those of before.
            if (app->entry >= 0 && !app->library.counted) app_count(app);
            break;
        case SCREEN_BRIEF: act_home(app, 0); break;
        case SCREEN_WHAT_IF:
            app_show(app, SCREEN_DEBRIEF);
            app->scroll = app->debrief_scroll;
            break;
        case SCREEN_COMMITTEE: act_home(app, 0); break;
        case SCREEN_TABLE: leave_table(app); break;
        case SCREEN_DEBRIEF: act_home(app, 0); break;
        default: act_leave(app, 0); break;
    }
}

static void act_help(App *app, int arg) {
    (void)arg;
    app_cover(app, OVERLAY_HELP);
}

static void open_aside(App *app, Screen screen) {
    if (app->screen == screen) return;
    if (app->screen != SCREEN_SETTINGS && app->screen != SCREEN_PROGRESS) app->from = app->screen;
    app_cover(app, OVERLAY_NONE);
    app_show(app, screen);
}

static void act_settings(App *app, int arg) {
    (void)arg;
    open_aside(app, SCREEN_SETTINGS);
}

static void act_progress(App *app, int arg) {
    (void)arg;
    parl_page_free(app->progress);
    app->progress = NULL;
    open_aside(app, SCREEN_PROGRESS);
}

// --- The window ---------------------------------------------------------------------------------

static void act_copy(App *app, int whole) { reading_copy(app, whole == 1); }

static void act_say(App *app, int arg) {
    (void)arg;
    voice_again(app);
}

static void save_settings(App *app) {
    char trouble[SETTINGS_TROUBLE_MAX];
    if (!settings_save(&app->settings, trouble, sizeof trouble)) app_notice(app, true, trouble);
    app_apply(app);
}

static void act_full_screen(App *app, int arg) {
    (void)arg;
    app->settings.full_screen = app->windowed || !app->settings.full_screen;
    app->windowed = false;
    save_settings(app);
}

static void act_zoom(App *app, int step) {
    int zoom = step == 0 ? settings_default().zoom : app->settings.zoom + step;
    char notice[80];
    if (zoom >= ZOOM_MIN && zoom <= ZOOM_MAX) app->settings.zoom = zoom;
    save_settings(app);
    snprintf(notice, sizeof notice, "Text at %d %%.", app->settings.zoom);
    app_notice(app, false, notice);
}

static void act_set(App *app, int arg) {
    settings_step(&app->settings, (Setting)(arg / 2), arg % 2 == 0 ? -1 : 1);
    if (arg / 2 == SETTING_full_screen) app->windowed = false;
    save_settings(app);
}

static void act_name(App *app, int arg) {
    (void)arg;
    if (app->naming) {
        naming_end(app);
        save_settings(app);
    } else {
        app->naming = true;
    }
    app->dirty = true;
}

// --- A run --------------------------------------------------------------------------------------

static void act_next(App *app, int arg) {
    (void)arg;
    next_do(app);
}

static void act_choose(App *app, int entry) {
    if (!library_look(&app->library, entry)) {
        app->broken = entry;
        app_cover(app, OVERLAY_PROBLEMS);
        return;
    }
    app_choose(app, entry);
    app_show(app, SCREEN_BRIEF);
}

static void act_begin(App *app, int assessed) {
    app->room = (Room){0};
    app->assessed = assessed == 1;
    app_begin(app, app->entry, false);
}

static void act_table(App *app, int arg) {
    (void)arg;
    if (!playing(app)) return;
    app_show(app, SCREEN_TABLE);
    app_title(app);
}

static void act_go_on(App *app, int mode) {
    const Entry *entry = &app->library.entries[app->entry];
    int64_t run = mode > 0 ? entry->waits[mode - 1].run : entry->waiting;
    if (playing(app) && (run == PREVIEW_RUN || run == app->keep.run))
        act_table(app, 0);
    else if (mode > 0)
        app_go_on(app, app->entry, (parl_mode)(mode - 1));
    else
        app_begin(app, app->entry, true);
}

static void act_room(App *app, int arg) {
    (void)arg;
    app->room = (Room){.on = true};
    app->assessed = false;
    app_begin(app, app->entry, false);
}

static void act_world(App *app, int arg) {
    (void)arg;
    app->seed = app_draw_seed();
    app->dirty = true;
}

static void act_again(App *app, int arg) {
    (void)arg;
    act_world(app, 0);
    app_count(app);
    app_show(app, SCREEN_BRIEF);
}

static void act_option(App *app, int option) {
    if (room_votes(app))
        room_choose(app, option);
    else
        table_choose(app, option);
}

static void act_give(App *app, int arg) {
    (void)arg;
    if (!playing(app)) return;
    if (room_votes(app))
        room_give(app);
    else
        table_give(app);
}

static void act_step(App *app, int step) {
    if (app->table.session && room_votes(app))
        room_step(app, step);
    else
        table_step(app, step);
}

static void act_track(App *app, int share) { table_track(app, share); }

// True where the run does not give that, which was said.
static bool refuse(App *app, Act act) {
    const char *sentence = mode_refusal(app, act);
    if (!sentence && app->table.session) sentence = room_refusal(app, act);
    if (sentence) app_notice(app, true, sentence);
    return sentence != NULL;
}

// What a step back costs the run: the first one its place among those that count.
static bool costs(const App *app) {
    const Keep *keep = &app->keep;
    return keep->run != 0 && keep_mode(app) == PARL_MODE_PRACTICE && !keep->taken_back &&
           !keep->seen_before && !keep->branches && parl_session_turn_count(app->table.session) > 0;
}

static void act_take_back(App *app, int arg) {
    (void)arg;
    if (!playing(app) || refuse(app, ACT_TAKE_BACK)) return;
    if (costs(app) && app_asks(app, ACT_TAKE_BACK,
                               "Once more, and your last answer is taken back. The run then counts "
                               "for no best and no trend."))
        return;
    table_back(app);
}

static void act_why(App *app, int arg) {
    (void)arg;
    if (!refuse(app, ACT_WHY)) app_cover(app, OVERLAY_WHY);
}

static void act_hint(App *app, int arg) {
    (void)arg;
    char hint[sizeof app->notice];
    if (!playing(app) || over(app)) return;
    if (refuse(app, ACT_HINT)) return;
    parl_report_hint(app->table.session, hint, sizeof hint);
    app_notice(app, false, hint);
}

static void act_explain(App *app, int gauge) {
    app_cover(app, OVERLAY_EXPLAIN);
    app->gauge = gauge;
}

static void act_tab(App *app, int tab) {
    app->table.tab = (Tab)tab;
    app->dirty = true;
}

static void act_problems(App *app, int arg) {
    (void)arg;
    if (!app->watch) return;
    if (!app->problems && !app->remarks) {
        app_notice(app, false, "It loads, and the check has nothing to say of it.");
        return;
    }
    app->broken = app->watched;
    app_cover(app, OVERLAY_PROBLEMS);
}

static void act_loop(App *app, int anew) { practice_loop(app, anew == 1); }

static void act_drill(App *app, int arg) {
    (void)arg;
    practice_drill(app);
}

static void act_committee(App *app, int arg) {
    (void)arg;
    committee_open(app);
}

static void act_level(App *app, int level) { committee_rate(app, level / 10, level % 10); }

static void act_unseal(App *app, int arg) {
    (void)arg;
    committee_unseal(app);
}

static void act_cell(App *app, int cell) { table_mark(app, cell); }

static void act_clock(App *app, int away) {
    if (away)
        clock_switch(app);
    else
        clock_press(app);
}

static void act_word(App *app, int arg) {
    (void)arg;
    pack_give_word(app);
}

static void act_result(App *app, int arg) {
    (void)arg;
    pack_look_back(app, app->entry);
}

static void act_attempt(App *app, int arg) {
    (void)arg;
    pack_begin_again(app);
}

static void act_phase(App *app, int step) {
    if (step < 0)
        room_again(app);
    else
        room_phase(app);
}

// --- After it -----------------------------------------------------------------------------------

static void act_debrief(App *app, int arg) {
    (void)arg;
    if (app->screen == SCREEN_WHAT_IF)
        act_back(app, 0);
    else if (mode_held(app) && !pack_held(app))
        app_notice(app, false, "What came of it is told after the last round.");
    else if (over(app))
        app_show(app, SCREEN_DEBRIEF);
    else
        app_notice(app, true, "The debrief comes when the run is over.");
}

static void act_export(App *app, int arg) {
    (void)arg;
    if (app->screen != SCREEN_COMMITTEE && mode_held(app)) return;
    if (app->screen == SCREEN_COMMITTEE)
        committee_export(app);
    else
        debrief_export(app);
}

static void act_browse(App *app, int arg) {
    (void)arg;
    if (app->overlay == OVERLAY_SAVED) export_open(app);
}

static void act_decision(App *app, int turn) {
    if (!over(app) || mode_held(app)) return;
    if (app->screen == SCREEN_DEBRIEF) app->debrief_scroll = app->scroll;
    if (app->screen != SCREEN_WHAT_IF) app_show(app, SCREEN_WHAT_IF);
    what_if_open(app, turn);
}

static void act_otherwise(App *app, int option) { what_if_try(app, option); }

static void act_proposed(App *app, int block) {
    const parl_page *page = app->screen == SCREEN_PROGRESS ? app->progress : app->page;
    char error[300];
    if (!page || block >= parl_page_count(page)) return;
    int entry = library_find(&app->library, parl_page_at(page, block)->play, error, sizeof error);
    if (entry < 0)
        app_notice(app, true, error);
    else if (run_would_be_lost(app))
        app_cover(app, OVERLAY_LEAVE);
    else
        act_choose(app, entry);
}

static void act_look_back(App *app, int run) { app_look_back(app, run); }

static void act_play_on(App *app, int arg) {
    (void)arg;
    app_play_on(app);
}

// What to do about an answer that could not be kept.
static void act_unsaved(App *app, int choice) {
    if (choice == UNSAVED_THERE) {
        app_cover(app, OVERLAY_NONE);
        app_rejoin(app);
        return;
    }
    bool again = choice == UNSAVED_AGAIN && app->keep.unsaved;
    bool stay = choice == UNSAVED_AGAIN && app->keep.back;
    bool take_back = choice == UNSAVED_GO_ON && app->keep.back;
    app_cover(app, OVERLAY_NONE);
    app->keep.back = app->keep.moved = false;
    if (stay) return;
    if (!again) keep_let_go(app);
    if (app->keep.unsaved) table_again(app);
    if (take_back) table_back(app);
}

// --- All of them --------------------------------------------------------------------------------

void app_act(App *app, Act act, int arg) {
    static void (*const acts[ACT_COUNT])(App *, int) = {
#define X(name, function) [ACT_##name] = function,
        ACTS(X)
#undef X
    };
    assert(app);
    assert(act > ACT_NONE && act < ACT_COUNT);
    acts[act](app, arg);
    app->dirty = true;
}
