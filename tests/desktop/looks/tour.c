// SPDX-License-Identifier: MIT

#define _XOPEN_SOURCE 700

#include "looks/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "parlance_players.h"
#include "table/gauges.h"
#include "table/marks.h"
#include "window.h"

#define BROKEN PARL_SOURCE_DIR "/tests/cli/scenarios/broken/scenario.lua"
#define DATE PARL_SOURCE_DIR "/scenarios/the-date"

// --- The look -----------------------------------------------------------------------------------

void tour_look(Driver *driver, const TourLook *look) {
    App *app = driver->app;
    app->settings.theme = (int)look->theme;
    app->settings.zoom = look->zoom;
    app->view.fixed_scale = look->scale;
    SDL_SetWindowSize(app->view.window, look->width, look->height);
    view_measure(&app->view);
    app_apply(app);
    story_restyle(&app->table.story);
    assert_true(app_step(app));
}

static Settings settings_of(const TourLook *look) {
    Settings settings = settings_default();
    settings.theme = (int)look->theme;
    settings.zoom = look->zoom;
    assert_true(settings_set(&settings, SETTING_name, "Ada"));
    return settings;
}

AppOptions walk_options(const Tour *tour) {
    return (AppOptions){.seeded = true,
                        .seed = 7,
                        .anew = true,
                        .width = tour->look->width,
                        .height = tour->look->height,
                        .scale = tour->look->scale,
                        .settings = settings_of(tour->look)};
}

static bool wanted(const Tour *tour, const char *name) {
    if (!tour->only) return true;
    for (const char *const *at = tour->only; *at; ++at)
        if (strcmp(*at, name) == 0) return true;
    return false;
}

void walk_stop(Tour *tour, Driver *driver, const char *name) {
    if (!wanted(tour, name)) return;
    driver->app->dirty = true;
    assert_true(app_step(driver->app));
    tour->visit(driver, name, tour->data);
    tour_look(driver, tour->look);
}

// --- Play ---------------------------------------------------------------------------------------

static int option_of(const parl_decision *decision, int value) {
    for (int i = 0; i < decision->option_count; ++i)
        if (decision->options[i].value == value) return i;
    fail_msg("no option has the value %d", value);
    return -1;
}

// Chooses or marks what [answer] has, one after the other.
static void mark(App *app, const parl_answer *answer) {
    const parl_decision *decision = parl_session_decision(app->table.session);
    parl_decision_kind kind = decision->kind;
    for (int i = 0; i < answer->count; ++i) {
        int option = option_of(decision, answer->values[i]);
        if (kind == PARL_DECISION_GRID)
            table_mark(app, cell_pack(i, option));
        else
            table_choose(app, option);
        if (kind == PARL_DECISION_MENU || kind == PARL_DECISION_DESK) return;
    }
    table_give(app);
}

// Gives [answer] as the window does once its keys have been pressed.
static void give(App *app, const parl_answer *answer) {
    const parl_decision *decision = parl_session_decision(app->table.session);
    Draft *draft = &app->table.draft;
    *draft = (Draft){0};  // What a stop has prepared.
    switch (decision->kind) {
        case PARL_DECISION_WRITE:
            snprintf(draft->words, sizeof draft->words, "Eighteen in a hundred.");
            break;
        case PARL_DECISION_ESTIMATE:
            draft->figured = true;
            draft->figure = answer->values[0];
            break;
        default: mark(app, answer); return;
    }
    table_give(app);
}

// Answers as an expert would; false once the run is over.
bool walk_answer(Driver *driver) {
    App *app = driver->app;
    parl_answer expert;
    int turns = parl_session_turn_count(app->table.session);
    if (parl_session_over(app->table.session)) return false;
    assert_int_equal(parl_policy_answer(PARL_POLICY_EXPERT, app->table.session, &expert), PARL_OK);
    give(app, &expert);
    assert_int_equal(parl_session_turn_count(app->table.session), turns + 1);
    return true;
}

void walk_turns(Driver *driver, int turns) {
    while (parl_session_turn_count(driver->app->table.session) < turns)
        assert_true(walk_answer(driver));
    driver_settle(driver);
}

void walk_till(Driver *driver, parl_decision_kind kind) {
    while (driver_decision(driver)->kind != kind) assert_true(walk_answer(driver));
    driver_settle(driver);
}

