// SPDX-License-Identifier: MIT
//
// Which answers stand for a row and for a round, and how they are told.

#include <assert.h>

#include "practice/committee.h"

// --- For and against ----------------------------------------------------------------------------

static bool same_answer(const Judged *one, const Judged *other) {
    return one->round == other->round && one->turn == other->turn;
}

// The answers of [round] among the first [count], each once; [known]: [judged] is of one of them.
static int lines_of(const Judged *const *list, int count, const Judged *judged, bool *known) {
    int lines = 0;
    *known = false;
    for (int i = 0; i < count; i++) {
        bool again = false;
        if (list[i]->round != judged->round) continue;
        *known = *known || same_answer(list[i], judged);
        for (int j = 0; j < i; j++) again = again || same_answer(list[i], list[j]);
        lines += !again;
    }
    return lines;
}

static bool has_row(const Judged *const *list, int count, int row) {
    for (int i = 0; i < count; i++) {
        if (list[i]->row == row) return true;
    }
    return false;
}

// How much [judged] adds to what was chosen already: how far it lies above what its row comes to,
// or against the player below it, and of answers that are alike those of a round that has said
// less. -1: it may not be chosen.
static int weight_of(const Committee *committee, bool speaks_for, const Judged *const *list,
                     int count, const Judged *judged) {
    enum { LINE = 8, WHOLE = 1000 };  // LINE: more than the lines that a round may have
    bool known;
    int mean = committee->verdict.values[judged->row];
    bool speaks = (parl_rubric_level(judged->value) >= PARL_LEVEL_WANTED) == speaks_for;
    int lines = lines_of(list, count, judged, &known);
    if (!speaks || mean < 0 || has_row(list, count, judged->row)) return -1;
    if (lines >= EVIDENCE_ROUND && !known) return -1;
    int distance = speaks_for ? judged->value - mean : mean - judged->value;
    return (WHOLE + distance) * LINE + LINE - 1 - lines;
}

int committee_evidence(const Committee *committee, bool speaks_for,
                       const Judged *out[PARL_RUBRIC_COUNT]) {
    assert(committee);
    assert(out);
    int count = 0;
    for (; count < PARL_RUBRIC_COUNT; count++) {
        const Judged *best = NULL;
        int most = -1;
        for (int i = 0; i < committee->judged_count; i++) {
            const Judged *judged = &committee->judged[i];
            int weight = weight_of(committee, speaks_for, out, count, judged);
            if (weight > most) best = judged, most = weight;
        }
        if (!best) break;
        out[count] = best;
    }
    return count;
}

// --- Best and weakest of a round ----------------------------------------------------------------

// The mean of what the answer of [judged] was judged by.
static int mean_of(const Committee *committee, const Judged *judged) {
    int sum = 0, count = 0;
    for (int i = 0; i < committee->judged_count; i++) {
        const Judged *other = &committee->judged[i];
        if (!same_answer(judged, other)) continue;
        sum += other->value;
        count++;
    }
    return count > 0 ? sum / count : 0;
}

const Judged *committee_extreme(const Committee *committee, int round, bool best) {
    assert(committee);
    const Judged *found = NULL;
    int sign = best ? 1 : -1;
    for (int i = 0; i < committee->judged_count; i++) {
        const Judged *judged = &committee->judged[i];
        if (judged->round != round) continue;
        int more = found ? sign * (mean_of(committee, judged) - mean_of(committee, found)) : 1;
        bool shows =
            more == 0 && same_answer(judged, found) && sign * (judged->value - found->value) > 0;
        if (more > 0 || shows) found = judged;
    }
    return found;
}

// --- Told ---------------------------------------------------------------------------------------

static const char *option_text(const parl_decision *decision, int value) {
    for (int i = 0; i < decision->option_count; i++) {
        if (decision->options[i].value == value) return decision->options[i].text;
    }
    return "";
}

// Where [value] stands in [order]; -1: nowhere.
static int place_in(const parl_answer *order, int value) {
    for (int i = 0; i < order->count; i++) {
        if (order->values[i] == value) return i;
    }
    return -1;
}

// The first two neighbours of an order that the key has the other way round; its first and its last
// where the key is silent ([best] is empty) or agrees.
static void add_order(const parl_decision *decision, const parl_answer *answer,
                      const parl_answer *best, Ink *ink) {
    const char *first = option_text(decision, answer->values[0]);
    const char *last = option_text(decision, answer->values[answer->count - 1]);
    for (int i = 0; i + 1 < answer->count; i++) {
        int one = answer->values[i], other = answer->values[i + 1];
        if (place_in(best, one) <= place_in(best, other)) continue;
        ink_add(ink, "You put “%s” before “%s”: by the author's key it comes after.",
                option_text(decision, one), option_text(decision, other));
        return;
    }
    ink_add(ink, "You put “%s” first, and “%s” last.", first, last);
}

static void tell_order(const Committee *committee, const Judged *judged, const char *label,
                       Doc *doc) {
    const parl_session *session = committee->request->rounds[judged->round];
    parl_answer answer = parl_session_turn(session, judged->turn).answer, best;
    parl_session *again = NULL;
    if (parl_session_upto(&again, session, judged->turn) != PARL_OK) return;
    if (!parl_session_best(again, &best)) best = (parl_answer){0};
    Ink ink = {0};
    add_order(parl_session_decision(again), &answer, &best, &ink);
    doc_note(doc, label, ink_text(&ink));
    ink_clear(&ink);
    parl_session_free(again);
}

void committee_tell(const Committee *committee, const Judged *judged, const char *label, Doc *doc) {
    assert(committee);
    assert(judged);
    if (judged->kind == PARL_DECISION_RANK) {
        tell_order(committee, judged, label, doc);
        return;
    }
    Ink said = {0};
    committee_said(committee, judged->round, judged->turn, &said);
    doc_quote(doc, label, ink_text(&said));
    ink_clear(&said);
}
