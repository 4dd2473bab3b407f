// SPDX-License-Identifier: MIT
//
// What the best answers look like: who knows tests and nothing else reads this first. Menus count
// in which the key, or the rules where it is silent, take one answer before all others. Which one
// that is may change from moment to moment: each moment counts for its share of the menu.

#include <assert.h>
#include <stdlib.h>

#include "bots/bots.h"
#include "wording.h"

// The answers of one menu that were open at one moment.
typedef struct {
    int count, best;
    const char *texts[PARL_CHOICES_MAX];
    double weight;    // of the moment, in menus
    MenuTells *menu;  // where it is told of the menu alone
} Lines;

static Lines lines_of(const parl_bots *bots, const Moment *moment, double weight) {
    const parl_scenario *scenario = bots->scenario;
    const Site *site = &bots->sites->sites[moment->site];
    const Menu *menu = &scenario->menus[site->index];
    Lines lines = {.best = NONE, .weight = weight};
    for (int i = 0; i < moment->count; i++) {
        int option = moment->worths[i].option;
        if (option == moment->best) lines.best = lines.count;
        TextRef text = scenario->choices[menu->choice_first + option - site->first].text;
        lines.texts[lines.count++] = scenario->texts[text].raw;
    }
    return lines;
}

static void add_lengths(const Lines *lines, Tells *tells) {
    LengthFigures length = figures_length(lines->texts, lines->count, lines->best);
    double ratio = lines->weight * figures_ratio(&length);
    figures_draw(&tells->longest, lines->count, length.longest, lines->weight);
    tells->ratio += ratio;
    lines->menu->longest += length.longest ? lines->weight : 0;
    lines->menu->ratio += ratio;
}

static void add_middle(const Lines *lines, Tells *tells) {
    int middle = figures_middle(lines->texts, lines->count);
    if (middle == NONE) return;
    bool hit = middle == lines->best;
    figures_draw(&tells->convergent, lines->count, hit, lines->weight);
    lines->menu->convergent += hit ? lines->weight : 0;
}

static void add_listed(const Lines *lines, Tells *tells) {
    for (int i = 0; i < lines->count; i++) {
        bool right = i == lines->best;
        bool absolute = wording_listed(lines->texts[i], WORDING_ABSOLUTE) > 0;
        bool hedged = wording_listed(lines->texts[i], WORDING_HEDGE) > 0;
        (right ? tells->right : tells->wrong)[absolute] += lines->weight;
        (right ? tells->right_hedged : tells->wrong_hedged)[hedged] += lines->weight;
        if (absolute && !right) lines->menu->absolute += lines->weight;
        if (hedged && right) lines->menu->hedged += lines->weight;
    }
}

static void add_lines(const Lines *lines, Tells *tells) {
    tells->menus += lines->weight;
    add_lengths(lines, tells);
    add_middle(lines, tells);
    add_listed(lines, tells);
}

// --- Places ------------------------------------------------------------------------------------

typedef struct {
    double seen[PARL_CHOICES_MAX], expected[PARL_CHOICES_MAX];
} Places;

static void add_place(const Lines *lines, Places *places, Tells *tells) {
    places->seen[lines->best] += lines->weight;
    for (int i = 0; i < lines->count; i++) places->expected[i] += lines->weight / lines->count;
    tells->ordered += lines->weight;
}

// --- All ---------------------------------------------------------------------------------------

// The lines of a fact do not count: they come again with every listener, and what is right for one
// of them is wrong for the next.
static bool counts(const parl_bots *bots, const Moment *moment) {
    const Site *site = &bots->sites->sites[moment->site];
    if (site->kind != PARL_DECISION_MENU && site->kind != PARL_DECISION_PICK) return false;
    if (offer_is_wording(bots->scenario, &bots->scenario->menus[site->index])) return false;
    return moment->count > 1 && moment->best != NONE;
}

// By site: how many of its moments count.
static int *count_moments(const parl_bots *bots) {
    int *moments = calloc((size_t)bots->sites->site_count + 1, sizeof *moments);
    if (!moments) abort();
    for (int i = 0; i < bots->moment_count; i++) {
        moments[bots->moments[i].site] += counts(bots, &bots->moments[i]);
    }
    return moments;
}

Tells tells_of(const parl_bots *bots) {
    assert(bots);
    Tells tells = {.by_site = calloc((size_t)bots->sites->site_count + 1, sizeof(MenuTells))};
    if (!tells.by_site) abort();
    Places places = {0};
    int *moments = count_moments(bots);
    for (int i = 0; i < bots->moment_count; i++) {
        const Moment *moment = &bots->moments[i];
        if (!counts(bots, moment)) continue;
        Lines lines = lines_of(bots, moment, 1.0 / moments[moment->site]);
        if (lines.best == NONE) continue;  // The run has no room for it.
        lines.menu = &tells.by_site[moment->site];
        add_lines(&lines, &tells);
        const Menu *menu = &bots->scenario->menus[bots->sites->sites[moment->site].index];
        if (menu->ordered) add_place(&lines, &places, &tells);
    }
    free(moments);
    tells.evenness = figures_evenness(places.seen, places.expected, PARL_CHOICES_MAX);
    return tells;
}

void tells_clear(Tells *tells) {
    free(tells->by_site);
    *tells = (Tells){0};
}
