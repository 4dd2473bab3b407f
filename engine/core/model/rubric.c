// SPDX-License-Identifier: MIT
#include "model/rubric.h"

#include <assert.h>

static void judge(World *world, int row, int value) {
    world->state->rubric_sum[row] += value;
    world->state->rubric_count[row]++;
    parl_event *event = events_add(world, PARL_EVENT_RUBRIC, NONE, REASON_NONE);
    event->subject = (int16_t)parl_rubric_signal(row);
    event->after = (int16_t)value;
}

static bool names(const World *world, const Options *options, int row) {
    const Choice *choices = &world->scenario->choices[options->menu->choice_first];
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        if (option->closed == CLOSED_NOT && choices[option->value].shows[row] > 0) return true;
    }
    return false;
}

void rubric_choice(World *world, const Options *options, int taken) {
    assert(world);
    assert(options);
    const Menu *menu = options->menu;
    const Choice *choice = &world->scenario->choices[menu->choice_first + taken];
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++) {
        if (!(menu->shows >> row & 1) || !names(world, options, row)) continue;
        int level = choice->shows[row];
        judge(world, row, parl_rubric_value(level > 0 ? level : 1));
    }
}

void rubric_right(World *world, const Menu *menu, int right) {
    assert(world);
    assert(menu);
    assert(right >= 0);
    assert(right <= GAUGE_MAX);
    for (int row = 0; row < PARL_RUBRIC_COUNT; row++)
        if (menu->shows >> row & 1) judge(world, row, right);
}

int rubric_mean(const State *state, int row) {
    assert(state);
    assert(row >= 0);
    assert(row < PARL_RUBRIC_COUNT);
    int count = state->rubric_count[row];
    return count > 0 ? (int)(state->rubric_sum[row] / count) : NONE;
}
