// SPDX-License-Identifier: MIT
//
// A hint: what hangs on the present decision, and never which answer it is.

#include <assert.h>

#include "page/ink.h"
#include "parlance_report.h"
#include "play/session.h"
#include "players/players.h"

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

// --- One fact in several lines ---------------------------------------------------------------

typedef struct {
    int listener;    // -1: the decision is not which line to say
    unsigned frames;  // bit n: a line speaks in frame n
    int false_ones;
} Lines;

static Lines lines_of(parl_session *session) {
    const parl_scenario *scenario = session->scenario;
    const Options *options = session_options(session);
    Lines lines = {.listener = -1};
    if (options->kind != PARL_DECISION_MENU) return lines;
    if (!offer_is_wording(scenario, options->menu)) return lines;
    const Choice *first = &scenario->choices[options->menu->choice_first];
    lines.listener = scenario->moves[scenario->steps[first->body].a].person;
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].closed != CLOSED_NOT) continue;
        const Offer offer = {.scenario = scenario,
                             .state = &session->state,
                             .options = options,
                             .value = options->options[i].value};
        Traits traits = offer_traits(&offer);
        lines.frames |= traits.frames;
        lines.false_ones += traits.distorts;
    }
    return lines;
}

// Somebody who hears it in words that they do not decide in has not heard it, whatever can still
// be mended later: of such lines it is never said that they come to the same.
static void add_lines(Ink *ink, const parl_session *session, const Lines *lines) {
    const char *name = parl_session_person(session, lines->listener).name;
    bool several = (lines->frames & (lines->frames - 1)) != 0;
    ink_add(ink, "%sThe listener is %s: ", ink->size ? " " : "", name);
    ink_add(ink, several ? "which line speaks of what they decide?" : "what do they decide by it?");
    if (lines->false_ones == 1)
        ink_add(ink, " And is it still the same fact? One line here is not the whole truth.");
    if (lines->false_ones > 1)
        ink_add(ink, " And is it still the same fact? Some lines here are not the whole truth.");
}

// --- What hangs on it ----------------------------------------------------------------------------

// Only single answers are all compared: of orders and of grids there are too many.
static const char *even(parl_decision_kind kind) {
    switch (kind) {
        case PARL_DECISION_PICK:
        case PARL_DECISION_RANK:
        case PARL_DECISION_GRID:
            return "Take them one by one: what would somebody do differently because of each?";
        case PARL_DECISION_DESK:
            return "By what can be known now it comes to about the same whom you see first, as "
                   "long as nobody is left waiting.";
        default:
            return "By what can be known now the answers come to about the same score. What is "
                   "heard in them is another matter: think of who listens, and what they decide.";
    }
}

static void add_compared(Ink *ink, parl_session *copy) {
    parl_decision_kind kind = parl_session_decision(copy)->kind;
    Lines lines = lines_of(copy);
    parl_look found = {0};
    if (lines.listener >= 0) add_lines(ink, copy, &lines);
    if (look(copy, &found) && found.answers >= 2 && found.spread > PARL_REGRET_MIN)
        ink_add(ink, "%sSomething hangs on this one, above all: %s.", ink->size ? " " : "",
                parl_signal_sentence(found.hangs));
    else if (lines.listener < 0)
        ink_add(ink, "%s", even(kind));
}

static void add_hint(Ink *ink, parl_session *copy) {
    switch (parl_session_decision(copy)->kind) {
        case PARL_DECISION_NONE: return;
        case PARL_DECISION_ESTIMATE:
            ink_add(ink, "Say what the evidence gives, no more and no less.");
            return;
        case PARL_DECISION_WRITE:
            ink_add(ink, "Who listens, what do they decide, and what is the one thing that you ask "
                         "of them?");
            return;
        default: add_compared(ink, copy);
    }
}

size_t parl_report_hint(const parl_session *session, char *out, size_t size) {
    assert(session);
    parl_session *copy = NULL;
    parl_status status = parl_session_upto(&copy, session, 0);
    assert(status == PARL_OK);  // [session] has begun the same way.
    (void)status;
    parl_session_copy(copy, session);
    Ink ink = {0};
    add_hint(&ink, copy);
    parl_session_free(copy);
    return ink_hand_out(&ink, out, size);
}
