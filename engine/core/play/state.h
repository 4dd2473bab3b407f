// SPDX-License-Identifier: MIT
//
// The state of a run: plain, bounded, no pointers. A copy is a save, an undo, a branch of
// a search. Gauges are 0..1000. Everything hidden (what a seed holds) is computed from the
// seed, never stored.

#ifndef PLAY_STATE_H
#define PLAY_STATE_H

#include "scenario.h"

typedef enum {
    PHASE_SCENE,   // a scene runs; it waits at [pc]
    PHASE_DESK,    // the week's desk waits
    PHASE_ENDING,  // the last scene runs
    PHASE_OVER,
} Phase;

// Bits for the scenes that wait (Scene.waiting).
enum { WAITING_WORDS = (PARL_WAITING_MAX + 63) / 64 };

typedef struct {
    int8_t promise, to, gate;
    uint8_t kind, status;      // parl_promise_kind, parl_promise_status
    int8_t made, from, till;
    int16_t chance;            // thousandths by the evidence of that moment; NONE: no question
    bool before_gate, disclosed;
    bool veto;                 // somebody with a veto had an open worry at that moment
} Commit;

// A pick that is being answered: what was taken of its menu, and what was taken but has not
// been played.
typedef struct {
    int16_t menu;
    int32_t pc;                // where its menu waits
    uint16_t picked, pending;
    int8_t count;
} Pick;

// Picks inside the bodies of picks; nobody could follow more.
enum { PICKS_OPEN_MAX = 4 };

// The last week that any story runs on to.
enum { WEEK_LAST = PARL_WEEKS_MAX + PARL_AFTER_MAX };

typedef struct {
    int8_t uncertain, due;
    int16_t cases;             // 0: the row is free
} Experiment;

typedef enum { GATE_AHEAD, GATE_DUE_FAILED, GATE_DUE_PASSED } GateState;

struct State {
    uint64_t seed;

    // Where the run stands.
    int32_t pc;
    int16_t scene;             // running; NONE at the desk
    int16_t next_scene;        // jumped to; NONE
    uint8_t phase;
    int8_t week;               // from 1
    int8_t slots;
    int16_t ending;            // reached; NONE

    uint8_t pick_count;
    Pick picks[PICKS_OPEN_MAX];  // open ones, the innermost last

    // People.
    int16_t trust[PARL_CAST_MAX];
    int16_t ceiling[PARL_CAST_MAX];
    int16_t patience[PARL_CAST_MAX];
    int16_t spill[PARL_CAST_MAX];      // public change of this week, passed on next week
    uint32_t asked, met, left;         // bit n: person n

    // Who holds what of which fact.
    int16_t understanding[PARL_CAST_MAX][PARL_FACTS_MAX];
    uint16_t told[PARL_CAST_MAX][PARL_FACTS_MAX];   // bit n: rendering n
    int8_t claim[PARL_CAST_MAX][PARL_FACTS_MAX];    // rendering last told; NONE
    uint32_t found_out[PARL_FACTS_MAX];             // bit n: person n learnt it was not whole

    // Concerns.
    uint8_t concern[PARL_CONCERNS_MAX];       // parl_concern_state
    int8_t concern_week[PARL_CONCERNS_MAX];   // found; 0: not yet

    // Evidence and promises.
    int16_t cases[PARL_UNCERTAINS_MAX], hits[PARL_UNCERTAINS_MAX];
    int16_t ordered[PARL_UNCERTAINS_MAX];     // cases asked for so far: the next begin here
    uint32_t planned;                         // bit n: evidence on question n was proposed
    uint32_t judged;                          // bit n: gate n has come due at least once
    Experiment experiments[PARL_EXPERIMENTS_MAX];
    uint8_t gate[PARL_GATES_MAX];             // GateState
    int8_t gate_week[PARL_GATES_MAX];         // when it is judged
    int16_t gate_cases[PARL_GATES_MAX];       // cases seen when it was promised; NONE: it was not
    uint8_t commit_count;
    Commit commits[PARL_COMMITS_MAX];
    uint32_t asked_for;                       // bit n: promise n was asked for
    uint32_t pressed[PARL_PROMISES_MAX];      // bit n: person n was pressed for it

    // Flow.
    uint64_t taken[WAITING_WORDS];            // waiting scenes that have begun
    uint64_t fired[WAITING_WORDS];            // `on` conditions that held when last looked at
    uint64_t queued[WAITING_WORDS];           // `on` and `at` scenes that wait for their turn
    struct {
        int16_t scene;                        // NONE: the row is free
        int8_t week;
    } later[PARL_LATER_MAX];
    int32_t memo[PARL_MEMOS_MAX];

    // What the score has folded so far.
    int32_t calibration_sum;                  // thousandths
    int16_t calibration_count;
    int32_t credit[PARL_SIGNAL_COUNT];
    uint16_t turn;                            // answers so far
};

// The state before the opening: everybody at their start, week 1.
State state_start(const parl_scenario *scenario, uint64_t seed);

// Over the fields that [scenario] uses, never over padding.
uint64_t state_fingerprint(const parl_scenario *scenario, const State *state);

// The open pick of [menu], where it is the innermost; else NULL.
static inline const Pick *state_pick(const State *state, int menu) {
    const Pick *pick = state->pick_count ? &state->picks[state->pick_count - 1] : NULL;
    return pick && pick->menu == menu ? pick : NULL;
}

static inline bool state_bit(const uint64_t *bits, int index) {
    return bits[index / 64] >> (index % 64) & 1;
}

static inline void state_set_bit(uint64_t *bits, int index, bool on) {
    uint64_t bit = UINT64_C(1) << (index % 64);
    bits[index / 64] = on ? bits[index / 64] | bit : bits[index / 64] & ~bit;
}

#endif
