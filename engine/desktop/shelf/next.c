// SPDX-License-Identifier: MIT

#include "app/practice.h"
#include "shelf/next.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"

// Why something is next. [find] fills in the thing, and returns the run that it goes on with: what
// was touched last is the nearest. BEGINS: with none. NOTHING: it does not apply.
struct NextReason {
    int64_t (*find)(App *app, Next *next);
    const char *lead, *icon, *button;
    Act act;
    bool waits;  // it was begun, and so comes before what is not
};

enum { BEGINS = 0, NOTHING = -1, LATER = -2 };

bool next_is_newcomer(const App *app) {
    assert(app);
    for (int i = 0; i < app->library.run_count; ++i)
        if (app->library.runs[i].over) return false;
    return true;
}

// --- Telling ------------------------------------------------------------------------------------

static void tell(App *app, Next *next, int entry) {
    parl_scenario_info info = parl_scenario_describe(app->library.entries[entry].scenario);
    next->entry = entry;
    snprintf(next->title, sizeof next->title, "%s", info.title);
    library_facts(&info, false, next->facts, sizeof next->facts);
}

// The run as it was left: its week, and the faces as they looked at the end. What does not replay
// is told when it goes on.
static void tell_where(App *app, Next *next, int64_t run, int turns) {
    parl_gap gap = {.turn = -1};
    const Entry *entry = &app->library.entries[next->entry];
    char week[60] = "";
    if (parl_store_replay(app->keep.store, run, entry->scenario, &next->where, &gap) !=
        PARL_STORE_OK) {
        parl_session_free(next->where);
        next->where = NULL;
    }
    free(gap.said);
    parl_clock clock = next->where ? parl_session_clock(next->where) : (parl_clock){0};
    if (clock.weeks > 0 && clock.week > 0)
        snprintf(week, sizeof week, "Week %d of %d  ·  ", clock.week, clock.weeks);
    snprintf(next->facts, sizeof next->facts, "%s%s %d%s", week, *week ? "answer" : "Answer",
             turns + 1, entry->waiting_mode == PARL_MODE_ASSESSED ? "  ·  assessed" : "");
}

// --- Reasons ------------------------------------------------------------------------------------

// Before everything else: the run of a preview is kept nowhere but at its table.
static int64_t find_watched(App *app, Next *next) {
    const Entry *entry = app->watch ? &app->library.entries[app->watched] : NULL;
    if (!entry || !entry->scenario || entry->waiting != PREVIEW_RUN) return NOTHING;
    tell(app, next, app->watched);
    snprintf(next->facts, sizeof next->facts, "Answer %d", entry->waiting_turns + 1);
    return INT64_MAX;
}

static int64_t find_run(App *app, Next *next) {
    Library *library = &app->library;
    int newest = -1;
    for (int i = 0; i < library->count; ++i)
        if (library->entries[i].waiting > (newest < 0 ? 0 : library->entries[newest].waiting))
            newest = i;
    if (newest < 0 || !library_look(library, newest)) return NOTHING;
    const Entry *entry = &library->entries[newest];
    tell(app, next, newest);
    tell_where(app, next, entry->waiting, entry->waiting_turns);
    return entry->waiting;
}

static int row_of(const Library *library, const char *name) {
    for (int i = 0; i < library->count; ++i)
        if (strcmp(library->entries[i].name, name) == 0) return i;
    return -1;
}

static int64_t find_loop(App *app, Next *next) {
    Library *library = &app->library;
    parl_loop loop;
    int64_t newest = 0;
    if (app->pack.pack || !parl_loop_newest(library->runs, library->run_count, &loop) ||
        loop.next == PARL_LOOP_COUNT)
        return NOTHING;
    int entry = row_of(library, parl_loop_name(loop.next));
    if (entry < 0 || !library_look(library, entry)) return NOTHING;
    for (int i = 0; i < PARL_LOOP_COUNT; ++i)
        if (loop.runs[i] > newest) newest = loop.runs[i];
    tell(app, next, entry);
    snprintf(next->facts, sizeof next->facts, "Round %d of %d%s  ·  no results before the last",
             loop.next + 1, PARL_LOOP_COUNT, loop.runs[loop.next] != 0 ? ", begun" : "");
    return newest;
}

