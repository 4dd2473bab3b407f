// SPDX-License-Identifier: MIT
//
// `parlance replay RUN`: the conversation of a kept run, as it was.

#include <inttypes.h>
#include <stdlib.h>

#include "game/game.h"
#include "kept/kept.h"

static int tell(const Kept *kept) {
    Game game = {
        .name = kept->run.scenario,
        .scenario = kept->scenario,
        .info = parl_scenario_describe(kept->scenario),
    };
    parl_status status = parl_session_upto(&game.session, kept->session, 0);
    if (status != PARL_OK) {
        return complain(EXIT_FOUND, "run %" PRId64 " does not begin: %s", kept->run.id,
                        parl_status_text(status));
    }
    terminal_open(&game.terminal);
    game.terminal.typed = false;  // Nobody is asked anything.
    int code = game_replay(&game, kept->session);
    terminal_close(&game.terminal);
    changes_clear(&game.changes);
    parl_session_free(game.session);
    return code;
}

int replay_run(const Options *options) {
    Kept kept;
    int code;
    if (!kept_open(&kept, options->names[0], &code)) return code;
    code = tell(&kept);
    kept_tell_gap(&kept);
    if (kept.gap.turn >= 0) code = EXIT_FOUND;
    kept_close(&kept);
    return code;
}
