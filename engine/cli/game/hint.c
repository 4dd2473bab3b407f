// SPDX-License-Identifier: MIT
//
// `hint`: what hangs on the present decision.

#include <assert.h>

#include "game/game.h"
#include "parlance_report.h"

void show_hint(Game *game) {
    assert(game);
    char hint[PARL_HINT_MAX];
    bool estimate = parl_session_decision(game->session)->kind == PARL_DECISION_ESTIMATE;
    parl_report_hint(game->session, hint, sizeof hint);
    terminal_line(&game->terminal, 2, "%s%s", hint, estimate ? " See ? evidence." : "");
}
