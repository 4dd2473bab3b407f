// SPDX-License-Identifier: MIT
#include <assert.h>
#include <stdlib.h>

#include "check.h"

// Steps of one scene lie together and end with the only STEP_END.
static int32_t last_step(const parl_scenario *scenario, int scene) {
    int32_t at = scenario->scenes[scene].body;
    while (scenario->steps[at].op != STEP_END) at++;
    return at;
}

// --- Scenes that nobody reaches ---------------------------------------------------------

static void reach(const parl_scenario *scenario, bool *reached, int scene) {
    if (reached[scene]) return;
    reached[scene] = true;
    int32_t last = last_step(scenario, scene);
    for (int32_t i = scenario->scenes[scene].body; i < last; i++) {
        const Step *step = &scenario->steps[i];
        if (step->op == STEP_JUMP || step->op == STEP_LATER) reach(scenario, reached, step->a);
    }
}

// With a calendar the first ending without a condition is the last resort; without one an
// ending is reached by a jump only.
static bool begins_itself(const parl_scenario *scenario, int scene, bool *resort) {
    const Scene *row = &scenario->scenes[scene];
    if (!row->ending) return scene == 0 || row->waits != WAITS_NEVER;
    if (scenario->weeks == 0) return false;
    if (row->when != NONE) return true;
    bool first = !*resort;
    *resort = true;
    return first;
}

bool *check_reachable(const parl_scenario *scenario) {
    assert(scenario);
    bool *reached = calloc((size_t)scenario->scene_count + 1, sizeof *reached);
    bool resort = false;
    if (!reached) abort();
    for (int i = 0; i < scenario->scene_count; i++) {
        if (begins_itself(scenario, i, &resort)) reach(scenario, reached, i);
    }
    return reached;
}

static void check_reached(const parl_scenario *scenario, parl_problems *problems) {
    bool *reached = check_reachable(scenario);
    for (int i = 0; i < scenario->scene_count; i++) {
        if (reached[i]) continue;
        const Scene *scene = &scenario->scenes[i];
        const char *other = "give it desk, at or on";
        if (scene->ending) other = scenario->weeks > 0 ? "give it when = \"…\"" : NULL;
        check_add(problems, PROBLEM_SCENE_UNREACHED, scene->place, scene->id,
                  scene->ending ? "ending" : "scene", other);
    }
    free(reached);
}

// --- Circles ----------------------------------------------------------------------------

// The scene that [scene] surely goes on to before it asks anything; NONE.
static int surely_next(const parl_scenario *scenario, int scene) {
    int32_t at = scenario->scenes[scene].body;
    for (;;) {
        const Step *step = &scenario->steps[at];
        switch ((StepOp)step->op) {
            case STEP_JUMP: return step->a;
            case STEP_GOTO: at = step->to; break;
            case STEP_UNLESS:
            case STEP_MENU:
            case STEP_ESTIMATE:
            case STEP_WRITE:
            case STEP_END: return NONE;
            default: at++; break;
        }
    }
}

static void check_circles(const parl_scenario *scenario, parl_problems *problems) {
    for (int i = 0; i < scenario->scene_count; i++) {
        int at = i;
        for (int steps = 0; at != NONE && steps <= scenario->scene_count; steps++) {
            at = surely_next(scenario, at);
            if (at != i) continue;
            check_add(problems, PROBLEM_SCENE_CIRCLES, scenario->scenes[i].place,
                      scenario->scenes[i].id, NULL, NULL);
            break;
        }
    }
}

// --- Endings ----------------------------------------------------------------------------

static void check_endings(const parl_scenario *scenario, parl_problems *problems) {
    int first = NONE;
    for (int i = 0; i < scenario->scene_count; i++) {
        const Scene *scene = &scenario->scenes[i];
        if (!scene->ending) continue;
        if (scene->when == NONE) return;
        if (first == NONE) first = i;
    }
    if (first != NONE)
        check_add(problems, PROBLEM_ENDING_CONDITIONAL, scenario->scenes[first].place, NULL, NULL,
                  NULL);
}

void check_flow(const parl_scenario *scenario, parl_problems *problems) {
    assert(scenario);
    assert(problems);
    check_reached(scenario, problems);
    check_circles(scenario, problems);
    check_endings(scenario, problems);
}
