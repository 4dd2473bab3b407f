// SPDX-License-Identifier: MIT
#include "explore/worlds.h"

#include <assert.h>
#include <string.h>

#include "expr.h"
#include "model/chance.h"
#include "model/tuning.h"
#include "within.h"

enum {
    // A value that one world in twelve has is missing from three hundred once in 10^11 times.
    CANDIDATES = 300,

    // What the evidence may come to: it holds in truth or not, and after the first cases it says
    // stop, wait or go.
    EVIDENCE_KINDS = 6,

    // Cases that are looked at where no move orders any.
    CASES_USUAL = 20,

    MARKS_MAX = UNVARIED_MAX + PARL_UNCERTAINS_MAX * EVIDENCE_KINDS,
};

// What a world has, a mark for each thing that one should have.
typedef struct {
    bool has[MARKS_MAX];
} Marks;

// The most that is ordered at once.
static int cases_of(const parl_scenario *scenario, const State *state, int uncertain) {
    int most = 0;
    for (int i = 0; i < scenario->move_count; i++) {
        const Move *move = &scenario->moves[i];
        if (move->kind != MOVE_EXPERIMENT || move->uncertain != uncertain) continue;
        int cases = within(number_value(scenario, state, move->cases), 1, PARL_CASES_MAX);
        if (cases > most) most = cases;
    }
    return most ? most : CASES_USUAL;
}

static int evidence_of(const parl_scenario *scenario, const State *start, int uncertain) {
    State state = *start;
    uint64_t stream = scenario->uncertains[uncertain].stream;
    uint32_t share = chance_truth(scenario, start, uncertain);
    int cases = cases_of(scenario, start, uncertain), hits = 0;
    for (int i = 0; i < cases; i++) hits += chance_case(start->hidden, stream, i, share);
    state.cases[uncertain] = (int16_t)cases;
    state.hits[uncertain] = (int16_t)hits;
    int chance = chance_likely(scenario, &state, uncertain);
    int says = chance <= CHANCE_STOP ? 0 : chance < CHANCE_GO ? 1 : 2;
    return 2 * says + chance_holds(scenario, start, uncertain);
}

static Marks marks_of(const parl_scenario *scenario, uint64_t seed) {
    Marks marks = {0};
    State start = state_start(scenario, seed);
    for (int i = 0; i < scenario->vary_count; i++) {
        marks.has[i * PARL_VALUES_MAX + start.varied[i]] = true;
    }
    for (int i = 0; i < scenario->uncertain_count; i++) {
        int kind = evidence_of(scenario, &start, i);
        marks.has[UNVARIED_MAX + i * EVIDENCE_KINDS + kind] = true;
    }
    return marks;
}

// A value of a `vary` counts for more than all of the evidence: every one of them has to be met.
static int news(const Marks *seen, const Marks *marks) {
    int count = 0;
    for (int i = 0; i < MARKS_MAX; i++) {
        if (!marks->has[i] || seen->has[i]) continue;
        count += i < UNVARIED_MAX ? PARL_UNCERTAINS_MAX + 1 : 1;
    }
    return count;
}

static void take(Worlds *worlds, Marks *seen, const Marks *marks, uint64_t seed) {
    worlds->seeds[worlds->count++] = seed;
    for (int i = 0; i < MARKS_MAX; i++) seen->has[i] |= marks->has[i];
}

// Always the world that has most of what none has yet; the first of equals.
Worlds worlds_choose(const parl_scenario *scenario) {
    assert(scenario);
    static const uint64_t first = 1;
    Worlds worlds = {0};
    Marks seen = {0}, marks[CANDIDATES];
    for (int i = 0; i < CANDIDATES; i++) marks[i] = marks_of(scenario, first + (uint64_t)i);
    take(&worlds, &seen, &marks[0], first);
    while (worlds.count < PARL_EXPLORE_WORLDS_MAX) {
        int best = 0, most = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            int count = news(&seen, &marks[i]);
            if (count <= most) continue;
            most = count;
            best = i;
        }
        if (most == 0) break;
        take(&worlds, &seen, &marks[best], first + (uint64_t)best);
    }
    return worlds;
}

int worlds_unvaried(const parl_scenario *scenario, const Worlds *worlds,
                    Unvaried out[UNVARIED_MAX]) {
    Marks seen = {0};
    int count = 0;
    for (int i = 0; i < worlds->count; i++) {
        Marks marks = marks_of(scenario, worlds->seeds[i]);
        for (int n = 0; n < MARKS_MAX; n++) seen.has[n] |= marks.has[n];
    }
    for (int i = 0; i < scenario->vary_count; i++) {
        for (int n = 0; n < scenario->varies[i].value_count; n++) {
            if (seen.has[i * PARL_VALUES_MAX + n]) continue;
            out[count++] = (Unvaried){.vary = (int16_t)i, .value = (int16_t)n};
        }
    }
    return count;
}
