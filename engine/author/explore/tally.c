// SPDX-License-Identifier: MIT
#include "explore/tally.h"

#include <assert.h>
#include <stdlib.h>

#include "explore/room.h"
#include "judge/score.h"

Tally *tally_new(const parl_scenario *scenario) {
    assert(scenario);
    size_t scenes = (size_t)scenario->scene_count, choices = (size_t)scenario->choice_count;
    Tally *tally = room_many(1, sizeof *tally);
    tally->scenario = scenario;
    tally->scenes = room_many(scenes, sizeof *tally->scenes);
    tally->seen = room_many(choices, sizeof *tally->seen);
    tally->taken = room_many(choices, sizeof *tally->taken);
    tally->desk_seen = room_many(scenes, sizeof *tally->desk_seen);
    tally->desk_taken = room_many(scenes, sizeof *tally->desk_taken);
    tally->ways = room_many((size_t)scenario->step_count, 1);
    tally->menus = room_many((size_t)scenario->menu_count, sizeof *tally->menus);
    tally->estimates = room_many((size_t)scenario->estimate_count, sizeof *tally->estimates);
    tally->writes = room_many((size_t)scenario->write_count, sizeof *tally->writes);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) tally->signals[i].least = GAUGE_MAX;
    return tally;
}

void tally_free(Tally *tally) {
    if (!tally) return;
    free(tally->scenes);
    free(tally->seen);
    free(tally->taken);
    free(tally->desk_seen);
    free(tally->desk_taken);
    free(tally->ways);
    free(tally->menus);
    free(tally->estimates);
    free(tally->writes);
    free(tally);
}

// --- Sums --------------------------------------------------------------------------------------

static void add_all(int64_t *to, const int64_t *from, int count) {
    for (int i = 0; i < count; i++) to[i] += from[i];
}

static void add_sampled(Sampled *to, const Sampled *from) {
    if (from->all > to->all) *to = *from;
}

static void add_spread(parl_spread *to, const parl_spread *from) {
    to->offered |= from->offered;
    if (from->least < to->least) to->least = from->least;
    if (from->most > to->most) to->most = from->most;
    add_all(to->steps, from->steps, PARL_EXPLORE_STEPS);
}

void tally_add(Tally *to, const Tally *from) {
    const parl_scenario *scenario = to->scenario;
    add_all(to->scenes, from->scenes, scenario->scene_count);
    add_all(to->seen, from->seen, scenario->choice_count);
    add_all(to->taken, from->taken, scenario->choice_count);
    add_all(to->desk_seen, from->desk_seen, scenario->scene_count);
    add_all(to->desk_taken, from->desk_taken, scenario->scene_count);
    add_all(to->totals, from->totals, 101);
    for (int i = 0; i < scenario->step_count; i++) to->ways[i] |= from->ways[i];
    for (int i = 0; i < scenario->menu_count; i++) add_sampled(&to->menus[i], &from->menus[i]);
    for (int i = 0; i < scenario->estimate_count; i++)
        add_sampled(&to->estimates[i], &from->estimates[i]);
    for (int i = 0; i < scenario->write_count; i++) to->writes[i] |= from->writes[i];
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) add_spread(&to->signals[i], &from->signals[i]);
    to->steps += from->steps;
    to->decisions += from->decisions;
    to->full += from->full;
    to->ended += from->ended;
}

// --- What was met ----------------------------------------------------------------------------

void tally_events(Tally *tally, const Events *events) {
    for (int i = 0; i < events->count; i++) {
        const parl_event *event = &events->items[i];
        if (event->kind == PARL_EVENT_SCENE) tally->scenes[event->subject]++;
    }
}

static void add_choices(const parl_scenario *scenario, int menu, unsigned choices,
                        int64_t *counts) {
    int first = scenario->menus[menu].choice_first;
    for (int i = 0; choices >> i; i++) {
        if (choices >> i & 1) counts[first + i]++;
    }
}

static void see_sample(Sampled *to, const Offers *offers) {
    add_sampled(to, &(Sampled){.tried = offers->count, .all = offers->all});
}

void tally_decision(Tally *tally, Where where, const Offers *offers) {
    unsigned open = 0;
    tally->decisions++;
    if (where.estimate != NONE) see_sample(&tally->estimates[where.estimate], offers);
    if (where.write != NONE) tally->writes[where.write] = true;
    if (where.estimate != NONE || where.write != NONE) return;
    for (int i = 0; i < offers->count; i++) {
        int option = offers_option(offers->codes[i]);
        if (where.menu != NONE)
            open |= offers_choices(offers->codes[i]);
        else if (option != OPTION_PASS)
            tally->desk_seen[option]++;
    }
    if (where.menu == NONE) return;
    see_sample(&tally->menus[where.menu], offers);
    add_choices(tally->scenario, where.menu, open, tally->seen);
}

void tally_taken(Tally *tally, Where where, Code code) {
    tally->steps++;
    if (where.estimate != NONE || where.write != NONE) return;
    int option = offers_option(code);
    if (where.menu != NONE)
        add_choices(tally->scenario, where.menu, offers_choices(code), tally->taken);
    else if (option != OPTION_PASS)
        tally->desk_taken[option]++;
}

// --- How it ended -------------------------------------------------------------------------------

Ended tally_ending(const parl_scenario *scenario, const State *state) {
    parl_score score = score_of(scenario, state, true);
    Ended ended = {.total = (int8_t)score.total};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score.parts[i];
        ended.values[i] = (int16_t)(part->offered ? part->value : NONE);
    }
    return ended;
}

void tally_ended(Tally *tally, const Ended *ended) {
    tally->ended++;
    tally->totals[ended->total]++;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_spread *row = &tally->signals[i];
        int value = ended->values[i];
        if (value == NONE) continue;
        row->offered = true;
        if (value < row->least) row->least = value;
        if (value > row->most) row->most = value;
        row->steps[value / 100]++;
    }
}