static int64_t find_item(App *app, Next *next) {
    if (!app->pack.pack) return NOTHING;
    for (int i = 0; i < app->pack.info.item_count; ++i)
        if (!pack_played(app, i)) {
            tell(app, next, i);
            return BEGINS;
        }
    return NOTHING;
}

// Scenarios are numbered, and the first is where to begin.
static int64_t find_first(App *app, Next *next) {
    Library *library = &app->library;
    if (app->pack.pack || !next_is_newcomer(app)) return NOTHING;
    for (int i = 0; i < library->count; ++i)
        if (library_kind(library, i) == PARL_KIND_NEGOTIATION) library_look(library, i);
    const int *order = library_order(library);
    for (int i = 0; i < library->count; ++i) {
        if (!library->entries[order[i]].scenario) continue;
        parl_scenario_info info = parl_scenario_describe(library->entries[order[i]].scenario);
        tell(app, next, order[i]);
        snprintf(next->why, sizeof next->why,
                 "A good one to begin with: %d %s, each with a language of their own.", info.people,
                 info.people == 1 ? "person" : "people");
        return BEGINS;
    }
    return NOTHING;
}

// Without its title, which stands above.
static void tell_why(Next *next, const parl_next *row) {
    snprintf(next->why, sizeof next->why, "%s", row->why + row->reason);
    if (next->why[0] >= 'a' && next->why[0] <= 'z') next->why[0] -= 'a' - 'A';
}

static int64_t find_suggested(App *app, Next *next) {
    Library *library = &app->library;
    if (app->pack.pack) return NOTHING;
    if (library_next(library) >= 0) return LATER;
    parl_next rows[PARL_NEXT_MAX];
    PracticeRequest asked;
    practice_ask(app, &asked);
    int count = parl_progress_next(&asked.request, rows);
    int entry = count > 0 ? row_of(library, asked.rows[rows[0].playable].name) : -1;
    practice_asked(&asked);
    if (entry < 0) return NOTHING;
    tell(app, next, entry);
    tell_why(next, &rows[0]);
    return BEGINS;
}

static const NextReason reasons[] = {
    {find_watched, "Go on with what you are writing", "forward", "Go on", ACT_GO_ON, true},
    {find_run, "Go on where you stopped", "forward", "Go on", ACT_GO_ON, true},
    {find_loop, "Your interview stands half-way", "forward", "Go on with the loop", ACT_LOOP, true},
    {find_item, "Next in this pack", "play", "Read the brief", ACT_CHOOSE, false},
    {find_first, "Start here", "play", "Read the brief", ACT_CHOOSE, false},
    {find_suggested, "What to play next", "play", "Read the brief", ACT_CHOOSE, false},
};

// --- The next thing -----------------------------------------------------------------------------

static void take(Next *next, Next *found) {
    parl_session_free(next->where);
    *next = *found;
    *found = (Next){0};
}

const Next *next_look(App *app) {
    assert(app);
    Next *next = &app->next;
    if (!app->library.counted) app_count(app);
    if (next->known) return next;
    int64_t best = NOTHING;
    bool later = false;
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; ++i) {
        Next found = {.reason = &reasons[i]};
        if (best >= BEGINS && !reasons[i].waits) break;
        int64_t run = reasons[i].find(app, &found);
        later |= run == LATER;
        if (run > best) {
            take(next, &found);
            best = run;
        }
        parl_session_free(found.where);
    }
    next->known = best >= BEGINS || !later;
    return next;
}

void next_forget(App *app) {
    assert(app);
    parl_session_free(app->next.where);
    app->next = (Next){0};
}

void next_do(App *app) {
    assert(app);
    Library *library = &app->library;
    while (!next_look(app)->known) library_look(library, library_next(library));
    const Next *next = &app->next;
    if (!next->reason) return;
    Act act = next->reason->act;
    int entry = next->entry;
    if (act == ACT_GO_ON) app_choose(app, entry);
    app_act(app, act, act == ACT_CHOOSE ? entry : 0);
}

const char *next_says(const Next *next) { return next->reason->lead; }

const char *next_act(const Next *next, const char **icon) {
    *icon = next->reason->icon;
    return next->reason->button;
}

bool next_has_drill(const App *app, const Next *next) {
    return !next->reason->waits && app->practice.known && app->practice.drill >= 0 &&
           !next_is_newcomer(app);
}
