// SPDX-License-Identifier: MIT
//
// The gates about what the best answers look like.

#include <assert.h>
#include <math.h>

#include "bots/gates.h"

// A standard normal leaves one in twenty beyond it.
static const double BEYOND = 1.64;

// What chance comes to now and then: the mean of 1/K over the menus, and so many standard errors.
static double chance_limit(const Tells *tells) {
    return (tells->expected + BEYOND * sqrt(tells->variance)) / tells->menus;
}

static void judge_share(const Tells *tells, double count, Judged *gate) {
    gate->value = in_thousandths(count / tells->menus);
    gate->limit = in_thousandths(chance_limit(tells));
    gate_tell(gate, "%.0f of %d menus; chance comes to %.1f", count, tells->menus, tells->expected);
}

// Odds of a word among [more] against those among [less]; half a line is added everywhere, so that
// there is a figure where none is said. A few words that could be chance are none.
static void judge_odds(const int more[2], const int less[2], Judged *gate) {
    double a = more[1] + .5, b = more[0] + .5, c = less[1] + .5, d = less[0] + .5;
    double odds = a * d / (b * c), error = sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    bool surely = log(odds) > BEYOND * error;
    gate->value = in_thousandths(odds);
    gate_tell(gate, "%d of %d lines against %d of %d", more[1], more[0] + more[1], less[1],
              less[0] + less[1]);
    if (gate->value <= gate->limit || surely) return;
    gate->value = gate->limit;
    gate_tell(gate, "; odds %.1f, but so few may be chance", odds);
}

// So few menus can stand in any order.
enum { ORDERED_LEAST = 6 };

static void judge_position(const Tells *tells, Judged *gate) {
    if (tells->ordered < ORDERED_LEAST) {
        gate_skip(gate, "too few menus have a fixed order; the engine shuffles the others");
        return;
    }
    gate->value = in_thousandths(tells->entropy);
    gate_tell(gate, "in %d menus", tells->ordered);
}

void gates_tells(parl_bots *bots) {
    static const parl_bot_gate_kind kinds[] = {
        PARL_BOT_GATE_LONGEST_BEST, PARL_BOT_GATE_LENGTH_RATIO, PARL_BOT_GATE_ABSOLUTE,
        PARL_BOT_GATE_HEDGES,       PARL_BOT_GATE_CONVERGENCE,  PARL_BOT_GATE_POSITION};
    assert(bots);
    Judged *gates = bots->gates;
    Tells tells = tells_of(bots);
    for (size_t i = 0; tells.menus == 0 && i < sizeof kinds / sizeof *kinds; i++) {
        gate_skip(&gates[kinds[i]], "no menu with a best line was met");
    }
    if (tells.menus == 0) return;
    judge_share(&tells, tells.longest, &gates[PARL_BOT_GATE_LONGEST_BEST]);
    judge_share(&tells, tells.convergent, &gates[PARL_BOT_GATE_CONVERGENCE]);
    gates[PARL_BOT_GATE_LENGTH_RATIO].value = in_thousandths(tells.ratio / tells.menus);
    gate_tell(&gates[PARL_BOT_GATE_LENGTH_RATIO], "mean of %d menus", tells.menus);
    judge_odds(tells.wrong, tells.right, &gates[PARL_BOT_GATE_ABSOLUTE]);
    judge_odds(tells.right_hedged, tells.wrong_hedged, &gates[PARL_BOT_GATE_HEDGES]);
    judge_position(&tells, &gates[PARL_BOT_GATE_POSITION]);
}
