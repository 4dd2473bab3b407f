// SPDX-License-Identifier: MIT
#include "play/rules.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "expr.h"
#include "model/chance.h"
#include "model/people.h"
#include "model/promises.h"
#include "play/flow.h"
#include "play/options.h"

// --- Checking an answer -----------------------------------------------------------------

static const Option *option_of(const Options *options, int value) {
    for (int i = 0; i < options->count; i++) {
        if (options->options[i].value == value) return &options->options[i];
    }
    return NULL;
}

static bool repeats(const parl_answer *answer, int index) {
    for (int i = 0; i < index; i++) {
        if (answer->values[i] == answer->values[index]) return true;
    }
    return false;
}

static parl_status check_options(const Options *options, const parl_answer *answer) {
    for (int i = 0; i < answer->count; i++) {
        const Option *option = option_of(options, answer->values[i]);
        if (!option || repeats(answer, i)) return PARL_ERR_ANSWER;
        if (option->closed != CLOSED_NOT) return PARL_ERR_CLOSED;
    }
    return PARL_OK;
}

static parl_status check(const Options *options, const parl_answer *answer) {
    int one = answer->values[0];
    switch (options->kind) {
        case PARL_DECISION_NONE: return PARL_ERR_OVER;
        case PARL_DECISION_WRITE: return answer->words ? PARL_OK : PARL_ERR_ANSWER;
        case PARL_DECISION_ESTIMATE:
            if (answer->count != 1 || one < options->from) return PARL_ERR_ANSWER;
            return one <= options->till ? PARL_OK : PARL_ERR_ANSWER;
        case PARL_DECISION_PICK:
            if (answer->count != options->take) return PARL_ERR_ANSWER;
            return check_options(options, answer);
        case PARL_DECISION_MENU:
        case PARL_DECISION_DESK:
            return answer->count == 1 ? check_options(options, answer) : PARL_ERR_ANSWER;
    }
    return PARL_ERR_ANSWER;
}

// --- Taking it -----------------------------------------------------------------------------

// Who was asked for a date and got none: a promise that another open option commits to,
// and none that is taken does.
static void unanswered(World *world, const Options *options, const parl_answer *answer) {
    const Choice *choices = &world->scenario->choices[options->menu->choice_first];
    uint32_t offered = 0, taken = 0;
    for (int i = 0; i < options->count; i++) {
        const Option *option = &options->options[i];
        int promise = choices[option->value].commits;
        if (promise != NONE && option->closed == CLOSED_NOT) offered |= UINT32_C(1) << promise;
    }
    for (int i = 0; i < answer->count; i++) {
        int promise = choices[answer->values[i]].commits;
        if (promise != NONE) taken |= UINT32_C(1) << promise;
    }
    for (int i = 0; i < world->scenario->promise_count; i++) {
        if ((offered & ~taken) >> i & 1) promises_unanswered(world, i);
    }
}

static int worth_of(const World *world, const Choice *choice) {
    int32_t worth = 0;
    if (choice->worth == NONE || !expr_value(world->scenario, world->state, choice->worth, &worth)) {
        return 0;
    }
    return world->scenario->exprs[choice->worth].type == VALUE_FLAG ? worth * 100 : worth;
}

// Whether an expert who may take [take] of the menu would take choice [index].
static bool expert_takes(const World *world, const Menu *menu, int index) {
    const Choice *choices = &world->scenario->choices[menu->choice_first];
    int better = 0, worth = worth_of(world, &choices[index]);
    for (int i = 0; i < menu->choice_count; i++) better += worth_of(world, &choices[i]) > worth;
    return worth > 0 && better < menu->take;
}

static void remember_choice(World *world, const Menu *menu, int index) {
    State *state = world->state;
    const Choice *choice = &world->scenario->choices[menu->choice_first + index];
    events_say(world, PARL_EVENT_ANSWERED, NONE, choice->text);
    world->events->items[world->events->count - 1].subject = (int16_t)index;
    events_lessons(world, choice->good, NONE, true);
    events_lessons(world, choice->bad, NONE, false);
    if (choice->memo != NONE) state->memo[choice->memo] = 1;
    if (menu->kind != MENU_PICK || menu->memo == NONE) return;
    if (expert_takes(world, menu, index)) state->memo[menu->memo]++;
}

