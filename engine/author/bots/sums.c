// SPDX-License-Identifier: MIT
//
// Decisions, added up over their moments and over the runs of the family.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"

enum {
    NEAR = 20,         // thousandths of the range
    FAR = 100,         // the same, for a lunch that is free
    NO_LOSS = 25,      // hundredths of a point that no signal loses by it
    RUNS_LEAST = 30,   // for a correlation
    STATES_LEAST = 3,  // to say "always"
};

// --- What answers are worth ----------------------------------------------------------------------

static int share_of_range(const parl_bots *bots, int thousandths) {
    return bots->range * thousandths / 1000;
}

static int worth_of(const Worth *worth) { return (worth->half[0] + worth->half[1]) / 2; }

// The best answer of one half of the worlds, or the worst.
static const Worth *end_of(const Moment *moment, int half, bool up) {
    const Worth *end = &moment->worths[0];
    for (int i = 1; i < moment->count; i++) {
        int lead = moment->worths[i].half[half] - end->half[half];
        if (up ? lead > 0 : lead < 0) end = &moment->worths[i];
    }
    return end;
}

// Best less worst: found in one half of the worlds, measured in the other, so that chance adds
// nothing.
static int leverage_of(const Moment *moment) {
    int sum = 0;
    for (int half = 0; half < 2; half++) {
        const Worth *best = end_of(moment, half, true), *worst = end_of(moment, half, false);
        sum += best->half[!half] - worst->half[!half];
    }
    return sum / 2;
}

static int most_of(const Moment *moment) {
    int most = worth_of(&moment->worths[0]);
    for (int i = 1; i < moment->count; i++) {
        int worth = worth_of(&moment->worths[i]);
        if (worth > most) most = worth;
    }
    return most;
}

static double mean_points(const Moment *moment, int signal) {
    double sum = 0;
    for (int i = 0; i < moment->count; i++) sum += moment->worths[i].points[signal];
    return sum / moment->count;
}

static double mean_half(const Moment *moment, int half) {
    double sum = 0;
    for (int i = 0; i < moment->count; i++) sum += moment->worths[i].half[half];
    return sum / moment->count;
}

static void add_answer(parl_bots *bots, const Moment *moment, const Worth *worth) {
    if (worth->option == NONE) return;
    OptionSum *sum = &bots->option_sums[worth->option];
    sum->states++;
    sum->worth += worth_of(worth);
    sum->close += worth_of(worth) >= most_of(moment) - share_of_range(bots, NEAR);
    sum->votes += worth->option == moment->best;
    for (int i = 0; i < 2; i++) sum->effect[i] += worth->half[i] - mean_half(moment, i);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        sum->points[i] += worth->points[i] - mean_points(moment, i);
    }
}

static void add_moment(parl_bots *bots, const Moment *moment) {
    if (moment->count < 2) return;
    ItemSum *item = &bots->items[moment->site];
    item->states++;
    item->leverage += leverage_of(moment);
    for (int i = 0; i < moment->count; i++) add_answer(bots, moment, &moment->worths[i]);
}

static double effect_in(const OptionSum *sum, int half) { return sum->effect[half] / sum->states; }

static double effect_of(const OptionSum *sum) {
    return (effect_in(sum, 0) + effect_in(sum, 1)) / 2;
}

// The answer that is best (or worst) over all moments, in one half of the worlds.
static const OptionSum *end_over_all(const parl_bots *bots, const Site *site, int half, bool up) {
    const OptionSum *end = NULL;
    for (int i = site->first; i < site->first + site->count; i++) {
        const OptionSum *sum = &bots->option_sums[i];
        if (sum->states == 0) continue;
        double lead = end ? effect_in(sum, half) - effect_in(end, half) : 0;
        if (!end || (up ? lead > 0 : lead < 0)) end = sum;
    }
    return end;
}

// The same as leverage_of where one answer is best whatever the moment: less is left to chance.
static double leverage_over_all(const parl_bots *bots, const Site *site) {
    double sum = 0;
    for (int half = 0; half < 2; half++) {
        const OptionSum *best = end_over_all(bots, site, half, true);
        const OptionSum *worst = end_over_all(bots, site, half, false);
        if (best && worst) sum += effect_in(best, !half) - effect_in(worst, !half);
    }
    return sum / 2;
}

static int best_of(const parl_bots *bots, const Site *site) {
    int most = 0, best = NONE;
    for (int i = site->first; i < site->first + site->count; i++) {
        if (bots->option_sums[i].votes <= most) continue;
        most = bots->option_sums[i].votes;
        best = i;
    }
    return best;
}

static int worthiest_of(const parl_bots *bots, const Site *site) {
    int worthiest = NONE;
    for (int i = site->first; i < site->first + site->count; i++) {
        const OptionSum *sum = &bots->option_sums[i];
        if (sum->states == 0) continue;
        const OptionSum *most = worthiest == NONE ? NULL : &bots->option_sums[worthiest];
        if (!most || effect_of(sum) > effect_of(most)) worthiest = i;
    }
    return worthiest;
}