// --- A store ------------------------------------------------------------------------------------

parl_store *walk_store(const Tour *tour) {
    parl_store *store = NULL;
    assert_int_equal(parl_store_open(&store, tour->file, NULL, 0), PARL_STORE_OK);
    return store;
}

// Keeps a run of the first [turns] answers of [player], as a part of [sitting].
void walk_keep(parl_store *store, const char *name, const char *path, parl_policy player,
               uint64_t seed, int turns, parl_sitting sitting) {
    parl_scenario *scenario = NULL;
    parl_session *session = NULL;
    int64_t run;
    assert_int_equal(parl_scenario_load(&scenario, path, NULL), PARL_OK);
    assert_int_equal(parl_session_new(&session, scenario, seed), PARL_OK);
    const parl_run_start start = {.profile = "Ada",
                                  .scenario = name,
                                  .mode = sitting.kind == PARL_SITTING_NONE ? PARL_MODE_PRACTICE
                                                                            : PARL_MODE_ASSESSED,
                                  .sitting = sitting};
    assert_int_equal(parl_store_begin(store, &start, session, &run), PARL_STORE_OK);
    for (int i = 0; i < turns && !parl_session_over(session); ++i) {
        parl_answer given;
        assert_int_equal(parl_policy_answer(player, session, &given), PARL_OK);
        assert_int_equal(parl_session_answer(session, &given), PARL_OK);
        assert_int_equal(parl_store_keep(store, run, session), PARL_STORE_OK);
    }
    parl_session_free(session);
    parl_scenario_free(scenario);
}

static void keep_run(parl_store *store, const char *name, const char *path, parl_policy player,
                     uint64_t seed, int turns) {
    walk_keep(store, name, path, player, seed, turns, (parl_sitting){.kind = PARL_SITTING_NONE});
}

static void keep_runs(const Tour *tour) {
    enum { WHOLE = 1000, BEGUN = 6 };
    parl_store *store = walk_store(tour);
    keep_run(store, "eighteen-in-a-hundred", EIGHTEEN, PARL_POLICY_PARROT, 3, WHOLE);
    keep_run(store, "eighteen-in-a-hundred", EIGHTEEN, PARL_POLICY_EXPERT, 7, WHOLE);
    keep_run(store, "the-date", DATE, PARL_POLICY_EXPERT, 3, BEGUN);
    parl_store_free(store);
}

// --- Parts of the walk --------------------------------------------------------------------------

Driver walk_open(const Tour *tour, const char *path) {
    const AppOptions options = walk_options(tour);
    Driver driver = driver_open_with(path, &options);
    driver_press(&driver, SDLK_RETURN);
    return driver;
}

static void cover_at(Tour *tour, Driver *driver, Overlay overlay, const char *name) {
    app_cover(driver->app, overlay);
    walk_stop(tour, driver, name);
    app_cover(driver->app, OVERLAY_NONE);
}

void walk_scroll(Driver *driver, int share) {
    Scroll *scroll = &driver->app->scroll;
    scroll_by(scroll, -scroll->content);
    scroll_by(scroll, (scroll->content - scroll->pane) * share / 100);
}

// Scrolled to each group that stands below.
static void walk_groups(Tour *tour, Driver *driver) {
    static const struct {
        const char *head, *name;
    } groups[] = {{"Interview rounds", "library-rounds"}, {"Drills", "library-drills"}};
    Scroll *scroll = &driver->app->scroll;
    for (int i = 0; i < 2; ++i) {
        const View *view = &driver->app->view;
        for (int k = 0; k < view->widget_count; ++k)
            if (strcmp(view->widgets[k].label, groups[i].head) == 0) {
                scroll_by(scroll,
                          view->widgets[k].box.y - view->panes[0].box.y - view_px(view, SIZE_GAP));
                break;
            }
        walk_stop(tour, driver, groups[i].name);
    }
    walk_scroll(driver, 0);
}

