// SPDX-License-Identifier: MIT
//
// What the best answers look like: who knows tests and nothing else reads this first. Menus count
// in which the key says what is best, or it shows in what the answers are worth.

#include <assert.h>
#include <math.h>
#include <string.h>

#include "bots/bots.h"
#include "utf8.h"
#include "words/alike.h"

enum { SHOWS = 10 };  // thousandths of the range

// The answers of one menu that were open.
typedef struct {
    int count, best;
    const char *texts[PARL_CHOICES_MAX];
} Lines;

static Lines lines_of(const parl_bots *bots, int site) {
    const parl_scenario *scenario = bots->scenario;
    const Site *row = &bots->sites->sites[site];
    const Menu *menu = &scenario->menus[row->index];
    Lines lines = {.best = NONE};
    for (int i = 0; i < menu->choice_count; i++) {
        if (bots->option_sums[row->first + i].states == 0) continue;
        if (bots->items[site].best == row->first + i) lines.best = lines.count;
        TextRef text = scenario->choices[menu->choice_first + i].text;
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
    tells->longest += longest;
    tells->ratio += others > 0 ? best / others : 1;
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
        (right ? tells->right : tells->wrong)[absolute]++;
        (right ? tells->right_hedged : tells->wrong_hedged)[hedged]++;
    }
}

static void add_menu(const Lines *lines, Tells *tells) {
    double chance = 1.0 / lines->count;
    tells->menus++;
    tells->expected += chance;
    tells->variance += chance * (1 - chance);
    add_lengths(lines, tells);
    tells->convergent += converges(lines);
    add_listed(lines, tells);
}

// --- Places ---------------------------------------------------------------------------------------

typedef struct {
    int slots[PARL_CHOICES_MAX], widest;
} Places;

static void add_place(const Lines *lines, Places *places, Tells *tells) {
    places->slots[lines->best]++;
    if (lines->count > places->widest) places->widest = lines->count;
    tells->ordered++;
}

static double entropy_of(const Places *places, int count) {
    double entropy = 0;
    for (int i = 0; i < PARL_CHOICES_MAX; i++) {
        double share = (double)places->slots[i] / count;
        if (share > 0) entropy -= share * log(share);
    }
    return entropy / log(places->widest);
}

static bool counts(const parl_bots *bots, int site) {
    parl_decision_kind kind = bots->sites->sites[site].kind;
    const ItemSum *item = &bots->items[site];
    if (kind != PARL_DECISION_MENU && kind != PARL_DECISION_PICK) return false;
    return item->best != NONE && (item->keyed || item->leverage >= SHOWS);
}

Tells tells_of(const parl_bots *bots) {
    assert(bots);
    Tells tells = {0};
    Places places = {0};
    for (int i = 0; i < bots->sites->site_count; i++) {
        if (!counts(bots, i)) continue;
        Lines lines = lines_of(bots, i);
        if (lines.count < 2 || lines.best == NONE) continue;
        add_menu(&lines, &tells);
        const Menu *menu = &bots->scenario->menus[bots->sites->sites[i].index];
        if (menu->ordered) add_place(&lines, &places, &tells);
    }
    if (tells.ordered > 0) tells.entropy = entropy_of(&places, tells.ordered);
    return tells;
}
