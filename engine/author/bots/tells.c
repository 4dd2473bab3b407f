// SPDX-License-Identifier: MIT
//
// What the best answers look like: who knows tests and nothing else reads this first. Menus count
// in which the key, or the rules where it is silent, take one answer before all others. Which one
// that is may change from moment to moment: each moment counts for its share of the menu.

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bots/bots.h"
#include "utf8.h"
#include "tells/alike.h"

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

static int length_of(const char *text) { return (int)utf8_count(text, strlen(text)); }

static void add_lengths(const Lines *lines, Tells *tells) {
    int best = length_of(lines->texts[lines->best]), sum = 0;
    bool longest = true;
    for (int i = 0; i < lines->count; i++) {
        int length = length_of(lines->texts[i]);
        sum += length;
        if (i != lines->best && length >= best) longest = false;
    }
    double others = (double)(sum - best) / (lines->count - 1);
    double ratio = lines->weight * (others > 0 ? best / others : 1);
    tells->longest += longest ? lines->weight : 0;
    tells->ratio += ratio;
    lines->menu->longest += longest ? lines->weight : 0;
    lines->menu->ratio += ratio;
}

static int shared_with_others(const Lines *lines, int index) {
    int shared = 0;
    for (int i = 0; i < lines->count; i++) {
        if (i != index) shared += alike_shared(lines->texts[index], lines->texts[i]);
    }
    return shared;
}

static bool converges(const Lines *lines) {
    int own = shared_with_others(lines, lines->best);
    for (int i = 0; i < lines->count; i++) {
        if (i != lines->best && shared_with_others(lines, i) >= own) return false;
    }
    return true;
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
    double chance = 1.0 / lines->count;
    tells->menus += lines->weight;
    tells->expected += lines->weight * chance;
    tells->variance += lines->weight * chance * (1 - chance);
    double convergent = converges(lines) ? lines->weight : 0;
    tells->convergent += convergent;
    lines->menu->convergent += convergent;
    add_lengths(lines, tells);
    add_listed(lines, tells);
}

// --- Places ------------------------------------------------------------------------------------

typedef struct {
    double slots[PARL_CHOICES_MAX];
    int widest;
} Places;

static void add_place(const Lines *lines, Places *places, Tells *tells) {
    places->slots[lines->best] += lines->weight;
    if (lines->count > places->widest) places->widest = lines->count;
    tells->ordered += lines->weight;
}

static double entropy_of(const Places *places, double count) {
    double entropy = 0;
    for (int i = 0; i < PARL_CHOICES_MAX; i++) {
        double share = places->slots[i] / count;
        if (share > 0) entropy -= share * log(share);
    }
    return entropy / log(places->widest);
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
    if (tells.ordered > 0) tells.entropy = entropy_of(&places, tells.ordered);
    return tells;
}

void tells_clear(Tells *tells) {
    free(tells->by_site);
    *tells = (Tells){0};
}
