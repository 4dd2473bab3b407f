// SPDX-License-Identifier: MIT
//
// A hint: what hangs on the present decision, and never which answer it is.

#include <assert.h>
#include <stdio.h>

#include "parlance_report.h"

// Below that, in hundredths of a point, nothing hangs on it.
enum { HANGS_FROM = 100 };

// Some options that can be taken now. False where there are none to take.
static bool any_answer(parl_session *session, parl_answer *out) {
    const parl_decision *decision = parl_session_decision(session);
    bool several = decision->kind == PARL_DECISION_PICK || decision->kind == PARL_DECISION_RANK;
    int take = several ? decision->take : 1;
    *out = (parl_answer){0};
    if (decision->kind == PARL_DECISION_GRID) {
        while (out->count < decision->row_count)
            out->values[out->count++] = (int16_t)decision->options[0].value;
        return true;
    }
    for (int i = 0; i < decision->option_count && out->count < take; i++) {
        const parl_option *option = &decision->options[i];
        if (option->open) out->values[out->count++] = (int16_t)option->value;
    }
    return out->count > 0;
}

static bool look(parl_session *copy, parl_look *out) {
    parl_answer answer;
    int turn = parl_session_turn_count(copy);
    return any_answer(copy, &answer) && parl_session_answer(copy, &answer) == PARL_OK &&
           parl_session_look(copy, turn, out) == PARL_OK;
}

size_t parl_report_hint(const parl_session *session, char *out, size_t size) {
    assert(session);
    parl_session *copy = NULL;
    parl_look found = {0};
    parl_status status = parl_session_upto(&copy, session, 0);
    assert(status == PARL_OK);  // [session] has begun the same way.
    (void)status;
    parl_session_copy(copy, session);
    const char *lead =
                   "No answer is far ahead of the others here. Think of who listens, and what they "
                   "decide in",
               *sentence = "";
    if (parl_session_decision(copy)->kind == PARL_DECISION_ESTIMATE) {
        lead = "Say what the evidence gives, no more and no less";
    } else if (look(copy, &found) && found.answers >= 2 && found.best - found.mean >= HANGS_FROM) {
        lead = "Something hangs on this one, above all: ";
        sentence = parl_signal_sentence(found.points);
    }
    parl_session_free(copy);
    return (size_t)snprintf(out, size, "%s%s.", lead, sentence);
}
