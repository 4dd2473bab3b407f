// SPDX-License-Identifier: MIT
//
// Decisions, one by one. Moments of each are taken from the runs of the family of the key, evenly
// over how much they err and over the worlds, and every answer is played on from there.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"

enum {
    ERRORS_MOST = 50,  // who errs more often seldom stands where a player would
    NEAR = 20,         // thousandths of the range
    FAR = 100,         // the same, for a lunch that is free
    RUNS_LEAST = 30,   // for a correlation
    STATES_LEAST = 3,  // to say "never" or "always"
};

static bool is_looked_at(const parl_bots *bots, int run) {
    const Row *row = &bots->rows[run / bots->options.seeds];
    return row->bot < 0 && row->player.die == 0 && row->player.errors <= ERRORS_MOST;
}

// --- Which moments --------------------------------------------------------------------------------

static int *met_by_site(const parl_bots *bots) {
    int *counts = calloc((size_t)bots->sites->site_count + 1, sizeof *counts);
    if (!counts) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        if (!is_looked_at(bots, i)) continue;
        for (int j = 0; j < bots->runs[i].met_count; j++) counts[bots->runs[i].met[j].site]++;
    }
    return counts;
}

// Whether of [count] the one with number [index] is taken, so that they lie evenly.
static bool is_taken(int index, int count) {
    if (count <= PARL_BOTS_STATES) return true;
    int64_t before = (int64_t)index * PARL_BOTS_STATES / count;
    return (int64_t)(index + 1) * PARL_BOTS_STATES / count > before;
}

static void choose_of(parl_bots *bots, int run, const int *counts, int *seen) {
    for (int i = 0; i < bots->runs[run].met_count; i++) {
        const Met *met = &bots->runs[run].met[i];
        int index = seen[met->site]++;
        if (!is_taken(index, counts[met->site])) continue;
        bots->moments[bots->moment_count++] =
            (Moment){.run = run, .turn = met->turn, .site = met->site, .best = NONE};
    }
}

void items_choose(parl_bots *bots) {
    assert(bots);
    int *counts = met_by_site(bots);
    int *seen = calloc((size_t)bots->sites->site_count + 1, sizeof *seen);
    size_t room = (size_t)bots->sites->site_count * PARL_BOTS_STATES;
    bots->moments = calloc(room + 1, sizeof *bots->moments);
    if (!seen || !bots->moments) abort();
    for (int i = 0; i < bots->row_count * bots->options.seeds; i++) {
        if (is_looked_at(bots, i)) choose_of(bots, i, counts, seen);
    }
    free(counts);
    free(seen);
}

// --- Looking ------------------------------------------------------------------------------------

static bool has_worth(const parl_scenario *scenario, const Site *site) {
    if (site->kind != PARL_DECISION_MENU && site->kind != PARL_DECISION_PICK) return false;
    const Menu *menu = &scenario->menus[site->index];
    for (int i = 0; i < menu->choice_count; i++) {
        if (scenario->choices[menu->choice_first + i].worth != NONE) return true;
    }
    return false;
}

static void keep(Moment *moment, const Rated *rated, int best) {
    for (int i = 0; i < rated->count; i++) {
        if (rated->sums[i].score < 0) continue;
        int at = moment->count++;
        if (i == best) moment->best = at;
        moment->option[at] = rated->option[i];
        moment->worth[at] = (int)(rated->sums[i].score / PARL_BOTS_WORLDS);
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            moment->points[at][j] = (int)(rated->sums[i].points[j] / PARL_BOTS_WORLDS);
        }
    }
}

static int most_worth(const Rated *rated) {
    int best = rated->key;
    for (int i = 0; i < rated->count; i++) {
        if (rated->sums[i].score > rated->sums[best].score) best = i;
    }
    return best;
}

