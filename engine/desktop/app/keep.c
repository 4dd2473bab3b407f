// SPDX-License-Identifier: MIT
//
// Keeping the run: an answer is on the disk before its effect is shown.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/keep.h"

void keep_profile(const App *app, char *out, size_t size) {
    assert(app);
    if (app->pack.pack) {
        snprintf(out, size, "%s", pack_player(app));
        return;
    }
    if (app->settings.name[0] != '\0') {
        snprintf(out, size, "%s", app->settings.name);
        return;
    }
    out[0] = '\0';
    if (app->keep.store) parl_store_last_profile(app->keep.store, out, size);
    if (out[0] == '\0') snprintf(out, size, "you");
}

static void remember_trouble(App *app, parl_store_status status) {
    const char *trouble = parl_store_trouble(app->keep.store);
    if (!*trouble) trouble = parl_store_status_text(status);
    snprintf(app->keep.trouble, sizeof app->keep.trouble, "%s", trouble);
}

// The player is asked whether to try again, to go on without, or to leave.
static bool settle(App *app, parl_store_status status) {
    if (status == PARL_STORE_OK) return true;
    remember_trouble(app, status);
    app->keep.moved = status == PARL_STORE_ERR_MOVED;
    app_cover(app, OVERLAY_UNSAVED);
    return false;
}

// --- Beginning --------------------------------------------------------------------------------

// A run that has a gap goes on from the last answer that can still be given: as a branch, which
// begins with its first new answer.
static void go_round(App *app, const parl_gap *gap) {
    char notice[160];
    snprintf(notice, sizeof notice, "Answer %d cannot be given any more: %s. You go on there.",
             gap->turn + 1,
             gap->why == PARL_ERR_DIVERGED ? "it leads elsewhere now" : "the scenario has changed");
    app_notice(app, true, notice);
    app->keep.branches = true;
    app->keep.branch_turns = gap->turn;
}

// The run that waits; NULL where it does not come back: then it is left alone.
static parl_session *bring_back(App *app) {
    Keep *keep = &app->keep;
    const Entry *entry = &app->library.entries[app->entry];
    int64_t run = keep->wanted ? keep->wanted : entry->waiting;
    parl_session *session = NULL;
    parl_gap gap = {.turn = -1};
    parl_store_status status =
        parl_store_replay(keep->store, run, entry->scenario, &session, &gap);
    if (status == PARL_STORE_ERR_DIVERGED && session) {
        go_round(app, &gap);
        status = PARL_STORE_OK;
    }
    free(gap.said);
    if (settle(app, status)) {
        keep->run = run;
        if (keep->wanted) return session;  // Whoever wanted it knows how it is played.
        app->room.on = entry->waiting_mode == PARL_MODE_ROOM;
        app->assessed = entry->waiting_mode == PARL_MODE_ASSESSED;
        return session;
    }
    parl_session_free(session);
    return NULL;
}

parl_mode keep_mode(const App *app) {
    if (app->room.on) return PARL_MODE_ROOM;
    return app->assessed ? PARL_MODE_ASSESSED : PARL_MODE_PRACTICE;
}

static void begin_kept(App *app, const parl_session *session) {
    Keep *keep = &app->keep;
    char profile[4 * PARL_PROFILE_MAX + 1];
    keep_profile(app, profile, sizeof profile);
    const parl_run_start start = {.profile = profile,
                                  .scenario = app->library.entries[app->entry].name,
                                  .mode = keep_mode(app),
                                  .sitting = keep->sitting};
    if (!settle(app, parl_store_begin(keep->store, &start, session, &keep->run))) keep->run = 0;
}

// As the pack has it, or in the world of the app's seed.
static bool new_session(App *app, parl_session **out, char *error, size_t size) {
    const Pack *pack = &app->pack;
    if (pack->pack)
        return parl_pack_begin(pack->pack, app->entry, pack->name, app_scenario(app), out, error,
                               size);
    parl_status status = parl_session_new(out, app_scenario(app), app->seed);
    if (status != PARL_OK)
        snprintf(error, size, "the scenario does not begin: %s", parl_status_text(status));
    return status == PARL_OK;
}

