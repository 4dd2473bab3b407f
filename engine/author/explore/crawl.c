// SPDX-License-Identifier: MIT
//
// Every state that can be reached, in rounds: the answers of a round are chosen before it, tried
// by all threads, and what they lead to is taken in in the order in which they were chosen.

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "explore/explorer.h"
#include "explore/frontier.h"
#include "explore/room.h"
#include "explore/states.h"
#include "explore/worlds.h"
#include "play/rules.h"

// Small at first, so that what was just found is taken up soon; later long enough that nobody
// waits for the others.
enum { ROUND_MIN = 16, ROUND_MAX = 2048, ROUND_SHARE = 8 };

// One answer that is tried, and what it led to.
typedef struct {
    Waits waits;
    Look look;
    uint64_t print;
    bool full;   // the run has no room for it
    bool known;  // the state was met before this round
    bool over;
    Ended ended;
    Where where;
    int8_t week;
    Offers offers;
    size_t size;
    uint8_t bytes[PACK_BYTES_MAX];
} Slot;

struct Crawl {
    Explorer *explorer;
    States *states;
    Frontier *frontier;
    State openings[PARL_EXPLORE_WORLDS_MAX];
    Slot *slots;
};

// --- Trying an answer, in any thread -----------------------------------------------------------

// What the state after it is, and what can be answered there; packed from [opening].
static void describe(const Crawl *crawl, Hand *hand, const State *opening, Slot *slot) {
    const State *after = &hand->after;
    slot->print = state_fingerprint(hand->scenario, after);
    slot->known = states_known(crawl->states, slot->print);
    slot->over = after->phase == PHASE_OVER;
    slot->offers.count = 0;
    slot->size = 0;
    if (slot->known) return;
    if (slot->over) {
        slot->ended = tally_ending(hand->scenario, after);
        return;
    }
    Options options = options_now(hand->scenario, after);
    offers_of(hand->scenario, hand->thresholds, after, &options, &slot->offers);
    slot->where = offers_where(hand->scenario, after);
    slot->week = after->week;
    slot->size = pack_state(opening, after, slot->bytes);
}

static void try(void *data, Hand *hand, int64_t index) {
    const Crawl *crawl = data;
    Slot *slot = &crawl->slots[index];
    parl_answer answer = offers_answer(slot->waits.code);
    states_load(crawl->states, slot->waits.state, &hand->before);
    hand->trace.passed_count = 0;
    parl_status status = rules_step_traced(hand->scenario, &hand->before, &answer, &hand->after,
                                           &hand->events, &hand->trace);
    slot->full = status != PARL_OK && hand->before.turn == PARL_TURNS_MAX;
    slot->look = finds_look(hand, status, slot->waits.code);
    if (slot->full) hand->tally->full++;
    if (status != PARL_OK) return;
    tally_taken(hand->tally, offers_where(hand->scenario, &hand->before), slot->waits.code);
    tally_events(hand->tally, &hand->events);
    describe(crawl, hand, states_opening(crawl->states, slot->waits.state), slot);
}

// --- Taking in what it led to, in order --------------------------------------------------------

static void take_in_offers(Crawl *crawl, const Slot *slot, uint32_t state) {
    tally_decision(crawl->explorer->tally, slot->where, &slot->offers);
    for (int i = 0; i < slot->offers.count; i++) {
        Waits waits = {.state = state, .code = slot->offers.codes[i]};
        frontier_push(crawl->frontier, slot->where, slot->week, waits);
    }
}

static void take_in_end(Crawl *crawl, const Ended *ended, uint32_t state) {
    tally_ended(crawl->explorer->tally, ended);
    finds_extremes(&crawl->explorer->finds, ended, states_depth(crawl->states, state),
                   (Way){.state = state});
}

static void take_in(Crawl *crawl, const Slot *slot) {
    Way way = {.state = slot->waits.state, .code = slot->waits.code, .goes_on = true};
    if (slot->full) return;
    finds_add(&crawl->explorer->finds, &slot->look, way);
    if (slot->look.status != PARL_OK || slot->known) return;
    if (states_known(crawl->states, slot->print)) return;  // Met in this very round.
    uint32_t state = states_add(crawl->states, slot->print, slot->waits.state, slot->waits.code,
                                slot->bytes, slot->size);
    if (slot->over)
        take_in_end(crawl, &slot->ended, state);
    else
        take_in_offers(crawl, slot, state);
}

