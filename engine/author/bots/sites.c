// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"

static void add(Sites *sites, parl_decision_kind kind, int index, int count) {
    sites->sites[sites->site_count++] =
        (Site){.kind = kind, .index = index, .first = sites->option_count, .count = count};
    sites->option_count += count;
}

// Of a grid each row that is answered in another way than by the key, and that none is.
static int answers_of(const Menu *menu) {
    return menu->kind == MENU_GRID ? menu->row_count + 1 : menu->choice_count;
}

Sites *sites_new(const parl_scenario *scenario) {
    assert(scenario);
    int count = scenario->menu_count + scenario->estimate_count + scenario->weeks + 1;
    Sites *sites = calloc(1, sizeof *sites);
    if (!sites) abort();
    sites->sites = calloc((size_t)count, sizeof *sites->sites);
    if (!sites->sites) abort();
    sites->menus = scenario->menu_count;
    sites->estimates = scenario->estimate_count;
    for (int i = 0; i < scenario->menu_count; i++) {
        add(sites, options_kind(&scenario->menus[i]), i,
            answers_of(&scenario->menus[i]));
    }
    for (int i = 0; i < scenario->estimate_count; i++) {
        add(sites, PARL_DECISION_ESTIMATE, i, ESTIMATE_POINTS);
    }
    // Behind the meetings: let the week pass.
    for (int week = 1; week <= scenario->weeks; week++) {
        add(sites, PARL_DECISION_DESK, week, scenario->waiting_count + 1);
    }
    return sites;
}

void sites_free(Sites *sites) {
    if (!sites) return;
    free(sites->sites);
    free(sites);
}

int sites_find(const Sites *sites, const parl_scenario *scenario, const State *state,
               const Options *options) {
    assert(sites);
    assert(options);
    if (options->menu) return (int)(options->menu - scenario->menus);
    if (options->estimate) return sites->menus + (int)(options->estimate - scenario->estimates);
    if (options->kind != PARL_DECISION_DESK) return NONE;
    if (state->week < 1 || state->week > scenario->weeks) return NONE;
    return sites->menus + sites->estimates + state->week - 1;
}

// The nearest of the points that are compared.
static int point_of(const Options *options, int value) {
    int span = options->till - options->from, steps = ESTIMATE_POINTS - 1;
    return span > 0 ? (2 * (value - options->from) * steps + span) / (2 * span) : 0;
}

int sites_option(const Sites *sites, const parl_scenario *scenario, int site, int value,
                 const Options *options) {
    assert(sites);
    assert(site >= 0);
    assert(site < sites->site_count);
    const Site *row = &sites->sites[site];
    switch (row->kind) {
        case PARL_DECISION_ESTIMATE: return row->first + point_of(options, value);
        case PARL_DECISION_DESK:
            if (value == OPTION_PASS) return row->first + row->count - 1;
            return row->first + scenario->scenes[value].waiting;
        default: return row->first + value;
    }
}

// Rows that are not as the key has them; the last of the answers of a grid: all of them are.
static int rows_apart(const Site *site, const parl_answer *given, const parl_answer *key,
                      int out[PARL_ANSWER_MAX]) {
    int count = 0;
    for (int i = 0; i < given->count; i++) {
        if (given->values[i] != key->values[i]) out[count++] = site->first + i;
    }
    if (count == 0) out[count++] = site->first + site->count - 1;
    return count;
}

int sites_options(const Sites *sites, const parl_scenario *scenario, int site,
                  const Options *options, const parl_answer *given, const parl_answer *key,
                  int out[PARL_ANSWER_MAX]) {
    assert(sites);
    assert(options);
    assert(given);
    assert(key);
    if (options->kind == PARL_DECISION_GRID)
        return rows_apart(&sites->sites[site], given, key, out);
    int count = options->kind == PARL_DECISION_RANK ? 1 : given->count;
    for (int i = 0; i < count; i++)
        out[i] = sites_option(sites, scenario, site, given->values[i], options);
    return count;
}
