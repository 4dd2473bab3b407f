// SPDX-License-Identifier: MIT
#include "play/flow.h"

#include <assert.h>

#include "expr.h"
#include "model/concerns.h"
#include "model/effort.h"
#include "model/launch.h"
#include "model/live.h"
#include "model/people.h"
#include "model/promises.h"
#include "model/reviews.h"
#include "play/moves.h"
#include "play/options.h"
#include "play/trace.h"
#include "text.h"
#include "within.h"

// False where the author's function failed; the step is then refused as a whole.
static bool holds(World *world, ExprRef expr) {
    int32_t value = 0;
    if (!expr_value(world->scenario, world->state, expr, &value)) {
        world_fail(world, PARL_ERR_SCRIPT);
    }
    return value != 0;
}

// --- Scenes that wait ---------------------------------------------------------------------

static void call_later(World *world, int scene, int week) {
    State *state = world->state;
    for (int i = 0; i < PARL_LATER_MAX; i++) {
        if (state->later[i].scene != NONE) continue;
        state->later[i].scene = (int16_t)scene;
        state->later[i].week = (int8_t)(week < INT8_MAX ? week : INT8_MAX);
        return;
    }
    world_fail(world, PARL_ERR_LIMIT);
}

// Somebody who is needed has ended the meeting: such a scene waits for next week. Where no
// week comes any more it begins without them, so that no story is stranded.
static bool must_wait(const World *world, int scene) {
    const Scene *row = &world->scenario->scenes[scene];
    if (row->ending || world->state->week > world->scenario->weeks) return false;
    return options_left(world->state, row->with) != NONE;
}

// `on` fires when its condition becomes true; `at` when its week has come.
static void wake(World *world) {
    const parl_scenario *scenario = world->scenario;
    State *state = world->state;
    for (int i = 0; i < scenario->waiting_count; i++) {
        const Scene *row = &scenario->scenes[scenario->waiting[i]];
        if (row->waits != WAITS_AT && row->waits != WAITS_ON) continue;
        bool now = row->waits == WAITS_AT ? state->week >= row->week_from : holds(world, row->on);
        bool before = state_bit(state->fired, i);
        state_set_bit(state->fired, i, now);
        if (!now || before) continue;
        if (state_bit(state->taken, i) && !row->again) continue;
        state_set_bit(state->queued, i, true);
    }
}

// The first scene called by `later` whose week has come, by week, then by who called first.
static int due_later(World *world) {
    State *state = world->state;
    int best = NONE;
    for (int i = 0; i < PARL_LATER_MAX; i++) {
        if (state->later[i].scene == NONE || state->later[i].week > state->week) continue;
        if (must_wait(world, state->later[i].scene)) continue;
        if (best == NONE || state->later[i].week < state->later[best].week) best = i;
    }
    if (best == NONE) return NONE;
    int scene = state->later[best].scene;
    state->later[best].scene = NONE;
    state->later[best].week = 0;
    return scene;
}

static int due_queued(World *world) {
    const parl_scenario *scenario = world->scenario;
    for (int i = 0; i < scenario->waiting_count; i++) {
        if (!state_bit(world->state->queued, i)) continue;
        if (must_wait(world, scenario->waiting[i])) continue;
        state_set_bit(world->state->queued, i, false);
        return scenario->waiting[i];
    }
    return NONE;
}

// --- Weeks and endings --------------------------------------------------------------------

// [unused]: meetings of the week before that nobody was left for; 0 where the player let it pass.
static void next_week(World *world, bool story, int unused) {
    State *state = world->state;
    state->week++;
    state->slots = (int8_t)world->scenario->slots;
    if (story) events_add(world, PARL_EVENT_WEEK, NONE, REASON_NONE)->values[0] = unused;
    effort_week(world);
    concerns_settle(world);
    live_week(world);
    reviews_week(world, state->week);
    promises_week(world);
    people_week(world);
}

// Nothing is open or on its way: no week brings anything by itself any more.
static bool is_still(const parl_scenario *scenario, const State *state) {
    bool still = state->running == 0;
    for (int i = 0; i < scenario->person_count; i++) still &= state->sign[i] != PARL_SIGN_ASKED;
    for (int i = 0; i < scenario->gate_count; i++) still &= state->gate[i] != GATE_AHEAD;
    for (int i = 0; i < PARL_EXPERIMENTS_MAX; i++) still &= state->experiments[i].cases == 0;
    return still;
}

// Everything that is still open or on its way: work that goes on is finished, reviews come
// back, evidence arrives. What then can go out goes out, and promises are settled. After an
// ending has been told nobody works any more.
static void epilogue(World *world) {
    const State before = *world->state;
    for (int week = before.week; week <= WEEK_LAST; week++) {
        if (is_still(world->scenario, world->state)) break;
        bool works = week > before.week && before.phase != PHASE_ENDING;
        if (works) effort_go_on(world, week);
        reviews_week(world, week);
        promises_arrive(world, week);
    }
    effort_tell(world, &before);
    // Nobody can stop any more because of what came in only now.
    world->state->stop_week = before.stop_week;
    world->state->stop_effort = before.stop_effort;
    if (launch_happens(world->scenario, world->state)) concerns_launch(world);
    promises_epilogue(world);
    people_epilogue(world);
}

