// SPDX-License-Identifier: MIT
//
// What would have been: how much each decision of a run was worth, judged by what could be
// known then, and what the same decisions come to in other worlds. Part of the engine as front
// ends see it; the conventions of parlance.h hold here.
//
// Method. A world of a decision is one that agrees with everything that the run had shown
// before it: what nobody had seen yet is drawn anew. From there an answer is followed by the
// author's key to the end of the run. What an answer is worth (Q) is the mean final score, with
// its caps and without what came of it (`value`), over PARL_LOOK_WORLDS such worlds, the same
// ones for each answer. Everything is a function of the run: no clock, no dice of its own.

#ifndef PARLANCE_SEARCH_H
#define PARLANCE_SEARCH_H

#include "parlance.h"

enum {
    // Enough for a standard error of about a point where a run ends between 40 and 100.
    PARL_LOOK_WORLDS = 64,

    // Answers that are compared at one decision: the options, or for a pick what was taken, what
    // the key takes, and each option with the key's best others; for a rank the given order with
    // two neighbours changed over, for a grid with one row as the key has it.
    PARL_LOOK_ANSWERS_MAX = PARL_OPTIONS_MAX + 2,

    // The worlds of parl_session_world.
    PARL_WORLDS = 1000,

    // Decisions that a debrief talks about.
    PARL_TURNING_POINTS_MAX = 3,

    // From here on, in hundredths of a point, an answer counts as worse than the best one.
    PARL_REGRET_MIN = 200,
};

// One decision looked back at. Scores in hundredths of a point, 0..10000.
typedef struct {
    int answers;         // that were compared; below 2 nothing could have been decided
    int taken;           // Q of what was answered
    int best;            // Q of the best answer; at least [taken]
    int mean;            // mean Q over all that were compared
    int spread;          // from the least Q to the greatest over all that were compared, with the
                         // caps or without them, whichever is more: what hangs on the decision
    parl_signal hangs;   // in which the best answer leads the least one most
    int capped;          // where nothing is lost because a cap holds the total down already: what
                         // would be lost without the caps, from PARL_REGRET_MIN on; else 0
    parl_answer better;  // the best answer; the one that was given where none is better. A line
                         // that drops or claims is best only where it was given
    parl_signal points;  // in which the best answer leads most; where the given one is best: in
                         // which it leads the mean
    parl_signal signal;  // what the given answer itself missed, where it is not the best: jargon
                         // is a matter of translation, also where it costs weeks; else [points]
    int luck;            // final score in the world of this very run, followed by the key: of
                         // the best answer less that of the given one
} parl_look;

// Looks at the decision of answer [turn]. An answer for which the run has no room any more is not
// compared. PARL_ERR_SCRIPT where a function of the scenario fails in one of the worlds.
PARL_CHECKED parl_status parl_session_look(const parl_session *session, int turn, parl_look *out);

// What the best answer gives away or the given one wins over chance, in hundredths of a point:
// below 0 it is regret (taken - best, or what the caps hide of it), above 0 gain (taken - mean); 0
// where none reaches PARL_REGRET_MIN, or nothing could have been decided.
int parl_look_size(const parl_look *look);

// A run looked back at: one row per answer, and the turning points among them, the largest
// regrets first, then what the caps hide, and then the largest gains; of those within
// PARL_REGRET_MIN of each other the earlier one.
typedef struct {
    int turn_count;
    parl_look *looks;  // owned
    int point_count;
    int points[PARL_TURNING_POINTS_MAX];  // turns
} parl_lookback;

// Chooses [lookback]->points from its looks.
void parl_lookback_choose(parl_lookback *lookback);

// --- What if ------------------------------------------------------------------------------

// A run with one answer changed and the rest kept as long as it can be given.
typedef struct {
    int kept;            // later answers that could still be given
    int lost;            // later answers that could not
    int first_lost;      // the turn of the first of them in the old run; -1: none
    int added;           // questions that the old run had not answered; the key answers them
    int first_added;     // the turn of the first of them in the new run; -1: none
} parl_what_if;

// Plays [session] again with [answer] at [turn] and the rest as it was. Where an old answer is
// not available any more (the decision is not faced, or the option is not there), or something is
// asked that the old run never answered, the author's key answers, to the end. [out] is the
// caller's, also where [whatif] has losses.
// PARL_ERR_ANSWER or PARL_ERR_CLOSED where [answer] cannot be given at [turn].
PARL_CHECKED parl_status parl_session_what_if(const parl_session *session, int turn,
                                              const parl_answer *answer, parl_session **out,
                                              parl_what_if *whatif);

// --- A thousand worlds -----------------------------------------------------------------------

// The same decisions in another world. Scores in whole points.
typedef struct {
    int total;      // final score, 0..100
    int without;    // the same without what came of it
    int value;      // of the outcome, 0..1000; -1: the scenario has none
    int faced;      // decisions that the run had faced, too
    int unfaced;    // decisions that it had not
} parl_world;

// Plays the decisions of [session] in world [index] (0 .. PARL_WORLDS-1), another seed each. A
// decision is the same where the same menu is met as often before and the evidence says the
// same (stop, wait, go): then the same is answered, and an estimate keeps its distance from the
// evidence. A decision that was never faced is answered by the author's key with the chance of
// [skill] in 1000 (0 to 1000), else at random. PARL_ERR_SCRIPT where a function of the scenario
// fails.
PARL_CHECKED parl_status parl_session_world(const parl_session *session, int skill, int index,
                                            parl_world *out);

// The share, in thousandths, of the decisions of [lookback] within two points of the best.
int parl_lookback_skill(const parl_lookback *lookback);

#endif
