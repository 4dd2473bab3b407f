// SPDX-License-Identifier: MIT
#include "search/book.h"

#include <assert.h>

#include "model/chance.h"
#include "model/tuning.h"
#include "within.h"

// --- Situations ----------------------------------------------------------------------------------

static int place_of(const parl_scenario *scenario, const State *state, const Options *options) {
    if (options->menu) return (int)(options->menu - scenario->menus);
    if (options->estimate) return (int)(options->estimate - scenario->estimates);
    if (options->write) return (int)(options->write - scenario->writes);
    return state->week;
}

// What the evidence on a question says: nothing yet, stop, wait, go.
static unsigned reading(const parl_scenario *scenario, const State *state, int uncertain) {
    if (state->cases[uncertain] == 0) return 0;
    int chance = chance_likely(scenario, state, uncertain);
    return chance <= CHANCE_STOP ? 1 : chance < CHANCE_GO ? 2 : 3;
}

static uint16_t evidence_of(const parl_scenario *scenario, const State *state) {
    unsigned bits = 0;
    for (int i = 0; i < scenario->uncertain_count; i++) {
        bits |= reading(scenario, state, i) << (2 * i);
    }
    return (uint16_t)bits;
}

Situation book_situation(const parl_scenario *scenario, const State *state, const Options *options,
                         const Book *book) {
    assert(scenario);
    assert(state);
    assert(options);
    assert(book);
    Situation situation = {
        .kind = (uint8_t)options->kind,
        .place = (int16_t)place_of(scenario, state, options),
        .evidence = evidence_of(scenario, state),
    };
    for (int i = 0; i < book->count; i++) {
        const Situation *row = &book->entries[i].situation;
        if (row->kind == situation.kind && row->place == situation.place) situation.nth++;
    }
    return situation;
}

// --- Entries ------------------------------------------------------------------------------------

// What the evidence gives for the question of an estimate, in percent; NONE where it is about
// something else.
static int percent_of(const parl_scenario *scenario, const State *state, const Options *options) {
    const Estimate *estimate = options->estimate;
    if (!estimate || estimate->uncertain == NONE) return NONE;
    return chance_likely(scenario, state, estimate->uncertain) / 10;
}

void book_add(Book *book, const parl_scenario *scenario, const State *state,
              const parl_answer *answer) {
    assert(book);
    assert(answer);
    assert(book->count < PARL_TURNS_MAX);
    Options options = options_now(scenario, state);
    Entry entry = {.situation = book_situation(scenario, state, &options, book), .answer = *answer};
    int percent = percent_of(scenario, state, &options);
    if (percent != NONE) entry.off = answer->values[0] - percent;
    book->entries[book->count++] = entry;
}

const Entry *book_find(const Book *book, const Situation *situation, BookMatch match) {
    assert(book);
    assert(situation);
    // How sure somebody is follows the evidence by itself.
    bool judged = match == BOOK_EVIDENCE && situation->kind != PARL_DECISION_ESTIMATE;
    for (int i = 0; i < book->count; i++) {
        const Situation *row = &book->entries[i].situation;
        if (row->kind != situation->kind || row->place != situation->place) continue;
        if (row->nth != situation->nth) continue;
        if (!judged || row->evidence == situation->evidence) return &book->entries[i];
    }
    return NULL;
}

static bool is_open(const Options *options, int value) {
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        if (option->value == value) return option->closed == CLOSED_NOT;
    }
    return false;
}

bool book_answer(const Entry *entry, const parl_scenario *scenario, const State *state,
                 const Options *options, BookMatch match, parl_answer *out) {
    assert(entry);
    assert(options);
    assert(out);
    *out = entry->answer;
    if (options->kind == PARL_DECISION_WRITE) return true;
    if (options->kind == PARL_DECISION_ESTIMATE) {
        int percent = match == BOOK_PLACE ? NONE : percent_of(scenario, state, options);
        int stated = percent == NONE ? out->values[0] : percent + entry->off;
        out->values[0] = (int16_t)within(stated, options->from, options->till);
        return true;
    }
    bool several = options->kind == PARL_DECISION_PICK || options->kind == PARL_DECISION_RANK;
    if (several && out->count != options->take) return false;
    for (int i = 0; i < out->count; i++) {
        if (!is_open(options, out->values[i])) return false;
    }
    return true;
}