// Whether the run counts, as the store has it.
static void look(Keep *keep) {
    parl_run run;
    if (keep->run == 0 || parl_store_run(keep->store, keep->run, &run) != PARL_STORE_OK) return;
    keep->taken_back = run.taken_back;
    keep->seen_before = run.seen_before;
}

parl_session *keep_begin(App *app, bool go_on, char *error, size_t size) {
    assert(app);
    Keep *keep = &app->keep;
    parl_session *session = NULL;
    keep->run = 0;
    bool waits = go_on && keep->store &&
                 (keep->wanted || app->library.entries[app->entry].waiting != 0);
    if (waits) session = bring_back(app);
    look(keep);
    if (session) return session;
    if (!new_session(app, &session, error, size)) return NULL;
    if (keep->store && !waits) begin_kept(app, session);
    look(keep);
    if (!keep->store && keep->trouble[0] != '\0') app_cover(app, OVERLAY_UNSAVED);
    return session;
}

// --- On the way ---------------------------------------------------------------------------------

// The branch that a run with a gap goes on as.
static bool begin_branch(App *app) {
    Keep *keep = &app->keep;
    if (!keep->branches) return true;
    if (!settle(app, parl_store_branch(keep->store, keep->run, keep->branch_turns, &keep->run)))
        return false;
    keep->branches = false;
    return true;
}

// Own words are borrowed from whoever gives them, and may be gone when they are given again.
static void remember_answer(Keep *keep, const parl_answer *answer) {
    keep->answer = *answer;
    if (!answer->words) return;
    if (answer->words != keep->words)
        snprintf(keep->words, sizeof keep->words, "%s", answer->words);
    keep->answer.words = keep->words;
}

bool keep_answer(App *app, const parl_answer *answer) {
    assert(app);
    assert(answer);
    Keep *keep = &app->keep;
    if (keep->run == 0) return true;
    bool kept = begin_branch(app) &&
                settle(app, parl_store_keep_voted(keep->store, keep->run, app->table.session,
                                                  keep->votes, keep->vote_count));
    keep->unsaved = !kept;
    if (!kept) remember_answer(keep, answer);
    return kept;
}

bool keep_back(App *app) {
    assert(app);
    Keep *keep = &app->keep;
    int turns = parl_session_turn_count(app->table.session) - 1;
    if (keep->run == 0 || turns < 0) return true;
    int64_t branch = keep->run;
    keep->back = !settle(app, parl_store_branch(keep->store, keep->run, turns, &branch));
    if (keep->back) return false;
    keep->run = branch;
    keep->branches = false;
    return true;
}

int64_t keep_aside(App *app, const parl_session *session) {
    assert(app);
    assert(session);
    Keep *keep = &app->keep;
    int64_t run = 0;
    if (keep->run == 0) return 0;
    return settle(app, parl_store_aside(keep->store, keep->run, session, &run)) ? run : 0;
}

// What the bar says of it: of practice nothing else has to be said.
static void tell_lost(App *app) {
    Keep *keep = &app->keep;
    parl_mode mode = keep_mode(app);
    const char *lead = mode == PARL_MODE_ASSESSED ? "Assessed, not kept"
                       : mode == PARL_MODE_ROOM   ? "Room, not kept"
                                                  : "Not kept";
    if (keep->kept_turns == 0) {
        snprintf(keep->lost, sizeof keep->lost, "%s", lead);
        snprintf(keep->lost_spoken, sizeof keep->lost_spoken,
                 "%s: nothing of this run is there any more when it is left", lead);
        return;
    }
    snprintf(keep->lost, sizeof keep->lost, "%s from answer %d", lead, keep->kept_turns + 1);
    snprintf(keep->lost_spoken, sizeof keep->lost_spoken,
             "%s: what comes after is not there any more when the run is left", keep->lost);
}

void keep_let_go(App *app) {
    assert(app);
    Keep *keep = &app->keep;
    if (!keep->let_go)
        keep->kept_turns =
            keep->run != 0 && app->table.session ? parl_session_turn_count(app->table.session) : 0;
    keep->run = 0;
    keep->branches = false;
    keep->let_go = true;
    tell_lost(app);
}

const char *keep_unread(const App *app) {
    assert(app);
    return app->keep.store ? app->library.trouble : app->keep.trouble;
}
