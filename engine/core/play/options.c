// SPDX-License-Identifier: MIT
#include "play/options.h"

#include <assert.h>

#include "expr.h"
#include "hash.h"
#include "within.h"

int options_left(const State *state, uint32_t people) {
    uint32_t gone = state->left & people;
    for (int i = 0; gone; i++) {
        if (gone >> i & 1) return i;
    }
    return NONE;
}

static bool holds(const parl_scenario *scenario, const State *state, ExprRef expr, bool *failed) {
    int32_t value = 1;
    if (expr != NONE && !expr_value(scenario, state, expr, &value)) *failed = true;
    return value != 0;
}

// Shared by menu and desk: takes its place in the list.
static void add(Options *options, int value, TextRef text, Closed closed, int person) {
    assert(options->count < PARL_OPTIONS_MAX);
    options->options[options->count++] = (Option){
        .value = (int16_t)value,
        .text = text,
        .closed = (uint8_t)closed,
        .person = (int8_t)person,
    };
    if (closed == CLOSED_NOT) options->open++;
}

parl_decision_kind options_kind(const Menu *menu) {
    assert(menu);
    switch ((MenuKind)menu->kind) {
        case MENU_CHOICES: return PARL_DECISION_MENU;
        case MENU_PICK: return menu->one_by_one ? PARL_DECISION_MENU : PARL_DECISION_PICK;
        case MENU_RANK: return PARL_DECISION_RANK;
        case MENU_GRID: return PARL_DECISION_GRID;
    }
    return PARL_DECISION_NONE;
}

bool options_placed(parl_decision_kind kind) {
    return kind == PARL_DECISION_RANK || kind == PARL_DECISION_GRID;
}

static void add_choices(Options *options, const parl_scenario *scenario, const State *state) {
    const Menu *menu = options->menu;
    const Pick *pick = state_pick(state, (int)(menu - scenario->menus));
    for (int i = 0; i < menu->choice_count; i++) {
        const Choice *choice = &scenario->choices[menu->choice_first + i];
        if (!holds(scenario, state, choice->only, &options->failed)) continue;
        // An ending is told whatever patience is left.
        int gone = state->phase == PHASE_ENDING ? NONE : options_left(state, choice->people);
        Closed closed = gone != NONE ? CLOSED_LEFT : CLOSED_NOT;
        if (pick && pick->picked >> i & 1) closed = CLOSED_TAKEN;
        add(options, i, choice->text, closed, gone);
    }
    if (menu->kind == MENU_RANK) options->take = options->open;
    if (menu->kind != MENU_PICK) return;
    options->take = menu->one_by_one ? 1 : menu->take;
    if (options->take > options->open) options->take = options->open;
}

bool options_on_desk(const parl_scenario *scenario, const State *state, int scene, bool *failed) {
    const Scene *row = &scenario->scenes[scene];
    if (row->waits != WAITS_DESK) return false;
    if (state->week < row->week_from || state->week > row->week_till) return false;
    if (!row->again && state_bit(state->taken, row->waiting)) return false;
    return holds(scenario, state, row->only, failed);
}

static void add_desk(Options *options, const parl_scenario *scenario, const State *state) {
    for (int i = 0; i < scenario->waiting_count; i++) {
        int scene = scenario->waiting[i];
        if (!options_on_desk(scenario, state, scene, &options->failed)) continue;
        if (options->count == PARL_CHOICES_MAX) break;  // The reader warns of such a week.
        const Scene *row = &scenario->scenes[scene];
        int gone = options_left(state, row->with);
        Closed closed = gone != NONE ? CLOSED_LEFT
                        : row->cost > state->slots ? CLOSED_SLOTS
                                                   : CLOSED_NOT;
        add(options, scene, row->desk, closed, gone);
    }
}

static void add_step(Options *options, const parl_scenario *scenario, const State *state) {
    const Step *step = &scenario->steps[state->pc];
    switch ((StepOp)step->op) {
        case STEP_MENU:
            options->menu = &scenario->menus[step->a];
            options->kind = options_kind(options->menu);
            add_choices(options, scenario, state);
            break;
        case STEP_ESTIMATE:
            options->kind = PARL_DECISION_ESTIMATE;
            options->estimate = &scenario->estimates[step->a];
            // Figures may cross each other, or go where no answer can: one stays open.
            options->from = within(number_value(scenario, state, options->estimate->from),
                                   -INT16_MAX, INT16_MAX);
            options->till = within(number_value(scenario, state, options->estimate->till),
                                   options->from, INT16_MAX);
            break;
        case STEP_WRITE:
            options->kind = PARL_DECISION_WRITE;
            options->write = &scenario->writes[step->a];
            break;
        default: break;
    }
}

Options options_now(const parl_scenario *scenario, const State *state) {
    assert(scenario);
    assert(state);
    Options options = {.kind = PARL_DECISION_NONE};
    if (state->phase == PHASE_DESK) {
        options.kind = PARL_DECISION_DESK;
        add_desk(&options, scenario, state);
        add(&options, OPTION_PASS, NONE, CLOSED_NOT, NONE);
    } else if (state->phase != PHASE_OVER) {
        add_step(&options, scenario, state);
    }
    return options;
}

uint64_t options_place(const parl_scenario *scenario, const State *state, const Options *options,
                       int index) {
    assert(scenario);
    assert(state);
    assert(options);
    if (options->kind == PARL_DECISION_DESK || options->menu->ordered) return (uint64_t)index;
    int value = options->options[index].value;
    return hash_mix(state->seed ^ scenario->choices[options->menu->choice_first + value].shuffle);
}
