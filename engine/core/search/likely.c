// SPDX-License-Identifier: MIT
#include "search/likely.h"

#include <assert.h>
#include <stdlib.h>

#include "hash.h"
#include "model/chance.h"
#include "model/promises.h"
#include "play/options.h"
#include "parlance_search.h"
#include "play/rules.h"
#include "text.h"

// --- What a player sees of a moment ------------------------------------------------------------

static uint64_t hash_values(uint64_t hash, const int32_t *values) {
    for (int i = 0; i < PARL_PLACEHOLDERS_MAX; i++) hash = hash_number(hash, values[i]);
    return hash;
}

static uint64_t hash_event(uint64_t hash, const parl_event *event) {
    hash = hash_number(hash, event->kind);
    hash = hash_number(hash, event->person);
    hash = hash_number(hash, event->reason);
    hash = hash_number(hash, event->subject);
    hash = hash_number(hash, event->before);
    hash = hash_number(hash, event->after);
    hash = hash_number(hash, event->text);
    return hash_values(hash, event->values);
}

static uint64_t hash_text_shown(uint64_t hash, const parl_scenario *scenario, const State *state,
                                TextRef text) {
    int32_t values[PARL_PLACEHOLDERS_MAX] = {0};
    if (text == NONE) return hash;
    text_values(scenario, state, text, values);
    return hash_values(hash, values);
}

static uint64_t hash_options(uint64_t hash, const parl_scenario *scenario, const State *state) {
    Options options = options_now(scenario, state);
    hash = hash_number(hash, options.from);
    hash = hash_number(hash, options.till);
    for (int i = 0; i < options.count; i++) {
        hash = hash_number(hash, options.options[i].value);
        hash = hash_number(hash, options.options[i].closed);
        hash = hash_text_shown(hash, scenario, state, options.options[i].text);
    }
    if (options.menu) hash = hash_text_shown(hash, scenario, state, options.menu->prompt);
    if (options.estimate) hash = hash_text_shown(hash, scenario, state, options.estimate->prompt);
    return options.write ? hash_text_shown(hash, scenario, state, options.write->prompt) : hash;
}

// Everything that an answer brought and the next decision shows. The state counts as well: where
// it differs the other value has done something, whether it shows yet or not.
static uint64_t seen(const parl_scenario *scenario, const State *state, const Events *events,
                     const State *like) {
    uint64_t hash = hash_options(HASH_START, scenario, state);
    for (int i = 0; i < events->count; i++) hash = hash_event(hash, &events->items[i]);
    State same = *state;
    for (int i = 0; i < scenario->vary_count; i++) same.varied[i] = like->varied[i];
    return hash_number(hash, (int64_t)state_fingerprint(scenario, &same));
}

// --- Playing the run again with another value ----------------------------------------------------

typedef struct {
    const parl_session *session;
    int turn;         // answers to give
    State states[2];  // the one that holds is [turn & 1]
    Events events;
    uint64_t *shown;  // of the run itself, by the number of answers before it
} Again;

// What the moment after [turns] answers shows; false where the run cannot go there.
static bool advance(Again *again, int turns, const State *like, uint64_t *out) {
    const parl_scenario *scenario = again->session->scenario;
    State *to = &again->states[turns & 1];
    if (turns > 0) {
        parl_turn row = parl_session_turn(again->session, turns - 1);
        const State *from = &again->states[~turns & 1];
        parl_status status = rules_step(scenario, from, &row.answer, to, &again->events);
        if (status != PARL_OK) return false;
    } else if (rules_open_in(scenario, to, &again->events) != PARL_OK) {
        return false;
    }
    *out = seen(scenario, to, &again->events, like);
    return true;
}

static bool looks_the_same(Again *again, const State *start, const State *other) {
    again->states[0] = *other;
    for (int turns = 0; turns <= again->turn; turns++) {
        uint64_t shown = 0;
        if (!advance(again, turns, start, &shown) || shown != again->shown[turns]) return false;
    }
    return true;
}

