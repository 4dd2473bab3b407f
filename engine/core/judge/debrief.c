// SPDX-License-Identifier: MIT
//
// The debrief: the journal is walked again, and each answer is held against what it did to
// the score.

#include <assert.h>
#include <stdlib.h>

#include "judge/misses.h"
#include "judge/score.h"
#include "model/people.h"
#include "model/rubric.h"
#include "play/options.h"
#include "play/session.h"

// The score in hundredths of a point before caps, so that small moves are seen. Decisions are
// judged by what could be known then, so the outcome is left out: it moves with luck and time.
static int fine_total(const parl_score *score) {
    int sum = 0;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (i == PARL_SIGNAL_VALUE) continue;
        sum += score->parts[i].weight * score->parts[i].value;
    }
    return sum / 10;
}

// The score on the way. A row of the rubric that was not judged yet stands in the middle: so a good
// answer raises it and a poor one lowers it, also where it is the first.
static parl_score score_on_the_way(const parl_scenario *scenario, const State *state) {
    parl_score score = score_of(scenario, state, true);
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        parl_part *part = &score.parts[parl_rubric_signal(row)];
        if (part->offered && state->rubric_count[row] == 0) part->value = GAUGE_MAX / 2;
    }
    return score;
}

static parl_moment moment_of(int turn, const parl_score *before, const parl_score *after) {
    parl_moment moment = {.turn = turn, .total_change = fine_total(after) - fine_total(before)};
    int most = -1;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (i == PARL_SIGNAL_VALUE) continue;
        int change = after->parts[i].value - before->parts[i].value;
        int moved = abs(change) * after->parts[i].weight;
        if (moved <= most) continue;
        most = moved;
        moment.signal = (parl_signal)i;
        moment.signal_change = change;
    }
    return moment;
}

// Keeps the largest, in order; of equals the earlier one.
static void keep_moment(parl_debrief *debrief, parl_moment moment) {
    int size = abs(moment.total_change);
    if (size == 0) return;
    int at = debrief->moment_count;
    while (at > 0 && abs(debrief->moments[at - 1].total_change) < size) at--;
    if (at == PARL_MOMENTS_MAX) return;
    int last = debrief->moment_count < PARL_MOMENTS_MAX ? debrief->moment_count++
                                                        : PARL_MOMENTS_MAX - 1;
    for (int i = last; i > at; i--) debrief->moments[i] = debrief->moments[i - 1];
    debrief->moments[at] = moment;
}

// The turns that made a signal what it is: its largest rise and fall so far, and the first
// answer that missed what would have raised it. (A firm date in week one lowers nothing; it
// leaves at nothing what a better promise would have raised.)
typedef struct {
    int rise, rise_turn, fall, fall_turn, miss_turn;
} Extremes;

// A line that was not true and that is not believed any more [at the end]: it was put right, and
// holds nothing down.
static bool is_mended(const parl_session *end, const parl_event *event) {
    const parl_scenario *scenario = end->scenario;
    if (event->kind != PARL_EVENT_CLAIM) return false;
    int faithful = scenario->facts[event->subject].faithful_count;
    return event->after >= faithful && end->state.claim[event->person][event->subject] < faithful;
}

static bool has_mended(const parl_session *end, const parl_session *now) {
    for (int i = 0; i < now->events.count; i++)
        if (is_mended(end, &now->events.items[i])) return true;
    return false;
}

// An outcome that moves while a week [passes] is no answer's doing, and understanding that falls
// with a line that is put right later comes back.
static void note_extremes(Extremes *extremes, int turn, bool passes, bool mended,
                          const parl_score *before, const parl_score *after) {
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        if (passes && i == PARL_SIGNAL_VALUE) continue;
        if (mended && i == PARL_SIGNAL_TRANSLATION) continue;
        int change = after->parts[i].value - before->parts[i].value;
        if (change > extremes[i].rise) {
            extremes[i].rise = change;
            extremes[i].rise_turn = turn;
        }
        if (change < extremes[i].fall) {
            extremes[i].fall = change;
            extremes[i].fall_turn = turn;
        }
    }
}