static void take_choices(World *world, const Options *options, const parl_answer *answer) {
    const Menu *menu = options->menu;
    State *state = world->state;
    for (int i = 0; i < answer->count; i++) remember_choice(world, menu, answer->values[i]);
    unanswered(world, options, answer);
    if (menu->kind != MENU_PICK) {
        state->pc = world->scenario->choices[menu->choice_first + answer->values[0]].body;
        return;
    }
    if (state->pick_menu == NONE) state->pick_pc = state->pc;
    state->pick_menu = (int16_t)(menu - world->scenario->menus);
    for (int i = 0; i < answer->count; i++) {
        uint16_t bit = (uint16_t)(1u << answer->values[i]);
        state->picked |= bit;
        if (i > 0) state->pending |= bit;
        state->pick_count++;
    }
    state->pc = world->scenario->choices[menu->choice_first + answer->values[0]].body;
}

// How sure the player says to be, held against the evidence that they have seen.
static void calibrate(World *world, const Estimate *estimate, int stated) {
    State *state = world->state;
    int32_t truth = 0;
    int reach = CALIBRATION_REACH, off = 0;
    if (estimate->truth == NONE) return;
    if (estimate->uncertain != NONE) {
        truth = chance_likely(world->scenario, state, estimate->uncertain);
        off = abs(stated * 10 - truth);
    } else {
        if (!expr_value(world->scenario, state, estimate->truth, &truth)) {
            world_fail(world, PARL_ERR_SCRIPT);
        }
        if (estimate->sure) truth = truth ? 100 : 0;
        int span = number_value(world->scenario, state, estimate->till) -
                   number_value(world->scenario, state, estimate->from);
        off = span > 0 ? (int)((int64_t)llabs((int64_t)stated - truth) * GAUGE_MAX / span) : 0;
    }
    int close = off < reach ? GAUGE_MAX - off * GAUGE_MAX / reach : 0;
    state->calibration_sum += close;
    state->calibration_count++;
    parl_event *event = events_add(world, PARL_EVENT_ESTIMATE, NONE, REASON_STATED);
    event->subject = estimate->uncertain;
    event->before = (int16_t)stated;
    event->after = (int16_t)close;
    event->values[0] = estimate->uncertain == NONE ? truth * 10 : truth;
}

static void take_estimate(World *world, const Estimate *estimate, int stated) {
    parl_event *event = events_add(world, PARL_EVENT_ANSWERED, NONE, REASON_NONE);
    event->values[0] = stated;
    if (estimate->memo != NONE) world->state->memo[estimate->memo] = stated;
    calibrate(world, estimate, stated);
    world->state->pc++;
}

static void take_desk(World *world, int scene) {
    State *state = world->state;
    if (scene == OPTION_PASS) {
        flow_pass(world);
        return;
    }
    const Scene *row = &world->scenario->scenes[scene];
    events_say(world, PARL_EVENT_ANSWERED, NONE, row->desk);
    state->slots = (int8_t)(state->slots - row->cost);
    flow_begin(world, scene);
}

static void take(World *world, const Options *options, const parl_answer *answer) {
    switch (options->kind) {
        case PARL_DECISION_NONE: break;
        case PARL_DECISION_WRITE: world->state->pc++; break;
        case PARL_DECISION_ESTIMATE:
            take_estimate(world, options->estimate, answer->values[0]);
            break;
        case PARL_DECISION_DESK: take_desk(world, answer->values[0]); break;
        case PARL_DECISION_MENU:
        case PARL_DECISION_PICK: take_choices(world, options, answer); break;
    }
}

// --- The two functions -----------------------------------------------------------------------

parl_status rules_open(const parl_scenario *scenario, uint64_t seed, State *after, Events *events) {
    assert(scenario);
    assert(after);
    assert(events);
    *after = state_start(scenario, seed);
    events->count = 0;
    events->full = false;
    World world = {.scenario = scenario, .state = after, .events = events};
    flow_run(&world);
    return world.status;
}

parl_status rules_step(const parl_scenario *scenario, const State *before,
                       const parl_answer *answer, State *after, Events *events) {
    assert(scenario);
    assert(before);
    assert(answer);
    assert(before != after);
    Options options = options_now(scenario, before);
    if (options.failed) return PARL_ERR_SCRIPT;
    parl_status status = check(&options, answer);
    if (status != PARL_OK) return status;
    if (before->turn == PARL_TURNS_MAX) return PARL_ERR_LIMIT;
    *after = *before;
    after->turn++;
    events->count = 0;
    events->full = false;
    World world = {.scenario = scenario, .state = after, .events = events};
    take(&world, &options, answer);
    flow_run(&world);
    return world.status;
}