// Whether [sum] beats [other] by far, and in no signal loses to it.
static bool leads(const parl_bots *bots, const OptionSum *sum, const OptionSum *other) {
    if (effect_of(sum) < effect_of(other) + share_of_range(bots, FAR)) return false;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        double own = sum->points[i] / sum->states, rival = other->points[i] / other->states;
        if (own < rival - NO_LOSS) return false;
    }
    return true;
}

// Better than every other one by far, near the best at every moment, and at no cost.
static bool is_lunch(const parl_bots *bots, const Site *site, int option) {
    const OptionSum *sum = &bots->option_sums[option];
    // What is right there is meant to be better than all the rest.
    if (options_placed(site->kind)) return false;
    if (sum->states < STATES_LEAST || sum->close < sum->states) return false;
    int rivals = 0;
    for (int i = site->first; i < site->first + site->count; i++) {
        if (i == option || bots->option_sums[i].states == 0) continue;
        if (!leads(bots, sum, &bots->option_sums[i])) return false;
        rivals++;
    }
    return rivals > 0;
}

static void finish_item(parl_bots *bots, int index) {
    ItemSum *item = &bots->items[index];
    const Site *site = &bots->sites->sites[index];
    item->best = best_of(bots, site);
    item->worthiest = worthiest_of(bots, site);
    if (item->states == 0) return;
    double moments = (double)item->leverage / item->states, all = leverage_over_all(bots, site);
    double most = moments > all ? moments : all;
    item->leverage = bots->range > 0 && most > 0 ? in_thousandths(most / bots->range) : 0;
    for (int i = site->first; i < site->first + site->count; i++) {
        bots->option_sums[i].lunch = is_lunch(bots, site, i);
    }
}

// --- Who took what, and how they did ------------------------------------------------------

// What one run of the family did at one site.
typedef struct {
    int run;
    double credit, effect;
    int count;
} Part;

typedef struct {
    Part *parts;  // by site, one behind the other
    int *firsts;
} Parts;

static void note_met(parl_bots *bots, Parts *parts, int run, const Met *met) {
    ItemSum *item = &bots->items[met->site];
    Part *part = &parts->parts[parts->firsts[met->site] + item->met];
    bots->option_sums[met->option].taken++;
    if (met->again) return;
    item->answers++;
    if (item->met == 0 || part[-1].run != run) {
        *part = (Part){.run = run};
        item->met++;
    } else {
        part--;
    }
    part->credit += met->credit;
    const OptionSum *own = &bots->option_sums[met->option];
    part->effect += own->states > 0 ? effect_of(own) : 0;
    part->count++;
}

static int *site_firsts(const parl_bots *bots) {
    int sites = bots->sites->site_count, sum = 0;
    int *firsts = calloc((size_t)sites + 1, sizeof *firsts);
    if (!firsts) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        for (int j = 0; j < bots->runs[i].met_count; j++) firsts[bots->runs[i].met[j].site]++;
    }
    for (int i = 0; i <= sites; i++) {
        int count = firsts[i];
        firsts[i] = sum;
        sum += count;
    }
    return firsts;
}

static void discriminate(parl_bots *bots, int site, const Part *parts) {
    ItemSum *item = &bots->items[site];
    if (item->met < RUNS_LEAST) return;
    double *credit = calloc((size_t)item->met, sizeof *credit);
    double *rest = calloc((size_t)item->met, sizeof *rest);
    if (!credit || !rest) abort();
    for (int i = 0; i < item->met; i++) {
        credit[i] = parts[i].credit / parts[i].count;
        rest[i] = bots->runs[parts[i].run].decided - parts[i].effect;
    }
    item->discriminates = variance_of(credit, item->met) > 0;
    item->discrimination = in_thousandths(correlation_of(credit, rest, item->met));
    free(credit);
    free(rest);
}

static void add_family(parl_bots *bots) {
    Parts parts = {.firsts = site_firsts(bots)};
    int sites = bots->sites->site_count;
    parts.parts = calloc((size_t)parts.firsts[sites] + 1, sizeof *parts.parts);
    if (!parts.parts) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        for (int j = 0; j < bots->runs[i].met_count; j++) {
            note_met(bots, &parts, i, &bots->runs[i].met[j]);
        }
    }
    for (int i = 0; i < sites; i++) discriminate(bots, i, &parts.parts[parts.firsts[i]]);
    free(parts.parts);
    free(parts.firsts);
}

void items_add_up(parl_bots *bots) {
    assert(bots);
    const Sites *sites = bots->sites;
    bots->items = calloc((size_t)sites->site_count + 1, sizeof *bots->items);
    bots->option_sums = calloc((size_t)sites->option_count + 1, sizeof *bots->option_sums);
    bots->shown = calloc((size_t)sites->site_count + 1, sizeof *bots->shown);
    if (!bots->items || !bots->option_sums || !bots->shown) abort();
    for (int i = 0; i < bots->moment_count; i++) add_moment(bots, &bots->moments[i]);
    for (int i = 0; i < sites->site_count; i++) finish_item(bots, i);
    add_family(bots);
    for (int i = 0; i < sites->site_count; i++) {
        if (bots->items[i].states > 0) bots->shown[bots->shown_count++] = i;
    }
}