// --- Worlds -------------------------------------------------------------------------------------

// The opening state is packed against itself: there is nothing to keep.
static void open_world(Crawl *crawl, State *opening, uint64_t seed) {
    Explorer *explorer = crawl->explorer;
    Hand *hand = team_hand(explorer->team);
    *opening = state_start(explorer->scenario, seed);
    hand->before = *opening;
    hand->trace.passed_count = 0;
    parl_status status =
        rules_open_traced(explorer->scenario, opening, &hand->events, &hand->trace);
    hand->after = *opening;
    Slot *slot = &crawl->slots[0];
    slot->look = finds_look(hand, status, offers_code(PARL_DECISION_WRITE, &(parl_answer){0}));
    Way way = {.state = STATE_NONE, .seed = seed};
    finds_add(&explorer->finds, &slot->look, way);
    if (status != PARL_OK) return;
    tally_events(hand->tally, &hand->events);
    describe(crawl, hand, opening, slot);
    uint32_t state = states_add_world(crawl->states, slot->print, opening);
    if (slot->over)
        take_in_end(crawl, &slot->ended, state);
    else
        take_in_offers(crawl, slot, state);
}

static void begin(Crawl *crawl) {
    Explorer *explorer = crawl->explorer;
    Worlds worlds = worlds_choose(explorer->scenario);
    explorer->out->world_count = worlds.count;
    for (int i = 0; i < worlds.count; i++) {
        explorer->out->worlds[i] = worlds.seeds[i];
        open_world(crawl, &crawl->openings[i], worlds.seeds[i]);
    }
}

// --- Rounds -------------------------------------------------------------------------------------

static int64_t round_size(const Crawl *crawl, int64_t limit) {
    int64_t size = frontier_waiting(crawl->frontier) / ROUND_SHARE;
    int64_t left = limit - states_count(crawl->states);
    if (size < ROUND_MIN) size = ROUND_MIN;
    if (size > ROUND_MAX) size = ROUND_MAX;
    return size < left ? size : left;
}

static int64_t choose(Crawl *crawl, int64_t size) {
    int64_t count = 0;
    while (count < size && frontier_pop(crawl->frontier, &crawl->slots[count].waits)) count++;
    return count;
}

static void go_on(Crawl *crawl, int64_t limit) {
    Explorer *explorer = crawl->explorer;
    for (;;) {
        int64_t count = choose(crawl, round_size(crawl, limit));
        if (count == 0) return;
        team_run(explorer->team, try, crawl, count);
        for (int64_t i = 0; i < count; i++) take_in(crawl, &crawl->slots[i]);
        explorer_tell(explorer, states_count(crawl->states), frontier_waiting(crawl->frontier),
                      limit);
    }
}

Crawl *crawl_run(Explorer *explorer) {
    assert(explorer);
    Crawl *crawl = room_many(1, sizeof *crawl);
    crawl->explorer = explorer;
    crawl->states = states_new();
    crawl->frontier = frontier_new(explorer->scenario);
    crawl->slots = room_many(ROUND_MAX, sizeof *crawl->slots);
    int64_t asked = explorer->request->states;
    int64_t limit = asked ? asked : PARL_EXPLORE_STATES;
    begin(crawl);
    go_on(crawl, limit);
    explorer->out->limit = limit;
    explorer->out->states = states_count(crawl->states);
    explorer->out->waiting = frontier_waiting(crawl->frontier);
    return crawl;
}

Path crawl_path(const Crawl *crawl, Way way) {
    assert(crawl);
    if (way.state == STATE_NONE) return (Path){.seed = way.seed};
    int depth = states_depth(crawl->states, way.state);
    Path path = {
        .seed = states_opening(crawl->states, way.state)->seed,
        .count = depth + way.goes_on,
        .answers = room_many((size_t)depth + 1, sizeof *path.answers),
    };
    states_way(crawl->states, way.state, path.answers);
    if (way.goes_on) path.answers[depth] = offers_answer(way.code);
    return path;
}

void crawl_free(Crawl *crawl) {
    if (!crawl) return;
    states_free(crawl->states);
    frontier_free(crawl->frontier);
    free(crawl->slots);
    free(crawl);
}