static void run_on(World *world, int weeks) {
    int till = world->state->week + weeks;
    if (till > WEEK_LAST) till = WEEK_LAST;
    while (world->state->week < till && world->status == PARL_OK) next_week(world, false, 0);
    epilogue(world);
}

static int after_of(const World *world, int scene) {
    Number after = world->scenario->scenes[scene].after;
    return within(number_value(world->scenario, world->state, after), 0, PARL_AFTER_MAX);
}

static void begin_ending(World *world, int scene) {
    State *state = world->state;
    state->phase = PHASE_ENDING;
    state->ending = (int16_t)scene;
    events_change(world, PARL_EVENT_ENDING, NONE, REASON_NONE, scene, 0, 1);
    flow_begin(world, scene);
}

// The weeks are over: the world runs on as far as any ending looks, then the first ending
// whose condition holds is told, else the one without a condition.
static void end_story(World *world) {
    const parl_scenario *scenario = world->scenario;
    int weeks = 0, last_resort = NONE;
    for (int i = 0; i < scenario->scene_count; i++) {
        if (!scenario->scenes[i].ending) continue;
        if (after_of(world, i) > weeks) weeks = after_of(world, i);
    }
    run_on(world, weeks);
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *row = &scenario->scenes[i];
        if (!row->ending) continue;
        if (row->when == NONE && last_resort == NONE) last_resort = i;
        if (row->when == NONE || !holds(world, row->when)) continue;
        begin_ending(world, i);
        return;
    }
    if (last_resort != NONE) {
        begin_ending(world, last_resort);
    } else {
        world->state->phase = PHASE_OVER;
    }
}

// --- Steps --------------------------------------------------------------------------------

void flow_begin(World *world, int scene) {
    assert(scene >= 0);
    assert(scene < world->scenario->scene_count);
    State *state = world->state;
    const Scene *row = &world->scenario->scenes[scene];
    state->scene = (int16_t)scene;
    state->pc = row->body;
    state->pick_count = 0;
    if (state->phase != PHASE_ENDING) state->phase = PHASE_SCENE;
    if (row->waiting != NONE) {
        state_set_bit(state->taken, row->waiting, true);
        state_set_bit(state->queued, row->waiting, false);
    }
    if (row->memo != NONE) state->memo[row->memo] = 1;
    state->met |= row->with;
    events_change(world, PARL_EVENT_SCENE, NONE, REASON_NONE, scene, 0, 1);
}

static void end_scene(World *world) {
    State *state = world->state;
    state->scene = NONE;
    state->pc = 0;
    state->pick_count = 0;
    if (state->phase == PHASE_ENDING) {
        epilogue(world);  // An ending may promise, too.
        state->phase = PHASE_OVER;
    } else {
        state->phase = PHASE_DESK;
    }
}

// A jump leaves the scene; the next one begins when the flow comes round.
static void jump(World *world, int scene) {
    end_scene(world);
    world->state->next_scene = (int16_t)scene;
    if (world->state->phase == PHASE_OVER) world->state->next_scene = NONE;
}

static void say(World *world, const Step *step) {
    events_say(world, PARL_EVENT_SAID, step->a, step->b);
    if (step->a == NONE || world->state->phase == PHASE_ENDING) return;
    concerns_hint(world, step->a);
}

// The bodies of a pick are played one after the other; each ends by going to what follows
// the menu, which is where the next one, or the next pick, comes in between.
static int32_t after_pick(World *world, int32_t to) {
    State *state = world->state;
    if (state->pick_count == 0) return to;
    Pick *pick = &state->picks[state->pick_count - 1];
    const Menu *menu = &world->scenario->menus[pick->menu];
    if (to != menu->after) return to;
    for (int i = 0; i < menu->choice_count; i++) {
        if (!(pick->pending >> i & 1)) continue;
        pick->pending &= (uint16_t)~(1u << i);
        return world->scenario->choices[menu->choice_first + i].body;
    }
    if (menu->one_by_one && pick->count < menu->take) return pick->pc;
    state->pick_count--;
    return to;
}

static void credit(World *world, const Step *step) {
    State *state = world->state;
    int before = state->credit[step->a];
    int after = within(before + step->b, -GAUGE_MAX, GAUGE_MAX);
    state->credit[step->a] = after;
    parl_event *event = events_add(world, PARL_EVENT_CREDIT, NONE, REASON_AUTHOR);
    event->subject = step->a;
    event->before = (int16_t)before;
    event->after = (int16_t)after;
    event->text = (int16_t)step->c;
    if (step->c != NONE) text_values(world->scenario, state, (TextRef)step->c, event->values);
}

