// SPDX-License-Identifier: MIT
//
// What is asked of a battery afterwards.

#include <assert.h>

#include "bots/bots.h"
#include "written.h"

enum { FLAT = 20, STATES_LEAST = 3, DISCRIMINATION_LEAST = 200 };

parl_bots_options parl_bots_asked(const parl_bots *bots) {
    assert(bots);
    return bots->options;
}

parl_bots_depth parl_bots_searched(const parl_bots *bots) {
    assert(bots);
    return bots->depth;
}

const parl_scenario *parl_bots_scenario(const parl_bots *bots) {
    assert(bots);
    return bots->scenario;
}

int parl_bots_count(const parl_bots *bots) {
    assert(bots);
    return bots->bot_count;
}

parl_bot parl_bots_at(const parl_bots *bots, int index) {
    assert(bots);
    assert(index >= 0);
    assert(index < bots->bot_count);
    return bots->bots[index];
}

int parl_bots_skill(const parl_bots *bots, int step) {
    assert(bots);
    assert(step >= 0);
    assert(step < PARL_BOTS_ERROR_STEPS);
    return bots->skill[step];
}

parl_better parl_bots_better(const parl_bots *bots) {
    assert(bots);
    return bots->better;
}

int parl_bots_range(const parl_bots *bots) {
    assert(bots);
    return bots->range;
}

int parl_bots_unseen_count(const parl_bots *bots) {
    assert(bots);
    return bots->unseen_count;
}

parl_unseen parl_bots_unseen(const parl_bots *bots, int index) {
    assert(bots);
    assert(index >= 0);
    assert(index < bots->unseen_count);
    return bots->unseen[index];
}

// --- Decisions -----------------------------------------------------------------------------------

int parl_bots_item_count(const parl_bots *bots) {
    assert(bots);
    return bots->shown_count;
}

// The step that asks for it; -1 where none does.
static int32_t step_of(const parl_scenario *scenario, StepOp op, int index) {
    for (int32_t i = 0; i < scenario->step_count; i++)
        if (scenario->steps[i].op == op && scenario->steps[i].a == index) return i;
    return -1;
}

static void locate(const parl_scenario *scenario, const Place *place, parl_bot_item *item) {
    item->file = written_file(scenario, *place);
    item->line = *item->file ? place->line : 0;
}

static void describe_menu(const parl_scenario *scenario, int index, parl_bot_item *item) {
    const Menu *menu = &scenario->menus[index];
    item->scene = written_scene_id(scenario, step_of(scenario, STEP_MENU, index));
    item->prompt = written_text(scenario, menu->prompt);
    locate(scenario, &menu->place, item);
}

static void describe_estimate(const parl_scenario *scenario, int index, parl_bot_item *item) {
    const Estimate *estimate = &scenario->estimates[index];
    item->scene = written_scene_id(scenario, step_of(scenario, STEP_ESTIMATE, index));
    item->prompt = written_text(scenario, estimate->prompt);
    locate(scenario, &estimate->place, item);
}

// Answers that are not told: meetings that are not on the desk in this week.
static bool is_told(const parl_bots *bots, const Site *site, int option) {
    return site->kind != PARL_DECISION_DESK || bots->option_sums[option].states > 0;
}

static int count_told(const parl_bots *bots, const Site *site) {
    int count = 0;
    for (int i = 0; i < site->count; i++) count += is_told(bots, site, site->first + i);
    return count;
}

parl_bot_item parl_bots_item(const parl_bots *bots, int index) {
    assert(bots);
    assert(index >= 0);
    assert(index < bots->shown_count);
    const Site *site = &bots->sites->sites[bots->shown[index]];
    const ItemSum *sum = &bots->items[bots->shown[index]];
    parl_bot_item item = {.kind = site->kind,
                          .scene = "",
                          .prompt = "",
                          .file = "",
                          .met = sum->met,
                          .states = sum->states,
                          .leverage = sum->leverage,
                          .flat = sum->leverage < FLAT,
                          .discriminates = sum->discriminates,
                          .discrimination = sum->discrimination,
                          .option_count = count_told(bots, site)};
    item.weak = !item.flat && item.discriminates && item.discrimination < DISCRIMINATION_LEAST;
    switch (site->kind) {
        case PARL_DECISION_DESK: item.week = site->index; break;
        case PARL_DECISION_ESTIMATE: describe_estimate(bots->scenario, site->index, &item); break;
        default: describe_menu(bots->scenario, site->index, &item); break;
    }
    return item;
}