// What the library and its neighbours show of somebody who has played before.
static void walk_shelf(Tour *tour) {
    AppOptions options = walk_options(tour);
    keep_runs(tour);
    options.store = walk_store(tour);
    Driver driver = driver_open_with(NULL, &options);
    walk_stop(tour, &driver, "library");
    walk_groups(tour, &driver);
    cover_at(tour, &driver, OVERLAY_HELP, "help");
    cover_at(tour, &driver, OVERLAY_LEAVE, "leave");
    app_act(driver.app, ACT_SETTINGS, 0);
    walk_stop(tour, &driver, "settings");
    driver.app->naming = true;
    walk_stop(tour, &driver, "settings-name");
    app_act(driver.app, ACT_BACK, 0);
    app_act(driver.app, ACT_PROGRESS, 0);
    walk_stop(tour, &driver, "progress");
    app_act(driver.app, ACT_BACK, 0);
    for (int i = 0; i < driver.app->library.count; ++i)
        if (driver.app->library.entries[i].waiting != 0) app_act(driver.app, ACT_CHOOSE, i);
    walk_stop(tour, &driver, "brief-waiting");
    driver_close(&driver);
}

static void walk_brief(Tour *tour) {
    const AppOptions options = walk_options(tour);
    Driver driver = driver_open_with(COUNSEL, &options);
    walk_stop(tour, &driver, "brief");
    driver_close(&driver);
}

// What the library begins with for a newcomer, and for somebody who waits for nothing.
static void walk_next(Tour *tour) {
    AppOptions options = walk_options(tour);
    Driver driver = driver_open_with(NULL, &options);
    walk_stop(tour, &driver, "library-new");
    driver_close(&driver);
    remove(tour->file);
    options.store = walk_store(tour);
    keep_run(options.store, "eighteen-in-a-hundred", EIGHTEEN, PARL_POLICY_EXPERT, 7, 1000);
    driver = driver_open_with(NULL, &options);
    walk_stop(tour, &driver, "library-next");
    driver_close(&driver);
}

// Every kind of decision, prepared as a player would just before Enter.
static void walk_kinds(Tour *tour) {
    Driver driver = walk_open(tour, EVERY_DECISION);
    walk_till(&driver, PARL_DECISION_PICK);
    table_choose(driver.app, 0);
    walk_stop(tour, &driver, "table-pick");
    walk_till(&driver, PARL_DECISION_ESTIMATE);
    driver_press(&driver, SDLK_7);
    walk_stop(tour, &driver, "table-estimate");
    walk_till(&driver, PARL_DECISION_WRITE);
    driver_write(&driver, "Eighteen in a hundred");
    walk_stop(tour, &driver, "table-write");
    walk_till(&driver, PARL_DECISION_RANK);
    table_choose(driver.app, 2);
    table_choose(driver.app, 0);
    walk_stop(tour, &driver, "table-rank");
    walk_till(&driver, PARL_DECISION_GRID);
    table_mark(driver.app, cell_pack(0, 1));
    walk_stop(tour, &driver, "table-grid");
    driver_close(&driver);
}

static void walk_tabs(Tour *tour, Driver *driver) {
    static const char *const names[TAB_COUNT] = {NULL, "table-people", "table-ledger"};
    for (int tab = TAB_PEOPLE; tab < TAB_COUNT; ++tab) {
        app_act(driver->app, ACT_TAB, tab);
        walk_stop(tour, driver, names[tab]);
    }
    app_act(driver->app, ACT_TAB, TAB_TALK);
}

static void explain_person(Tour *tour, Driver *driver) {
    app_act(driver->app, ACT_EXPLAIN, gauge_pack(PARL_GAUGE_PERSON, 0));
    walk_stop(tour, driver, "explain");
    app_cover(driver->app, OVERLAY_NONE);
}

static void explain_part(Tour *tour, Driver *driver) {
    walk_scroll(driver, 0);
    app_act(driver->app, ACT_EXPLAIN, gauge_pack(PARL_GAUGE_PART, PARL_SIGNAL_RELATIONSHIP));
    walk_stop(tour, driver, "explain-part");
    app_cover(driver->app, OVERLAY_NONE);
}

// Answers of an expert after which there is much to see: in the counsel's fourth week 44 things
// change and nine are under way.
enum { BEGUN_TURNS = 3, CHANGED_TURNS = 40, DATE_TURNS = 20 };

