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
    Frontier *frontiers[2];  // of the states to which nobody led, and of the others
    int64_t tried;
    State openings[PARL_EXPLORE_WORLDS_MAX];
    Slot *slots;
    int64_t limit;  // of states
    uint32_t opened;
};

// --- Trying an answer, in any thread -----------------------------------------------------------

// What the state after it is, and what can be answered there; packed from [opening].
static void describe(const Crawl *crawl, Hand *hand, const State *opening, Slot *slot) {
    const State *after = &hand->after;
    slot->print = state_fingerprint(hand->scenario, after);
    slot->known = states_find(crawl->states, slot->print) != STATE_NONE;
    slot->over = after->phase == PHASE_OVER;
    slot->offers.count = 0;
    slot->size = 0;
    if (slot->known) return;
    if (slot->over) {
        slot->ended = visits_ending(hand->scenario, after);
        return;
    }
    Options options = options_now(hand->scenario, after);
    offers_of(hand->scenario, hand->thresholds, after, &options, &slot->offers);
    slot->where = offers_where(hand->scenario, after);
    slot->week = after->week;
    slot->size = state_pack(opening, after, slot->bytes);
}

static void try(void *data, void *tools, int64_t index) {
    Hand *hand = tools;
    const Crawl *crawl = data;
    Slot *slot = &crawl->slots[index];
    parl_answer answer = offers_answer(slot->waits.code);
    states_load(crawl->states, slot->waits.state, &hand->before);
    hand->trace.passed_count = 0;
    parl_status status = rules_step_traced(hand->scenario, &hand->before, &answer, &hand->after,
                                           &hand->events, &hand->trace);
    slot->full = status != PARL_OK && hand->before.turn == PARL_TURNS_MAX;
    slot->look = finds_look(hand, status, slot->waits.code);
    if (slot->full) hand->counts->full++;
    if (status != PARL_OK) return;
    visits_taken(hand->counts, offers_where(hand->scenario, &hand->before), slot->waits.code);
    visits_events(hand->counts, &hand->events);
    describe(crawl, hand, states_opening(crawl->states, slot->waits.state), slot);
}

// --- Taking in what it led to, in order --------------------------------------------------------

static void take_in_offers(Crawl *crawl, const Slot *slot, uint32_t state) {
    Frontier *frontier = crawl->frontiers[states_led(crawl->states, state)];
    visits_decision(crawl->explorer->counts, slot->where, &slot->offers);
    for (int i = 0; i < slot->offers.count; i++) {
        Waits waits = {.state = state, .code = slot->offers.codes[i]};
        frontier_push(frontier, slot->where, slot->week, waits);
    }
}

static void take_in_end(Crawl *crawl, const Ended *ended, uint32_t state) {
    visits_ended(crawl->explorer->counts, ended);
    finds_extremes(&crawl->explorer->finds, ended, states_depth(crawl->states, state),
                   (Way){.state = state});
}

static void take_in_state(Crawl *crawl, const Slot *slot, uint32_t state) {
    if (slot->over)
        take_in_end(crawl, &slot->ended, state);
    else
        take_in_offers(crawl, slot, state);
}

static void take_in(Crawl *crawl, const Slot *slot, bool led) {
    Way way = {.state = slot->waits.state, .code = slot->waits.code, .goes_on = true};
    if (slot->full) return;
    finds_add(&crawl->explorer->finds, &slot->look, way);
    if (slot->look.status != PARL_OK || slot->known) return;
    // Another answer of this round may have led there, too.
    if (states_find(crawl->states, slot->print) != STATE_NONE) return;
    uint32_t state = states_add(crawl->states, slot->print, slot->waits.state, slot->waits.code,
                                led, slot->bytes, slot->size);
    take_in_state(crawl, slot, state);
}

// --- Worlds -------------------------------------------------------------------------------------