static void note_misses(Extremes *extremes, int turn, const parl_session *session,
                        const parl_session *end) {
    for (int i = 0; i < session->events.count; i++) {
        if (is_mended(end, &session->events.items[i])) continue;
        int signal = misses_signal(session->scenario, &session->state, &session->events.items[i]);
        if (signal == NONE || extremes[signal].miss_turn != NONE) continue;
        extremes[signal].miss_turn = turn;
    }
}

// In whose languages the player spoke: every line that somebody now holds.
static void note_frames(parl_debrief *debrief, const parl_session *session) {
    const parl_scenario *scenario = session->scenario;
    for (int i = 0; i < session->events.count; i++) {
        const parl_event *event = &session->events.items[i];
        if (event->kind != PARL_EVENT_CLAIM || event->reason != REASON_TOLD) continue;
        int frame = scenario->facts[event->subject].renderings[event->after].frame;
        debrief->frames_used |= 1u << frame;
        debrief->heard[event->person] |= 1u << frame;
        if (people_match(scenario, event->person, event->subject, event->after) >= MATCH_OWN) {
            debrief->language_used[event->person] = true;
        }
    }
}

static void note_marks(parl_debrief *debrief, int turn, const parl_session *session) {
    for (int i = 0; i < session->events.count; i++) {
        const parl_event *event = &session->events.items[i];
        if (event->kind != PARL_EVENT_RUBRIC) continue;
        parl_rubric_mark *mark = &debrief->rubric[parl_rubric_row((parl_signal)event->subject)];
        bool first = mark->judged++ == 0;
        if (first || event->after > mark->best) {
            mark->best = event->after;
            mark->best_turn = turn;
        }
        if (first || event->after < mark->weakest) {
            mark->weakest = event->after;
            mark->weakest_turn = turn;
        }
    }
}

static void finish_marks(parl_debrief *debrief, const State *state) {
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        parl_rubric_mark *mark = &debrief->rubric[row];
        if (mark->judged == 0) {
            mark->best_turn = mark->weakest_turn = NONE;
            continue;
        }
        mark->value = rubric_mean(state, row);
        mark->level = parl_rubric_level(mark->value);
    }
}

static void finish(parl_debrief *debrief, const parl_session *session, const Extremes *extremes) {
    debrief->score = parl_session_score(session);
    finish_marks(debrief, &session->state);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        bool good = debrief->score.parts[i].value >= CAP_LIMIT_BELOW;
        const Extremes *row = &extremes[i];
        debrief->quote[i] = good                     ? row->rise_turn
                            : row->miss_turn != NONE ? row->miss_turn
                                                     : row->fall_turn;
    }
    for (int i = 0; i < session->scenario->person_count; i++) {
        debrief->asked[i] = session->state.asked >> i & 1;
    }
}

static bool lets_pass(parl_session *session, const parl_answer *answer) {
    bool desk = parl_session_decision(session)->kind == PARL_DECISION_DESK;
    return desk && answer->count == 1 && answer->values[0] == OPTION_PASS;
}

parl_status parl_session_debrief(const parl_session *session, parl_debrief *out) {
    assert(session);
    assert(out);
    const parl_scenario *scenario = session->scenario;
    Extremes extremes[PARL_SIGNAL_COUNT];
    parl_debrief debrief = {0};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        extremes[i] = (Extremes){.rise_turn = NONE, .fall_turn = NONE, .miss_turn = NONE};
    }
    parl_session *again = session_upto(session, 0);
    parl_score before = score_on_the_way(scenario, &again->state);
    for (int turn = 0; turn < session->turn_count; turn++) {
        parl_turn row = parl_session_turn(session, turn);
        bool passes = lets_pass(again, &row.answer);
        parl_status status = parl_session_answer(again, &row.answer);
        if (status != PARL_OK) {
            parl_session_free(again);
            return PARL_ERR_DIVERGED;
        }
        parl_score after = score_on_the_way(scenario, &again->state);
        // What time brings while a week is let pass was brought about by something earlier.
        if (!passes) keep_moment(&debrief, moment_of(turn, &before, &after));
        note_extremes(extremes, turn, passes, has_mended(session, again), &before, &after);
        note_misses(extremes, turn, again, session);
        note_frames(&debrief, again);
        note_marks(&debrief, turn, again);
        before = after;
    }
    finish(&debrief, session, extremes);
    parl_session_free(again);
    *out = debrief;
    return PARL_OK;
}
