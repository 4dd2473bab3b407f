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

// Brings back the run that waits to go on; [out] stays NULL where none does. The window plays for
// practice: an assessed run waits for the terminal.
static parl_store_status bring_back(App *app, const AppOptions *options, const char *profile,
                                    parl_session **out) {
    Keep *keep = &app->keep;
    parl_run run;
    parl_gap gap = {.turn = -1};
    parl_store_status status =
        parl_store_unfinished(keep->store, profile, options->scenario, PARL_MODE_PRACTICE, &run);
    if (status == PARL_STORE_ERR_NO_RUN) return PARL_STORE_OK;
    if (status != PARL_STORE_OK) return status;
    status = parl_store_replay(keep->store, run.id, app->scenario, out, &gap);
    if (status == PARL_STORE_ERR_DIVERGED && *out) {
        go_round(app, &gap);
        status = PARL_STORE_OK;
    }
    free(gap.said);
    if (status == PARL_STORE_OK) {
        keep->run = run.id;
        return status;
    }
    parl_session_free(*out);
    *out = NULL;
    return status;
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
        parl_store_status status = PARL_STORE_OK;
        if (!options->anew) status = bring_back(app, options, profile, &session);
        if (status != PARL_STORE_OK) {
            remember_trouble(app, status);
            app_cover(app, OVERLAY_UNSAVED);
            keep_let_go(app);  // What waits there is left alone.
        }
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
    if (!keep->store) return true;
    bool kept = begin_branch(app) &&
                settle(app, parl_store_keep(keep->store, keep->run, app->table.session));
    keep->unsaved = !kept;
    if (!kept) remember_answer(keep, answer);
    return kept;
}

bool keep_back(App *app) {
    assert(app);
    Keep *keep = &app->keep;
    int turns = parl_session_turn_count(app->table.session) - 1;
    if (!keep->store || turns < 0) return true;
    int64_t branch = keep->run;
    keep->back = !settle(app, parl_store_branch(keep->store, keep->run, turns, &branch));
    if (keep->back) return false;
    keep->run = branch;
    keep->branches = false;
    return true;
}

void keep_let_go(App *app) {
    assert(app);
    parl_store_free(app->keep.store);
    app->keep.store = NULL;
    app->keep.run = 0;
}
