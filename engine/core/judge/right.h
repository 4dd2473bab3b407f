// SPDX-License-Identifier: MIT
//
// How right one answer is by the author's key: of a pick, a rank, a grid. The conditions `.right`
// and `.close`, what such a decision shows, and the players' key all ask here.

#ifndef JUDGE_RIGHT_H
#define JUDGE_RIGHT_H

#include "play/options.h"

// Thousandths right of [answer] to [options], which are those of [state], before it is taken.
// A pick: the share of what an expert would have taken, of as many. A rank: the share of the pairs
// of different worth that stand the right way round. A grid: the share of its rows that are right;
// on a scale how close its shape is. NONE where the page says of nothing that it is right, and for
// any other decision.
int right_thousandths(const parl_scenario *scenario, const State *state, const Options *options,
                      const parl_answer *answer);

// The share of the rows of a grid that are right, also on a scale; NONE.
int right_rows(const parl_scenario *scenario, const Menu *menu, const parl_answer *answer);

// What the key says something is worth, 0..100; [silent] where it says nothing.
int right_worth(const parl_scenario *scenario, const State *state, ExprRef worth, int silent);

// Whether an expert who may take some of what a pick offers would take choice [index].
bool right_takes(const parl_scenario *scenario, const State *state, const Options *options,
                 int index);

// The best answer to a rank or a grid by the key; of equals the one that stands first. False where
// the page says nothing of it, or not of all rows.
bool right_best(const parl_scenario *scenario, const State *state, const Options *options,
                parl_answer *out);

#endif
