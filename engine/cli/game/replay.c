// SPDX-License-Identifier: MIT
//
// A run as it was played, told again line by line.

#include <assert.h>
#include <stdlib.h>

#include "game/game.h"
#include "parlance_report.h"

// What the player said, after the prompt.
static void echo(Game *game, const parl_session *kept, int turn) {
    size_t size = parl_session_turn_text(kept, turn, NULL, 0);
    char *text = malloc(size + 1);
    if (!text) abort();
    parl_session_turn_text(kept, turn, text, size + 1);
    terminal_echo(&game->terminal, "> ", text);
    free(text);
}

static bool play_turn(Game *game, const parl_session *kept, int turn) {
    parl_turn row = parl_session_turn(kept, turn);
    game->asked = parl_session_decision(game->session)->kind;
    game->here = parl_report_present(game->session);
    if (parl_session_answer(game->session, &row.answer) != PARL_OK) return false;
    int first = game->changes.count;
    changes_take(&game->changes, game->session);
    show_events(game, first);
    return true;
}

int game_replay(Game *game, const parl_session *kept) {
    assert(game);
    assert(kept);
    changes_take(&game->changes, game->session);
    show_opening(game);
    show_events(game, 0);
    for (int turn = 0; turn < parl_session_turn_count(kept); turn++) {
        show_decision(game);
        echo(game, kept, turn);
        if (!play_turn(game, kept, turn)) return EXIT_FOUND;
    }
    return EXIT_FINE;
}

void game_catch_up(Game *game) {
    assert(game);
    parl_session *again = NULL;
    parl_status status = parl_session_upto(&again, game->session, 0);
    for (int turn = 0; status == PARL_OK; turn++) {
        changes_take(&game->changes, again);
        if (turn == parl_session_turn_count(game->session)) break;
        parl_turn row = parl_session_turn(game->session, turn);
        status = parl_session_answer(again, &row.answer);
    }
    parl_session_free(again);
}
