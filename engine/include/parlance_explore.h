// SPDX-License-Identifier: MIT
//
// What is found in a scenario by play: every state that can be reached, or as many as a limit
// allows; or runs at random. Which scenes, choices and endings are reached, what goes wrong on
// the way, and how the score is spread. Part of the engine as front ends see it; the conventions
// of parlance.h hold here.
//
// Method. A seed is a world, and every world is explored by itself; the worlds are few, chosen so
// that every value of every `vary` occurs and the evidence comes out in different ways. In a world
// two runs in the same state (parl_session_fingerprint) are one. Of all answers that have not been
// given yet in some state, one that has been given least often is tried next. Where half of the
// states that the limit allows are not all, the players of parlance_players.h then show the way to
// what takes good play, or a bad habit, and one half of the rest begins there. So everything is
// seen early, also where the limit ends it. The same scenario and request give the same
// exploration, whatever the number of threads.

#ifndef PARLANCE_EXPLORE_H
#define PARLANCE_EXPLORE_H

#include "parlance.h"

enum {
    // States, where nothing else is asked for: some twenty seconds on two cores, and below a
    // gigabyte with the states of the scenarios that come along.
    PARL_EXPLORE_STATES = 3000000,

    // More do not fit into the rows of one exploration.
    PARL_EXPLORE_STATES_MAX = 200000000,

    // A run is one row of work; a million is an hour.
    PARL_EXPLORE_RUNS_MAX = 10000000,

    // Every value of a `vary` needs a world, and there are at most PARL_VALUES_MAX.
    PARL_EXPLORE_WORLDS_MAX = 16,

    // Of a signal: 0..1000 in steps of a hundred, the last one alone.
    PARL_EXPLORE_STEPS = 11,
};

typedef struct {
    const char *path;  // where the scenario was loaded from: with author's functions each thread
                       // loads a copy of its own; NULL: then there is one thread
    int threads;       // 0..PARL_THREADS_MAX; 0: as many as there are cores
    int64_t states;    // the most that are looked at; 0: PARL_EXPLORE_STATES
    int64_t runs;      // above 0: so many runs at random, from [seed] on, in place of every state
    uint64_t seed;
    parl_progress progress;  // states or runs, of the most that there will be; often, by the
                             // thread that asked; NULL: nobody waits
    void *data;
} parl_explore_request;

// Something of the page, and how often it was met. Texts are borrowed from the scenario.
typedef struct {
    const char *id;     // of a scene or a choice; else ""
    const char *text;   // of a choice, as it is written; of a desk scene its line; else ""
    const char *scene;  // in which it stands; of a scene ""
    const char *file;
    int line;
    int64_t seen;   // a scene: it began; a choice: it was open; a `when`: it held
    int64_t taken;  // a choice: it was answered; a `when`: it did not hold; else 0
    bool ending;    // a scene
} parl_explored;

// What was met that needs telling. Rows: id, whether it is wrong, what it is.
#define PARL_FINDS(X)                                                                            \
    X(EMPTY, "empty_menu", true, "a menu comes up empty: none of its choices is there")          \
    X(FAILS, "failing_answer", true, "an answer fails")                                          \
    X(DEAD_END, "dead_end", true, "the story stops, and no ending is reached")                   \
    X(SHUT, "closed_menu", false, "a menu is passed by: whoever its choices are about has left") \
    X(LOWEST, "lowest_score", false, "the lowest score")                                         \
    X(HIGHEST, "highest_score", false, "the highest score")                                      \
    X(SHORTEST, "shortest_run", false, "the shortest run that was found")                        \
    X(LONGEST, "longest_run", false, "the longest run that was found")

typedef enum {
#define X(name, id, wrong, sentence) PARL_FIND_##name,
    PARL_FINDS(X)
#undef X
        PARL_FIND_COUNT
} parl_find_kind;

const char *parl_find_id(parl_find_kind kind);
const char *parl_find_sentence(parl_find_kind kind);
bool parl_find_is_wrong(parl_find_kind kind);

// The first time that it was met, and how to get there: the answers of the run of [seed].
typedef struct {
    parl_find_kind kind;
    parl_status status;  // FAILS: how; else PARL_OK
    const char *scene;   // where; "" at the desk, and where no place is meant
    const char *file;    // "" where no place is meant
    int line;
    int64_t times;  // how often it was met
    int value;      // LOWEST, HIGHEST: the total; SHORTEST, LONGEST: answers; else 0
    uint64_t seed;
    int answer_count;
    parl_answer *answers;  // owned; FAILS: the last one is the one that fails
    char *way;             // these answers as a file (parl_answers_write); owned
} parl_find;

// How a figure is spread over the runs that ended.
typedef struct {
    bool offered;                       // the scenario weighs it
    int least, most;                    // thousandths; of no run: 1000, 0
    int64_t steps[PARL_EXPLORE_STEPS];  // runs by hundreds of thousandths
} parl_spread;

// A `vary` whose value no world had.
typedef struct {
    const char *vary, *value;  // of a number its digits; owned by the exploration
} parl_unvaried;

// A decision of which only some of the answers were tried.
typedef struct {
    const char *id, *file;
    int line;
    int tried;        // the most that were tried at once
    int64_t answers;  // that there are then
} parl_sampled;

typedef struct {
    const parl_scenario *scenario;  // borrowed
    bool random;                    // runs at random, not every state
    int64_t states;                 // that were looked at (random: decisions that were met)
    int64_t steps;                  // answers that were given
    int64_t waiting;                // answers that were not tried, because of the limit
    int64_t limit;                  // of states, or the runs that were asked for
    int64_t long_runs;              // places where a run had no room for another answer
    int64_t ended;                  // states in which the story is over (random: runs)

    int world_count;  // random: 0
    uint64_t worlds[PARL_EXPLORE_WORLDS_MAX];
    uint64_t seed_first, seed_last;  // random

    int scene_count, choice_count, branch_count, find_count, sampled_count, unvaried_count;
    parl_explored *scenes;    // in the order of the page; endings too
    parl_explored *choices;   // choices, and the lines of the desk
    parl_explored *branches;  // each `when` of the page
    parl_find *finds;         // the wrong ones first
    parl_sampled *sampled;    // estimates and picks
    parl_unvaried *unvaried;
    int write_count;  // decisions in which own words are asked for: they were left empty

    int64_t totals[101];  // ended, by their total
    parl_spread signals[PARL_SIGNAL_COUNT];
} parl_exploration;

// Explores [scenario]. The result is the caller's, and the scenario must outlive it. NULL where
// the progress has ended it early.
parl_exploration *parl_explore(const parl_scenario *scenario, const parl_explore_request *request);
void parl_exploration_free(parl_exploration *exploration);

// Whether everything was looked at: no limit ended it, and nothing was left to chance.
bool parl_exploration_complete(const parl_exploration *exploration);

// Whether something is wrong: a find that is; or, where everything was looked at, a scene or an
// ending that never begins, or a choice that is never taken.
bool parl_exploration_wrong(const parl_exploration *exploration);

// The run up to what was found, which is without the answer that fails. NULL where the world does
// not even begin. The caller's.
parl_session *parl_find_play(const parl_exploration *exploration, int find);

#endif
