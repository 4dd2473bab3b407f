// SPDX-License-Identifier: MIT
#include "explore/visits.h"

#include <assert.h>
#include <stdlib.h>

#include "explore/room.h"
#include "judge/score.h"

Visits *visits_new(const parl_scenario *scenario) {
    assert(scenario);
    size_t scenes = (size_t)scenario->scene_count, choices = (size_t)scenario->choice_count;
    Visits *counts = room_many(1, sizeof *counts);
    counts->scenario = scenario;
    counts->scenes = room_many(scenes, sizeof *counts->scenes);
    counts->seen = room_many(choices, sizeof *counts->seen);
    counts->taken = room_many(choices, sizeof *counts->taken);
    counts->desk_seen = room_many(scenes, sizeof *counts->desk_seen);
    counts->desk_taken = room_many(scenes, sizeof *counts->desk_taken);
    counts->ways = room_many((size_t)scenario->step_count, 1);
    counts->menus = room_many((size_t)scenario->menu_count, sizeof *counts->menus);
    counts->estimates = room_many((size_t)scenario->estimate_count, sizeof *counts->estimates);
    counts->writes = room_many((size_t)scenario->write_count, sizeof *counts->writes);
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) counts->signals[i].least = GAUGE_MAX;
    return counts;
}

void visits_free(Visits *counts) {
    if (!counts) return;
    free(counts->scenes);
    free(counts->seen);
    free(counts->taken);
    free(counts->desk_seen);
    free(counts->desk_taken);
    free(counts->ways);
    free(counts->menus);
    free(counts->estimates);
    free(counts->writes);
    free(counts);
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

void visits_add(Visits *to, const Visits *from) {
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

void visits_events(Visits *counts, const Events *events) {
    for (int i = 0; i < events->count; i++) {
        const parl_event *event = &events->items[i];
        if (event->kind == PARL_EVENT_SCENE) counts->scenes[event->subject]++;
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

void visits_decision(Visits *counts, Where where, const Offers *offers) {
    unsigned open = 0;
    counts->decisions++;
    if (where.estimate != NONE) see_sample(&counts->estimates[where.estimate], offers);
    if (where.write != NONE) counts->writes[where.write] = true;
    if (where.estimate != NONE || where.write != NONE) return;
    for (int i = 0; i < offers->count; i++) {
        int option = offers_option(offers->codes[i]);
        if (where.menu != NONE)
            open |= offers_choices(offers->codes[i]);
        else if (option != OPTION_PASS)
            counts->desk_seen[option]++;
    }
    if (where.menu == NONE) return;
    see_sample(&counts->menus[where.menu], offers);
    add_choices(counts->scenario, where.menu, open, counts->seen);
}

void visits_taken(Visits *counts, Where where, Code code) {
    counts->steps++;
    if (where.estimate != NONE || where.write != NONE) return;
    int option = offers_option(code);
    if (where.menu != NONE)
        add_choices(counts->scenario, where.menu, offers_choices(code), counts->taken);
    else if (option != OPTION_PASS)
        counts->desk_taken[option]++;
}

// --- How it ended -------------------------------------------------------------------------------

Ended visits_ending(const parl_scenario *scenario, const State *state) {
    parl_score score = score_of(scenario, state, true);
    Ended ended = {.total = (int8_t)score.total};
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        const parl_part *part = &score.parts[i];
        ended.values[i] = (int16_t)(part->offered ? part->value : NONE);
    }
    return ended;
}

void visits_ended(Visits *counts, const Ended *ended) {
    counts->ended++;
    counts->totals[ended->total]++;
    for (int i = 0; i < PARL_SIGNAL_COUNT; i++) {
        parl_spread *row = &counts->signals[i];
        int value = ended->values[i];
        if (value == NONE) continue;
        row->offered = true;
        if (value < row->least) row->least = value;
        if (value > row->most) row->most = value;
        row->steps[value / 100]++;
    }
}