static void walk_counsel(Tour *tour) {
    Driver driver = walk_open(tour, COUNSEL);
    walk_stop(tour, &driver, "table-first");
    walk_turns(&driver, BEGUN_TURNS);
    walk_till(&driver, PARL_DECISION_MENU);
    walk_stop(tour, &driver, "table-menu");
    walk_turns(&driver, CHANGED_TURNS);
    walk_stop(tour, &driver, "table-changes");
    walk_tabs(tour, &driver);
    cover_at(tour, &driver, OVERLAY_WHY, "why");
    explain_person(tour, &driver);
    app_act(driver.app, ACT_HINT, 0);
    walk_stop(tour, &driver, "table-hint");
    app_notice(driver.app, true, "Choose with a number, or with the arrows and Enter.");
    walk_stop(tour, &driver, "table-notice");
    driver_close(&driver);
}

static void walk_date(Tour *tour) {
    Driver driver = walk_open(tour, DATE);
    walk_turns(&driver, DATE_TURNS);
    walk_stop(tour, &driver, "table-date");
    walk_till(&driver, PARL_DECISION_DESK);
    walk_stop(tour, &driver, "table-desk");
    driver_press(&driver, SDLK_DOWN);
    walk_stop(tour, &driver, "table-focus");
    cover_at(tour, &driver, OVERLAY_LEAVE, "leave-run");
    driver_close(&driver);
}

// What the bar says of the mode: assessed, and a run that counts for nothing.
static void walk_modes(Tour *tour) {
    AppOptions options = walk_options(tour);
    options.assessed = true;
    Driver driver = driver_open_with(EIGHTEEN, &options);
    walk_turns(&driver, BEGUN_TURNS);
    walk_stop(tour, &driver, "table-assessed");
    cover_at(tour, &driver, OVERLAY_HELP, "help-table");
    driver_close(&driver);
    driver = walk_open(tour, DATE);
    walk_turns(&driver, DATE_TURNS);
    app_act(driver.app, ACT_TAKE_BACK, 0);
    walk_turns(&driver, DATE_TURNS);
    walk_stop(tour, &driver, "table-void");
    app_act(driver.app, ACT_EXPLAIN, gauge_pack(PARL_GAUGE_EVIDENCE, 0));
    walk_stop(tour, &driver, "explain-evidence");
    driver_close(&driver);
}

// What cannot be kept, and what does not load.
static void walk_troubles(Tour *tour) {
    AppOptions options = walk_options(tour);
    options.trouble = "~/.local/share/parlance/runs.db: it cannot be opened or made; look at the "
                      "folder that it stands in";
    Driver driver = driver_open_with(EIGHTEEN, &options);
    driver_press(&driver, SDLK_RETURN);
    walk_stop(tour, &driver, "unsaved-run");
    driver.app->keep.unsaved = true;
    walk_stop(tour, &driver, "unsaved");
    driver_close(&driver);
    options.trouble = NULL;
    options.watch = true;
    char *broken = window_read(BROKEN);
    window_write("scenario.lua", broken);  // Its path stands in the picture.
    free(broken);
    driver = driver_open_with("scenario.lua", &options);
    walk_stop(tour, &driver, "problems");
    driver_close(&driver);
}

// The last line that is another one than what was said.
static void try_last(Driver *driver) {
    const WhatIf *what_if = &driver->app->what_if;
    for (int i = what_if->other_count - 1; i >= 0; --i)
        if (what_if->others[i].open && !what_if->others[i].given) {
            app_act(driver->app, ACT_OTHERWISE, i);
            return;
        }
}

static void walk_otherwise(Tour *tour, Driver *driver) {
    app_act(driver->app, ACT_DECISION, -1);
    driver_settle(driver);
    walk_stop(tour, driver, "what-if");
    try_last(driver);
    walk_stop(tour, driver, "what-if-after");
    Scroll *scroll = &driver->app->what_if.options;
    scroll_by(scroll, scroll->content);
    walk_stop(tour, driver, "what-if-end");
    app_act(driver->app, ACT_BACK, 0);
}

// The debrief is one long page: its beginning, its middle and its end.
static void walk_debrief(Tour *tour) {
    static const struct {
        int share;
        const char *name;
    } stops[] = {{0, "debrief"},     {20, "debrief-20"}, {40, "debrief-40"},
                 {60, "debrief-60"}, {80, "debrief-80"}, {100, "debrief-end"}};
    Driver driver = walk_open(tour, EIGHTEEN);
    while (walk_answer(&driver)) {
    }
    driver_settle(&driver);
    walk_stop(tour, &driver, "table-over");
    app_act(driver.app, ACT_DEBRIEF, 0);
    driver_settle(&driver);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; ++i) {
        walk_scroll(&driver, stops[i].share);
        walk_stop(tour, &driver, stops[i].name);
    }
    walk_otherwise(tour, &driver);
    explain_part(tour, &driver);
    snprintf(driver.app->saved, sizeof driver.app->saved, "%s",
             "/media/ada/Documents/parlance-eighteen-in-a-hundred-7.html");
    cover_at(tour, &driver, OVERLAY_SAVED, "saved");
    driver_close(&driver);
}