void items_look(Worker *worker, int index) {
    assert(worker);
    parl_bots *bots = worker->bots;
    Moment *moment = &bots->moments[index];
    Rated rated;
    parl_session *session = runs_again(worker, moment->run, moment->turn);
    parl_status status = search_rate(worker, session, PARL_POLICY_EXPERT, &rated);
    parl_session_free(session);
    if (status != PARL_OK || rated.count < 2) return;
    bool key = has_worth(worker->scenario, &bots->sites->sites[moment->site]);
    keep(moment, &rated, key ? rated.key : most_worth(&rated));
}

// --- Adding up: what answers are worth --------------------------------------------------------------

static int share_of_range(const parl_bots *bots, int thousandths) {
    return bots->range * thousandths / 1000;
}

static int most_of(const Moment *moment) {
    int most = moment->worth[0];
    for (int i = 1; i < moment->count; i++) {
        if (moment->worth[i] > most) most = moment->worth[i];
    }
    return most;
}

static int least_of(const Moment *moment) {
    int least = moment->worth[0];
    for (int i = 1; i < moment->count; i++) {
        if (moment->worth[i] < least) least = moment->worth[i];
    }
    return least;
}

// Whether answer [at] beats every other one by far, and in no signal loses to one.
static bool leads(const parl_bots *bots, const Moment *moment, int at) {
    int far = share_of_range(bots, FAR);
    for (int i = 0; i < moment->count; i++) {
        if (i == at) continue;
        if (moment->worth[at] < moment->worth[i] + far) return false;
        for (int j = 0; j < PARL_SIGNAL_COUNT; j++) {
            if (moment->points[at][j] < moment->points[i][j]) return false;
        }
    }
    return true;
}

static void add_answer(parl_bots *bots, const Moment *moment, int at) {
    if (moment->option[at] == NONE) return;
    OptionSum *sum = &bots->option_sums[moment->option[at]];
    sum->states++;
    sum->worth += moment->worth[at];
    sum->close += moment->worth[at] >= most_of(moment) - share_of_range(bots, NEAR);
    sum->votes += at == moment->best;
    sum->leads += leads(bots, moment, at);
}

static void add_moment(parl_bots *bots, const Moment *moment) {
    if (moment->count < 2) return;
    ItemSum *item = &bots->items[moment->site];
    item->states++;
    item->leverage += most_of(moment) - least_of(moment);
    for (int i = 0; i < moment->count; i++) add_answer(bots, moment, i);
}

static void finish_item(parl_bots *bots, int site) {
    ItemSum *item = &bots->items[site];
    const Site *row = &bots->sites->sites[site];
    item->best = NONE;
    if (item->states == 0) return;
    double mean = (double)item->leverage / item->states;
    item->leverage = bots->range > 0 ? in_thousandths(mean / bots->range) : 0;
    int most = 0;
    for (int i = row->first; i < row->first + row->count; i++) {
        if (bots->option_sums[i].votes <= most) continue;
        most = bots->option_sums[i].votes;
        item->best = i;
    }
}

// --- Adding up: who took what, and how they did ------------------------------------------------------

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

// What the answer is worth against the mean of those that were compared.
static double effect_of(const parl_bots *bots, int site, int option) {
    const Site *row = &bots->sites->sites[site];
    double sum = 0;
    int count = 0;
    for (int i = row->first; i < row->first + row->count; i++) {
        if (bots->option_sums[i].states == 0) continue;
        sum += bots->option_sums[i].worth / bots->option_sums[i].states;
        count++;
    }
    const OptionSum *own = &bots->option_sums[option];
    return own->states > 0 ? own->worth / own->states - sum / count : 0;
}

static void note_met(parl_bots *bots, Parts *parts, int run, const Met *met) {
    ItemSum *item = &bots->items[met->site];
    Part *part = &parts->parts[parts->firsts[met->site] + item->met];
    bots->option_sums[met->option].taken++;
    if (item->met == 0 || part[-1].run != run) {
        *part = (Part){.run = run};
        item->met++;
    } else {
        part--;
    }
    part->credit += met->credit;
    part->effect += effect_of(bots, met->site, met->option);
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
