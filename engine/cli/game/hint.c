// SPDX-License-Identifier: MIT
//
// `hint`: what hangs on the present decision, and never which answer it is.

#include <assert.h>
#include <stdlib.h>

#include "game/game.h"
#include "parlance_report.h"

// Below that, in hundredths of a point, nothing hangs on it.
enum { HANGS_FROM = 100 };

// Some options that can be taken now. False where there are none to take.
static bool any_answer(parl_session *session, parl_answer *out) {
    const parl_decision *decision = parl_session_decision(session);
    int take = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    *out = (parl_answer){0};
    for (int i = 0; i < decision->option_count && out->count < take; i++) {
        const parl_option *option = &decision->options[i];
        if (option->open) out->values[out->count++] = (int16_t)option->value;
    }
    return out->count > 0;
}

// Looks at the present decision, in a copy that is thrown away.
static bool look(const Game *game, parl_look *out) {
    parl_session *copy = NULL;
    parl_answer answer;
    int turn = parl_session_turn_count(game->session);
    parl_status status = parl_session_new(&copy, game->scenario, parl_session_seed(game->session));
    if (status != PARL_OK) return false;
    parl_session_copy(copy, game->session);
    bool fine = any_answer(copy, &answer) && parl_session_answer(copy, &answer) == PARL_OK &&
                parl_session_look(copy, turn, out) == PARL_OK;
    parl_session_free(copy);
    return fine;
}

void show_hint(Game *game) {
    assert(game);
    parl_look found;
    Terminal *terminal = &game->terminal;
    if (parl_session_decision(game->session)->kind == PARL_DECISION_ESTIMATE) {
        terminal_line(terminal, 2, "Say what the evidence gives, no more and no less: ? evidence.");
    } else if (!look(game, &found) || found.answers < 2 || found.best - found.mean < HANGS_FROM) {
        terminal_line(terminal, 2, "Little hangs on this one. Say what you would say.");
    } else {
        terminal_line(terminal, 2, "Something hangs on this one, above all: %s.",
                      parl_signal_sentence(found.points));
    }
}