// What if, of answers that are no line of a menu; and the run that is played on.
static void walk_what_ifs(Tour *tour) {
    static const struct {
        parl_decision_kind kind;
        const char *name;
    } stops[] = {{PARL_DECISION_PICK, "what-if-pick"},
                 {PARL_DECISION_ESTIMATE, "what-if-estimate"},
                 {PARL_DECISION_RANK, "what-if-rank"},
                 {PARL_DECISION_GRID, "what-if-grid"}};
    int turns[sizeof stops / sizeof *stops], last = (int)(sizeof stops / sizeof *stops) - 1;
    Driver driver = walk_open(tour, EVERY_DECISION);
    for (int i = 0; i <= last; ++i) {
        walk_till(&driver, stops[i].kind);
        turns[i] = parl_session_turn_count(driver.app->table.session);
    }
    while (walk_answer(&driver)) {
    }
    app_act(driver.app, ACT_DEBRIEF, 0);
    driver_settle(&driver);
    for (int i = 0; i <= last; ++i) {
        app_act(driver.app, ACT_DECISION, turns[i]);
        try_last(&driver);
        walk_stop(tour, &driver, stops[i].name);
    }
    app_act(driver.app, ACT_PLAY_ON, 0);
    driver_settle(&driver);
    walk_stop(tour, &driver, "table-branch");
    driver_close(&driver);
}

// --- All of it ----------------------------------------------------------------------------------

static bool needed(const Tour *tour, const char *stops) {
    if (!tour->only) return true;
    for (const char *const *at = tour->only; *at; ++at) {
        char name[64];
        snprintf(name, sizeof name, " %s ", *at);
        if (strstr(stops, name)) return true;
    }
    return false;
}

void tour(const TourLook *look, const char *const *only, TourVisit *visit, void *data) {
    static const struct {
        void (*walk)(Tour *tour);
        const char *stops;  // each between two spaces
    } parts[] = {
        {walk_shelf,
         " library library-rounds library-drills help leave settings settings-name progress "
         "brief-waiting "},
        {walk_brief, " brief "},
        {walk_next, " library-new library-next "},
        {walk_kinds, " table-pick table-estimate table-write table-rank table-grid "},
        {walk_counsel, " table-first table-menu table-changes table-people table-ledger why "
                       "explain table-hint table-notice "},
        {walk_date, " table-date table-desk table-focus leave-run "},
        {walk_modes, " table-assessed help-table table-void explain-evidence "},
        {walk_troubles, " unsaved-run unsaved problems "},
        {walk_debrief, " table-over debrief debrief-20 debrief-40 debrief-60 debrief-80 "
                       "debrief-end what-if what-if-after what-if-end explain-part saved "},
        {walk_what_ifs, " what-if-pick what-if-estimate what-if-rank what-if-grid table-branch "},
        {walk_round, " table-timed table-timed-stopped table-grid-wide "},
        {walk_committee, " committee committee-rated committee-packet committee-35 committee-70 "
                         "committee-end "},
        {walk_practised, " drill-debrief drill-debrief-50 drill-debrief-end round-debrief "
                         "round-debrief-50 round-debrief-end "},
        {walk_pack, " pack-library pack-brief pack-over pack-held pack-debrief pack-attempt "},
        {walk_room,
         " room-vote room-discuss room-reveal room-figures room-figures-reveal room-pick "
         "room-pick-reveal room-write room-rank room-grid room-debrief "},
    };
    Tour own = {.look = look, .only = only, .visit = visit, .data = data};
    snprintf(own.file, sizeof own.file, "%s", window_path("tour.db"));
    remove(own.file);
    assert_int_equal(chdir(window_path(".")), 0);
    setenv("PARLANCE_SETTINGS", "~/.config/parlance/desktop.conf", 1);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i)
        if (needed(&own, parts[i].stops)) parts[i].walk(&own);
    remove(own.file);
}