static void remember(World *world, const Step *step) {
    int32_t value = 0;
    if (!expr_value(world->scenario, world->state, (ExprRef)step->b, &value)) {
        world_fail(world, PARL_ERR_SCRIPT);
    }
    int32_t before = world->state->memo[step->a];
    world->state->memo[step->a] = value;
    if (before == value) return;
    parl_event *event = events_add(world, PARL_EVENT_MEMORY, NONE, REASON_AUTHOR);
    event->subject = step->a;
    event->values[0] = before;
    event->values[1] = value;
}

static void branch(World *world, const Step *step) {
    bool held = holds(world, step->a);
    trace_way(world, (int)(step - world->scenario->steps), held);
    if (!held) world->state->pc = step->to;
}

// Plays one step. Those that wait for an answer are not played here.
static void play(World *world, const Step *step) {
    State *state = world->state;
    state->pc++;
    switch ((StepOp)step->op) {
        case STEP_SAY: say(world, step); break;
        case STEP_MOVE: moves_do(world, &world->scenario->moves[step->a]); break;
        case STEP_UNLESS: branch(world, step); break;
        case STEP_GOTO: state->pc = after_pick(world, step->to); break;
        case STEP_JUMP: jump(world, step->a); break;
        case STEP_LATER: call_later(world, step->a, state->week + step->b); break;
        case STEP_SET: remember(world, step); break;
        case STEP_CREDIT: credit(world, step); break;
        case STEP_END: end_scene(world); break;
        case STEP_MENU:
        case STEP_ESTIMATE:
        case STEP_WRITE: assert(false); break;  // They wait.
    }
}

static bool waits(const Step *step) {
    return step->op == STEP_MENU || step->op == STEP_ESTIMATE || step->op == STEP_WRITE;
}

// Whether the run really waits at this step. A meeting that everybody has left is over; a
// menu without an open option is passed by.
static bool waits_here(World *world, const Step *step) {
    State *state = world->state;
    const Scene *scene = &world->scenario->scenes[state->scene];
    if (!waits(step)) return false;
    if (state->phase == PHASE_SCENE && scene->with && (scene->with & ~state->left) == 0) {
        end_scene(world);
        return false;
    }
    if (step->op != STEP_MENU) return true;
    Options options = options_now(world->scenario, state);
    if (options.failed) world_fail(world, PARL_ERR_SCRIPT);
    if (options.open > 0) return true;
    if (state_pick(state, step->a))
        state->pick_count--;  // Nothing more can be taken.
    else
        trace_passed(world, step->a, options.count == 0);
    state->pc = world->scenario->menus[step->a].after;
    return false;
}

// --- The desk -----------------------------------------------------------------------------

static bool start(World *world, int scene) {
    if (scene == NONE) return false;
    if (world->scenario->scenes[scene].ending) {
        run_on(world, after_of(world, scene));
        begin_ending(world, scene);
    } else if (must_wait(world, scene)) {
        call_later(world, scene, world->state->week + 1);
    } else {
        flow_begin(world, scene);
    }
    return true;
}

static void pass(World *world, int unused) {
    next_week(world, world->state->week < world->scenario->weeks, unused);
}

void flow_pass(World *world) {
    assert(world);
    pass(world, 0);
}

static bool has_desk(const parl_scenario *scenario) {
    for (int i = 0; i < scenario->scene_count; i++)
        if (scenario->scenes[i].desk != NONE) return true;
    return false;
}

// No scene runs: what comes next. True where the player is asked what to do with the week.
static bool at_desk(World *world) {
    State *state = world->state;
    int next = state->next_scene;
    state->next_scene = NONE;
    if (start(world, next)) return false;
    wake(world);
    if (world->status != PARL_OK) return false;
    if (start(world, due_later(world)) || start(world, due_queued(world))) return false;
    if (state->week > world->scenario->weeks || world->scenario->weeks == 0) {
        end_story(world);
        return false;
    }
    Options options = options_now(world->scenario, state);
    if (options.failed) world_fail(world, PARL_ERR_SCRIPT);
    if (options.open > 1) return true;
    // Only the week itself is left to pass.
    pass(world, has_desk(world->scenario) ? state->slots : 0);
    return false;
}

void flow_run(World *world) {
    assert(world);
    State *state = world->state;
    for (int steps = 0; world->status == PARL_OK && state->phase != PHASE_OVER; steps++) {
        if (steps == PARL_STEPS_MAX) {
            world_fail(world, PARL_ERR_CIRCLE);
            return;
        }
        if (state->phase == PHASE_DESK) {
            if (at_desk(world)) return;
            continue;
        }
        const Step *step = &world->scenario->steps[state->pc];
        if (waits_here(world, step)) return;
        if (!waits(step) && state->phase != PHASE_DESK) play(world, step);
    }
}
