// SPDX-License-Identifier: MIT
//
// From votes to splits: the run played again up to each answer that a room has voted on.

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "debrief/room/room.h"

// --- The lines ----------------------------------------------------------------------------------

// A room for each vote and each choice.
static Line *line_of(Split *split, int value) {
    for (int i = 0; i < split->line_count; i++) {
        if (split->lines[i].value == value) return &split->lines[i];
    }
    Line *line = &split->lines[split->line_count++];
    *line = (Line){.value = value};
    if (split->kind == PARL_DECISION_ESTIMATE) ink_add(&line->text, "%d", value);
    return line;
}

static void add_options(Split *split, const parl_decision *decision) {
    for (int i = 0; i < decision->option_count; i++) {
        ink_add(&line_of(split, decision->options[i].value)->text, "%s", decision->options[i].text);
    }
}

static void add_votes(const Page *page, Split *split) {
    const parl_debrief_request *request = page->request;
    for (int i = 0; i < request->vote_count; i++) {
        const parl_vote *vote = &request->votes[i];
        if (vote->turn != split->turn) continue;
        line_of(split, vote->value)->votes += vote->count;
        split->all += vote->count;
    }
}

static void add_taken(const Page *page, Split *split) {
    parl_turn turn = parl_session_turn(page->session, split->turn);
    for (int i = 0; i < turn.answer.count; i++) line_of(split, turn.answer.values[i])->taken = true;
}

// The order of the author stays where it says nothing else.
static bool stands_before(const Split *split, const Line *one, const Line *other) {
    if (split->kind == PARL_DECISION_ESTIMATE) return one->value < other->value;
    return one->votes > other->votes;
}

static void sort_lines(Split *split) {
    for (int i = 1; i < split->line_count; i++) {
        Line line = split->lines[i];
        int at = i;
        for (; at > 0 && stands_before(split, &line, &split->lines[at - 1]); at--)
            split->lines[at] = split->lines[at - 1];
        split->lines[at] = line;
    }
}

// --- What was asked -----------------------------------------------------------------------------

static void add_said(const Page *page, const parl_session *again, Split *split) {
    int count = 0;
    const parl_event *events = parl_session_events(again, &count);
    for (int i = count - 1; i >= 0; i--) {
        if (events[i].kind != PARL_EVENT_SAID || events[i].person < 0) continue;
        ink_add(&split->asker, "%s", parl_session_person(page->session, events[i].person).name);
        ink_event(&split->asked, page->scenario, &events[i]);
        return;
    }
}

static void add_asked(const Page *page, parl_session *again, Split *split) {
    const parl_decision *decision = parl_session_decision(again);
    if (*decision->prompt)
        ink_add(&split->asked, "%s", decision->prompt);
    else if (decision->kind == PARL_DECISION_DESK)
        ink_add(&split->asked, "Whom to see");
    else
        add_said(page, again, split);
}

// --- How it split -------------------------------------------------------------------------------

static int votes_taken(const Split *split) {
    int sum = 0;
    for (int i = 0; i < split->line_count; i++) {
        if (split->lines[i].taken) sum += split->lines[i].votes;
    }
    return sum;
}

// Of what most were for: as many lines as are taken, which stand first.
static int votes_most(const Split *split) {
    int sum = 0;
    for (int i = 0; i < split->take && i < split->line_count; i++) sum += split->lines[i].votes;
    return sum;
}

static void judge_lines(Split *split) {
    int last = split->take - 1;
    split->divided = 1000 - (int)(1000LL * votes_most(split) / split->all);
    split->level = split->take < split->line_count &&
                   split->lines[last].votes == split->lines[split->take].votes;
    split->verdict = votes_taken(split) == votes_most(split) ? SPLIT_WITH_MOST : SPLIT_UNKNOWN;
}

static int middle_of(const Split *split) {
    int seen = 0;
    for (int i = 0; i < split->line_count; i++) {
        seen += split->lines[i].votes;
        if (seen > split->all / 2) return split->lines[i].value;
    }
    return split->from;
}

static void judge_figures(Split *split) {
    int span = split->till - split->from;
    int64_t apart = 0;
    split->middle = middle_of(split);
    for (int i = 0; i < split->line_count; i++) {
        const Line *line = &split->lines[i];
        apart += (int64_t)line->votes * abs(line->value - split->middle);
        if (line->taken && line->value != split->middle) split->verdict = SPLIT_UNKNOWN;
    }
    // Half of the room at either end of the range: that is as far apart as figures can be.
    split->divided = span > 0 ? (int)(2000 * apart / split->all / span) : 0;
}

// --- What it was worth --------------------------------------------------------------------------

static bool has_value(const parl_answer *answer, int value) {
    for (int i = 0; i < answer->count; i++) {
        if (answer->values[i] == value) return true;
    }
    return false;
}

