// SPDX-License-Identifier: MIT
//
// Keeping the run: an answer is on the disk before its effect is shown.

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "game/game.h"
#include "kept/kept.h"

bool keep_agreed(Terminal *terminal) {
    return terminal_agrees(terminal, "Play without keeping it? yes or no > ");
}

// From here on the run is in memory only.
static void let_go(Game *game) {
    parl_store_free(game->keep.store);
    game->keep.store = NULL;
    game->keep.run = 0;
    terminal_line(&game->terminal, 0, "From here on this run is not kept.");
}

// True where the run goes on, kept or not.
static bool settle(Game *game, parl_store_status status) {
    if (status == PARL_STORE_OK) return true;
    const char *trouble = parl_store_trouble(game->keep.store);
    complain(EXIT_FOUND, "not saved: %s", *trouble ? trouble : parl_store_status_text(status));
    if (keep_agreed(&game->terminal)) {
        let_go(game);
        return true;
    }
    game->keep.lost = true;
    return false;
}

// The branch that a run with a gap goes on as.
static bool begin_branch(Game *game) {
    Keep *keep = &game->keep;
    if (!keep->branches) return true;
    if (!settle(game, parl_store_branch(keep->store, keep->run, keep->branch_turns, &keep->run))) {
        return false;
    }
    keep->branches = false;
    return true;
}

bool keep_answer(Game *game) {
    assert(game);
    if (!game->keep.store) return true;
    if (!begin_branch(game)) return false;
    if (!game->keep.store) return true;
    return settle(game, parl_store_keep(game->keep.store, game->keep.run, game->session));
}

bool keep_back(Game *game) {
    assert(game);
    int turns = parl_session_turn_count(game->session) - 1;
    int64_t branch = game->keep.run;
    if (!game->keep.store) return true;
    parl_store_status status = parl_store_branch(game->keep.store, game->keep.run, turns, &branch);
    if (!settle(game, status)) return false;
    if (!game->keep.store) return true;
    terminal_line(&game->terminal, 0,
                  "From here on this is run %" PRId64
                  ", which counts for no best and no trend; run "
                  "%" PRId64 " stays as it was.",
                  branch, game->keep.run);
    game->keep.run = branch;
    game->keep.branches = false;
    return true;
}

// --- Going on ----------------------------------------------------------------------------------

// The run goes on from the last answer that can still be given. As a branch, and that begins with
// its first new answer: looking changes nothing.
static void go_round(Game *game, const parl_run *run, const parl_gap *gap) {
    const char *why = gap->why == PARL_ERR_DIVERGED
                          ? "leads elsewhere now"
                          : "cannot be given any more: the scenario has changed";
    terminal_line(&game->terminal, 0,
                  "Answer %d of %d, “%s”, %s. You go on from there; the run itself stays as it is.",
                  gap->turn + 1, run->turns, gap->said ? gap->said : "", why);
    game->keep.branches = true;
    game->keep.branch_turns = gap->turn;
}

int keep_go_on(Game *game, const parl_run *run) {
    assert(game);
    assert(run);
    parl_gap gap = {.turn = -1};
    if (run->over) {
        return complain(EXIT_WRONG_USE,
                        "run %" PRId64 " is over; `parlance debrief %" PRId64 "` looks back at it",
                        run->id, run->id);
    }
    game->keep.run = run->id;
    game->assessed = run->mode == PARL_MODE_ASSESSED;
    game->continued = true;
    parl_store_status status =
        parl_store_replay(game->keep.store, run->id, game->scenario, &game->session, &gap);
    if (status == PARL_STORE_ERR_DIVERGED && game->session) {
        go_round(game, run, &gap);
        status = PARL_STORE_OK;
    }
    free(gap.said);
    return status == PARL_STORE_OK ? EXIT_FINE : kept_complain(game->keep.store, status);
}

void keep_tell(Game *game) {
    assert(game);
    if (!game->keep.store) return;
    if (parl_session_over(game->session)) {
        terminal_line(&game->terminal, 2,
                      "Kept as run %" PRId64
                      ". The whole debrief, with a thousand worlds: parlance "
                      "debrief %" PRId64 " --html FILE (how you are getting on: parlance progress)",
                      game->keep.run, game->keep.run);
    } else if (game->again) {
        terminal_line(&game->terminal, 2,
                      "Kept as run %" PRId64 ". To go on from here: parlance %s %s",
                      game->keep.run, game->again, game->name);
    } else {
        terminal_line(&game->terminal, 2,
                      "Kept as run %" PRId64
                      ". To go on from here: parlance play %s --run %" PRId64,
                      game->keep.run, game->name, game->keep.run);
    }
}