static void find_possible(Again *again, const State *start, Likely *out) {
    const parl_scenario *scenario = again->session->scenario;
    for (int i = 0; i < scenario->vary_count; i++) {
        out->possible[i] = (uint16_t)(1u << start->varied[i]);
        // What somebody has set is no chance.
        if (again->session->settings.value[i] != NONE) continue;
        if (vary_lead(scenario, i) != i) continue;  // Drawn with the one that leads.
        for (int value = 0; value < scenario->varies[i].value_count; value++) {
            if (value == start->varied[i]) continue;
            State other = state_start_varied(scenario, start, i, value);
            if (looks_the_same(again, start, &other)) out->possible[i] |= (uint16_t)(1u << value);
        }
    }
}

static bool find(Again *again, Likely *out) {
    const parl_scenario *scenario = again->session->scenario;
    State start = state_start_set(scenario, again->session->seed, &again->session->settings);
    again->states[0] = start;
    for (int turns = 0; turns <= again->turn; turns++) {
        if (!advance(again, turns, &start, &again->shown[turns])) return false;
    }
    out->at = again->states[again->turn & 1];
    find_possible(again, &start, out);
    return true;
}

parl_status likely_find(const parl_session *session, int turn, Likely *out) {
    assert(session);
    assert(out);
    assert(turn >= 0);
    assert(turn <= session->turn_count);
    Again *again = malloc(sizeof *again);
    if (!again) abort();
    again->session = session;
    again->turn = turn;
    again->shown = malloc(sizeof *again->shown * ((size_t)turn + 1));
    if (!again->shown) abort();
    bool found = find(again, out);
    free(again->shown);
    free(again);
    return found ? PARL_OK : PARL_ERR_SCRIPT;
}

// --- A world -----------------------------------------------------------------------------------

// Streams of the search: a world's seed, and the values of its varies.
enum { STREAM_WORLD = 11, STREAM_VARY = 12 };

static int draw_value(uint16_t possible, uint64_t seed, int vary) {
    int count = 0;
    for (int i = 0; i < PARL_VALUES_MAX; i++) count += possible >> i & 1;
    int left = chance_below(seed, STREAM_VARY, vary, count);
    for (int i = 0; i < PARL_VALUES_MAX; i++) {
        if ((possible >> i & 1) && left-- == 0) return i;
    }
    return 0;
}

// What a day has shown of a question stays as it was.
static bool agrees(const parl_scenario *scenario, const State *at, const State *world) {
    for (int i = 0; i < scenario->uncertain_count; i++) {
        if (!promises_showed(scenario, at, i)) continue;
        if (chance_holds(scenario, at, i) != chance_holds(scenario, world, i)) return false;
    }
    return true;
}

// A world that agrees is found within a few draws, unless the run lives in a very unlikely one.
enum { TRIES = 64 };

static uint64_t seed_of(const State *at, int index, int attempt) {
    int occurrence = 2 * (index * TRIES + attempt);
    uint64_t high = chance_draw(at->seed, STREAM_WORLD, occurrence);
    return high << 32 | chance_draw(at->seed, STREAM_WORLD, occurrence + 1);
}

static void draw_hidden(const parl_scenario *scenario, const State *at, int index, State *out) {
    for (int i = 0; i < scenario->uncertain_count; i++) {
        out->given_cases[i] = at->cases[i];
        out->given_hits[i] = at->hits[i];
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
        out->hidden = seed_of(at, index, attempt);
        if (agrees(scenario, at, out)) return;
    }
    *out = *at;  // Nothing else is known to agree.
}

void likely_world(const parl_scenario *scenario, const Likely *likely, int index, State *out) {
    assert(likely);
    assert(index >= 0);
    assert(index < PARL_LOOK_WORLDS * PARL_LOOK_WORLDS);
    assert(out);
    *out = likely->at;
    draw_hidden(scenario, &likely->at, index, out);
    for (int i = 0; i < scenario->vary_count; i++) {
        int lead = vary_lead(scenario, i);
        uint64_t seed = seed_of(&likely->at, index, 0);
        out->varied[i] = (int8_t)draw_value(likely->possible[lead], seed, lead);
    }
}
