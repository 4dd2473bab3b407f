// SPDX-License-Identifier: MIT
//
// Keeping the run: an answer is on the disk before its effect is shown.

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"

// Whose runs these are: the player of the newest one, else nobody in particular.
static void profile_of(parl_store *store, char *out, size_t size) {
    if (parl_store_last_profile(store, out, size) == 0) snprintf(out, size, "you");
}

static void remember_trouble(App *app, parl_store_status status) {
    const char *trouble = parl_store_trouble(app->keep.store);
    if (!*trouble) trouble = parl_store_status_text(status);
    snprintf(app->keep.trouble, sizeof app->keep.trouble, "%s", trouble);
}

// --- Beginning --------------------------------------------------------------------------------

// The run that waits to go on; NULL where none does. Of an edited scenario as far as its answers
// still exist, as a branch.
static parl_session *bring_back(App *app, const AppOptions *options, const char *profile) {
    Keep *keep = &app->keep;
    parl_run run;
    parl_gap gap = {.turn = -1};
    parl_session *session = NULL;
    parl_store_status status = parl_store_unfinished(keep->store, profile, options->scenario, &run);
    if (status != PARL_STORE_OK) return NULL;
    keep->run = run.id;
    status = parl_store_replay(keep->store, run.id, app->scenario, &session, &gap);
    if (status == PARL_STORE_ERR_DIVERGED && session) {
        char notice[160];
        status = parl_store_branch(keep->store, run.id, gap.turn, &keep->run);
        snprintf(notice, sizeof notice,
                 "The scenario has changed; answer %d cannot be given any more. You go on there.",
                 gap.turn + 1);
        app_notice(app, true, notice);
    }
    free(gap.said);
    if (status == PARL_STORE_OK) return session;
    parl_session_free(session);
    return NULL;
}

static void begin_kept(App *app, const AppOptions *options, const char *profile,
                       const parl_session *session) {
    Keep *keep = &app->keep;
    const parl_run_start start = {.profile = profile, .scenario = options->scenario};
    parl_store_status status = parl_store_begin(keep->store, &start, session, &keep->run);
    if (status == PARL_STORE_OK) return;
    remember_trouble(app, status);
    app_cover(app, OVERLAY_UNSAVED);
}

parl_session *keep_begin(App *app, const AppOptions *options, char *error, size_t size) {
    assert(app);
    assert(options);
    char profile[4 * PARL_PROFILE_MAX + 1] = "";
    parl_session *session = NULL;
    app->keep.store = options->store;
    if (options->trouble) {
        snprintf(app->keep.trouble, sizeof app->keep.trouble, "%s", options->trouble);
        app_cover(app, OVERLAY_UNSAVED);
    }
    if (app->keep.store) {
        profile_of(app->keep.store, profile, sizeof profile);
        if (!options->anew) session = bring_back(app, options, profile);
    }
    if (session) return session;
    parl_status status = parl_session_new(&session, app->scenario, options->seed);
    if (status != PARL_OK) {
        snprintf(error, size, "the scenario does not begin: %s", parl_status_text(status));
        return NULL;
    }
    if (app->keep.store) begin_kept(app, options, profile, session);
    return session;
}

// --- On the way ---------------------------------------------------------------------------------

// The player is asked whether to try again, to go on without, or to leave.
static bool settle(App *app, parl_store_status status) {
    if (status == PARL_STORE_OK) return true;
    remember_trouble(app, status);
    app_cover(app, OVERLAY_UNSAVED);
    return false;
}

bool keep_answer(App *app, const parl_answer *answer) {
    assert(app);
    assert(answer);
    Keep *keep = &app->keep;
    if (!keep->store) return true;
    bool kept = settle(app, parl_store_keep(keep->store, keep->run, app->table.session));
    keep->unsaved = !kept;
    if (!kept) keep->answer = *answer;
    return kept;
}

bool keep_back(App *app) {
    assert(app);
    Keep *keep = &app->keep;
    int turns = parl_session_turn_count(app->table.session) - 1;
    if (!keep->store || turns < 0) return true;
    int64_t branch = keep->run;
    if (!settle(app, parl_store_branch(keep->store, keep->run, turns, &branch))) return false;
    keep->run = branch;
    return true;
}

void keep_let_go(App *app) {
    assert(app);
    parl_store_free(app->keep.store);
    app->keep.store = NULL;
    app->keep.run = 0;
}
