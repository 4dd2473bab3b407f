// SPDX-License-Identifier: MIT
#include "explore/hands.h"

#include <assert.h>
#include <stdlib.h>

#include "explore/room.h"

// A step is short, and taking one is not free.
enum { GRASP = 16 };

static Hand *hand_new(const parl_scenario *scenario) {
    Hand *hand = room_many(1, sizeof *hand);
    hand->scenario = scenario;
    hand->thresholds = offers_thresholds(scenario);
    hand->counts = visits_new(scenario);
    hand->trace.ways = hand->counts->ways;
    return hand;
}

static void hand_free(Hand *hand) {
    visits_free(hand->counts);
    free(hand->thresholds);
    free(hand);
}

Hand **hands_new(const Crew *crew) {
    assert(crew);
    int count = crew_count(crew);
    Hand **hands = room_many((size_t)count, sizeof *hands);
    for (int i = 0; i < count; i++) hands[i] = hand_new(crew_scenario(crew, i));
    return hands;
}

void hands_free(Hand **hands, const Crew *crew) {
    if (!hands) return;
    for (int i = 0; i < crew_count(crew); i++) hand_free(hands[i]);
    free(hands);
}

void hands_run(Hand **hands, Crew *crew, CrewJob *job, void *data, int64_t count) {
    assert(hands);
    CrewBatch batch = {
        .job = job,
        .data = data,
        .tools = (void *const *)hands,
        .count = count,
        .grasp = GRASP,
    };
    (void)crew_run(crew, &batch);  // Nobody is told, so that nobody ends it.
}

void hands_sum(Hand *const *hands, const Crew *crew, Visits *out) {
    assert(hands);
    for (int i = 0; i < crew_count(crew); i++) visits_add(out, hands[i]->counts);
}