static bool is_most(const Split *split, const parl_answer *answer) {
    if (split->level || answer->count != split->take) return false;
    for (int i = 0; i < split->take; i++) {
        if (!has_value(answer, split->lines[i].value)) return false;
    }
    return true;
}

static const Line *line_taken_by(const Split *split, const parl_answer *answer) {
    for (int i = 0; i < split->line_count && answer->count == 1; i++) {
        if (split->lines[i].value == answer->values[0]) return &split->lines[i];
    }
    return NULL;
}

// Something else was taken than most were for. Of two answers the mean tells the other's worth.
static void judge_other(Split *split, const parl_look *look) {
    int lost = look->best - look->taken, other = 2 * (look->mean - look->taken);
    if (lost >= PARL_REGRET_MIN && is_most(split, &look->better)) {
        split->verdict = SPLIT_BETTER;
        split->gain = lost;
    } else if (look->answers == 2 && split->take == 1 && -other >= PARL_REGRET_MIN) {
        split->verdict = SPLIT_WORSE;
        split->gain = -other;
    } else if (lost < PARL_REGRET_MIN) {
        split->verdict = SPLIT_NO_BETTER;
    }
}

// Only of a run that is over: else the better answer could still be given.
static void judge_worth(const Page *page, Split *split) {
    const parl_lookback *back = page->request->lookback;
    if (!back || split->turn >= back->turn_count || !parl_session_over(page->session)) return;
    const parl_look *look = &back->looks[split->turn];
    if (look->answers < 2 || split->kind == PARL_DECISION_ESTIMATE || look->capped > 0) return;
    if (split->verdict == SPLIT_UNKNOWN) judge_other(split, look);
    if (split->verdict == SPLIT_BETTER || look->best - look->taken < PARL_REGRET_MIN) return;
    split->better = line_taken_by(split, &look->better);
    split->lost = look->best - look->taken;
}

// --- All of them --------------------------------------------------------------------------------

static void split_clear(Split *split) {
    for (int i = 0; i < split->line_count; i++) ink_clear(&split->lines[i].text);
    free(split->lines);
    ink_clear(&split->asker);
    ink_clear(&split->asked);
}

static void begin(const Page *page, parl_session *again, Split *split) {
    const parl_decision *decision = parl_session_decision(again);
    split->kind = decision->kind;
    split->week = page->info.weeks > 0 ? parl_session_clock(again).week : 0;
    split->from = decision->from;
    split->till = decision->till;
    split->take = decision->kind == PARL_DECISION_PICK ? decision->take : 1;
    // A row more for what was taken.
    int most = page->request->vote_count + PARL_OPTIONS_MAX + PARL_ANSWER_MAX;
    split->lines = calloc((size_t)most, sizeof *split->lines);
    if (!split->lines) abort();
}

// False where nobody has voted on answer [turn], or the run does not replay.
static bool split_of(const Page *page, int turn, Split *split) {
    *split = (Split){.turn = turn};
    parl_session *again = walk_to(page, turn);
    if (!again) return false;
    begin(page, again, split);
    if (split->kind != PARL_DECISION_ESTIMATE) add_options(split, parl_session_decision(again));
    add_asked(page, again, split);
    add_votes(page, split);
    add_taken(page, split);
    parl_session_free(again);
    if (split->all == 0) {
        split_clear(split);
        return false;
    }
    sort_lines(split);
    if (split->kind == PARL_DECISION_ESTIMATE)
        judge_figures(split);
    else
        judge_lines(split);
    judge_worth(page, split);
    return true;
}

static bool has_votes(const parl_debrief_request *request, int turn) {
    for (int i = 0; i < request->vote_count; i++) {
        if (request->votes[i].turn == turn) return true;
    }
    return false;
}

// The most divided first; of those alike the earlier one.
static void sort(Splits *splits) {
    for (int i = 1; i < splits->count; i++) {
        Split split = splits->rows[i];
        int at = i;
        for (; at > 0 && split.divided > splits->rows[at - 1].divided; at--)
            splits->rows[at] = splits->rows[at - 1];
        splits->rows[at] = split;
    }
}

Splits splits_of(const Page *page) {
    assert(page);
    int turns = parl_session_turn_count(page->session);
    Splits splits = {.rows = calloc((size_t)turns + 1, sizeof *splits.rows)};
    if (!splits.rows) abort();
    for (int i = 0; i < turns; i++) {
        if (!has_votes(page->request, i)) continue;
        if (split_of(page, i, &splits.rows[splits.count])) splits.count++;
    }
    sort(&splits);
    return splits;
}

void splits_free(Splits *splits) {
    assert(splits);
    for (int i = 0; i < splits->count; i++) split_clear(&splits->rows[i]);
    free(splits->rows);
    *splits = (Splits){0};
}
