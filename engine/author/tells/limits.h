// SPDX-License-Identifier: MIT
//
// From where on the looks of the choices give the best one away: one table, for `check` and for
// the gates of the battery. How the figures come about is in tells/figures.h.

#ifndef AUTHOR_LIMITS_H
#define AUTHOR_LIMITS_H

// Thousandths, but for the last two. PARL_BOT_GATES says the same to who reads the public header;
// bots/gates_tells.c holds the two together.
enum {
    TELL_DEVIATIONS = 1640,  // standard errors: by chance once in twenty, on one side
    TELL_RATIO_MOST = 1250,  // length of the best choice to the mean of the others
    TELL_ODDS_MOST = 3000,   // below it a list of words is how people speak
    TELL_EVEN_LEAST = 900,   // entropy of the best one's place, as a share of what chance has

    TELL_DECISIONS_MIN = 5,  // fewer say nothing of a habit
    TELL_ORDERED_MIN = 8,    // menus that keep their order; fewer of one place are chance
};

#endif
