// SPDX-License-Identifier: MIT
#include "play/rules.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "expr.h"
#include "judge/right.h"
#include "model/chance.h"
#include "model/people.h"
#include "model/promises.h"
#include "model/rubric.h"
#include "play/flow.h"
#include "play/moves.h"

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

// A column may stand in many rows.
static parl_status check_cells(const Options *options, const parl_answer *answer) {
    if (answer->count != options->menu->row_count) return PARL_ERR_ANSWER;
    for (int i = 0; i < answer->count; i++) {
        if (!option_of(options, answer->values[i])) return PARL_ERR_ANSWER;
    }
    return PARL_OK;
}

static parl_status check(const Options *options, const parl_answer *answer) {
    int one = answer->values[0];
    switch (options->kind) {
        case PARL_DECISION_NONE: return PARL_ERR_OVER;
        case PARL_DECISION_WRITE:
            return answer->words && answer->count == 0 ? PARL_OK : PARL_ERR_ANSWER;
        case PARL_DECISION_ESTIMATE:
            if (answer->count != 1 || one < options->from) return PARL_ERR_ANSWER;
            return one <= options->till ? PARL_OK : PARL_ERR_ANSWER;
        case PARL_DECISION_PICK:
        case PARL_DECISION_RANK:
            if (answer->count != options->take) return PARL_ERR_ANSWER;
            return check_options(options, answer);
        case PARL_DECISION_GRID: return check_cells(options, answer);
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

static void remember_choice(World *world, const Options *options, int index) {
    State *state = world->state;
    const Menu *menu = options->menu;
    const Choice *choice = &world->scenario->choices[menu->choice_first + index];
    events_say(world, PARL_EVENT_ANSWERED, NONE, choice->text)->subject = (int16_t)index;
    events_lessons(world, choice->good, NONE, true);
    events_lessons(world, choice->bad, NONE, false);
    if (choice->memo != NONE) state->memo[choice->memo] = 1;
    if (menu->kind != MENU_PICK || menu->memo == NONE) return;
    if (right_takes(world->scenario, state, options, index)) state->memo[menu->memo]++;
}

// The open pick of [menu], begun where it is not open yet. NULL where too many are open.
static Pick *open_pick(World *world, const Menu *menu) {
    State *state = world->state;
    int index = (int)(menu - world->scenario->menus);
    if (!state_pick(state, index)) {
        if (state->pick_count == PICKS_OPEN_MAX) {
            world_fail(world, PARL_ERR_LIMIT);
            return NULL;
        }
        state->picks[state->pick_count++] = (Pick){.menu = (int16_t)index, .pc = state->pc};
        if (menu->memo != NONE) state->memo[menu->memo] = 0;
    }
    return &state->picks[state->pick_count - 1];
}

static void note_picks(World *world, const Menu *menu, const parl_answer *answer) {
    Pick *pick = open_pick(world, menu);
    for (int i = 0; pick && i < answer->count; i++) {
        uint16_t bit = (uint16_t)(1u << answer->values[i]);
        pick->picked |= bit;
        if (i > 0) pick->pending |= bit;
        pick->count++;
    }
}

// How right a pick is as a whole; NONE while more of it can be taken. Where conditions leave fewer
// open than may be taken, it is whole with the last of these.
static int pick_right(const World *world, const Options *options, const parl_answer *answer) {
    const Menu *menu = options->menu;
    const Pick *pick = state_pick(world->state, (int)(menu - world->scenario->menus));
    parl_answer whole = {0};
    if (!pick || (pick->count < menu->take && options->open > answer->count)) return NONE;
    for (int i = 0; i < menu->choice_count; i++)
        if (pick->picked >> i & 1) whole.values[whole.count++] = (int16_t)i;
    return right_thousandths(world->scenario, world->state, options, &whole);
}

static void judge(World *world, const Options *options, const parl_answer *answer) {
    const Menu *menu = options->menu;
    if (menu->shows == 0) return;
    if (menu->kind == MENU_CHOICES) {
        rubric_choice(world, options, answer->values[0]);
        return;
    }
    int right = pick_right(world, options, answer);
    if (right != NONE) rubric_right(world, menu, right);
}

static void take_choices(World *world, const Options *options, const parl_answer *answer) {
    const Menu *menu = options->menu;
    if (menu->kind == MENU_PICK) note_picks(world, menu, answer);
    for (int i = 0; i < answer->count; i++) remember_choice(world, options, answer->values[i]);
    judge(world, options, answer);
    unanswered(world, options, answer);
    int first = menu->choice_first + answer->values[0];
    world->state->pc = world->scenario->choices[first].body;
}

// --- Ranks and grids ---------------------------------------------------------------------------

// What an answer has to reach to be nearly right, and below which it is not.
enum { RIGHT_NEARLY = 750, RIGHT_HARDLY = 500 };

static void remember_right(World *world, const Menu *menu, int right) {
    int known = right == NONE ? 0 : right;
    if (menu->memo != NONE) world->state->memo[menu->memo] = known / 10;
    if (right == NONE) return;
    if (right >= RIGHT_NEARLY) events_lessons(world, menu->good, NONE, true);
    if (right < RIGHT_HARDLY) events_lessons(world, menu->bad, NONE, false);
}

static void take_rank(World *world, const Options *options, const parl_answer *answer) {
    const Menu *menu = options->menu;
    int right = right_thousandths(world->scenario, world->state, options, answer);
    for (int i = 0; i < answer->count; i++) {
        const Choice *choice = &world->scenario->choices[menu->choice_first + answer->values[i]];
        parl_event *event = events_say(world, PARL_EVENT_ANSWERED, NONE, choice->text);
        event->subject = answer->values[i];
        event->after = (int16_t)(i + 1);
        if (choice->memo != NONE) world->state->memo[choice->memo] = i + 1;
    }
    remember_right(world, menu, right);
    if (right != NONE) rubric_right(world, menu, right);
    world->state->pc = menu->after;
}

static void remember_row(World *world, const Menu *menu, const GridRow *row, int column) {
    const Choice *choice = &world->scenario->choices[menu->choice_first + column];
    parl_event *event = events_say(world, PARL_EVENT_ANSWERED, NONE, row->text);
    event->before = ANSWERED_ROW;
    event->subject = (int16_t)column;
    event->after = (int16_t)(menu->choice_first + column);
    if (row->memo == NONE) return;
    world->state->memo[row->memo] = menu->scale ? column + 1 : choice->word;
}

static void take_grid(World *world, const Options *options, const parl_answer *answer) {
    const parl_scenario *scenario = world->scenario;
    const Menu *menu = options->menu;
    const GridRow *rows = &scenario->rows[menu->row_first];
    int close = right_thousandths(scenario, world->state, options, answer);
    for (int i = 0; i < menu->row_count; i++) {
        remember_row(world, menu, &rows[i], answer->values[i]);
    }
    remember_right(world, menu, right_rows(scenario, menu, answer));
    if (menu->close != NONE && close != NONE) world->state->memo[menu->close] = close / 10;
    if (close != NONE) rubric_right(world, menu, close);
    for (int i = 0; i < menu->row_count; i++) {
        int move = rows[i].moves[answer->values[i]];
        if (move != NONE) moves_do(world, &scenario->moves[move]);
    }
    world->state->pc = menu->after;
}

// --- Figures, the desk, and all of them ---------------------------------------------------------

// What an estimate is held against: a chance in thousandths by the evidence seen, or the
// figure itself.
static int32_t truth_of(World *world, const Estimate *estimate) {
    int32_t truth = 0;
    if (estimate->uncertain != NONE) {
        return chance_likely(world->scenario, world->state, estimate->uncertain);
    }
    if (!expr_value(world->scenario, world->state, estimate->truth, &truth)) {
        world_fail(world, PARL_ERR_SCRIPT);
    }
    if (estimate->sure) return truth ? GAUGE_MAX : 0;
    return truth;
}

// How far off in thousandths: of certainty, or of all that could be said.
static int64_t distance(const Options *options, int stated, int32_t truth) {
    if (options->estimate->sure) return llabs((int64_t)stated * 10 - truth);
    int span = options->till - options->from;
    return span > 0 ? llabs((int64_t)stated - truth) * GAUGE_MAX / span : 0;
}

// How sure the player says to be, held against the evidence that they have seen.
static void calibrate(World *world, const Options *options, int stated) {
    const Estimate *estimate = options->estimate;
    State *state = world->state;
    if (estimate->truth == NONE) return;
    int32_t truth = truth_of(world, estimate);
    int64_t off = distance(options, stated, truth);
    bool near = off < CALIBRATION_REACH;
    int close = near ? GAUGE_MAX - (int)off * GAUGE_MAX / CALIBRATION_REACH : 0;
    state->calibration_sum += close;
    state->calibration_count++;
    parl_event *event = events_add(world, PARL_EVENT_ESTIMATE, NONE, REASON_STATED);
    event->subject = estimate->uncertain;
    event->before = (int16_t)stated;
    event->after = (int16_t)close;
    event->values[0] = truth;
    event->values[1] = !estimate->sure;
}

static void take_estimate(World *world, const Options *options, int stated) {
    int memo = options->estimate->memo;
    parl_event *event = events_add(world, PARL_EVENT_ANSWERED, NONE, REASON_NONE);
    event->values[0] = stated;
    if (memo != NONE) world->state->memo[memo] = stated;
    calibrate(world, options, stated);
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
            take_estimate(world, options, answer->values[0]);
            break;
        case PARL_DECISION_DESK: take_desk(world, answer->values[0]); break;
        case PARL_DECISION_MENU:
        case PARL_DECISION_PICK: take_choices(world, options, answer); break;
        case PARL_DECISION_RANK: take_rank(world, options, answer); break;
        case PARL_DECISION_GRID: take_grid(world, options, answer); break;
    }
}

// --- From outside ----------------------------------------------------------------------------

parl_status rules_open_traced(const parl_scenario *scenario, State *state, Events *events,
                              Trace *trace) {
    assert(scenario);
    assert(state);
    assert(events);
    events->count = 0;
    World world = {.scenario = scenario, .state = state, .events = events, .trace = trace};
    flow_run(&world);
    return world.status;
}

parl_status rules_open_in(const parl_scenario *scenario, State *state, Events *events) {
    return rules_open_traced(scenario, state, events, NULL);
}

parl_status rules_open(const parl_scenario *scenario, uint64_t seed, State *after, Events *events) {
    assert(after);
    *after = state_start(scenario, seed);
    return rules_open_in(scenario, after, events);
}

parl_status rules_take(const parl_scenario *scenario, const Options *options,
                       const parl_answer *answer, State *state, Events *events, Trace *trace) {
    assert(scenario);
    assert(options);
    assert(answer);
    assert(state);
    assert(events);
    if (options->failed) return PARL_ERR_SCRIPT;
    parl_status status = check(options, answer);
    if (status != PARL_OK) return status;
    if (state->turn == PARL_TURNS_MAX) return PARL_ERR_LIMIT;
    state->turn++;
    events->count = 0;
    World world = {.scenario = scenario, .state = state, .events = events, .trace = trace};
    take(&world, options, answer);
    flow_run(&world);
    return world.status;
}

parl_status rules_step_traced(const parl_scenario *scenario, const State *before,
                              const parl_answer *answer, State *after, Events *events,
                              Trace *trace) {
    assert(before);
    assert(before != after);
    Options options = options_now(scenario, before);
    *after = *before;
    return rules_take(scenario, &options, answer, after, events, trace);
}

parl_status rules_step(const parl_scenario *scenario, const State *before,
                       const parl_answer *answer, State *after, Events *events) {
    return rules_step_traced(scenario, before, answer, after, events, NULL);
}
