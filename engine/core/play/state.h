// SPDX-License-Identifier: MIT
//
// The state of a run: plain, bounded, no pointers. A copy is a save, an undo, a branch of
// a search. Gauges are 0..1000. Everything hidden (what a seed holds) is computed from the
// seed, never stored.

#ifndef PLAY_STATE_H
#define PLAY_STATE_H

#include "model/settings.h"
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

// Scenes called by `later`.
typedef struct {
    int16_t scene;             // NONE: the row is free
    int8_t week;
} Later;

struct State {
    uint64_t seed;

    // The world. In a run all of it comes from the seed; a world of the search keeps what the run
    // has shown and draws the rest anew.
    uint64_t hidden;                           // seed of what nobody has seen yet
    int16_t given_cases[PARL_UNCERTAINS_MAX];  // the hidden shares are drawn so that they fit
    int16_t given_hits[PARL_UNCERTAINS_MAX];   // this evidence
    int8_t varied[PARL_VARIES_MAX];            // which of its values each `vary` has

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

    // Sign-offs, by person.
    uint8_t sign[PARL_CAST_MAX];              // parl_sign
    int8_t sign_due[PARL_CAST_MAX];           // asked: when the review is over; else 0
    int8_t signed_week[PARL_CAST_MAX];        // granted or conditional since; else 0
    int16_t contact[PARL_CAST_MAX];           // days of effort at the first substantive contact;
                                              // NONE: there was none
    int8_t packet[PARL_PACKETS_MAX][PARL_ITEM_COUNT];  // value declared; NONE: blank

    // Work, in days.
    int16_t spent[PARL_WORKS_MAX], lost[PARL_WORKS_MAX];
    int8_t finished[PARL_WORKS_MAX];          // week; 0: not yet
    uint16_t started, running;                // bit n: work n
    int8_t stop_week;                         // when the evidence first said stop; 0: never
    int16_t stop_effort;                      // days spent by then

    // Trade-offs.
    uint16_t joint;                           // bit n: matter n was talked over, undecided
    uint16_t priced;                          // bit n: its decision names a price
    int8_t decided[PARL_MATTERS_MAX];         // option; NONE
    int8_t decider[PARL_MATTERS_MAX];         // who owns it: person, ME or NONE
    int8_t matter_review[PARL_MATTERS_MAX];   // week; 0: none

    // Models in use. Accuracy in thousandths.
    int8_t owner[PARL_LIVES_MAX][PARL_TASK_COUNT];  // person, ME or NONE
    uint8_t agreed[PARL_LIVES_MAX];           // bit n: task n had an owner before launch
    uint8_t alert[PARL_LIVES_MAX];            // percent of loss that wakes the owner; 0: none
    bool alert_agreed[PARL_LIVES_MAX];        // and that was said before launch
    int8_t check_every[PARL_LIVES_MAX], retrain_every[PARL_LIVES_MAX];  // weeks
    uint8_t share[PARL_LIVES_MAX];            // percent of the world that meets it
    int8_t launched[PARL_LIVES_MAX];          // first week with a share; 0: not yet
    int8_t trained[PARL_LIVES_MAX];           // week in which it was last trained
    int16_t accuracy[PARL_LIVES_MAX];
    bool shocked[PARL_LIVES_MAX];             // hit, and not trained again since
    int8_t noticed[PARL_LIVES_MAX];           // week; 0: nobody has noticed
    int32_t drift_sum[PARL_LIVES_MAX];        // accuracy lost, summed over weeks in use
    int16_t live_weeks[PARL_LIVES_MAX];       // weeks in use

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
    Later later[PARL_LATER_MAX];
    int32_t memo[PARL_MEMOS_MAX];

    // What the score has folded so far.
    int32_t calibration_sum;                  // thousandths
    int16_t calibration_count;
    int32_t credit[PARL_SIGNAL_COUNT];
    int32_t rubric_sum[PARL_RUBRIC_COUNT];    // thousandths
    int16_t rubric_count[PARL_RUBRIC_COUNT];
    uint16_t turn;                            // answers so far
};

// The state before the opening: everybody at their start, week 1.
State state_start(const parl_scenario *scenario, uint64_t seed);

// The same with what a facilitator has chosen.
State state_start_set(const parl_scenario *scenario, uint64_t seed, const Settings *settings);

// The same as [start], had vary [vary] drawn its value [value]. Those that are drawn together with
// it have theirs at the same place, whichever of them is [vary].
State state_start_varied(const parl_scenario *scenario, const State *start, int vary, int value);

// Over the fields that [scenario] uses, never over padding (fields.h).
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
