// SPDX-License-Identifier: MIT
//
// Runs at random: each from its own seed, which is its world and its dice.

#include <assert.h>
#include <stdlib.h>

#include "explore/explorer.h"
#include "explore/room.h"
#include "play/rules.h"

enum {
    ROUND = 1024,

    // Of one run; what it finds beyond is found again by another.
    LOOKS_MAX = 4,
};

static const parl_player RANDOM = {.policy = PARL_POLICY_RANDOM};

// A run, and what was found in it.
typedef struct {
    uint64_t seed;
    bool over;
    Ended ended;
    int turns;
    int look_count;
    Look looks[LOOKS_MAX];
    int look_turns[LOOKS_MAX];
} Run;

typedef struct {
    uint64_t first;
    Run runs[ROUND];
} Round;

// --- One run, in any thread --------------------------------------------------------------------

static void keep(Run *run, const Look *look, int turns) {
    if (look->status == PARL_OK && !look->dead && look->passed_count == 0) return;
    if (run->look_count == LOOKS_MAX) return;
    run->look_turns[run->look_count] = turns;
    run->looks[run->look_count++] = *look;
}

static void decide(Hand *hand, parl_answer *answer, Where *where, Code *code) {
    Options options = options_now(hand->scenario, &hand->before);
    Offers offers;
    *where = offers_where(hand->scenario, &hand->before);
    offers_of(hand->scenario, hand->thresholds, &hand->before, &options, &offers);
    visits_decision(hand->counts, *where, &offers);
    parl_status status =
        player_answer(&RANDOM, hand->scenario, &hand->before, &hand->ahead, answer);
    assert(status == PARL_OK);  // The options of this state were found before it was waited in.
    (void)status;
    *code = offers_code(options.kind, answer);
}

// Answers once more. False where the run is over or cannot go on.
static bool step(Hand *hand, Run *run) {
    parl_answer answer;
    Where where;
    Code code;
    if (hand->before.phase == PHASE_OVER) return false;
    if (hand->before.turn == PARL_TURNS_MAX) {
        hand->counts->full++;
        return false;
    }
    decide(hand, &answer, &where, &code);
    hand->trace.passed_count = 0;
    parl_status status = rules_step_traced(hand->scenario, &hand->before, &answer, &hand->after,
                                           &hand->events, &hand->trace);
    Look look = finds_look(hand, status, code);
    keep(run, &look, ++run->turns);
    if (status != PARL_OK) return false;
    visits_taken(hand->counts, where, code);
    visits_events(hand->counts, &hand->events);
    hand->before = hand->after;
    return true;
}

static bool open(Hand *hand, Run *run) {
    hand->before = state_start(hand->scenario, run->seed);
    hand->after = hand->before;
    hand->trace.passed_count = 0;
    parl_status status =
        rules_open_traced(hand->scenario, &hand->after, &hand->events, &hand->trace);
    Look look = finds_look(hand, status, offers_code(PARL_DECISION_WRITE, &(parl_answer){0}));
    keep(run, &look, 0);
    if (status == PARL_OK) visits_events(hand->counts, &hand->events);
    hand->before = hand->after;
    return status == PARL_OK;
}

static void play(void *data, void *tools, int64_t index) {
    Hand *hand = tools;
    Round *round = data;
    Run *run = &round->runs[index];
    *run = (Run){.seed = round->first + (uint64_t)index};
    if (!open(hand, run)) return;
    while (step(hand, run)) {
    }
    run->over = hand->before.phase == PHASE_OVER;
    if (!run->over) return;
    run->ended = visits_ending(hand->scenario, &hand->before);
    visits_ended(hand->counts, &run->ended);
}

// --- All of them --------------------------------------------------------------------------------

static void take_in(Explorer *explorer, const Run *run) {
    for (int i = 0; i < run->look_count; i++) {
        Way way = {.seed = run->seed, .turns = run->look_turns[i]};
        finds_add(&explorer->finds, &run->looks[i], way);
    }
    Way way = {.seed = run->seed, .turns = run->turns};
    if (run->over) finds_extremes(&explorer->finds, &run->ended, run->turns, way);
}

void random_run(Explorer *explorer) {
    assert(explorer);
    int64_t count = explorer->request->runs;
    Round *round = room_many(1, sizeof *round);
    for (int64_t done = 0; done < count && !explorer->stopped; done += ROUND) {
        int64_t size = count - done < ROUND ? count - done : ROUND;
        round->first = explorer->request->seed + (uint64_t)done;
        explorer_run(explorer, play, round, size);
        for (int64_t i = 0; i < size; i++) take_in(explorer, &round->runs[i]);
        explorer_tell(explorer, done + size, count);
    }
    free(round);
    explorer->out->random = true;
    explorer->out->limit = count;
    explorer->out->seed_first = explorer->request->seed;
    explorer->out->seed_last = explorer->request->seed + (uint64_t)(count - 1);
}

// The same run once more, as far as [way] goes.
Path random_path(Explorer *explorer, Way way) {
    Hand *hand = explorer->hands[0];
    Path path = {
        .seed = way.seed,
        .count = way.turns,
        .answers = room_many((size_t)way.turns, sizeof *path.answers),
    };
    hand->before = state_start(explorer->scenario, way.seed);
    (void)rules_open_in(explorer->scenario, &hand->before, &hand->events);
    for (int i = 0; i < way.turns; i++) {
        parl_answer *answer = &path.answers[i];
        (void)player_answer(&RANDOM, explorer->scenario, &hand->before, &hand->ahead, answer);
        if (rules_step(explorer->scenario, &hand->before, answer, &hand->after, &hand->events))
            break;  // It is the last one, and fails.
        hand->before = hand->after;
    }
    return path;
}
