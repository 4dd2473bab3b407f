// SPDX-License-Identifier: MIT
#include "journal/replay.h"

#include <assert.h>

void journal_replay(const parl_session *run, JournalSeen seen, void *data) {
    assert(run);
    assert(seen);
    parl_session *again = NULL;
    if (parl_session_upto(&again, run, 0) != PARL_OK) return;
    seen(data, again);
    for (int i = 0; i < parl_session_turn_count(run); i++) {
        parl_turn turn = parl_session_turn(run, i);
        if (parl_session_answer(again, &turn.answer) != PARL_OK) break;
        seen(data, again);
    }
    parl_session_free(again);
}
