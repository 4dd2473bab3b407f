// SPDX-License-Identifier: MIT
//
// The gates about what the best answers look like.

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "bots/gates.h"

// What the public header says to its readers are the limits by which the figures are judged.
enum {
#define X(name, id, title, figure, limit, least, judged, mend) LIMIT_##name = (limit),
    PARL_BOT_GATES(X)
#undef X
};

_Static_assert((int)LIMIT_LENGTH_RATIO == TELL_RATIO_MOST, "one limit of the length ratio");
_Static_assert((int)LIMIT_ABSOLUTE == TELL_ODDS_MOST, "one limit of the odds of absolute words");
_Static_assert((int)LIMIT_HEDGES == TELL_ODDS_MOST, "one limit of the odds of wise words");
_Static_assert((int)LIMIT_POSITION == TELL_EVEN_LEAST, "one limit of the evenness of places");

// The limit is what chance comes to now and then. A few menus that could be chance are none; and
// where no line is in the middle, nobody finds the best one there.
static void judge_share(const ChanceFigures *chance, Judged *gate) {
    if (chance->count <= 0) {
        gate_tell(gate, "no menu has a line in the middle");
        return;
    }
    gate->value = in_thousandths(chance->hits / chance->count);
    gate->limit = in_thousandths(figures_chance_most(chance) / chance->count);
    gate_tell(gate, "%.1f of %.0f menus; chance comes to %.1f", chance->hits, chance->count,
              chance->expected);
    if (gate->value <= gate->limit || figures_beat_chance(chance)) return;
    gate->value = gate->limit;
    gate_tell(gate, "; so few may be chance");
}

// A few words that could be chance are none.
static void judge_odds(const double more[2], const double less[2], Judged *gate) {
    double odds = figures_odds(more, less);
    gate->value = in_thousandths(odds);
    gate_tell(gate, "%.0f of %.0f lines against %.0f of %.0f", more[1], more[0] + more[1], less[1],
              less[0] + less[1]);
    if (gate->value <= gate->limit || figures_odds_lean(more, less)) return;
    gate->value = gate->limit;
    gate_tell(gate, "; odds %.1f, but so few may be chance", odds);
}

static void judge_position(const Tells *tells, Judged *gate) {
    if (!figures_reach(tells->ordered, TELL_ORDERED_MIN)) {
        gate_skip(gate, "too few menus have a fixed order; the engine shuffles the others");
        return;
    }
    gate->value = in_thousandths(tells->evenness);
    gate_tell(gate, "in %.0f menus", tells->ordered);
}

// --- Where -------------------------------------------------------------------------------------

enum { MENUS_TOLD = 3 };

// What a gate looks for in a menu, and how it is said; 0 where it is not there.
typedef double Worst(const MenuTells *menu);

static double how_long(const MenuTells *menu) { return menu->ratio; }

// The longer it is, the sooner it is seen.
static double how_longest(const MenuTells *menu) { return menu->longest * menu->ratio; }

static double how_absolute(const MenuTells *menu) { return menu->absolute; }

static double how_wise(const MenuTells *menu) { return menu->hedged; }

static double how_convergent(const MenuTells *menu) { return menu->convergent; }

static void tell_menu(const parl_bots *bots, int site, Judged *gate) {
    const Place *place = &bots->scenario->menus[bots->sites->sites[site].index].place;
    const char *path = "", *slash;
    if (place->source >= 0 && place->source < bots->scenario->source_count)
        path = bots->scenario->sources[place->source].path;
    slash = strrchr(path, '/');
    gate_tell(gate, "%s:%d", slash ? slash + 1 : path, place->line);
}

// The next worse menu behind [above] of the order; of two alike, the one that stands first.
static int next_worst(const parl_bots *bots, const MenuTells *menus, Worst *worst, int above) {
    int next = NONE;
    for (int i = 0; i < bots->sites->menus; i++) {
        double value = worst(&menus[i]), last = above == NONE ? HUGE_VAL : worst(&menus[above]);
        if (value <= 0 || value > last || (value >= last && i <= above)) continue;
        if (next == NONE || value > worst(&menus[next])) next = i;
    }
    return next;
}

// Names the worst menus where [gate] is not met; [times]: with the figure.
static void name_worst(const parl_bots *bots, const Tells *tells, Worst *worst, bool times,
                       Judged *gate) {
    if (gate->value <= gate->limit) return;
    int site = next_worst(bots, tells->by_site, worst, NONE);
    for (int i = 0; i < MENUS_TOLD && site != NONE; i++) {
        gate_tell(gate, i ? ", " : "; most so in the menus at ");
        tell_menu(bots, site, gate);
        if (times) gate_tell(gate, " (%.2f times)", worst(&tells->by_site[site]));
        site = next_worst(bots, tells->by_site, worst, site);
    }
}

static void name_places(const parl_bots *bots, const Tells *tells, Judged *gates) {
    name_worst(bots, tells, how_longest, false, &gates[PARL_BOT_GATE_LONGEST_BEST]);
    name_worst(bots, tells, how_long, true, &gates[PARL_BOT_GATE_LENGTH_RATIO]);
    name_worst(bots, tells, how_absolute, false, &gates[PARL_BOT_GATE_ABSOLUTE]);
    name_worst(bots, tells, how_wise, false, &gates[PARL_BOT_GATE_HEDGES]);
    name_worst(bots, tells, how_convergent, false, &gates[PARL_BOT_GATE_CONVERGENCE]);
}

// --- All ---------------------------------------------------------------------------------------

static void judge_all(const Tells *tells, Judged *gates) {
    judge_share(&tells->longest, &gates[PARL_BOT_GATE_LONGEST_BEST]);
    judge_share(&tells->convergent, &gates[PARL_BOT_GATE_CONVERGENCE]);
    gates[PARL_BOT_GATE_LENGTH_RATIO].value = in_thousandths(tells->ratio / tells->menus);
    gate_tell(&gates[PARL_BOT_GATE_LENGTH_RATIO], "mean of %.0f menus", tells->menus);
    judge_odds(tells->wrong, tells->right, &gates[PARL_BOT_GATE_ABSOLUTE]);
    judge_odds(tells->right_hedged, tells->wrong_hedged, &gates[PARL_BOT_GATE_HEDGES]);
    judge_position(tells, &gates[PARL_BOT_GATE_POSITION]);
}

void gates_tells(parl_bots *bots) {
    static const parl_bot_gate_kind kinds[] = {
        PARL_BOT_GATE_LONGEST_BEST, PARL_BOT_GATE_LENGTH_RATIO, PARL_BOT_GATE_ABSOLUTE,
        PARL_BOT_GATE_HEDGES,       PARL_BOT_GATE_CONVERGENCE,  PARL_BOT_GATE_POSITION};
    assert(bots);
    Judged *gates = bots->gates;
    Tells tells = tells_of(bots);
    for (size_t i = 0; tells.menus <= 0 && i < sizeof kinds / sizeof *kinds; i++) {
        gate_skip(&gates[kinds[i]], "no menu with a best line was met");
    }
    if (tells.menus > 0) {
        judge_all(&tells, bots->gates);
        name_places(bots, &tells, bots->gates);
    }
    tells_clear(&tells);
}