// The opening state is packed against itself: there is nothing to keep.
static void open_world(Crawl *crawl, State *opening, uint64_t seed) {
    Explorer *explorer = crawl->explorer;
    Hand *hand = explorer->hands[0];
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
    visits_events(hand->counts, &hand->events);
    describe(crawl, hand, opening, slot);
    uint32_t state = states_add_world(crawl->states, slot->print, opening);
    crawl->opened++;
    take_in_state(crawl, slot, state);
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

static int64_t waiting(const Crawl *crawl) {
    return frontier_waiting(crawl->frontiers[0]) + frontier_waiting(crawl->frontiers[1]);
}

static int64_t round_size(const Crawl *crawl, int64_t limit) {
    int64_t size = waiting(crawl) / ROUND_SHARE;
    int64_t left = limit - states_count(crawl->states);
    if (size < ROUND_MIN) size = ROUND_MIN;
    if (size > ROUND_MAX) size = ROUND_MAX;
    return size < left ? size : left;
}

// From both by turns: what good play leads to, and what anybody may come upon.
static bool next(Crawl *crawl, Waits *out) {
    int first = (int)(crawl->tried++ & 1);
    return frontier_pop(crawl->frontiers[first], out) ||
           frontier_pop(crawl->frontiers[!first], out);
}

static int64_t choose(Crawl *crawl, int64_t size) {
    int64_t count = 0;
    while (count < size && next(crawl, &crawl->slots[count].waits)) count++;
    return count;
}

// Until there are [limit] states.
static void go_on(Crawl *crawl, int64_t limit) {
    Explorer *explorer = crawl->explorer;
    while (!explorer->stopped) {
        int64_t count = choose(crawl, round_size(crawl, limit));
        if (count == 0) return;
        explorer_run(explorer, try, crawl, count);
        for (int64_t i = 0; i < count; i++) take_in(crawl, &crawl->slots[i], false);
        explorer_tell(explorer, states_count(crawl->states), crawl->limit);
    }
}

// --- By those who know the way -----------------------------------------------------------------

// Plays by [policy] from [state] on, and takes in what is new there.
static void follow(Crawl *crawl, parl_policy policy, uint32_t state) {
    Explorer *explorer = crawl->explorer;
    Hand *hand = explorer->hands[0];
    Slot *slot = &crawl->slots[0];
    const parl_player player = {.policy = policy};
    while (state != STATE_NONE && states_count(crawl->states) < crawl->limit) {
        parl_answer answer;
        states_load(crawl->states, state, &hand->before);
        if (player_answer(&player, explorer->scenario, &hand->before, &hand->ahead, &answer))
            return;
        Options options = options_now(explorer->scenario, &hand->before);
        slot->waits = (Waits){.state = state, .code = offers_code(options.kind, &answer)};
        try(crawl, hand, 0);
        take_in(crawl, slot, true);
        if (slot->look.status != PARL_OK || slot->over) return;
        state = states_find(crawl->states, slot->print);
    }
}

// What is far from the beginning takes good play to be reached, or a bad habit kept up for weeks.
// The openings are the first states, one for each world that begins.
static void follow_all(Crawl *crawl) {
    for (uint32_t state = 0; state < crawl->opened; state++) {
        for (int i = 0; i < PARL_POLICY_COUNT; i++) {
            if (i != PARL_POLICY_RANDOM) follow(crawl, (parl_policy)i, state);
        }
    }
}

Crawl *crawl_run(Explorer *explorer) {
    assert(explorer);
    Crawl *crawl = room_many(1, sizeof *crawl);
    crawl->explorer = explorer;
    crawl->states = states_new();
    for (int i = 0; i < 2; i++) crawl->frontiers[i] = frontier_new(explorer->scenario);
    crawl->slots = room_many(ROUND_MAX, sizeof *crawl->slots);
    int64_t asked = explorer->request->states;
    crawl->limit = asked ? asked : PARL_EXPLORE_STATES;
    begin(crawl);
    go_on(crawl, crawl->limit / 2);
    if (waiting(crawl) > 0 && !explorer->stopped) follow_all(crawl);
    go_on(crawl, crawl->limit);
    explorer->out->limit = crawl->limit;
    explorer->out->states = states_count(crawl->states);
    explorer->out->waiting = waiting(crawl);
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
    for (int i = 0; i < 2; i++) frontier_free(crawl->frontiers[i]);
    free(crawl->slots);
    free(crawl);
}