// --- Answers -------------------------------------------------------------------------------------

static void word_desk(const parl_scenario *scenario, int index, parl_bot_answer *option) {
    option->id = "pass";
    option->text = OPTION_PASS_TEXT;
    if (index == scenario->waiting_count) return;
    const Scene *scene = &scenario->scenes[scenario->waiting[index]];
    option->id = scene->id;
    option->text = written_text(scenario, scene->desk);
}

static void word_row(const parl_scenario *scenario, const Menu *menu, int index,
                     parl_bot_answer *option) {
    option->id = "all";
    option->text = "every row as the key has it";
    if (index == menu->row_count) return;
    const GridRow *row = &scenario->rows[menu->row_first + index];
    option->id = row->id;
    option->text = written_text(scenario, row->text);
}

static void word(const parl_bots *bots, const Site *site, int index, parl_bot_answer *option) {
    static const char *const points[ESTIMATE_POINTS] = {"the lowest figure", "a quarter of the way",
                                                        "the middle", "three quarters of the way",
                                                        "the highest figure"};
    const parl_scenario *scenario = bots->scenario;
    if (site->kind == PARL_DECISION_DESK) {
        word_desk(scenario, index, option);
    } else if (site->kind == PARL_DECISION_ESTIMATE) {
        option->id = option->text = points[index];
    } else if (site->kind == PARL_DECISION_GRID) {
        word_row(scenario, &scenario->menus[site->index], index, option);
    } else {
        const Choice *choice =
            &scenario->choices[scenario->menus[site->index].choice_first + index];
        option->id = choice->id;
        option->text = written_text(scenario, choice->text);
    }
}

// Of the players who do not guess.
static int takers_of(const parl_bots *bots, int option) {
    int count = 0;
    for (int i = 0; i < bots->row_count; i++) {
        const Row *row = &bots->rows[i];
        if (row->bot < 0 || row->guesses) continue;
        count += bots->counts.takers[row->bot * bots->sites->option_count + option] > 0;
    }
    return count;
}

static int told_option(const parl_bots *bots, const Site *site, int index) {
    for (int i = 0; i < site->count; i++) {
        if (is_told(bots, site, site->first + i) && index-- == 0) return i;
    }
    return 0;
}

// The lines of a fact are each right for somebody: none of them needs to be tempting.
static bool needs_takers(const parl_bots *bots, const Site *site) {
    if (site->kind == PARL_DECISION_PICK) return true;
    if (site->kind != PARL_DECISION_MENU) return false;
    return !offer_is_wording(bots->scenario, &bots->scenario->menus[site->index]);
}

// Best by the key, be it at one moment only, or by what it is worth.
static bool is_good(const parl_bots *bots, int site, int option) {
    const ItemSum *item = &bots->items[site];
    return option == item->best || option == item->worthiest || bots->option_sums[option].votes > 0;
}

parl_bot_answer parl_bots_answer(const parl_bots *bots, int item, int index) {
    assert(bots);
    assert(item >= 0);
    assert(item < bots->shown_count);
    int number = bots->shown[item];
    const Site *site = &bots->sites->sites[number];
    int at = told_option(bots, site, index), id = site->first + at;
    const OptionSum *sum = &bots->option_sums[id];
    int all = bots->items[number].answers;
    parl_bot_answer option = {
        .states = sum->states,
        .worth = sum->states > 0 ? (int)(sum->worth / sum->states + .5) : 0,
        .close = sum->states > 0 ? 1000 * sum->close / sum->states : 0,
        .takers = takers_of(bots, id),
        .taken = all > 0 ? (int)((int64_t)1000 * sum->taken / all) : 0,
        .best = bots->items[number].best == id,
        .dominated = sum->states >= STATES_LEAST && sum->close == 0,
        .lunch = sum->lunch,
    };
    option.implausible =
        needs_takers(bots, site) && option.takers == 0 && !is_good(bots, number, id);
    word(bots, site, at, &option);
    return option;
}
